import GRDB
import SteadyDomain

extension Trigger: Draftable {
    package static func new(_ uid: UID<Trigger>, _ stamp: Stamp, from draft: Draft) throws -> Trigger {
        try draft.require("name")
        return Trigger(unread: uid)
    }

    package func store(instead old: Trigger?, from draft: Draft, in journal: Journal) throws -> Recorded<Trigger> {
        try storedByName(instead: old, merges: draft.merges, in: journal)
    }
}

extension Action: Draftable {
    package static func new(_ uid: UID<Action>, _ stamp: Stamp, from draft: Draft) throws -> Action {
        try draft.require("name")
        return Action(unread: uid)
    }

    package func store(instead old: Action?, from draft: Draft, in journal: Journal) throws -> Recorded<Action> {
        try storedByName(instead: old, merges: draft.merges, in: journal)
    }
}

extension Contact: Draftable {
    package static func new(_ uid: UID<Contact>, _ stamp: Stamp, from draft: Draft) throws -> Contact {
        try draft.require("name", "role")
        return Contact(unread: uid)
    }

    package func store(instead old: Contact?, from draft: Draft, in journal: Journal) throws -> Recorded<Contact> {
        try storedByName(instead: old, merges: draft.merges, in: journal)
    }
}

extension Store {
    /// Another record has the name. The person can agree to merge the two.
    package struct NameTaken: Error {
        /// The record that has the name.
        package let by: Reference
        package let name: Name
    }
}

extension Draftable where Self: NamedRecord {
    /// Stores a record of a kind in which names are unique. If an edited record gets another one's name, the two are one
    /// from then on, on every copy: one of them is shown, for everything that referred to either.
    fileprivate func storedByName(instead old: Self?, merges: Bool, in journal: Journal) throws -> Recorded<Self> {
        guard old != nil else { return Recorded(record: try journal.add(self)) }
        guard let other = try Self.fetch(journal.db, named: name), other.uid != uid else {
            return Recorded(record: try stored(instead: old, in: journal))
        }
        guard merges else { throw Store.NameTaken(by: other.reference, name: other.name) }
        // It says the same as the other from now on, so that this is what the two show.
        try journal.amend(Self.kind, uid.description, to: other.document)
        var shown = other
        shown.id = min(id, other.id)
        return Recorded(record: shown, isMerged: true)
    }
}

extension Journal {
    /// Adds a named record.
    /// - Throws: ``Problem/conflict(_:command:)`` if another one has the name.
    func add<R: NamedRecord>(_ record: R) throws -> R {
        if let other = try R.fetch(db, named: record.name) {
            throw Problem.conflict(
                "\(other.name.text) is \(R.kind.nounWithArticle) already. `steady edit \(other.id)` changes it.",
                command: "steady edit \(other.id)")
        }
        return try insert(record)
    }
}
