import ArgumentParser
import SteadyDomain
import SteadyReports

/// Where and when a session was; `attend` and `miss` share it.
struct SessionTimeOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("When it began, such as \"mon 18:00\"; without it the slot that is due.", valueName: "time"))
    var at: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Whose session it was, such as p2.", valueName: "id"))
    var program: String?

    /// The session that is meant.
    func choice(in context: Context, status: SessionStatus, minutes: Int? = nil) throws -> Attendance.Choice {
        let program = try program.map { try context.store.program(Reference.id($0)) }
        let attendance = Attendance(
            programs: try context.store.programs(),
            sessions: try context.store.sessions(on: Attendance.days(around: context.now.today)), now: context.now,
            status: status, corrected: context.world.corrected)
        guard let at else { return try attendance.current(of: program, minutes: minutes) }
        return try attendance.session(at: TimeExpression(at), of: program)
    }
}

/// What can be said about a session, by options; `attend` and `edit` share it.
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
}

/// Everything that was said about a session, read and checked.
struct SessionAnswers {
    let minutes: Int?
    private let kind: SessionKind?
    private let topic: String?
    private let makeupFor: Session?
    private let note: String?

    init(_ options: SessionOptions, context: Context, texts: Texts) throws {
        minutes = try options.hours.map { try Minutes.parse(hours: $0, "A session") }
        kind = options.kind
        topic = try texts.read(options.topic, "A topic")
        note = try texts.read(options.note, "A note")
        makeupFor = try options.makeup.map { try context.store.session(Reference.id($0)) }
    }

    /// Puts what was said into a session.
    func apply(to session: inout Session) throws {
        if let makeupFor {
            guard makeupFor.uid != session.uid else {
                throw Problem.usage("\(session.id) can't make up for itself. Name the missed session.")
            }
            session.makeupFor = makeupFor.uid
        }
        session.minutes = minutes ?? session.minutes
        session.kind = kind ?? session.kind
        session.topic = topic ?? session.topic
        session.note = note ?? session.note
    }
}

extension Context {
    /// Records the session that was chosen, and echoes it.
    /// - Parameter change: what else was said about it.
    func record(
        _ choice: Attendance.Choice, _ status: SessionStatus, verb: String, _ change: (inout Session) throws -> Void
    ) throws {
        let start = choice.start.moment
        var session = Session(
            uid: stamp.uid(), program: choice.program.uid, start: start, day: now.calendar.day(of: start),
            minutes: choice.minutes, status: status, kind: choice.program.level.defaultKind, made: stamp.made)
        try change(&session)
        let stored = try store.record(stamp, verb: verb, session: session)
        var echo = Echo(self)
        try echo.entry(stored)
        try echo.remarks(on: stored)
        if let other = choice.other {
            let start = WallClock(here: world.zone, programs: [choice.program]).spoken(other.start)
            let words = other.session.map { "is on record as \($0.id), \($0.status.rawValue)" }
            // In one piece: it is there to be copied.
            let option = "--at\u{A0}\"\(other.start.calendarDay)\u{A0}\(other.start.clock)\""
            echo.note("\(start) \(words ?? "would be \(option)")")
        }
        echo.repeated(choice.start)
        try echo.print()
    }
}

extension World {
    /// The command as it was typed, with another time or another program.
    @Sendable fileprivate func corrected(at: String?, program: ID<Program>?) -> String {
        corrected(
            [("at", at), ("program", program?.description)].compactMap { option, value in value.map { (option, $0) } })
    }
}

extension Reference {
    /// The id of a record of one kind, as a person typed it.
    /// - Throws: ``Problem/usage(_:command:)`` where it is none, or of another kind.
    static func id<R: Record>(_ text: String, of: R.Type = R.self) throws -> ID<R> {
        let reference = try Reference(text)
        guard reference.kind == R.kind else {
            throw Problem.usage(
                "\(reference) is a \(reference.kind.noun); a \(R.kind.noun) such as \(ID<R>(2)) is meant here.")
        }
        return ID(reference.number)
    }
}
