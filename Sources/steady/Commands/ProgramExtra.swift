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

    @Argument(
        help: ArgumentHelp("The program's id or name, which may be left out, and the time.", valueName: "words"),
        completion: .asked)
    var words: [String]

    @Flag(help: "Take it out again.")
    var remove = false

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let (name, text) = try context.programAndTime(words)
            guard !text.isEmpty else {
                throw Problem.usage(
                    "Say when it is, such as \"sat 10:00\".", command: (world.arguments + ["sat 10:00"]).commandLine)
            }
            let program = try context.program(name, on: context.now.today, withSessions: true)
            if remove { return try take(text, from: program, in: context) }
            let start = try context.plannedStart(text, of: program)
            guard start.moment.instant > context.now.instant else {
                throw Problem.usage(
                    "\(start.moment.spoken) has passed; record that session itself, with attend or miss.",
                    command: context.recording(start.moment, of: program, with: ["attend"]))
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
            "The program's id or name, which may be left out, the session and its new time.", valueName: "words"),
        completion: .asked)
    var words: [String]

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let (name, old, new) = try context.programAndTimes(words)
            let program = try name.isEmpty ? nil : context.program(name, on: context.now.today)
            let attendance = try context.attendance(.cancelled) { at, other in
                let program = (other ?? program?.id).map { [$0.description] } ?? []
                return (["program", "move"] + program + [at ?? old, new]).commandLine
            }
            let (choice, slot) = try attendance.slot(at: TimeExpression(old), of: program)
            let start = try context.newStart(new, moving: slot, of: choice.program)
            // As an extra session, a moved one is planned.
            guard start.moment.instant > context.now.instant else {
                throw context.hasPassed(start.moment, insteadOf: slot, of: choice.program)
            }
            var cancelled = context.draft(of: choice, .cancelled)
            let clock = WallClock(here: world.zone, programs: [choice.program]).clock(start.moment)
            let reason = "moved to \(start.moment.calendarDay.shortSpoken) \(clock)"
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

extension Context {
    /// The command that records a session which began at that moment.
    fileprivate func recording(_ start: Moment, of program: Program, with verb: [String]) -> String {
        (verb + ["--at", "\(start.calendarDay) \(start.clock)", "--program", program.id.description]).commandLine
    }

    /// The problem of a session that would be moved into the past, with the commands that record what happened.
    fileprivate func hasPassed(_ start: Moment, insteadOf slot: SlotOccurrence, of program: Program) -> Problem {
        let spoken = WallClock(here: world.zone, programs: [program]).spoken(start)
        return .usage(
            "\(spoken) has passed; record what happened instead.",
            command: [
                recording(slot.start, of: program, with: ["miss", "--cancelled"]),
                recording(start, of: program, with: ["attend"]),
            ].joined(separator: "\n"))
    }

    /// The words after `extra`: a program's id or name, if they begin with one, and the time.
    fileprivate func programAndTime(_ words: [String]) throws -> (program: [String], time: String) {
        // Quotes may be around either or both.
        let words = words.flatMap { $0.split(separator: " ").map(String.init) }
        let text = words.joined(separator: " ")
        if (try? TimeExpression(text)) != nil { return ([], text) }
        let count = try programCount(words[...])
        return (Array(words[..<count]), words[count...].joined(separator: " "))
    }

    /// The words after `move`: a program's id or name, if they begin with one, the session and its new time.
    fileprivate func programAndTimes(_ words: [String]) throws -> (program: [String], old: String, new: String) {
        func isTime(_ words: some Sequence<String>) -> Bool {
            (try? TimeExpression(words.joined(separator: " "))) != nil
        }
        for start in 0..<max(1, words.count - 1) where try start == 0 || programCount(words[...]) == start {
            let times = words[start...]
            let splits = times.indices.dropFirst().filter { isTime(times[..<$0]) && isTime(times[$0...]) }
            // Typed without quotes, they may come apart in several places.
            guard let split = splits.first, splits.count == 1 else { continue }
            return (
                Array(words[..<start]), times[..<split].joined(separator: " "), times[split...].joined(separator: " ")
            )
        }
        throw Problem.usage(
            "Give the session and its new time, each in quotes, such as \"wed 18:00\" \"thu 17:00\".",
            command: "steady help program move")
    }

    /// How many words at the beginning name a program.
    private func programCount(_ words: ArraySlice<String>) throws -> Int {
        if let first = words.first, (try? Reference(first)) != nil { return 1 }
        return try (0..<words.count).last { count in
            try count > 0 && !named(words.prefix(count).joined(separator: " "), by: [Program.kind]).isEmpty
        } ?? 0
    }
}
