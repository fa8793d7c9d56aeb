import GRDB
import SteadyDomain

extension Store {
    /// Takes back the newest change in effect that is not itself an undo or a redo.
    /// - Returns: what was taken back, and how the records stand now.
    /// - Throws: ``Problem/missing(_:command:)`` where there is nothing to take back.
    package func undo(_ stamp: Stamp) throws -> TakenBack {
        try takeBack(Change.undo, stamp) { db in
            // A change is out of effect while one of its undos has not been redone.
            let uid = try String.fetchOne(
                db,
                sql: """
                    SELECT uid FROM change AS entry
                    WHERE verb NOT IN ('undo', 'redo', 'erase', 'begin')
                      AND NOT EXISTS (
                        SELECT 1 FROM change AS undo WHERE undo.undoes = entry.uid
                          AND NOT EXISTS (SELECT 1 FROM change AS redo WHERE redo.undoes = undo.uid))
                    ORDER BY id DESC LIMIT 1
                    """)
            guard let uid = uid.flatMap({ UID<Change>($0) }) else {
                throw Problem.missing("There is nothing to take back.")
            }
            return uid
        }
    }

    /// Takes back the newest undo, unless something was recorded since.
    /// - Throws: ``Problem/missing(_:command:)`` where there is no undo, ``Problem/conflict(_:command:)`` where another
    ///   change has been made.
    package func redo(_ stamp: Stamp) throws -> TakenBack {
        try takeBack(Change.redo, stamp) { db in
            let undo = try Row.fetchOne(
                db,
                sql: """
                    SELECT id, uid FROM change AS undo
                    WHERE verb = 'undo' AND NOT EXISTS (SELECT 1 FROM change AS redo WHERE redo.undoes = undo.uid)
                    ORDER BY id DESC LIMIT 1
                    """)
            guard let undo, let uid = UID<Change>(undo["uid"]) else {
                throw Problem.missing("There is no undo to take back.")
            }
            let newer = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM change WHERE id > ? AND verb NOT IN ('undo', 'redo')",
                arguments: [undo["id"] as Int64])
            guard newer == 0 else {
                throw Problem.conflict(
                    "Something was recorded after that undo, so it can't be redone. `steady log` shows what is on record.",
                    command: "steady log")
            }
            return uid
        }
    }

    private func takeBack(
        _ verb: String, _ stamp: Stamp, finding: @escaping (Database) throws -> UID<Change>
    ) throws -> TakenBack {
        guard isStored else { throw try nothing(verb, finding) }
        return try write(verb, stamp, undoing: finding) { journal in
            let uid = journal.undoing!.description
            let rows = try Row.fetchAll(
                journal.db,
                sql: """
                    SELECT kind, history.uid, before FROM history JOIN change ON change.id = history.change
                    WHERE change.uid = ? ORDER BY position DESC
                    """, arguments: [uid])
            for row in rows {
                guard let kind = RecordKind(rawValue: try row.decode(forColumn: "kind")) else { continue }
                try journal.restore(kind, row.decode(forColumn: "uid"), to: row.decode(forColumn: "before"))
            }
            return TakenBack(
                change: try journal.db.change(uid), isAfterErasure: try journal.db.wasErased(after: uid))
        }
    }

    /// The problem of taking something back where no database is; it must not make one.
    private func nothing(_ verb: String, _ finding: (Database) throws -> UID<Change>) throws -> any Error {
        do {
            _ = try read(finding)
            return Problem.missing("There is nothing to take back.")
        } catch {
            return error
        }
    }

    /// What an undo or redo took back.
    package struct TakenBack: Sendable {
        package let change: Change
        /// Whether something was erased since: that can't come back.
        package let isAfterErasure: Bool
    }

    /// The changes that touched a record, oldest first, each with that record alone.
    package func history(of reference: Reference) throws -> [Change] {
        try read { db in
            guard let uid = try db.uid(of: reference) else { throw reference.notFound }
            let changes = try String.fetchAll(
                db,
                sql: """
                    SELECT change.uid FROM history JOIN change ON change.id = history.change
                    WHERE history.uid = ? ORDER BY change.id
                    """, arguments: [uid])
            return try changes.map { try db.change($0, touching: uid) }
        }
    }
}

extension Database {
    /// The uid of a record by its id, of one that was deleted too.
    func uid(of reference: Reference) throws -> String? {
        let current = try String.fetchOne(
            self, sql: "SELECT uid FROM \(Shape.of(reference.kind).table) WHERE id = ?", arguments: [reference.number])
        if let current { return current }
        // A number that was never given is in no history, and need not be looked for there.
        let newest = try Int.fetchOne(
            self, sql: "SELECT seq FROM sqlite_sequence WHERE name = ?", arguments: [reference.kind.rawValue])
        guard reference.number <= newest ?? 0 else { return nil }
        return try String.fetchOne(
            self,
            sql: """
                SELECT uid FROM history WHERE kind = ? AND json_extract(coalesce(after, before), '$.id') = ?
                ORDER BY change DESC LIMIT 1
                """, arguments: [reference.kind.rawValue, reference.number])
    }

    func change(_ uid: String, touching record: String? = nil) throws -> Change {
        guard let head = try Row.fetchOne(self, sql: "SELECT id, at, verb FROM change WHERE uid = ?", arguments: [uid]),
            let at = Moment(try head.decode(String.self, forColumn: "at"))
        else {
            throw Problem.conflict("The history of this database is damaged. Keep a copy and put back a whole one.")
        }
        let rows = try Row.fetchAll(
            self,
            sql: """
                SELECT kind, uid, before, after FROM history WHERE change = ? AND (? IS NULL OR uid = ?)
                ORDER BY position
                """, arguments: [try head.decode(Int64.self, forColumn: "id"), record, record])
        let touched = try rows.compactMap { row -> Change.Touched? in
            guard let kind = RecordKind(rawValue: try row.decode(forColumn: "kind")) else { return nil }
            let before = try document(row.decode(forColumn: "before"))
            let after = try document(row.decode(forColumn: "after"))
            guard case .int(let number)? = (after ?? before)?["id"] else { return nil }
            return Change.Touched(record: Reference(kind, number), before: before, after: after)
        }
        return Change(at: at, verb: try head.decode(forColumn: "verb"), touched: touched)
    }

    /// A document of history, read by SQLite itself so that its order stays.
    private func document(_ json: String?) throws -> Change.Document? {
        guard let json else { return nil }
        let rows = try Row.fetchAll(self, sql: "SELECT key, value, type FROM json_each(?)", arguments: [json])
        return Change.Document(
            try rows.map { row in
                let value: Change.Value =
                    switch try row.decode(String.self, forColumn: "type") {
                    case "null": .null
                    case "integer": .int(try row.decode(forColumn: "value"))
                    case "array":
                        .list(
                            try String.fetchAll(
                                self, sql: "SELECT value FROM json_each(?)",
                                arguments: [try row.decode(String.self, forColumn: "value")]))
                    default: .text(try row.decode(forColumn: "value"))
                    }
                return (try row.decode(forColumn: "key"), value)
            })
    }

    fileprivate func wasErased(after uid: String) throws -> Bool {
        try Bool.fetchOne(
            self,
            sql: """
                SELECT EXISTS (SELECT 1 FROM change WHERE verb = 'erase' AND id > (SELECT id FROM change WHERE uid = ?))
                """, arguments: [uid]) ?? false
    }
}
