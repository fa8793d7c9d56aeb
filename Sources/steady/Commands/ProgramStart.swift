import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct ProgramStart: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "start",
        abstract: "Start a program.",
        discussion: """
            steady program start
            steady program start iop --name "Riverside IOP" --weeks 12 --sessions 3-5
            steady program start iop --slot "mon 18:00" --slot "wed 18:00" --absences 6
            steady program start mutual-support --name "Tuesday meeting" --slot "tue 19:00"

            On a terminal, without a level, it asks; Return skips a question.
            """)

    @Argument(
        help: ArgumentHelp("The level of care or support: \(ProgramAnswers.levels).", valueName: "level"),
        completion: .levels)
    var words: [String] = []

    @OptionGroup var schedule: ScheduleOptions
    @OptionGroup var program: ProgramOptions
    @Flag(help: .sources) var sources = false
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let levels = ProgramAnswers.levels
            let level = words.isEmpty ? nil : try ProgramAnswers.level(words, in: world)
            let reader = try context.answers(
                ProgramAnswers(level: level, options: program),
                context.draft(of: Program.self), needs: "level",
                orElse: .usage(
                    "Say which level of care or support it is: \(levels).",
                    command: (world.arguments + ["iop"]).commandLine)
            ) { prompts, _ in
                try prompts.tell("Levels of care and supports: \(levels).")
            }
            guard let reader, let level: Level = reader.draft.content("level") else { return }
            var schedule = schedule
            // Said before the other questions, which would be asked in vain.
            if reader.hasAsked {
                try context.store.checkDays(of: reader.program(level, schedule: schedule))
            }
            let person = reader.hasAsked ? try ask(&schedule, of: level, context) : nil
            let stored = try context.store.start(
                context.stamp, counselor: reader.draft.contact("counselor"), supportPerson: person,
                reader.program(level, schedule: schedule))
            try context.echo(
                stored, firstDay: ResolvedDay(stored.from, other: reader.otherDays["from"]),
                with: (person.map { ["\($0.name.text) is your support person"] } ?? [])
                    + ProgramAnswers.reading(words, level),
                isNew: true, isPlan: true, sources: sources)
        }
    }

    /// Asks for days and times, of a support for what the person sets themselves, and for one support person.
    private func ask(
        _ schedule: inout ScheduleOptions, of level: Level, _ context: Context
    ) throws -> (name: Name, phone: String?)? {
        let prompts = Prompts(context.terminal)
        if schedule.slot.isEmpty {
            schedule.slot =
                try prompts.ask("Days and times (mon, wed 6pm)?") { answer in
                    try Slot.typed(answer).map(\.description)
                } ?? []
        }
        // What care asks for is the program's to say. A support needs no commitment, and a medication has no sessions.
        if schedule.sessions == nil, !level.isCare, level != .medication {
            schedule.sessions =
                try prompts.ask("How many a week do you aim for, if any (1 or 2-3)?") { answer in
                    Prompts.isNone(answer) ? nil : try Commitment(answer).description
                } ?? nil
        }
        let name = try prompts.ask("One support person, by name?") { answer in
            try Prompts.says(answer) ? try context.person(named: answer, prompts) : nil
        }
        guard let name = name ?? nil else { return nil }
        // For a contact on record, don't ask for a phone number: the record stays as it is.
        if try context.known(name) != nil { return (name, nil) }
        return (name, try prompts.ask("Their phone number?", TextInput.phone))
    }
}
