import ArgumentParser
import Foundation
import Glibc
import SteadyDomain
import SteadyReports

/// The entry point: looks at the words before the parser does, and says what went wrong in one sentence.
@main
enum Main {
    static func main() {
        keepMemoryOffDisk()
        exit(status(Array(CommandLine.arguments.dropFirst())))
    }

    /// Turns core dumps off: after a crash one would hold, readable by others perhaps, what the database holds.
    private static func keepMemoryOffDisk() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }

    /// Runs a command line, and prints what went wrong.
    /// - Returns: the exit code.
    private static func status(_ arguments: [String]) -> Int32 {
        let words = withVerbFirst(arguments)
        do {
            try refuseInvalidText()
            if words == ["--version"] {
                // Asked of the parser, it costs fifty times as much.
                print(Steady.configuration.version)
                return 0
            }
            if try isForOverview(words) {
                let terminal = Terminal.live(
                    environment: World.Environment(), noColor: words.contains("--no-color"))
                try terminal.output(Overview.text(width: terminal.width, isStyled: terminal.isStyled))
                return 0
            }
            var command = try parse(words)
            try command.run()
            return 0
        } catch let problem as Problem {
            report(problem)
            return problem.exitCode
        } catch {
            return status(of: error, words)
        }
    }

    /// Help and version go to standard output; what the parser does not understand becomes a sentence.
    private static func status(of error: any Error, _ words: [String]) -> Int32 {
        guard Steady.exitCode(for: error) != .success else {
            let text = Steady.fullMessage(for: error)
            if !text.isEmpty { print(text, terminator: text.hasSuffix("\n") ? "" : "\n") }
            return 0
        }
        if let code = error as? ExitCode { return code.rawValue }
        guard Steady.exitCode(for: error) == .validationFailure else {
            let problem = Problem.failedIO("Steady could not finish that; nothing was saved. Try again.")
            report(problem)
            return problem.exitCode
        }
        let help = (["steady", "help"] + called(by: words).path).joined(separator: " ")
        report(.usage(sentence(Steady.message(for: error)), command: help))
        return ExitCode.validationFailure.rawValue
    }

    /// Parses the words for the command that they call. Only where that fails, or help is asked for, is the whole tree
    /// parsed, whose messages name the command with all before it.
    private static func parse(_ words: [String]) throws -> any ParsableCommand {
        let (path, command) = called(by: words)
        // Asked for help, the parser gives a command of its own.
        if !path.isEmpty, let parsed = try? command.parseAsRoot(Array(words.dropFirst(path.count))),
            type(of: parsed) == command
        {
            return parsed
        }
        return try Steady.parseAsRoot(words)
    }

    /// The command that the words call, and its names, such as `program start`.
    private static func called(by words: [String]) -> (path: [String], command: any ParsableCommand.Type) {
        var command: any ParsableCommand.Type = Steady.self
        var path: [String] = []
        for word in words {
            guard let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == word })
            else {
                break
            }
            command = next
            path.append(word)
        }
        return (path, command)
    }

    /// The parser's message as one sentence.
    static func sentence(_ message: String) -> String {
        let lines = message.split(separator: "\n").map { String($0).trimmed }
        // A list of values comes a line each.
        let values = lines.dropFirst().filter { $0.hasPrefix("- ") }.map { String($0.dropFirst(2)) }
        let text = ([lines.first ?? ""] + (values.isEmpty ? lines.dropFirst() : [values.joined(separator: ", ")]))
            .joined(separator: " ").visible
        if let score = text.firstMatch(of: #/^Unknown option '(-[0-9.]+)'/#)?.output.1 {
            return "A score is a whole number from 0 to 10, not \"\(score)\"."
        }
        return text.last.map { ".?!".contains($0) } ?? true ? text : text + "."
    }

    static func report(_ problem: Problem) {
        var text = "steady: \(problem.sentence.visible)\n"
        if let command = problem.command { text += "  \(command.visible)\n" }
        // Standard error is the last place to say something; where it is gone too, the exit code speaks.
        _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    // MARK: Before the parser

    /// `CommandLine.arguments` repairs what is not UTF-8; what was typed must not be changed silently.
    private static func refuseInvalidText() throws {
        for position in 0..<Int(CommandLine.argc) {
            guard let argument = CommandLine.unsafeArgv[position] else { continue }
            guard String(validatingCString: argument) != nil else {
                throw Problem.usage("Word \(position) of the command is not valid UTF-8. Type it again.")
            }
        }
    }

    /// Options that every command has may stand before its name too; they go to the end, before a `--`.
    private static func withVerbFirst(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        var global: [String] = []
        while let word = rest.first {
            if word == "--database", rest.count > 1 {
                global += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if word.hasPrefix("--database=") || word == "--no-color" {
                global.append(word)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        if rest.isEmpty { return ["today"] + global }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end]) + global + rest[end...]
    }

    /// Whether the words ask for the page of `steady help` rather than for a command.
    /// - Throws: ``Problem/usage(_:command:)`` where the first word is no command.
    private static func isForOverview(_ words: [String]) throws -> Bool {
        let first = words[0]
        let others = words.dropFirst().filter { $0 != "--no-color" }
        if others.isEmpty, ["help", "--help", "-h"].contains(first) { return true }
        let verb = first == "help" ? words[1] : first
        if verb.hasPrefix("-") || Steady.verbs.contains(verb) { return false }
        guard let nearest = Nearest.match(verb, in: Steady.verbs) else {
            throw Problem.usage(
                "\"\(verb.visible)\" is not a command. `steady help` lists them.", command: "steady help")
        }
        throw Problem.usage(
            "\"\(verb.visible)\" is not a command. Did you mean \(nearest)?",
            command: (["steady", nearest] + words.dropFirst(first == "help" ? 2 : 1).map(\.visible.asArgument))
                .joined(separator: " "))
    }
}
