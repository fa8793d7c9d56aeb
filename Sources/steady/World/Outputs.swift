import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

extension ArgumentHelp {
    /// Of `--force`, a flag of every command that writes files where it is told to; see ``json`` for why it is no group.
    static let force: ArgumentHelp = "Replace a file that Steady did not write."
}

extension Context {
    /// A file that the person named for output; see ``OutputFile``.
    func output(_ path: String, recognizes: ([UInt8]) -> Bool) throws -> OutputFile {
        try OutputFile(path, beside: store, recognizes: recognizes)
    }

    /// Asks before files are replaced that Steady did not write. Without a terminal it needs `--force`.
    /// - Returns: whether they may be written.
    func mayWrite(_ files: [OutputFile], force: Bool) throws -> Bool {
        let foreign = files.filter(\.isForeign).map { world.short($0.path) }
        guard let first = foreign.first, !force else { return true }
        let names = foreign.joined(separator: ", ")
        guard terminal.isInteractive else {
            throw Problem.cannotCreate(
                "\(first) is there already, and Steady did not write it. Name another, or replace it with --force.",
                command: world.adding(flag: "force"))
        }
        let them = foreign.count == 1 ? "it" : "them"
        if try Prompts(terminal).confirm("\(names.visible): there already, and not written by Steady. Replace \(them)?")
        {
            return true
        }
        try terminal.message("Nothing was written.\n")
        return false
    }
}
