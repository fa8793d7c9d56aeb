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
            let removed = try db.dependents(of: reference.kind, uid, declarations)
            var changed: [RecordKind: Set<String>] = [:]
            for record in [Dependent(kind: reference.kind, uid: uid)] + removed {
                for mention in try db.mentions(of: record.kind, record.uid, declarations) {
                    changed[mention.kind, default: []].insert(mention.uid)
                }
            }
            for record in removed { changed[record.kind]?.remove(record.uid) }
            return Consequences(
                removed: Dictionary(grouping: removed, by: \.kind).mapValues(\.count),
                changed: changed.filter { !$0.value.isEmpty }.mapValues(\.count))
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
            let members = try [uid] + db.others(than: uid)
            let erased =
                try members.map { Dependent(kind: reference.kind, uid: $0) }
                + db.dependents(of: reference.kind, uid, declarations)
                + members.flatMap { try db.deletedDependents(of: reference.kind, $0, declarations) }
            journal.keepsEmptyChange = true
            for record in erased.reversed() { try journal.removeReferences(record.kind, record.uid, except: erased) }
            let all = try erased.flatMap { record in
                try ([record.uid] + db.others(than: record.uid)).map { RecordSet.Name(record.kind, $0) }
            }
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

/// A record that refers to another one.
struct Dependent: Hashable {
    let kind: RecordKind
    let uid: String
}

extension Database {
    /// The records that mean nothing without this one, each before the records that depend on it in turn.
    func dependents(of kind: RecordKind, _ uid: String, _ declarations: [RecordDeclaration]) throws -> [Dependent] {
        var found: [Dependent] = []
        for declaration in declarations {
            for field in declaration.fields where field.reference == kind && field.isEssential {
                let uids = try String.fetchAll(
                    self, sql: "SELECT uid FROM \(declaration.table) WHERE \(field.quoted) = ? ORDER BY id",
                    arguments: [uid])
                for child in uids {
                    found.append(Dependent(kind: declaration.kind, uid: child))
                    found += try dependents(of: declaration.kind, child, declarations)
                }
            }
        }
        return found
    }

    /// Deleted records that meant nothing without this one. Only history has them.
    fileprivate func deletedDependents(
        of kind: RecordKind, _ uid: String, _ declarations: [RecordDeclaration]
    ) throws -> [Dependent] {
        try declarations.flatMap { declaration in
            try declaration.fields.filter { $0.reference == kind && $0.isEssential }.flatMap { field in
                try String.fetchAll(
                    self,
                    sql: """
                        SELECT DISTINCT uid FROM history AS last
                        WHERE kind = ? AND json_extract(coalesce(after, before), '$.\(field.name)') = ?
                          AND NOT EXISTS (SELECT 1 FROM \(declaration.table) AS record WHERE record.uid = last.uid)
                        """, arguments: [declaration.kind.name, uid]
                ).map { Dependent(kind: declaration.kind, uid: $0) }
            }
        }
    }

    /// The records that refer to this one but can stay without it.
    func mentions(of kind: RecordKind, _ uid: String, _ declarations: [RecordDeclaration]) throws -> [Dependent] {
        var found: [Dependent] = []
        for declaration in declarations {
            for field in declaration.fields where field.reference == kind && !field.isEssential {
                found += try String.fetchAll(
                    self, sql: "SELECT uid FROM \(declaration.table) WHERE \(field.quoted) = ?", arguments: [uid]
                ).map { Dependent(kind: declaration.kind, uid: $0) }
            }
            for list in declaration.lists {
                for column in list.columns(naming: kind) {
                    found += try String.fetchAll(
                        self, sql: "SELECT \(list.ownerColumn) FROM \(list.table) WHERE \(column) = ?",
                        arguments: [uid]
                    ).map { Dependent(kind: declaration.kind, uid: $0) }
                }
            }
        }
        return found
    }
}

extension Journal {
    /// Removes a record that no session depends on, with the records that mean nothing without it.
    fileprivate func delete(_ reference: Reference) throws {
        let uid = try String.fetchOne(
            db, sql: "SELECT uid FROM \(reference.kind.table) WHERE id = ?", arguments: [reference.number])
        guard let uid else { throw reference.notFound }
        let dependents = try db.dependents(of: reference.kind, uid, declarations)
        let sessions = dependents.count { $0.kind == Session.kind }
        guard sessions == 0 else {
            throw Problem.conflict(
                "\(reference) has \(sessions == 1 ? "a session" : "\(sessions) sessions") on record. "
                    + "To close it, end it; `steady erase \(reference)` removes all of it for good.",
                command: "steady program end \(reference)")
        }
        for record in dependents.reversed() + [Dependent(kind: reference.kind, uid: uid)] {
            try removeReferences(record.kind, record.uid, except: dependents)
            try remove(record.kind, record.uid)
        }
    }

    /// Removes references to a record from the records that stay.
    fileprivate func removeReferences(_ kind: RecordKind, _ uid: String, except removed: [Dependent]) throws {
        for mention in try Set(db.mentions(of: kind, uid, declarations)).subtracting(removed) {
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
