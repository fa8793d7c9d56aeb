// What to write instead of a time that can't be read: one sentence with the nearest form that can.
extension TimeParser.Failure {
    func problem(_ text: String, noun: String, example: String) -> Problem {
        switch self {
        case .unreadable:
            .usage(
                "\"\(text)\" is not \(noun) that Steady reads. Write \"\(TimeParser.nearest(to: text) ?? example)\".")
        case .bareHour(let hour, let range):
            .usage(
                TimeParser.readings(of: hour, in: text, range) ?? "\"\(text)\" has no such hour. Write \"\(example)\".")
        case .contradiction(let clock, let part):
            .usage("\(clock.clock) is not in the \(part.rawValue). Write the clock time without \"\(part.rawValue)\".")
        case .noDate(let date):
            .usage("\(date) is not a day in the calendar. Write it as 2026-11-20.")
        }
    }
}

extension TimeParser {
    /// The nearest text that can be read: with mistyped words put right, or without the words that mean nothing.
    fileprivate static func nearest(to text: String) -> String? {
        let tokens = TimeLexer.tokens(text)
        let known = TimeWord.all
        let bytes = Array(TimeLexer.normalized(text).utf8)
        func written(_ token: TimeToken) -> String? {
            token.range.upperBound <= bytes.count ? String(decoding: bytes[token.range], as: UTF8.self) : nil
        }
        let corrected = tokens.map { token -> String? in
            guard let word = token.word, isUnknown(word) else { return written(token) }
            return Nearest.match(word, in: known)
        }
        let parts = tokens.compactMap { token in token.word.map(isUnknown) == true ? nil : written(token) }
        if tokens.contains(where: { $0.word.map(TimeWord.isAgo) == true }) { return nearestAgo(tokens) }
        let begun = parts == ["night"] ? "last" : "this"
        return [corrected.compactMap(\.self), parts, [begun] + parts].lazy
            .map { $0.joined(separator: " ") }
            .first { isReadable($0) }
    }

    /// `3 days ago`, with the unit that was typed: how many of it can't be guessed.
    private static func nearestAgo(_ tokens: [TimeToken]) -> String {
        for word in tokens.compactMap(\.word) {
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

    private static func isUnknown(_ word: String) -> Bool {
        !TimeWord.all.contains(word) && TimeWord.weekday(word) == nil && TimeWord.month(word) == nil
            && TimeWord.unit(word) == nil && word != "a" && word != "an"
    }

    private static func isReadable(_ text: String) -> Bool {
        guard let expression = try? expression(TimeLexer.tokens(text)) else { return false }
        if case .part(_, nil) = expression { return false }
        return true
    }

    /// Both readings of an hour without a part of the day.
    fileprivate static func readings(of hour: Int, in text: String, _ range: Range<Int>) -> String? {
        let bytes = Array(TimeLexer.normalized(text).utf8)
        guard hour <= 24, range.upperBound <= bytes.count else { return nil }
        func with(_ clock: String) -> String {
            String(decoding: bytes[..<range.lowerBound] + Array(clock.utf8) + bytes[range.upperBound...], as: UTF8.self)
                .replacing(" o'clock", with: "")
        }
        guard (1...12).contains(hour) else {
            return "\(hour) is not written as a clock time. Write \"\(with("\((hour % 24).padded(2)):00"))\"."
        }
        return "\"\(text)\" could be in the morning or in the evening. Write \"\(with("\(hour)am"))\" or "
            + "\"\(with("\(hour)pm"))\"."
    }
}
