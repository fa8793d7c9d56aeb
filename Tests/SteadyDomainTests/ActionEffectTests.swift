import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// What is on record of actions, and in which order it puts them.
struct ActionEffectTests {
    private static let names = ["walk", "Tea", "call", "surf", "knit", "run"]
    private let vocabulary = Vocabulary(
        triggers: [.of(1, .of("stress"))], actions: names.enumerated().map { .of($0 + 1, .of($1)) })

    private func effect(_ timesUsed: Int, _ pairs: Int = 0, _ sum: Int = 0) -> Effect {
        Effect(timesUsed: timesUsed, change: Mean(sum: sum, count: pairs))
    }

    private func row(_ name: String, _ effect: Effect, trigger: Int? = nil) throws -> ActionEffects.Row {
        let action = try #require(Self.names.firstIndex(of: name)) + 1
        return ActionEffects.Row(trigger: trigger.map { uidOf($0) }, action: uidOf(action), effect: effect)
    }

    private func ranking(_ rows: [ActionEffects.Row], trigger: Int? = nil) -> ActionRanking {
        ActionEffects(rows).ranking(for: trigger.map { uidOf($0) }, vocabulary)
    }

    @Test func `from three ratings on, actions are in the order of their exact means`() throws {
        let ranking = ranking([
            // -62/25 and -63/25 both print 2.5.
            try row("walk", effect(25, 25, -62)), try row("Tea", effect(25, 25, -63)),
            try row("call", effect(3, 3, -9)),
            try row("surf", effect(9, 2, -20)),
        ])
        #expect(ranking.weaker.map(\.name.text) == ["call", "Tea", "walk"])
        #expect(ranking.tooFew.map(\.name.text) == ["surf"])
        #expect(ranking.notWeaker.isEmpty && !ranking.isEmpty)
    }

    @Test func `ties go by how often it was tried, then by name`() throws {
        let ranking = ranking([
            try row("walk", effect(3, 3, -6)), try row("Tea", effect(3, 3, -6)), try row("call", effect(7, 4, -8)),
            try row("surf", effect(1)), try row("run", effect(1, 1, 5)), try row("knit", effect(2)),
        ])
        #expect(ranking.weaker.map(\.name.text) == ["call", "Tea", "walk"])
        // A single rating says nothing, neither for nor against.
        #expect(ranking.tooFew.map(\.name.text) == ["knit", "run", "surf"])
    }

    @Test func `what was followed by cravings as strong or stronger comes last, the strongest at the end`() throws {
        let ranking = ranking([
            try row("walk", effect(3, 3, 6)), try row("Tea", effect(3, 3, 0)), try row("call", effect(3, 3, -1)),
            // 1/25 is no change to one decimal.
            try row("surf", effect(25, 25, 1)), try row("run", effect(25, 25, -1)),
        ])
        #expect(ranking.weaker.map(\.name.text) == ["call"])
        #expect(ranking.notWeaker.map(\.name.text) == ["run", "Tea", "surf", "walk"])
        #expect(ranking.notWeaker.map(\.effect.isStronger) == [false, false, false, true])
    }

    @Test func `an order is of one trigger, or of all cravings`() throws {
        let effects = ActionEffects([
            try row("walk", effect(5, 5, -5)), try row("walk", effect(3, 3, -9), trigger: 1),
            try row("Tea", effect(4, 4, -12)),
        ])
        #expect(effects.ranking(for: nil, vocabulary).weaker.map(\.name.text) == ["Tea", "walk"])
        #expect(effects.ranking(for: uidOf(1), vocabulary).weaker.map(\.name.text) == ["walk"])
        #expect(effects.effect(of: .of(1, trigger: 1, action: 1)) == effect(3, 3, -9))
        #expect(effects.effect(of: .of(1, trigger: nil, action: 1)) == effect(5, 5, -5))
        #expect(effects.effect(of: .of(1, trigger: 1, action: 2)) == .none)
        #expect(effects.ranking(for: uidOf(2), vocabulary).isEmpty)
    }

    @Test func `what is proposed helped with the trigger, else with any, else is in the plan for any`() throws {
        let plan = Plan(steps: [.of(1, trigger: nil, action: 4), .of(2, trigger: nil, action: 5)])
        func proposed(_ rows: [ActionEffects.Row], _ plan: Plan = plan) -> String? {
            ActionEffects(rows).proposal(for: uidOf(1), plan, vocabulary).map { vocabulary.name($0).text }
        }
        let anywhere = [try row("walk", effect(3, 3, -9)), try row("Tea", effect(3, 3, -1))]
        #expect(try proposed(anywhere + [row("Tea", effect(3, 3, -1), trigger: 1)]) == "Tea")
        #expect(proposed(anywhere) == "walk")
        #expect(proposed([]) == "surf")
        #expect(proposed([], Plan(steps: [])) == "walk")
    }

    @Test func `nothing is proposed after which cravings were stronger, even once`() throws {
        let plan = Plan(steps: [.of(1, trigger: nil, action: 4), .of(2, trigger: nil, action: 5)])
        func proposed(_ rows: [ActionEffects.Row]) -> String? {
            ActionEffects(rows).proposal(for: uidOf(1), plan, vocabulary).map { vocabulary.name($0).text }
        }
        #expect(try proposed([row("surf", effect(1, 1, 1), trigger: 1)]) == "knit")
        #expect(try proposed([row("surf", effect(9, 1, 1))]) == "knit")
        // It helped with any, and not with this one.
        #expect(try proposed([row("walk", effect(9, 9, -9)), row("walk", effect(1, 1, 2), trigger: 1)]) == "surf")
        #expect(try proposed(Self.names.map { try row($0, effect(3, 3, 3)) }) == nil)
    }

    @Test func `the effects of some cravings count for any trigger and for each of theirs`() {
        let effects = ActionEffects(in: [
            .of(1, "2026-11-16T10:00:00-05:00", 8, triggers: [1, 2], actions: [1], after: 4),
            .of(2, "2026-11-17T10:00:00-05:00", 6, triggers: [1], actions: [1, 2], after: 7),
            .of(3, "2026-11-18T10:00:00-05:00", 6, actions: [1]),
        ])
        #expect(effects.effect(of: uidOf(1), for: nil) == effect(3, 2, -3))
        #expect(effects.effect(of: uidOf(1), for: uidOf(1)) == effect(2, 2, -3))
        #expect(effects.effect(of: uidOf(1), for: uidOf(2)) == effect(1, 1, -4))
        #expect(effects.effect(of: uidOf(2), for: nil) == effect(1, 1, 1))
        #expect(effects.effect(of: uidOf(2), for: uidOf(2)) == .none)
    }

    @Test func `a trigger lacks a step from two cravings on`() {
        let plan = Plan(steps: [.of(1, trigger: 2, action: 1), .of(2, trigger: 3, action: 1, until: "2026-11-03")])
        #expect(plan.lacksStep(for: uidOf(1), setOff: 2) && !plan.lacksStep(for: uidOf(1), setOff: 1))
        #expect(!plan.lacksStep(for: uidOf(2), setOff: 9) && plan.lacksStep(for: uidOf(3), setOff: 2))
    }

    @Test func `a mean of an exact sum is rounded half away from zero`() {
        #expect(Mean(sum: -125, count: 100).tenths?.description == "-1.3")
        #expect(Mean(sum: 125, count: 100).tenths?.description == "1.3")
        #expect(Mean(sum: 0, count: 0).tenths == nil)
        #expect(Mean(sum: -7, count: 2) == Mean(of: [-3, -4]))
    }
}
