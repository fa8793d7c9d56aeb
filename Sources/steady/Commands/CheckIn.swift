import ArgumentParser
import SteadyDomain
import SteadyStore

struct CheckInCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "checkin",
        abstract: "The evening look back at one day; every answer is optional.",
        discussion: """
            steady checkin
            steady checkin --mood 6 --stress 4 --sleep 7.5 --urge 5 --no-use --reached Sam
            steady checkin --day yesterday --mood 5
            echo "called Sam first" | steady checkin --win -

            On a terminal, without answers, it asks; Return skips a question.
            Checking in again on a day changes what is given and leaves the rest.
            """)

    @OptionGroup var options: CheckInOptions
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            var day = try day(context.now)
            var answers = try CheckInAnswers(options, context: context, texts: Texts(context.terminal))
            if answers.isEmpty {
                guard context.terminal.isInteractive else {
                    throw Problem.usage(
                        "Give at least one answer.", command: "steady checkin --mood 6 --stress 4 --urge 5 --no-use")
                }
                let prompts = Prompts(context.terminal)
                if options.day == nil, let other = try askDay(prompts, context) { day = other }
                try answers.ask(prompts, context: context)
            }
            guard !answers.isEmpty else {
                try context.terminal.message("Nothing was recorded.\n")
                return
            }
            try record(answers, on: day, in: context)
        }
    }

    private func day(_ now: Now) throws -> Day {
        guard let text = options.day else { return now.today }
        let day = try now.day(DayExpression(text))
        guard day <= now.today else {
            throw Problem.usage("\(day.spoken) has not come yet. A check-in looks back at a day.")
        }
        return day
    }

    /// Before noon with yesterday's evening open, the person may mean that one.
    private func askDay(_ prompts: Prompts, _ context: Context) throws -> Day? {
        let now = context.now
        let yesterday = now.today - 1
        guard context.store.isStored, now.moment.clock.minutes < 720, yesterday >= (try context.store.firstDay()),
            try context.store.checkIn(on: yesterday) == nil
        else { return nil }
        return try prompts.ask("Which day: today or yesterday (\(yesterday.shortSpoken), still open)?") { answer in
            let day = try now.day(DayExpression(answer))
            guard day <= now.today else { throw Problem.usage("\(day.spoken) has not come yet.") }
            return day
        }
    }

    private func record(_ answers: CheckInAnswers, on day: Day, in context: Context) throws {
        let (checkIn, before) = try context.store.checkIn(on: day, context.stamp) {
            try answers.apply(to: &$0, naming: $1)
        }
        var echo = Echo(context)
        if let before, try !context.recordText().keeps(before, in: checkIn) {
            try echo.entry(checkIn, was: before)
        } else {
            try echo.entry(checkIn)
            if before != nil { echo.note("added to the check-in that was there") }
        }
        echo.strong(answers.urge.map { $0 >= Score.strong } ?? false || answers.used == true)
        try echo.print()
    }
}
