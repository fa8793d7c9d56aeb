import SteadyDomain

extension ExportReport {
    /// The name of the file that says in plain words what the others hold.
    package static let readMeName = "README.txt"
    private static let readMeTitle = "What these files are"

    /// Whether a file with this beginning is one that an export wrote.
    package static func isReadMe(_ beginning: [UInt8]) -> Bool { beginning.starts(with: readMeTitle.utf8) }

    /// What the files hold, in plain words. It is made of declarations alone: nothing that a person typed is in it.
    /// - Parameter isRaw: whether text that looks like a formula was left as it is.
    package func readMe(isRaw: Bool) -> String {
        var document = ReportDocument(title: Phrase(ExportReport.readMeTitle))
        document.line(
            Phrase(
                "These tables were written by Steady from one person's own record, and that person chose what is in "
                    + "them. What they say was logged by hand. It is no diagnosis, and a day without an entry says nothing "
                    + "of that day."), hanging: 0)
        document.section()
        for line in readingHints(isRaw: isRaw) { document.line(Phrase("- \(line)")) }
        for table in tables {
            document.section(Phrase("\(table.fileName): one row is \(table.row)"))
            let columns = columns(of: table)
            let widest = columns.map(\.name.count).max() ?? 0
            document.table(
                columns.map { column in
                    ReportDocument.Row(
                        Phrase(column.name), Phrase(column.sentence(hasDates: relativeDays == nil)),
                        labelWidth: widest + 2, depth: 1)
                })
        }
        return document.text(width: 78)
    }

    private func readingHints(isRaw: Bool) -> [String] {
        var hints = [
            "The files are CSV (RFC 4180) in UTF-8, with the columns' names in the first row. datapackage.json describes them "
                + "for programs.",
            "An empty cell stands for what is not known. A week without any entry has no figures.",
            "Several names in a cell are joined by a semicolon and a space.",
            "Free words are the names of triggers, actions and programs. The person typed them, and may have given others in "
                + "their place for these files.",
        ]
        hints.append(
            relativeDays == nil
                ? "A day is that of the person's calendar: what happened after midnight may belong to the day before."
                : "Days are weeks and days of the care, not dates: week 1 is the calendar week in which it began, and day 1 the "
                    + "day on which the week starts. Week 0 is the week before.")
        if !isRaw { hints.append("A text that a spreadsheet could run as a formula has a ' in front.") }
        return hints
    }

    /// The columns of a table that leave.
    func columns(of table: ExportTable) -> [ColumnDescription] {
        table.columns.filter { $0.isShared(share, notes: notes) }
    }
}

extension ColumnDescription {
    /// The meaning, and what a reader should know of the values.
    package func sentence(hasDates: Bool) -> String {
        meaning + (form.note(hasDates: hasDates).map { " (\($0))" } ?? "")
    }
}
