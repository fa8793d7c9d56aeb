import SteadyDomain

/// The worksheet of `steady compare`, answered: both kinds of care side by side, what each answer says about both, and what to
/// ask. It adds up nothing and recommends nothing.
package struct ComparisonReport: Sendable {
    /// The answers that this release knows, in the order of the questions.
    let choices: [(factor: Factor, choice: Factor.Choice)]
    /// The stored words, those that this release doesn't know included.
    let answers: [Factor: String]
    /// The day on which they were given.
    let day: Day
    /// The id under which they are kept; nil if they are not.
    let id: String?
    /// The people and lines that some answers call for.
    let help: NowReport
    /// Whether each fact names its sources.
    let showsSources: Bool
    /// The command that keeps the answers, for whoever can type it; nil to say nothing of it.
    let keepingCommand: String?

    /// Answers that are not kept.
    /// - Parameters:
    ///   - answers: the stored word of each answer that was given.
    ///   - help: people and lines at the moment of asking.
    package init(_ answers: [Factor: String], help: NowReport, showsSources: Bool, keepingCommand: String? = nil) {
        self.init(
            answers, on: help.now.today, id: nil, help: help, showsSources: showsSources,
            keepingCommand: keepingCommand)
    }

    /// Answers that are kept.
    package init(_ comparison: Comparison, help: NowReport, showsSources: Bool) {
        self.init(
            comparison.answers, on: comparison.day, id: comparison.id.description, help: help,
            showsSources: showsSources, keepingCommand: nil)
    }

    private init(
        _ answers: [Factor: String], on day: Day, id: String?, help: NowReport, showsSources: Bool,
        keepingCommand: String?
    ) {
        self.answers = answers
        self.day = day
        self.id = id
        self.help = help
        self.showsSources = showsSources
        self.keepingCommand = keepingCommand
        choices = Factor.allCases.compactMap { factor in
            answers[factor].flatMap { factor.choice($0) }.map { (factor, $0) }
        }
    }

    /// What can't wait, the most urgent first.
    var warnings: [Factor.Warning] {
        Factor.Warning.allCases.filter { warning in choices.contains { $0.choice.warning == warning } }
    }

    /// What to ask a licensed specialist: what anyone would, then what the answers raise.
    var questionsForSpecialist: [String] {
        ComparisonReport.generalForSpecialist
            + raised { if case .specialist(let text) = $0 { text } else { nil } }
    }

    /// What to ask the insurer, or whoever pays.
    var questionsForPayer: [String] {
        ComparisonReport.generalForPayer + raised { if case .payer(let text) = $0 { text } else { nil } }
    }

    /// The questions of one sort that the answers raise, each once.
    private func raised(_ text: (Factor.Question) -> String?) -> [String] {
        var seen: [String] = []
        for question in choices.flatMap(\.choice.questions).compactMap(text) where !seen.contains(question) {
            seen.append(question)
        }
        return seen
    }

    private static let generalForSpecialist = [
        "Which care do you think fits me now, and why?",
        "What would a day and a week look like?",
        "How many hours a week, for how long, and who decides when it ends?",
        "Who is there at night and on weekends, and whom do I call?",
        "Which medical care and which medication are part of it?",
        "What happens if I return to use while I am there?",
        "Can I change from one kind to the other, and how is that decided?",
        "What comes after it, so that care goes on past 90 days?",
    ]

    private static let generalForPayer = [
        "Are both kinds of care covered, and at which places near me?",
        "Is approval needed before the first day? For how many days, and who renews it?",
        "What would I pay myself, for each kind?",
        "Are medication, tests, and the care that follows covered too?",
        "If you say no, who decided that, and how can I object?",
    ]

    /// The sources that the page names, in their order.
    var sources: [Source] {
        let facts =
            CareAspect.allCases.flatMap { $0.inpatient + $0.iop } + CareAspect.both
            + choices.flatMap { [$0.choice.inpatient, $0.choice.iop] }
        return Source.allCases.filter { source in facts.contains { $0.sources.contains(source) } }
    }
}

extension ComparisonReport: Report {
    package var document: ReportDocument { page(.screen) }

    /// The same as Markdown, which may be handed to someone: without the person's own people, and commands.
    package var markdown: String { page(.handed).markdown }
}
