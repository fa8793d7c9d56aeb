import ArgumentParser
import SteadyDomain
import SteadyStore

struct UseCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "use",
        abstract: "Record a return to use: an event with a time, never a reset.",
        discussion: """
            steady use --at "yesterday 23:30" --substance alcohol
            steady use --at now --next-time -

            On a terminal, without answers, it asks; Return skips a question.
            """)

    @OptionGroup var options: UseOptions
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let now = context.now
            var answers = try UseAnswers(options, texts: Texts(context.terminal), time: context.past)
            if options.isEmpty {
                guard context.terminal.isInteractive else {
                    throw Problem.usage("Say when it was.", command: "steady use --at now")
                }
                let prompts = Prompts(context.terminal)
                answers.at = try prompts.ask("When was it, such as now or yesterday 23:30?", context.past)
                answers.substance = try prompts.ask("What was it?") { try FreeText.parse($0, "The substance") }
                answers.nextTime = try prompts.ask("What would help next time?") {
                    try FreeText.parse($0, "What would help")
                }
                answers.note = try prompts.ask("Anything to note?") { try FreeText.parse($0, "A note") }
                if answers.at == nil, answers.substance == nil, answers.nextTime == nil, answers.note == nil {
                    try context.terminal.message("Nothing was recorded.\n")
                    return
                }
            }
            var use = Use(uid: context.stamp.uid(), at: now.moment, day: now.today, made: context.stamp.made)
            answers.apply(to: &use, calendar: now.calendar)
            var echo = Echo(context)
            try echo.entry(context.store.record(context.stamp, use: use))
            echo.repeated(answers.at)
            echo.strong(true)
            try echo.print()
        }
    }
}
