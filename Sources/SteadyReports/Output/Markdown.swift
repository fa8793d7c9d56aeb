extension String {
    /// The text as Markdown, on one line, that shows exactly these characters: nothing in it becomes markup, a link, an
    /// entity, a cell's border or a beginning of something, for CommonMark, GitHub (GFM) and pandoc. What could control a
    /// terminal is made visible, as it is everywhere.
    var markdown: String { MarkdownText(visible.trimmed).escaped }
}

/// A text on its way to Markdown: says of each character whether it could mean something where it stands.
///
/// What is left alone is what no dialect reads: a page is read in this form too, so `16 Sep 18:00` stays as it is.
private struct MarkdownText {
    private let scalars: [Unicode.Scalar]
    /// The full stop or parenthesis behind the number of a list: `1.`, `a)`, `(iv)`; nil if the text doesn't begin so.
    private let listMark: Int?

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        listMark = MarkdownText.listMark(scalars)
    }

    var escaped: String {
        var text = ""
        for (index, scalar) in scalars.enumerated() {
            if scalar == "@", isInAddress(index) {
                // GitHub links addresses after it has read the escapes. An empty comment keeps it from seeing one.
                text += "<!-- -->"
            }
            if means(scalar, at: index) { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        return text
    }

    /// Whether a dialect could take the character for more than itself.
    private func means(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
        switch scalar {
        // Quotes: pandoc bends them. $: formulas. @: pandoc's citations.
        case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "|", "~", "^", "$", "#", "\"", "'", "@": true
        case "&": !isSpace(index + 1)
        case ":": isColonRead(at: index)
        // A rule, a list; pandoc makes -- a dash, and ... an ellipsis.
        case "-": index == 0 || self[index - 1] == "-" || self[index + 1] == "-"
        case ".": index == listMark || self[index - 1] == "." || isBehindWWW(index)
        case ")": index == listMark
        case "(", "+", "%": index == 0
        default: false
        }
    }

    /// Whether a colon could begin a definition, an emoji's name or the rest of an address, or end the name of a table.
    /// That of a clock time can't.
    private func isColonRead(at index: Int) -> Bool {
        if index == 0 || index == 5 && lowercased(0..<5) == "table" { return true }
        if isSpace(index + 1) { return false }
        let isClock = isDigit(index - 1) && isDigit(index + 1) && isDigit(index + 2)
        return !isClock || self[index + 3].map { $0.isDigit || $0.properties.isAlphabetic || $0.isNameMark } ?? false
    }

    /// `www.`, which GitHub makes a link of.
    private func isBehindWWW(_ index: Int) -> Bool {
        index >= 3 && lowercased(index - 3..<index) == "www"
    }

    /// Whether an @ could be that of a mail address.
    private func isInAddress(_ index: Int) -> Bool { !isSpace(index - 1) && !isSpace(index + 1) }

    private static func listMark(_ scalars: [Unicode.Scalar]) -> Int? {
        let start = scalars.first == "(" ? 1 : 0
        let word = scalars[start...].prefix { $0.properties.isAlphabetic || $0.isDigit }
        let end = word.endIndex
        guard end < scalars.count, scalars[end] == "." || scalars[end] == ")",
            end + 1 == scalars.count || scalars[end + 1] == " "
        else { return nil }
        let isNumber =
            word.count == 1 || word.allSatisfy(\.isDigit)
            || word.allSatisfy("ivxlcdmIVXLCDM".unicodeScalars.contains)
        return isNumber ? end : nil
    }

    /// Nil before the first and after the last one.
    private subscript(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }
    private func lowercased(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range])).lowercased()
    }
    private func isSpace(_ index: Int) -> Bool { self[index].map(\.properties.isWhitespace) ?? true }
    private func isDigit(_ index: Int) -> Bool { self[index]?.isDigit ?? false }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
    /// What stands in an emoji's name beside letters and digits, or ends it.
    fileprivate var isNameMark: Bool { "_+-:".unicodeScalars.contains(self) }
}

extension Grid {
    /// The table with pipes. Its columns are lined up, so that it can be read as it is, and so that pandoc, which takes their
    /// widths for those of a wide table, makes them as wide as they need to be.
    var markdown: String {
        let rows = ([columns.map(\.title)] + rows).map { row in
            zip(columns, row).map { $1.isEmpty ? $0.withRoom("") : $1.markdown }
        }
        let widths = columns.indices.map { column in
            min(Grid.widest, max(3, rows.map { $0[column].columns }.max() ?? 0))
        }
        let rule = zip(columns, widths).map { column, width in
            String(repeating: "-", count: column.isNumber ? width - 1 : width) + (column.isNumber ? ":" : "")
        }
        return ([rows[0], rule] + rows.dropFirst()).map { row in
            let cells = zip(columns, zip(row, widths)).map { column, cell in
                let space = String(repeating: " ", count: max(0, cell.1 - cell.0.columns))
                return column.isNumber ? space + cell.0 : cell.0 + space
            }
            return "| \(cells.joined(separator: " | ")) |"
        }.joined(separator: "\n")
    }

    /// How far columns are lined up, in characters. A longer cell stands out.
    private static let widest = 40
}
