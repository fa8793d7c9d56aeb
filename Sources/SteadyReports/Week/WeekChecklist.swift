import SteadyDomain

extension WeekReport {
    /// Adds what is to be lined up around a change of care; where nothing is on a list yet and care is soon to end, what
    /// that could be.
    /// - Parameter hasHints: whether the command that begins a list stands beside it.
    func addChecklist(hasHints: Bool, to document: inout ReportDocument) {
        guard checklist.isEmpty else { return addItems(to: &document) }
        guard let nearEnd, !nearEnd.hasChecklist else { return }
        let end = "\(nearEnd.program.name.text) is planned until \(nearEnd.lastDay.shortSpoken)"
        document.section(nil, .checklist)
        document.row(
            "To line up", Phrase("\(end): \(nearEnd.words(citing: showsSources))"),
            labelWidth: WeekReport.titleWidth, right: hasHints ? .command(nearEnd.command) : nil)
    }

    /// What the page tells that has a source.
    var facts: [Fact] {
        guard checklist.isEmpty, let nearEnd, !nearEnd.hasChecklist else { return [] }
        return [nearEnd.fact].compactMap(\.self)
    }

    private func addItems(to document: inout ReportDocument) {
        let words = RecordText(vocabulary: vocabulary)
        let items = checklist.prefix(WeekReport.mostItems)
        document.section("To line up", .checklist)
        document.table(
            items.map { item in
                ReportDocument.Row(
                    Phrase(item.id.description), words.line(item, today: now.today), labelWidth: 4, depth: 1)
            })
        if checklist.count > items.count { document.line("and \(checklist.count - items.count) more", depth: 1) }
    }

    /// How many items the page has room for: one a topic.
    private static let mostItems = Handover.topics.count
}
