import ArgumentParser
import SteadyDomain
import SteadyStore

/// The options about a dose, shared by `dose` and `edit`.
struct DoseOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("When it was, such as 08:10 or \"yesterday 21:00\"; without it, now.", valueName: "time"),
        completion: .asked)
    var at: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("A note; - reads it from standard input.", valueName: "text"))
    var note: String?
}

/// The answers about a dose.
struct DoseAnswers: Answers {
    typealias Of = Dose
    let options: DoseOptions
    /// Only of an edit: a new dose names its medication without an option.
    var medication: String? = nil
    let status: Dose.Status?

    static let all: [Answer<DoseAnswers, Of>] = [
        Answer(one: "medication", { $0.medication }) { text, reader in
            let day = reader.old?.day ?? reader.context.now.today
            return try reader.context.medication(named: [text], on: day).uid.fieldValue
        },
        .word("status") { $0.status },
        Answer("at", fields: ["at", "day", "precision"], given: { $0.options.at.map { [$0] } ?? [] }) {
            words, reader in
            try reader.time(words[0], editing: reader.old)
        },
        .text("note", "A note") { $0.options.note },
    ]
}
