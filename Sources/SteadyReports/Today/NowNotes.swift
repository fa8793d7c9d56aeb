import SteadyDomain

// The person's own words on the page for a hard moment.
extension NowReport {
    /// Adds why the person goes on.
    func addReasons(to document: inout ReportDocument) { add(.reason, under: "Your reasons", to: &document) }

    /// Adds who or where is good company, and what makes the surroundings safe.
    func addSurroundings(to document: inout ReportDocument) {
        for sort in [PlanNote.Sort.company, .surroundings] { add(sort, under: Phrase(sort.title), to: &document) }
    }

    /// Adds what the person watches for.
    func addSigns(to document: inout ReportDocument) {
        add(.sign, under: Phrase(PlanNote.Sort.sign.title), to: &document)
    }

    private func add(_ sort: PlanNote.Sort, under title: Phrase, to document: inout ReportDocument) {
        let notes = notes.inPlan(sort)
        guard !notes.isEmpty else { return }
        document.section(title)
        for note in notes { document.line(Phrase(note.text), depth: 1) }
    }
}
