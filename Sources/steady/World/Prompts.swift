import SteadyDomain
import SteadyReports

/// Asks questions on a terminal. Return skips a question; Ctrl-C, the end of input or closing the terminal stops all.
struct Prompts {
    private let terminal: Terminal

    init(_ terminal: Terminal) {
        self.terminal = terminal
    }

    /// Asks until the answer is valid.
    /// - Returns: nil if the question was skipped or the person has stopped.
    func ask<T>(_ question: String, _ read: (String) throws -> T) throws -> T? {
        terminal.keyboard.listen()
        terminal.keyboard.resumed = { [terminal] in try? terminal.ask(question) }
        defer { terminal.keyboard.resumed = nil }
        while !terminal.keyboard.hasStopped {
            try terminal.ask(question)
            do {
                guard let line = try terminal.readLine() else {
                    try terminal.message("\n")
                    break
                }
                let answer = line.trimmed
                if answer.isEmpty { return nil }
                return try read(answer)
            } catch let problem as Problem where [64, 69].contains(problem.exitCode) {
                try tell(problem.sentence)
            }
        }
        return nil
    }

    /// Prints a sentence between questions.
    func tell(_ sentence: String) throws { try terminal.tell(sentence, indent: 2, hanging: 0) }

    /// Asks a yes-or-no question. Return and stopping mean no.
    func confirm(_ question: String) throws -> Bool {
        try ask("\(question) [y/N]") { try Prompts.yesNo($0) } ?? false
    }

    /// - Throws: ``Problem/usage(_:command:)`` if the answer is neither yes nor no.
    static func yesNo(_ answer: String) throws -> Bool {
        switch bare(answer) {
        case "y", "yes": true
        case "n", "no": false
        default: throw Problem.usage("Answer yes or no, or press Return to skip.")
        }
    }

    /// Whether an answer in a person's own words says something: "no" and "nothing" don't.
    /// - Throws: ``Problem/usage(_:command:)`` for a mere yes.
    static func says(_ answer: String) throws -> Bool {
        if isYes(answer) { throw Problem.usage("Type it, or press Return to skip.") }
        return !isNone(answer)
    }

    /// Whether an answer means that there is nothing or nobody.
    static func isNone(_ answer: String) -> Bool {
        ["n", "no", "nope", "none", "nothing", "nobody", "no one", "noone"].contains(bare(answer))
    }

    static func isYes(_ answer: String) -> Bool { ["y", "yes", "yep", "yeah"].contains(bare(answer)) }

    /// A short answer in small letters, without the full stop or exclamation mark that it may end with.
    private static func bare(_ answer: String) -> String {
        var answer = answer.lowercased()
        while let last = answer.last, ".!, ".contains(last) { answer.removeLast() }
        return answer
    }

    /// Splits an answer at commas and semicolons.
    static func words(_ answer: String) -> [String] {
        answer.split { $0 == "," || $0 == ";" }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}
