/// A word for a day as a person typed it. Which day it means depends on the clock.
package enum DayWord: Hashable, Sendable {
    case today, yesterday, tomorrow
    /// `mon`: the most recent, today included.
    case weekday(Weekday)
    /// `next wed`: the first after today.
    case next(Weekday)

    init?(_ words: some Collection<Substring>) {
        switch (words.first?.lowercased(), words.count) {
        case ("today", 1): self = .today
        case ("yesterday", 1): self = .yesterday
        case ("tomorrow", 1): self = .tomorrow
        case ("next", 2):
            guard let weekday = words.dropFirst().first.flatMap({ Weekday($0) }) else { return nil }
            self = .next(weekday)
        case (let word?, 1):
            guard let weekday = Weekday(word) else { return nil }
            self = .weekday(weekday)
        default: return nil
        }
    }
}

/// A typed day: `today`, `yesterday`, `mon`, `3d ago`, `2026-11-20`; for days that may be in the future also
/// `tomorrow`, `next wed`.
package enum DayExpression: Hashable, Sendable {
    case word(DayWord)
    case daysAgo(Int)
    case date(Day)

    /// - Throws: ``Problem/usage(_:command:)`` if the text isn't a day.
    package init(_ text: String) throws {
        let words = text.split(separator: " ")
        if let word = DayWord(words) {
            self = .word(word)
        } else if let (count, unit) = Ago.parse(words), unit == .days {
            self = .daysAgo(count)
        } else if words.count == 1, let day = Day(words[0]) {
            self = .date(day)
        } else if words.count == 1, Ago.looksLikeDate(words[0]) {
            throw Problem.usage("\(text) is not a day in the calendar. Write it as 2026-11-20.")
        } else {
            throw Problem.usage(
                "\"\(text)\" is not a day that Steady reads. Write today, yesterday, mon, 3d ago or 2026-11-20.")
        }
    }
}

/// A typed moment: `now`, `21:30`, `yesterday 21:30`, `mon 18:00`, `2026-11-20 21:30`, `20m ago`, `2h ago`, `3d ago` or
/// RFC 3339; for moments that may be in the future also `tomorrow 18:00`, `next wed 18:00`.
package enum MomentExpression: Hashable, Sendable {
    case now
    case clock(ClockTime)
    case word(DayWord, ClockTime)
    case date(Day, ClockTime)
    case ago(Int, Ago)
    case exact(Moment)

    /// - Throws: ``Problem/usage(_:command:)`` if the text isn't a moment.
    package init(_ text: String) throws {
        let words = text.split(separator: " ")
        if words.count == 1, words[0].lowercased() == "now" {
            self = .now
        } else if words.count == 1, let clock = ClockTime(words[0]) {
            self = .clock(clock)
        } else if let (count, unit) = Ago.parse(words) {
            self = .ago(count, unit)
        } else if words.count == 1, let moment = Moment(words[0]) {
            self = .exact(moment)
        } else if let last = words.last, let clock = ClockTime(last), let word = DayWord(words.dropLast()) {
            self = .word(word, clock)
        } else if words.count == 2, let day = Day(words[0]), let clock = ClockTime(words[1]) {
            self = .date(day, clock)
        } else if let first = words.first, Ago.looksLikeDate(first.prefix(10)), Day(first.prefix(10)) == nil {
            throw Problem.usage("\(first.prefix(10)) is not a day in the calendar. Write it as 2026-11-20.")
        } else {
            throw Problem.usage(
                "\"\(text)\" is not a time that Steady reads. "
                    + "Write 21:30, yesterday 21:30, mon 18:00, 20m ago or 2026-11-20 21:30.")
        }
    }
}

/// A typed moment, or a day alone if the clock time is known: from the entry that is edited, or from the day's session.
package enum TimeExpression: Hashable, Sendable {
    case moment(MomentExpression)
    case day(DayExpression)

    /// - Throws: ``Problem/usage(_:command:)`` if the text is neither.
    package init(_ text: String) throws {
        do {
            self = .moment(try MomentExpression(text))
        } catch {
            guard let day = try? DayExpression(text) else { throw error }
            self = .day(day)
        }
    }
}

/// The unit of `20m ago`.
package enum Ago: Character, Hashable, Sendable {
    case minutes = "m"
    case hours = "h"
    case days = "d"

    /// Parses the words `3d ago` into count and unit; nil for anything else.
    static func parse(_ words: [Substring]) -> (Int, Ago)? {
        guard words.count == 2, words[1].lowercased() == "ago",
            let unit = words[0].last.flatMap({ Ago(rawValue: Character($0.lowercased())) }),
            words[0].utf8.count <= 7, let count = Int(digits: words[0].utf8.dropLast().span)
        else { return nil }
        return (count, unit)
    }

    /// Whether a text has the shape of a date. Then the error can say that the day doesn't exist.
    static func looksLikeDate(_ text: Substring) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 10
            && bytes.indices.allSatisfy { $0 == 4 || $0 == 7 ? bytes[$0] == 0x2D : (0x30...0x39).contains(bytes[$0]) }
    }
}
