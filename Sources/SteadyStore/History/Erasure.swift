import GRDB
import SteadyDomain

extension Database {
    /// Removes records from their tables and from history, and adds them to the list of erased records.
    func erase(_ uids: [String], _ declarations: [RecordDeclaration]) throws {
        var shortened: Set<Int64> = []
        for uid in uids {
            for declaration in declarations { try deleteRows(declaration, uid) }
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

    /// Erases here what another copy of the database has erased.
    /// - Parameter list: the other copy's list of erased uids.
    func eraseAgain(_ list: [String], _ declarations: [RecordDeclaration]) throws {
        for erased in list {
            try execute(sql: "INSERT OR IGNORE INTO erased (uid) VALUES (?)", arguments: [erased])
        }
        let uids = try String.fetchAll(
            self, sql: "SELECT DISTINCT uid FROM history WHERE \(Database.timeless("uid")) IN (SELECT uid FROM erased)")
        guard !uids.isEmpty else { return }
        for uid in uids {
            for declaration in declarations {
                for mention in try mentions(of: declaration.kind, uid, declarations) {
                    try remove(uid, from: mention, declarations)
                }
            }
        }
        try erase(uids, declarations)
    }

    /// Removes the mention of an erased record from a record that stays. History doesn't need this: there, a reference
    /// to a missing record counts as none.
    private func remove(_ uid: String, from mention: Dependent, _ declarations: [RecordDeclaration]) throws {
        guard let declaration = declarations[mention.kind], let stored = try document(declaration, mention.uid),
            let rest = stored.document.resolved(declaration, exists: { _, other in other != uid })
        else { return }
        try update(declaration, mention.uid, rest)
    }

    /// The list of uids that were erased here, without their time.
    func erasedList() throws -> [String] { try String.fetchAll(self, sql: "SELECT uid FROM erased") }

    /// SQL for a uid without the time in its first 48 bits: the list must not reveal when an erased record was made.
    private static func timeless(_ uid: String) -> String { "'00000000-0000' || substr(\(uid), 14)" }
}

extension Journal {
    /// Erases records, all that are one with them, and all that history says was one with them.
    /// - Returns: the records that stay and are other ones now.
    @discardableResult
    func erase(_ records: [RecordSet.Name]) throws -> Set<RecordSet.Name> {
        let standings = try Standings(db)
        var erased = Set(records)
        if !standings.isEmpty {
            for record in records {
                erased.formUnion(standings.others(than: record).map { RecordSet.Name(record.kind, $0) })
            }
        }
        var pending = Array(erased)
        while let record = pending.popLast() {
            for others in try String.fetchAll(
                db, sql: "SELECT uid || ' ' || others FROM history WHERE others IS NOT NULL AND instr(uid || ' ' || others, ?)",
                arguments: [record.uid])
            {
                for uid in others.split(separator: " ").map({ RecordSet.Name(record.kind, String($0)) })
                where erased.insert(uid).inserted { pending.append(uid) }
            }
        }
        // Read before they are gone: who refers to them, and what only they needed.
        var around: Set<RecordSet.Name> = []
        for record in erased {
            around.formUnion(try db.referrers(of: record.kind, record.uid, declarations))
            around.formUnion(standings.seekers[record.uid] ?? [])
        }
        around.formUnion(standings.held)
        try db.erase(erased.map(\.uid).sorted(), declarations)
        around.subtract(erased)
        guard !around.isEmpty else { return [] }
        return try refold(around).changed
    }
}
