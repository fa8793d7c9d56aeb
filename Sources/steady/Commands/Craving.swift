import ArgumentParser
import SteadyDomain
import SteadyStore

struct CravingCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "craving",
        abstract: "Log a craving.",
        discussion: """
            steady craving 7
            steady craving 7 --trigger stress --action walk --after 4
            steady craving 7 stress
            steady craving 5 --at "20m ago" --minutes 15 --outcome passed

            On a terminal, without a number, it asks, and goes through your plan with you;
            Return skips a question. How it went, you can say later: steady after 4
            """)

    @Argument(help: "How strong, 0 to 10; and triggers and actions on record.", completion: .asked)
    var words: [String] = []

    @OptionGroup var options: CravingOptions
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        if words.isEmpty, !world.hasOwnOptions, world.terminal.isInteractive { return try GuidedCraving(world).run() }
        try Context.open(world, for: .writing) { context in
            let reader = try context.answers(
                CravingAnswers(words, options, in: context),
                context.draft(of: Craving.self), needs: "intensity",
                orElse: .usage(
                    "Say how strong the craving is, 0 to 10.", command: (world.arguments + ["6"]).commandLine))
            if let reader { try context.record(reader, verb: "craving") }
        }
    }
}
