import SteadyDomain

/// The page for a hard moment: people, plan, lines. It asks nothing.
package struct NowReport: Sendable {
    private let people: [Contact]
    private let others: [Contact]
    private let anyTrigger: [Step]
    private let trigger: (name: Name, steps: [Step])?
    private let region: Region
    private let source: Region.Source
    private let vocabulary: Vocabulary

    /// - Parameter frequentTrigger: the one that set off most cravings of the last 14 days.
    package init(
        vocabulary: Vocabulary, plan: Plan, frequentTrigger: UID<Trigger>?, region: Region, source: Region.Source
    ) {
        self.vocabulary = vocabulary
        let order: [Role] = [.support, .sponsor, .counselor]
        people = order.flatMap { role in vocabulary.contacts.filter { $0.role == role } }
        others = vocabulary.contacts.filter { !order.contains($0.role) }
        anyTrigger = plan.steps(for: nil)
        trigger = frequentTrigger.map { (vocabulary.name($0), plan.steps(for: $0)) }.flatMap { $0.1.isEmpty ? nil : $0 }
        self.region = region
        self.source = source
    }

    // MARK: Text

    package func text(width: Int, isStyled: Bool = false) -> String {
        var page = Page(width: width, isStyled: isStyled)
        let words = RecordText(vocabulary: vocabulary)
        page.line("Cravings usually pass within minutes. You don't have to do this alone.", hanging: 0)
        page.blank()
        page.line("Call", bold: true)
        let nameWidth = min(24, (people.map(\.name.text.columns).max() ?? 0) + 2)
        for person in people {
            page.row(
                person.name.text.visible,
                [person.phone?.visible, person.role.rawValue].compactMap(\.self).joined(separator: "   "),
                labelWidth: nameWidth, indent: 2)
        }
        if people.isEmpty {
            page.line("No one is on this list yet.", right: "steady contact add NAME --phone -", indent: 2)
        }
        write(anyTrigger, under: "Try", words: words, to: &page)
        if let trigger { write(trigger.steps, under: "With \(trigger.name.text.visible)", words: words, to: &page) }
        page.blank()
        page.line("Lines \(regionSentence)", hanging: 0, bold: true)
        for line in region.lines { page.row(line.purpose, unbroken(line.number), labelWidth: 28, indent: 2) }
        for contact in others {
            page.row(
                contact.name.text.visible, contact.phone?.visible ?? contact.role.rawValue, labelWidth: 28, indent: 2)
        }
        let reachable = people.compactMap { person in person.phone.map { "\(person.name.text.visible) \($0.visible)" } }
        if !reachable.isEmpty { page.row("Your people", reachable.joined(separator: " · "), labelWidth: 28, indent: 2) }
        page.row("Another region", "steady config region", labelWidth: 28, indent: 2)
        if region != .us { page.line("On a good day, check once that these are right.", indent: 2, hanging: 0) }
        return page.text
    }

    private func write(_ steps: [Step], under title: String, words: RecordText, to page: inout Page) {
        guard !steps.isEmpty else { return }
        page.blank()
        page.line(title, bold: true)
        for (position, step) in steps.enumerated() {
            page.row("\(position + 1)", words.line(step), labelWidth: 3, indent: 2)
        }
    }

    /// A number that can be typed stays on one line; a list of them breaks after its commas.
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
            "trigger": trigger.map { ["name": .string($0.name.text), "plan": .array($0.steps.map(json))] } ?? .null,
            "region": .string(region.rawValue),
            "regionFrom": .string(source.rawValue),
            "lines": .array(
                region.lines.map { ["purpose": .string($0.purpose), "number": .string($0.number)] }
                    + others.map { ["purpose": .string($0.name.text), "number": JSON($0.phone)] }),
        ]
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
