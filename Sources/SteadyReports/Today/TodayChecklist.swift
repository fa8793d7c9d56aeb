import SteadyDomain

/// What the day's page says of a change of care that is near: the next things to line up, or that there are some.
struct TodayChecklist: Sendable {
    let nearEnd: NearEnd?
    /// Due first ones first.
    private let items: [ChecklistItem]
    private let programs: [UID<Program>: ID<Program>]
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
        programs = record.checklistPrograms
        today = record.now.today
        vocabulary = record.vocabulary
        self.showsSources = showsSources
    }

    /// Adds the end of a level of care. What to line up is said once: by the list, once that has begun.
    /// - Parameter own: its name, where another one is in the title.
    func addEnd(of program: Program, _ last: Day, _ own: String, to document: inout ReportDocument) {
        let nearEnd = nearEnd.flatMap { $0.program.uid == program.uid ? $0 : nil }
        let advice = nearEnd.flatMap { $0.hasChecklist ? nil : $0.words(citing: showsSources) }
        guard last >= today else {
            document.row(
                "Planned end", "\(own)was \(last.shortSpoken)", "steady program end \(program.id) --on \(last)")
            if let nearEnd, let advice { document.row("", Phrase(advice), nearEnd.command) }
            return
        }
        let label: Phrase = program.ended == nil ? "Planned end" : "Last day"
        let day = "\(own)\(last.shortSpoken)"
        if let nearEnd, let advice { return document.row(label, Phrase("\(day): \(advice)"), nearEnd.command) }
        let isDone = nearEnd != nil && !items.contains { $0.program == program.uid }
        let words = [day] + (isDone ? ["all that is on its list is done"] : [])
        document.row(label, Phrase(words), isDone ? nearEnd?.command : nil)
    }

    /// Adds the open items due next, and the sources of the page.
    /// - Parameter otherFacts: what else the page tells that has a source.
    func add(to document: inout ReportDocument, otherFacts: [Fact]) {
        let words = RecordText(vocabulary: vocabulary)
        // What was due long ago stays on the list, and need not stand here each day.
        let items = items.filter { $0.due.map { today - $0 <= TodayChecklist.longestOverdue } ?? true }
        var named: Set<UID<Program>> = []
        for (position, item) in items.prefix(TodayChecklist.most).enumerated() {
            // Each list is named once, since without an id the command means one of them.
            let id = named.insert(item.program).inserted ? programs[item.program] : nil
            document.row(
                position == 0 ? "To line up" : "", words.line(item, today: today),
                id.map { "steady program checklist \($0)" })
        }
        if items.count > TodayChecklist.most { document.row("", "\(items.count - TodayChecklist.most) more", nil) }
        if showsSources {
            document.sources(
                of: otherFacts + [nearEnd.flatMap { $0.hasChecklist ? nil : $0.fact }].compactMap(\.self))
        }
    }

    var json: JSON { .array(items.map { $0.json(vocabulary) }) }
}
