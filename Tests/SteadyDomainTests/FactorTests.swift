import Testing

@testable import SteadyDomain

/// What is weighed between two kinds of care. The words are stored: one that changed would lose answers on record.
struct FactorTests {
    @Test func `the stored words are those that were ever released`() {
        let words = Factor.allCases.map { "\($0.rawValue): \($0.choices.map(\.word).joined(separator: " "))" }
        #expect(
            words == [
                "cravings: mild strong constant", "withdrawal: none some severe unknown",
                "daily: no alcohol benzodiazepines both", "tries: first held repeated", "overdose: no earlier yes",
                "self_harm: no earlier yes", "body: no some daily", "mind: no some daily",
                "home: safe mixed unsafe none", "support: none some many", "duties: yes hard no",
                "cost: covered unsure own none", "away: yes hard no", "preference: inpatient iop unsure",
            ])
    }

    @Test(arguments: Factor.allCases) func `no two answers look alike, and no word is a number`(_ factor: Factor) {
        #expect(Set(factor.choices.map(\.word)).count == factor.choices.count)
        #expect(Set(factor.choices.map(\.text)).count == factor.choices.count)
        #expect(factor.choices.allSatisfy { Int($0.word) == nil && $0.word == $0.word.lowercased() })
        #expect(factor.question.hasSuffix("?") && factor.choices.count >= 3)
    }

    @Test func `an answer is read by its word, the beginning of it, or its number`() {
        #expect(Factor.cravings.choice(typed: " STRONG ")?.word == "strong")
        #expect(Factor.cravings.choice(typed: "con")?.word == "constant")
        #expect(Factor.selfHarm.choice(typed: "y")?.word == "yes")
        #expect(Factor.cravings.choice(typed: "3")?.word == "constant")
    }

    @Test(arguments: ["", " ", "0", "4", "-1", "strongly", "strong mild", "1.5", "s t", "\u{1B}[1m"])
    func `what is no answer is not read as one`(_ text: String) {
        #expect(Factor.cravings.choice(typed: text) == nil)
    }

    @Test func `the beginning of two words means neither`() {
        // safe, mixed, unsafe, none; none, some, severe.
        #expect(Factor.withdrawal.choice(typed: "s") == nil)
        #expect(Factor.withdrawal.choice(typed: "so")?.word == "some")
    }

    @Test func `a word of a later release is no answer that this one knows`() {
        #expect(Factor.home.choice("elsewhere") == nil)
    }

    /// DESIGN: Steady chooses no level of care. FACTS: outcomes are comparable for most people.
    @Test(arguments: Factor.allCases) func `no answer recommends a kind of care`(_ factor: Factor) {
        for choice in factor.choices {
            for fact in [choice.inpatient, choice.iop] {
                #expect(!fact.text.isEmpty)
                for word in ["should", "better", "best", "recommend", "mild", "only", "score", "right for you"] {
                    #expect(!fact.text.lowercased().contains(word), "\(fact.text)")
                }
            }
        }
    }

    @Test func `daily drinking or benzodiazepines, severe withdrawal, an overdose and self-harm warn`() {
        let warned = Factor.allCases.flatMap { factor in
            factor.choices.compactMap { choice in choice.warning.map { "\(factor.rawValue) \(choice.word): \($0)" } }
        }
        #expect(
            warned == [
                "withdrawal severe: withdrawal", "daily alcohol: withdrawal", "daily benzodiazepines: withdrawal",
                "daily both: withdrawal", "overdose yes: overdose", "self_harm yes: selfHarm",
            ])
    }

    @Test func `both articles stand where they disagree`() {
        #expect(Set(CareAspect.length.inpatient.flatMap(\.sources)) == [.article1, .article2])
        #expect(Set(CareAspect.hours.iop.flatMap(\.sources)) == [.article1, .article2, .samhsaAdvisory, .asamCriteria])
    }

    /// A figure without a source can't be checked.
    @Test func `whatever has a figure names a source`() {
        let facts =
            CareAspect.allCases.flatMap { $0.inpatient + $0.iop } + CareAspect.both
            + Factor.allCases.flatMap(\.choices).flatMap { [$0.inpatient, $0.iop] }
        for fact in facts where fact.text.contains(where: \.isNumber) {
            #expect(!fact.sources.isEmpty, "\(fact.text)")
        }
    }

    @Test func `every source can be found by its citation, and has a name of its own`() {
        #expect(Set(Source.allCases.map(\.name)).count == Source.allCases.count)
        #expect(Set(Source.allCases.map(\.citation)).count == Source.allCases.count)
        #expect(Source(rawValue: "mccarty-2014")?.citation.contains("PMC4152944") == true)
    }
}
