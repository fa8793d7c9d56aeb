/// A dose of a medication: taken, or skipped on purpose.
package struct Dose: Entry, Hashable {
    package static let kind = RecordKind("dose", letter: "o")

    package enum Status: String, CaseIterable, FieldContent, Sendable {
        case taken, skipped
    }

    package var id: ID<Dose> = .unset
    package let uid: UID<Dose>
    package var medication: UID<Medication>
    package var at: Moment
    package var day: Day
    /// How well its time is known. If it is less than the minute, `at` is only where the entry is placed.
    package var precision: Precision
    package var status: Status
    package var note: String?
    package var made: Made

    package init(
        id: ID<Dose> = .unset, uid: UID<Dose>, medication: UID<Medication>, at: Moment, day: Day,
        precision: Precision = .minute, status: Status = .taken, note: String? = nil, made: Made
    ) {
        self.id = id
        self.uid = uid
        self.medication = medication
        self.at = at
        self.day = day
        self.precision = precision
        self.status = status
        self.note = note
        self.made = made
    }

    package init(unread uid: UID<Dose>) {
        self.init(uid: uid, medication: .unread, at: .unread, day: .unread, made: .unread)
    }

    package static var naturalKey: NaturalKey? { NaturalKey(.field("medication"), .instant("at", column: "instant")) }

    package var time: Moment? { at }

    package static let fields: [Field<Dose>] = [
        .required(
            "medication", "what was taken", sharing: .table, isEssential: true, get: { $0.medication },
            set: { $0.medication = $1 }),
        .required(
            "at", "when it was", sharing: .everything, facet: Facet.time, get: { $0.at }, set: { $0.at = $1 }),
        .required(
            "day", "the recovery day that it belongs to", sharing: .table, facet: Facet.time, get: { $0.day },
            set: { $0.day = $1 }),
        .precision {
            $0.precision
        } set: {
            $0.precision = $1
        },
        .required("status", "taken or skipped", sharing: .table, get: { $0.status }, set: { $0.status = $1 }),
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

    package func fault(enteredAt now: Now) -> FieldFault? { Entered.fault(at, day, now) }
}
