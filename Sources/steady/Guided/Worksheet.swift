import SteadyDomain
import SteadyReports

/// Asks what is weighed between two kinds of care, one question after the other. Return skips each of them.
struct Worksheet {
    private let terminal: Terminal
    private let prompts: Prompts

    init(_ terminal: Terminal) {
        self.terminal = terminal
        prompts = Prompts(terminal)
    }

    /// - Returns: the answers that were given, also if the person stopped before the last question.
    func ask() throws -> [Factor: Factor.Choice] {
        var begin = ReportDocument()
        begin.line("\(Factor.allCases.count) short questions. Return skips any of them, Ctrl-D all that are left.")
        begin.line("Nothing is kept unless you say so at the end.")
        try terminal.tell(begin)
        var answers: [Factor: Factor.Choice] = [:]
        for (position, factor) in Factor.allCases.enumerated() where !terminal.keyboard.hasStopped {
            try terminal.message("\n")
            try terminal.tell(Worksheet.page(of: factor, number: position + 1))
            let count = factor.choices.count
            answers[factor] = try prompts.ask("1 to \(count), or Return:") { text in
                guard let choice = factor.choice(typed: text) else {
                    throw Problem.usage("Type a number from 1 to \(count), or press Return to skip.")
                }
                return choice
            }
            if answers[factor]?.warning == .selfHarm { try tellOfHelp() }
        }
        return answers
    }

    /// The result begins with people and lines, but nobody has to answer more questions to get to them.
    private func tellOfHelp() throws {
        var document = ReportDocument()
        document.line(
            "You can stop here with Ctrl-D. Your people and the lines:", right: .command("steady now"), depth: 1)
        try terminal.tell(document)
    }

    /// A question with its answers, each beside its number.
    private static func page(of factor: Factor, number: Int) -> ReportDocument {
        var document = ReportDocument()
        document.section("\(number)/\(Factor.allCases.count): \(factor.question)")
        for (position, choice) in factor.choices.enumerated() {
            document.line("\(position + 1). \(choice.text)", depth: 1, hanging: 3)
        }
        return document
    }
}
