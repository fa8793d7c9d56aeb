import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct SheetCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "sheet",
        abstract: "A sheet of attendance alone, to be signed.",
        discussion: """
            steady sheet
            steady sheet last --output sheet.txt
            steady sheet --from 2026-09-01 --until 2026-09-30 --program p1
            steady sheet --format html --output sheet.html
            steady sheet last --print

            For a court, an employer or a sober house: sessions, and room for
            signatures. Nothing else that you entered ever stands on it.
            """)

    @Argument(
        help: ArgumentHelp(
            "A week: this, last, 2026-W47, 47, -2 for two weeks back, or a day; this one if none is named.",
            valueName: "week"),
        completion: .asked)
    var words: [String] = []

    /// Takes no value, so that the week may be left out.
    @Flag(help: "A whole week, which may be named behind it.") var week = false

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Instead of a week: from this day on.", valueName: "day"),
        completion: .asked)
    var from: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Up to this day; today if none is given.", valueName: "day"),
        completion: .asked)
    var until: String?

    @Option(parsing: .unconditionalSingleValue, help: .chosenPrograms, completion: .asked)
    var program: [String] = []

    @Option(help: "text, json, markdown, or html to show and print.")
    var format: PageFormat = .text

    @Flag(help: .json) var json = false

    @Option(parsing: .unconditional, help: ArgumentHelp("Write it to a file instead.", valueName: "file"))
    var output: String?

    @Flag(help: .force) var force = false
    @Flag(help: .open) var open = false
    @Flag(help: .print) var print = false
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if week || !words.isEmpty, from != nil || until != nil {
            throw ValidationError("A week and --from or --until exclude each other; give one.")
        }
    }

    func run(in world: World) throws {
        let destination = try PageDestination(output: output, opens: open, prints: print)
        try Context.open(world, for: .reading) { context in
            guard !(try context.store.programs().isEmpty) else { throw Problem.noProgram }
            let days = try days(in: context)
            let whole = SheetReport(try context.store.sheetRecord(days, now: context.now))
            guard let programs = try programs(of: whole, in: context) else {
                return try context.terminal.message("Nothing was written.\n")
            }
            let page = HandedPage(
                report: whole.only(programs), title: "The sheet from \(days.lowerBound.spoken)",
                fileName: "sheet.html", recognizes: SheetReport.isSheet)
            try context.world.hand(page, as: json ? .json : format, to: destination, force: force)
        }
    }

    // MARK: Days

    /// More would be no sheet that anyone signs.
    private static let mostDays = 371

    /// The days of the week, or those from one day to another. They may lie ahead: what is planned is signed when it took
    /// place.
    private func days(in context: Context) throws -> ClosedRange<Day> {
        let now = context.now
        guard from != nil || until != nil else {
            let text = words.isEmpty ? "this" : words.joined(separator: " ")
            return try Week(text, now: now, start: context.settings.weekStart).days
        }
        guard let from else {
            throw Problem.usage(
                "--until needs the day from which on, as --from.", command: context.world.corrected([("from", "mon")]))
        }
        let first = try now.day(DayExpression(from))
        // Seen from the first day: the Friday of "from Monday until Friday" may lie ahead.
        let last = try until.map { try now.day(DayExpression($0), .coming, from: first) } ?? now.today
        guard first <= last else {
            if until == nil {
                throw Problem.usage("\(first.spoken) lies ahead. Say up to which day, with --until.")
            }
            throw Problem.usage("--from is after --until. Swap them.")
        }
        guard last - first < SheetCommand.mostDays else {
            throw Problem.usage("A sheet is of a year at most. Give days that are nearer to each other.")
        }
        return first...last
    }

    // MARK: Programs

    /// The programs that the sheet shows. A program's name can be a diagnosis: which of several may be seen is for the
    /// person to say.
    /// - Returns: nil if they were asked, and named none.
    private func programs(of report: SheetReport, in context: Context) throws -> Set<UID<Program>>? {
        if !program.isEmpty { return try context.programs(named: program) }
        let attended = report.attended
        guard attended.count > 1 else { return Set(attended.map(\.uid)) }
        guard context.terminal.isInteractive else {
            throw Problem.usage(
                "\(attended.map(\.name.text).listed(by: "and")) have sessions then. "
                    + "Say with --program which of them the sheet may show.",
                command: context.world.corrected([("program", attended[0].id.description)]))
        }
        let choices = attended.map { "\($0.id) \($0.name.text)" }.joined(separator: ", ")
        return try Prompts(context.terminal).ask("Which programs may it show? \(choices), or all.") { answer in
            if ["all", "both"].contains(answer.lowercased()) { return Set(attended.map(\.uid)) }
            // A name may hold a comma.
            return try (try? context.programs(named: [answer])) ?? context.programs(named: Prompts.words(answer))
        }
    }
}
