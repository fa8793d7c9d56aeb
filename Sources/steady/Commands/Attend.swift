import ArgumentParser
import SteadyDomain

struct AttendCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "attend",
        abstract: "Record a session that you attended.",
        discussion: """
            steady attend
            steady attend --at "mon 18:00" --topic "family evening"
            steady attend --at "yesterday 14:00" --hours 1 --kind individual
            steady attend --at "sat 10:00" --makeup s4

            Without a time it means the session that is due or begins within 30
            minutes; in a program without weekly times, one that has just ended.
            """)

    @OptionGroup var time: SessionTimeOptions

    @OptionGroup var options: SessionOptions
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            var reader = DraftReader<Session>(context, context.draft(of: Session.self))
            try reader.readOptions(SessionAnswers(options: options))
            let choice = try time.choice(in: context, status: .attended, minutes: reader.draft.content("minutes"))
            try context.record(choice, .attended, verb: "attend", reader.draft)
        }
    }
}
