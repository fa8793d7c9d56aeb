import GRDB
import SteadyDomain

extension Store {
    /// All data for a calendar, read in one transaction.
    package func calendarRecord(now: Now) throws -> CalendarRecord {
        try read { db in
            CalendarRecord(
                now: now, uid: try String.fetchOne(db, sql: "SELECT min(uid) FROM origin") ?? "",
                programs: try Program.fetchWhole(db), sessions: try Session.fetch(db, order: "instant"),
                earlier: try db.earlierTimes(),
                revision: try db.revision(of: [Program.kind, Schedule.kind, ExtraSlot.kind, Session.kind]))
        }
    }
}

extension Database {
    /// Each state of a schedule or an extra session that history has. What was erased is in it no more.
    fileprivate func earlierTimes() throws -> EarlierTimes {
        var schedules: [Schedule] = []
        var extras: [ExtraSlot] = []
        let states = try Row.fetchAll(
            self,
            sql: "SELECT DISTINCT kind, uid, after FROM history WHERE kind IN (?, ?) AND after IS NOT NULL",
            arguments: [Schedule.kind.name, ExtraSlot.kind.name])
        for state in states {
            let uid: String = try state.decode(atIndex: 1)
            guard let document = try Database.document(state.decode(atIndex: 2)) else { continue }
            if try state.decode(String.self, atIndex: 0) == Schedule.kind.name {
                if let schedule = Schedule(uid, in: document) { schedules.append(schedule) }
            } else if let extra = ExtraSlot(uid, in: document) {
                extras.append(extra)
            }
        }
        let met = try Row.fetchAll(
            self, sql: "SELECT uid, other FROM standing WHERE state = 'met' AND kind = ?",
            arguments: [Program.kind.name]
        ).compactMap { row -> (UID<Program>, UID<Program>)? in
            guard let uid = UID<Program>(try row.decode(atIndex: 0)),
                let other = UID<Program>(try row.decode(atIndex: 1))
            else { return nil }
            return (uid, other)
        }
        return EarlierTimes(
            schedules: schedules, extras: extras, met: Dictionary(met, uniquingKeysWith: { first, _ in first }))
    }

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

extension Schedule {
    /// A state of a schedule in history, as far as a calendar needs it. Nil if a newer release wrote it in another way.
    fileprivate init?(_ uid: String, in document: Document) {
        guard let uid = UID<Schedule>(uid), let program = document.text("program").flatMap({ UID<Program>($0) }),
            let from = document.text("from_day").flatMap({ Day($0) }), let minutes = document.int("minutes"),
            case .list(let slots)? = document["slots"]
        else { return nil }
        self.init(
            uid: uid, program: program, from: from, commitment: nil, minutes: minutes,
            slots: slots.compactMap { if case .text(let text) = $0 { Slot(stored: text) } else { nil } })
    }
}

extension ExtraSlot {
    /// A state of an extra session in history. Nil if a newer release wrote it in another way.
    fileprivate init?(_ uid: String, in document: Document) {
        guard let uid = UID<ExtraSlot>(uid), let program = document.text("program").flatMap({ UID<Program>($0) }),
            let start = document.text("at").flatMap({ Moment($0) })
        else { return nil }
        self.init(uid: uid, program: program, start: start)
    }
}
