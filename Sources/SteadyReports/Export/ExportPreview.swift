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
            row("Triggers", used(record.vocabulary.triggers, \.triggers, steps.compactMap(\.trigger)), to: &page)
            row("Actions", used(record.vocabulary.actions, \.actions, steps.map(\.action)), to: &page)
        }
        if tables.contains(.uses) || tables.contains(.weeks) {
            page.row("Uses", "\(within(record.uses).count)", labelWidth: 11, indent: 2)
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

    /// The names that stand in the exported cravings or plan.
    private func used<R: NamedRecord>(
        _ records: [R], _ mentions: KeyPath<Craving, [UID<R>]>, _ planned: [UID<R>]
    ) -> [String] {
        var uids = Set(planned)
        for craving in within(record.cravings) { uids.formUnion(craving[keyPath: mentions]) }
        return records.filter { uids.contains($0.uid) }.map(\.name.text)
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
