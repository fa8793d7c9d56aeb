import GRDB
import SteadyDomain

/// A kind of record that drafts can create and change. Its rules hold for every writer.
package protocol Draftable: SteadyDomain.Record {
    /// A new record in which only the values from the clock are set.
    /// - Throws: ``Problem/conflict(_:command:)`` if the draft lacks a required field.
    static func new(_ uid: UID<Self>, _ stamp: Stamp, from draft: Draft) throws -> Self
    /// Checks the record against the kind's rules and other records, then stores it and everything that follows from
    /// it.
    /// - Parameter old: the record as it was; nil if it is new.
    func store(instead old: Self?, from draft: Draft, in journal: Journal) throws -> Recorded<Self>
}

/// The result of a write.
package struct Recorded<Of: Sendable>: Sendable {
    package let record: Of
    /// The record as it was before; nil if it is new.
    package var before: Of?
    /// Triggers and actions that were made for it.
    package var created: [Created] = []
    /// The use that a craving with the outcome `used` also recorded.
    package var use: Use?
    /// Whether the edited record was merged into this one, which already had the name.
    package var isMerged = false
}

extension Store {
    /// Writes a draft as one change.
    /// - Parameter verb: the command's name in history.
    /// - Throws: ``Problem`` if other records or a rule of the kind don't allow it; ``NameTaken`` if another record has
    ///   the name and the draft doesn't merge.
    package func write<R: Draftable>(
        _ draft: Draft, as _: R.Type = R.self, verb: String, _ stamp: Stamp
    ) throws -> Recorded<R> {
        // Editing a missing record must not create a database.
        if case .record(let reference) = draft.target, !isStored { throw reference.notFound }
        return try write(verb, stamp) { try $0.apply(draft) }
    }
}

extension Journal {
    /// The one place where a draft becomes a record.
    func apply<R: Draftable>(_ draft: Draft) throws -> Recorded<R> {
        precondition(draft.kind == R.kind, "a draft of another kind")
        var draft = draft
        var uid: UID<R>?
        let old: R?
        switch draft.target {
        case .new(_, let text):
            guard let new = UID<R>(text) else {
                throw Problem.conflict("\"\(text)\" is no uid of \(R.kind.nounWithArticle).")
            }
            uid = new
            // Checked first, since `fetch` costs 0.7 million instructions even if there is no such record, which is
            // nearly always.
            old = try db.hasRecord(R.kind, text) ? R.fetch(db, uid: new) : nil
        case .record(let reference):
            old = try R.require(db, id: ID(reference.number))
        case .checkIn(let day):
            old = try R.fetch(db, where: "day = ?", [day.description]).first
            draft.set("day", .text(day.description))
        }
        let names = NameResolver(self)
        var record = try old ?? R.new(uid ?? stamp.uid(), stamp, from: draft)
        try record.fill(from: draft) { try names.value($0, of: $1) }
        var recorded = try record.store(instead: old, from: draft, in: self)
        recorded.before = recorded.before ?? old
        recorded.created = names.created
        return recorded
    }
}

extension Draftable {
    /// Stores a record without further effects.
    func stored(instead old: Self?, in journal: Journal) throws -> Self {
        guard old != nil else { return try journal.insert(self) }
        try journal.update(self)
        return self
    }
}

extension Draftable where Self: Entry {
    /// Stores an entry; if it is new, checks whether it repeats a recent one.
    func storedOnce(instead old: Self?, in journal: Journal) throws -> Self {
        let stored = try stored(instead: old, in: journal)
        if old == nil { try journal.lookForRepetition(of: stored) }
        return stored
    }
}
