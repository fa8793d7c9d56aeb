/// One action to try when a trigger comes. Without a trigger it is for any trigger.
package struct Step: Record, Hashable {
    package static let kind = RecordKind("step", noun: "plan step")
    /// The places that a step can have in the order of its trigger's steps.
    package static let positions = -1_000_000_000...1_000_000_000

    /// The place nearest to a number: one more than a place may be none.
    package static func position(near number: Int) -> Int {
        min(max(number, positions.lowerBound), positions.upperBound)
    }

    package var id: ID<Step> = .unset
    package let uid: UID<Step>
    package var trigger: UID<Trigger>?
    package var action: UID<Action>
    package var contact: UID<Contact>?
    package var minutes: Int?
    /// The steps of a trigger are tried in this order. Gaps mean nothing; numbers may be negative.
    package var position: Int
    package var since: Day
    /// The day on which it was removed from the plan; nil while it is in the plan.
    package var until: Day?

    package init(
        id: ID<Step> = .unset, uid: UID<Step>, trigger: UID<Trigger>?, action: UID<Action>,
        contact: UID<Contact>? = nil, minutes: Int? = nil, position: Int, since: Day, until: Day? = nil
    ) {
        self.id = id
        self.uid = uid
        self.trigger = trigger
        self.action = action
        self.contact = contact
        self.minutes = minutes
        self.position = position
        self.since = since
        self.until = until
    }

    package init(unread uid: UID<Step>) {
        self.init(uid: uid, trigger: nil, action: .unread, position: 0, since: .unread)
    }

    package static var naturalKey: NaturalKey? {
        NaturalKey(.field("trigger"), .field("action"), .field("until"), mayRepeat: true)
    }

    package static var spans: [DaySpan] { [DaySpan("since", "until")] }

    package static let fields: [Field<Step>] = [
        .optional(
            "trigger", "when it is tried; none stands for any", sharing: .table, isEssential: true,
            get: { $0.trigger }, set: { $0.trigger = $1 }),
        .required(
            "action", "what is tried", sharing: .table, isEssential: true, get: { $0.action },
            set: { $0.action = $1 }),
        .optional("contact", "with whom", sharing: .everything, get: { $0.contact }, set: { $0.contact = $1 }),
        .optional(
            "minutes", "for how long", sharing: .table, type: .minutes(1...1440), get: { $0.minutes },
            set: { $0.minutes = $1 }),
        .required(
            "position", "the steps of a trigger are tried in this order", sharing: .table, type: .number(positions),
            isShown: false, get: { $0.position }, set: { $0.position = $1 }),
        .required(
            "since", "the day on which it came into the plan", sharing: .table, facet: Facet.since, get: { $0.since },
            set: { $0.since = $1 }),
        .optional(
            "until", "the day on which it left the plan", sharing: .table, get: { $0.until }, set: { $0.until = $1 }),
    ]
}
