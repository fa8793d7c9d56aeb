import SteadyDomain

/// Text laid out for a width: the one place that knows about columns and wrapping.
package struct Page {
    /// Columns of the terminal, at least 20.
    package let width: Int
    /// Whether escape sequences may be written; they only repeat what the words say.
    private let isStyled: Bool
    private var lines: [String] = []

    package init(width: Int, isStyled: Bool = false) {
        self.width = max(20, width)
        self.isStyled = isStyled
    }

    /// All lines, each with its line end.
    package var text: String { lines.map { $0 + "\n" }.joined() }

    package mutating func blank() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    /// A line, wrapped at spaces; what follows the first is indented further.
    package mutating func line(_ text: String, indent: Int = 0, hanging: Int = 2, bold: Bool = false) {
        let wrapped = Page.wrap(text, first: width - indent, rest: width - indent - hanging)
        for (position, part) in wrapped.enumerated() {
            let space = String(repeating: " ", count: position == 0 ? indent : indent + hanging)
            lines.append(space + (bold ? emphasized(part) : part))
        }
    }

    /// A line with something at its right end, or where there is no room under it.
    package mutating func line(_ left: String, right: String?, indent: Int = 0, bold: Bool = false) {
        guard let right, !right.isEmpty else { return line(left, indent: indent, bold: bold) }
        let gap = width - indent - left.columns - right.columns
        if gap >= 2 {
            lines.append(
                String(repeating: " ", count: indent) + (bold ? emphasized(left) : left)
                    + String(repeating: " ", count: gap) + right)
        } else {
            line(left, indent: indent, bold: bold)
            line(right, indent: indent + 2)
        }
    }

    /// A word in a column of its own, its text wrapped beside it; on narrow pages the text hangs under it.
    package mutating func row(_ label: String, _ text: String, labelWidth: Int, indent: Int = 0, right: String? = nil) {
        let padded = label + String(repeating: " ", count: max(1, labelWidth - label.columns))
        let used = indent + padded.columns + text.columns
        if let right, used + 2 + right.columns <= width {
            line(padded + text, right: right, indent: indent)
            return
        }
        line(padded + text, indent: indent, hanging: width >= 60 ? labelWidth : 2)
        if let right { line(right, indent: indent + 2) }
    }

    private func emphasized(_ text: String) -> String { isStyled ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    /// Breaks text at spaces; a word that is too long for a line is broken where the line ends.
    static func wrap(_ text: String, first: Int, rest: Int) -> [String] {
        guard text.columns > first else { return [text] }
        var lines: [String] = []
        var line = ""
        var room: Int { max(8, lines.isEmpty ? first : rest) }
        // Runs of spaces are layout: they stay inside a line and go where it breaks.
        for word in text.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
            if line.isEmpty, !lines.isEmpty, word.isEmpty { continue }
            let joined = line.isEmpty && (lines.isEmpty == false || word.isEmpty == false) ? word : line + " " + word
            if joined.columns <= room {
                line = joined
                continue
            }
            if !line.isEmpty { lines.append(line.trimmingTrailingSpaces) }
            line = word
            while line.columns > room {
                let head = line.prefix(columns: room)
                lines.append(head)
                line = String(line.dropFirst(head.count))
            }
        }
        if !line.isEmpty { lines.append(line.trimmingTrailingSpaces) }
        return lines
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    /// As many characters as fit that many columns, at least one.
    fileprivate func prefix(columns: Int) -> String {
        var text = ""
        for character in self {
            if !text.isEmpty, (text + String(character)).columns > columns { break }
            text.append(character)
        }
        return text
    }
}
