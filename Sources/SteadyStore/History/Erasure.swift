import GRDB
import SteadyDomain

extension Database {
    /// Removes records from their tables and from history, and adds them to the list of erased records.
    func erase(_ uids: [String], _ declarations: [RecordDeclaration]) throws {
        let writers = declarations.map { DocumentWriter($0, in: self) }
        var shortened: Set<Int64> = []
        for uid in uids {
            for writer in writers { try writer.delete(uid) }
            let condition = "uid = :uid OR others IS NOT NULL AND instr(others, :uid)"
            shortened.formUnion(
                try Int64.fetchAll(self, sql: "SELECT change FROM history WHERE \(condition)", arguments: ["uid": uid]))
            try execute(sql: "DELETE FROM history WHERE \(condition)", arguments: ["uid": uid])
            try execute(sql: "DELETE FROM standing WHERE uid = :uid OR other = :uid", arguments: ["uid": uid])
            try execute(sql: "INSERT OR IGNORE INTO erased (uid) VALUES (\(Database.timeless("?")))", arguments: [uid])
        }
        // A change with nothing left is deleted, along with its undos and redos. Undos of other changes stay, since
        // without them those changes would be in effect again.
        try execute(
            sql: """
                WITH RECURSIVE emptied (uid) AS (
                  SELECT uid FROM change
                  WHERE verb <> 'erase' AND undoes IS NULL
                    AND NOT EXISTS (SELECT 1 FROM history WHERE history.change = change.id)
                  UNION SELECT change.uid FROM change JOIN emptied ON change.undoes = emptied.uid)
                DELETE FROM change WHERE uid IN emptied
                """)
        try renewChecksums(ofChanges: shortened)
    }

    /// The list of uids that were erased here, without their time.
    package func erasedList() throws -> [String] { try String.fetchAll(self, sql: "SELECT uid FROM erased") }

    /// SQL for a uid without the time in its first 48 bits: the list must not reveal when an erased record was made.
    private static func timeless(_ uid: String) -> String { "'00000000-0000' || substr(\(uid), 14)" }
}

extension Database {
    /// Erases records, and all that history says was one with them.
    ///
    /// A record that met one of them here, and that no change names with it, stays: its writer did not know of the one that
    /// was erased. A person who erases what is shown means all of it, so that command names them all.
    /// - Returns: the records that stay and may be other ones now, to be folded again.
    func eraseAll(_ records: some Sequence<RecordSet.Name>, _ release: SchemaRelease) throws -> Set<RecordSet.Name> {
        let standings = try Standings(self)
        var erased = Set(records)
        var pending = Array(erased)
        while let record = pending.popLast() {
            let sql = """
                SELECT uid || ' ' || others FROM history
                WHERE others IS NOT NULL AND instr(uid || ' ' || others, ?)
                """
            let met = try String.fetchAll(self, sql: sql, arguments: [record.uid]).flatMap {
                $0.split(separator: " ").map { String($0) }
            }
            for uid in met {
                let other = RecordSet.Name(record.kind, uid)
                if erased.insert(other).inserted { pending.append(other) }
            }
        }
        // Read before they are gone: who refers to them, and what only they needed.
        var around = standings.held
        for record in erased {
            around.formUnion(standings.others(than: record).map { RecordSet.Name(record.kind, $0) })
            // The rows name the record that is shown for it, which may stay.
            let shown = RecordSet.Name(record.kind, standings.standIns[record.kind]?[record.uid] ?? record.uid)
            around.formUnion(try referrers(of: shown, release.declarations))
            around.formUnion(standings.seekers[record.uid] ?? [])
        }
        try erase(erased.map(\.uid).sorted(), release.declarations)
        return around.subtracting(erased)
    }

    /// The records in history that are on the list of what was erased.
    func recordsToErase() throws -> Set<RecordSet.Name> {
        guard try Bool.fetchOne(self, sql: "SELECT EXISTS (SELECT 1 FROM erased)") == true else { return [] }
        let rows = try Row.fetchAll(
            self,
            sql: """
                SELECT DISTINCT kind, uid FROM history WHERE \(Database.timeless("uid")) IN (SELECT uid FROM erased)
                """)
        var names = Set(
            try rows.map { row in
                let kind: String = try row.decode(atIndex: 0)
                return RecordSet.Name(stored: kind, try row.decode(atIndex: 1))
            })
        // One that only another record's change still names.
        for row in try Row.fetchAll(self, sql: "SELECT kind, uid, others FROM history WHERE others IS NOT NULL") {
            let others = try row.decode(String.self, atIndex: 2).split(separator: " ").map {
                ChangeSet.timeless(String($0))
            }
            let isErased = try others.contains { other in
                try Bool.fetchOne(self, sql: "SELECT EXISTS (SELECT 1 FROM erased WHERE uid = ?)", arguments: [other])
                    == true
            }
            guard isErased else { continue }
            let kind: String = try row.decode(atIndex: 0)
            names.insert(RecordSet.Name(stored: kind, try row.decode(atIndex: 1)))
        }
        return names
    }

    /// Erases here what another copy has erased.
    /// - Parameter list: the other copy's list of erased uids.
    package func eraseAgain(_ list: [String], _ release: SchemaRelease) throws {
        for erased in list {
            try execute(sql: "INSERT OR IGNORE INTO erased (uid) VALUES (?)", arguments: [erased])
        }
        let records = try recordsToErase()
        guard !records.isEmpty else { return }
        let around = try eraseAll(records, release)
        var refolding = try Refolding(self, release)
        try refolding.run(around)
    }
}
