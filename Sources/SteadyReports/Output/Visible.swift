import SteadyDomain

extension Unicode.Scalar {
    /// Whether printing it could control a terminal or change the direction of text.
    var isUnsafe: Bool {
        // A shortcut for ASCII, so most text never needs a Unicode property.
        if value < 0x7F { return value < 0x20 }
        return isControl || endsLine || directsText
    }
}

extension String {
    /// The text on one line, with everything that could control a terminal made visible: `␛`, `<U+202E>`.
    package var visible: String {
        guard unicodeScalars.contains(where: \.isUnsafe) else { return self }
        var text = ""
        for scalar in unicodeScalars {
            if !scalar.isUnsafe {
                text.unicodeScalars.append(scalar)
            } else if scalar.value < 0x20 {
                text.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value)!)
            } else {
                text += "<U+\(String(repeating: "0", count: max(0, 4 - scalar.hex.count)))\(scalar.hex)>"
            }
        }
        return text
    }

    /// The text's lines, each made visible.
    package var visibleLines: [String] {
        split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { String($0).visible }
    }

    /// Its width on a terminal, in columns.
    package var columns: Int {
        // A shortcut: most text has no combining or wide characters.
        if unicodeScalars.allSatisfy(\.isOneColumn) { return unicodeScalars.count }
        return reduce(0) { $0 + ($1.isWide ? 2 : 1) }
    }
}

extension Unicode.Scalar {
    /// Latin letters, dashes, dots and quotes: one column each, and they never combine.
    fileprivate var isOneColumn: Bool { (0x20..<0x300).contains(value) || (0x2010...0x2027).contains(value) }
    fileprivate var hex: String { String(value, radix: 16, uppercase: true) }
}

extension Character {
    /// Whether a terminal gives it two columns (East Asian wide and emoji blocks; Unicode TR 11).
    fileprivate var isWide: Bool {
        guard let first = unicodeScalars.first, first.value >= 0x1100 else { return false }
        if first.properties.isEmojiPresentation { return true }
        switch first.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return true
        default: return false
        }
    }
}
