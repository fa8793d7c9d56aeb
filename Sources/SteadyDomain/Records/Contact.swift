/// What a contact is to the person.
package enum Role: String, CaseIterable, Sendable {
    case support, sponsor, counselor, clinic
    /// A help line that the person added to the region's lines.
    case line
    case other

    /// The role that a person's own word means, such as `sister` or `brother-in-law`; nil if it is not known.
    package init?(word: String) {
        let word = word.lowercased().split { " -_.".contains($0) }.filter { $0 != "my" }.joined(separator: " ")
        if let known = Role(rawValue: word) {
            self = known
        } else if let found = Role.otherWords.first(where: { $0.words.contains(Role.person(word)) }) {
            self = found.role
        } else {
            return nil
        }
    }

    /// The person that a word for a relation by marriage or descent is a form of: `brother in law` is a `brother`.
    private static func person(_ word: String) -> String {
        if word.hasSuffix(" in law") { return String(word.dropLast(7)) }
        for before in ["step", "half ", "foster ", "great ", "best ", "old ", "close ", "good "]
        where word.hasPrefix(before) {
            return String(word.dropFirst(before.count)).trimmed
        }
        return word
    }

    private static let otherWords: [(role: Role, words: [String])] = [
        (
            .support,
            [
                "friend", "bestie", "bff", "mate", "buddy", "peer", "family", "relative", "mother", "mom", "mum",
                "mama", "mommy", "mummy", "father", "dad", "papa", "daddy", "parent", "sister", "sis", "brother", "bro",
                "sibling", "wife", "husband", "hubby", "spouse", "partner", "girlfriend", "boyfriend", "fiancé",
                "fiancée", "fiance", "fiancee", "son", "daughter", "child", "kid", "aunt", "auntie", "aunty", "uncle",
                "cousin", "niece", "nephew", "grandmother", "grandma", "granny", "gran", "nana", "nan", "grandfather",
                "grandpa", "granddad", "grandad", "grandparent", "grandson", "granddaughter", "grandchild",
                "godmother", "godfather", "neighbour", "neighbor", "colleague", "coworker", "co worker", "roommate",
                "flatmate", "housemate", "pastor", "priest", "minister", "rabbi", "imam", "chaplain", "vicar",
                "support person", "recovery friend", "mentor",
            ]
        ),
        (.sponsor, ["sponser", "aa sponsor", "na sponsor"]),
        (
            .counselor,
            [
                "counsellor", "councelor", "therapist", "psychotherapist", "psychologist", "psychiatrist", "caseworker",
                "case worker", "case manager", "social worker", "recovery coach", "peer specialist", "coach", "shrink",
            ]
        ),
        (
            .clinic,
            [
                "doctor", "doc", "physician", "gp", "family doctor", "nurse", "pharmacist", "pharmacy", "hospital",
                "practice", "rehab", "treatment center", "treatment centre",
            ]
        ),
        (.line, ["hotline", "helpline", "crisis line", "help line", "hot line"]),
        (
            .other,
            ["boss", "manager", "supervisor", "employer", "teacher", "landlord", "landlady", "lawyer", "officer"]
        ),
    ]
}

/// A person or a service to turn to for help.
package struct Contact: NamedRecord, Hashable {
    package static let kind = RecordKind("contact", letter: "k", listing: "steady contact list")

    package var id: ID<Contact> = .unset
    package let uid: UID<Contact>
    package var name: Name
    package var role: Role
    package var phone: String?

    package init(id: ID<Contact> = .unset, uid: UID<Contact>, name: Name, role: Role, phone: String? = nil) {
        self.id = id
        self.uid = uid
        self.name = name
        self.role = role
        self.phone = phone
    }

    package init(unread uid: UID<Contact>) { self.init(uid: uid, name: .unread, role: .other) }

    package static let fields: [Field<Contact>] = [
        .name, .key,
        .required("role", "what they are to the person", sharing: .table, get: { $0.role }, set: { $0.role = $1 }),
        .optional("phone", "the number", sharing: .table, get: { $0.phone }, set: { $0.phone = $1 }),
    ]
}
