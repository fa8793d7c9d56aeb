import SteadyDomain
import SteadyStore

/// The answers about a checklist item; shared by `program checklist --add` and `edit`.
struct ChecklistAnswers: Answers {
    typealias Of = ChecklistItem
    let text: String?
    let due: String?
    /// With whom.
    let with: String?
    let done: String?

    static let all: [Answer<ChecklistAnswers, Of>] = [
        .text("text", "What to line up") { $0.text },
        Answer(one: "due", { $0.due }) { text, reader in
            let context = reader.context
            if let due = reader.old?.due {
                return reader.keep(try context.edited(text, from: due, canBeAhead: true), as: "due").fieldValue
            }
            // What lies back is nothing to do by then, so no other day is named.
            return try context.now.day(DayExpression(text), .coming).fieldValue
        },
        Answer("with", fields: ["contact"], asksBack: true, given: { $0.with.map { [$0] } ?? [] }) { words, reader in
            [.contact(try reader.context.contact(named: words[0], by: "with"))]
        },
        Answer(one: "done", field: "done_on", { $0.done }) { text, reader in
            let context = reader.context
            let day =
                try reader.old?.doneOn.map { try context.edited(text, from: $0) }
                ?? context.now.reading(DayExpression(text))
            return reader.keep(day, as: "done").fieldValue
        },
    ]
}
