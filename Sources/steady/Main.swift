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
        do {
            try refuseInvalidText()
            let words = try CommandWords(arguments)
            do {
                try answer(words)
                return 0
            } catch  where !(error is Problem) {
                return status(of: error, words)
            }
        } catch let problem as Problem {
            report(problem)
            return problem.exitCode
        } catch {
            return status(of: error, nil)
        }
    }

    /// Does what the words ask for.
    private static func answer(_ words: CommandWords) throws {
        switch words.request {
        case .version:
            // ArgumentParser takes 50 times as long to print this.
            print(Steady.version)
        case .overview: try show(Overview.document, words)
        case .topic(let topic): try show(topic.document, words)
        case .help:
            let isInTree = !(words.command is any Editing.Type)
            show(isInTree ? Steady.helpMessage(for: words.command) : words.command.helpMessage())
        case .parser:
            _ = try Steady.parseAsRoot(words.words)
        case .run:
            var command = try words.command.parseAsRoot(words.words)
            try command.run()
        }
    }

    /// What ArgumentParser prints by itself goes to standard output; what it does not understand becomes a sentence.
    private static func status(of error: any Error, _ words: CommandWords?) -> Int32 {
        let command = words?.command ?? Steady.self
        guard command.exitCode(for: error) != .success else {
            show(command.fullMessage(for: error))
            return 0
        }
        if let code = error as? ExitCode { return code.rawValue }
        guard command.exitCode(for: error) == .validationFailure else {
            let problem = Problem.failedIO("Steady could not finish that; nothing was saved. Try again.")
            report(problem)
            return problem.exitCode
        }
        report(.usage(sentence(command.message(for: error)), command: (["help"] + (words?.path ?? [])).commandLine))
        return ExitCode.validationFailure.rawValue
    }

    private static func show(_ page: ReportDocument, _ words: CommandWords) throws {
        try Terminal.live(environment: World.Environment(), noColor: !words.hasColor).print(page)
    }

    private static func show(_ text: String) {
        if !text.isEmpty { print(text, terminator: text.hasSuffix("\n") ? "" : "\n") }
    }

    /// The parser's message as one sentence.
    static func sentence(_ message: String) -> String {
        let lines = message.split(separator: "\n").map { String($0).trimmed }
        // A list of values comes a line each.
        let values = lines.dropFirst().filter { $0.hasPrefix("- ") }.map { String($0.dropFirst(2)) }
        let text = ([lines.first ?? ""] + (values.isEmpty ? lines.dropFirst() : [values.joined(separator: ", ")]))
            .joined(separator: " ").visible
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
}
