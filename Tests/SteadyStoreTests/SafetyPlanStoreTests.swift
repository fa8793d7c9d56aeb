import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// What is added to a safety plan at once, and read back.
struct SafetyPlanStoreTests {
    private let stamp = Stamp.at()

    private var additions: SafetyAdditions {
        var additions = SafetyAdditions()
        additions.notes = [(.sign, "skipping meals"), (.company, "the library"), (.surroundings, "no bottles")]
        additions.actions = [.of("music")]
        additions.contacts = [(.of("Ana"), .support, "+1 555 0188"), (.of("Clinic"), .clinic, nil)]
        return additions
    }

    @Test func `All of it is one change, which one undo takes back`() throws {
        try withStore { store throws in
            let added = try store.add(additions, stamp)
            #expect(added.notes.map(\.id.description) == ["n1", "n2", "n3"] && added.contacts.count == 2)
            let plan = try store.safetyPlan()
            #expect(plan.texts(.company) == ["the library"] && plan.texts(.surroundings) == ["no bottles"])
            #expect(plan.alone.map { plan.vocabulary.name($0.step.action).text }.last == "music")
            #expect(plan.people.map(\.phone) == ["+1 555 0188"] && plan.professionals.map(\.name.text) == ["Clinic"])
            #expect(try store.examine().isSound)
            _ = try store.undo(stamp)
            let before = try store.safetyPlan()
            #expect(before.lacks(.signs) && before.people.isEmpty && before.lacks(.surroundings))
            #expect(before.alone.count == 3)
        }
    }

    @Test func `A number is added to who has none, and what is there already stays as it is`() throws {
        try withStore { store throws in
            let first = try store.add(additions, stamp)
            var more = SafetyAdditions()
            more.notes = [(.sign, "SKIPPING meals")]
            more.phones = [(first.contacts[1].uid, "+1 555 0199")]
            let added = try store.add(more, stamp)
            #expect(added.notes == [first.notes[0]] && added.contacts.map(\.phone) == ["+1 555 0199"])
            #expect(try store.safetyPlan().texts(.sign) == ["skipping meals"])
        }
    }

    @Test func `If one part can't be recorded, none is`() throws {
        try withStore { store throws in
            _ = try store.add(additions, stamp)
            var again = SafetyAdditions()
            again.notes = [(.reason, "my daughter")]
            again.contacts = [(.of("ana"), .support, nil)]
            expectProblem(65) { try store.add(again, stamp) }
            #expect(try store.safetyPlan().lacks(.reasons))
        }
    }

    @Test func `What a program is about and what was used say whether naloxone belongs to it`() throws {
        try withStore { store throws in
            _ = try store.start(stamp, .riverside)
            #expect(try !store.safetyPlan().needsNaloxone)
            var therapy = Program.therapy
            therapy.substances = "opioids"
            _ = try store.start(stamp, therapy)
            #expect(try store.safetyPlan().needsNaloxone)
        }
    }
}
