import SteadyDomain

extension ExportReport {
    /// Describes what an export will contain. Shown before anything is written.
    /// - Parameter place: the folder it will be in.
    package func preview(to place: String) -> ReportDocument {
        var document = ReportDocument()
        document.line(Phrase("To \(place), shared as \"\(share.rawValue)\"\(notes ? " with notes" : ""):"))
        document.table(
            tables.map { table in
                let count = count(of: table)
                return ReportDocument.Row(
                    Phrase(table.fileName), Phrase("\(count) \(count == 1 ? "row" : "rows")"), labelWidth: 18, depth: 1)
            })
        document.section()
        document.add("Programs", programs.map(\.name.text))
        if tables.contains(.cravings) || tables.contains(.plan) {
            document.add(
                "Triggers",
                names(basis.vocabulary.triggers, basis.mentioned.triggers.union(steps.compactMap(\.trigger))))
            document.add(
                "Actions", names(basis.vocabulary.actions, basis.mentioned.actions.union(steps.map(\.action))))
        }
        if share == .everything, tables.contains(where: \.namesContacts) {
            document.add("People", basis.vocabulary.contacts.map(\.name.text))
        }
        if tables.contains(.uses) || tables.contains(.weeks) { document.add("Uses", "\(basis.uses.on(days).count)") }
        document.add("Left out", leftOut)
        document.section()
        document.line("You wrote this, and you choose who sees it. It may not be legally protected.", hanging: 0)
        return document
    }

    private func names<R: NamedRecord>(_ records: [R], _ uids: Set<UID<R>>) -> [String] {
        records.filter { uids.contains($0.uid) }.map(\.name.text)
    }

    private var leftOut: String {
        switch share {
        case .attendance: "cravings, check-ins, uses, the plan, points, contacts and all free text"
        case .counselor where notes: "contacts, clock times of cravings, and free text but points and notes"
        case .counselor: "contacts, clock times of cravings, notes and all free text but points"
        case .everything: "nothing"
        }
    }
}

extension ReportDocument {
    fileprivate mutating func add(_ label: String, _ text: String) {
        row(Phrase(label), Phrase(text), labelWidth: 11, depth: 1)
    }

    fileprivate mutating func add(_ label: String, _ names: [String]) {
        add(label, names.isEmpty ? "none" : names.joined(separator: ", "))
    }
}
