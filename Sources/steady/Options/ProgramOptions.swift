import ArgumentParser
import SteadyDomain
import SteadyStore

/// What a program asks of a week; `start`, `step` and `change` share it.
struct ScheduleOptions: ParsableArguments {
    @Option(
        parsing: .unconditional, help: ArgumentHelp("Sessions a week, least to most, such as 3-5.", valueName: "number")
    )
    var sessions: String?

    @Option(parsing: .unconditional, help: "Hours a session.")
    var hours: String?

    @Option(help: ArgumentHelp("A weekly time such as \"mon 18:00\"; may be given several times.", valueName: "time"))
    var slot: [String] = []

    var isEmpty: Bool { sessions == nil && hours == nil && slot.isEmpty }

    func commitment() throws -> Commitment? { try sessions.map { try Commitment($0) } }
    func minutes() throws -> Int? { try hours.map { try Minutes.parse(hours: $0, "A session") } }
    func slots() throws -> [Slot] { try Set(slot.map { try Slot($0) }).sorted() }
}

/// What else a program has; `start`, `step` and `edit` share it.
struct ProgramOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: "What it is called; else the level's name.")
    var name: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Its first day; else today.", valueName: "day"))
    var from: String?

    @Option(parsing: .unconditional, help: "How many weeks it is planned for.")
    var weeks: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("The last planned day, instead of --weeks.", valueName: "day"))
    var until: String?

    @Option(parsing: .unconditional, help: "How many absences it allows.")
    var absences: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Your counselor there, a contact.", valueName: "name"))
    var counselor: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("The substances it is about, if you want.", valueName: "text"))
    var substances: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("The day it ended, for one that is over.", valueName: "day"))
    var ended: String?

    @Option(help: "Why it ended.")
    var reason: EndReason?

    @Option(parsing: .unconditional, help: ArgumentHelp("A note; - reads it from standard input.", valueName: "text"))
    var note: String?
}

/// Everything that was said about a program, read and checked.
struct ProgramAnswers {
    var name: Name?
    var from: Day?
    var plannedEnd: Program.PlannedEnd?
    var absences: Int?
    var counselor: ContactChoice?
    var substances: String?
    var ended: Day?
    var reason: EndReason?
    var note: String?

    /// - Parameter old: the program as it is, where it is edited.
    init(_ options: ProgramOptions, context: Context, texts: Texts, editing old: Program? = nil) throws {
        let now = context.now
        name = try texts.name(options.name, for: "a program")
        from = try options.from.map { text in
            if let old {
                try context.edited(text, from: old.from, mayLieAhead: true)
            } else {
                try context.firstDay(text)
            }
        }
        if options.weeks != nil, options.until != nil {
            throw Problem.usage("--weeks and --until exclude each other; give one.")
        }
        plannedEnd = try options.weeks.map { .weeks(try ProgramAnswers.weeks($0)) }
        if let until = options.until {
            // The planned end of a program that is there is corrected from where it was, that of a new one lies ahead.
            let last =
                if let planned = old?.plannedLastDay {
                    try context.edited(until, from: planned, mayLieAhead: true)
                } else {
                    try now.day(DayExpression(until), .coming, from: old == nil ? from : nil)
                }
            if let from, last < from {
                throw Problem.usage("The program would end before it begins. Give a later --until.")
            }
            plannedEnd = .until(last)
        }
        absences = try options.absences.map { try ProgramAnswers.absences($0) }
        substances = try texts.read(options.substances, "Substances")
        ended = try options.ended.map { try now.day(DayExpression($0), .nearest, from: old?.ended) }
        reason = options.reason
        note = try texts.read(options.note, "A note")
        counselor = try options.counselor.map { try context.contact(named: $0, by: "counselor", role: .counselor) }
    }

    static func weeks(_ text: String) throws -> Int {
        guard let weeks = Int(digits: text.utf8.span), (1...Program.mostWeeks).contains(weeks) else {
            throw Problem.usage("Weeks are a whole number from 1 to \(Program.mostWeeks), not \"\(text)\".")
        }
        return weeks
    }

    private static func absences(_ text: String) throws -> Int {
        guard let absences = Int(digits: text.utf8.span), absences <= 1000 else {
            throw Problem.usage("Absences are a whole number from 0 to 1000, not \"\(text)\".")
        }
        return absences
    }

    /// A new program of that level, with its first schedule.
    func program(_ level: Level, schedule: ScheduleOptions, context: Context) throws -> Program {
        let stamp = context.stamp
        let uid: UID<Program> = stamp.uid()
        let from = from ?? context.now.today
        if case .until(let last)? = plannedEnd, last < from {
            throw Problem.usage("The program would end before it begins. Give a later --until.")
        }
        if let ended, ended < from {
            throw Problem.usage("The program would end before it begins. Give a later --ended.")
        }
        if ended == nil, reason != nil { throw Problem.usage("--reason says why it ended. Give --ended with it.") }
        return Program(
            uid: uid, level: level, name: name ?? Name(known: level.title), from: from, plannedEnd: plannedEnd,
            ended: ended, endReason: reason, zone: context.world.zone, absences: absences, substances: substances,
            note: note,
            schedules: [
                Schedule(
                    uid: stamp.uid(), program: uid, from: from,
                    commitment: try schedule.commitment() ?? level.defaultCommitment,
                    minutes: try schedule.minutes() ?? level.defaultMinutes, slots: try schedule.slots())
            ])
    }

    /// Puts what was said into a program that is there.
    func apply(to program: inout Program, naming: Naming) throws {
        program.name = name ?? program.name
        program.from = from ?? program.from
        program.plannedEnd = plannedEnd ?? program.plannedEnd
        program.absences = absences ?? program.absences
        if let counselor { program.counselor = try naming.contact(counselor) }
        program.substances = substances ?? program.substances
        program.ended = ended ?? program.ended
        program.endReason = reason ?? program.endReason
        program.note = note ?? program.note
    }
}
