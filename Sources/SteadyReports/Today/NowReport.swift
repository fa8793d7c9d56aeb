import SteadyDomain

/// What a person turns to in a hard moment: people, plan, help lines. It asks nothing. ``document`` is the page,
/// ``calls`` the numbers alone; the card for the pocket is in NowCard.swift.
package struct NowReport: Report, Sendable {
    let now: Now
    /// Those to call: support people, sponsor, counselor.
    let people: [Contact]
    let anyTrigger: [Step]
    /// The plans for triggers that have one, in the order of the page.
    let triggers: [(name: Name, steps: [Step])]
    /// The plan for the trigger that comes first of all, if it has one.
    private let first: (name: Name, steps: [Step])?
    /// The person's own words in the plan.
    let notes: [PlanNote]
    /// What each step did before.
    let effects: ActionEffects
    /// The region's lines and the person's own.
    let lines: ListedLines
    let vocabulary: Vocabulary
    /// The contacts with their names, also where the pages leave the names out.
    let contacts: [Contact]
    let namesPeople: Bool

    /// - Parameters:
    ///   - foremost: the triggers whose plans come first: the one the person named, then those of the last 14 days, the
    ///     most frequent first. The others follow by name.
    ///   - notes: the person's own words in the plan.
    ///   - effects: what is on record of the steps' actions, with their triggers and with any.
    ///   - now: the moment for which lines are open or closed.
    ///   - namesPeople: whether contacts have their names; else their roles stand for them. Lines keep theirs.
    package init(
        vocabulary: Vocabulary, plan: Plan, foremost: [UID<Trigger>], notes: [PlanNote] = [],
        effects: ActionEffects = ActionEffects(), region: Region, source: Region.Source, now: Now,
        namesPeople: Bool = true
    ) {
        contacts = vocabulary.contacts
        let vocabulary = namesPeople ? vocabulary : vocabulary.withRolesForNames
        self.vocabulary = vocabulary
        self.notes = notes
        self.effects = effects
        self.namesPeople = namesPeople
        self.now = now
        let order: [Role] = [.support, .sponsor, .counselor]
        people = order.flatMap { role in vocabulary.contacts.filter { $0.role == role } }
        anyTrigger = plan.steps(for: nil)
        let others = vocabulary.triggers.sorted { Name.precedes($0.name, $1.name) }.map(\.uid)
            .filter { !foremost.contains($0) }
        let plans = (foremost + others).map { (name: vocabulary.name($0), steps: plan.steps(for: $0)) }
        triggers = plans.filter { !$0.steps.isEmpty }
        first = foremost.isEmpty || plans[0].steps.isEmpty ? nil : plans[0]
        lines = ListedLines(
            of: region, from: source, own: vocabulary.contacts.filter { !order.contains($0.role) }, at: now)
    }

    package var json: JSON {
        let records = RecordJSON(vocabulary: vocabulary)
        return [
            "people": .array(people.map { records.object($0) }),
            "plan": .array(anyTrigger.map(json)),
            "trigger": first.map(json) ?? .null,
            "region": .string(lines.region.rawValue),
            "regionFrom": .string(lines.source.rawValue),
            "lines": lines.json,
            "triggers": .array(triggers.map(json)),
            "reasons": .array(notes.inPlan(.reason).map { .string($0.text) }),
            "signs": .array(notes.inPlan(.sign).map { .string($0.text) }),
            "company": .array(notes.inPlan(.company).map { .string($0.text) }),
            "surroundings": .array(notes.inPlan(.surroundings).map { .string($0.text) }),
        ]
    }

    private func json(_ trigger: (name: Name, steps: [Step])) -> JSON {
        ["name": .string(trigger.name.text), "plan": .array(trigger.steps.map(json))]
    }

    private func json(_ step: Step) -> JSON {
        .object(
            [
                ("action", .string(vocabulary.name(step.action).text)), ("minutes", JSON(step.minutes)),
                ("contact", JSON(step.contact.map { vocabulary.name($0).text })),
            ] + effects.effect(of: step).members)
    }
}

extension Vocabulary {
    /// The same with each person's role in the place of their name. A line is no person and keeps its name.
    fileprivate var withRolesForNames: Vocabulary {
        var vocabulary = self
        vocabulary.contacts = contacts.map { contact in
            guard contact.role != .line else { return contact }
            var contact = contact
            contact.name = Name(known: contact.role == .other ? "contact" : contact.role.rawValue)
            return contact
        }
        return vocabulary
    }
}
