import SteadyDomain
import SteadyStore

/// The answers about a trigger.
struct TriggerAnswers: Answers {
    typealias Of = Trigger
    let name: String?

    static let all: [Answer<TriggerAnswers, Of>] = [
        Answer(one: "name", { $0.name }, read: { text, _ in try CravingAnswers.trigger(text).fieldValue })
    ]
}

/// The answers about an action.
struct ActionAnswers: Answers {
    typealias Of = Action
    let name: String?

    static let all: [Answer<ActionAnswers, Of>] = [
        Answer(
            one: "name", { $0.name }, read: { text, _ in try Name(text, for: Action.kind.nounWithArticle).fieldValue })
    ]
}

/// The answers about a contact.
struct ContactAnswers: Answers {
    typealias Of = Contact
    let name: String?
    let role: Role?
    let phone: String?

    static let all: [Answer<ContactAnswers, Of>] = [
        Answer(one: "name", { $0.name }, read: { text, _ in try Name(text, for: "a contact").fieldValue }),
        .word("role") { $0.role },
        Answer(one: "phone", { $0.phone }, read: { text, reader in .text(try reader.phone(text)) }),
    ]
}
