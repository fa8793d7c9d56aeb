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
