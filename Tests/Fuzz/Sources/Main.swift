import Foundation
import Glibc
import SteadyDomain

/// Runs one target with the inputs that libFuzzer makes up: `SteadyFuzz TARGET [libFuzzer's options and folders]`.
/// `SteadyFuzz seeds TARGET FOLDER` writes the files that a target begins from, if Steady itself makes them.
@main
enum Main {
    /// The code that reads input from outside. Each target checks what must hold for any input.
    private static let targets: [String: @Sendable (UnsafeBufferPointer<UInt8>) throws -> Void] = [
        "times": Times.check,
        "days": Days.check,
        "weeks": Weeks.check,
        "commitments": Commitments.check,
        "databases": Databases.check,
        "records": RecordFiles.check,
        "tables": Tables.check,
        "daylio": Daylio.check,
        "loop": Loop.check,
    ]

    private static let seeds: [String: @Sendable (_ folder: String) throws -> Void] = [
        "databases": SeedDatabases.write, "records": SeedFiles.writeRecords, "tables": SeedFiles.writeTables,
    ]

    /// The target that was asked for.
    private static let target = CommandLine.arguments.dropFirst().first.flatMap { targets[$0] }

    static func main() throws {
        let words = CommandLine.arguments
        if words.count == 4, words[1] == "seeds", let write = seeds[words[2]] { return try write(words[3]) }
        guard target != nil else {
            print("Usage: SteadyFuzz \(targets.keys.sorted().joined(separator: "|")) [libFuzzer's options and folders]")
            exit(64)
        }
        // libFuzzer reads its own options, and would take the target's name for a folder.
        var count = CommandLine.argc - 1
        let rest = ([words[0]] + words.dropFirst(2)).map { strdup($0) } + [nil]
        let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: rest.count)
        list.initialize(from: rest, count: rest.count)
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = list
        exit(runFuzzer(&count, &arguments, testOneInput))
    }

    /// Tries one input. Bad input must end with a ``Problem``.
    static func test(_ bytes: UnsafeBufferPointer<UInt8>) {
        do { try target?(bytes) } catch {
            require(error is Problem, "not a problem in a person's words: \(error)")
        }
    }
}

/// libFuzzer's own `main` calls this. It is not used, but some linkers need the symbol.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    Main.test(UnsafeBufferPointer(start: bytes, count: count))
    return 0
}

/// libFuzzer's entry for programs with a `main` of their own. SwiftPM gives every executable one.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// Stops the run if a check fails, so that libFuzzer keeps the input.
func require(_ holds: Bool, _ sentence: @autoclosure () -> String) {
    if !holds { fatalError(sentence()) }
}
