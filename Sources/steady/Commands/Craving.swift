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
            steady craving 5 --at "20m ago" --minutes 15 --outcome passed

            On a terminal, without a number, it asks; Return skips a question.
            """)

    @Argument(help: "How strong, 0 to 10.")
    var intensity: String?

    @OptionGroup var options: CravingOptions
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            var intensity = try intensity.map { try Score($0, "An intensity") }
            var answers = try CravingAnswers(options, texts: Texts(context.terminal), time: context.past)
            if intensity == nil {
                guard context.terminal.isInteractive else {
                    throw Problem.usage("Say how strong the craving is, 0 to 10.", command: "steady craving 6")
                }
                let prompts = Prompts(context.terminal)
                intensity = try prompts.ask("How strong, 0 to 10?") { try Score($0, "An intensity") }
                if intensity != nil { try answers.ask(prompts) }
            }
            guard let intensity else {
                try context.terminal.message("Nothing was recorded.\n")
                return
            }
            try record(intensity, answers, in: context)
        }
    }

    private func record(_ intensity: Score, _ answers: CravingAnswers, in context: Context) throws {
        let (now, stamp) = (context.now, context.stamp)
        let (recorded, use) = try context.store.record(stamp) { naming in
            var craving = Craving(
                uid: stamp.uid(), at: now.moment, day: now.today, part: PartOfDay(of: now.moment),
                intensity: intensity, made: stamp.made)
            try answers.apply(to: &craving, naming: naming, calendar: now.calendar)
            return craving
        }
        var echo = Echo(context)
        try echo.entry(recorded.record)
        if let use { echo.note("recorded as \(use.id) too: an event, not a reset") }
        echo.created(recorded.created)
        echo.repeated(answers.at)
        echo.strong(intensity >= Score.strong || use != nil)
        try echo.print()
    }
}
