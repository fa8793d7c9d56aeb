/// A drug screen, for the person's own record: asked for, given, and what it said.
package struct Screen: Entry, Hashable {
    package static let kind = RecordKind("screen", letter: "x", noun: "drug screen", listing: "steady screen list")

    package enum Result: String, CaseIterable, FieldContent, Sendable {
        case negative, positive, unclear
    }

    package var id: ID<Screen> = .unset
    package let uid: UID<Screen>
    /// When it was asked for, or given if nobody noted that.
    package var at: Moment
    package var day: Day
    /// How well its time is known. If it is less than the minute, `at` is only where the entry is placed.
    package var precision: Precision
    /// When it was given; nil if it wasn't yet, or that wasn't said.
    package var givenAt: Moment?
    package var result: Result?
    package var note: String?
    package var made: Made

    package init(
        id: ID<Screen> = .unset, uid: UID<Screen>, at: Moment, day: Day, precision: Precision = .minute,
        givenAt: Moment? = nil, result: Result? = nil, note: String? = nil, made: Made
    ) {
        self.id = id
        self.uid = uid
        self.at = at
        self.day = day
        self.precision = precision
        self.givenAt = givenAt
        self.result = result
        self.note = note
        self.made = made
    }

    package init(unread uid: UID<Screen>) { self.init(uid: uid, at: .unread, day: .unread, made: .unread) }

    package var time: Moment? { at }

    package static let fields: [Field<Screen>] = [
        .required(
            "at", "when it was asked for, or given", sharing: .table, facet: Facet.time, get: { $0.at },
            set: { $0.at = $1 }),
        .required(
            "day", "the recovery day that it belongs to", sharing: .table, facet: Facet.time, get: { $0.day },
            set: { $0.day = $1 }),
        .precision {
            $0.precision
        } set: {
            $0.precision = $1
        },
        .optional(
            "given_at", "when it was given", sharing: .table, label: "given", get: { $0.givenAt },
            set: { $0.givenAt = $1 }),
        .optional("result", "what it said", sharing: .table, get: { $0.result }, set: { $0.result = $1 }),
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

    package func fault(enteredAt now: Now) -> FieldFault? {
        if let fault = Entered.fault(at, day, now) { return fault }
        return givenAt.map { $0.instant > now.instant } == true ? FieldFault("given_at", "is in the future") : nil
    }
}
