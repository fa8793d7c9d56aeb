import ArgumentParser
import SteadyDomain

struct ProgramChange: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "change",
        abstract: "A new schedule from a day on; what is not given stays as it was.",
        discussion: """
            steady program change p2 --from 2026-12-14 --sessions 3 --slot "mon 18:00"
            steady program change --no-slots
            """)

    @Argument(help: "The program; else the level of care.")
    var id: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("From this day on; else today.", valueName: "day"))
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
    static let about = CommandConfiguration(
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
    static let about = CommandConfiguration(
        commandName: "end",
        abstract: "End a program.",
        discussion: """
            steady program end --on sun --reason completed
            steady program end p2 --on 2027-01-24
            """)

    @Argument(help: "The program; else the level of care.")
    var id: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Its last day; else today.", valueName: "day"))
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
