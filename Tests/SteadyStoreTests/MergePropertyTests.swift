import Foundation
import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// Whatever happened on the copies of a record, those that have the same changes show the same.
struct MergePropertyTests {
    static let trials = Int(ProcessInfo.processInfo.environment["STEADY_TRIALS"] ?? "") ?? 40
    private static let first = UInt64(ProcessInfo.processInfo.environment["STEADY_SEED"] ?? "") ?? 1

    /// What went wrong in one history of chance; nothing if all holds.
    static func failures(_ seed: UInt64, in folder: String, _ release: SchemaRelease = .current) throws -> [String] {
        var random = Seeded(seed: seed)
        let copies = try Copies(Int.random(in: 2...3, using: &random), seed: seed, in: folder, release)
        for step in 0..<Int.random(in: 10...60, using: &random) {
            if step == 9, seed % 2 == 0 { try copies.meet() }
            try copies.act()
            guard step % 8 == 7 else { continue }
            let failures = try copies.failures(afterMeeting: false)
            if !failures.isEmpty { return failures.map { "step \(step): \($0)" } }
        }
        try copies.meet()
        return try copies.failures(afterMeeting: true)
    }

    /// The changes of copies after they met; one of them came only in part.
    static func changes(_ seed: UInt64, in folder: String) throws -> ChangeSet {
        let copies = try Copies(2, seed: seed, in: folder)
        for step in 0..<60 {
            // What both have, both change.
            if step == 25 { try copies.meet() }
            try copies.act()
        }
        let set = try copies.union()
        // In part: what a change of the others refers to may be missing.
        var random = Seeded(seed: seed)
        return seed % 3 == 0
            ? ChangeSet(set.changes.filter { _ in Int.random(in: 0...3, using: &random) > 0 }, erased: set.erased) : set
    }

    @Test func `Copies with the same changes show the same record, whatever became of them`() throws {
        try inScratch { folder in
            var failed = 0
            for seed in MergePropertyTests.first..<MergePropertyTests.first + UInt64(MergePropertyTests.trials) {
                do {
                    let failures = try MergePropertyTests.failures(seed, in: folder)
                    if !failures.isEmpty { Issue.record("seed \(seed): \(failures.joined(separator: "\n"))") }
                    failed += failures.isEmpty ? 0 : 1
                } catch {
                    failed += 1
                    Issue.record("seed \(seed): \(error)")
                }
                try #require(failed < 4)
            }
        }
    }
}
