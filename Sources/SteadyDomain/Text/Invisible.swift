import Foundation

/// Characters in text that nobody sees: spaces of many kinds, joiners, and marks left over from files and web pages.

extension String {
    /// The text as names are stored: NFC, each run of spaces as one space, without invisible characters that change
    /// nothing.
    var asName: String {
        // Almost every name is ASCII with single spaces.
        if isASCII { return utf8.contains(doubled: UInt8(ascii: " ")) ? withSingleSpaces : self }
        return withoutMeaningless.withSingleSpaces.precomposedStringWithCanonicalMapping
    }

    /// Whether it has a visible character.
    var hasVisible: Bool { unicodeScalars.contains { $0.isVisible } }

    /// The text without characters that are displayed as nothing (Unicode Default_Ignorable_Code_Point). For name keys.
    var withoutIgnorable: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
    }

    /// The text without a byte order mark and with LF line ends, whatever system it comes from.
    package var withPlainLineEnds: String {
        let text = unicodeScalars.first == String.mark ? String(unicodeScalars.dropFirst()) : self
        guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var follows = false
        for byte in text.utf8 {
            // Skip the LF of a CRLF: its CR already became an LF.
            if !(follows && byte == UInt8(ascii: "\n")) {
                bytes.append(byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte)
            }
            follows = byte == UInt8(ascii: "\r")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The byte order mark, which editors on some systems put before a text.
    private static let mark: Unicode.Scalar = "\u{FEFF}"

    /// Each run of space characters of any kind becomes one space.
    private var withSingleSpaces: String {
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            guard scalar.properties.generalCategory == .spaceSeparator else {
                text.append(scalar)
                continue
            }
            if text.last != " " { text.append(" ") }
        }
        return String(text)
    }

    /// The text without invisible characters that change nothing. Joiners, variation selectors and tags stay if they
    /// follow a non-ASCII character, since they can change how emoji and Persian letters look. Direction marks stay
    /// too, since Steady prints them as visible text.
    private var withoutMeaningless: String {
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let means = scalar.joins ? text.last.map { !$0.isASCII } ?? false : scalar.directsText
            if means || !scalar.properties.isDefaultIgnorableCodePoint { text.append(scalar) }
        }
        return String(text)
    }
}

extension Unicode.Scalar {
    /// Whether it shows something on a screen or on paper.
    fileprivate var isVisible: Bool {
        if isASCII { return !properties.isWhitespace }
        // U+2800 is the braille pattern without dots, as blank as a space.
        return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint && value != 0x2800
    }

    /// A joiner, a non-joiner, a variation selector, or a tag (tags make regional flags).
    fileprivate var joins: Bool {
        switch value {
        case 0x200C, 0x200D, 0xE0020...0xE007F: true
        default: properties.isVariationSelector
        }
    }
}

extension String.UTF8View {
    fileprivate func contains(doubled byte: UInt8) -> Bool {
        var last: UInt8?
        for next in self {
            if next == byte, last == byte { return true }
            last = next
        }
        return false
    }
}
