import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

/// Lists the levels, for help texts.
private let levels = Level.allCases.map(\.rawValue).joined(separator: ", ")

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

    @Argument(help: "The level of care or support.")
    var level: Level?

    @OptionGroup var schedule: ScheduleOptions
    @OptionGroup var program: ProgramOptions
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            var answers = try ProgramAnswers(program, context: context, texts: Texts(context.terminal))
            var schedule = schedule
            var person: (name: Name, phone: String?)?
            var level = level
            if level == nil {
                guard context.terminal.isInteractive else {
                    throw Problem.usage(
                        "Say which level of care or support it is: \(levels).", command: "steady program start iop")
                }
                let prompts = Prompts(context.terminal)
                try prompts.tell("Levels of care and supports: \(levels).")
                level = try prompts.ask("Which is it?", ProgramStart.level)
                if level != nil { person = try ask(prompts, &answers, &schedule, context) }
            }
            guard let level else {
                return try context.terminal.message("Nothing was recorded.\n")
            }
            let stored = try context.store.start(
                context.stamp, counselor: answers.counselor, supportPerson: person,
                answers.program(level, schedule: schedule, context: context))
            try context.echo(
                stored, firstDay: stored.from,
                with: person.map { ["\($0.name.text) is your support person"] } ?? [],
                isNew: true)
        }
    }

    private static func level(_ text: String) throws -> Level {
        guard let level = Level(rawValue: text.lowercased().replacing(" ", with: "-")) else {
            let nearest = Nearest.match(text, in: Level.allCases.map(\.rawValue))
            throw Problem.usage(nearest.map { "Did you mean \($0)?" } ?? "That is none of \(levels).")
        }
        return level
    }

    /// The rest of the questions: name, first day, days and times, one support person.
    private func ask(
        _ prompts: Prompts, _ answers: inout ProgramAnswers, _ schedule: inout ScheduleOptions, _ context: Context
    ) throws -> (name: Name, phone: String?)? {
        if answers.name == nil {
            answers.name = try prompts.ask("What is it called?") { try Name($0, for: "a program") }
        }
        if answers.from == nil {
            answers.from = try prompts.ask("First day (today, mon or 2026-11-02)?") {
                try context.firstDay($0)
            }
        }
        if schedule.slot.isEmpty {
            schedule.slot =
                try prompts.ask("Days and times (mon 18:00, wed 18:00)?") { answer in
                    try answer.split { $0 == "," || $0 == ";" }.map { try Slot(String($0).trimmed).description }
                } ?? []
        }
        guard let name = try prompts.ask("One support person, by name?", { try person($0, prompts, context) }) else {
            return nil
        }
        // What is on record of a person stays as it is.
        if try context.known(name) != nil { return (name, nil) }
        return (name, try prompts.ask("Their phone number?", Texts.phone))
    }

    /// A person's name. One that looks like someone on record is asked about.
    private func person(_ text: String, _ prompts: Prompts, _ context: Context) throws -> Name {
        let name = try Name(text, for: "a contact")
        guard name.text.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
            throw Problem.usage("A person's name has a letter in it. Press Return to name nobody.")
        }
        // The answer to the question before, a line too late.
        guard (try? Slot(name.text)) == nil else {
            throw Problem.usage("\"\(name.text.visible)\" is a day and a time. Press Return to name nobody.")
        }
        guard try context.known(name) == nil, let nearest = try context.nearest(to: name) else { return name }
        let isNew = try prompts.confirm("\(nearest.visible) is on record. Add \(name.text.visible) too?")
        guard isNew else { throw Problem.missing("Nobody was added.") }
        return name
    }
}
