import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// What has helped most, to the letter; and how a step says what it did.
struct SuggestionPageTests {
    private static let names = ["walk", "call someone", "tea", "guided meditation", "urge surfing", "a cold shower"]
    private static let vocabulary = Vocabulary(
        triggers: [.of(1, .of("after work"))], actions: names.enumerated().map { .of($0 + 1, .of($1)) })

    private static func row(_ action: Int, _ timesUsed: Int, _ pairs: Int, _ sum: Int, trigger: Int? = nil)
        -> ActionEffects.Row
    {
        ActionEffects.Row(
            trigger: trigger.map { uidOf($0) }, action: uidOf(action),
            effect: Effect(timesUsed: timesUsed, change: Mean(sum: sum, count: pairs)))
    }

    private static let effects = ActionEffects([
        row(1, 7, 5, -16), row(2, 3, 3, -11), row(3, 4, 3, 4), row(4, 2, 2, -3), row(5, 1, 0, 0), row(6, 3, 3, 0),
        row(1, 1, 1, -2, trigger: 1), row(3, 2, 0, 0, trigger: 1),
    ])

    private func report(trigger: Int? = nil, _ effects: ActionEffects = effects) -> SuggestionReport {
        SuggestionReport(
            for: trigger.map { uidOf($0) }, effects, plan: Plan(steps: [.of(1, trigger: nil, action: 2)]),
            vocabulary: Self.vocabulary)
    }

    @Test func `An order, what is too little to compare, what did not help last, and the best to add`() {
        #expect(
            report().text(width: 80) == """
                What came after each thing you tried, over the whole record.

                Weaker afterwards, the largest change first
                  1  call someone · 3 times, 3.7 lower on average
                  2  walk · 7 times, 3.2 lower on average of 5

                Too few ratings to compare
                  guided meditation · rated twice
                  urge surfing · once, not rated afterwards

                As strong or stronger afterwards
                  a cold shower · 3 times, no change on average
                  tea · 4 times, 1.3 higher on average of 3

                Not in the plan yet: walk                               steady plan add any walk

                """)
        #expect(
            report().text(width: 40) == """
                What came after each thing you tried,
                over the whole record.

                Weaker afterwards, the largest change
                  first
                  1  call someone ·
                    3 times, 3.7 lower on average
                  2  walk ·
                    7 times, 3.2 lower on average of 5

                Too few ratings to compare
                  guided meditation · rated twice
                  urge surfing ·
                    once, not rated afterwards

                As strong or stronger afterwards
                  a cold shower ·
                    3 times, no change on average
                  tea ·
                    4 times, 1.3 higher on average of 3

                Not in the plan yet: walk
                  steady plan add any walk

                """)
    }

    @Test func `Little is known of a trigger, and nothing of another`() {
        #expect(
            report(trigger: 1).text(width: 80) == """
                What came after each thing you tried with "after work", over the whole record.

                Too few ratings to compare
                  tea · twice, not rated afterwards
                  walk · rated once

                Too little is known for an order yet. That takes 3 cravings rated before and
                after one thing.

                """)
        #expect(
            report(trigger: 1, ActionEffects()).text(width: 80) == """
                Nothing that you tried with "after work" is on record yet.
                  steady craving 7 --trigger "after work" --action walk --after 4

                """)
    }

    @Test func `The same in JSON`() {
        #expect(
            report(trigger: 1).json.text == #"""
                {"trigger":"after work","weaker":[],"tooFew":[{"action":"tea","timesUsed":2,"meanChange":null,"pairs":0,"inPlan":false},{"action":"walk","timesUsed":1,"meanChange":-2.0,"pairs":1,"inPlan":false}],"notWeaker":[],"suggestion":null}
                """#)
        #expect(report().json.text.hasSuffix(#","suggestion":"walk"}"#))
        #expect(report().json.text.hasPrefix(#"{"trigger":"any","weaker":[{"action":"call someone","timesUsed":3,"#))
    }

    @Test(arguments: [
        (0, 0, 0, nil), (1, 0, 0, "once, not rated afterwards"), (1, 1, -2, "once, 2 lower"),
        (1, 1, 0, "once, no change"), (1, 1, 3, "once, 3 higher"), (2, 2, -7, "twice, 3.5 lower on average"),
        (7, 7, -22, "7 times, 3.1 lower on average"), (7, 5, -16, "7 times, 3.2 lower on average of 5"),
        (7, 1, -3, "7 times, 3 lower the one time it was rated"), (9, 0, 0, "9 times, not rated afterwards"),
        (9, 4, 0, "9 times, no change on average of 4"), (1000, 1000, 50, "1000 times, 0.1 higher on average"),
    ])
    func `A step says how often it was tried, and what came afterwards`(
        _ timesUsed: Int, _ pairs: Int, _ sum: Int, _ words: String?
    ) {
        #expect(Effect(timesUsed: timesUsed, change: Mean(sum: sum, count: pairs)).words == words)
    }

    @Test func `The plan with what each step did, its own words, and a trigger without a step`() {
        let plan = Plan(steps: [
            .of(1, trigger: nil, action: 1, minutes: 10), .of(2, trigger: nil, action: 5),
        ])
        let report = PlanReport(
            plan: plan, vocabulary: Self.vocabulary, effects: Self.effects, lacking: [uidOf(1)],
            notes: [
                .of(1, .sign, "skipping meals"), .of(2, .reason, "my daughter"),
                .of(3, .sign, "gone", until: "2026-11-03"),
            ])
        #expect(
            report.text(width: 80) == """
                any trigger
                  1  walk (10 min) · 7 times, 3.2 lower on average of 5
                  2  urge surfing · once, not rated afterwards

                Warning signs
                  n1  skipping meals

                Reasons
                  n2  my daughter

                No plan yet for "after work"         steady plan add "after work" "call someone"
                Times and changes are counted over the whole record.

                """)
        #expect(
            report.text(width: 40) == """
                any trigger
                  1  walk (10 min) ·
                    7 times, 3.2 lower on average of 5
                  2  urge surfing ·
                    once, not rated afterwards

                Warning signs
                  n1  skipping meals

                Reasons
                  n2  my daughter

                No plan yet for "after work"
                  steady plan add "after work" "call someone"
                Times and changes are counted over the
                whole record.

                """)
    }
}
