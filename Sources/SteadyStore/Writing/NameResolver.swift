import GRDB
import SteadyDomain

/// A name that became a new record because a command used it.
package struct Created: Sendable {
    package let kind: RecordKind
    package let name: Name
    /// A similar existing name, in case that was meant.
    package let nearest: String?
}

/// Turns names into uids. Triggers and actions are created at first use, contacts only if the person agreed.
final class NameResolver {
    private let journal: Journal
    private(set) var created: [Created] = []

    init(_ journal: Journal) {
        self.journal = journal
    }

    /// The value of a field, with uids instead of names.
    func value(_ value: Draft.Value, of field: FieldDeclaration) throws -> FieldValue {
        switch value {
        case .field(let value): return value
        case .contact(let choice): return try contact(choice).fieldValue
        case .people(let people):
            guard let list = field.list else { return .null }
            return .list(
                try people.map { person in
                    list.item(of: [try contact(person.contact).fieldValue, person.outcome.fieldValue])
                })
        case .names(let names):
            let isTrigger = field.type.reference == Trigger.kind
            return .list(
                isTrigger ? try triggers(names).map(\.fieldValue) : try actions(names).map(\.fieldValue))
        }
    }

    /// The triggers with those names, in order, without duplicates.
    func triggers(_ names: [Name]) throws -> [UID<Trigger>] {
        try unique(names).map { try record($0) { Trigger(uid: $0, name: $1) }.uid }
    }

    /// The actions with those names, in order, without duplicates.
    func actions(_ names: [Name]) throws -> [UID<Action>] {
        try unique(names).map { try record($0) { Action(uid: $0, name: $1) }.uid }
    }

    /// The chosen contact. Creates a new one.
    func contact(_ choice: ContactChoice) throws -> UID<Contact> {
        switch choice {
        case .existing(let uid): uid
        case .new(let name, let role): try journal.add(Contact(uid: journal.stamp.uid(), name: name, role: role)).uid
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
