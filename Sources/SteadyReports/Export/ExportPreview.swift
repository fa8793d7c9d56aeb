import SteadyDomain

extension ExportReport {
    /// What an export will hold, in words: shown before anything is written.
    package func preview(to place: String, width: Int) -> String {
        var page = Page(width: width)
        page.line("To \(place.visible), shared as \"\(share.rawValue)\"\(notes ? " with notes" : ""):")
        for table in tables {
            let count = count(of: table)
            page.row(table.fileName, "\(count) \(count == 1 ? "row" : "rows")", labelWidth: 18, indent: 2)
        }
        page.blank()
        row("Programs", programs.map(\.name.text), to: &page)
        if tables.contains(.cravings) || tables.contains(.plan) {
            row(
                "Triggers",
                names(basis.vocabulary.triggers, basis.mentioned.triggers.union(steps.compactMap(\.trigger))), to: &page
            )
            row(
                "Actions", names(basis.vocabulary.actions, basis.mentioned.actions.union(steps.map(\.action))),
                to: &page)
        }
        if tables.contains(.uses) || tables.contains(.weeks) {
            page.row("Uses", "\(basis.uses.on(days).count)", labelWidth: 11, indent: 2)
        }
        page.row("Left out", leftOut, labelWidth: 11, indent: 2)
        page.blank()
        page.line(
            "You wrote this, and you choose who sees it. It may not be legally protected.", hanging: 0)
        return page.text
    }

    private func row(_ label: String, _ names: [String], to page: inout Page) {
        page.row(
            label, names.isEmpty ? "none" : names.map(\.visible).joined(separator: ", "), labelWidth: 11, indent: 2)
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
