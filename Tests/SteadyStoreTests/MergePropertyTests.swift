import Foundation
import SteadyStoreSupport
import Testing

/// Whatever happened on the copies of a record, those that have the same changes show the same. Tests/Histories/run makes
/// thousands of these histories.
struct MergePropertyTests {
    private static let trials = UInt64(ProcessInfo.processInfo.environment["STEADY_TRIALS"] ?? "") ?? 12
    private static let first = UInt64(ProcessInfo.processInfo.environment["STEADY_SEED"] ?? "") ?? 1

    @Test func `Copies with the same changes show the same record, whatever became of them`() throws {
        try inScratch { folder in
            var failed = 0
            for seed in MergePropertyTests.first..<MergePropertyTests.first + MergePropertyTests.trials {
                do {
                    let failures = try Histories.failures(seed, in: folder)
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
