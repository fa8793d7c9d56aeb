import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

struct PlanTests {
    private let stamp = Stamp.at()

    private func plan(_ store: Store, _ trigger: String?) throws -> [String] {
        let names = try store.vocabulary()
        let uid = trigger.flatMap { trigger in names.triggers.first { $0.name.text == trigger }?.uid }
        return try store.plan().steps(for: uid).map { names.name($0.action).text }
    }

    @Test func `Steps stand in the order in which they were added, the first ones before`() throws {
        try withStore { store throws in
            try store.addStep("stress", "b")
            try store.addStep("stress", "c")
            try store.addStep("stress", "a", first: true)
            try store.addStep("payday", "z")
            try store.addStep(nil, "y", first: true)
            #expect(try plan(store, "stress") == ["a", "b", "c"])
            #expect(try plan(store, "payday") == ["z"])
            #expect(try plan(store, nil) == ["y", "walk", "call someone", "guided meditation", "urge surfing"])
        }
    }

    @Test func `The same action again changes its step, and can move it to the front`() throws {
        try withStore { store throws in
            let step = try store.addStep("stress", "a")
            try store.addStep("stress", "b")
            let again = try store.addStep("stress", "B", minutes: 5, first: true)
            #expect(again.minutes == 5 && again.uid != step.uid)
            #expect(try plan(store, "stress") == ["b", "a"])
            let kept = try store.addStep("stress", "b")
            #expect(kept.uid == again.uid && kept.minutes == 5)
            #expect(try plan(store, "stress") == ["b", "a"])
            #expect(try store.allSteps().count == 6)
        }
    }

    @Test func `A removed step stays on record with the day of its removal, and can be added anew`() throws {
        try withStore { store throws in
            let step = try store.addStep("stress", "a")
            let later = Stamp.at("2026-09-20T02:30:00-04:00")
            let removed = try store.removeStep(for: .of("STRESS"), .of("A"), later)
            // 02:30 on Sunday is still Saturday's recovery day.
            #expect(removed.until == Day("2026-09-19"))
            #expect(try plan(store, "stress").isEmpty)
            #expect(try store.allSteps().contains(removed))
            let anew = try store.addStep("stress", "a")
            #expect(anew.uid != step.uid && anew.until == nil)
            #expect(try store.allSteps().count == 6)
        }
    }

    @Test func `A step that is not in the plan can't be removed`() throws {
        try withStore { store throws in
            try store.addStep("stress", "a")
            expectProblem(69) { try store.removeStep(for: nil, .of("a"), stamp) }
            expectProblem(69) { try store.removeStep(for: .of("payday"), .of("a"), stamp) }
            expectProblem(69) { try store.removeStep(for: .of("stress"), .of("walk"), stamp) }
            _ = try store.removeStep(for: .of("stress"), .of("a"), stamp)
            expectProblem(69) { try store.removeStep(for: .of("stress"), .of("a"), stamp) }
        }
    }

    @Test func `A change of the plan can be taken back and redone`() throws {
        try withStore { store throws in
            let before = try store.contents()
            try store.addStep("stress", "a", first: true)
            let added = try store.contents()
            _ = try store.removeStep(for: .of("stress"), .of("a"), stamp)
            _ = try store.undo(stamp)
            #expect(try store.contents() == added)
            _ = try store.undo(stamp)
            #expect(try store.contents() == before)
            _ = try store.redo(stamp)
            #expect(try store.contents() == added)
        }
    }
}
