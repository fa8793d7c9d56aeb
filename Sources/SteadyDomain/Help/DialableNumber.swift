/// What a phone dials: an optional `+` and ASCII digits, nothing else. So a link made of it can hold nothing of the text
/// it was read from but the digits.
package struct DialableNumber: Hashable, Sendable, CustomStringConvertible {
    /// `+15550100`
    package let description: String

    /// What separates the digits of a number as people write it.
    private static let separators: [Unicode.Scalar] = [
        " ", "\u{A0}", "\u{202F}", "-", "\u{2010}", "\u{2011}", ".", "/", "(", ")",
    ]
    /// A slash behind as many digits stands before a second number, not behind an area code.
    private static let wholeNumber = 7

    /// The first number in a text that a person typed; nil if there is none, or it isn't sure what to dial.
    ///
    /// What stands behind a number, such as an extension or a second number, is left out. A number that is spelled with
    /// letters (`1-800-FLOWERS`) is not dialed, since its digits alone would reach somebody else.
    package init?(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.firstIndex(where: { $0.decimal != nil }) else { return nil }
        // A letter just before belongs to it: `B12` is no number.
        if first > 0, scalars[first - 1].properties.isAlphabetic { return nil }
        let before = scalars[..<first].reversed().first { !DialableNumber.separators.contains($0) }
        let isInternational = before == "+"
        var digits = ""
        var position = first
        while position < scalars.count {
            let scalar = scalars[position]
            if let digit = scalar.decimal {
                digits += String(digit)
            } else if isInternational, scalar == "(", scalars[position...].starts(with: "(0)".unicodeScalars) {
                // `+44 (0)20`: the 0 is for calls inside the country.
                position += 2
            } else if scalar == "/", digits.count >= DialableNumber.wholeNumber {
                break
            } else if !DialableNumber.separators.contains(scalar) {
                if scalar.properties.isAlphabetic, DialableNumber.isSpelled(scalars, at: position) { return nil }
                break
            }
            position += 1
        }
        // The longest number that there can be has 15 digits (ITU E.164); two numbers without a word between them have
        // more.
        guard (2...15).contains(digits.count) else { return nil }
        description = (isInternational ? "+" : "") + digits
    }

    /// Whether the letter at that position continues a number, as in `1-800-FLOWERS`; `555 0100x12` has an extension.
    private static func isSpelled(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
        let before = scalars[position - 1]
        guard before.decimal != nil || before == "-" || before == "." else { return false }
        let isExtension =
            ["x", "X"].contains(scalars[position]) && position + 1 < scalars.count
            && scalars[position + 1].decimal != nil
        return !isExtension
    }
}

extension Unicode.Scalar {
    /// The value of a decimal digit of any script, 0 to 9.
    fileprivate var decimal: Int? {
        guard properties.numericType == .decimal else { return nil }
        return properties.numericValue.map { Int($0) }
    }
}
