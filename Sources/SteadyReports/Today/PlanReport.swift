import SteadyDomain

/// The current plan; steps for any trigger come first. Each step says what it did before.
package struct PlanReport: Report {
    private let sections: [(trigger: Name?, steps: [Step])]
    private let plan: Plan
    private let vocabulary: Vocabulary
    private let effects: ActionEffects
    private let lacking: [UID<Trigger>]
    private let notes: [PlanNote]
    private let only: Name?

    /// - Parameters:
    ///   - effects: what is on record of the steps' actions, with their triggers and with any.
    ///   - lacking: the triggers that should have a step and have none.
    ///   - notes: the person's own words in the plan.
    ///   - only: the trigger whose steps are shown, or `any`; nil for all.
    package init(
        plan: Plan, vocabulary: Vocabulary, effects: ActionEffects = ActionEffects(), lacking: [UID<Trigger>] = [],
        notes: [PlanNote] = [], only: Name? = nil
    ) {
        self.plan = plan
        self.vocabulary = vocabulary
        self.effects = effects
        self.only = only
        self.lacking = lacking.filter { uid in only.map { $0 == vocabulary.name(uid) } ?? true }
        self.notes = only == nil ? notes : []
        let triggers = vocabulary.triggers.sorted { Name.precedes($0.name, $1.name) }
        sections = ([(nil, plan.steps(for: nil))] + triggers.map { ($0.name, plan.steps(for: $0.uid)) })
            .filter { trigger, steps in !steps.isEmpty && only.map { $0 == trigger ?? Trigger.any } ?? true }
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        let words = RecordText(vocabulary: vocabulary)
        if sections.isEmpty, lacking.isEmpty {
            let name = only?.text
            let trigger = vocabulary.triggers.first { $0.name == only }?.uid
            document.line(
                name.map { "No plan yet for \"\($0)\"." } ?? "The plan is empty.", right: adding(trigger))
        }
        for section in sections {
            document.section(Phrase(section.trigger?.text ?? "any trigger"))
            document.steps(section.steps, words) { effects.effect(of: $0).words }
        }
        for sort in PlanNote.Sort.allCases {
            let notes = notes.inPlan(sort)
            if !notes.isEmpty { document.section(Phrase(sort.title)) }
            document.table(notes, depth: 1)
        }
        addRemarks(to: &document)
        return document
    }

    /// The command that adds a first step for a trigger, or for any. Where nothing can be proposed, ACTION stands for the
    /// person's own word.
    private func adding(_ trigger: UID<Trigger>?) -> ReportDocument.Aside {
        let action = effects.proposal(for: trigger, plan, vocabulary).map { vocabulary.name($0).text }
        return .addingStep(for: trigger.map { vocabulary.name($0) }, action ?? "ACTION")
    }

    /// Adds which triggers have no step, and what the figures count.
    private func addRemarks(to document: inout ReportDocument) {
        let isCounted = sections.contains { $0.steps.contains { effects.effect(of: $0).timesUsed > 0 } }
        guard isCounted || !lacking.isEmpty else { return }
        document.section()
        for trigger in lacking {
            document.line("No plan yet for \"\(vocabulary.name(trigger).text)\"", right: adding(trigger))
        }
        if isCounted {
            document.line("Times and changes are counted over the whole record.", hanging: 0)
        }
    }

    package var json: JSON {
        .array(
            sections.map { section in
                [
                    "trigger": .string(section.trigger?.text ?? Trigger.any.text),
                    "steps": .array(
                        section.steps.enumerated().map { position, step in
                            .object(
                                [
                                    ("position", .int(position + 1)),
                                    ("action", .string(vocabulary.name(step.action).text)),
                                    ("minutes", JSON(step.minutes)),
                                    ("contact", JSON(step.contact.map { vocabulary.name($0).text })),
                                    ("since", .string(step.since.description)),
                                ] + effects.effect(of: step).members)
                        }),
                ]
            })
    }
}

extension PlanNote.Sort {
    /// The heading of those in the plan.
    package var title: String {
        switch self {
        case .sign: "Warning signs"
        case .reason: "Reasons"
        case .company: "People and places for company"
        case .surroundings: "Making the surroundings safe"
        }
    }
}

extension ReportDocument.Aside {
    /// The command that adds a step to the plan.
    /// - Parameter trigger: nil for any.
    static func addingStep(for trigger: Name?, _ action: String) -> ReportDocument.Aside {
        let words = [(trigger ?? Trigger.any).text, action]
        // What begins with a dash would be taken for an option.
        let end = words.contains { $0.hasPrefix("-") } ? "-- " : ""
        return .command("steady plan add \(end)\(words.map(\.asArgument).joined(separator: " "))")
    }
}

extension ReportDocument {
    /// Adds the steps for one trigger, in order.
    /// - Parameter remark: what to say after a step; nil for nothing.
    package mutating func steps(_ steps: [Step], _ words: RecordText, remark: (Step) -> String? = { _ in nil }) {
        table(
            steps.enumerated().map { position, step in
                Row(
                    "\(position + 1)", Phrase([words.line(step), remark(step)].compactMap(\.self)), labelWidth: 3,
                    depth: 1)
            })
    }
}
