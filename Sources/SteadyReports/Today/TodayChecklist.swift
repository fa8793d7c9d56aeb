import SteadyDomain

/// What the day's page says of a change of care that is near: the next things to line up, or that there are some.
struct TodayChecklist: Sendable {
    let nearEnd: NearEnd?
    /// Due first ones first.
    private let items: [ChecklistItem]
    private let today: Day
    private let vocabulary: Vocabulary
    private let showsSources: Bool

    /// More than this many would take over the page.
    private static let most = 3
    /// For how many days after its day an open item stands on the page.
    private static let longestOverdue = 14

    init(_ record: WeekRecord, showsSources: Bool) {
        nearEnd = record.nearEnd
        items = record.checklist.open
        today = record.now.today
        vocabulary = record.vocabulary
        self.showsSources = showsSources
    }

    /// Adds the end of a level of care. What to line up is said once: by the list, once that has begun.
    func addEnd(of program: Program, _ day: String, to document: inout ReportDocument) {
        let label: Phrase = program.ended == nil ? "Planned end" : "Last day"
        guard let nearEnd, nearEnd.program.uid == program.uid else { return document.row(label, Phrase(day), nil) }
        guard !nearEnd.hasChecklist else {
            let isDone = !items.contains { $0.program == program.uid }
            let words = [day] + (isDone ? ["all that is on its list is done"] : [])
            return document.row(label, Phrase(words), isDone ? nearEnd.command : nil)
        }
        document.row(label, Phrase("\(day): \(nearEnd.words(citing: showsSources))"), nearEnd.command)
    }

    /// Adds the open items due next, and the sources of the page.
    func add(to document: inout ReportDocument) {
        let words = RecordText(vocabulary: vocabulary)
        // What was due long ago stays on the list, and need not stand here each day.
        let items = items.filter { $0.due.map { today - $0 <= TodayChecklist.longestOverdue } ?? true }
        for (position, item) in items.prefix(TodayChecklist.most).enumerated() {
            document.row(
                position == 0 ? "To line up" : "", words.line(item, today: today),
                position == 0 ? "steady program checklist" : nil)
        }
        if items.count > TodayChecklist.most { document.row("", "\(items.count - TodayChecklist.most) more", nil) }
        if showsSources {
            document.sources(of: [nearEnd.flatMap { $0.hasChecklist ? nil : $0.fact }].compactMap(\.self))
        }
    }

    var json: JSON { .array(items.map { $0.json(vocabulary) }) }
}
