import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct SafetyCommand: UrgentCommand {
    static let about = CommandConfiguration(
        commandName: "safety",
        abstract: "Your safety plan on one sheet, step by step.",
        discussion: """
            steady safety
            steady safety --format html --output safety.html
            steady safety --print

            On a terminal it asks first for what is missing; Return skips a question,
            Ctrl-D shows the plan. It is yours: a file of it shows names and numbers.
            """)

    @Option(help: "text, json, markdown, or html to show and print.")
    var format: PageFormat = .text

    @Flag(help: .json) var json = false

    @Option(parsing: .unconditional, help: ArgumentHelp("Write it to a file instead.", valueName: "file"))
    var output: String?

    @Flag(help: .force) var force = false
    @Flag(help: .open) var open = false
    @Flag(help: .print) var print = false
    @OptionGroup var global: GlobalOptions

    func run(in world: World, isSure: Bool) throws {
        let destination = try PageDestination(output: output, opens: open, prints: print)
        let format = json ? .json : format
        var read = world.urgently(SafetyCommand.read)
        var failure: Problem?
        if case .record(let (plan, _)) = read, isSure, case .output = destination, output == nil, format == .text,
            world.terminal.isInteractive, world.terminal.isScreen
        {
            do {
                if try SafetyQuestions(world).ask(about: plan) { read = world.urgently(SafetyCommand.read) }
            } catch let problem as Problem {
                // Whoever can't write now still has a plan to see.
                failure = problem
                Main.report(problem)
            }
        }
        let (plan, settings) =
            read.value ?? (SafetyPlan(notes: [], plan: Plan(steps: []), vocabulary: Vocabulary()), Settings())
        try show(plan, settings, as: format, at: destination, in: world)
        if let failure { throw ExitCode(failure.exitCode) }
    }

    private static func read(in context: Context) throws -> (SafetyPlan, Settings) {
        (try context.store.safetyPlan(), context.settings)
    }

    private func show(
        _ plan: SafetyPlan, _ settings: Settings, as format: PageFormat, at destination: PageDestination,
        in world: World
    ) throws {
        let (region, source) = world.region(settings)
        func report(isForPaper: Bool) -> SafetyReport {
            SafetyReport(plan, region: region, source: source, now: world.now(settings), isForPaper: isForPaper)
        }
        if case .output = destination {
            let terminal = world.terminal
            let report = report(isForPaper: false)
            return terminal.outputSomehow(
                terminal.isScreen && format == .text
                    ? report.text(onScreen: terminal.width, isStyled: terminal.isStyled, draws: true)
                    : report.written(as: format, width: terminal.width))
        }
        let page = HandedPage(
            report: report(isForPaper: true), title: "The safety plan", fileName: "safety.html",
            recognizes: SafetyReport.isSafetyPlan)
        try world.hand(page, as: format, to: destination, force: force)
    }
}
