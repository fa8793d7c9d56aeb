import GRDB
import SteadyDomain

extension Store {
    /// Copies what can still be read to a new database. The damaged one stays as it is. If a record's row is gone or changed,
    /// it comes from history, which has it a second time.
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
        return try queue.inDatabase { source in try Store.salvage(source, into: copy, release) }
    }

    /// Fills a new database with what can be read of another one, of this release or an earlier one.
    /// - Returns: how many records it has.
    @discardableResult
    static func salvage(_ source: Database, into copy: DatabaseQueue, _ release: SchemaRelease) throws -> Int {
        try copy.inDatabase { target in
            try target.execute(sql: "PRAGMA foreign_keys = OFF")
            try target.inTransaction(.immediate) {
                try release.make(target)
                for table in try String.fetchAll(
                    target, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
                { try target.takeReadableRows(of: table, from: source) }
                // The header may name another version than the tables have.
                let isOrdered = try source.columnNames(of: "change").contains("stamp")
                let version = isOrdered ? max(3, try source.schemaVersion()) : 1
                for migration in release.migrations where migration.version > version {
                    try migration.rows?(target, release)
                }
                try target.rebuildFromHistory(release)
                return .commit
            }
            try target.execute(sql: "PRAGMA foreign_keys = ON")
            return try target.recordCount(release.declarations)
        }
    }
}

extension Database {
    fileprivate func schemaVersion() throws -> Int { try Int.fetchOne(self, sql: "PRAGMA user_version") ?? 0 }

    /// The columns of a table that can be written.
    func columnNames(of table: String) throws -> [String] {
        try String.fetchAll(self, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
    }

    /// Reads a table from both ends, to reach the rows after a damaged page. Columns that the source lacks get their default,
    /// or a placeholder until a migration fills them.
    fileprivate func takeReadableRows(of table: String, from source: Database) throws {
        let theirs = try source.columnNames(of: table)
        guard !theirs.isEmpty else { return }
        let shared = try columnNames(of: table).filter(theirs.contains)
        let missing = try Row.fetchAll(
            self,
            sql: "SELECT name, type FROM pragma_table_info(?) WHERE \"notnull\" AND dflt_value IS NULL AND pk = 0",
            arguments: [table]
        ).filter { !theirs.contains($0["name"]) }
        let list = shared.map { "\"\($0)\"" }.joined(separator: ", ")
        let columns = shared + missing.map { $0["name"] as String }
        let standIns = missing.map { $0["type"] as String == "INTEGER" ? "0" : "''" }
        let insert = """
            INSERT OR IGNORE INTO "\(table)" (\(columns.map { "\"\($0)\"" }.joined(separator: ", ")))
            VALUES (\((shared.map { _ in "?" } + standIns).joined(separator: ", ")))
            """
        for order in ["1, 2", "1 DESC, 2 DESC"] where shared.count > 1 || order == "1, 2" {
            do {
                let rows = try Row.fetchCursor(
                    source, sql: "SELECT \(list) FROM \"\(table)\" ORDER BY \(shared.count > 1 ? order : "1")")
                while let row = try rows.next() {
                    try execute(sql: insert, arguments: StatementArguments(Array(row.databaseValues)))
                }
            } catch let error as DatabaseError
                where [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_IOERR].contains(error.resultCode)
            {
                // This side can be read up to here.
                continue
            }
        }
    }

    /// Brings every record to the state that history gives, and drops broken references.
    fileprivate func rebuildFromHistory(_ release: SchemaRelease) throws {
        try execute(sql: "DELETE FROM history WHERE change NOT IN (SELECT id FROM change)")
        try dropUnreadableHistory()
        let records = try Row.fetchAll(self, sql: "SELECT DISTINCT kind, uid FROM history").compactMap { row in
            RecordKind.named(row["kind"]).map { RecordSet.Name($0, row["uid"]) }
        }
        try execute(sql: "DELETE FROM standing")
        var refolding = try Refolding(self, release)
        try refolding.run(records)
        // Some changes lost a part. Their checksums are computed again from what is left.
        try renewChecksums(ofChanges: try Int64.fetchAll(self, sql: "SELECT id FROM change"))
        for violation in try Row.fetchAll(self, sql: "PRAGMA foreign_key_check") {
            guard let rowid = violation["rowid"] as Int64? else { continue }
            try execute(sql: "DELETE FROM \"\(violation["table"] as String)\" WHERE rowid = ?", arguments: [rowid])
        }
        try continueNumbers(release.declarations)
    }

    /// Removes damaged documents from history, and undos of changes that are gone.
    private func dropUnreadableHistory() throws {
        for row in try Row.fetchAll(self, sql: "SELECT change, position, before, after FROM history") {
            func isReadable(_ column: Int) -> Bool {
                guard let text = try? row.decode(String?.self, atIndex: column) as String?? else { return false }
                return text.map { Document($0) != nil } ?? true
            }
            if isReadable(2), isReadable(3) { continue }
            try execute(
                sql: "DELETE FROM history WHERE change = ? AND position = ?",
                arguments: [row["change"] as Int64, row["position"] as Int64])
        }
        for row in try Row.fetchAll(self, sql: "SELECT id, uid, undoes FROM change") {
            let uids = [row["uid"] as String?, row["undoes"] as String?].compactMap(\.self)
            guard uids.contains(where: { UID<Change>($0) == nil }) else { continue }
            try execute(sql: "DELETE FROM history WHERE change = ?", arguments: [row["id"] as Int64])
            try execute(sql: "DELETE FROM change WHERE id = ?", arguments: [row["id"] as Int64])
        }
    }
}
