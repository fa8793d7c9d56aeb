/// The names behind the uids of triggers, actions, contacts and medications.
package struct Vocabulary: Sendable {
    package var triggers: [Trigger]
    package var actions: [Action]
    package var contacts: [Contact]
    /// Only where doses are written too: nothing else refers to one.
    package var medications: [Medication]

    package init(
        triggers: [Trigger] = [], actions: [Action] = [], contacts: [Contact] = [], medications: [Medication] = []
    ) {
        self.triggers = triggers
        self.actions = actions
        self.contacts = contacts
        self.medications = medications
    }

    /// The vocabulary plus the named records among `records`.
    package func adding(_ records: [any Record]) -> Vocabulary {
        Vocabulary(
            triggers: triggers + records.compactMap { $0 as? Trigger },
            actions: actions + records.compactMap { $0 as? Action },
            contacts: contacts + records.compactMap { $0 as? Contact },
            medications: medications + records.compactMap { $0 as? Medication })
    }

    package func name(_ trigger: UID<Trigger>) -> Name { Vocabulary.name(trigger, triggers) }
    package func name(_ action: UID<Action>) -> Name { Vocabulary.name(action, actions) }
    package func name(_ contact: UID<Contact>) -> Name { Vocabulary.name(contact, contacts) }
    package func name(_ medication: UID<Medication>) -> Name { Vocabulary.name(medication, medications) }

    /// The schema's foreign keys make sure that the record exists.
    ///
    /// A linear search: a person has a few dozen names, and a dictionary type alone costs 200,000 instructions to set
    /// up.
    private static func name<R: NamedRecord>(_ uid: UID<R>, _ records: [R]) -> Name {
        records.first { $0.uid == uid }?.name ?? Name(known: "?")
    }
}
