import SteadyDomain

/// The current plan; steps for any trigger come first.
package struct PlanReport: Report {
    private let sections: [(trigger: Name?, steps: [Step])]
    private let vocabulary: Vocabulary
    private let only: Name?

    /// - Parameter only: the trigger whose steps are shown, or `any`; nil for all.
    package init(plan: Plan, vocabulary: Vocabulary, only: Name? = nil) {
        self.vocabulary = vocabulary
        self.only = only
        let triggers = vocabulary.triggers.sorted { Name.precedes($0.name, $1.name) }
        sections = ([(nil, plan.steps(for: nil))] + triggers.map { ($0.name, plan.steps(for: $0.uid)) })
            .filter { trigger, steps in !steps.isEmpty && only.map { $0 == trigger ?? Trigger.any } ?? true }
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        let words = RecordText(vocabulary: vocabulary)
        if sections.isEmpty {
            let name = only?.text
            document.line(
                name.map { "No plan yet for \"\($0)\"." } ?? "The plan is empty.",
                right: .command("steady plan add \((name ?? Trigger.any.text).asArgument) walk"))
        }
        for section in sections {
            document.section(Phrase(section.trigger?.text ?? "any trigger"))
            document.steps(section.steps, words)
        }
        return document
    }

    package var json: JSON {
        .array(
            sections.map { section in
                [
                    "trigger": .string(section.trigger?.text ?? Trigger.any.text),
                    "steps": .array(
                        section.steps.enumerated().map { position, step in
                            [
                                "position": .int(position + 1), "action": .string(vocabulary.name(step.action).text),
                                "minutes": JSON(step.minutes),
                                "contact": JSON(step.contact.map { vocabulary.name($0).text }),
                                "since": .string(step.since.description),
                            ]
                        }),
                ]
            })
    }
}

extension ReportDocument {
    /// Adds the steps for one trigger, in order.
    package mutating func steps(_ steps: [Step], _ words: RecordText) {
        table(
            steps.enumerated().map { position, step in
                Row("\(position + 1)", Phrase(words.line(step)), labelWidth: 3, depth: 1)
            })
    }
}
