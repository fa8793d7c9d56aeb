import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct ScreenCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "screen",
        abstract: "Drug screens, for your own record; without words those on record.",
        discussion: """
            steady screen --requested
            steady screen --given --at 09:15
            steady screen --result negative
            steady screen list

            --given fills in the newest one that was asked for in the last 7 days,
            --result the newest one that was given; else each keeps a new one. No page
            tells of them, and an export only with --with-screens.
            """)

    @Argument(help: ArgumentHelp("Those on record.", valueName: "list"), completion: .list(["list"]))
    var words: [String] = []

    @Flag(help: "It was asked for.")
    var requested = false

    @Flag(help: "It was given.")
    var given = false

    @OptionGroup var options: ScreenOptions
    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    private var isList: Bool { !requested && !given && options.isEmpty }

    func validate() throws {
        if !words.isEmpty, words != ["list"] || !isList {
            throw ValidationError("Of words steady screen takes only list, and that alone.")
        }
        if requested, given || options.result != nil {
            throw ValidationError("--requested begins a new one. Give it without --given and --result.")
        }
        if !isList, !requested, !given, options.result == nil {
            throw ValidationError("Say what happened: --requested, --given or --result.")
        }
    }

    func run(in world: World) throws {
        if isList {
            try Context.open(world, for: .reading) { context in
                let list = ScreenList(try context.store.screens(), here: world.zone)
                try context.terminal.print(list, as: Format(json: json))
            }
        } else {
            try Context.open(world, for: .writing, record)
        }
    }

    private func record(in context: Context) throws {
        let said = try options.at.map { try context.past($0) }
        let screens = try context.store.screens()
        let time = said?.moment ?? context.now.moment
        let day = said.map { context.now.calendar.day(of: $0.moment) } ?? context.now.today
        let open =
            if requested {
                Screen?.none
            } else if given {
                screens.awaitingGiving(by: time)
            } else {
                screens.awaitingResult(on: said == nil ? nil : day)
            }
        if open != nil, given, said.map({ $0.precision != .minute }) ?? false {
            throw Problem.usage(
                "Give the clock time at which it was given too.", command: context.world.corrected([("at", "09:15")]))
        }
        var reader = DraftReader<Screen>(
            context, open.map { Draft(.record($0.reference)) } ?? context.draft(of: Screen.self), editing: open)
        var answers = ScreenAnswers(options: options)
        answers.options.at = nil
        try reader.readOptions(answers)
        if open == nil {
            // Of a result alone nobody said when it was given.
            let placed = said == nil && !requested && !given ? context.now.todayPlaced : nil
            reader.draft.set("at", (placed?.moment ?? time).fieldValue)
            reader.draft.set("day", day.fieldValue)
            reader.draft.set("precision", (placed ?? said)?.precision.fieldValue ?? Precision.minute.fieldValue)
        } else if let old = open?.note, let note: String = reader.draft.content("note") {
            reader.draft.set("note", .text("\(old)\n\(note)"))
        }
        if given { reader.draft.set("given_at", time.fieldValue) }
        let screen = try context.store.write(reader.draft, as: Screen.self, verb: "screen", context.stamp).record
        var echo = Echo(context)
        if let open {
            try echo.entry(screen, was: open)
            echo.note("this filled in \(open.id)")
            if !given, let newer = screens.answered(after: open), let result = screen.result {
                echo.note(
                    "\(newer.id), given later, is \(newer.result?.rawValue ?? "") already; to correct that one:",
                    right: .command("steady edit \(newer.id) --result \(result.rawValue)"))
            }
        } else {
            try echo.entry(screen)
        }
        echo.repeated(said)
        try echo.print()
    }
}

struct EditScreen: Editing {
    @OptionGroup var record: EditedRecord

    @Option(parsing: .unconditional, help: ArgumentHelp("When it was given.", valueName: "time"))
    var givenAt: String?

    @OptionGroup var options: ScreenOptions
    @OptionGroup var global: GlobalOptions

    var answers: ScreenAnswers { ScreenAnswers(options: options, givenAt: givenAt) }

    func edit(_ old: Screen, _ reader: DraftReader<Screen>) throws {
        var reader = reader
        // Of one that nobody asked for beforehand, its time is when it was given.
        if old.givenAt == old.at, givenAt == nil, let at: Moment = reader.draft.content("at") {
            reader.draft.set("given_at", at.fieldValue)
        }
        let screen = try reader.store().record
        var echo = Echo(reader.context)
        try echo.entry(screen, was: old)
        echo.repeated(reader.moment)
        try echo.print()
    }
}
