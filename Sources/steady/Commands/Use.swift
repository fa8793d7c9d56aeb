import ArgumentParser
import SteadyDomain
import SteadyStore

struct UseCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "use",
        abstract: "Record a return to use: an event with a time, never a reset.",
        discussion: """
            steady use last night --substance alcohol
            steady use --at "yesterday 23:30" --next-time -

            On a terminal, without answers, it asks; Return skips a question.
            """)

    @Argument(help: "When it was, as with --at.", completion: .asked)
    var words: [String] = []

    @OptionGroup var options: UseOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        try words.checkAlone(options.at)
    }

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            var options = options
            options.at = words.orOption(options.at)
            let reader = try context.answers(
                options, context.draft(of: Use.self), orElse: nil)
            guard let reader else { return }
            let use = try context.store.write(reader.draft, as: Use.self, verb: "use", context.stamp).record
            var echo = Echo(context)
            try echo.entry(use)
            echo.repeated(reader.moment)
            try echo.others(besides: use)
            try echo.disagreement(of: use)
            try echo.offerAfterUse(of: use.substance, use.note, on: use.day)
            try echo.print()
        }
    }
}
