import SteadyDomain

/// The page for a hard moment: people, plan, help lines. It asks nothing.
package struct NowReport: Report, Sendable {
    private let people: [Contact]
    private let others: [Contact]
    private let anyTrigger: [Step]
    /// The plans for triggers that have one, in the order of the page.
    private let triggers: [(name: Name, steps: [Step])]
    /// The plan for the trigger that comes first of all, if it has one.
    private let first: (name: Name, steps: [Step])?
    private let region: Region
    private let source: Region.Source
    private let vocabulary: Vocabulary
    /// The plan's warning signs and reasons.
    let notes: [PlanNote]

    /// - Parameter foremost: the triggers whose plans come first: the one the person named, then those of the last 14
    ///   days, the most frequent first. The others follow by name.
    package init(
        vocabulary: Vocabulary, plan: Plan, foremost: [UID<Trigger>], notes: [PlanNote] = [], region: Region,
        source: Region.Source
    ) {
        self.vocabulary = vocabulary
        self.notes = notes
        let order: [Role] = [.support, .sponsor, .counselor]
        people = order.flatMap { role in vocabulary.contacts.filter { $0.role == role } }
        others = vocabulary.contacts.filter { !order.contains($0.role) }
        anyTrigger = plan.steps(for: nil)
        let others = vocabulary.triggers.sorted { Name.precedes($0.name, $1.name) }.map(\.uid)
            .filter { !foremost.contains($0) }
        let plans = (foremost + others).map { (name: vocabulary.name($0), steps: plan.steps(for: $0)) }
        triggers = plans.filter { !$0.steps.isEmpty }
        first = foremost.isEmpty || plans[0].steps.isEmpty ? nil : plans[0]
        self.region = region
        self.source = source
    }

    // MARK: In words

    package var document: ReportDocument {
        var document = ReportDocument()
        document.line("Cravings usually pass within minutes. You don't have to do this alone.", hanging: 0)
        addPeople(to: &document)
        addReasons(to: &document)
        add(anyTrigger, under: "Try", to: &document)
        for trigger in triggers { add(trigger.steps, under: "With \(trigger.name.text)", to: &document) }
        addSigns(to: &document)
        addLines(to: &document)
        return document
    }

    private func addPeople(to document: inout ReportDocument) {
        document.section("Call")
        let nameWidth = min(24, (people.map(\.name.text.columns).max() ?? 0) + 2)
        let phoneWidth = min(36, (people.compactMap { $0.phone?.columns }.max() ?? 0) + 3)
        document.table(
            people.map { person in
                let role = Phrase(person.role.rawValue)
                return ReportDocument.Row(
                    Phrase(person.name.text), person.phone.map { role.led(by: $0, width: phoneWidth) } ?? role,
                    labelWidth: nameWidth, depth: 1)
            })
        if people.isEmpty {
            document.line(
                "No one is on this list yet.", right: .command("steady contact add NAME --phone -"), depth: 1)
        }
    }

    private func add(_ steps: [Step], under title: Phrase, to document: inout ReportDocument) {
        guard !steps.isEmpty else { return }
        document.section(title)
        document.steps(steps, RecordText(vocabulary: vocabulary))
    }

    private func addLines(to document: inout ReportDocument) {
        document.section("Lines \(regionSentence)", hanging: 0)
        func row(_ label: String, _ text: Phrase) {
            document.row(Phrase(label), text, labelWidth: 28, depth: 1)
        }
        for line in region.lines { row(line.purpose, Phrase(unbroken(line.number))) }
        for contact in others { row(contact.name.text, Phrase(contact.phone ?? contact.role.rawValue)) }
        let reachable = people.compactMap { person in person.phone.map { "\(person.name.text) \($0)" } }
        if !reachable.isEmpty { row("Your people", Phrase(reachable)) }
        row("Another region", "steady config region")
        if region != .us {
            document.line("On a good day, check once that these are right.", depth: 1, hanging: 0)
        }
    }

    /// Keeps each number on one line; a list of numbers may break after its commas.
    private func unbroken(_ numbers: String) -> String {
        numbers.split(separator: ", ").map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: ", ")
    }

    private var regionSentence: String {
        switch source {
        case .setting: "for \(region.title), as set"
        case .zone: "for \(region.title), by your time zone"
        case .locale: "for \(region.title), by your language"
        case .unknown: "for any place: your region is not known"
        }
    }

    // MARK: JSON

    package var json: JSON {
        let records = RecordJSON(vocabulary: vocabulary)
        return [
            "people": .array(people.map { records.object($0) }),
            "plan": .array(anyTrigger.map(json)),
            "trigger": first.map(json) ?? .null,
            "region": .string(region.rawValue),
            "regionFrom": .string(source.rawValue),
            "lines": .array(
                region.lines.map { ["purpose": .string($0.purpose), "number": .string($0.number)] }
                    + others.map { ["purpose": .string($0.name.text), "number": JSON($0.phone)] }),
            "triggers": .array(triggers.map(json)),
            "reasons": .array(notes.inPlan(.reason).map { .string($0.text) }),
            "signs": .array(notes.inPlan(.sign).map { .string($0.text) }),
        ]
    }

    private func json(_ trigger: (name: Name, steps: [Step])) -> JSON {
        ["name": .string(trigger.name.text), "plan": .array(trigger.steps.map(json))]
    }

    private func json(_ step: Step) -> JSON {
        [
            "action": .string(vocabulary.name(step.action).text), "minutes": JSON(step.minutes),
            "contact": JSON(step.contact.map { vocabulary.name($0).text }),
        ]
    }
}

extension Region {
    fileprivate var title: String {
        switch self {
        case .us: "the United States"
        case .ca: "Canada"
        case .uk: "the United Kingdom"
        case .ie: "Ireland"
        case .au: "Australia"
        case .nz: "New Zealand"
        case .eu: "the European Union"
        case .other: "any place"
        }
    }
}
