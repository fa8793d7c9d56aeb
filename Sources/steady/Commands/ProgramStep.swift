import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct ProgramStep: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "step",
        abstract: "End the level of care, start the next, and line up what holds the thread.",
        discussion: """
            steady program step
            steady program step outpatient --from 2027-01-25 --slot "tue 17:00"
            steady program step iop --from mon --last-day fri --first "mon 18:00" \\
              --medication none --groups "Oak House" --first-night Sam --naloxone yes

            On a terminal, without a level, it asks for it. It asks what is still to be
            lined up, unless you say some of it; Return skips a question. What is skipped
            goes on the checklist too:
            steady program checklist
            """)

    @Argument(
        help: ArgumentHelp("The next level of care: \(ProgramAnswers.careLevels).", valueName: "level"),
        completion: .levels)
    var words: [String] = []

    @OptionGroup var schedule: ScheduleOptions
    @OptionGroup var program: ProgramOptions
    @OptionGroup var step: StepOptions
    @Flag(help: .sources) var sources = false
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            guard let level = try level(in: context) else {
                return try context.terminal.message("Nothing was recorded.\n")
            }
            var reader = DraftReader<Program>(context, context.draft(of: Program.self))
            try reader.readOptions(ProgramAnswers(level: level, options: program))
            if words.isEmpty {
                try reader.ask(ProgramAnswers.self, only: ["name", "from"], needs: nil, Prompts(context.terminal))
                // No level of care is ended by who stops before its next one has a first day.
                if context.terminal.keyboard.hasStopped {
                    return try context.terminal.message("Nothing was recorded.\n")
                }
            }
            let next = try reader.program(level, schedule: schedule)
            let current = try context.store.programs().levelOfCare(on: next.from)
            var answers = StepAnswers(context, from: current, to: next)
            try answers.read(step)
            guard var consequences = try consequences(for: current, answers, next, context) else { return }
            var hasAsked = false
            // Where no step can be made, the questions would be asked in vain.
            if step.isEmpty, context.terminal.isInteractive, let current, current.from < next.from {
                try answers.ask()
                hasAsked = true
                if answers.lastDay != nil {
                    guard let changed = try self.consequences(for: current, answers, next, context) else { return }
                    consequences = changed
                }
            }
            // A script that says nothing of it gets no list that nobody asked for.
            let isListed = try hasAsked || !step.isEmpty || hasOpenItems(current, context)
            let (ended, started, checklist) = try context.store.step(
                context.stamp, counselor: reader.draft.contact("counselor"), lastDay: answers.lastDay?.day,
                appointment: answers.appointment?.moment, checklist: isListed ? answers.checklist : [], next)
            let end: Phrase =
                "\(ended.id) \(ended.name.text) ended \(ended.ended?.spoken ?? ""), \(ended.endReason?.rawValue ?? "")"
            let caller = answers.callsNobody ? nil : try caller(on: checklist, context)
            let planned = answers.lastDay == nil ? try answers.plannedLastDay() : nil
            try context.echo(
                started, firstDay: ResolvedDay(started.from, other: reader.otherDays["from"]),
                with: [end] + consequences + ProgramAnswers.reading(words, level), isNew: true, isChangeOfCare: true,
                from: ended.level, isPlan: true, sources: sources
            ) { echo in
                echo.planned(until: planned, ended)
                echo.other(answers.lastDay?.other.flatMap { $0 < next.from ? $0 : nil }, option: "--last-day")
                echo.repeated(answers.appointment, option: "--first")
                echo.gap(answers.gap, to: answers.appointmentDay == nil ? "day" : "appointment", caller)
                echo.checklist(checklist, of: started)
            }
        }
    }

    /// Whether the list of the level of care that ends has open items, which go along.
    private func hasOpenItems(_ current: Program?, _ context: Context) throws -> Bool {
        try context.store.checklistItems().contains { $0.program == current?.uid && $0.doneOn == nil }
    }

    // MARK: The level

    /// The level that was typed, else the one that the person says; nil if they say none.
    /// - Throws: ``Problem/usage(_:command:)`` if the words mean none, or a support, or if there are none and nobody to ask.
    private func level(in context: Context) throws -> Level? {
        let world = context.world
        guard words.isEmpty else { return try careLevel(ProgramAnswers.level(words, in: world), in: world) }
        let levels = ProgramAnswers.careLevels
        guard context.terminal.isInteractive else {
            throw Problem.usage(
                "Say which level of care comes next: \(levels).", command: command("step", Level.iop.rawValue, world))
        }
        guard
            try context.store.programs().contains(where: {
                $0.level.isCare && $0.activeDays.upperBound >= context.now.today
            })
        else {
            throw Problem.missing(
                "No level of care is active, so there is nothing to step from. Start one.",
                command: "steady program start")
        }
        let prompts = Prompts(context.terminal)
        try prompts.tell("Levels of care: \(levels).")
        return try prompts.ask("Which is next?") { text in
            try careLevel(ProgramAnswers.level([text], in: world), in: world)
        }
    }

    /// - Throws: ``Problem/usage(_:command:)`` for a support.
    private func careLevel(_ level: Level, in world: World) throws -> Level {
        if level.isCare { return level }
        throw Problem.usage(
            "\(level.rawValue) is a support, which can overlap a level of care. Start it instead.",
            command: command("start", words.isEmpty ? level.rawValue : nil, world))
    }

    /// The typed command with another subcommand, and a level where none was typed.
    private func command(_ subcommand: String, _ level: String?, _ world: World) -> String {
        guard let index = world.arguments.lastIndex(of: "step") else {
            return (["program", subcommand] + (level.map { [$0] } ?? words)).commandLine
        }
        var arguments = world.arguments
        arguments.replaceSubrange(index...index, with: [subcommand] + (level.map { [$0] } ?? []))
        return arguments.commandLine
    }

    /// What follows for the level of care that ends; nil if the person didn't agree.
    private func consequences(
        for current: Program?, _ answers: StepAnswers, _ next: Program, _ context: Context
    ) throws -> [Phrase]? {
        guard let current else { return [] }
        var over = current
        over.ended = answers.handover.lastDay
        guard var agreed = try context.agreement(to: [(current, over)], on: next.from, yes: consent.yes) else {
            return nil
        }
        if let ended = current.ended {
            let reason = current.endReason.map { ", \($0.rawValue)" } ?? ""
            agreed.append(Phrase("\(current.name.text) ended \(ended.spoken)\(reason)").led(by: "was"))
        }
        return agreed
    }

    /// Whom to call in days without care: who was chosen for the first night, else the first support person.
    private func caller(on checklist: [ChecklistItem], _ context: Context) throws -> String? {
        let contacts = try context.store.vocabulary().contacts
        let chosen = checklist.first { $0.topic == .call }?.contact
        return (contacts.first { $0.uid == chosen } ?? contacts.first { $0.role == .support })?.name.text
    }
}

extension Echo {
    /// Adds how many days lie between the last day here and the first appointment there, with whom to call in them.
    /// - Parameter first: what they lie before, the first `day` or `appointment`.
    fileprivate mutating func gap(_ days: ClosedRange<Day>?, to first: String, _ caller: String?) {
        guard let days else { return }
        let count = days.count == 1 ? "1 day lies" : "\(days.count) days lie"
        note(
            Phrase(
                "\(count) between your last day here and the first \(first) there. Don't spend that time alone: call "
                    + "\(caller ?? "someone you trust")."), right: .command("steady now"))
    }

    /// Adds the planned last day of the level of care that ended later than that.
    fileprivate mutating func planned(until planned: Day?, _ ended: Program) {
        guard let planned else { return }
        let verb = planned < context.now.today ? "was" : "is"
        note(
            "It was planned until \(planned.shortSpoken); if that \(verb) your last day:",
            right: .command("steady edit \(ended.id) --ended \(planned)"))
    }

    /// Adds how much is still to be lined up.
    fileprivate mutating func checklist(_ items: [ChecklistItem], of program: Program) {
        let count = items.count { $0.doneOn == nil }
        guard count > 0 else { return }
        note(
            "\(count) \(count == 1 ? "thing" : "things") to line up",
            right: .command("steady program checklist \(program.id)"))
    }
}
