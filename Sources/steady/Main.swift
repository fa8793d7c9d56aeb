import ArgumentParser
import Foundation
import Glibc
import SteadyDomain
import SteadyReports

/// The entry point. Checks the words before ArgumentParser does, and reports errors in one sentence.
@main
enum Main {
    static func main() {
        keepMemoryOffDisk()
        exit(status(Array(CommandLine.arguments.dropFirst())))
    }

    /// Turns off core dumps: after a crash, one could contain the database's content, perhaps readable by others.
    private static func keepMemoryOffDisk() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }

    /// Runs a command line and prints its error, if any.
    /// - Returns: the exit code.
    private static func status(_ arguments: [String]) -> Int32 {
        if arguments.first == CommandWords.completionRequest {
            // A mistake gets no answer, since a message would end up in the middle of what the person types.
            show(CompletionRequest(arguments)?.answer() ?? "")
            return 0
        }
        do {
            try checkText(arguments)
            var words = try CommandWords(arguments)
            if let name = words.editedName {
                do {
                    words = try words.naming(EditCommand.record(named: name.text, arguments))
                } catch  where words.request == .help {
                    // The help of `edit` is of use without the record too.
                }
            }
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

    /// Carries out the request.
    private static func answer(_ words: CommandWords) throws {
        switch words.request {
        case .version:
            // ArgumentParser takes 50 times as long to print this.
            print(Steady.version)
        case .overview: try show(Overview.document, words)
        case .topic(let topic): try show(topic.document, words)
        case .help:
            let width = Terminal.live(environment: World.Environment(), noColor: !words.hasColor).width
            let isNarrow = width < NarrowHelp.limit
            let help = help(for: words.command, columns: isNarrow ? NarrowHelp.columns : width)
            show(isNarrow ? NarrowHelp.text(help, width: width) : Usage.wrapped(in: help, width: width))
        case .parser:
            _ = try Steady.parseAsRoot(words.words)
        case .run:
            var command = try words.command.parseAsRoot(words.words)
            try command.run()
        }
    }

    /// Handles an error from ArgumentParser: its own output, such as help, goes to standard output; a mistake is
    /// reported in one sentence.
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
        let mistake = words.map { Mistake($0, typed: Array(CommandLine.arguments.dropFirst())) }
        // What is left are the sentences of the commands' own checks.
        report(mistake?.problem ?? .usage(command.message(for: error), command: mistake?.help ?? "steady help"))
        return ExitCode.validationFailure.rawValue
    }

    private static func help(for command: any ParsableCommand.Type, columns: Int) -> String {
        let isInTree = !(command is any Editing.Type)
        return isInTree ? Steady.helpMessage(for: command, columns: columns) : command.helpMessage(columns: columns)
    }

    private static func show(_ page: ReportDocument, _ words: CommandWords) throws {
        try Terminal.live(environment: World.Environment(), noColor: !words.hasColor).print(page)
    }

    private static func show(_ text: String) {
        if !text.isEmpty { print(text, terminator: text.hasSuffix("\n") ? "" : "\n") }
    }

    static func report(_ problem: Problem) {
        let commands = (problem.command ?? "").split(separator: "\n").map { String($0).visible }
        // A program that reads the errors gets one line; a person's terminal would break it inside words.
        var text = Terminal.folded("steady: \(problem.sentence)")
        for command in commands { text += "  \(command)\n" }
        // Ignores a failed write: if standard error is gone too, only the exit code is left.
        _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    // MARK: Before the parser

    /// `CommandLine.arguments` repairs invalid UTF-8, but words must not be changed silently. At a hard moment they are
    /// only named.
    private static func checkText(_ arguments: [String]) throws {
        for position in 0..<Int(CommandLine.argc) {
            guard let argument = CommandLine.unsafeArgv[position] else { continue }
            if String(validatingCString: argument) == nil {
                let problem = Problem.usage("Word \(position) of the command is not valid UTF-8. Type it again.")
                guard (try? CommandWords(arguments))?.isForgiving == true else { throw problem }
                return report(problem)
            }
        }
    }
}
