/// Whether the person reached a support person.
package enum Support: String, CaseIterable, Sendable {
    case reached, tried
    case nobody = "none"
}

/// A person whom someone turned to in the evening, and whether they were reached.
package struct Reached: Hashable, Sendable {
    package let contact: UID<Contact>
    package let outcome: Support

    package init(_ contact: UID<Contact>, _ outcome: Support) {
        self.contact = contact
        self.outcome = outcome
    }
}

/// The evening look back at one day. Every answer is optional.
package struct CheckIn: Entry, Hashable {
    package static let kind = RecordKind("checkin", letter: "d", noun: "check-in")

    package var id: ID<CheckIn> = .unset
    package let uid: UID<CheckIn>
    package var day: Day
    package var mood: Score?
    package var stress: Score?
    /// Minutes, 0 to 1440.
    package var sleep: Int?
    /// The day's strongest urge.
    package var urge: Score?
    /// Nil: not answered.
    package var used: Bool?
    package var support: Support?
    package var contact: UID<Contact>?
    /// The others, if there was more than one.
    package var others: [Reached]
    package var win: String?
    package var tomorrow: String?
    package var note: String?
    package var made: Made

    package init(
        id: ID<CheckIn> = .unset, uid: UID<CheckIn>, day: Day, mood: Score? = nil, stress: Score? = nil,
        sleep: Int? = nil, urge: Score? = nil, used: Bool? = nil, support: Support? = nil,
        contact: UID<Contact>? = nil, others: [Reached] = [], win: String? = nil, tomorrow: String? = nil,
        note: String? = nil,
        made: Made
    ) {
        self.id = id
        self.uid = uid
        self.day = day
        self.mood = mood
        self.stress = stress
        self.sleep = sleep
        self.urge = urge
        self.used = used
        self.support = support
        self.contact = contact
        self.others = others
        self.win = win
        self.tomorrow = tomorrow
        self.note = note
        self.made = made
    }

    package init(unread uid: UID<CheckIn>) { self.init(uid: uid, day: .unread, made: .unread) }

    package static var naturalKey: NaturalKey? { NaturalKey(.field("day")) }

    /// Names nobody twice. Someone who was named under two names, or on two copies, was reached if either says so; the
    /// first person has the best outcome already.
    package static func settled(_ document: Document) -> Document {
        guard case .list(let others)? = document["others"], !others.isEmpty,
            let index = document.fields.firstIndex(where: { $0.name == "others" })
        else { return document }
        var kept: [Document] = []
        for case .item(let person) in others where person["contact"] != document["contact"] {
            if let known = kept.firstIndex(where: { $0["contact"] == person["contact"] }) {
                if person.text("outcome") == Support.reached.rawValue { kept[known] = person }
            } else {
                kept.append(person)
            }
        }
        guard kept.count < others.count else { return document }
        var document = document
        document.fields[index].value = .list(kept.map { .item($0) })
        return document
    }

    package static let fields: [Field<CheckIn>] = [
        .required(
            "day", "the recovery day that it looks back at", sharing: .table, get: { $0.day }, set: { $0.day = $1 }),
        .optional(
            "mood", "the day's mood; 10 is best", sharing: .table, wording: .labelled, get: { $0.mood },
            set: { $0.mood = $1 }),
        .optional(
            "stress", "the day's stress; 10 is worst", sharing: .table, wording: .labelled, get: { $0.stress },
            set: { $0.stress = $1 }),
        .optional(
            "sleep", "sleep the night before", sharing: .table, type: .hours(0...1440), key: "sleepHours",
            column: "sleep_hours", wording: .labelled, get: { $0.sleep }, set: { $0.sleep = $1 }),
        .optional(
            "urge", "the day's strongest urge", sharing: .table, wording: .labelled, get: { $0.urge },
            set: { $0.urge = $1 }),
        .optional("used", "whether there was use", sharing: .table, get: { $0.used }, set: { $0.used = $1 }),
        .optional(
            "support", "whether a support person was reached", sharing: .table, facet: Facet.support,
            get: { $0.support }, set: { $0.support = $1 }),
        .optional(
            "contact", "the support person", sharing: .everything, facet: Facet.support, get: { $0.contact },
            set: { $0.contact = $1 }),
        .list(
            "others", "the other people, each reached or tried", sharing: .everything, facet: Facet.support,
            key: "people", column: "people",
            of: FieldDeclaration.List(
                table: "checkin_other",
                columns: [
                    FieldDeclaration.List.Column(name: "contact", type: .reference(Contact.kind)),
                    FieldDeclaration.List.Column(
                        name: "outcome", type: .word { [Support.reached, .tried].map(\.rawValue) }),
                ]),
            get: { $0.others.map { [$0.contact.fieldValue, $0.outcome.fieldValue] } },
            append: { checkIn, columns in
                guard columns.count == 2, let contact = UID<Contact>(column: columns[0]),
                    let outcome = Support(column: columns[1]), outcome != .nobody
                else { return false }
                checkIn.others.append(Reached(contact, outcome))
                return true
            }, empty: { $0.others = [] }),
        .optional(
            "win", "something that went well", sharing: .everything, wording: .titled, get: { $0.win },
            set: { $0.win = $1 }),
        .optional(
            "tomorrow", "what tomorrow is for", sharing: .everything, wording: .titled, get: { $0.tomorrow },
            set: { $0.tomorrow = $1 }),
        .optional("note", "a note", sharing: .notes, wording: .note, get: { $0.note }, set: { $0.note = $1 }),
        .madeAt(sharing: .everything, column: "at") {
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

    package var time: Moment? { nil }

    /// Everyone who was reached or tried and is known by name, the first person first.
    package var people: [Reached] {
        guard let contact, let support else { return others }
        return [Reached(contact, support)] + others
    }

    /// Whether an answer is another one than it was, or is gone. A new answer to an open question replaces nothing.
    package func replacesAnswers(of old: CheckIn) -> Bool {
        CheckIn.fields.contains { !$0.isEmpty(in: old) && $0.write(self) != $0.write(old) }
    }

    /// Whether no question is answered.
    package var isEmpty: Bool {
        mood == nil && stress == nil && sleep == nil && urge == nil && used == nil && support == nil && win == nil
            && tomorrow == nil && note == nil
    }
}
