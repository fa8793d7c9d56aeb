import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

/// Which session is meant, for `attend` and `miss`.
struct SessionTimeOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "When it began, such as mon or \"mon 18:00\"; without it the slot that is due.", valueName: "time"),
        completion: .asked)
    var words: [String] = []

    @Option(
        parsing: .unconditional, help: ArgumentHelp("The time as an option.", valueName: "time"),
        completion: .asked)
    var at: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("The program of the session, such as p2.", valueName: "id"),
        completion: .asked)
    var program: String?

    func validate() throws {
        try words.checkAlone(at)
    }

    /// Finds the session that is meant.
    /// - Parameters:
    ///   - minutes: its length, if it was typed.
    ///   - hasStart: whether its start must be known: that of a slot, or typed.
    func choice(
        in context: Context, status: SessionStatus, minutes: Int? = nil, hasStart: Bool = false
    ) throws -> Attendance.Choice {
        let program = try program.map { try context.store.program(context.id(of: $0)) }
        let (world, isArgument) = (context.world, !words.isEmpty)
        let attendance = try context.attendance(status) { at, program in
            world.corrected(
                [("at", isArgument ? nil : at), ("program", program?.description)].compactMap { option, value in
                    value.map { (option, $0) }
                }, argument: isArgument ? at : nil)
        }
        guard let time = words.orOption(at) else {
            return try attendance.current(of: program, minutes: minutes, hasStart: hasStart)
        }
        return try attendance.session(at: TimeExpression(time), of: program)
    }
}

/// The options about a session, shared by `attend` and `edit`.
struct SessionOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: "How long it was; else as long as the program's sessions.")
    var hours: String?

    @Option(help: "What kind of session it was.")
    var kind: SessionKind?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("What it was about; - reads it from standard input.", valueName: "text"))
    var topic: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The missed session that it makes up for, such as s4.", valueName: "id"))
    var makeup: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("A note; - reads it from standard input.", valueName: "text"))
    var note: String?

    /// The help of `--until`, which `attend` and `edit` have beside these options.
    static let untilHelp = "When you left, such as 20:30; instead of --hours."

    /// - Throws: an error if both the length and the end were given.
    func checkLength(until: String?) throws {
        guard until != nil, hours != nil else { return }
        throw ValidationError("--hours and --until exclude each other; give one.")
    }
}

/// The answers about a session, shared by `attend`, `miss` and `edit`.
struct SessionAnswers: Answers {
    typealias Of = Session
    var options: SessionOptions?
    var reason: String?
    /// The note of a command that has no other ``SessionOptions``.
    var note: String?
    var status: SessionStatus?
    var at: String?
    var program: String?
    var until: String?
    /// When the program was told of an absence.
    var told: String?

    static let all: [Answer<SessionAnswers, Of>] = [
        .hours("hours", "A session", field: "minutes") { $0.options?.hours },
        .word("kind") { $0.options?.kind },
        .text("topic", "A topic") { $0.options?.topic },
        Answer(one: "makeup", field: "makeup_for", { $0.options?.makeup }) { text, reader in
            try reader.context.store.session(Reference.id(text)).uid.fieldValue
        },
        .text("reason", "A reason") { $0.reason },
        .text("note", "A note") { $0.options?.note ?? $0.note },
        .word("status") { $0.status },
        Answer("at", fields: ["at", "day"], given: { $0.at.map { [$0] } ?? [] }) { words, reader in
            guard let old = reader.old else { return [] }
            let status = reader.draft.content("status") ?? old.status
            let start = reader.keep(try reader.context.edited(words[0], of: old, as: status))
            return [.field(start.fieldValue), .field(reader.day(of: start).fieldValue)]
        },
        Answer(one: "program", { $0.program }) { text, reader in
            try reader.context.store.program(reader.context.id(of: text)).uid.fieldValue
        },
        Answer(one: "told", field: "told_at", { $0.told }) { text, reader in
            try told(text, reader).fieldValue
        },
        // After `at` and `program`, by which it is read.
        Answer("until", fields: ["minutes"], clearing: [], given: { $0.until.map { [$0] } ?? [] }) { words, reader in
            guard let old = reader.old else { return [] }
            return [
                .field(
                    .int(
                        try reader.context.minutes(
                            until: words[0], from: reader.draft.content("at") ?? old.start,
                            of: reader.draft.content("program") ?? old.program)))
            ]
        },
    ]
}

extension SessionAnswers {
    /// When the program was told.
    /// - Throws: ``Problem/usage(_:command:)`` if the clock isn't said: whether they knew in time is not decided by a clock that
    ///   nobody said.
    private static func told(_ text: String, _ reader: DraftReader<Session>) throws -> Moment {
        let context = reader.context
        let told =
            try reader.old?.toldAt.map { old in
                try context.edited(text, of: old, .minute, on: reader.day(of: old))
            } ?? context.past(text)
        guard told.precision == .minute else {
            let moment = told.moment
            throw Problem.usage(
                "The clock decides whether they knew in time, so give it too.",
                command: context.world.corrected([("told", "\(moment.calendarDay) \(moment.clock)")]))
        }
        return told.moment
    }
}

extension Context {
    /// Finds the session that a typed time means, for a session of this status.
    func attendance(_ status: SessionStatus, corrected: @escaping Attendance.Correction) throws -> Attendance {
        Attendance(
            programs: try store.programs(), sessions: try store.sessions(on: Attendance.days(around: now.today)),
            now: now, status: status, corrected: corrected)
    }

    /// A draft of the chosen session.
    func draft(of choice: Attendance.Choice, _ status: SessionStatus) -> Draft {
        let start = choice.start.moment
        return Draft(
            making: Session(
                uid: stamp.uid(), program: choice.program.uid, start: start, day: now.calendar.day(of: start),
                minutes: choice.minutes, status: status, kind: choice.program.level.defaultKind, made: stamp.made))
    }

    /// Records the chosen session and prints the echo.
    /// - Parameter said: a draft with the other answers about it.
    func record(_ choice: Attendance.Choice, _ status: SessionStatus, verb: String, _ said: Draft) throws {
        var draft = draft(of: choice, status)
        draft.set(said)
        let stored = try store.write(draft, as: Session.self, verb: verb, stamp).record
        var echo = Echo(self)
        try echo.entry(stored)
        try echo.remarks(on: stored)
        if stored.status == .missed || stored.status == .excused, choice.program.hasAbsenceRule,
            let notice = try store.absences(of: choice.program, until: now.today).notice
        {
            echo.note(Phrase(notice))
        }
        echo.other(choice, option: "--at")
        echo.repeated(choice.start)
        try echo.print()
    }
}

extension Reference {
    /// Parses the typed id of a record of one kind.
    /// - Throws: ``Problem/usage(_:command:)`` if the text isn't an id, or is one of another kind.
    static func id<R: Record>(_ text: String, of: R.Type = R.self) throws -> ID<R> {
        let reference = try Reference(text)
        guard reference.kind == R.kind else {
            throw Problem.usage(
                "\(reference) is \(reference.kind.nounWithArticle); \(R.kind.nounWithArticle) such as \(ID<R>(2)) is needed here."
            )
        }
        return ID(reference.number)
    }
}
