import Foundation
import SteadyDomain

/// Lays out text for a width. The only place that knows about columns and wrapping.
package struct Page {
    /// Columns of the terminal, at least 20.
    package let width: Int
    /// Whether escape sequences may be written. They only emphasize; the words alone say everything.
    private let isStyled: Bool
    /// Whether a label may be a link that the terminal follows (OSC 8).
    private let hasLinks: Bool
    private var lines: [String] = []

    package init(width: Int, isStyled: Bool = false, hasLinks: Bool = false) {
        self.width = max(20, width)
        self.isStyled = isStyled
        self.hasLinks = hasLinks
    }

    /// All lines, each with its line end.
    package var text: String {
        let text = lines.map { $0 + "\n" }.joined()
        // By scalars, since the library's `replacing` takes 0.7 million instructions for a week.
        return text.unicodeScalars.split(separator: "\u{A0}", omittingEmptySubsequences: false).map { String($0) }
            .joined(separator: " ")
    }

    package mutating func blank() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    /// Adds a wrapped line; its second and later lines are indented further.
    package mutating func line(_ text: String, indent: Int = 0, hanging: Int = 2, bold: Bool = false) {
        let wrapped = Page.wrap(text, first: width - indent, rest: width - indent - hanging)
        for (position, part) in wrapped.enumerated() {
            let space = String(repeating: " ", count: position == 0 ? indent : indent + hanging)
            lines.append(space + (bold ? emphasized(part) : part))
        }
    }

    /// Adds a sentence to the person: a question, an error. No word is ever broken, so that a long name or path can be
    /// copied; a terminal goes on with it on the next line.
    /// - Parameter cursor: columns to leave at the end of the last line for what is typed there.
    package mutating func sentence(_ text: String, indent: Int = 0, hanging: Int = 2, cursor: Int = 0) {
        let wrapped = Page.wrap(
            text, first: width - indent - cursor, rest: width - indent - hanging - cursor, keepsWords: true)
        for (position, part) in wrapped.enumerated() {
            lines.append(String(repeating: " ", count: position == 0 ? indent : indent + hanging) + part)
        }
    }

    /// Adds a line that is never broken, however narrow the page: a command stays in one piece, to be copied.
    package mutating func whole(_ text: String, indent: Int = 0) {
        lines.append(String(repeating: " ", count: indent) + text)
    }

    /// Adds a line with a text at its right end, or below it if there is no room.
    /// - Parameter isCommand: whether that text is a command, which is never broken.
    package mutating func line(
        _ left: String, right: String?, isCommand: Bool = false, indent: Int = 0, bold: Bool = false
    ) {
        guard let right, !right.isEmpty else { return line(left, indent: indent, bold: bold) }
        let gap = width - indent - left.columns - right.columns
        if gap >= 2 {
            lines.append(
                String(repeating: " ", count: indent) + (bold ? emphasized(left) : left)
                    + String(repeating: " ", count: gap) + right)
        } else {
            line(left, indent: indent, bold: bold)
            below(right, isCommand: isCommand, indent: indent)
        }
    }

    /// Adds a label in its own column, with the text wrapped beside it. On a narrow page the text's later lines start
    /// further left. If the page is narrow or the label wider than its column, and the text's first part doesn't fit
    /// beside the label, the text starts on the next line. Without a label, a text that doesn't fit on a narrow page
    /// starts at the left, since its place has to do with the row above only.
    /// - Parameters:
    ///   - keepsColumn: whether the text of a label wider than its column starts on the next line on a wide page too, in
    ///     its own column, as the rows above and below it do.
    ///   - link: where the label leads; nil for nowhere.
    package mutating func row(
        _ label: String, _ text: String, labelWidth: Int, indent: Int = 0, right: String? = nil,
        isCommand: Bool = false, keepsColumn: Bool = false, link: Link? = nil
    ) {
        let start = lines.count
        defer { if let link { mark(label, at: start, indent: indent, as: link) } }
        let padded = label + String(repeating: " ", count: max(1, labelWidth - label.columns))
        let beside = width - indent - padded.columns
        if let right, text.columns + 2 + right.columns <= beside {
            line(padded + text, right: right, indent: indent)
            return
        }
        let isCrowded = width < Page.narrow || padded.columns > labelWidth
        let parts = Page.parts(of: text)
        // The dot behind the first part stays on its line.
        let dot = parts.count > 1 && parts[1].lead == " · " ? 2 : 0
        if text.isEmpty {
            line(label, indent: indent)
        } else if keepsColumn, width >= Page.narrow, padded.columns > labelWidth {
            line(label, indent: indent)
            line(text, indent: indent + labelWidth, hanging: 0)
        } else if label.isEmpty, width < Page.narrow, text.columns > beside {
            // As far left as the later lines of the row that it belongs to, and its own later lines further in.
            line(text, indent: indent + 2, hanging: 2)
        } else if isCrowded, (parts.first?.text ?? "").columns + dot > beside {
            if !label.isEmpty { line(label, indent: indent) }
            line(text, indent: indent + 2, hanging: 0)
        } else {
            let hanging = width < Page.narrow ? 2 : padded.columns
            let wrapped = Page.wrap(text, first: beside, rest: width - indent - hanging)
            for (position, part) in wrapped.enumerated() {
                lines.append(
                    String(repeating: " ", count: indent + (position == 0 ? 0 : hanging))
                        + (position == 0 ? padded : "") + part)
            }
        }
        if let right { below(right, isCommand: isCommand, indent: indent) }
    }

    /// Makes the label at the beginning of a line a link. A label that had to be broken stays as it is.
    private mutating func mark(_ label: String, at line: Int, indent: Int, as link: Link) {
        let space = String(repeating: " ", count: indent)
        guard hasLinks, line < lines.count, lines[line].hasPrefix(space + label) else { return }
        let rest = lines[line].dropFirst(indent + label.count)
        // The address holds only digits, letters and the signs of its form, so nothing in it can end the sequence.
        lines[line] = "\(space)\u{1B}]8;;\(link.address)\u{1B}\\\(label)\u{1B}]8;;\u{1B}\\\(rest)"
    }

    private mutating func below(_ text: String, isCommand: Bool, indent: Int) {
        if isCommand { whole(text, indent: indent + 2) } else { line(text, indent: indent + 2) }
    }

    /// Pages with fewer columns than this are laid out as narrow.
    private static let narrow = 60

    private func emphasized(_ text: String) -> String { isStyled ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    /// Breaks text into lines: between its parts if possible, else at spaces, else inside a word longer than a line.
    /// A command between backticks stays in one piece if it fits on a line.
    /// - Parameter keepsWords: whether a word longer than a line stays in one piece.
    static func wrap(_ text: String, first: Int, rest: Int, keepsWords: Bool = false) -> [String] {
        guard text.columns > first else { return [text] }
        var lines: [String] = []
        var line = ""
        var room: Int { max(8, lines.isEmpty ? first : rest) }
        let parts = parts(of: text)
        for (position, part) in parts.enumerated() {
            // If the next part comes after a dot, keep room: the dot goes at the end of this line.
            let dot = position + 1 < parts.count && parts[position + 1].lead == " · " ? 2 : 0
            if (line + part.lead + part.text).columns + dot <= room {
                line += part.lead + part.text
                continue
            }
            let endsWithDot = part.lead == " · "
            if part.text.columns + dot <= max(8, rest), !line.isEmpty {
                lines.append(line.trimmingTrailingSpaces + (endsWithDot ? " ·" : ""))
                line = part.text
                continue
            }
            var lead = part.lead
            let words = words(of: part.text, columns: max(8, rest))
            for (number, word) in words.enumerated() {
                let end = number + 1 == words.count ? dot : 0
                if (line + lead + word).columns + end <= room {
                    line += lead + word
                } else {
                    if !line.isEmpty { lines.append(line.trimmingTrailingSpaces + (lead == " · " ? " ·" : "")) }
                    line = word
                    // A path stays in one piece, to be copied.
                    while !keepsWords, line.columns + end > room, !["/", "~/"].contains(where: word.hasPrefix) {
                        let head = line.prefix(columns: min(room, line.columns - 1))
                        lines.append(head)
                        line = String(line.dropFirst(head.count))
                    }
                }
                lead = " "
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// The pieces of a text between which a line may break: its words, with each command between backticks, and words
    /// with an unbreakable space between them, as one piece if it fits into that many columns.
    private static func words(of text: String, columns: Int) -> [String] {
        var words: [String] = []
        var isOpen = false
        for word in text.split(separator: " ") {
            let wasOpen = isOpen
            for scalar in word.unicodeScalars where scalar == "`" { isOpen.toggle() }
            if wasOpen, let last = words.last {
                words[words.count - 1] = last + "\u{A0}" + word
            } else {
                words.append(String(word))
            }
        }
        return words.flatMap { word in
            word.columns <= columns ? [word] : word.split { $0 == "\u{A0}" }.map(String.init)
        }
    }

    /// The parts of a text, each with the separator before it: a dot, or two spaces or more. Lines break there first.
    private static func parts(of text: String) -> [(lead: String, text: String)] {
        var parts: [(lead: String, text: String)] = []
        var lead = ""
        // By scalars, since finding character boundaries costs ten times as much.
        var part = text.unicodeScalars[...]
        var rest = part
        while let space = rest.firstIndex(of: " ") {
            let spaces = rest[space...].prefix { $0 == " " }
            let separator =
                rest[space...].starts(with: " · ".unicodeScalars)
                ? rest[space...].prefix(3)
                : spaces.count > 1 ? spaces : nil
            rest = rest[(separator ?? spaces).endIndex...]
            guard let separator else { continue }
            let before = part[..<space]
            if !before.isEmpty || !lead.isEmpty { parts.append((lead, String(before))) }
            (lead, part) = (String(separator), rest)
        }
        return parts + [(lead, String(part))]
    }
}

extension String {
    var trimmingTrailingSpaces: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    /// As many characters as fit into that many columns, at least one.
    fileprivate func prefix(columns: Int) -> String {
        var text = ""
        for character in self {
            if !text.isEmpty, (text + String(character)).columns > columns { break }
            text.append(character)
        }
        return text
    }
}
