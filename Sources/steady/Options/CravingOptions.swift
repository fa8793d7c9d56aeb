import ArgumentParser
import SteadyDomain

/// The options about a craving, shared by `craving` and `edit`.
struct CravingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("What set it off; may be given several times.", valueName: "name"), completion: .asked)
    var trigger: [String] = []

    @Option(
        help: ArgumentHelp("What you did about it; may be given several times.", valueName: "name"),
        completion: .asked)
    var action: [String] = []

    @Option(parsing: .unconditional, help: ArgumentHelp("How strong it was afterwards, 0 to 10.", valueName: "score"))
    var after: String?

    @Option(parsing: .unconditional, help: "How long it lasted, in minutes.")
    var minutes: String?

    @Option(help: "How it ended.")
    var outcome: Outcome?

    @Option(parsing: .unconditional, help: ArgumentHelp("Where you were.", valueName: "text"))
    var place: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Who was with you.", valueName: "text"))
    var company: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("When it was, such as \"20m ago\" or \"yesterday 21:30\".", valueName: "time"),
        completion: .asked)
    var at: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("A note; - reads it from standard input.", valueName: "text"))
    var note: String?
}

/// The answers about a craving, shared by `craving` and `edit`.
struct CravingAnswers: Answers {
    typealias Of = Craving
    var intensity: String?
    var options: CravingOptions

    static let all: [Answer<CravingAnswers, Of>] = [
        .score("intensity", "An intensity", asks: "How strong, 0 to 10?") { $0.intensity },
        Answer(
            "at", fields: ["at", "day", "precision", "part"], asks: "Now, or earlier? (Return: now)",
            given: { $0.options.at.map { [$0] } ?? [] }
        ) { words, reader in
            let time = try reader.time(words[0], editing: reader.old)
            let part = (reader.moment?.moment).map { PartOfDay(of: $0) }
            return time + [.field(part?.fieldValue ?? .null)]
        }.skippedByNo,
        .names(
            "trigger", field: "triggers", asks: "What set it off? (several with commas)", { $0.options.trigger },
            name: trigger),
        .names("action", field: "actions", asks: "What did you do about it?", { $0.options.action }) {
            try Name($0, for: "an action")
        },
        .score("after", "The intensity after", asks: "How strong was it afterwards, 0 to 10?") { $0.options.after },
        Answer(one: "minutes", { $0.options.minutes }, read: { text, _ in .int(try Minutes.parse(text, "Minutes")) }),
        .word("outcome") { $0.options.outcome },
        .text("place", "A place") { $0.options.place },
        .text("company", "Company") { $0.options.company },
        .text("note", "A note", asks: "Anything to note?") { $0.options.note },
    ]

    /// Parses a trigger's name; refuses `any`.
    static func trigger(_ text: String) throws -> Name {
        let name = try Name(text, for: "a trigger")
        guard name.key != Trigger.any.key else {
            throw Problem.usage("\"any\" means every trigger, so no trigger can have that name. Leave it out.")
        }
        return name
    }
}
