import GRDB
import SteadyDomain

extension Store {
    /// Other records that a removal would touch.
    package struct Consequences: Sendable {
        /// How many records of each kind would go, because they mean nothing without it.
        package let removed: [RecordKind: Int]
        /// How many records of each kind would stay and only lose the mention.
        package let changed: [RecordKind: Int]
    }

    /// What else deleting or erasing a record would touch.
    package func consequences(of reference: Reference) throws -> Consequences {
        try read { db in
            guard let uid = try db.uid(of: reference) else { throw reference.notFound }
            let declarations = release.declarations
            let record = RecordSet.Name(reference.kind, uid)
            let removed = try db.dependents(of: record, declarations)
            let changed = try Set(
                ([record] + removed).flatMap { try db.referrers(of: $0, declarations, essential: false) }
            ).subtracting(removed)
            return Consequences(
                removed: Dictionary(grouping: removed, by: \.kind).mapValues(\.count),
                changed: Dictionary(grouping: changed, by: \.kind).mapValues(\.count))
        }
    }

    /// Removes records from their tables as one change. History keeps them, and `undo` brings them back.
    /// - Throws: ``Problem/missing(_:command:)`` if there is no such record: then none is removed; ``Problem/conflict(_:command:)`` for a
    ///   program that has sessions.
    package func delete(_ references: [Reference], _ stamp: Stamp) throws {
        guard isStored else { if let first = references.first { throw first.notFound } else { return } }
        try write("delete", stamp) { journal in
            for reference in references { try journal.delete(reference) }
        }
    }

    /// Removes one record, as a change of its own.
    package func delete(_ reference: Reference, _ stamp: Stamp) throws { try delete([reference], stamp) }

    /// Removes a record from its table and from history, along with records that mean nothing without it. It can't be
    /// undone.
    package func erase(_ reference: Reference, _ stamp: Stamp) throws {
        guard isStored else { throw reference.notFound }
        try write(Change.erasure, stamp) { journal in
            let db = journal.db
            guard let uid = try db.uid(of: reference) else { throw reference.notFound }
            let declarations = journal.declarations
            // What the person sees as one record is all that met in it.
            let shown = RecordSet.Name(reference.kind, uid)
            let members = try db.members(of: shown)
            let erased =
                try members + db.dependents(of: shown, declarations)
                + members.flatMap { try db.deletedDependents(of: $0, declarations) }
            journal.keepsEmptyChange = true
            for record in erased.reversed() { try journal.removeReferences(to: record, except: erased) }
            let all = try erased.flatMap { try db.members(of: $0) }
            let around = try db.eraseAll(all, journal.release)
            if try db.hasStandings() { try journal.refold(around) }
        }
        do {
            try rewrite()
        } catch {
            throw Problem.failedIO(
                "\(reference) is erased, but its file could not be rewritten, so traces of its text may remain in it. "
                    + "Free some space; the next erase clears them.")
        }
    }
}

extension Journal {
    /// Removes a record that no session depends on, with the records that mean nothing without it.
    fileprivate func delete(_ reference: Reference) throws {
        let uid = try String.fetchOne(
            db, sql: "SELECT uid FROM \(reference.kind.table) WHERE id = ?", arguments: [reference.number])
        guard let uid else { throw reference.notFound }
        let record = RecordSet.Name(reference.kind, uid)
        let dependents = try db.dependents(of: record, declarations)
        let sessions = dependents.count { $0.kind == Session.kind }
        guard sessions == 0 else {
            throw Problem.conflict(
                "\(reference) has \(sessions == 1 ? "a session" : "\(sessions) sessions") on record. "
                    + "To close it, end it; `steady erase \(reference)` removes all of it for good.",
                command: "steady program end \(reference)")
        }
        for record in dependents.reversed() + [record] {
            try removeReferences(to: record, except: dependents)
            try remove(record.kind, record.uid)
        }
    }

    /// Removes references to a record from the records that stay.
    fileprivate func removeReferences(to record: RecordSet.Name, except removed: [RecordSet.Name]) throws {
        let (kind, uid) = (record.kind, record.uid)
        for mention in try Set(db.referrers(of: record, declarations, essential: false)).subtracting(removed) {
            try touch(mention.kind, mention.uid) { writer in
                let declaration = writer.declaration
                for field in declaration.fields where field.reference == kind {
                    try db.execute(
                        sql: """
                            UPDATE \(declaration.table) SET \(field.quoted) = NULL
                            WHERE uid = ? AND \(field.quoted) = ?
                            """, arguments: [mention.uid, uid])
                }
                for list in declaration.lists {
                    for column in list.columns(naming: kind) {
                        try db.execute(
                            sql: "DELETE FROM \(list.table) WHERE \(list.ownerColumn) = ? AND \(column) = ?",
                            arguments: [mention.uid, uid])
                    }
                }
            }
        }
    }
}
