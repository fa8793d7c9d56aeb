import SteadyDomain

extension WeekReport {
    /// A trigger of the week, with the plan's own steps for it and how often each was tried and rated in its cravings.
    package struct TriggerSteps: Sendable {
        package struct Step: Sendable {
            package let action: Name
            package let effect: Effect
        }

        package let trigger: CravingWeek.TriggerCount
        package let steps: [Step]

        /// One for each of the week's triggers, in their order.
        static func all(_ triggers: [CravingWeek.TriggerCount], _ record: WeekRecord) -> [TriggerSteps] {
            guard !triggers.isEmpty else { return [] }
            let effects = ActionEffects(in: record.cravings.filter { record.week.days.contains($0.day) })
            return triggers.map { trigger in
                TriggerSteps(
                    trigger: trigger,
                    steps: record.plan.steps(for: trigger.uid).map { step in
                        Step(action: record.vocabulary.name(step.action), effect: effects.effect(of: step))
                    })
            }
        }
    }

    /// How many triggers the page tells.
    private static let mostTriggers = 3

    /// Adds the most frequent triggers, each with its steps.
    func addTriggers(to document: inout ReportDocument) {
        guard !triggers.isEmpty else { return }
        var lines = triggers.prefix(WeekReport.mostTriggers).map { Phrase([$0.trigger.words] + $0.stepWords) }
        if triggers.count > lines.count { lines.append(Phrase("and \(triggers.count - lines.count) more")) }
        document.table(
            lines.enumerated().map { position, line in
                ReportDocument.Row(Phrase(position == 0 ? "Set off by" : ""), line, labelWidth: 13, depth: 1)
            })
    }
}

extension WeekReport.TriggerSteps {
    /// `plan: guided meditation, not tried`, `walk, twice, rated once`; `no step in the plan`
    fileprivate var stepWords: [String] {
        guard let first = steps.first else { return ["no step in the plan"] }
        return ["plan: \(first.words)"] + steps.dropFirst().map(\.words)
    }

    var json: JSON {
        [
            "name": .string(trigger.name.text), "count": .int(trigger.count),
            "meanIntensity": JSON(trigger.intensity.tenths),
            "steps": .array(
                steps.map {
                    [
                        "action": .string($0.action.text), "timesUsed": .int($0.effect.timesUsed),
                        "pairs": .int($0.effect.pairs),
                    ]
                }),
        ]
    }
}

extension WeekReport.TriggerSteps.Step {
    fileprivate var words: String { "\(action.text), \(effect.timesUsed == 0 ? "not tried" : effect.counts)" }
}

extension CravingWeek.TriggerCount {
    /// `stress 4 (average 6.3)`, `payday 2 (5, 8)`, `argument 1 (8)`
    fileprivate var words: String {
        let strength = intensity.words().map { " (\(intensity.hasMean ? "average " : "")\($0))" } ?? ""
        return "\(name.text) \(count)" + strength
    }
}
