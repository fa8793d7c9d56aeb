/// Seven recovery days, beginning on the weekday that starts the person's week.
package struct Week: Hashable, Sendable {
    package let from: Day

    /// The week that contains a day.
    package init(holding day: Day, start: Weekday) {
        from = day - start.days(until: day.weekday)
    }

    private init(from: Day) {
        self.from = from
    }

    package var to: Day { from + 6 }
    package var days: ClosedRange<Day> { from...to }
    package var next: Week { Week(from: from + 7) }
    package var previous: Week { Week(from: from - 7) }

    /// `2026-W47`, the ISO week of its Thursday. A week that doesn't start on Monday is named by its first day.
    package var label: String { from.weekday == .monday ? isoLabel : from.description }

    /// `2026-W47`, the ISO week of its Thursday, on whatever weekday it begins.
    package var isoLabel: String {
        String(ascii: 15) { text in
            text.append(fourDigits: isoYear)
            text.append("-")
            text.append("W")
            text.append(twoDigits: isoNumber)
        }
    }

    /// The ISO week number of the week's Thursday, 1 to 53.
    package var isoNumber: Int {
        // Counts the year's Thursdays up to this one. Counting from 1 January would fail at the edges of the calendar,
        // where the ISO year can be 0 or 10000.
        (1...53).first { (thursday - 7 * $0).year != isoYear }!
    }

    private var isoYear: Int { thursday.year }
    private var thursday: Day { from + from.weekday.days(until: .thursday) }

    /// The number of weeks since another week that starts on the same weekday.
    package func number(after other: Week) -> Int { (from - other.from) / 7 }

    /// Parses `this`, `last`, `2026-W47`, `47` (the newest week of that number that has begun), `-2` (weeks back) or a day.
    /// - Throws: ``Problem/usage(_:command:)`` if the text isn't a week, or the week has not begun.
    package init(_ text: String, now: Now, start: Weekday) throws {
        let current = Week(holding: now.today, start: start)
        switch text.lowercased() {
        case "this", "this week": self = current
        case "last", "last week", "prev", "previous", "previous week": self = current.previous
        // Refused below, as every week that has not begun.
        case "next", "next week": self = current.next
        default:
            if let back = Week.weeksBack(text), back <= (now.today - Day.range.lowerBound) / 7 {
                self.init(holding: now.today - 7 * back, start: start)
            } else if let thursday = try Week.isoThursday(Week.dated(text, now)) {
                self.init(holding: thursday, start: start)
            } else if let day = try? DayExpression(text) {
                self.init(holding: try now.day(day), start: start)
            } else {
                throw Problem.usage("\"\(text)\" is not a week. Write this, last, 2026-W47 or a day in it.")
            }
        }
        guard from >= Day.range.lowerBound else { throw Problem.usage("That week is too far away to be written.") }
        guard from <= now.today else {
            throw Problem.usage(
                "The week from \(from.spoken) has not begun. `steady week` shows this one, and next week's sessions.",
                command: "steady week")
        }
    }

    /// The number of `-2`; nil if the text has another form.
    private static func weeksBack(_ text: String) -> Int? {
        text.utf8.first == UInt8(ascii: "-") ? Int(digits: text.dropFirst().utf8.span) : nil
    }

    /// `47` or `W47` with the year in which the newest such week began; other texts as they are.
    private static func dated(_ text: String, _ now: Now) -> String {
        let digits =
            text.utf8.first == UInt8(ascii: "W") || text.utf8.first == UInt8(ascii: "w") ? text.dropFirst() : text[...]
        guard let number = Int(digits: digits.utf8.span), (1...53).contains(number) else { return text }
        let current = Week(holding: now.today, start: .monday)
        return "\(current.isoYear - (number > current.isoNumber ? 1 : 0))-W\(number.padded(2))"
    }

    /// The Thursday of `2026-W47`; nil if the text has another form.
    private static func isoThursday(_ text: String) throws -> Day? {
        let text = text.uppercased()
        let bytes = text.utf8.span
        guard bytes.count == 8, bytes[4] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "W"),
            let year = Int(digits: bytes.extracting(0..<4)), let number = Int(digits: bytes.extracting(6..<8))
        else { return nil }
        // The first ISO week is the one that contains 4 January.
        guard let fourth = Day(year: year, month: 1, day: 4) else {
            throw Problem.usage("There is no week \(text). Write it as 2026-W47.")
        }
        let thursday = Week(holding: fourth, start: .monday).from + 3 + 7 * (number - 1)
        guard number >= 1, thursday.year == year else {
            throw Problem.usage("The year \(year) has no week \(number). Write it as 2026-W47.")
        }
        return thursday
    }
}
