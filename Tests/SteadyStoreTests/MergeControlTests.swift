import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// Without a rule the record is another one: two rules that chance needs long to come to. Tests/Histories/run has all of them.
struct MergeControlTests {
    @Test func `Without facets an end gets the reason of another, and without clamping it lies before the first day`()
        throws
    {
        let (early, later) = (Stamp.at("2026-09-16T19:42:00-04:00"), Stamp.at("2026-09-17T19:42:00-04:00"))
        try withStore { one in
            let id = try one.startProgram(.iop, from: "2026-09-01", early).id
            try withStore { other in
                try one.queue.backup(to: other.queue)
                _ = try one.end(id, on: Day("2026-09-05")!, reason: .completed, early)
                let ended = try one.read { try $0.changes() }
                for (rule, isLater) in [(MergeRules.facets, false), (.clamping, true)] {
                    if isLater {
                        _ = try other.undo(later)
                        _ = try other.editProgram(id, later) { program, _ in program.from = Day("2026-09-10")! }
                    } else {
                        _ = try other.end(id, on: Day("2026-09-06")!, reason: nil, later)
                    }
                    let known = Set(ended.map(\.uid))
                    let set = ChangeSet(
                        ended + (try other.read { try $0.changes() }).filter { !known.contains($0.uid) })
                    let declarations = SchemaRelease.current.declarations
                    let program = try #require(try set.records(declarations).shown[Program.kind]?.values.first)
                    #expect(program.text("ended") == (isLater ? "2026-09-10" : "2026-09-06"))
                    #expect(program.text("end_reason") == (isLater ? "completed" : nil))
                    let without = try set.records(declarations, rules: .all.subtracting(rule)).shown[Program.kind]?
                        .values.first
                    #expect(without != program)
                }
            }
        }
    }
}
