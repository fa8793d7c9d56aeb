import Foundation
import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// The checks of copies find what goes wrong when one rule is left out. A check that can't fail would hold of nothing.
struct MergeControlTests {
    static let rules: [(name: String, rule: MergeRules)] = [
        ("keys", .keys), ("beginnings", .beginnings), ("lists", .lists), ("facets", .facets), ("fields", .fields),
        ("waiting", .waiting), ("holding", .holding), ("clamping", .clamping), ("members", .members),
        ("erasing", .erasing),
    ]

    @Test(arguments: rules.map(\.name))
    func `Without a rule, copies differ or break the schema`(_ name: String) throws {
        let rule = MergeControlTests.rules.first { $0.name == name }!.rule
        let release = SchemaRelease.current.with(rules: .all.subtracting(rule))
        try inScratch { folder in
            for seed in 1...(MergePropertyTests.trials * 4) as ClosedRange<Int> {
                do {
                    if try !MergePropertyTests.failures(UInt64(seed), in: folder, release).isEmpty {
                        return print("CONTROL", name, seed)
                    }
                } catch {
                    return print("CONTROL", name, seed, error)
                }
            }
            Issue.record("Without \(name) nothing was found")
        }
    }
}
