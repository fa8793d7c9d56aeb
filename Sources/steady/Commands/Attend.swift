import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct AttendCommand: SteadyCommand {
    static let configuration = CommandConfiguration(
        commandName: "attend",
        abstract: "Record a session that you attended.",
        discussion: """
            steady attend
            steady attend --at "mon 18:00" --topic "family evening"
            steady attend --at "yesterday 14:00" --hours 1 --kind individual
            steady attend --at "sat 10:00" --makeup s4

            Without a time it means the session that is due or begins within 30 minutes; in a
            program without weekly times, one that has just ended.
            """)

    @OptionGroup var time: SessionTimeOptions

    @Option(help: "How long it was; else as long as the program's sessions.")
    var hours: String?

    @Option(help: "What kind of session it was.")
    var kind: SessionKind?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("What it was about; - reads it from standard input.", valueName: "text"))
    var topic: String?

    @Option(help: ArgumentHelp("The missed session that it makes up for, such as s4.", valueName: "id"))
    var makeup: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("A note; - reads it from standard input.", valueName: "text"))
    var note: String?

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let texts = Texts(context.terminal)
            let minutes = try hours.map { try Minutes.parse(hours: $0, "A session") }
            let (topic, note) = (try texts.read(topic, "A topic"), try texts.read(note, "A note"))
            let choice = try time.choice(in: context, status: .attended, minutes: minutes)
            let makeupFor = try makeup.map { try context.store.session(Reference.id($0)).uid }
            let session = Session(
                uid: context.stamp.uid(), program: choice.program.uid, start: choice.start.moment,
                day: context.now.calendar.day(of: choice.start.moment.instant), minutes: minutes ?? choice.minutes,
                status: .attended, kind: kind ?? choice.program.level.defaultKind, topic: topic, makeupFor: makeupFor,
                note: note, written: context.stamp.written)
            try context.record(session, verb: "attend", at: choice.start)
        }
    }
}

extension Context {
    /// Records a session and echoes it.
    func record(_ session: Session, verb: String, at start: ResolvedMoment) throws {
        let stored = try store.record(stamp, verb: verb, session: session)
        var echo = Echo(self)
        try echo.entry(.session(stored))
        echo.repeated(start)
        try echo.print()
    }
}
