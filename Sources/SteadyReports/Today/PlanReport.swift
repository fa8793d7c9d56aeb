import SteadyDomain

/// The current plan; steps for any trigger come first.
package struct PlanReport: Report {
    private let sections: [(trigger: Name?, steps: [Step])]
    private let vocabulary: Vocabulary

    package init(plan: Plan, vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        let triggers = vocabulary.triggers.sorted { Name.precedes($0.name, $1.name) }
        sections = ([(nil, plan.steps(for: nil))] + triggers.map { ($0.name, plan.steps(for: $0.uid)) })
            .filter { !$0.1.isEmpty }
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        let words = RecordText(vocabulary: vocabulary)
        if sections.isEmpty { document.line("The plan is empty.", right: .command("steady plan add any walk")) }
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
    mutating func steps(_ steps: [Step], _ words: RecordText) {
        table(
            steps.enumerated().map { position, step in
                Row("\(position + 1)", Phrase(words.line(step)), labelWidth: 3, depth: 1)
            })
    }
}
