extension ReportDocument {
    /// The document as Markdown that GitHub and pandoc render alike. Commands to type are left out: the page is for
    /// someone else too.
    package var markdown: String {
        var page = MarkdownPage()
        if let title {
            page.heading(title.text)
            page.paragraph(title.right?.words)
        }
        page.paragraph(subtitle?.text.joined)
        for section in sections where section.topic != .hints { page.add(section) }
        return page.text
    }
}

/// Puts blocks of Markdown together.
private struct MarkdownPage {
    /// Each with an empty line around it.
    private var blocks: [String] = []
    /// The rows at the end, which are one list.
    private var items: [String] = []
    /// The label of the row above; empty for none.
    private var label = ""
    private var hasSections = false

    var text: String {
        var blocks = blocks
        if !items.isEmpty { blocks.append(items.joined(separator: "\n")) }
        return blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
    }

    mutating func heading(_ text: Phrase, level: Int = 1) {
        add("\(String(repeating: "#", count: level)) \(text.joined.markdown)")
    }

    /// Adds a paragraph, unless there is nothing in it.
    mutating func paragraph(_ text: String?) {
        if let text, !text.isEmpty { add(text.markdown) }
    }

    /// Adds a section under its heading or, if it has none, under the label of its first row or the title of its chart. One
    /// that has none of these is set off by a rule.
    mutating func add(_ section: ReportDocument.Section) {
        guard section.heading != nil || !section.blocks.isEmpty else { return }
        label = ""
        var blocks = section.blocks[...]
        var heading = section.heading?.text
        if heading == nil, case .row(let row)? = blocks.first, !row.label.joined.isEmpty {
            self.heading(row.label, level: 2)
            paragraph(row.words)
            blocks = blocks.dropFirst()
        } else {
            if heading == nil, case .figure(let figure)? = blocks.first { heading = Phrase(figure.title) }
            if let heading {
                self.heading(heading, level: 2)
            } else if hasSections {
                add("* * *")
            }
        }
        hasSections = true
        for block in blocks { add(block, under: heading) }
    }

    private mutating func add(_ block: ReportDocument.Block, under heading: Phrase?) {
        switch block {
        case .line(let line): paragraph(line.words)
        case .row(let row): add(row)
        case .table(let rows): for row in rows { add(row) }
        case .grid(let grid): add(grid.markdown)
        case .figure(let figure):
            if figure.title != heading?.joined { self.heading(Phrase(figure.title), level: 3) }
            paragraph(figure.note)
            add(figure.figures.markdown)
        case .room(let room):
            let line = String(repeating: "_", count: MarkdownPage.room)
            add("\(room.label.markdown): \(line)")
            // Without the backslash, a line of nothing but these is a rule.
            for _ in 1..<max(1, room.lines) { add("\\\(line)") }
        }
    }

    /// How long a line to write on is, in characters.
    private static let room = 40

    /// Adds a row to the list. Without a label, it belongs to that of the row above.
    private mutating func add(_ row: ReportDocument.Row) {
        let own = row.label.parts.isEmpty ? row.label.leads.map(\.text).joined(separator: " ") : row.label.joined
        if !own.isEmpty { label = own.trimmed }
        guard !label.isEmpty else { return paragraph(row.words) }
        let words = row.words.markdown
        items.append("- **\(label.markdown)\(words.isEmpty ? "**" : ":** \(words)")")
    }

    private mutating func add(_ block: String) {
        if !items.isEmpty { blocks.append(items.joined(separator: "\n")) }
        items = []
        blocks.append(block)
    }
}

extension Phrase {
    /// What stands before it and its parts, told apart by dots.
    fileprivate var joined: String {
        (leads.map(\.text) + parts).filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

extension ReportDocument.Line {
    fileprivate var words: String { text.joined(with: right) }
}

extension ReportDocument.Row {
    fileprivate var words: String { text.joined(with: right) }
}

extension Phrase {
    /// The phrase and what stands at the right end, unless that is a command.
    fileprivate func joined(with right: ReportDocument.Aside?) -> String {
        [joined, right?.words ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

extension ReportDocument.Aside {
    /// Nil for a command.
    fileprivate var words: String? { isCommand ? nil : text }
}
