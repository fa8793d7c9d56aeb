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
            steady checkin yesterday --mood 5
            echo "called Sam first" | steady checkin --win -

            On a terminal, without answers, it asks; Return skips a question.
            Another check-in for the same day changes only the answers you give.
            """)

    @Argument(help: "The day, as with --day.")
    var words: [String] = []

    @OptionGroup var options: CheckInOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if options.day != nil, !words.isEmpty { throw ValidationError("The day is given twice. Give it once.") }
    }

    func run(in world: World) throws {
        var options = options
        if !words.isEmpty { options.day = words.joined(separator: " ") }
        try record(options, in: world)
    }

    private func record(_ options: CheckInOptions, in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let reader = try context.answers(
                options, Draft(.checkIn(context.now.today)),
                orElse: .usage(
                    "Give at least one answer.", command: "steady checkin --mood 6 --stress 4 --urge 5 --no-use")
            ) { prompts, reader in
                if options.day == nil, let other = try askDay(prompts, context) {
                    reader.draft.set("day", other.fieldValue)
                }
            }
            guard let reader else { return }
            var draft = reader.draft
            draft.target = .checkIn(draft.content("day") ?? context.now.today)
            try record(draft, in: context)
        }
    }

    /// Before noon, if yesterday has no check-in yet, asks which day is meant. Nil if it wasn't asked or the question
    /// was skipped.
    private func askDay(_ prompts: Prompts, _ context: Context) throws -> Day? {
        let now = context.now
        let yesterday = now.today - 1
        guard context.store.isStored, now.moment.clock.minutes < 720, yesterday >= (try context.store.firstDay()),
            try context.store.checkIn(on: yesterday) == nil
        else { return nil }
        return try prompts.ask("Which day: today or yesterday (\(yesterday.shortSpoken), still open)?") { answer in
            let day = try now.day(DayExpression(answer))
            guard day <= now.today else { throw Problem.usage("\(day.spoken) is in the future.") }
            return day
        }
    }

    private func record(_ draft: Draft, in context: Context) throws {
        let recorded = try context.store.write(draft, as: CheckIn.self, verb: "checkin", context.stamp)
        let checkIn = recorded.record
        var echo = Echo(context)
        if let before = recorded.before, try !context.recordText().keeps(before, in: checkIn) {
            try echo.entry(checkIn, was: before)
        } else {
            try echo.entry(checkIn)
            if recorded.before != nil { echo.note("added to the check-in of that day") }
        }
        echo.offerSupport(after: draft)
        try echo.print()
    }
}

extension Echo {
    /// Offers support if the check-in reports a strong urge or use.
    mutating func offerSupport(after said: Draft) {
        let urge = said.content("urge", as: Score.self)
        offerSupport(if: urge.map { $0 >= Score.strong } ?? false || said.content("used") == true)
    }
}
