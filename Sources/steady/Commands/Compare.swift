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
            steady compare --cravings strong --home safe --duties no --keep
            steady compare --sources --format markdown
            steady compare list
            steady compare show

            It asks what is weighed between the two; every question can be skipped.
            The result says what your answers mean for each, and what to ask. It
            recommends neither: a licensed specialist assesses that with you.
            """,
        subcommands: [CompareWorksheet.self, CompareList.self, CompareShow.self],
        defaultSubcommand: CompareWorksheet.self)
}

struct CompareWorksheet: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "worksheet",
        abstract: "The questions, and both kinds of care as your answers see them.",
        discussion: """
            steady compare worksheet
            steady compare worksheet --cravings strong --home safe --duties no

            On a terminal, without answers, it asks; Return skips a question. Nothing
            is kept without --keep, or a yes at the end.
            """)

    @OptionGroup var options: ComparisonOptions

    @Flag(help: "Keep the answers, with today's date.") var keep = false
    @Flag(help: .sources) var sources = false

    @Option(help: "text, json or markdown.")
    var format: ComparisonFormat = .text

    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let answers = try options.read(in: world).mapValues(\.word)
        // First, so that nobody answers questions in vain where the record can't be read.
        let help = try Context.open(world, for: .reading) { try $0.help() }
        if answers.isEmpty, world.terminal.isInteractive {
            try ask(in: world, help)
        } else if keep {
            try record(answers, help, in: world)
        } else {
            let hint = answers.isEmpty || !world.terminal.isScreen ? nil : world.adding(flag: "keep")
            try print(ComparisonReport(answers, help: help, showsSources: sources, keepingCommand: hint), in: world)
        }
    }

    /// Asks, shows the result, and keeps it if the person says so.
    private func ask(in world: World, _ help: NowReport) throws {
        let terminal = world.terminal
        let answers = try Worksheet(terminal).ask().mapValues(\.word)
        if keep, !answers.isEmpty { return try record(answers, help, in: world.later()) }
        // Who stopped isn't asked any more, but need not answer everything again to keep it.
        let hasStopped = terminal.keyboard.hasStopped
        let hint = answers.isEmpty || !hasStopped ? nil : CompareWorksheet.command(keeping: answers)
        try print(ComparisonReport(answers, help: help, showsSources: sources, keepingCommand: hint), in: world)
        if answers.isEmpty {
            if keep { try terminal.message("Nothing was kept.\n") }
            return
        }
        if hasStopped { return }
        try terminal.message("\n")
        guard try Prompts(terminal).confirm("Keep these answers, with today's date?") else { return }
        try Context.open(world.later(), for: .writing) { try echo(store(answers, in: $0), in: $0) }
    }

    /// The command that keeps these answers.
    private static func command(keeping answers: [Factor: String]) -> String {
        let options = Factor.allCases.flatMap { factor in answers[factor].map { ["--\(factor.option)", $0] } ?? [] }
        return (["compare"] + options + ["--keep"]).commandLine
    }

    /// Keeps answers, and shows the result under its id.
    private func record(_ answers: [Factor: String], _ help: NowReport, in world: World) throws {
        guard !answers.isEmpty else {
            throw Problem.usage(
                "There is no answer to keep yet. Give at least one.", command: "steady help compare worksheet")
        }
        var isKept = false
        do {
            try Context.open(world, for: .writing) { context in
                let comparison = try store(answers, in: context)
                isKept = true
                try print(ComparisonReport(comparison, help: help, showsSources: sources), in: world)
                if isText { try context.terminal.output("\n") }
                try echo(comparison, in: context)
            }
        } catch  where !isKept {
            // Nobody answers everything again because the disk is full.
            try print(ComparisonReport(answers, help: help, showsSources: sources), in: world)
            throw error
        }
    }

    private func store(_ answers: [Factor: String], in context: Context) throws -> Comparison {
        var draft = context.draft(of: Comparison.self)
        for (factor, word) in answers { draft.set(factor.rawValue, .text(word)) }
        return try context.store.write(draft, verb: "compare", context.stamp).record
    }

    /// Says what was kept: below a text, and beside the output for a program.
    private func echo(_ comparison: Comparison, in context: Context) throws {
        guard isText else {
            return try context.terminal.tell("Kept as \(comparison.id). To take it back: steady undo")
        }
        var echo = Echo(context)
        try echo.entry(comparison)
        try echo.print()
    }

    private var isText: Bool { !json && format == .text }

    private func print(_ report: ComparisonReport, in world: World) throws {
        try world.terminal.print(report, as: json ? .json : format)
    }
}

struct CompareList: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "list", abstract: "The comparisons that you kept.", discussion: "steady compare list")

    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .reading) { context in
            try context.terminal.print(ComparisonList(context.comparisons()), as: Format(json: json))
        }
    }
}

struct CompareShow: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "show",
        abstract: "One that you kept; without its id the newest.",
        discussion: """
            steady compare show
            steady compare show b1 --sources
            """)

    @Argument(help: "Its id, such as b1.", completion: .asked)
    var id: String?

    @Flag(help: .sources) var sources = false

    @Option(help: "text, json or markdown.")
    var format: ComparisonFormat = .text

    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .reading) { context in
            let report = ComparisonReport(try comparison(in: context), help: try context.help(), showsSources: sources)
            try context.terminal.print(report, as: json ? .json : format)
        }
    }

    private func comparison(in context: Context) throws -> Comparison {
        let kept = try context.comparisons()
        guard let id else {
            guard let newest = kept.last else {
                throw Problem.missing(
                    "No comparison is kept yet. Answer the questions, and say yes at the end.",
                    command: "steady compare")
            }
            return newest
        }
        let wanted: ID<Comparison> = try Reference.id(id)
        guard let comparison = kept.first(where: { $0.id == wanted }) else {
            throw Reference(Comparison.kind, wanted.number).notFound
        }
        return comparison
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

    /// Those that were kept, the oldest first.
    func comparisons() throws -> [Comparison] {
        try store.log(LogSelection(kinds: [Comparison.self]), last: nil).entries.compactMap { $0 as? Comparison }
    }
}
