/// What an instrument gave, by its name, such as PHQ-9: asked and scored by the clinic. It has no label and no judgement.
package struct ClinicScore: NamedRecord, Entry, Hashable {
    package static let kind = RecordKind("score", letter: "v", listing: "steady score")
    /// The numbers that it can be, and its highest.
    package static let values = 0...10_000

    package var id: ID<ClinicScore> = .unset
    package let uid: UID<ClinicScore>
    /// The instrument.
    package var name: Name
    package var day: Day
    package var value: Int
    /// The highest that the instrument can give; nil if not said.
    package var outOf: Int?
    package var note: String?
    package var made: Made

    package init(
        id: ID<ClinicScore> = .unset, uid: UID<ClinicScore>, name: Name, day: Day, value: Int, outOf: Int? = nil,
        note: String? = nil, made: Made
    ) {
        self.id = id
        self.uid = uid
        self.name = name
        self.day = day
        self.value = value
        self.outOf = outOf
        self.note = note
        self.made = made
    }

    package init(unread uid: UID<ClinicScore>) {
        self.init(uid: uid, name: .unread, day: .unread, value: 0, made: .unread)
    }

    /// One a day of each instrument.
    package static var naturalKey: NaturalKey? { NaturalKey(.name("name", column: "key"), .field("day")) }

    package var time: Moment? { nil }

    package static let fields: [Field<ClinicScore>] = [
        .required("name", "the instrument", sharing: .table, get: { $0.name }, set: { $0.name = $1 }), .key,
        .required(
            "day", "the day of which it is", sharing: .table, facet: Facet.time, get: { $0.day }, set: { $0.day = $1 }),
        .required(
            "value", "what it gave", sharing: .table, type: .number(values), get: { $0.value }, set: { $0.value = $1 }),
        .optional(
            "out_of", "the highest that it can give", sharing: .table, type: .number(1...values.upperBound),
            get: { $0.outOf }, set: { $0.outOf = $1 }),
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
        if day > now.today { return FieldFault("day", "is in the future") }
        return outOf.map { $0 < value } == true ? FieldFault("out_of", "is less than \"value\"") : nil
    }
}
