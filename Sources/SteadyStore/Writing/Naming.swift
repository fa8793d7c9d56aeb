import GRDB
import SteadyDomain

/// A name that was made into a record because a command used it first.
package struct Created: Sendable {
    package let kind: RecordKind
    package let name: Name
    /// An existing name that is close, in case it was meant.
    package let nearest: String?
}

/// Turns names into records while a command writes: triggers and actions are made on first use.
package final class Naming {
    let journal: Journal
    package private(set) var created: [Created] = []

    init(_ journal: Journal) {
        self.journal = journal
    }

    /// The triggers of those names, in their order, each once.
    package func triggers(_ names: [Name]) throws -> [UID<Trigger>] {
        try unique(names).map { try record($0) { Trigger(uid: $0, name: $1) }.uid }
    }

    /// The actions of those names, in their order, each once.
    package func actions(_ names: [Name]) throws -> [UID<Action>] {
        try unique(names).map { try record($0) { Action(uid: $0, name: $1) }.uid }
    }

    /// Adds a contact.
    /// - Throws: ``Problem/conflict(_:command:)`` where one of that name is on record.
    @discardableResult
    package func add(contact name: Name, role: Role, phone: String?) throws -> Contact {
        if let other = try Contact.fetch(journal.db, named: name) {
            throw Problem.conflict(
                "\(other.name.text) is a contact already. `steady edit \(other.id)` changes it.",
                command: "steady edit \(other.id)")
        }
        return try journal.insert(Contact(uid: journal.stamp.uid(), name: name, role: role, phone: phone))
    }

    /// The contact that was chosen; one that is new is made.
    package func contact(_ choice: ContactChoice) throws -> UID<Contact> {
        switch choice {
        case .existing(let uid): uid
        case .new(let name, let role): try add(contact: name, role: role, phone: nil).uid
        }
    }

    private func record<R: NamedRecord>(_ name: Name, _ make: (UID<R>, Name) -> R) throws -> R {
        if let existing = try R.fetch(journal.db, named: name) { return existing }
        let others = try R.fetch(journal.db).map(\.name.text)
        created.append(Created(kind: R.kind, name: name, nearest: Nearest.match(name.text, in: others)))
        return try journal.insert(make(journal.stamp.uid(), name))
    }

    private func unique(_ names: [Name]) -> [Name] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0.key).inserted }
    }
}

/// A contact that a command names: one on record, or one that the person agreed to add.
package enum ContactChoice: Hashable, Sendable {
    case existing(UID<Contact>)
    case new(Name, Role)
}

/// What a command recorded.
package struct Recorded<Of: Sendable>: Sendable {
    package let record: Of
    /// Triggers and actions that it made.
    package let created: [Created]
    /// The record as it was, where one was there already.
    package var before: Of?
}
