/// What set a craving off or makes one likely.
package struct Trigger: NamedRecord, Hashable {
    package static let kind = RecordKind("trigger", letter: "t", listing: "steady plan")
    /// The word that means every trigger in a plan, and so names none.
    package static let any = Name(known: "any")

    package var id: ID<Trigger> = .unset
    package let uid: UID<Trigger>
    package var name: Name

    package init(id: ID<Trigger> = .unset, uid: UID<Trigger>, name: Name) {
        self.id = id
        self.uid = uid
        self.name = name
    }

    package init(unread uid: UID<Trigger>) { self.init(uid: uid, name: .unread) }
    package static let fields: [Field<Trigger>] = [.name, .key]
}

/// Something to do about a craving.
package struct Action: NamedRecord, Hashable {
    package static let kind = RecordKind("action", letter: "a", listing: "steady plan")

    package var id: ID<Action> = .unset
    package let uid: UID<Action>
    package var name: Name

    package init(id: ID<Action> = .unset, uid: UID<Action>, name: Name) {
        self.id = id
        self.uid = uid
        self.name = name
    }

    package init(unread uid: UID<Action>) { self.init(uid: uid, name: .unread) }
    package static let fields: [Field<Action>] = [.name, .key]
}

/// A record that people call by its name.
package protocol NamedRecord: Record {
    var name: Name { get set }
}

extension Field where Of: NamedRecord {
    static var name: Field {
        .required("name", "what the person calls it", sharing: .table, get: { $0.name }, set: { $0.name = $1 })
    }

    /// By this a name is found, and told to be another's.
    static var key: Field {
        .computed("key", "the name, NFC case-folded", get: { $0.name.key }) { document in
            guard case .text(let name)? = document["name"] else { return .null }
            return .text(Name.key(name))
        }
    }
}

package enum Role: String, CaseIterable, Sendable {
    case support, sponsor, counselor, clinic
    /// A help line that the person adds to those of the region.
    case line
    case other
}

/// A person or a service to turn to.
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

/// One action to try when a trigger comes; without a trigger it stands for any.
package struct Step: Record, Hashable {
    package static let kind = RecordKind("step", noun: "plan step")

    package var id: ID<Step> = .unset
    package let uid: UID<Step>
    package var trigger: UID<Trigger>?
    package var action: UID<Action>
    package var contact: UID<Contact>?
    package var minutes: Int?
    /// Steps of a trigger are tried in this order; gaps mean nothing.
    package var position: Int
    package var since: Day
    /// The day on which it was taken out of the plan.
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
            "position", "the steps of a trigger are tried in this order", sharing: .table, isShown: false,
            get: { $0.position }, set: { $0.position = $1 }),
        .required(
            "since", "the day on which it came into the plan", sharing: .table, get: { $0.since },
            set: { $0.since = $1 }),
        .optional(
            "until", "the day on which it left the plan", sharing: .table, get: { $0.until }, set: { $0.until = $1 }),
    ]
}

/// The names behind the uids of triggers, actions and contacts.
package struct Vocabulary: Sendable {
    package var triggers: [Trigger]
    package var actions: [Action]
    package var contacts: [Contact]

    package init(triggers: [Trigger] = [], actions: [Action] = [], contacts: [Contact] = []) {
        self.triggers = triggers
        self.actions = actions
        self.contacts = contacts
    }

    /// With the names among some records that are not there.
    package func adding(_ records: [any Record]) -> Vocabulary {
        Vocabulary(
            triggers: triggers + records.compactMap { $0 as? Trigger },
            actions: actions + records.compactMap { $0 as? Action },
            contacts: contacts + records.compactMap { $0 as? Contact })
    }

    package func name(_ trigger: UID<Trigger>) -> Name { Vocabulary.name(trigger, triggers) }
    package func name(_ action: UID<Action>) -> Name { Vocabulary.name(action, actions) }
    package func name(_ contact: UID<Contact>) -> Name { Vocabulary.name(contact, contacts) }

    /// The schema's foreign keys hold every reference, so that a name is always there.
    ///
    /// A person has some dozens of names: to look through them costs less than a dictionary, whose type alone takes
    /// 200,000 instructions to make.
    private static func name<R: NamedRecord>(_ uid: UID<R>, _ records: [R]) -> Name {
        records.first { $0.uid == uid }?.name ?? Name(known: "?")
    }
}

/// The plan in force: for each trigger and for any, the ordered steps to try.
package struct Plan: Sendable {
    /// Steps that were not removed, in the order of their positions.
    package let steps: [Step]

    package init(steps: [Step]) {
        self.steps = steps.filter { $0.until == nil }.sorted { ($0.position, $0.id) < ($1.position, $1.id) }
    }

    /// The steps of one trigger, or those for any.
    package func steps(for trigger: UID<Trigger>?) -> [Step] { steps.filter { $0.trigger == trigger } }
}
