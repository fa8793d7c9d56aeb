import ArgumentParser
import SteadyDomain
import SteadyReports

struct TodayCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "today",
        abstract: "What is planned today, and what is open.",
        discussion: """
            steady
            steady today --short
            steady today --json

            --short is one line for a shell's prompt or a status bar, and nothing at all
            when nothing is due. Which topics it tells of: steady config remind
            """)

    @Flag(help: "One line, and only if something is due.")
    var short = false

    @Flag(help: .sources) var sources = false
    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if short, json { throw ValidationError("--short is a line of text. Leave out --short or --json.") }
        if short, sources { throw ValidationError("--short has no room for sources. Leave out --short or --sources.") }
    }

    mutating func run() throws {
        guard short else { return try runInOwnWorld() }
        // A prompt has no place for an error, nor time to wait.
        guard let world = try? World.live(global), let due = Context.glance(world, { try $0.due() }),
            let line = due.line
        else { return }
        try? world.terminal.output(line + "\n")
    }

    func run(in world: World) throws {
        try Context.open(world, for: .reading) { context in
            let record = try context.weekRecord(context.thisWeek)
            let report = TodayReport(
                record, next: try next(after: record, in: context),
                lookBack: context.settings.lookBack
                    ? try context.store.useToLookBackAt(context.now) : nil,
                isBegun: context.store.isStored, showsSources: sources)
            try context.terminal.print(report, as: Format(json: json))
        }
    }

    /// The program that begins next; nil if one is active today. The week's record has only those of this week and the
    /// next.
    private func next(after record: WeekRecord, in context: Context) throws -> Program? {
        let today = context.now.today
        guard !record.programs.contains(where: { $0.isActive(on: today) }) else { return nil }
        return try context.store.programs().first { $0.from > today }
    }
}
