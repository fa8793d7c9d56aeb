import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// Warning signs and reasons in the plan.
struct PlanNoteTests {
    private let stamp = Stamp.at()

    private func texts(_ store: Store, _ sort: PlanNote.Sort) throws -> [String] {
        try store.planNotes().inPlan(sort).map(\.text)
    }

    @Test func `They are kept by sort, in the order in which they were written`() throws {
        try withStore { store throws in
            let sign = try store.addNote(.sign, "skipping meals", stamp)
            let reason = try store.addNote(.reason, "my daughter", stamp)
            _ = try store.addNote(.sign, "not sleeping", stamp)
            #expect(sign.id.description == "n1" && reason.since == stamp.now.today)
            #expect(try texts(store, .sign) == ["skipping meals", "not sleeping"])
            #expect(try texts(store, .reason) == ["my daughter"])
            #expect(try store.examine().isSound)
        }
    }

    @Test func `The same words again change nothing, and as the other sort are new`() throws {
        try withStore { store throws in
            let first = try store.addNote(.sign, "Skipping meals", stamp)
            let changes = try store.count("SELECT count(*) FROM change")
            #expect(try store.addNote(.sign, "skipping MEALS", stamp) == first)
            #expect(try store.count("SELECT count(*) FROM change") == changes)
            #expect(try store.addNote(.reason, "skipping meals", stamp).id == ID(2))
        }
    }

    @Test func `A removed one stays on record with the day, and undo brings it back`() throws {
        try withStore { store throws in
            let note = try store.addNote(.reason, "my daughter", stamp)
            let later = Stamp.at("2026-09-20T02:30:00-04:00")
            // 02:30 on Sunday is still Saturday's recovery day.
            #expect(try store.removeNote(note.id, .reason, later).until == Day("2026-09-19"))
            #expect(try store.planNotes().isEmpty)
            #expect(try store.record(note.reference) is PlanNote)
            expectProblem(65) { try store.removeNote(note.id, .reason, later) }
            _ = try store.undo(later)
            #expect(try store.planNotes() == [note])
            _ = try store.redo(later)
            #expect(try store.planNotes().isEmpty)
            #expect(try store.addNote(.reason, "my daughter", later).id == ID(2))
        }
    }

    @Test func `One of the other sort is not removed, and one that isn't there is missed`() throws {
        try withStore { store throws in
            expectProblem(69) { try store.removeNote(ID(1), .sign, stamp) }
            let note = try store.addNote(.reason, "my daughter", stamp)
            expectProblem(65) { try store.removeNote(note.id, .sign, stamp) }
            expectProblem(69) { try store.removeNote(ID(9), .sign, stamp) }
            #expect(try store.planNotes() == [note])
        }
    }
}
