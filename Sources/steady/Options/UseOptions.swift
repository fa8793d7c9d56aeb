import ArgumentParser
import SteadyDomain

/// The options about a use, shared by `use` and `edit`.
struct UseOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "When it was, such as \"last night\" or \"yesterday 23:30\"; without it, today.", valueName: "time"),
        completion: .asked)
    var at: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("What it was; - reads it from standard input.", valueName: "text"))
    var substance: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("What would help next time.", valueName: "text"))
    var nextTime: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("A note; - reads it from standard input.", valueName: "text"))
    var note: String?

    /// Whether one was given.
    var isGiven: Bool { at != nil || substance != nil || nextTime != nil || note != nil }
}

/// The answers about a use, shared by `use` and `edit`. A look back has its own questions.
struct UseAnswers: Answers {
    typealias Of = Use
    var options: UseOptions
    /// Nil for a command without these options.
    var lookBack: LookBackOptions?

    static let all: [Answer<UseAnswers, Of>] =
        [
            Answer(
                "at", fields: ["at", "day", "precision"], asks: "When was it? (Return: today)",
                given: { $0.options.at.map { [$0] } ?? [] }
            ) { words, reader in try reader.time(words[0], editing: reader.old) },
            .text("substance", "The substance", asks: "What was it?") { $0.options.substance },
            .text("next-time", "What would help", field: "next_time", asks: "What would help next time?") {
                $0.options.nextTime
            },
            .text("note", "A note", asks: "Anything to note?") { $0.options.note },
        ] + LookBackOptions.all.map { $0.unasked { $0.lookBack } }
}
