import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// What is on record of the actions that were tried.
struct EffectReadingTests {
    private let stamp = Stamp.at()

    private func craving(
        _ store: Store, _ intensity: Int, _ after: Int?, _ triggers: [String], _ actions: [String]
    ) throws {
        var draft = Draft(.new(Craving.kind, uid: stamp.uid(for: Craving.self).description))
        draft.set("intensity", .int(intensity))
        draft.set("triggers", to: .names(triggers.map(Name.of)))
        draft.set("actions", to: .names(actions.map(Name.of)))
        if let after { draft.set("after", .int(after)) }
        _ = try store.write(draft, as: Craving.self, verb: "craving", stamp)
    }

    private func said(_ store: Store, _ action: String, _ trigger: String?) throws -> String {
        let names = try store.vocabulary()
        let uid = try #require(names.actions.first { $0.name.text == action }?.uid)
        let effect = try store.actionEffects().effect(
            of: uid, for: trigger.flatMap { trigger in names.triggers.first { $0.name.text == trigger }?.uid })
        return "\(effect.timesUsed) \(effect.pairs) \(effect.change.sum)"
    }

    private func live(_ store: Store) throws {
        try craving(store, 8, 3, ["stress", "payday"], ["walk", "tea"])
        try craving(store, 6, 7, ["stress"], ["walk"])
        try craving(store, 5, nil, ["payday"], ["walk"])
        try craving(store, 7, 2, [], ["tea"])
        try craving(store, 9, 9, ["stress"], [])
    }

    @Test func `What was taken together counts for each, and an unrated craving only as tried`() throws {
        try withStore { store throws in
            try live(store)
            #expect(try said(store, "walk", nil) == "3 2 -4")
            #expect(try said(store, "tea", nil) == "2 2 -10")
            #expect(try said(store, "walk", "stress") == "2 2 -4")
            #expect(try said(store, "walk", "payday") == "2 1 -5")
            #expect(try said(store, "tea", "payday") == "1 1 -5")
            #expect(try said(store, "urge surfing", nil) == "0 0 0")
        }
    }

    @Test func `Only the triggers that are asked for are read, and all cravings always`() throws {
        try withStore { store throws in
            try live(store)
            let names = try store.vocabulary()
            let stress = try #require(names.triggers.first { $0.name.text == "stress" }?.uid)
            let payday = try #require(names.triggers.first { $0.name.text == "payday" }?.uid)
            let effects = try store.actionEffects(for: [stress])
            #expect(effects.ranking(for: payday, names).isEmpty)
            #expect(effects.ranking(for: stress, names).tooFew.map(\.name.text) == ["walk", "tea"])
            #expect(effects.ranking(for: nil, names).tooFew.count == 2)
            #expect(try store.actionEffects(for: []).ranking(for: nil, names).tooFew.count == 2)
        }
    }

    @Test func `A merge and its undo move what is on record`() throws {
        try withStore { store throws in
            try live(store)
            let payday = try #require(try store.vocabulary().triggers.first { $0.name.text == "payday" })
            _ = try store.edit(payday.id, stamp, merges: true) { $0.name = .of("stress") }
            #expect(try said(store, "walk", "stress") == "3 2 -4")
            _ = try store.undo(stamp)
            #expect(try said(store, "walk", "stress") == "2 2 -4" && said(store, "walk", "payday") == "2 1 -5")
        }
    }

    @Test func `Triggers are counted on the days that are asked for`() throws {
        try withStore { store throws in
            try live(store)
            let names = try store.vocabulary()
            let today = stamp.now.today
            let counts = try store.triggerCounts(on: today...today)
            #expect(counts.map { names.name($0.uid).text } == ["stress", "payday"])
            #expect(counts.map(\.cravings) == [3, 2])
            #expect(try store.triggerCounts(on: today - 9...today - 1).isEmpty)
            #expect(try store.triggersByFrequency(on: today...today) == counts.map(\.uid))
        }
    }
}
