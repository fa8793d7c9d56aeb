import SteadyDomain

/// The answers for an edit of a note of the plan.
struct PlanNoteAnswers: Answers {
    typealias Of = PlanNote
    let sort: PlanNote.Sort?
    let text: String?

    static let all: [Answer<PlanNoteAnswers, Of>] = [
        .word("sort") { $0.sort },
        .text("text", "A note of the plan") { $0.text },
    ]
}
