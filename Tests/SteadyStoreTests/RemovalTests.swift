import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

struct RemovalTests {
    private let stamp = Stamp.at()

    /// A store in which a contact, a trigger and an action are mentioned everywhere they can be.
    private func withMentions(_ body: (Store) throws -> Void) throws {
        try withStore { store throws in
            let sam = try store.addContact(.of("Sam"), role: .support, phone: nil, stamp)
            try store.startProgram(counselor: .existing(sam.uid))
            _ = try store.checkIn(on: stamp.now.today, stamp) { checkIn, _ in
                checkIn.support = .reached
                checkIn.contact = sam.uid
            }
            _ = try store.addStep(
                for: .of("stress"), .of("knit"), contact: .existing(sam.uid), minutes: nil, first: false, stamp)
            try store.logCraving(6, triggers: ["payday", "stress", "noise"], actions: ["knit", "walk"])
            try body(store)
        }
    }

    @Test func `A deleted contact leaves those who mention it, and undo brings all of it back`() throws {
        try withMentions { store throws in
            let before = try store.contents()
            try store.delete(Reference("k1"), stamp)
            let everything = try store.everything()
            #expect(everything.vocabulary.contacts.isEmpty)
            #expect(everything.programs.map(\.counselor) == [nil])
            #expect(everything.checkIns.map(\.contact) == [nil])
            #expect(everything.checkIns.map(\.support) == [.reached])
            #expect(everything.steps.count == 5 && everything.steps.allSatisfy { $0.contact == nil })
            _ = try store.undo(stamp)
            #expect(try store.contents() == before)
        }
    }

    @Test func `A deleted trigger leaves the cravings, takes its plan along, and undo brings all of it back`() throws {
        try withMentions { store throws in
            let before = try store.contents()
            let stress = try #require(try store.vocabulary().triggers.first { $0.name.text == "stress" })
            let touched = try store.consequences(of: Reference(Trigger.kind, stress.id.number))
            #expect(touched.removed == [Step.kind: 1])
            #expect(touched.changed == [Craving.kind: 1])
            try store.delete(Reference(Trigger.kind, stress.id.number), stamp)
            let everything = try store.everything()
            let names = everything.cravings[0].triggers.map { everything.vocabulary.name($0).text }
            #expect(names == ["payday", "noise"])
            #expect(everything.steps.allSatisfy { $0.trigger == nil })
            _ = try store.undo(stamp)
            #expect(try store.contents() == before)
        }
    }

    @Test func `A deleted action leaves the cravings, takes its steps along, and undo brings all of it back`() throws {
        try withMentions { store throws in
            let before = try store.contents()
            let knit = try #require(try store.vocabulary().actions.first { $0.name.text == "knit" })
            try store.delete(Reference(Action.kind, knit.id.number), stamp)
            let everything = try store.everything()
            #expect(everything.cravings[0].actions.map { everything.vocabulary.name($0).text } == ["walk"])
            #expect(everything.steps.count == 4)
            _ = try store.undo(stamp)
            #expect(try store.contents() == before)
        }
    }

    @Test func `A deleted session leaves the one that made up for it`() throws {
        try withStore { store throws in
            let program = try store.startProgram()
            let missed = try store.logSession(program, "2026-09-14T18:00:00-04:00", .missed)
            try store.logSession(program, "2026-09-15T18:00:00-04:00", makeupFor: missed.uid)
            let before = try store.contents()
            try store.delete(Reference("s1"), stamp)
            #expect(try store.everything().sessions.map(\.makeupFor) == [nil])
            _ = try store.undo(stamp)
            #expect(try store.contents() == before)
        }
    }

    @Test func `A program with sessions can't be deleted, one without goes with its schedules`() throws {
        try withStore { store throws in
            let program = try store.startProgram(slots: ["mon 18:00"])
            try store.logSession(program, "2026-09-14T18:00:00-04:00")
            expectProblem(65) { try store.delete(Reference("p1"), stamp) }
            #expect(try store.programs() == [program])
            try store.delete(Reference("s1"), stamp)
            try store.delete(Reference("p1"), stamp)
            #expect(try store.programs().isEmpty)
            #expect(try store.count("SELECT (SELECT count(*) FROM schedule) + (SELECT count(*) FROM slot)") == 0)
            _ = try store.undo(stamp)
            #expect(try store.programs() == [program])
        }
    }

    @Test func `A program takes its extra sessions along, and undo brings them back`() throws {
        try withStore { store throws in
            try store.startProgram(slots: ["mon 18:00"])
            let start = Moment("2026-09-19T10:00:00-04:00")!
            let program = try store.addExtra(to: ID(1), at: start, stamp)
            #expect(program.extras == [start])
            let touched = try store.consequences(of: Reference("p1"))
            #expect(touched.removed == [Schedule.kind: 1, ExtraSlot.kind: 1])
            try store.delete(Reference("p1"), stamp)
            #expect(try store.count("SELECT count(*) FROM extra") == 0)
            _ = try store.undo(stamp)
            #expect(try store.programs() == [program])
            try store.erase(Reference("p1"), stamp)
            #expect(try store.count("SELECT count(*) FROM extra") == 0)
            #expect(try store.count("SELECT count(*) FROM history WHERE kind = 'extra'") == 0)
        }
    }

    @Test(arguments: ["p9", "s9", "c9", "d9", "u9", "r9", "a9", "t9", "k9"])
    func `What is not there can be neither deleted nor erased nor shown`(_ id: String) throws {
        try withStore { store throws in
            try store.raise("a")
            expectProblem(69) { try store.delete(Reference(id), stamp) }
            expectProblem(69) { try store.erase(Reference(id), stamp) }
            expectProblem(69) { try store.record(Reference(id)) }
            expectProblem(69) { try store.history(of: Reference(id)) }
            expectProblem(69) { try store.consequences(of: Reference(id)) }
        }
    }
}
