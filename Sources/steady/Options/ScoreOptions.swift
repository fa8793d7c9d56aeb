import ArgumentParser
import SteadyDomain
import SteadyStore

/// The options about a score, shared by `score add` and `edit`.
struct ScoreOptions: ParsableArguments {
    @Option(
        parsing: .unconditional, help: ArgumentHelp("The day of which it is; else today.", valueName: "day"),
        completion: .asked)
    var on: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("The highest that it can give.", valueName: "number"))
    var of: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("A note; - reads it from standard input.", valueName: "text"))
    var note: String?
}

/// The answers about a score.
struct ScoreAnswers: Answers {
    typealias Of = ClinicScore
    let name: String?
    let value: String?
    let options: ScoreOptions

    static let all: [Answer<ScoreAnswers, Of>] = [
        Answer(one: "name", { $0.name }) { text, reader in try reader.name(text, for: "an instrument").fieldValue },
        Answer(one: "on", field: "day", { $0.options.on }) { text, reader in
            let context = reader.context
            let day =
                try reader.old.map { try context.edited(text, from: $0.day) }
                ?? context.now.reading(DayExpression(text))
            let kept = reader.keep(day, as: "on")
            guard kept <= context.now.today else {
                throw Problem.usage("\(kept.spoken) is in the future. Give today or an earlier day.")
            }
            return kept.fieldValue
        },
        Answer(one: "of", field: "out_of", { $0.options.of }) { text, _ in
            .int(try number(text, "The highest score", from: 1))
        },
        Answer(one: "value", { $0.value }) { text, _ in .int(try number(text, "A score", from: 0)) },
        .text("note", "A note") { $0.options.note },
    ]

    private static func number(_ text: String, _ what: String, from least: Int) throws -> Int {
        let most = ClinicScore.values.upperBound
        guard let number = Int(digits: text.utf8.span), (least...most).contains(number) else {
            throw Problem.usage("\(what) is a whole number from \(least) to \(most), not \"\(text.visible)\".")
        }
        return number
    }
}
