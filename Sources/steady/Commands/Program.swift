import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct ProgramCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "program",
        abstract: "Levels of care and supports: start, change, step, end, list, show.",
        discussion: """
            steady program start
            steady program start iop --name "Riverside IOP" --weeks 12 --slot "mon 18:00"
            steady program list
            """,
        subcommands: [
            ProgramStart.self, ProgramChange.self, ProgramStep.self, ProgramEnd.self, ProgramList.self,
            ProgramShow.self,
        ],
        defaultSubcommand: ProgramList.self)
}

/// Lists the levels, for help texts.
private let levels = Level.allCases.map(\.rawValue).joined(separator: ", ")

struct ProgramStart: SteadyCommand {
    static let configuration = CommandConfiguration(
        commandName: "start",
        abstract: "Start a program.",
        discussion: """
            steady program start
            steady program start iop --name "Riverside IOP" --from 2026-11-02 --weeks 12 \\
                   --sessions 3-5 --hours 3 --slot "mon 18:00" --slot "wed 18:00" --slot "fri 18:00" --absences 6
            steady program start mutual-support --name "Tuesday meeting" --slot "tue 19:00"

            On a terminal, without a level, it asks; Return skips a question.
            """)

    @Argument(help: "The level of care or support.")
    var level: Level?

    @OptionGroup var schedule: ScheduleOptions
    @OptionGroup var program: ProgramOptions
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            var answers = try ProgramAnswers(program, context: context, texts: Texts(context.terminal))
            var schedule = schedule
            var person: (name: Name, phone: String?)?
            var level = level
            if level == nil {
                guard context.terminal.isInteractive else {
                    throw Problem.usage(
                        "Say which level of care or support it is: \(levels).", command: "steady program start iop")
                }
                let prompts = Prompts(context.terminal)
                try prompts.tell("Levels of care and supports: \(levels).")
                level = try prompts.ask("Which is it?", ProgramStart.level)
                if level != nil { person = try ask(prompts, &answers, &schedule, context) }
            }
            guard let level else {
                return try context.terminal.message("Nothing was recorded.\n")
            }
            let stored = try context.store.start(
                context.stamp, counselor: answers.counselor, supportPerson: person,
                answers.program(level, schedule: schedule, context: context))
            try context.echo(stored, with: person.map { "\($0.name.text.visible) is your support person" })
        }
    }

    private static func level(_ text: String) throws -> Level {
        guard let level = Level(rawValue: text.lowercased().replacing(" ", with: "-")) else {
            let nearest = Nearest.match(text, in: Level.allCases.map(\.rawValue))
            throw Problem.usage(nearest.map { "Did you mean \($0)?" } ?? "That is none of \(levels).")
        }
        return level
    }

    /// The rest of the questions: name, first day, days and times, one support person.
    private func ask(
        _ prompts: Prompts, _ answers: inout ProgramAnswers, _ schedule: inout ScheduleOptions, _ context: Context
    ) throws -> (name: Name, phone: String?)? {
        if answers.name == nil {
            answers.name = try prompts.ask("What is it called?") { try Name($0, for: "a program") }
        }
        if answers.from == nil {
            answers.from = try prompts.ask("First day (today, mon or 2026-11-02)?") {
                try context.now.day(DayExpression($0))
            }
        }
        if schedule.slot.isEmpty {
            schedule.slot =
                try prompts.ask("Days and times (mon 18:00, wed 18:00)?") { answer in
                    try answer.split { $0 == "," || $0 == ";" }.map { try Slot(String($0).trimmed).description }
                } ?? []
        }
        guard let name = try prompts.ask("One support person, by name?", { try Name($0, for: "a contact") }) else {
            return nil
        }
        return (name, try prompts.ask("Their phone number?", Texts.phone))
    }
}

struct ProgramChange: SteadyCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "A new schedule from a day on; what is not given stays as it was.",
        discussion: """
            steady program change p2 --from 2026-12-14 --sessions 3 --slot "mon 18:00"
            steady program change --no-slots
            """)

    @Argument(help: "The program; else the level of care.")
    var id: String?

    @Option(help: ArgumentHelp("From this day on; else today.", valueName: "day"))
    var from: String?

    @OptionGroup var schedule: ScheduleOptions

    @Flag(help: "No weekly times any more.")
    var noSlots = false

    @Flag(help: "No number of sessions any more.")
    var noSessions = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if noSlots, !schedule.slot.isEmpty {
            throw ValidationError("--slot and --no-slots exclude each other; give one.")
        }
        if noSessions, schedule.sessions != nil {
            throw ValidationError("--sessions and --no-sessions exclude each other; give one.")
        }
    }

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let day = try from.map { try context.now.day(DayExpression($0)) } ?? context.now.today
            let (commitment, minutes, slots) = try (schedule.commitment(), schedule.minutes(), schedule.slots())
            guard commitment != nil || minutes != nil || !slots.isEmpty || noSlots || noSessions else {
                throw Problem.usage(
                    "Say what changes.", command: "steady program change --sessions 3 --slot \"mon 18:00\"")
            }
            let program = try context.program(id, on: day)
            let changed = try context.store.change(program.id, from: day, context.stamp) { schedule in
                if noSessions { schedule.commitment = nil }
                if noSlots { schedule.slots = [] }
                schedule.commitment = commitment ?? schedule.commitment
                schedule.minutes = minutes ?? schedule.minutes
                if !slots.isEmpty { schedule.slots = slots }
            }
            try context.echo(changed, on: day, with: "from \(day.spoken)")
        }
    }
}

struct ProgramStep: SteadyCommand {
    static let configuration = CommandConfiguration(
        commandName: "step",
        abstract: "End the level of care the day before, and start the next.",
        discussion: """
            steady program step outpatient --from 2027-01-25 --sessions 1 --slot "tue 17:00"
            """)

    @Argument(help: "The next level of care.")
    var level: Level

    @OptionGroup var schedule: ScheduleOptions
    @OptionGroup var program: ProgramOptions
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            guard level.isCare else {
                throw Problem.usage(
                    "\(level.rawValue) is a support, which can overlap a level of care. Start it instead.",
                    command: "steady program start \(level.rawValue)")
            }
            let answers = try ProgramAnswers(program, context: context, texts: Texts(context.terminal))
            let (ended, started) = try context.store.step(
                context.stamp, counselor: answers.counselor,
                answers.program(level, schedule: schedule, context: context))
            try context.echo(
                started,
                with:
                    "\(ended.id) \(ended.name.text.visible) ended \(ended.ended?.spoken ?? ""), \(ended.endReason?.rawValue ?? "")",
                isChangeOfCare: true)
        }
    }
}

struct ProgramEnd: SteadyCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "End a program.",
        discussion: """
            steady program end --on sun --reason completed
            steady program end p2 --on 2027-01-24
            """)

    @Argument(help: "The program; else the level of care.")
    var id: String?

    @Option(help: ArgumentHelp("Its last day; else today.", valueName: "day"))
    var on: String?

    @Option(help: "Why it ended.")
    var reason: EndReason?

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let day = try on.map { try context.now.day(DayExpression($0)) } ?? context.now.today
            let program = try context.program(id, on: day)
            let ended = try context.store.end(program.id, on: day, reason: reason, context.stamp)
            try context.echo(ended, on: day, isChangeOfCare: true)
        }
    }
}

struct ProgramList: SteadyCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every program, by start.", discussion: "steady program list")

    @OptionGroup var format: FormatOptions
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .reading) { context in
            let programs = try context.store.programs()
            let vocabulary = try context.store.vocabulary()
            if format.json {
                let records = RecordJSON(vocabulary: vocabulary)
                return try context.terminal.output(JSON.array(programs.map { records.object($0) }).text + "\n")
            }
            let report = CareTimeline(programs, today: context.now.today, vocabulary: vocabulary)
            try context.terminal.output(report.text(width: context.terminal.width))
        }
    }
}

struct ProgramShow: SteadyCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One program whole, with its schedules.",
        discussion: """
            steady program show
            steady program show p2 --json
            """)

    @Argument(help: "The program; else the level of care.")
    var id: String?

    @OptionGroup var format: FormatOptions
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .reading) { context in
            let program = try context.program(id, on: context.now.today)
            try ShowCommand.show(Reference(.program, program.id.number), json: format.json, in: context)
        }
    }
}

extension Context {
    /// The program that was named, else the level of care of that day or the only support; where none was active then,
    /// of today.
    fileprivate func program(_ id: String?, on day: Day) throws -> Program {
        if let id { return try store.program(Reference.id(id)) }
        let programs = try store.programs()
        let then = programs.filter { $0.isActive(on: day) }
        let active = then.isEmpty ? programs.filter { $0.isActive(on: now.today) } : then
        if let care = active.first(where: \.level.isCare) { return care }
        if active.count > 1 {
            throw Problem.usage(
                "Several programs are active. Say which, such as \(active[0].id).", command: "steady program list")
        }
        guard let only = active.first else {
            throw Problem.missing(
                "No program is active on \(day.spoken). Start one first.", command: "steady program start")
        }
        return only
    }

    fileprivate func echo(
        _ program: Program, on day: Day? = nil, with note: String? = nil, isChangeOfCare: Bool = false
    ) throws {
        var echo = Echo(self)
        let day = max(day ?? now.today, program.from)
        echo.line(try recordText().line(program, on: day))
        if let note { echo.note(note) }
        if let hint = program.hint(on: day) { echo.note(hint) }
        // FACTS, levels of care: the weeks after inpatient care or a medication carry a raised risk.
        if isChangeOfCare, program.level.isCare || program.level == .medication {
            echo.note(
                "The weeks after a change of care need the most company: never use alone, and keep naloxone at hand if "
                    + "opioids are part of it.", command: "steady now")
        }
        try echo.print()
    }
}
