import SteadyDomain

extension ComparisonReport {
    /// Who reads the page.
    enum Form {
        /// The person, on a screen.
        case screen
        /// Someone else too, so that it names none of the person's people.
        case handed
    }

    func page(_ form: Form) -> ReportDocument {
        var document = ReportDocument(
            title: "Inpatient care and IOP, side by side",
            right: id.map { .words("\($0) · \(day.spoken)") })
        for warning in warnings { add(warning, form, to: &document) }
        addComparison(to: &document)
        addMeanings(to: &document)
        add(questionsForSpecialist, under: "To ask a licensed specialist", to: &document)
        add(questionsForPayer, under: "To ask the insurer, or whoever pays", to: &document)
        if showsSources { addSources(to: &document) }
        addFoot(form, to: &document)
        return document
    }

    // MARK: Sections

    private func addComparison(to document: inout ReportDocument) {
        document.section("The two kinds of care")
        document.grid(
            Grid(
                [Grid.Column(""), Grid.Column("Inpatient", isProse: true), Grid.Column("IOP", isProse: true)],
                rows: CareAspect.allCases.map { aspect in
                    [aspect.title, words(aspect.inpatient), words(aspect.iop)]
                }))
        document.section("True of both")
        for fact in CareAspect.both { document.line(Phrase(words([fact])), depth: 1) }
    }

    private func addMeanings(to document: inout ReportDocument) {
        if choices.isEmpty { return }
        document.section("What your answers say about each")
        for (factor, choice) in choices {
            document.line(Phrase("\(factor.title): \(choice.text)"), depth: 1)
            let facts =
                choice.inpatient == choice.iop
                ? [("Both", choice.inpatient)] : [("Inpatient", choice.inpatient), ("IOP", choice.iop)]
            document.table(
                facts.map { label, fact in
                    ReportDocument.Row(
                        Phrase(label), Phrase(words([fact])), labelWidth: ComparisonReport.kindWidth, depth: 2)
                })
        }
    }

    /// The width of the column with the kinds of care.
    private static let kindWidth = 11

    private func add(_ questions: [String], under title: Phrase, to document: inout ReportDocument) {
        document.section(title)
        for question in questions { document.line(Phrase(question), depth: 1) }
    }

    private func addSources(to document: inout ReportDocument) {
        document.section("Sources")
        document.table(
            sources.map { source in
                ReportDocument.Row(Phrase(source.name), Phrase(source.citation), labelWidth: 14, depth: 1)
            })
        document.line("What names no source follows from what the care is, or is a question.", depth: 1)
    }

    private func addFoot(_ form: Form, to document: inout ReportDocument) {
        document.section(nil, .foot)
        // By now its beginning has left most screens.
        if form == .screen, !warnings.isEmpty {
            document.line("What can't wait stands at the beginning of this page.", hanging: 0)
        }
        document.line("Your answers stay on this computer, and go only where you take them.", hanging: 0)
        guard let keepingCommand else { return }
        document.section(nil, .hints)
        document.line("Nothing of this is kept. To keep it, with its date:", right: .command(keepingCommand))
    }

    /// Facts in one text, with the names of their sources if the page shows them.
    private func words(_ facts: [Fact]) -> String {
        facts.map { $0.words(citing: showsSources) }.joined(separator: " ")
    }
}
