import ArgumentParser
import SteadyDomain

struct AttendCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "attend",
        abstract: "Record a session that you attended.",
        discussion: """
            steady attend
            steady attend wed --hours 1h45m
            steady attend "mon 18:00" --topic "family evening" --until 20:30
            steady attend "yesterday 14:00" --hours 1 --kind individual
            steady attend "sat 10:00" --makeup s4

            Without a time it means the session that is due or begins within 30
            minutes; in a program without weekly times, one that has just ended.
            """)

    @OptionGroup var time: SessionTimeOptions

    @OptionGroup var options: SessionOptions

    @Option(parsing: .unconditional, help: ArgumentHelp(SessionOptions.untilHelp, valueName: "time"))
    var until: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws { try options.checkLength(until: until) }

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            var reader = DraftReader<Session>(context, context.draft(of: Session.self))
            try reader.readOptions(SessionAnswers(options: options))
            let choice = try time.choice(
                in: context, status: .attended, minutes: reader.draft.content("minutes"), hasStart: until != nil)
            if let until {
                let minutes = try context.minutes(until: until, from: choice.start.moment, of: choice.program.uid)
                reader.draft.set("minutes", .int(minutes))
            }
            try context.record(choice, .attended, verb: "attend", reader.draft)
        }
    }
}
