/// A person's own words in the plan, as in a safety plan: a sign that a hard time is near, a reason to go on, who or where
/// is good company, or what makes the surroundings safe.
package struct PlanNote: Record, Hashable {
    package static let kind = RecordKind("plan_note", letter: "n", noun: "plan note", listing: "steady plan")

    /// What a note is about.
    package enum Sort: String, CaseIterable, FieldContent, Sendable {
        case sign, reason
        /// Someone or somewhere to be with others, without having to speak of what is hard.
        case company
        /// What makes the surroundings safe.
        case surroundings

        /// Its name in a sentence.
        package var noun: String {
            switch self {
            case .sign: "warning sign"
            case .reason: "reason"
            case .company: "person or place"
            case .surroundings: "safety measure"
            }
        }

        /// Its name for several in a sentence.
        package var plural: String { self == .company ? "people or places" : "\(noun)s" }
    }

    package var id: ID<PlanNote> = .unset
    package let uid: UID<PlanNote>
    package var sort: Sort
    package var text: String
    package var since: Day
    /// The day on which it was removed from the plan; nil while it is in the plan.
    package var until: Day?

    package var noun: String { sort.noun }

    package init(
        id: ID<PlanNote> = .unset, uid: UID<PlanNote>, sort: Sort, text: String, since: Day, until: Day? = nil
    ) {
        self.id = id
        self.uid = uid
        self.sort = sort
        self.text = text
        self.since = since
        self.until = until
    }

    package init(unread uid: UID<PlanNote>) { self.init(uid: uid, sort: .sign, text: "", since: .unread) }

    package static var spans: [DaySpan] { [DaySpan("since", "until")] }

    package static let fields: [Field<PlanNote>] = [
        .required(
            "sort", "whether it is a sign, a reason, company, or what makes the surroundings safe", sharing: .table,
            get: { $0.sort },
            set: { $0.sort = $1 }),
        .required(
            "text", "it, in the person's own words", sharing: .table, wording: .value, get: { $0.text },
            set: { $0.text = $1 }),
        .required(
            "since", "the day on which it came into the plan", sharing: .table, facet: Facet.since, get: { $0.since },
            set: { $0.since = $1 }),
        .optional(
            "until", "the day on which it left the plan", sharing: .table, get: { $0.until }, set: { $0.until = $1 }),
    ]
}

extension [PlanNote] {
    /// Those of one sort that are in the plan, in the order in which they were written.
    package func inPlan(_ sort: PlanNote.Sort) -> [PlanNote] { filter { $0.sort == sort && $0.until == nil } }
}
