import SteadyDomain

/// The answers for an edit of a point.
struct PointAnswers: Answers {
    typealias Of = Point
    let text: String?
    let raised: String?
    let done: String?

    static let all: [Answer<PointAnswers, Of>] = [
        .text("text", "A point") { $0.text },
        Answer(one: "raised", field: "raised_on", { $0.raised }) { text, reader in
            try day(text, "raised", &reader) { $0.raisedOn }.fieldValue
        },
        Answer(one: "done", field: "done_on", { $0.done }) { text, reader in
            try day(text, "done", &reader) { $0.doneOn ?? $0.raisedOn }.fieldValue
        },
    ]

    /// - Parameter own: the point's old day; a weekday means the one nearest to it.
    private static func day(
        _ text: String, _ name: String, _ reader: inout DraftReader<Point>, from own: (Point) -> Day
    ) throws -> Day {
        let context = reader.context
        return reader.keep(
            try reader.old.map { try context.edited(text, from: own($0)) }
                ?? context.now.reading(DayExpression(text)), as: name)
    }
}
