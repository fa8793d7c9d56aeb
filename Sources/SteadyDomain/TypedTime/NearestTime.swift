// What to write instead of a time that can't be read: one sentence with the nearest form that can.
extension TimeParser.Failure {
    func problem(_ text: String, as kind: TimeParser.Kind) -> Problem {
        switch self {
        case .unreadable:
            TimeParser.unreadable(text, kind)
        case .bareHour(let hour, let range):
            kind == .day
                ? TimeParser.unreadable(text, kind)
                : TimeParser.readings(of: hour, in: text, range).map { .usage($0) } ?? TimeParser.unreadable(text, kind)
        case .contradiction(let clock, let part):
            .usage("\(clock.clock) is not in the \(part.rawValue). Write the clock time without \"\(part.rawValue)\".")
        case .noDate(let year, let month, let day):
            .usage(
                "\(year)-\(month.padded(2))-\(day.padded(2)) is not a day in the calendar. "
                    + "Write \"\(Day.nearest(year, month, day))\".")
        }
    }
}

extension TimeParser {
    fileprivate static func unreadable(_ text: String, _ kind: Kind) -> Problem {
        let words =
            switch nearest(to: text, kind) {
            case .text(let nearest)?: "\"\(nearest)\""
            case .bareHour(let halves)?: halves
            case nil: "\"\(kind.example)\""
            }
        return .usage("\"\(text)\" is not \(kind.noun) that Steady reads. Write \(words).")
    }

    /// The nearest text that can be read, with its end or beginning if it has to go on: with mistyped words put right, or
    /// with as few of its words left out as possible.
    private static func nearest(to text: String, _ kind: Kind) -> Reading? {
        let pieces = TimeSlip.corrected(text)
        // What lies ahead is not ago.
        if text.lowercased().hasPrefix("in "), pieces.contains(where: { TimeWord.unit($0) != nil }) {
            let ahead = "in " + pieces.joined(separator: " ")
            return isReadable(ahead, kind) ? .text(ahead) : nil
        }
        if let whole = reading(pieces, kind) { return whole }
        if kind == .day, pieces.count == 1, let day = Int(pieces[0]), let ordinal = Day.ordinal(day) {
            return .text(ordinal)
        }
        let words = pieces.filter { TimeWord.unit($0) != nil }
        let isAgo = pieces.contains(where: TimeWord.isAgo)
        if isAgo, !words.isEmpty {
            if let weekday = pieces.first(where: { TimeWord.weekday($0) != nil }), words.contains("week") {
                return .text("\(weekday) last week")
            }
            let isCounted = zip(pieces, pieces.dropFirst()).contains {
                (Int($0) ?? TimeWord.number($0)) != nil && TimeWord.unit($1) != nil
            }
            return (isCounted ? shortened(pieces, kind) : nil) ?? .text(nearestAgo(pieces))
        }
        let namesDay = pieces.contains { TimeWord.weekday($0) != nil || TimeWord.month($0) != nil }
        return shortened(pieces, kind) ?? (isAgo && !namesDay ? .text(nearestAgo(pieces)) : nil)
    }

    /// What can be written instead.
    enum Reading {
        case text(String)
        /// The text lacks only the half of the day of an hour; what to write for either.
        case bareHour(String)
    }

    /// The longest text that can be read among those with some words left out that don't say which time is meant.
    private static func shortened(_ pieces: [String], _ kind: Kind) -> Reading? {
        // A longer text is no time with a slip in it.
        guard !pieces.dropFirst(8).contains(where: TimeSlip.says) else { return nil }
        let pieces = pieces.prefix(8)
        let kept = pieces.indices.reduce(0) { kept, index in
            TimeSlip.says(pieces[index]) && !(index > 0 && TimeSlip.isJoint(pieces[index - 1]))
                ? kept | 1 << index : kept
        }
        let subsets = (1..<(1 << pieces.count)).filter { $0 & kept == kept }.sorted {
            ($0.nonzeroBitCount, $1.trailingZeroBitCount) > ($1.nonzeroBitCount, $0.trailingZeroBitCount)
        }
        return subsets.lazy.compactMap { subset in
            reading(pieces.indices.filter { subset >> $0 & 1 == 1 }.map { pieces[$0] }, kind)
        }.first
    }

    private static func reading(_ pieces: [String], _ kind: Kind) -> Reading? {
        let text = pieces.joined(separator: " ")
        let begun = text == "night" ? "last" : "this"
        // A unit alone says too little: "this week" is no "week ago".
        let ago = TimeWord.unit(text) == nil ? "\(text) ago" : text
        if let readable = [text, "\(begun) \(text)", ago].first(where: { isReadable($0, kind) }) {
            return .text(readable)
        }
        guard kind == .time, case .bareHour(let hour, let range)? = failure(of: text) else { return nil }
        return halves(of: hour, in: text, range).map { .bareHour($0) }
    }

    /// `3 days ago`, with the unit that was typed: how many of it can't be guessed.
    private static func nearestAgo(_ words: [String]) -> String {
        for word in words {
            switch TimeWord.unit(word) {
            case .seconds(3600)?: return "2h ago"
            case .days(7)?: return "a week ago"
            case .days?: return "3 days ago"
            case .months?: return "a month ago"
            case .seconds?, nil: continue
            }
        }
        return "20m ago"
    }

    private static func isReadable(_ text: String, _ kind: Kind) -> Bool {
        switch try? expression(TimeLexer.tokens(text), as: kind) {
        case .part(_, nil), nil: false
        case .day, .part: true
        case .now, .back, .exact, .clock: kind == .time
        }
    }

    private static func failure(of text: String) -> Failure? {
        do {
            _ = try expression(TimeLexer.tokens(text))
            return nil
        } catch {
            return error
        }
    }

    /// Both readings of an hour without a part of the day.
    fileprivate static func readings(of hour: Int, in text: String, _ range: Range<Int>) -> String? {
        guard (1...12).contains(hour) else {
            return replacing(range, of: text, with: "\((hour % 24).padded(2)):00").map {
                "\(hour) is not written as a clock time. Write \"\($0)\"."
            }
        }
        return halves(of: hour, in: text, range).map {
            let date = date(of: hour, in: text, range).map { ", or \"\($0)\" for the date" } ?? ""
            return "\"\(text)\" could be in the morning or in the evening. Write \($0)\(date)."
        }
    }

    /// The text with its hour as a day of the month, if it stands beside a weekday: `mon 9th`.
    private static func date(of hour: Int, in text: String, _ range: Range<Int>) -> String? {
        guard let ordinal = Day.ordinal(hour)?.dropFirst(4),
            let date = replacing(range, of: text, with: String(ordinal)),
            case .day(.date(let written))? = try? expression(TimeLexer.tokens(date)), written.weekday != nil
        else { return nil }
        return date
    }

    /// The text with either half of the day beside its hour: `"9am" or "9pm"`.
    private static func halves(of hour: Int, in text: String, _ range: Range<Int>) -> String? {
        guard (1...12).contains(hour), let morning = replacing(range, of: text, with: "\(hour)am"),
            let evening = replacing(range, of: text, with: "\(hour)pm"), isReadable(morning, .time)
        else { return nil }
        return "\"\(morning)\" or \"\(evening)\""
    }

    private static func replacing(_ range: Range<Int>, of text: String, with clock: String) -> String? {
        let bytes = Array(TimeLexer.normalized(text).utf8)
        guard range.upperBound <= bytes.count else { return nil }
        return String(
            decoding: bytes[..<range.lowerBound] + Array(clock.utf8) + bytes[range.upperBound...], as: UTF8.self
        ).replacing(" o'clock", with: "")
    }
}

extension Day {
    /// The day nearest to one that the calendar doesn't have: the last of its month, or of the last month.
    static func nearest(_ year: Int, _ month: Int, _ day: Int) -> Day {
        let month = min(max(month, 1), 12)
        let days = stride(from: min(max(day, 1), 31), to: 27, by: -1).lazy
        return Day(year: year, month: month, day: min(max(day, 1), 28)).map { usual in
            days.compactMap { Day(year: year, month: month, day: $0) }.first ?? usual
        } ?? Day.range.lowerBound
    }

    /// `14th`
    fileprivate static func ordinal(_ day: Int) -> String? {
        guard (1...31).contains(day) else { return nil }
        let ending = (11...13).contains(day) ? "th" : [1: "st", 2: "nd", 3: "rd"][day % 10] ?? "th"
        return "the \(day)\(ending)"
    }
}
