import GRDB
import SteadyDomain

extension Database {
    /// Takes records out of their tables and out of history, and puts them on the list of what was erased.
    func erase(_ uids: [String], _ declarations: [RecordDeclaration]) throws {
        var shortened: Set<Int64> = []
        for uid in uids {
            for declaration in declarations { try deleteRows(declaration, uid) }
            shortened.formUnion(
                try Int64.fetchAll(self, sql: "SELECT change FROM history WHERE uid = ?", arguments: [uid]))
            try execute(sql: "DELETE FROM history WHERE uid = ?", arguments: [uid])
            try execute(sql: "INSERT OR IGNORE INTO erased (uid) VALUES (\(Database.timeless("?")))", arguments: [uid])
        }
        // A change of which nothing is left goes with its undos and redos; those of another change stay, or it would be in
        // effect again.
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

    /// Erases what another copy of the record erased: its list holds here too, whatever was there when this one was made.
    /// - Parameter list: the other's list.
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

    /// Takes the mention of an erased record out of one that stays. History needs no word of it: there a reference that leads
    /// to nothing reads as none.
    private func remove(_ uid: String, from mention: Dependent, _ declarations: [RecordDeclaration]) throws {
        guard let declaration = declarations[mention.kind], let stored = try document(declaration, mention.uid),
            let rest = stored.document.resolved(declaration, exists: { _, other in other != uid })
        else { return }
        try update(declaration, mention.uid, rest)
    }

    /// What was erased here, as it is listed.
    func erasedList() throws -> [String] { try String.fetchAll(self, sql: "SELECT uid FROM erased") }

    /// A uid as it is listed where it was erased.
    static func timeless(uid: String) -> String { "00000000-0000" + uid.dropFirst(13) }

    /// SQL for a uid without the time that is in its first 48 bits: what was erased must not tell when it was.
    private static func timeless(_ uid: String) -> String { "'00000000-0000' || substr(\(uid), 14)" }
}
