extension ReportDocument {
    /// The document as text, laid out and made safe to print.
    /// - Parameters:
    ///   - width: the page's width in columns.
    ///   - isStyled: whether headings may be bold.
    ///   - hasLinks: whether links may be written, for a terminal that can follow them.
    ///   - draws: whether charts are drawn with plain characters. Without, they are left out: what they show stands in
    ///     words elsewhere on the page.
    ///   - isForPaper: whether room to write is ruled. That of a form always is.
    package func text(
        width: Int, isStyled: Bool = false, hasLinks: Bool = false, draws: Bool = true, isForPaper: Bool = false
    ) -> String {
        let isForPaper = isForPaper || isForm
        var page = Page(width: min(width, measure ?? width), isStyled: isStyled, hasLinks: hasLinks)
        if let title { page.add(title, bold: true) }
        if let subtitle { page.add(subtitle, bold: false) }
        for section in sections where draws || isForPaper || !section.isDrawing {
            page.blank()
            if let heading = section.heading { page.add(heading, bold: true) }
            for block in section.blocks {
                switch block {
                case .line(let line): page.add(line, bold: false)
                case .row(let row): page.add(row)
                case .table(let rows): for row in rows { page.add(row) }
                case .grid(let grid): page.grid(grid, indent: Page.step)
                case .figure(let figure): if draws { page.add(figure) }
                case .room(let room): if isForPaper { page.add(room) }
                }
            }
        }
        return page.text
    }
}

extension ReportDocument.Section {
    /// Whether it holds nothing but charts and room to write.
    fileprivate var isDrawing: Bool {
        !blocks.isEmpty
            && blocks.allSatisfy { block in
                switch block {
                case .figure, .room: true
                case .line, .row, .table, .grid: false
                }
            }
    }
}

extension Page {
    /// The indentation of each depth, in columns.
    fileprivate static let step = 2

    fileprivate mutating func add(_ line: ReportDocument.Line, bold: Bool) {
        let (text, indent) = (line.text.text.visible, line.depth * Page.step)
        if let right = line.right {
            self.line(text, right: right.text.visible, isCommand: right.isCommand, indent: indent, bold: bold)
        } else {
            self.line(text, indent: indent, hanging: line.hanging, bold: bold)
        }
    }

    /// Adds a chart in plain characters, under its title. On a page too narrow for it, it is left out.
    fileprivate mutating func add(_ figure: Figure) {
        guard figure.plain.allSatisfy({ $0.columns + Page.step <= width }) else { return }
        for line in figure.plain { whole(line.visible, indent: Page.step) }
    }

    /// Adds room to write: the label, and lines to write on.
    fileprivate mutating func add(_ room: ReportDocument.Room) {
        let label = room.label.visible + "  "
        whole(label + String(repeating: "_", count: max(0, width - Page.step - label.columns)), indent: Page.step)
        for _ in 1..<max(1, room.lines) {
            whole("")
            whole(String(repeating: "_", count: width - Page.step), indent: Page.step)
        }
    }

    fileprivate mutating func add(_ row: ReportDocument.Row) {
        self.row(
            row.label.text.visible, row.text.text.visible, labelWidth: row.labelWidth, indent: row.depth * Page.step,
            right: row.right?.text.visible, isCommand: row.right?.isCommand ?? false, keepsColumn: row.keepsColumn,
            link: row.link)
    }
}
