import ArgumentParser
import SteadyDomain
import SteadyStore

/// The options about a drug screen, shared by `screen` and `edit`.
struct ScreenOptions: ParsableArguments {
    @Option(help: "What it said: negative, positive or unclear.")
    var result: Screen.Result?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("When that was, such as 09:15; without it, now.", valueName: "time"), completion: .asked)
    var at: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("A note; - reads it from standard input.", valueName: "text"))
    var note: String?

    var isEmpty: Bool { result == nil && at == nil && note == nil }
}

/// The answers about a drug screen.
struct ScreenAnswers: Answers {
    typealias Of = Screen
    var options: ScreenOptions
    /// Only of an edit.
    var givenAt: String? = nil

    static let all: [Answer<ScreenAnswers, Of>] = [
        Answer("at", fields: ["at", "day", "precision"], given: { $0.options.at.map { [$0] } ?? [] }) {
            words, reader in
            try reader.time(words[0], editing: reader.old)
        },
        Answer(one: "given-at", field: "given_at", { $0.givenAt }) { text, reader in
            let context = reader.context
            let time: ResolvedMoment
            // Of one that wasn't given yet nobody knows a clock time to keep.
            if let old = reader.old, let given = old.givenAt {
                time = try context.edited(text, of: given, .minute, on: context.now.calendar.day(of: given))
            } else {
                time = try context.past(text)
            }
            guard time.precision == .minute else {
                throw Problem.usage("Give the clock time at which it was given too, such as \"mon 09:15\".")
            }
            return reader.keep(time).fieldValue
        },
        .word("result") { $0.options.result },
        .text("note", "A note") { $0.options.note },
    ]
}
