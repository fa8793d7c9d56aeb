import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Inpatient care and IOP side by side, to prepare a talk with a specialist.",
        discussion: """
            steady compare
            steady compare --cravings strong --home safe --duties no
            steady compare --sources --format markdown

            It asks what is weighed between the two; every question can be skipped.
            The result says what your answers mean for each, and what to ask. It
            recommends neither: a licensed specialist assesses that with you.
            """,
        subcommands: [CompareWorksheet.self],
        defaultSubcommand: CompareWorksheet.self)
}

struct CompareWorksheet: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "worksheet",
        abstract: "The questions, and both kinds of care as your answers see them.",
        discussion: """
            steady compare worksheet
            steady compare worksheet --cravings strong --home safe --duties no

            On a terminal, without answers, it asks; Return skips a question.
            """)

    @OptionGroup var options: ComparisonOptions

    @Flag(help: .sources) var sources = false

    @Option(help: "text, json or markdown.")
    var format: ComparisonFormat = .text

    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .reading) { context in
            var answers = try answers(in: world)
            if answers.isEmpty, context.terminal.isInteractive { answers = try Worksheet(context.terminal).ask() }
            let report = ComparisonReport(
                answers.mapValues(\.word), on: context.now.today, help: try context.help(), showsSources: sources)
            try context.terminal.print(report, as: json ? .json : format)
        }
    }

    /// Those given by options.
    private func answers(in world: World) throws -> [Factor: Factor.Choice] {
        var answers: [Factor: Factor.Choice] = [:]
        for factor in Factor.allCases {
            if let text = options[factor] { answers[factor] = try factor.read(text, in: world) }
        }
        return answers
    }
}

/// The forms in which a comparison can be written.
enum ComparisonFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, markdown
}

extension Terminal {
    fileprivate func print(_ report: ComparisonReport, as format: ComparisonFormat) throws {
        switch format {
        case .text: try print(report, as: Format.text)
        case .json: try print(report, as: Format.json)
        case .markdown: try output(report.markdown)
        }
    }
}

extension Context {
    /// The person's people and the region's lines.
    fileprivate func help() throws -> NowReport {
        let (region, source) = world.region(settings)
        return NowReport(
            vocabulary: try store.vocabulary(), plan: Plan(steps: []), foremost: [], region: region, source: source,
            now: now)
    }
}

extension ArgumentHelp {
    /// Help for `--sources`, a flag of every command that tells facts.
    static let sources: ArgumentHelp = "Say where each figure comes from."
}
