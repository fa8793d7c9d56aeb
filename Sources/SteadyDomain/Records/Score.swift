/// A whole number from 0 to 10. For mood 10 is best; for stress, urge and intensity 10 is worst.
package struct Score: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let value: Int

    /// Nil outside 0…10.
    package init?(_ value: Int) {
        guard (0...10).contains(value) else { return nil }
        self.value = value
    }

    /// - Parameter what: the name of the score for the message: `Mood`.
    /// - Throws: ``Problem/usage(_:command:)`` if the text isn't a score.
    package init(_ text: String, _ what: String) throws {
        guard let value = Score.number(text), let score = Score(value) else {
            throw Problem.usage("\(what) is a whole number from 0 to 10, not \"\(text)\".")
        }
        self = score
    }

    /// A number in digits, or in words from `zero` to `twenty`, also of ten: `7/10`, `8 out of 10`; nil for anything else.
    package static func number(_ text: String) -> Int? {
        if let value = Int(digits: text.utf8.span) { return value }
        let word = text.lowercased()
        for end in ["/10", " out of 10", " out of ten", " of 10", " of ten"] where word.hasSuffix(end) {
            let number = word.dropLast(end.count)
            return Int(digits: number.utf8.span) ?? TimeWord.number(String(number))
        }
        return word == "zero" ? 0 : TimeWord.number(word)
    }

    /// From this score up, an entry's output suggests `steady now` (DESIGN §7).
    package static let strong = Score(9)!

    package static func < (left: Score, right: Score) -> Bool { left.value < right.value }
    package var description: String { String(value) }
}

/// Lengths of time in whole minutes, at most a day.
package enum Minutes {
    /// Minutes as hours with up to two decimals: `3`, `7.5`, `2.25`.
    package static func hours(_ minutes: Int) -> String {
        let hundredths = hundredths(ofHours: minutes)
        let fraction = hundredths % 100
        if fraction == 0 { return String(hundredths / 100) }
        return "\(hundredths / 100).\(fraction % 10 == 0 ? String(fraction / 10) : fraction.padded(2))"
    }

    /// Minutes as hundredths of an hour, rounded half up.
    package static func hundredths(ofHours minutes: Int) -> Int { (minutes * 200 + 60) / 120 }

    /// Minutes from hours such as `3`, `7.5` or `7,5`, or from a length with its units, such as `1h45m` or `1:45`.
    /// - Parameter allowsZero: whether 0 is a possible answer, as it is for sleep.
    /// - Throws: ``Problem/usage(_:command:)`` if the text isn't a number in range.
    package static func parse(hours text: String, _ what: String, allowsZero: Bool = false) throws -> Int {
        if let minutes = written(text), minutes >= (allowsZero ? 0 : 1), minutes <= 1440 { return minutes }
        let parts = text.replacing(",", with: ".").utf8.split(
            separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? Array(parts[1]) : []
        if let hours = Int(digits: parts[0].span), fraction.count <= 4,
            fraction.isEmpty ? parts.count == 1 : Int(digits: fraction.span) != nil
        {
            let scale = (0..<fraction.count).reduce(1) { scale, _ in scale * 10 }
            // The limit applies to the number as typed, before it is rounded to minutes.
            let exact = hours * scale + (Int(digits: fraction.span) ?? 0)
            let minutes = (exact * 120 + scale) / (scale * 2)
            if exact <= 24 * scale, minutes >= (allowsZero ? 0 : 1) { return minutes }
        }
        throw Problem.usage(
            "\(what) is in hours, \(allowsZero ? "from 0 to 24" : "more than 0 and at most 24"), "
                + "such as 7.5; not \"\(text)\".")
    }

    /// Parses minutes: a whole number from 1 to 1440.
    package static func parse(_ text: String, _ what: String) throws -> Int {
        guard let minutes = Int(digits: text.utf8.span), (1...1440).contains(minutes) else {
            throw Problem.usage("\(what) is a whole number from 1 to 1440, not \"\(text)\".")
        }
        return minutes
    }
}
