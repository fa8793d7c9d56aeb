import GRDB
import SteadyDomain

/// A name that was made into a record because a command used it first.
package struct Created: Sendable {
    package let kind: RecordKind
    package let name: Name
    /// An existing name that is close, in case it was meant.
    package let nearest: String?
}

/// Makes uids of the names in what is written: triggers and actions are made on first use, contacts where a person agreed.
final class NameResolver {
    private let journal: Journal
    private(set) var created: [Created] = []

    init(_ journal: Journal) {
        self.journal = journal
    }

    /// What a field is set to, with uids in the place of names.
    func value(_ value: Draft.Value, of field: FieldDeclaration) throws -> FieldValue {
        switch value {
        case .field(let value): return value
        case .contact(let choice): return try contact(choice).fieldValue
        case .names(let names):
            let isTrigger = field.type.reference == Trigger.kind
            return .list(
                isTrigger ? try triggers(names).map(\.fieldValue) : try actions(names).map(\.fieldValue))
        }
    }

    /// The triggers of those names, in their order, each once.
    func triggers(_ names: [Name]) throws -> [UID<Trigger>] {
        try unique(names).map { try record($0) { Trigger(uid: $0, name: $1) }.uid }
    }

    /// The actions of those names, in their order, each once.
    func actions(_ names: [Name]) throws -> [UID<Action>] {
        try unique(names).map { try record($0) { Action(uid: $0, name: $1) }.uid }
    }

    /// The contact that was chosen; one that is new is made.
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
