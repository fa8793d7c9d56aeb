import SteadyDomain

/// A program's checklist: what to line up around a change of care, due first things first, those ticked off at the end.
package struct ChecklistReport: Report {
    /// Nil if no level of care is active, and no program has a list.
    private let program: Program?
    private let items: [ChecklistItem]
    private let today: Day
    private let vocabulary: Vocabulary
    private let facts: [Fact]
    private let showsSources: Bool

    /// - Parameters:
    ///   - items: those of the program.
    ///   - isAboutLeavingInpatientCare: whether the weeks after inpatient care have begun or are near.
    ///   - showsSources: whether it says where what it tells comes from.
    package init(
        _ program: Program?, items: [ChecklistItem], today: Day, vocabulary: Vocabulary,
        isAboutLeavingInpatientCare: Bool = false, showsSources: Bool = false
    ) {
        self.program = program
        self.items = items.open + items.filter { $0.doneOn != nil }.sorted { ($0.doneOn!, $0.id) < ($1.doneOn!, $1.id) }
        self.today = today
        self.vocabulary = vocabulary
        facts = isAboutLeavingInpatientCare ? [CareFact.afterInpatientCare] : []
        self.showsSources = showsSources
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        guard let program else {
            document.line(
                "No level of care is active, so there is nothing to line up.", right: .command("steady program"))
            return document
        }
        guard !items.isEmpty else {
            document.line(
                "Nothing is on the list for \(program.name.text) yet. To begin it:",
                right: .command("steady program checklist \(program.id) --begin"))
            return document
        }
        let words = RecordText(vocabulary: vocabulary)
        document.section("To line up for \(program.name.text)")
        document.table(
            items.map { item in
                ReportDocument.Row(
                    Phrase(item.id.description), words.line(item, today: today), labelWidth: 5, depth: 1)
            })
        for fact in facts {
            document.section()
            document.line(Phrase(fact.words(citing: showsSources)), hanging: 0)
        }
        if showsSources { document.sources(of: facts) }
        return document
    }

    package var json: JSON {
        let records = RecordJSON(vocabulary: vocabulary, programs: [program].compactMap(\.self))
        return .array(items.map { records.object($0) })
    }
}
