/// A medication that the person takes, from a day on. A change of its times ends the record and begins another one, so that
/// what was due on a past day stays what it was. Nothing here advises on a dose.
package struct Medication: NamedRecord, Hashable {
    package static let kind = RecordKind("medication", letter: "m", listing: "steady medication")

    package var id: ID<Medication> = .unset
    package let uid: UID<Medication>
    package var name: Name
    package var from: Day
    /// Its last day; nil while it is taken.
    package var ended: Day?
    /// Whether it is an opioid, if the person said so; nil: as its name says.
    package var opioid: Bool?
    package var prescriber: UID<Contact>?
    /// When it is due, each week, by the clock of the place where the person is; empty if it is taken as needed.
    package var times: [Slot]
    package var note: String?

    package init(
        id: ID<Medication> = .unset, uid: UID<Medication>, name: Name, from: Day, ended: Day? = nil,
        opioid: Bool? = nil, prescriber: UID<Contact>? = nil, times: [Slot] = [], note: String? = nil
    ) {
        self.id = id
        self.uid = uid
        self.name = name
        self.from = from
        self.ended = ended
        self.opioid = opioid
        self.prescriber = prescriber
        self.times = times
        self.note = note
    }

    package init(unread uid: UID<Medication>) { self.init(uid: uid, name: .unread, from: .unread) }

    /// Its name and first day: one that is taken again later is another record.
    package static var naturalKey: NaturalKey? { NaturalKey(.name("name", column: "key"), .field("from_day")) }

    package static var spans: [DaySpan] { [DaySpan("from_day", "ended")] }

    package static let fields: [Field<Medication>] = [
        .name, .key,
        .required(
            "from_day", "its first day", sharing: .table, label: "first day", key: "from", column: "from",
            get: { $0.from }, set: { $0.from = $1 }),
        .optional("ended", "its last day", sharing: .table, get: { $0.ended }, set: { $0.ended = $1 }),
        .optional(
            "opioid", "whether it is an opioid; empty: as its name says", sharing: .nobody, get: { $0.opioid },
            set: { $0.opioid = $1 }),
        .optional(
            "prescriber", "who prescribes it", sharing: .everything, get: { $0.prescriber },
            set: { $0.prescriber = $1 }),
        .optional("note", "a note", sharing: .notes, get: { $0.note }, set: { $0.note = $1 }),
        .list(
            "times", "when it is due each week", sharing: .table, in: "medication_time", of: "weekly",
            get: { $0.times }, append: { $0.times.append($1) }, empty: { $0.times = [] }),
    ]

    /// Whether it is an opioid: as the person said, else by its name.
    package var isOpioid: Bool { opioid ?? Opioids.areNamed(in: name.text) }

    /// The days on which it is taken; one without an end runs to the last possible day.
    package var activeDays: ClosedRange<Day> { from...max(from, ended ?? Day.range.upperBound) }

    package func fault(enteredAt now: Now) -> FieldFault? {
        ended.map { $0 < from } == true ? FieldFault("ended", "is before \"from_day\"") : nil
    }
}
