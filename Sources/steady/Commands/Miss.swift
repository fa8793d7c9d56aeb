import ArgumentParser
import SteadyDomain

struct MissCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "miss",
        abstract: "Record a session that you missed, that was excused or that was cancelled.",
        discussion: """
            steady miss
            steady miss fri
            steady miss "wed 18:00" --excused --reason work
            steady miss "tomorrow 18:00" --excused --reason "doctor's appointment"
            steady miss fri --excused --told "tue 9:00"
            steady miss "next fri 18:00" --cancelled

            Excused: the program agreed beforehand. Cancelled: by the program.
            Both may lie ahead.
            """)

    @OptionGroup var time: SessionTimeOptions

    @Flag(help: "The program agreed beforehand.")
    var excused = false

    @Flag(help: "The program cancelled it.")
    var cancelled = false

    @Option(parsing: .unconditional, help: ArgumentHelp("Why; - reads it from standard input.", valueName: "text"))
    var reason: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("When you told the program, such as \"mon 9:00\"; else now.", valueName: "time"),
        completion: .asked)
    var told: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("A note; - reads it from standard input.", valueName: "text"))
    var note: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if excused, cancelled { throw ValidationError("--excused and --cancelled exclude each other; give one.") }
        if told != nil, cancelled {
            throw ValidationError("The program cancelled it itself. Leave out --told or --cancelled.")
        }
    }

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let status: SessionStatus = excused ? .excused : cancelled ? .cancelled : .missed
            var reader = DraftReader<Session>(context, context.draft(of: Session.self))
            try reader.readOptions(SessionAnswers(reason: reason, note: note, told: told))
            let choice = try time.choice(in: context, status: status)
            try context.record(choice, status, verb: "miss", reader.draft)
        }
    }
}
