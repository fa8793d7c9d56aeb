import SteadyDomain

/// The plan in force, any trigger first.
package struct PlanReport {
    private let sections: [(trigger: Name?, steps: [Step])]
    private let vocabulary: Vocabulary

    package init(plan: Plan, vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        let triggers = vocabulary.triggers.sorted { Name.precedes($0.name, $1.name) }
        sections = ([(nil, plan.steps(for: nil))] + triggers.map { ($0.name, plan.steps(for: $0.uid)) })
            .filter { !$0.1.isEmpty }
    }

    package func text(width: Int, isStyled: Bool = false) -> String {
        var page = Page(width: width, isStyled: isStyled)
        let words = RecordText(vocabulary: vocabulary)
        if sections.isEmpty { page.line("The plan is empty.", right: "steady plan add any walk") }
        for section in sections {
            page.blank()
            page.line(section.trigger.map(\.text.visible) ?? "any trigger", bold: true)
            for (position, step) in section.steps.enumerated() {
                page.row("\(position + 1)", words.line(step), labelWidth: 3, indent: 2)
            }
        }
        return page.text
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
