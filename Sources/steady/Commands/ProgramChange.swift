import ArgumentParser
import SteadyDomain
import SteadyReports

struct ProgramChange: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "change",
        abstract: "A new schedule from a day on; what is not given stays as it was.",
        discussion: """
            steady program change p2 --from 2026-12-14 --sessions 3 --slot "mon 18:00"
            steady program change --no-slots
            steady program change --from 2026-12-14 --remove

            A weekday is the next one. What would change a week that was met is asked
            about first.
            """)

    @Argument(help: "The program; without it, the level of care.", completion: .asked)
    var id: [String] = []

    @Option(
        parsing: .unconditional, help: ArgumentHelp("From this day on; else today.", valueName: "day"),
        completion: .asked)
    var from: String?

    @OptionGroup var schedule: ScheduleOptions

    @Flag(help: "No weekly times any more.")
    var noSlots = false

    @Flag(help: "No number of sessions any more.")
    var noSessions = false

    @Flag(help: "Take out the schedule that begins on that day.")
    var remove = false

    @Flag(help: .sources) var sources = false
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if noSlots, !schedule.slot.isEmpty {
            throw ValidationError("--slot and --no-slots exclude each other; give one.")
        }
        if remove, noSlots || noSessions || !schedule.isEmpty {
            throw ValidationError("--remove takes a schedule out, so it goes with --from alone.")
        }
        if remove, from == nil {
            throw ValidationError("--remove needs --from: the day on which that schedule begins.")
        }
        if noSessions, schedule.sessions != nil {
            throw ValidationError("--sessions and --no-sessions exclude each other; give one.")
        }
    }

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let first = try from.map { try context.firstDay($0) } ?? ResolvedDay(context.now.today)
            let day = first.day
            let change = try change()
            let program = try context.program(id, on: day)
            if remove { return try take(program, from: first, in: context) }
            guard !change.isEmpty else {
                throw Problem.usage(
                    "Say what changes.", command: world.corrected([("sessions", "3"), ("slot", "mon 18:00")]))
            }
            let planned = try program.changed(from: day, uid: context.stamp.uid(), change).program
            guard let consequences = try context.agreement(to: [(program, planned)], on: day, yes: consent.yes) else {
                return
            }
            let changed = try context.store.change(program.id, from: day, change, context.stamp)
            try context.echo(
                changed.program, on: day, firstDay: first,
                with: [ahead(day, context)] + was(changed.before, context) + consequences, sources: sources)
        }
    }

    /// The change that the options ask for.
    private func change() throws -> ScheduleChange {
        let (commitment, minutes, slots) = try (schedule.commitment(), schedule.minutes(), schedule.slots())
        return ScheduleChange(
            commitment: commitment, endsCommitment: noSessions, minutes: minutes,
            slots: slots.isEmpty && !noSlots ? nil : slots)
    }

    /// Removes the schedule that begins that day.
    private func take(_ program: Program, from first: ResolvedDay, in context: Context) throws {
        let day = first.day
        let planned = try program.without(scheduleFrom: day).program
        guard let consequences = try context.agreement(to: [(program, planned)], on: day, yes: consent.yes) else {
            return
        }
        let (changed, removed) = try context.store.removeSchedule(of: program.id, from: day, context.stamp)
        try context.echo(
            changed, on: day, firstDay: ResolvedDay(day),
            with: ["no other schedule from \(day.spoken) any more"] + was(removed, context)
                + consequences, sources: sources)
    }

    private func ahead(_ day: Day, _ context: Context) -> Phrase {
        let today = context.now.today
        return "from \(day.spoken)\(day > today ? ", \(day.distance(from: today))" : "")"
    }

    private func was(_ schedule: Schedule?, _ context: Context) throws -> [Phrase] {
        let words = try context.recordText()
        return schedule.map { [Phrase(words.words(for: $0)).led(by: "was")] } ?? []
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

    @Argument(help: "The program; without it, the level of care.", completion: .asked)
    var id: [String] = []

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Its last day; else today.", valueName: "day"),
        completion: .asked)
    var on: String?

    @Option(help: "Why it ended.")
    var reason: EndReason?

    @Flag(help: .sources) var sources = false
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let last =
                try on.map { try context.now.reading(DayExpression($0), .nearest, canBeAhead: true) }
                ?? ResolvedDay(context.now.today)
            let day = last.day
            let program = try context.program(id, on: day)
            var over = program
            over.ended = program.ended ?? day
            guard let consequences = try context.agreement(to: [(program, over)], on: day, yes: consent.yes) else {
                return
            }
            let ended = try context.store.end(program.id, on: day, reason: reason, context.stamp)
            let distance: [Phrase] =
                day == context.now.today
                ? [] : ["its last day is \(day.spoken), \(day.distance(from: context.now.today))"]
            let other = last.other.flatMap { $0 < program.from ? nil : Echo.other($0, option: "--on") }
            try context.echo(
                ended, on: day, with: distance + [other].compactMap(\.self) + consequences, isChangeOfCare: true,
                isPlan: true, sources: sources)
        }
    }
}
