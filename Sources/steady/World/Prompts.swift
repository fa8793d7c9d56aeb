import SteadyDomain
import SteadyReports

/// Questions on a terminal: Return skips one; the end of input, Ctrl-C and a terminal that is closed stop.
struct Prompts {
    private let terminal: Terminal

    init(_ terminal: Terminal) {
        self.terminal = terminal
    }

    /// Asks until the answer can be read.
    /// - Returns: nil where it was skipped or the person has stopped.
    func ask<T>(_ question: String, _ read: (String) throws -> T) throws -> T? {
        terminal.keyboard.listen()
        while !terminal.keyboard.hasStopped {
            try terminal.message("\(question) ")
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

    /// Says something between two questions, at the terminal's width.
    func tell(_ sentence: String) throws {
        var document = ReportDocument()
        document.line(Phrase(sentence), depth: 1, hanging: 0)
        try terminal.tell(document)
    }

    /// A question that is answered with yes or no; Return and stopping mean no.
    func confirm(_ question: String) throws -> Bool {
        try ask("\(question) [y/N]") { try Prompts.yesNo($0) } ?? false
    }

    /// - Throws: ``Problem/usage(_:command:)`` where it is neither.
    static func yesNo(_ answer: String) throws -> Bool {
        switch answer.lowercased() {
        case "y", "yes": true
        case "n", "no": false
        default: throw Problem.usage("Answer yes or no, or press Return to skip.")
        }
    }

    /// Several words in one answer, separated by commas or semicolons.
    static func words(_ answer: String) -> [String] {
        answer.split { $0 == "," || $0 == ";" }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}
