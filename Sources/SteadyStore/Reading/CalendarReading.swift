import GRDB
import SteadyDomain

extension Store {
    /// All data for a calendar, read in one transaction.
    package func calendarRecord(now: Now) throws -> CalendarRecord {
        try read { db in
            CalendarRecord(
                now: now, uid: try String.fetchOne(db, sql: "SELECT min(uid) FROM origin") ?? "",
                programs: try Program.fetchWhole(db), sessions: try Session.fetch(db, order: "instant"),
                revision: try db.revision(of: [Program.kind, Schedule.kind, ExtraSlot.kind, Session.kind]))
        }
    }
}

extension Database {
    /// How far the records of some kinds have come. Nothing that a person does but `erase` makes the number fall: an undo
    /// has no history of its own, so each one counts. An erased record leaves history with its changes; that it was erased
    /// counts in their place.
    fileprivate func revision(of kinds: [RecordKind]) throws -> CalendarRecord.Revision {
        let tables = StatementArguments(kinds.map(\.name))
        let row = try Row.fetchOne(
            self,
            sql: """
                SELECT count(*) + (SELECT count(*) FROM erased), coalesce(max(stamp), 0) FROM change
                WHERE undoes IS NOT NULL OR verb = '\(Change.erasure)'
                  OR id IN (SELECT change FROM history WHERE kind IN (\(databaseQuestionMarks(count: kinds.count))))
                """, arguments: tables)
        return CalendarRecord.Revision(number: row?[0] ?? 0, instant: (row?[1] ?? 0) / 1000)
    }
}
