import SteadyDomain

extension ComparisonReport {
    package var json: JSON {
        [
            "id": JSON(id),
            "day": .string(day.description),
            "answers": .object(Factor.allCases.map { ($0.key, JSON(answers[$0])) }),
            "warnings": .array(warnings.map(json)),
            "compared": .array(
                CareAspect.allCases.map { aspect in
                    [
                        "aspect": .string(aspect.rawValue), "inpatient": .array(aspect.inpatient.map(json)),
                        "iop": .array(aspect.iop.map(json)),
                    ]
                }),
            "both": .array(CareAspect.both.map(json)),
            "meanings": .array(
                choices.map { factor, choice in
                    [
                        "factor": .string(factor.key), "answer": .string(choice.word),
                        "inpatient": json(choice.inpatient), "iop": json(choice.iop),
                    ]
                }),
            "questions": [
                "specialist": .array(questionsForSpecialist.map { .string($0) }),
                "payer": .array(questionsForPayer.map { .string($0) }),
            ],
            "sources": .array(
                sources.map { ["key": .string($0.rawValue), "citation": .string($0.citation)] }),
        ]
    }

    private func json(_ fact: Fact) -> JSON {
        ["text": .string(fact.text), "sources": .array(fact.sources.map { .string($0.rawValue) })]
    }

    private func json(_ warning: Factor.Warning) -> JSON {
        [
            "kind": .string(warning.rawValue), "todo": .array(warning.sentences.map { .string($0) }),
            "lines": lines(for: warning).json,
        ]
    }
}

extension Factor {
    /// The key of its answer in JSON, as that of a record has it.
    fileprivate var key: String { Comparison.fields.first { $0.name == rawValue }?.declaration.key ?? rawValue }
}
