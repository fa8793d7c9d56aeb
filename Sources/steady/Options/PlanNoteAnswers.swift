import SteadyDomain

/// The answers for an edit of a warning sign or a reason.
struct PlanNoteAnswers: Answers {
    typealias Of = PlanNote
    let sort: PlanNote.Sort?
    let text: String?

    static let all: [Answer<PlanNoteAnswers, Of>] = [
        .word("sort") { $0.sort },
        .text("text", "A sign or a reason") { $0.text },
    ]
}
