import Foundation
import SteadyStoreSupport
import Synchronization

/// Makes random histories of copies that are merged. The same seed gives the same history.
///
/// `SteadyHistories FIRST COUNT` holds the checks of each, from the seed FIRST on, up to the first that fails.
/// `SteadyHistories controls FIRST COUNT` tells, for each rule, in how many of them another record is shown without it.
@main
enum Main {
    static func main() throws {
        var words = Array(CommandLine.arguments.dropFirst())
        let isControl = words.first == "controls"
        if isControl { words.removeFirst() }
        let numbers = words.compactMap { UInt64($0) }
        guard numbers.count == 2, words.count == 2, numbers[1] > 0 else {
            FileHandle.standardError.write(Data("Usage: SteadyHistories [controls] FIRST COUNT\n".utf8))
            exit(64)
        }
        let seeds = numbers[0]...numbers[0] + numbers[1] - 1
        let isFine = try inScratch { isControl ? control(seeds, in: $0) : check(seeds, in: $0) }
        exit(isFine ? 0 : 1)
    }

    /// Whether all checks hold. All processors work; of those that fail, the one with the least seed is told.
    private static func check(_ seeds: ClosedRange<UInt64>, in folder: String) -> Bool {
        let failed = Mutex<(seed: UInt64, failures: [String])?>(nil)
        forEach(seeds) { seed in
            guard failed.withLock({ $0.map { seed < $0.seed } ?? true }) else { return }
            let failures: [String]
            do { failures = try Histories.failures(seed, in: folder) } catch { failures = ["\(error)"] }
            guard !failures.isEmpty else { return }
            failed.withLock { known in
                if known.map({ seed < $0.seed }) ?? true { known = (seed, failures) }
            }
        }
        guard let first = failed.withLock(\.self) else { return true }
        print("FAILED  seed \(first.seed): \(first.failures.joined(separator: "\n"))")
        return false
    }

    /// Whether each rule is missed in some history.
    private static func control(_ seeds: ClosedRange<UInt64>, in folder: String) -> Bool {
        let counts = Mutex<[MergeControl: Int]>([:])
        let broken = Mutex<[UInt64]>([])
        forEach(seeds) { seed in
            do {
                let missed = try Histories.missed(seed, in: folder)
                counts.withLock { for control in missed { $0[control, default: 0] += 1 } }
            } catch {
                broken.withLock { $0.append(seed) }
            }
        }
        let found = counts.withLock(\.self)
        for control in MergeControl.allCases {
            let count = found[control] ?? 0
            print("\(count > 0 ? "ok     " : "FAILED ") without \(control.rawValue): \(count) of \(seeds.count) differ")
        }
        let seedsBroken = broken.withLock(\.self).sorted()
        if !seedsBroken.isEmpty { print("FAILED  seeds that could not be made: \(seedsBroken)") }
        return found.count == MergeControl.allCases.count && seedsBroken.isEmpty
    }

    /// Runs a body for each seed, on all processors, the lesser seeds first.
    private static func forEach(_ seeds: ClosedRange<UInt64>, _ body: @Sendable (UInt64) -> Void) {
        let next = Mutex(seeds.lowerBound)
        DispatchQueue.concurrentPerform(iterations: ProcessInfo.processInfo.activeProcessorCount) { _ in
            while true {
                let seed = next.withLock { next in
                    defer { next += 1 }
                    return next
                }
                guard seed <= seeds.upperBound else { return }
                body(seed)
            }
        }
    }
}
