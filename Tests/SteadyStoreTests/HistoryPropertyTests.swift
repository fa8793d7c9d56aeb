import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// Whatever was done, in whatever order: undoing all of it passes through every state back to the first, and redoing
/// all of it forward to the last.
struct HistoryPropertyTests {
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `Undo walks back through every state, and redo forward again`(_ seed: UInt64) throws {
        let clock = TestClock(instant: Moment("2026-09-16T19:42:00-04:00")!.instant, seed: seed)
        try TestClock.$current.withValue(clock) { try withStore { try walk($0, seed) } }
    }

    private func walk(_ store: Store, _ seed: UInt64) throws {
        var person = Person(store: store, random: Seeded(seed: seed))
        var states = [try store.contents()]
        for _ in 0..<80 {
            let changes = try store.count("SELECT count(*) FROM change")
            let before = states[states.count - 1]
            do {
                try person.act()
            } catch is Problem {
                #expect(try store.contents() == before, "A refused command changed something")
                continue
            }
            // A command that changed nothing left no change, and so nothing to take back.
            if try store.count("SELECT count(*) FROM change") > changes {
                states.append(try store.contents())
            } else {
                #expect(try store.contents() == before)
            }
            #expect(try store.examine().isSound)
        }
        #expect(states.count > 30)
        for state in states.dropLast().reversed() {
            let undone = try store.undo(.at()).change
            let now = try store.contents()
            try #require(now == state, "\(undone.verb): \(Set(now).symmetricDifference(state).sorted())")
        }
        expectProblem(69) { try store.undo(.at()) }
        for state in states.dropFirst() {
            _ = try store.redo(.at())
            try #require(try store.contents() == state)
        }
        expectProblem(69) { try store.redo(.at()) }
        #expect(try store.examine().isSound)
    }
}
