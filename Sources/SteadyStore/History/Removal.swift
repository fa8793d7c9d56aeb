import GRDB
import SteadyDomain

extension Store {
    /// What else a removal would touch.
    package struct Consequences: Sendable {
        /// Records that mean nothing without it, by kind.
        package let removed: [RecordKind: Int]
        /// Records that stay and only lose the mention.
        package let changed: [RecordKind: Int]
    }

    /// What deleting or erasing a record would touch besides it.
    package func consequences(of reference: Reference) throws -> Consequences {
        try read { db in
            guard let uid = try db.uid(of: reference) else { throw reference.notFound }
            let removed = try db.dependents(of: reference.kind, uid)
            var changed: [RecordKind: Set<String>] = [:]
            for record in [Dependent(kind: reference.kind, uid: uid)] + removed {
                for mention in try db.mentions(of: record.kind, record.uid) {
                    changed[mention.kind, default: []].insert(mention.uid)
                }
            }
            for record in removed { changed[record.kind]?.remove(record.uid) }
            return Consequences(
                removed: Dictionary(grouping: removed, by: \.kind).mapValues(\.count),
                changed: changed.filter { !$0.value.isEmpty }.mapValues(\.count))
        }
    }

    /// Takes a record out of its table; history keeps it, and `undo` brings it back.
    /// - Throws: ``Problem/missing(_:command:)`` where there is none, ``Problem/conflict(_:command:)`` for a program that
    ///   has sessions.
    package func delete(_ reference: Reference, _ stamp: Stamp) throws {
        guard isStored else { throw reference.notFound }
        try write("delete", stamp) { journal in
            let db = journal.db
            let uid = try String.fetchOne(
                db, sql: "SELECT uid FROM \(Shape.of(reference.kind).table) WHERE id = ?", arguments: [reference.number]
            )
            guard let uid else { throw reference.notFound }
            let dependents = try db.dependents(of: reference.kind, uid)
            let sessions = dependents.count { $0.kind == .session }
            guard sessions == 0 else {
                throw Problem.conflict(
                    "\(reference) has \(sessions == 1 ? "a session" : "\(sessions) sessions") on record. "
                        + "To close it, end it; `steady erase \(reference)` removes all of it for good.",
                    command: "steady program end \(reference)")
            }
            for record in dependents.reversed() + [Dependent(kind: reference.kind, uid: uid)] {
                try journal.unmention(record.kind, record.uid, except: dependents)
                try journal.remove(record.kind, record.uid)
            }
        }
    }

    /// Removes a record from its table and from history, with what means nothing without it. It can't be taken back.
    package func erase(_ reference: Reference, _ stamp: Stamp) throws {
        guard isStored else { throw reference.notFound }
        try write(Change.erasure, stamp) { journal in
            let db = journal.db
            guard let uid = try db.uid(of: reference) else { throw reference.notFound }
            let erased =
                try [Dependent(kind: reference.kind, uid: uid)] + db.dependents(of: reference.kind, uid)
                + db.deletedDependents(of: reference.kind, uid)
            journal.keepsEmptyChange = true
            var shortened: Set<Int64> = []
            for record in erased.reversed() {
                try journal.unmention(record.kind, record.uid, except: erased)
                try journal.deleteRow(record.kind, record.uid)
                shortened.formUnion(
                    try Int64.fetchAll(db, sql: "SELECT change FROM history WHERE uid = ?", arguments: [record.uid]))
                try db.execute(sql: "DELETE FROM history WHERE uid = ?", arguments: [record.uid])
            }
            // A change of which nothing is left goes with its undos and redos; those of another change stay, even empty,
            // or it would be in effect again.
            try db.execute(
                sql: """
                    WITH RECURSIVE emptied (uid) AS (
                      SELECT uid FROM change
                      WHERE verb <> 'erase' AND undoes IS NULL
                        AND NOT EXISTS (SELECT 1 FROM history WHERE history.change = change.id)
                      UNION SELECT change.uid FROM change JOIN emptied ON change.undoes = emptied.uid)
                    DELETE FROM change WHERE uid IN emptied
                    """)
            try db.renewChecksums(ofChanges: shortened)
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

/// A record that another one leads to.
struct Dependent: Hashable {
    let kind: RecordKind
    let uid: String
}

extension Database {
    /// The records that mean nothing without this one, parents before children.
    func dependents(of kind: RecordKind, _ uid: String) throws -> [Dependent] {
        var found: [Dependent] = []
        for shape in Shape.all {
            for reference in shape.references where reference.kind == kind && reference.isEssential {
                let uids = try String.fetchAll(
                    self, sql: "SELECT uid FROM \(shape.table) WHERE \"\(reference.column)\" = ? ORDER BY id",
                    arguments: [uid])
                for child in uids {
                    found.append(Dependent(kind: shape.kind, uid: child))
                    found += try dependents(of: shape.kind, child)
                }
            }
        }
        return found
    }

    /// The records that meant nothing without this one and were deleted before: only history has them.
    func deletedDependents(of kind: RecordKind, _ uid: String) throws -> [Dependent] {
        try Shape.all.flatMap { shape in
            try shape.references.filter { $0.kind == kind && $0.isEssential }.flatMap { reference in
                try String.fetchAll(
                    self,
                    sql: """
                        SELECT uid FROM history AS last
                        WHERE kind = ? AND after IS NULL AND json_extract(before, '$.\(reference.column)') = ?
                          AND NOT EXISTS (SELECT 1 FROM history WHERE uid = last.uid AND change > last.change)
                        """, arguments: [shape.kind.rawValue, uid]
                ).map { Dependent(kind: shape.kind, uid: $0) }
            }
        }
    }

    /// The records that name this one but stay without it.
    func mentions(of kind: RecordKind, _ uid: String) throws -> [Dependent] {
        var found: [Dependent] = []
        for shape in Shape.all {
            for reference in shape.references where reference.kind == kind && !reference.isEssential {
                found += try String.fetchAll(
                    self, sql: "SELECT uid FROM \(shape.table) WHERE \"\(reference.column)\" = ?", arguments: [uid]
                ).map { Dependent(kind: shape.kind, uid: $0) }
            }
            for link in shape.links where link.kind == kind {
                found += try String.fetchAll(
                    self, sql: "SELECT \"\(shape.kind.rawValue)\" FROM \(link.table) WHERE \"\(link.value)\" = ?",
                    arguments: [uid]
                ).map { Dependent(kind: shape.kind, uid: $0) }
            }
        }
        return found
    }
}

extension Journal {
    /// Takes a record out of those that name it and stay.
    fileprivate func unmention(_ kind: RecordKind, _ uid: String, except removed: [Dependent]) throws {
        for mention in try Set(db.mentions(of: kind, uid)).subtracting(removed) {
            try touch(mention.kind, mention.uid) {
                let shape = Shape.of(mention.kind)
                for reference in shape.references where reference.kind == kind {
                    try db.execute(
                        sql: """
                            UPDATE \(shape.table) SET "\(reference.column)" = NULL
                            WHERE uid = ? AND "\(reference.column)" = ?
                            """, arguments: [mention.uid, uid])
                }
                for link in shape.links where link.kind == kind {
                    try db.execute(
                        sql:
                            "DELETE FROM \(link.table) WHERE \"\(mention.kind.rawValue)\" = ? AND \"\(link.value)\" = ?",
                        arguments: [mention.uid, uid])
                }
            }
        }
    }
}
