import GRDB
import SteadyDomain

extension Store {
    /// Copies what can still be read into a new database, beside the damaged one, which stays as it is. A record whose row
    /// is gone or changed comes from history, where it stands a second time.
    /// - Returns: how many records the new database has.
    package func salvage(to target: String) throws -> Int {
        let part = try PartFile(for: target)
        do {
            let count = try translate { try salvage(into: part.path) }
            try part.keep()
            return count
        } catch {
            part.remove()
            throw error
        }
    }

    private func salvage(into path: String) throws -> Int {
        let copy = try DatabaseQueue(path: path, configuration: Store.configuration(for: .writing))
        defer { try? copy.close() }
        return try queue.inDatabase { source in
            try copy.inDatabase { target in
                try target.execute(sql: "PRAGMA foreign_keys = OFF")
                try target.inTransaction(.immediate) {
                    try target.execute(sql: Format.schema)
                    try target.execute(sql: "PRAGMA application_id = \(Format.applicationID)")
                    try target.execute(sql: "PRAGMA user_version = \(Format.version)")
                    for table in try String.fetchAll(
                        target, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
                    { try target.takeReadableRows(of: table, from: source) }
                    try target.rebuildFromHistory()
                    return .commit
                }
                return try Shape.all.reduce(0) { count, shape in
                    count + (try Int.fetchOne(target, sql: "SELECT count(*) FROM \(shape.table)") ?? 0)
                }
            }
        }
    }
}

extension Database {
    /// Reads a table from both ends: what lies behind a damaged page is reached from the other side.
    fileprivate func takeReadableRows(of table: String, from source: Database) throws {
        let columns = try self.columns(in: table).map(\.name).filter { $0 != "instant" }
        let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        let insert =
            "INSERT OR IGNORE INTO \"\(table)\" (\(list)) VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))"
        for order in ["1, 2", "1 DESC, 2 DESC"] {
            do {
                let rows = try Row.fetchCursor(source, sql: "SELECT \(list) FROM \"\(table)\" ORDER BY \(order)")
                while let row = try rows.next() {
                    try execute(sql: insert, arguments: StatementArguments(Array(row.databaseValues)))
                }
            } catch let error as DatabaseError
                where [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_IOERR].contains(error.resultCode)
            {
                // As far as it can be read from this side.
                continue
            }
        }
    }

    /// Gives every record the state of its newest history, and drops what leads nowhere.
    fileprivate func rebuildFromHistory() throws {
        let stamp = Stamp(now: Now(0, in: RecoveryCalendar(zone: .system, dayStart: .midnight)), random: { 0 })
        let journal = Journal(self, change: stamp.uid(), verb: Change.beginning, undoing: nil, stamp: stamp)
        let rows = try Row.fetchAll(
            self,
            sql: """
                SELECT kind, uid, after FROM history AS entry
                WHERE json_valid(coalesce(after, '{}')) AND NOT EXISTS (SELECT 1 FROM history AS later
                  WHERE later.uid = entry.uid AND (later.change, later.position) > (entry.change, entry.position))
                """)
        for row in rows {
            guard let kind = RecordKind(rawValue: row["kind"]) else { continue }
            try journal.restore(kind, row["uid"], to: row["after"])
        }
        // The changes of which a part is lost are told apart by their checksums, which are made to fit what is left.
        try execute(sql: "DELETE FROM history WHERE change NOT IN (SELECT id FROM change)")
        try renewChecksums(ofChanges: try Int64.fetchAll(self, sql: "SELECT id FROM change"))
        for violation in try Row.fetchAll(self, sql: "PRAGMA foreign_key_check") {
            guard let rowid = violation["rowid"] as Int64? else { continue }
            try execute(sql: "DELETE FROM \"\(violation["table"] as String)\" WHERE rowid = ?", arguments: [rowid])
        }
        try continueNumbers()
    }
}
