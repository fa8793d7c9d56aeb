import SteadyDomain

/// The card for the pocket: what ``NowReport`` says, to be read later and elsewhere. So it says when lines are open, not
/// whether they are now, and it has no commands.
package struct NowCard: Sendable {
    /// What it is made of, which is also its JSON.
    package let report: NowReport

    /// The card that shows what the report says.
    package init(_ report: NowReport) {
        self.report = report
    }

    static let title = "For a hard moment"
    /// The width of a card on paper, in columns.
    private static let paperWidth = 40

    /// What the card is about to show, for the question before it is written.
    /// - Parameter place: the file that it will be in.
    package func preview(to place: String) -> ReportDocument {
        var document = ReportDocument()
        document.line("To \(place):")
        func row(_ label: Phrase, _ text: String) { document.row(label, Phrase(text), labelWidth: 9, depth: 1) }
        let holders = report.contacts
        let names = report.namesPeople ? holders : holders.filter { $0.role == .line }
        row("Names", names.isEmpty ? "none" : names.map(\.name.text).joined(separator: ", "))
        let numbers = holders.compactMap(\.phone)
        row("Numbers", numbers.isEmpty ? "none" : numbers.map(\.keepingNumbersWhole).joined(separator: ", "))
        let steps = report.anyTrigger + report.triggers.flatMap(\.steps)
        let triggers = report.triggers.map(\.name.text).joined(separator: ", ")
        row(
            "Plan",
            "\(steps.count) \(steps.count == 1 ? "step" : "steps")" + (triggers.isEmpty ? "" : "; for \(triggers)"))
        for (title, sort) in [
            ("Reasons", PlanNote.Sort.reason), ("Company", .company), ("Safe", .surroundings), ("Signs", .sign),
        ] {
            let notes = report.notes.inPlan(sort).map(\.text)
            if !notes.isEmpty { row(Phrase(title), notes.joined(separator: ", ")) }
        }
        row("Lines", "those for \(report.lines.region.title)")
        if !report.namesPeople { addNamedPeople(to: &document) }
        document.section()
        document.line("It is not locked: whoever holds the phone or the paper can read it.", hanging: 0)
        return document
    }

    /// Names in the person's own words stay as they are. This says which, and how to change them.
    private func addNamedPeople(to document: inout ReportDocument) {
        let steps = report.anyTrigger + report.triggers.flatMap(\.steps)
        let actions = report.vocabulary.actions.filter { action in steps.contains { $0.action == action.uid } }
        let triggers = report.vocabulary.triggers.filter { trigger in
            report.triggers.contains { $0.name == trigger.name }
        }
        let records: [any NamedRecord] = actions + triggers
        let texts =
            records.map { (reference: $0.reference, option: "name", text: $0.name.text) }
            + report.notes.filter { $0.until == nil }.map { (reference: $0.reference, option: "text", text: $0.text) }
        let people = report.contacts.filter { $0.role != .line }
        let found = texts.flatMap { text in
            people.compactMap { person in
                Name(known: text.text).replacing(person.name, with: "someone").map { (text, person, $0) }
            }
        }
        guard !found.isEmpty else { return }
        document.section()
        for (text, person, changed) in found {
            document.line(
                Phrase("\"\(text.text)\" names \(person.name.text) and stays as it is. To change it:"),
                right: .command("steady edit \(text.reference) --\(text.option) \(changed.asArgument)"), depth: 1)
        }
    }

    /// The sentence on top of the card that says what it shows.
    var shows: String {
        let count = report.people.count
        let people =
            switch (count, report.namesPeople) {
            case (0, _): "no people"
            case (1, true): "the name and number of one person"
            case (_, true): "the names and numbers of \(count) people"
            case (1, false): "the number of one person, without the name"
            case (_, false): "the numbers of \(count) people, without names"
            }
        return "This card shows \(people), your plan, and help lines for \(report.lines.region.title). "
            + "Made on \(report.now.moment.calendarDay.spoken)."
    }

    static let breathing =
        "Breathe in while you count to four, and out while you count to six. "
        + "Twelve such breaths take two minutes."

    /// The card on paper, narrow enough for a wallet.
    package var text: String {
        var document = ReportDocument(title: Phrase(NowCard.title))
        document.section()
        document.line(Phrase(shows), hanging: 0)
        document.section()
        document.line(Phrase(NowReport.comfort), hanging: 0)
        report.addPeople(to: &document, isForPaper: true)
        report.addReasons(to: &document)
        report.addPlan(to: &document, isForPaper: true)
        report.addSurroundings(to: &document)
        report.addSigns(to: &document)
        document.section("Breathe")
        document.line(Phrase(NowCard.breathing), depth: 1, hanging: 0)
        document.section("Lines for \(report.lines.region.title)", hanging: 0)
        report.lines.addForPaper(to: &document)
        return document.text(width: NowCard.paperWidth)
    }

    /// Whether a file with this beginning is a card, in any of its forms.
    package static func isCard(_ beginning: [UInt8]) -> Bool {
        let text = String(decoding: beginning, as: UTF8.self)
        return HTMLPage.isBeginning(text, generator: generator) || text.hasPrefix("{\"people\":[")
            || text.hasPrefix("\(title)\n\nThis card shows ")
    }

    static let generator = "Steady, a card for a hard moment"
}
