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
}

/// The answers about a use, shared by `use` and `edit`.
extension UseOptions: Answers {
    typealias Of = Use

    static let all: [Answer<UseOptions, Of>] = [
        Answer(
            "at", fields: ["at", "day", "precision"], asks: "When was it? (Return: today)",
            given: { $0.at.map { [$0] } ?? [] }
        ) { words, reader in try reader.time(words[0], editing: reader.old) },
        .text("substance", "The substance", asks: "What was it?") { $0.substance },
        .text("next-time", "What would help", field: "next_time", asks: "What would help next time?") { $0.nextTime },
        .text("note", "A note", asks: "Anything to note?") { $0.note },
    ]
}
