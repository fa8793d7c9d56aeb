import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// The comparison of the tables with a replay finds what goes wrong when one rule is left out. A check that can't fail would
/// hold of nothing.
struct MergeControlTests {
    private static let rules: [String: MergeRules] = [
        "keys": .keys, "beginnings": .beginnings, "lists": .lists, "facets": .facets, "fields": .fields,
        "waiting": .waiting, "holding": .holding, "clamping": .clamping, "members": .members, "erasing": .erasing,
    ]

    @Test func `Without any one rule, some history shows another record`() throws {
        var unseen = MergeControlTests.rules
        try inScratch { folder in
            for seed in 1...200 as ClosedRange<UInt64> where !unseen.isEmpty {
                let set = try MergePropertyTests.changes(seed, in: folder)
                let declarations = SchemaRelease.current.declarations
                let shown = try set.records(declarations).shown
                for (name, rule) in unseen {
                    let others = try set.records(declarations, rules: .all.subtracting(rule)).shown
                    if others != shown { unseen[name] = nil }
                }
            }
        }
        #expect(unseen.isEmpty, "Not seen: \(unseen.keys.sorted())")
    }
}
