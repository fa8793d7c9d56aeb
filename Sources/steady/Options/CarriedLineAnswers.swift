import SteadyDomain
import SteadyStore

/// The answers for an edit of a line that the week's page carries, such as a point.
struct CarriedLineAnswers<Of: CarriedLine & Draftable>: Answers {
    let text: String?
    /// The day on which it was written.
    let written: String?
    let done: String?

    static var all: [Answer<Self, Of>] {
        [
            .text("text", Of.kind.nounBeginningSentence) { $0.text },
            Answer(one: Of.written, field: Of.dayField, { $0.written }) { text, reader in
                try day(text, Of.written, &reader) { $0.day }.fieldValue
            },
            Answer(one: "done", field: "done_on", { $0.done }) { text, reader in
                try day(text, "done", &reader) { $0.doneOn ?? $0.day }.fieldValue
            },
        ]
    }

    /// - Parameter own: the line's old day; a weekday means the one nearest to it.
    private static func day(
        _ text: String, _ name: String, _ reader: inout DraftReader<Of>, from own: (Of) -> Day
    ) throws -> Day {
        let context = reader.context
        return reader.keep(
            try reader.old.map { try context.edited(text, from: own($0)) }
                ?? context.now.reading(DayExpression(text)), as: name)
    }
}
