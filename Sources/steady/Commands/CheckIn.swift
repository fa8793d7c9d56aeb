import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct CheckInCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "checkin",
        abstract: "The evening look back at one day; every answer is optional.",
        discussion: """
            steady checkin
            steady checkin --mood 6 --stress 4 --sleep 7.5 --urge 5 --no-use --reached Sam
            steady checkin yesterday --reached Sam --reached Ada --tried Dave
            echo "called Sam first" | steady checkin --win -

            On a terminal, without answers, it asks; Return skips a question.
            Another check-in for the same day changes only the answers you give; on a
            terminal it shows what is there and asks for the rest.
            """)

    @Argument(help: "The day, as with --day.", completion: .asked)
    var words: [String] = []

    @OptionGroup var options: CheckInOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        try words.checkAlone(options.day, "The day is given twice. Give it once.")
    }

    func run(in world: World) throws {
        var options = options
        options.day = words.orOption(options.day)
        try record(options, in: world)
    }

    private func record(_ options: CheckInOptions, in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let reader = try context.answers(
                options, Draft(.checkIn(context.now.today)),
                orElse: .usage(
                    "Give at least one answer.",
                    command: world.corrected([("mood", "6"), ("stress", "4"), ("urge", "5")]))
            ) { prompts, reader in
                if options.day == nil, let other = try askDay(prompts, context) {
                    reader.draft.set("day", other.fieldValue)
                }
                try context.showExisting(on: reader.draft.content("day") ?? context.now.today, &reader)
            }
            guard let reader else { return }
            var draft = reader.draft
            draft.target = .checkIn(draft.content("day") ?? context.now.today)
            try context.record(draft, verb: "checkin", otherDay: reader.otherDays["day"])
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
        return try prompts.ask(
            "Which day: today (\(now.today.shortSpoken)) or yesterday (\(yesterday.shortSpoken), still open)?"
        ) { answer in
            let day = try now.day(DayExpression(answer))
            guard day <= now.today else { throw Problem.usage("\(day.spoken) is in the future.") }
            return day
        }
    }
}

extension Context {
    /// Shows the check-in of that day, if there is one. Then only what it leaves open is asked.
    fileprivate func showExisting(on day: Day, _ reader: inout DraftReader<CheckIn>) throws {
        guard store.isStored, let checkIn = try store.checkIn(on: day) else { return }
        reader.existing = checkIn
        var document = ReportDocument()
        document.line(try recordText().echo(checkIn, today: now.today))
        document.line(
            "What it has stays; to change an answer:", right: .command("steady edit \(checkIn.id) --help"), depth: 1)
        try terminal.tell(document)
    }

    /// Writes a check-in and prints the echo.
    func record(_ draft: Draft, verb: String, otherDay: Day? = nil) throws {
        let recorded = try store.write(draft, as: CheckIn.self, verb: verb, stamp)
        let checkIn = recorded.record
        var echo = Echo(self)
        if let before = recorded.before, checkIn.replacesAnswers(of: before) {
            try echo.entry(checkIn, was: before)
        } else {
            try echo.entry(checkIn)
            if recorded.before != nil, store.hasWritten { echo.note("added to the check-in of that day") }
        }
        echo.other(otherDay, option: "--day")
        try echo.disagreement(of: checkIn)
        try echo.offer(after: draft, of: checkIn)
        try echo.print()
    }
}

extension Context {
    /// The uses on record for a day, the earliest first.
    fileprivate func uses(on day: Day) throws -> [any Entry] {
        try store.log(LogSelection(kinds: [Use.self], days: day...day), last: nil).entries
    }
}

extension Echo {
    /// Adds the line after a hard moment if the person just told of a strong urge or of use.
    mutating func offer(after said: Draft, of checkIn: CheckIn) throws {
        let isNamed = checkIn.used == true && said["note"] != nil
        guard said.content("used") != true, !isNamed else {
            return try offerAfterUse(of: nil, checkIn.note, on: checkIn.day)
        }
        offer(Nudge(after: said.content("urge", as: Score.self)))
    }

    /// Says so if the check-in says no use, and a use is on record for its day.
    mutating func disagreement(of checkIn: CheckIn) throws {
        guard checkIn.used == false else { return }
        let uses = try context.uses(on: checkIn.day)
        guard let use = uses.first else { return }
        let isOne = uses.count == 1
        if !isOne {
            note("\(uses.count) uses are on record for that day:")
            for use in uses { note(try context.recordText(for: use).echo(use, today: context.now.today)) }
        }
        note(
            isOne ? "A use is on record for that day, \(use.reference). If there was one:" : "If there was any:",
            right: .command("steady edit \(checkIn.id) --used"))
        let ids = uses.map(\.reference.description).joined(separator: " ")
        note("If there was none:", right: .command("steady delete \(ids)"))
    }

    /// Names the other uses of a use's day, so that none is recorded twice unseen.
    mutating func others(besides use: Use) throws {
        for other in try context.uses(on: use.day)
        where other.reference != use.reference && other.reference != context.store.repeated {
            let line = try context.recordText(for: other).echo(other, today: context.now.today)
            note(line.led(by: "also that day:"))
        }
    }

    /// Says so if the check-in of a use's day says no use.
    mutating func disagreement(of use: Use) throws {
        guard let checkIn = try context.store.checkIn(on: use.day), checkIn.used == false else { return }
        note(
            "Your check-in of that day, \(checkIn.id), says no use. So that both say the same:",
            right: .command("steady edit \(checkIn.id) --used"))
    }
}
