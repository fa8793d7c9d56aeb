import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct ProgramExtra: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "extra",
        abstract: "A session on one day, beside the weekly times.",
        usage: "steady program extra [<id>] <time> [--remove]",
        discussion: """
            steady program extra p1 "sat 10:00"
            steady program extra "next sat 10:00"
            steady program extra p1 "sat 10:00" --remove

            A weekday is the next one. Without an id it is the level of care, else the
            only support with sessions.
            """)

    @Argument(help: ArgumentHelp("The program's id, which may be left out, and the time.", valueName: "words"))
    var words: [String]

    @Flag(help: "Take it out again.")
    var remove = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard !words.programAndTimes.times.isEmpty else {
            throw ValidationError("Say when it is, such as \"sat 10:00\".")
        }
    }

    func run(in world: World) throws {
        let (id, times) = words.programAndTimes
        try Context.open(world, for: .writing) { context in
            let program = try context.program(id, on: context.now.today, withSessions: true)
            let text = times.joined(separator: " ")
            if remove { return try take(text, from: program, in: context) }
            let start = try context.plannedStart(text, of: program)
            guard start.moment.instant > context.now.instant else {
                throw Problem.usage(
                    "\(start.moment.spoken) has passed; record that session itself, with attend or miss.",
                    command: [
                        "attend", "--at", "\(start.moment.calendarDay) \(start.moment.clock)", "--program",
                        program.id.description,
                    ].commandLine)
            }
            let changed = try context.store.addExtra(to: program.id, at: start.moment, context.stamp)
            var echo = Echo(context)
            echo.line(
                try context.recordText([changed]).echo(extra: start.moment, of: changed, now: context.now))
            echo.repeated(start, option: nil)
            try echo.print()
        }
    }

    private func take(_ text: String, from program: Program, in context: Context) throws {
        let start = try context.extra(text, of: program)
        let changed = try context.store.removeExtra(of: program.id, at: start, context.stamp)
        var echo = Echo(context)
        echo.line(
            try context.recordText([changed]).echo(extra: start, of: changed, now: context.now, isRemoved: true))
        try echo.print()
    }
}

struct ProgramMove: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "move",
        abstract: "Move one session: it is cancelled, and takes place at another time.",
        usage: "steady program move [<id>] <time> <new-time>",
        discussion: """
            steady program move p1 "wed 18:00" "thu 17:00"
            steady program move wed thu

            The session is the nearest of that weekday; the new day is the one nearest
            to it. A clock time alone keeps the day, a day alone the clock time.
            """)

    @Argument(
        help: ArgumentHelp(
            "The program's id, which may be left out, the session and its new time.", valueName: "words"))
    var words: [String]

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard words.programAndTimes.times.count == 2 else {
            throw ValidationError(
                "Give the session and its new time, each in quotes, such as \"wed 18:00\" \"thu 17:00\".")
        }
    }

    func run(in world: World) throws {
        let (id, times) = words.programAndTimes
        try Context.open(world, for: .writing) { context in
            let program = try id.map { try context.store.program(Reference.id($0)) }
            let attendance = try context.attendance(.cancelled) { at, program in
                (["program", "move"] + [program?.description ?? id].compactMap(\.self) + [at ?? times[0], times[1]])
                    .commandLine
            }
            let (choice, slot) = try attendance.slot(at: TimeExpression(times[0]), of: program)
            let start = try context.newStart(times[1], moving: slot, of: choice.program)
            var cancelled = context.draft(of: choice, .cancelled)
            let reason = "moved to \(start.moment.calendarDay.shortSpoken) \(start.moment.clock)"
            cancelled.set("reason", reason.fieldValue)
            let (session, changed) = try context.store.move(
                choice.program.id, cancelled, to: start.moment, context.stamp)
            var echo = Echo(context)
            try echo.entry(session)
            echo.note(try context.recordText([changed]).echo(extra: start.moment, of: changed, now: context.now))
            echo.other(choice, option: nil)
            echo.repeated(start, option: nil)
            try echo.print()
        }
    }
}

extension [String] {
    /// The words of `extra` and `move`: a program's id, if the first is one, and times.
    fileprivate var programAndTimes: (id: String?, times: [String]) {
        guard let first, (try? Reference(first)) != nil else { return (nil, self) }
        return (first, Array(dropFirst()))
    }
}
