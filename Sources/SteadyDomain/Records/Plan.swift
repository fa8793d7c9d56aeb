/// What set a craving off or makes one likely.
package struct Trigger: NamedRecord, Hashable {
    package static let kind = RecordKind.trigger
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
}

/// Something to do about a craving.
package struct Action: NamedRecord, Hashable {
    package static let kind = RecordKind.action

    package var id: ID<Action> = .unset
    package let uid: UID<Action>
    package var name: Name

    package init(id: ID<Action> = .unset, uid: UID<Action>, name: Name) {
        self.id = id
        self.uid = uid
        self.name = name
    }
}

/// A record that people call by its name.
package protocol NamedRecord: Record {
    var name: Name { get set }
}

package enum Role: String, CaseIterable, Sendable {
    case support, sponsor, counselor, clinic
    /// A help line that the person adds to those of the region.
    case line
    case other
}

/// A person or a service to turn to.
package struct Contact: NamedRecord, Hashable {
    package static let kind = RecordKind.contact

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
}

/// One action to try when a trigger comes; without a trigger it stands for any.
package struct Step: Record, Hashable {
    package static let kind = RecordKind.step

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
    package func adding(_ records: [AnyRecord]) -> Vocabulary {
        var vocabulary = self
        for record in records {
            switch record {
            case .trigger(let trigger): vocabulary.triggers.append(trigger)
            case .action(let action): vocabulary.actions.append(action)
            case .contact(let contact): vocabulary.contacts.append(contact)
            case .program, .session, .craving, .checkIn, .use, .point: break
            }
        }
        return vocabulary
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
