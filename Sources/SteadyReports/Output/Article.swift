extension ReportDocument {
    /// A page of the documentation. It is written in a part of Markdown: headings, paragraphs, lists with `-`, and tables of
    /// two columns. Comments and blocks of code are left out.
    package init(article markdown: String) {
        var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)[...]
        let hasTitle = lines.first?.hasPrefix("# ") ?? false
        self.init(title: hasTitle ? lines.popFirst().map { Phrase(String($0.dropFirst(2))) } : nil, measure: 80)
        while let line = lines.first {
            if line.hasPrefix("## ") {
                section(Phrase(String(line.dropFirst(3))))
                lines.removeFirst()
            } else if line.hasPrefix("| ") {
                addTable(&lines)
            } else if line.hasPrefix("```") {
                // Examples are for a wider page, and a person can type them.
                _ = ReportDocument.take(&lines) { $0.isEmpty || !$0.allSatisfy { $0 == "`" } }
                lines = lines.dropFirst()
            } else if line.isEmpty || line.hasPrefix("<!--") {
                lines.removeFirst()
            } else {
                addParagraph(&lines)
            }
        }
    }

    /// Its first row is its head, which the labels make needless, and the second a rule.
    private mutating func addTable(_ lines: inout ArraySlice<Substring>) {
        let rows = ReportDocument.take(&lines) { $0.hasPrefix("|") }.dropFirst(2)
            .map { $0.dropFirst().dropLast().split(separator: "|").map { ReportDocument.plain(String($0).trimmed) } }
        let widest = rows.map { $0[0].columns }.max() ?? 0
        section()
        table(
            rows.map { cells in
                Row(Phrase(cells[0]), Phrase(Array(cells.dropFirst())), labelWidth: min(widest, 30) + 2, depth: 1)
            })
    }

    /// A paragraph, or the items of a list.
    private mutating func addParagraph(_ lines: inout ArraySlice<Substring>) {
        let text = ReportDocument.take(&lines) { line in
            !line.isEmpty && !["#", "|", "```", "<!--"].contains { line.hasPrefix($0) }
        }
        var items: [String] = []
        for line in text {
            if items.isEmpty || line.hasPrefix("- ") {
                items.append(String(line).trimmed)
            } else {
                items[items.count - 1] += " " + String(line).trimmed
            }
        }
        section()
        for item in items { line(Phrase(ReportDocument.plain(item)), hanging: item.hasPrefix("- ") ? 2 : 0) }
    }

    private static func take(
        _ lines: inout ArraySlice<Substring>, while belongs: (Substring) -> Bool
    ) -> ArraySlice<Substring> {
        let taken = lines.prefix(while: belongs)
        lines = lines.dropFirst(taken.count)
        return taken
    }

    /// Without the marks of code and of emphasis.
    private static func plain(_ text: String) -> String {
        text.filter { $0 != "`" && $0 != "*" }
    }
}
