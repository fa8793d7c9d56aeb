import SteadyDomain

extension WeekReport {
    /// Adds what is to be lined up around a change of care: what that could be where care is soon to end and no list for it
    /// has begun, then what is on a list.
    /// - Parameter hasHints: whether the command that begins a list stands beside it.
    func addChecklist(hasHints: Bool, to document: inout ReportDocument) {
        let nearEnd = nearEnd.flatMap { $0.hasChecklist ? nil : $0 }
        guard nearEnd != nil || !checklist.isEmpty else { return }
        document.section(nearEnd == nil ? "To line up" : nil, .checklist)
        if let nearEnd {
            let verb = nearEnd.lastDay < now.today ? "was" : "is"
            let end = "\(nearEnd.program.name.text) \(verb) planned until \(nearEnd.lastDay.shortSpoken)"
            document.row(
                "To line up", Phrase("\(end): \(nearEnd.words(citing: showsSources))"),
                labelWidth: WeekReport.titleWidth, right: hasHints ? .command(nearEnd.command) : nil)
        }
        let words = RecordText(vocabulary: vocabulary)
        let items = checklist.prefix(WeekReport.mostItems)
        guard !items.isEmpty else { return }
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
