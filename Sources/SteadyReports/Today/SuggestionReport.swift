import SteadyDomain

/// What has helped this person most, with one trigger or with any.
package struct SuggestionReport: Report {
    /// Nil for any trigger.
    private let trigger: Name?
    private let ranking: ActionRanking
    private let planned: Set<UID<Action>>

    /// - Parameter trigger: nil for any.
    package init(for trigger: UID<Trigger>?, _ effects: ActionEffects, plan: Plan, vocabulary: Vocabulary) {
        self.trigger = trigger.map { vocabulary.name($0) }
        ranking = effects.ranking(for: trigger, vocabulary)
        planned = Set(plan.steps(for: trigger).map(\.action))
    }

    /// The action that helped most of those that aren't in the plan for this trigger; nil if there is none.
    private var best: ActionEffect? { ranking.weaker.first { !planned.contains($0.uid) && $0.effect.mayBeProposed } }

    package var document: ReportDocument {
        var document = ReportDocument()
        let with = trigger.map { " with \"\($0.text)\"" } ?? ""
        if ranking.isEmpty {
            let words = trigger.map { "steady craving 7 --trigger \($0.text.asArgument)" } ?? "steady craving 7"
            document.line(
                "Nothing that you tried\(with) is on record yet.",
                right: .command("\(words) --action walk --after 4"))
            return document
        }
        document.line("What came after each thing you tried\(with), over the whole record.", hanging: 0)
        add(ranking.weaker, under: "Weaker afterwards, the largest change first", isOrdered: true, to: &document)
        add(ranking.tooFew, under: "Too few ratings to compare", to: &document) { $0.counts }
        add(ranking.notWeaker, under: "As strong or stronger afterwards", to: &document)
        if ranking.weaker.isEmpty, ranking.notWeaker.isEmpty {
            document.section()
            document.line(
                "Too little is known for an order yet. That takes \(Effect.leastPairs) cravings rated before and after one thing.",
                hanging: 0)
        }
        if let best {
            document.section()
            let place = trigger.map { " for \"\($0.text)\"" } ?? ""
            document.line(
                "Not in the plan\(place) yet: \(best.name.text)",
                right: .addingStep(for: trigger, best.name.text))
        }
        return document
    }

    private func add(
        _ actions: [ActionEffect], under title: Phrase, isOrdered: Bool = false, to document: inout ReportDocument,
        words: (Effect) -> String? = { $0.words }
    ) {
        guard !actions.isEmpty else { return }
        document.section(title)
        for (position, action) in actions.enumerated() {
            let text = Phrase([action.name.text, words(action.effect)].compactMap(\.self))
            if isOrdered {
                document.row("\(position + 1)", text, labelWidth: 3, depth: 1)
            } else {
                document.line(text, depth: 1)
            }
        }
    }

    package var json: JSON {
        [
            "trigger": .string((trigger ?? Trigger.any).text), "weaker": json(ranking.weaker),
            "tooFew": json(ranking.tooFew), "notWeaker": json(ranking.notWeaker), "suggestion": JSON(best?.name.text),
        ]
    }

    private func json(_ actions: [ActionEffect]) -> JSON {
        .array(
            actions.map { action in
                .object(
                    [("action", .string(action.name.text))] + action.effect.members
                        + [("inPlan", .bool(planned.contains(action.uid)))])
            })
    }
}
