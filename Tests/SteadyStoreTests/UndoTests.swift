import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

struct UndoTests {
    private let stamp = Stamp.at()

    private func points(_ store: Store) throws -> [String] { try store.openPoints().map(\.text) }

    @Test func `Repeated undos walk back, and repeated redos forward again`() throws {
        try withStore { store throws in
            for text in ["a", "b", "c"] { try store.raise(text) }
            _ = try store.undo(stamp)
            #expect(try points(store) == ["a", "b"])
            _ = try store.undo(stamp)
            #expect(try points(store) == ["a"])
            _ = try store.undo(stamp)
            #expect(try points(store) == [])
            expectProblem(69) { try store.undo(stamp) }
            for expected in [["a"], ["a", "b"], ["a", "b", "c"]] {
                _ = try store.redo(stamp)
                #expect(try points(store) == expected)
            }
            expectProblem(69) { try store.redo(stamp) }
        }
    }

    @Test func `Undo after redo takes the same change back again`() throws {
        try withStore { store throws in
            try store.raise("a")
            try store.raise("b")
            for _ in 0..<3 {
                _ = try store.undo(stamp)
                #expect(try points(store) == ["a"])
                _ = try store.redo(stamp)
                #expect(try points(store) == ["a", "b"])
            }
            _ = try store.undo(stamp)
            _ = try store.undo(stamp)
            #expect(try points(store) == [])
        }
    }

    @Test func `Redo is refused once another change has been made`() throws {
        try withStore { store throws in
            try store.raise("a")
            _ = try store.undo(stamp)
            try store.raise("b")
            expectProblem(65) { try store.redo(stamp) }
            _ = try store.undo(stamp)
            _ = try store.redo(stamp)
            #expect(try points(store) == ["b"])
            expectProblem(65) { try store.redo(stamp) }
            #expect(try points(store) == ["b"])
        }
    }

    @Test func `Redo without an undo is nothing to do`() throws {
        try withStore { store throws in
            expectProblem(69) { try store.redo(stamp) }
            try store.raise("a")
            expectProblem(69) { try store.redo(stamp) }
        }
    }

    @Test func `An undo and a redo are recorded as changes, with the change that they take back`() throws {
        try withStore { store throws in
            try store.raise("a")
            let undone = try store.undo(.at("2026-09-16T20:00:00-04:00"))
            let redone = try store.redo(.at("2026-09-16T20:05:00-04:00"))
            #expect(undone.change.verb == "raise")
            #expect(redone.change.verb == "undo")
            let history = try store.history(of: Reference("r1"))
            #expect(history.map(\.verb) == ["raise", "undo", "redo"])
            #expect(history.map(\.at.description).last == "2026-09-16T20:05:00-04:00")
            #expect(history.map { $0.touched[0].before == nil } == [true, false, true])
            #expect(history.map { $0.touched[0].after == nil } == [false, true, false])
            #expect(
                try store.texts("SELECT verb FROM change WHERE undoes IS NOT NULL ORDER BY id") == ["undo", "redo"])
        }
    }

    @Test func `History keeps the fields before and after`() throws {
        try withStore { store throws in
            let point = try store.raise("a")
            _ = try store.edit(point.id, stamp) { $0.text = "b" }
            let edit = try #require(try store.history(of: Reference("r1")).last?.touched.first)
            #expect(edit.before?["text"] == .text("a"))
            #expect(edit.after?["text"] == .text("b"))
            #expect(edit.before?["done_on"] == .null)
        }
    }

    @Test func `A command that changes nothing leaves nothing to take back`() throws {
        try withStore { store throws in
            let point = try store.raise("a")
            _ = try store.edit(point.id, stamp) { $0.text = "a" }
            try store.set(.region, to: nil, stamp)
            _ = try store.undo(stamp)
            #expect(try points(store) == [])
        }
    }

    @Test func `A command that fails leaves nothing behind`() throws {
        try withStore { store throws in
            try store.raise("a")
            let before = try store.contents()
            let changes = try store.count("SELECT count(*) FROM change")
            #expect(throws: CancellationError.self) {
                _ = try store.record(stamp) { naming in
                    _ = try naming.triggers([.of("stress")])
                    throw CancellationError()
                }
            }
            expectProblem(69) { try store.edit(ID<Point>(9), stamp) { $0.text = "x" } }
            #expect(try store.contents() == before)
            #expect(try store.count("SELECT count(*) FROM change") == changes)
        }
    }

    // MARK: A craving that ended in use

    @Test func `A craving with outcome used records a use, which undoing takes back with it`() throws {
        try withStore { store throws in
            let craving = try store.logCraving(9, triggers: ["stress"], outcome: .used)
            let use = try #require(try store.everything().uses.first)
            #expect(use.at == craving.at && use.day == craving.day)
            _ = try store.undo(stamp)
            #expect(try store.everything().uses.isEmpty)
            #expect(try store.everything().cravings.isEmpty)
            #expect(try store.vocabulary().triggers.isEmpty)
            _ = try store.redo(stamp)
            #expect(try store.everything().uses == [use])
            #expect(try store.everything().cravings == [craving])
        }
    }

    @Test func `Deleting a craving with outcome used leaves the use`() throws {
        try withStore { store throws in
            let craving = try store.logCraving(9, outcome: .used)
            try store.delete(Reference(Craving.kind, craving.id.number), stamp)
            #expect(try store.everything().cravings.isEmpty)
            #expect(try store.everything().uses.count == 1)
        }
    }

    @Test func `Editing the outcome to used records a use once, editing it away leaves it`() throws {
        try withStore { store throws in
            let craving = try store.logCraving(9, outcome: .eased)
            let (_, made) = try store.edit(craving.id, stamp) { craving, _ in craving.outcome = .used }
            #expect(made != nil)
            let (_, again) = try store.edit(craving.id, stamp) { craving, _ in craving.intensity = Score(8)! }
            #expect(again == nil)
            _ = try store.edit(craving.id, stamp) { craving, _ in craving.outcome = nil }
            #expect(try store.everything().uses == [made])
            for _ in 0..<3 { _ = try store.undo(stamp) }
            #expect(try store.everything().uses.isEmpty)
            #expect(try store.everything().cravings == [craving])
        }
    }
}
