/// A worksheet on which kind of care may fit, as the person answered it on a day. It prepares a talk with a specialist;
/// nothing is computed from it.
package struct Comparison: Entry, Hashable {
    package static let kind = RecordKind("comparison", letter: "b", listing: "steady compare list")

    package var id: ID<Comparison> = .unset
    package let uid: UID<Comparison>
    package var day: Day
    /// The stored words of the answers that were given.
    package var answers: [Factor: String]
    package var note: String?
    package var made: Made

    package init(
        id: ID<Comparison> = .unset, uid: UID<Comparison>, day: Day, answers: [Factor: String] = [:],
        note: String? = nil, made: Made
    ) {
        self.id = id
        self.uid = uid
        self.day = day
        self.answers = answers
        self.note = note
        self.made = made
    }

    package init(unread uid: UID<Comparison>) { self.init(uid: uid, day: .unread, made: .unread) }

    package var time: Moment? { nil }

    package static let fields: [Field<Comparison>] =
        [
            .required(
                "day", "the day on which it was answered", sharing: .table, facet: Facet.time, get: { $0.day },
                set: { $0.day = $1 })
        ]
        + Factor.allCases.map { factor in
            .optional(
                factor.rawValue, "the answer about \(factor.noun)", sharing: .table, wording: .labelled,
                get: { $0.answers[factor] }, set: { $0.answers[factor] = $1 })
        } + [
            .optional("note", "a note", sharing: .notes, wording: .note, get: { $0.note }, set: { $0.note = $1 }),
            .madeAt {
                $0.made
            } set: {
                $0.made = $1
            },
            .madeOn {
                $0.made
            } set: {
                $0.made = $1
            },
        ]
}

extension Factor {
    /// What it is about, in a sentence.
    package var noun: String {
        switch self {
        case .cravings: "cravings"
        case .withdrawal: "withdrawal"
        case .daily: "what is taken every day"
        case .tries: "earlier tries"
        case .overdose: "an overdose"
        case .selfHarm: "thoughts of hurting oneself"
        case .body: "physical health"
        case .mind: "mental health"
        case .home: "home"
        case .support: "the people there"
        case .duties: "work, school and family"
        case .cost: "cost and insurance"
        case .away: "time away"
        case .preference: "what the person prefers"
        }
    }
}
