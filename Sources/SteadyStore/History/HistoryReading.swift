import GRDB
import SteadyDomain

extension Store {
    /// The changes that touched a record, oldest first, each with that record alone; those of a program also with its
    /// schedules.
    package func history(of reference: Reference) throws -> [Change] {
        try read { db in
            guard let uid = try db.uid(of: reference) else { throw reference.notFound }
            let records = try [uid] + (reference.kind == .program ? db.schedules(ofProgram: uid) : [])
            let changes = try String.fetchAll(
                db,
                sql: """
                    SELECT change.uid FROM change
                    WHERE id IN (SELECT change FROM history WHERE uid IN (\(databaseQuestionMarks(count: records.count))))
                    ORDER BY change.id
                    """, arguments: StatementArguments(records))
            return try changes.map { try db.change($0, touching: records) }
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

    /// The schedules that a program has or had; those that are gone only history knows.
    fileprivate func schedules(ofProgram uid: String) throws -> [String] {
        try String.fetchAll(
            self,
            sql: """
                SELECT DISTINCT uid FROM history
                WHERE kind = 'schedule' AND json_extract(coalesce(after, before), '$.program') = ?
                """, arguments: [uid])
    }

    /// - Parameter records: the only ones that are wanted of those that it touched; nil for all.
    func change(_ uid: String, touching records: [String]? = nil) throws -> Change {
        guard let head = try Row.fetchOne(self, sql: "SELECT id, at, verb FROM change WHERE uid = ?", arguments: [uid]),
            let at = Moment(try head.decode(String.self, forColumn: "at"))
        else {
            throw Problem.damaged("The history of this database is damaged. Keep a copy and put back a whole one.")
        }
        let rows = try Row.fetchAll(
            self,
            sql: """
                SELECT kind, uid, before, after FROM history WHERE change = ? ORDER BY position
                """, arguments: [try head.decode(Int64.self, forColumn: "id")])
        let touched = try rows.compactMap { row -> Change.Touched? in
            guard let kind = RecordKind(rawValue: try row.decode(forColumn: "kind")),
                try records?.contains(row.decode(forColumn: "uid")) ?? true
            else { return nil }
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
}
