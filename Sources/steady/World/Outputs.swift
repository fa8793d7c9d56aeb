import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

extension ArgumentHelp {
    /// Help for `--force`, a flag of every command that writes to a given path. See ``json`` for why it isn't an option
    /// group.
    static let force: ArgumentHelp = "Replace a file that Steady did not write."
}

extension World {
    /// An output file that the person named; see ``OutputFile``.
    func output(_ path: String, followsLink: Bool = false, recognizes: ([UInt8]) -> Bool) throws -> OutputFile {
        try OutputFile(path, beside: location, followsLink: followsLink, recognizes: recognizes)
    }

    /// An output folder that the person named; see ``OutputFolder``.
    func outputFolder(
        _ path: String, writes: (String) -> Bool, recognizes: (String, [UInt8]) -> Bool
    ) throws -> OutputFolder {
        try OutputFolder(path, beside: location, writes: writes, recognizes: recognizes)
    }

    /// Asks whether to write what the person has been shown. Without a terminal, `--yes` is needed.
    /// - Returns: whether they agreed; if not, it has said that nothing was written.
    /// - Throws: `problem` if there is nobody to ask.
    func mayWrite(asking question: String, yes: Bool, orElse problem: @autoclosure () -> Problem) throws -> Bool {
        if yes { return true }
        guard terminal.isInteractive else { throw problem() }
        if try Prompts(terminal).confirm(question) { return true }
        try terminal.message("Nothing was written.\n")
        return false
    }

    /// Asks before replacing files that Steady didn't write. Without a terminal, `--force` is needed.
    /// - Returns: whether the files may be written.
    func mayWrite(_ files: [OutputFile], force: Bool) throws -> Bool {
        let foreign = files.filter(\.isForeign).map { short($0.path) }
        guard let first = foreign.first, !force else { return true }
        let names = foreign.joined(separator: ", ")
        guard terminal.isInteractive else {
            throw Problem.cannotCreate(
                "\(first) is there already, and Steady did not write it. Name another, or replace it with --force.",
                command: adding(flag: "force"))
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
