import GRDB
import SteadyDomain

extension Store {
    /// The changes to a record, oldest first, without the other records they touched. For a program, changes to its
    /// schedules and extra sessions are included. What every database starts with gets the time at which this one was
    /// made.
    package func history(of reference: Reference) throws -> [Change] {
        try read { db in
            guard let uid = try db.uid(of: reference) else { throw reference.notFound }
            let records = try [uid] + (reference.kind == Program.kind ? db.parts(ofProgram: uid) : [])
            let changes = try String.fetchAll(
                db,
                sql: """
                    WITH RECURSIVE reaching (uid) AS (
                      SELECT uid FROM change WHERE id IN
                        (SELECT change FROM history WHERE uid IN (\(databaseQuestionMarks(count: records.count))))
                      UNION SELECT change.uid FROM change JOIN reaching ON change.undoes = reaching.uid)
                    SELECT uid FROM change WHERE uid IN reaching ORDER BY stamp, uid
                    """, arguments: StatementArguments(records))
            return try changes.map { try db.dated(db.change($0)) }.map { change in
                change.touching(change.touched.filter { records.contains($0.uid) })
            }
        }
    }
}

extension Store {
    /// When the newest change was made; nil if there is none.
    package func newestMoment() throws -> Moment? { try read { try $0.newestMoment() } }
}

extension Database {
    /// When the newest change was made; nil if there is none, or if its time can't be read.
    func newestMoment() throws -> Moment? {
        try String.fetchOne(self, sql: "SELECT at FROM change ORDER BY stamp DESC, uid DESC LIMIT 1")
            .flatMap { Moment($0) }
    }

    /// The uid of a record by its id, even of a deleted one; nil if there never was one.
    func uid(of reference: Reference) throws -> String? {
        let current = try String.fetchOne(
            self, sql: "SELECT uid FROM \(reference.kind.table) WHERE id = ?", arguments: [reference.number])
        if let current { return current }
        // A number that was never assigned can't be in history, so skip the search.
        let newest = try Int.fetchOne(
            self, sql: "SELECT seq FROM sqlite_sequence WHERE name = ?", arguments: [reference.kind.name])
        guard reference.number <= newest ?? 0 else { return nil }
        return try String.fetchOne(
            self, sql: "SELECT uid FROM history WHERE kind = ? AND number = ? LIMIT 1",
            arguments: [reference.kind.name, reference.number])
    }

    /// The change as a person knows it: what every database starts with came when this one was made.
    fileprivate func dated(_ change: Change) throws -> Change {
        guard change.isOfEveryRecord else { return change }
        let made = try String.fetchOne(self, sql: "SELECT made_at FROM origin ORDER BY made_day, made_at LIMIT 1")
        return made.flatMap { Moment($0) }.map(change.dated) ?? change
    }

    /// The uids of all schedules and extra sessions that a program has or had. Removed ones are only in history.
    fileprivate func parts(ofProgram uid: String) throws -> [String] {
        try String.fetchAll(
            self,
            sql: """
                SELECT DISTINCT uid FROM history
                WHERE kind IN ('schedule', 'extra') AND json_extract(coalesce(after, before), '$.program') = ?
                """, arguments: [uid])
    }

    /// A change by its uid. An undo or redo stores no records of its own: they are those of the change it takes back,
    /// with before and after swapped.
    package func change(_ uid: String) throws -> Change {
        let change = try head(uid)
        var (isTurned, root) = (false, change)
        while let undone = root.undoes {
            // One that was brought may come before what it takes back.
            guard let older = try headIfKnown(undone.description) else { return change }
            // Damage could make undos that refer to each other in a circle.
            guard older.place < root.place else { throw Database.damagedHistory }
            (isTurned, root) = (!isTurned, older)
        }
        return change.touching(try touched(by: root.uid, isTurned: isTurned))
    }

    private func touched(by change: UID<Change>, isTurned: Bool) throws -> [Change.Touched] {
        let lines = try Row.fetchAll(
            self,
            sql: """
                SELECT kind, uid, number, others, before, after FROM history
                WHERE change = (SELECT id FROM change WHERE uid = ?) ORDER BY position
                """, arguments: [change.description])
        return try lines.map { line in
            let kind: String = try line.decode(forColumn: "kind")
            return Change.Touched(
                // Keeps kinds that this release doesn't know.
                record: Reference(RecordKind.named(kind) ?? RecordKind(kind), try line.decode(forColumn: "number")),
                uid: try line.decode(forColumn: "uid"),
                others: (try line.decode(String?.self, forColumn: "others") ?? "").split(separator: " ").map {
                    String($0)
                },
                before: try Database.document(line.decode(forColumn: isTurned ? "after" : "before")),
                after: try Database.document(line.decode(forColumn: isTurned ? "before" : "after")))
        }
    }

    /// A change without the records it touched.
    private func head(_ uid: String) throws -> Change {
        guard let head = try headIfKnown(uid) else { throw Database.damagedHistory }
        return head
    }

    private func headIfKnown(_ uid: String) throws -> Change? {
        guard
            let row = try Row.fetchOne(
                self, sql: "SELECT uid, stamp, at, verb, undoes FROM change WHERE uid = ?", arguments: [uid])
        else { return nil }
        guard let at = Moment(try row.decode(String.self, forColumn: "at")) else { throw Database.damagedHistory }
        return Change(
            place: Change.Place(
                stamp: try row.decode(forColumn: "stamp"), uid: try Database.uid(row.decode(forColumn: "uid"))),
            at: at, verb: try row.decode(forColumn: "verb"),
            undoes: try row.decode(String?.self, forColumn: "undoes").map { try Database.uid($0) }, touched: [])
    }

    private static var damagedHistory: Problem {
        .damaged(
            "The history of this database is damaged. Nothing was changed. Keep a copy, then run `steady restore FILE`."
        )
    }

    static func document(_ text: String?) throws -> Document? {
        guard let text else { return nil }
        guard let document = Document(text) else { throw damagedHistory }
        return document
    }

    static func uid(_ text: String) throws -> UID<Change> {
        guard let uid = UID<Change>(text) else { throw damagedHistory }
        return uid
    }

    // MARK: For a replay

    /// Every undo and redo, with the change that it takes back.
    func undos() throws -> [(place: Change.Place, undoes: UID<Change>)] {
        try Row.fetchAll(self, sql: "SELECT uid, stamp, undoes FROM change WHERE undoes IS NOT NULL").map { row in
            let place = Change.Place(stamp: try row.decode(atIndex: 1), uid: try Database.uid(row.decode(atIndex: 0)))
            return (place, try Database.uid(row.decode(atIndex: 2)))
        }
    }

    /// A record's parts in all changes, and its number; nil if no change touched it.
    func parts(of uid: String) throws -> (parts: [Replay.Part], number: Int?) {
        let rows = try Row.fetchAll(
            try cachedStatement(
                sql: """
                    SELECT change.uid, stamp, before, after, number
                    FROM history JOIN change ON change.id = history.change
                    WHERE history.uid = ? ORDER BY stamp, change.uid
                    """), arguments: [uid])
        let parts = try rows.map { row in
            Replay.Part(
                place: Change.Place(stamp: try row.decode(atIndex: 1), uid: try Database.uid(row.decode(atIndex: 0))),
                before: try Database.document(row.decode(atIndex: 2)),
                after: try Database.document(row.decode(atIndex: 3)))
        }
        // While it was shown with others, its lines have the least of their numbers.
        return (parts, try rows.map { try $0.decode(Int.self, atIndex: 4) }.max())
    }
}
