import GRDB
import SteadyDomain

/// A kind of record that drafts make and change, with the rules that hold whoever writes one.
package protocol Draftable: SteadyDomain.Record {
    /// A new record of which only what the clock tells is known.
    /// - Throws: ``Problem/conflict(_:command:)`` where the draft lacks what there is no record without.
    static func new(_ uid: UID<Self>, _ stamp: Stamp, from draft: Draft) throws -> Self
    /// Holds the record against the kind's rules and what else is on record, and stores it with all that follows.
    /// - Parameter old: the record as it was; nil where it is new.
    func store(instead old: Self?, from draft: Draft, in journal: Journal) throws -> Recorded<Self>
}

/// What was written.
package struct Recorded<Of: Sendable>: Sendable {
    package let record: Of
    /// The record as it was, where one was there already.
    package var before: Of?
    /// Triggers and actions that were made for it.
    package var created: [Created] = []
    /// The use that a craving with the outcome `used` recorded too.
    package var use: Use?
    /// Whether it is the record that had the name, into which the other one was merged.
    package var isMerged = false
}

extension Store {
    /// Writes what a draft says, as one change.
    /// - Parameter verb: the command's name in history.
    /// - Throws: ``Problem`` where what is on record, or a rule of the kind, doesn't allow it; ``NameTaken`` where the
    ///   record would get the name of another one and the draft doesn't merge.
    package func write<R: Draftable>(
        _ draft: Draft, as _: R.Type = R.self, verb: String, _ stamp: Stamp
    ) throws -> Recorded<R> {
        // What is not there must not make a database.
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
            // To read it costs 0.7 million instructions even where it is not there, as it almost always is.
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
    /// Stores a record on which nothing else depends.
    func stored(instead old: Self?, in journal: Journal) throws -> Self {
        guard old != nil else { return try journal.insert(self) }
        try journal.update(self)
        return self
    }
}

extension Draftable where Self: Entry {
    /// Stores an entry that may be the same line again.
    func storedOnce(instead old: Self?, in journal: Journal) throws -> Self {
        let stored = try stored(instead: old, in: journal)
        if old == nil { try journal.lookForRepetition(of: stored) }
        return stored
    }
}
