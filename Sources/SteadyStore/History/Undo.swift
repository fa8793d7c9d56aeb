import GRDB
import SteadyDomain

extension Store {
    /// The change that the next undo takes back, and the current state of its records.
    package struct Undoable: Sendable {
        package let uid: UID<Change>
        package let change: Change
        /// The touched records that have ids.
        package let records: [any SteadyDomain.Record]
    }

    /// The change that the next undo would take back: a person's newest entry that is in effect.
    /// - Throws: ``Problem/missing(_:command:)`` if there is nothing to take back.
    package func nextUndo() throws -> Undoable {
        try read { db in
            let uid = try db.newestChangeInEffect()
            let change = try db.change(uid.description)
            return Undoable(uid: uid, change: change, records: try db.records(of: change))
        }
    }

    /// Takes back the newest entry that is in effect.
    /// - Parameter agreed: the change that the person agreed to undo; nil if they weren't asked.
    /// - Returns: what was taken back, and the records before and after.
    /// - Throws: ``Problem/missing(_:command:)`` if there is nothing to take back, ``Problem/busy(_:command:)`` if
    ///   another change has been made since the person agreed.
    package func undo(_ stamp: Stamp, agreed: UID<Change>? = nil) throws -> TakenBack {
        try takeBack(Change.undo, stamp) { db in
            let uid = try db.newestChangeInEffect()
            guard agreed ?? uid == uid else {
                throw Problem.busy("Something was entered since you were asked. Nothing was undone; try again.")
            }
            return uid
        }
    }

    /// Takes back the newest undo, unless something was recorded since.
    /// - Throws: ``Problem/missing(_:command:)`` if there is no undo, ``Problem/conflict(_:command:)`` if another
    ///   change has been made.
    package func redo(_ stamp: Stamp) throws -> TakenBack {
        try takeBack(Change.redo, stamp) { db in
            let undo = try Row.fetchOne(
                db,
                sql: """
                    SELECT stamp, uid FROM change AS undo
                    WHERE verb = 'undo' AND NOT brought AND NOT EXISTS (SELECT 1 FROM change AS redo WHERE redo.undoes = undo.uid)
                    ORDER BY stamp DESC, uid DESC LIMIT 1
                    """)
            guard let undo, let uid = UID<Change>(undo["uid"]) else {
                throw Problem.missing("There is no undo to redo.")
            }
            let newer = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM change WHERE stamp > ? AND NOT brought AND verb NOT IN ('undo', 'redo')",
                arguments: [undo["stamp"] as Int64])
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
            let change = try journal.db.change(uid)
            let before = try journal.db.records(of: change)
            try journal.refold(
                change.touched.flatMap { touched in
                    ([touched.uid] + touched.others).map { RecordSet.Name(touched.record.kind, $0) }
                }, undos: [(journal.place, journal.undoing!)])
            return TakenBack(
                change: change, before: before, after: try journal.db.records(of: change),
                isAfterErasure: try journal.db.wasErased(after: uid))
        }
    }

    /// The problem with taking something back if there is no database. Finds it without creating one.
    private func nothing(_ verb: String, _ finding: (Database) throws -> UID<Change>) throws -> any Error {
        do {
            _ = try read(finding)
            return Problem.missing("There is nothing to undo.")
        } catch {
            return error
        }
    }

    /// The result of an undo or redo.
    package struct TakenBack: Sendable {
        package let change: Change
        /// The touched records that have ids, as they were before.
        package let before: [any SteadyDomain.Record]
        /// The touched records that have ids, as they are now.
        package let after: [any SteadyDomain.Record]
        /// Whether something was erased after the change was made; it can't come back.
        package let isAfterErasure: Bool
    }
}

extension Database {
    /// The newest of a person's entries that is in effect. An entry is out of effect while it has an undo that has not
    /// been redone.
    /// - Throws: ``Problem/missing(_:command:)`` if there is no such entry.
    fileprivate func newestChangeInEffect() throws -> UID<Change> {
        let uid = try String.fetchOne(
            self,
            sql: """
                SELECT uid FROM change AS entry
                WHERE verb NOT IN ('undo', 'redo', 'erase', 'begin', 'origin', 'upgrade') AND NOT brought
                  AND NOT EXISTS (
                    SELECT 1 FROM change AS undo WHERE undo.undoes = entry.uid
                      AND NOT EXISTS (SELECT 1 FROM change AS redo WHERE redo.undoes = undo.uid))
                ORDER BY stamp DESC, uid DESC LIMIT 1
                """)
        if let uid = uid.flatMap({ UID<Change>($0) }) { return uid }
        guard try Bool.fetchOne(self, sql: "SELECT EXISTS (SELECT 1 FROM change WHERE brought)") == true else {
            throw Problem.missing("There is nothing to undo.")
        }
        throw Problem.missing(
            "Nothing was entered here that could be undone. What came from another copy stays; "
                + "`steady restore` lists the copies of the record from before.", command: "steady restore")
    }

    /// The current state of the records with ids that a change touched, without deleted ones.
    fileprivate func records(of change: Change) throws -> [any SteadyDomain.Record] {
        try change.touched.filter { $0.record.kind.letter != nil }.compactMap { touched in
            do {
                return try record(touched.record)
            } catch Problem.missing {
                return nil
            }
        }
    }

    fileprivate func wasErased(after uid: String) throws -> Bool {
        try Bool.fetchOne(
            self,
            sql: """
                SELECT EXISTS (SELECT 1 FROM change WHERE verb = 'erase' AND stamp > (SELECT stamp FROM change WHERE uid = ?))
                """, arguments: [uid]) ?? false
    }
}
