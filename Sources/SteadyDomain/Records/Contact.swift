/// What a contact is to the person.
package enum Role: String, CaseIterable, Sendable {
    case support, sponsor, counselor, clinic
    /// A help line that the person added to the region's lines.
    case line
    case other

    /// The role that a person's own word means, such as `sister`; nil if it is not known.
    package init?(word: String) {
        switch word.lowercased() {
        case "friend", "family", "mother", "mom", "mum", "father", "dad", "parent", "sister", "brother", "sibling",
            "wife", "husband", "spouse", "partner", "girlfriend", "boyfriend", "son", "daughter", "child", "aunt",
            "uncle", "cousin", "grandmother", "grandfather", "neighbour", "neighbor", "colleague", "coworker",
            "roommate", "buddy", "peer":
            self = .support
        case "therapist", "counsellor", "psychologist", "psychiatrist", "caseworker", "case manager",
            "social worker", "coach":
            self = .counselor
        case "doctor", "physician", "gp", "nurse", "pharmacist", "hospital", "practice": self = .clinic
        case "hotline", "helpline", "crisis line", "help line": self = .line
        case let word: self.init(rawValue: word)
        }
    }
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
