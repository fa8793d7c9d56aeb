import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

/// Where a file comes from that is imported.
enum ImportSource: String, CaseIterable, ExpressibleByArgument {
    case csv, daylio, loop
}

extension DateOrder: ExpressibleByArgument {}

struct ImportCommand: TakesOwnWords {
    static let about = CommandConfiguration(
        commandName: "import",
        abstract: "Bring in another copy of the record, or another program's file; it shows first what it will do.",
        discussion: """
            steady import steady.json
            steady import steady.json --dry-run
            steady import --from csv handover
            steady import --from csv cravings.csv --dry-run
            steady import --from daylio daylio.csv --mood "great=9"
            steady import --from loop "Loop Habits" --habit "AA=sessions:p2 19:00"

            A file of steady export --format json becomes one with the record here, also
            where both grew apart; a copy from before is kept. With --from it adds what is
            new and fills in what is empty, as one change, which steady undo takes back.
            """)

    @Argument(help: "The file, or the folder of files.")
    var file: String

    @Option(help: "Which program's it is, if not Steady's own.")
    var from: ImportSource?

    @Flag(help: "Only show what it would do.")
    var dryRun = false

    @Option(help: "How dates in numbers are written, if they are not ISO dates.")
    var dateOrder: DateOrder?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("csv: whose sessions or weekly times these are.", valueName: "id"),
        completion: .asked)
    var program: String?

    @Option(
        help: ArgumentHelp("daylio: what a mood is, 0 to 10; may be given several times.", valueName: "name=score"))
    var mood: [String] = []

    @Option(
        help: ArgumentHelp(
            "daylio: what an activity is: action:NAME, trigger:NAME or craving:SCORE.", valueName: "name=kind:value"))
    var activity: [String] = []

    @Option(
        help: ArgumentHelp(
            "loop: what a habit is: sessions:ID or checkins:FIELD.", valueName: "name=kind:value"))
    var habit: [String] = []

    @OptionGroup var consent: ConsentOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        let options: [(name: String, isGiven: Bool, source: ImportSource)] = [
            ("program", program != nil, .csv), ("mood", !mood.isEmpty, .daylio),
            ("activity", !activity.isEmpty, .daylio), ("habit", !habit.isEmpty, .loop),
        ]
        for option in options where option.isGiven && from != option.source {
            throw ValidationError("--\(option.name) is for --from \(option.source.rawValue). Leave it out.")
        }
    }

    func run(in world: World) throws {
        let path = try world.path(file)
        guard let from else {
            if let problem = ImportFiles.problem(withoutSource: path, typed: file) { throw problem }
            return try Context.open(world, for: .writing) { context in
                let files = RecordFileImport(context: context)
                if dryRun { try files.tell(path) } else { try files.run(path, yes: consent.yes) }
            }
        }
        try Context.open(world, for: dryRun ? .reading : .writing) { context in
            let batch = try batch(from, path, context)
            let plan = try context.store.plan(of: batch)
            let report = ImportReport(plan, batch, from: world.short(path))
            if dryRun { return try context.terminal.print(report.preview) }
            try context.terminal.tell(report.preview)
            guard !report.changesNothing else {
                return try context.terminal.output("Nothing is new, so nothing changed.\n")
            }
            guard try isAgreed(context) else { return try context.terminal.message("Nothing was imported.\n") }
            let bar = ProgressBar("Importing", total: plan.changes, on: context.terminal)
            defer { bar.clear() }
            try context.store.importing(batch, asSeen: plan, context.stamp) { try bar.show($0) }
            bar.clear()
            var document = ReportDocument()
            document.line(report.summary, right: .words(Echo.undo))
            let new = Set(plan.programs.new.map(\.record.uid))
            document.addProgramsWithoutTimes(
                try context.store.programs().filter { new.contains($0.uid) }, on: context.now.today)
            try context.terminal.print(document)
        }
    }

    private func isAgreed(_ context: Context) throws -> Bool {
        if consent.yes { return true }
        guard context.terminal.isInteractive else {
            throw Problem.usage(
                "Nothing was imported. If that is what you want, add --yes.", command: context.world.adding(flag: "yes")
            )
        }
        return try Prompts(context.terminal).confirm("Import it?")
    }

    private func batch(_ source: ImportSource, _ path: String, _ context: Context) throws -> ImportBatch {
        switch source {
        case .csv:
            let whose = try program.map { try context.store.program(context.id(of: $0)) }
            return try OwnTables.read(
                ImportFiles(context.world, source).tables(at: path), program: whose, dates: dateOrder, context.stamp)
        case .daylio:
            return try DaylioExport.read(
                ImportFiles(context.world, source).file(path), DaylioWords(moods: mood, activities: activity),
                dates: dateOrder, context.stamp
            ) { context.world.arguments.commandLine + " " + $0 }
        case .loop:
            return try LoopExport.read(
                ImportFiles(context.world, source).loop(at: path),
                LoopHabits(habit) { try context.store.program(context.id(of: $0)) },
                context.stamp)
        }
    }
}
