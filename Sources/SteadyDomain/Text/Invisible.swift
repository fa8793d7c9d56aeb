import Foundation

/// What text has in it that nobody sees: spaces of many kinds, joiners, and marks that files and web pages leave behind.

extension String {
    /// As a name has it: NFC, white space inside as one space, and nothing invisible that means nothing.
    var asName: String {
        // Almost every name is ASCII with single spaces.
        if isASCII { return utf8.contains(doubled: UInt8(ascii: " ")) ? withSingleSpaces : self }
        return withoutMeaningless.withSingleSpaces.precomposedStringWithCanonicalMapping
    }

    /// Whether anything of it can be seen.
    var hasVisible: Bool { unicodeScalars.contains { $0.isVisible } }

    /// Without any character that is displayed as nothing (Unicode Default_Ignorable_Code_Point), as keys have it.
    var withoutIgnorable: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
    }

    /// Without a byte order mark, and with LF at the end of each line, whichever system the text comes from.
    package var withPlainLineEnds: String {
        let text = unicodeScalars.first == String.mark ? String(unicodeScalars.dropFirst()) : self
        guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var follows = false
        for byte in text.utf8 {
            // The LF of CRLF: the CR before it was written as one.
            if !(follows && byte == UInt8(ascii: "\n")) {
                bytes.append(byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte)
            }
            follows = byte == UInt8(ascii: "\r")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The byte order mark, which editors on other systems put before a text.
    private static let mark: Unicode.Scalar = "\u{FEFF}"

    /// Each run of spaces, whichever they are, as one space.
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

    /// Without what is displayed as nothing and changes nothing. Joiners, variation selectors and tags stay where they can
    /// mean something, after a letter that is not ASCII: they make emoji and the forms of Persian letters. Marks that set
    /// the direction stay too, since they are shown.
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
    /// Whether it leaves something on the screen, or on paper.
    fileprivate var isVisible: Bool {
        if isASCII { return !properties.isWhitespace }
        // A cell of braille without dots is as blank as a space.
        return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint && value != 0x2800
    }

    /// A joiner or non-joiner, a variation selector, or a tag, which makes the flags of regions.
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
