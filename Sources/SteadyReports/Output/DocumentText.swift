extension ReportDocument {
    /// The document as text, laid out and made safe to print.
    /// - Parameters:
    ///   - width: the page's width in columns.
    ///   - isStyled: whether headings may be bold.
    ///   - hasLinks: whether links may be written, for a terminal that can follow them.
    package func text(width: Int, isStyled: Bool = false, hasLinks: Bool = false) -> String {
        var page = Page(width: min(width, measure ?? width), isStyled: isStyled, hasLinks: hasLinks)
        if let title { page.add(title, bold: true) }
        if let subtitle { page.add(subtitle, bold: false) }
        for section in sections {
            page.blank()
            if let heading = section.heading { page.add(heading, bold: true) }
            for block in section.blocks {
                switch block {
                case .line(let line): page.add(line, bold: false)
                case .row(let row): page.add(row)
                case .table(let rows): for row in rows { page.add(row) }
                }
            }
        }
        return page.text
    }
}

extension Page {
    /// The indentation of each depth, in columns.
    private static let step = 2

    fileprivate mutating func add(_ line: ReportDocument.Line, bold: Bool) {
        let (text, indent) = (line.text.text.visible, line.depth * Page.step)
        if let right = line.right {
            self.line(text, right: right.text.visible, isCommand: right.isCommand, indent: indent, bold: bold)
        } else {
            self.line(text, indent: indent, hanging: line.hanging, bold: bold)
        }
    }

    fileprivate mutating func add(_ row: ReportDocument.Row) {
        self.row(
            row.label.text.visible, row.text.text.visible, labelWidth: row.labelWidth, indent: row.depth * Page.step,
            right: row.right?.text.visible, isCommand: row.right?.isCommand ?? false, keepsColumn: row.keepsColumn,
            link: row.link)
    }
}
