import GRDB
import SteadyDomain

extension Store {
    /// All data for a week's report, read in one transaction and through indexes.
    package func weekRecord(_ week: Week, now: Now, settings: Settings) throws -> WeekRecord {
        try read { db in
            let end = WeekRecord.lastCountedDay(of: week, today: now.today)
            let programs = try db.programs(around: week)
            let twoWeeks = (week.previous.from...week.to).arguments
            let recoveryStart = try settings.recoveryStart ?? db.firstProgramDay()
            // One day more on each side, since a session of the day before or after may count for a slot of the first
            // or last day. The report shows the next week's slots too.
            let sessions = try Session.fetch(
                db, where: "day BETWEEN ? AND ?", (week.previous.from - 1...week.to + 8).arguments, order: "instant")
            let steps = try Step.fetch(db, where: "until IS NULL OR until >= ?", [week.from.description])
            let rarities = try db.rarities(of: week, until: end)
            return WeekRecord(
                week: week, now: now, firstDay: try db.firstDay(), programs: programs, sessions: sessions,
                madeUp: try sessions.compactMap(\.makeupFor).filter { uid in !sessions.contains { $0.uid == uid } }
                    .compactMap { try Session.fetch(db, uid: $0) },
                cravings: try Craving.fetch(db, where: "day BETWEEN ? AND ?", twoWeeks, order: "instant, id"),
                checkIns: try CheckIn.fetch(db, where: "day BETWEEN ? AND ?", twoWeeks, order: "day"),
                course: try db.dayCourse(of: week), uses: rarities.uses,
                use: try db.useCount(from: recoveryStart, to: end),
                absences: try db.absences(of: programs, until: end),
                points: rarities.points, agreements: rarities.agreements,
                medications: rarities.hasMedications ? try db.medications(on: week.previous.from...week.to) : [],
                scores: rarities.hasScores ? try db.scores(on: week.days) : [], checklist: rarities.checklist,
                checklistPrograms: try db.ids(ofProgramsOf: rarities.checklist),
                nearEnd: settings.nearEnd && week.days.contains(now.today)
                    ? try db.nearEnd(on: now.today, programs) : nil,
                plan: Plan(steps: steps), removedSteps: steps.filter { $0.until != nil },
                vocabulary: try db.vocabulary(), nudges: settings.nudge)
        }
    }

    /// What is read to say what is due: no more than that, since a shell's prompt waits for it.
    package func dueRecord(now: Now) throws -> DueRecord {
        try read { db in
            let days = DueRecord.days(around: now.today)
            let programs = try Program.fetchWhole(
                db, where: "from_day <= ? AND (ended IS NULL OR ended >= ?)",
                [days.upperBound.description, days.lowerBound.description])
            let isCheckedIn = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM checkin WHERE day = ?)", arguments: [now.today.description])
            return DueRecord(
                now: now, firstDay: try db.firstDay(), programs: programs,
                sessions: programs.isEmpty
                    ? [] : try Session.fetch(db, where: "day BETWEEN ? AND ?", days.arguments, order: "instant"),
                isCheckedIn: isCheckedIn ?? false)
        }
    }

    /// The first day of the record.
    package func firstDay() throws -> Day { try read { try $0.firstDay() } }
}

/// What many weeks have none of.
private struct Rarities {
    let uses: [Use]
    let points: [Point]
    let agreements: [Agreement]
    let checklist: [ChecklistItem]
    let hasMedications: Bool
    let hasScores: Bool
}

extension Database {
    /// The recovery day on which the database was made, or the first check-in's day if that is earlier.
    func firstDay() throws -> Day {
        let text = try String.fetchOne(
            self,
            sql: """
                SELECT min(made_day, coalesce((SELECT min(day) FROM checkin), made_day))
                FROM (SELECT min(made_day) AS made_day FROM origin)
                """)
        guard let day = text.flatMap({ Day($0) }) else {
            throw Problem.damaged("The database is damaged: its first day is missing. Put back a copy that is whole.")
        }
        return day
    }

    /// The programs for a week's report: those active in this week or the next, whose slots it shows, in the week
    /// before, of which some may be open, and those with a session in this week.
    fileprivate func programs(around week: Week) throws -> [Program] {
        try Program.fetchWhole(
            self,
            where: """
                from_day <= ? AND (ended IS NULL OR ended >= ?)
                  OR uid IN (SELECT program FROM session WHERE day BETWEEN ? AND ?)
                """, [week.next.to.description, week.previous.from.description] + week.days.arguments)
    }

    /// What many weeks have none of. One query finds out of which kinds there are any, since reading a kind of record costs
    /// half a million instructions.
    fileprivate func rarities(of week: Week, until end: Day) throws -> Rarities {
        let (on, open) = (week.days.arguments, [end.description, week.from.description] as StatementArguments)
        let atEnd: StatementArguments = [end.description, end.description]
        func isOpen<Line: CarriedLine>(_: Line.Type) -> String {
            "\(Line.dayField) <= ? AND (done_on IS NULL OR done_on >= ?)"
        }
        let toLineUp = "since <= ? AND (done_on IS NULL OR done_on > ?)"
        // Whoever has been there since need not line it up any more, whether it was ticked off or not.
        let notKept = """
            topic <> '\(ChecklistItem.Topic.appointment.rawValue)' OR NOT EXISTS (
              SELECT 1 FROM session WHERE session.program = checklist_item.program AND status = 'attended'
                AND day BETWEEN due AND ?)
            """
        let row = try Row.fetchOne(
            self,
            sql: """
                SELECT EXISTS (SELECT 1 FROM "use" WHERE day BETWEEN ? AND ?),
                  EXISTS (SELECT 1 FROM point WHERE \(isOpen(Point.self))),
                  EXISTS (SELECT 1 FROM agreement WHERE \(isOpen(Agreement.self))),
                  EXISTS (SELECT 1 FROM checklist_item WHERE \(toLineUp)),
                  EXISTS (SELECT 1 FROM medication),
                  EXISTS (SELECT 1 FROM score WHERE day BETWEEN ? AND ?)
                """, arguments: on + open + open + atEnd + on)
        func fetch<Line: CarriedLine>(if isAny: Bool?) throws -> [Line] {
            isAny == true ? try Line.fetch(self, where: isOpen(Line.self), open, order: "\(Line.dayField), id") : []
        }
        return Rarities(
            uses: row?[0] == true ? try Use.fetch(self, where: "day BETWEEN ? AND ?", on, order: "instant, id") : [],
            points: try fetch(if: row?[1]), agreements: try fetch(if: row?[2]),
            checklist: row?[3] == true
                ? try ChecklistItem.fetch(
                    self, where: "\(toLineUp) AND (\(notKept))", atEnd + [end.description], order: "id") : [],
            hasMedications: row?[4] == true, hasScores: row?[5] == true)
    }

    /// Counted by SQLite, so that the cravings of the weeks before the week before aren't read.
    fileprivate func dayCourse(of week: Week) throws -> DayCourse? {
        let days = DayCourse.days(of: week)
        let rows = try Row.fetchAll(
            self,
            sql: """
                SELECT substr(at, 12, 2) AS hour, precision, day >= ? AS is_in_week, count(*) AS count FROM craving
                WHERE day BETWEEN ? AND ? GROUP BY 1, 2, 3
                """, arguments: [week.from.description] + days.arguments)
        return DayCourse(
            rows.compactMap { row in
                Int(row["hour"] as String).flatMap { hour in
                    Precision(rawValue: row["precision"]).map {
                        DayCourse.Row(hour: hour, precision: $0, isInWeek: row["is_in_week"], count: row["count"])
                    }
                }
            }, of: week)
    }

    fileprivate func firstProgramDay() throws -> Day? {
        try String.fetchOne(self, sql: "SELECT min(from_day) FROM program").flatMap { Day($0) }
    }

    /// Days with and without use.
    func useCount(from start: Day?, to end: Day) throws -> UseCount {
        // INDEXED BY is needed: by itself SQLite would take the index of all check-ins and read decades of them to find
        // the few with use.
        let last = try String.fetchOne(
            self,
            sql: """
                SELECT max(day) FROM (
                  SELECT (SELECT max(day) FROM "use" WHERE day <= :end) AS day
                  UNION ALL SELECT (SELECT max(day) FROM checkin INDEXED BY checkin_use WHERE used = 1 AND day <= :end))
                """, arguments: ["end": end.description])
        var tally: UseCount.Tally?
        if let start, start <= end {
            // Nearly all days are answered, so this counts all check-ins and subtracts the others. After 45 years that
            // costs 1 instead of 8 million instructions, since SQLite counts a whole table page by page.
            let row = try Row.fetchOne(
                self,
                sql: """
                    SELECT
                      (SELECT count(*) FROM checkin)
                      - (SELECT count(*) FROM checkin WHERE day < :start)
                      - (SELECT count(*) FROM checkin WHERE day > :end)
                      - (SELECT count(*) FROM checkin INDEXED BY checkin_unanswered
                          WHERE used IS NULL AND day BETWEEN :start AND :end)
                      + (SELECT count(DISTINCT day) FROM "use" WHERE day BETWEEN :start AND :end AND NOT EXISTS
                          (SELECT 1 FROM checkin WHERE checkin.day = "use".day AND used IS NOT NULL)) AS answered,
                      (SELECT count(*) FROM checkin INDEXED BY checkin_use WHERE used = 1 AND day BETWEEN :start AND :end)
                      + (SELECT count(DISTINCT day) FROM "use" WHERE day BETWEEN :start AND :end AND NOT EXISTS
                          (SELECT 1 FROM checkin WHERE checkin.day = "use".day AND used = 1)) AS with_use
                    """, arguments: ["start": start.description, "end": end.description])
            tally = row.map { UseCount.Tally(withUse: $0["with_use"], answered: $0["answered"]) }
        }
        return UseCount(start: start, end: end, lastDay: last.flatMap { Day($0) }, tally: tally)
    }

    /// The absences of the programs that have a rule on them.
    fileprivate func absences(of programs: [Program], until end: Day) throws -> [UID<Program>: AbsenceTally] {
        var tallies: [UID<Program>: AbsenceTally] = [:]
        for program in programs where program.hasAbsenceRule {
            guard program.rules.hasMoreThanCounts else {
                // A number alone needs no session read.
                let row = try Row.fetchOne(
                    self,
                    sql: """
                        SELECT count(*) FILTER (WHERE day <= :end AND status = 'excused'),
                          count(*) FILTER (WHERE day <= :end AND status = 'missed'),
                          count(*) FILTER (WHERE day > :end AND (status = 'missed' OR :all))
                        FROM session WHERE program = :program AND day >= :from AND status IN ('missed', 'excused')
                        """,
                    arguments: [
                        "program": program.uid.description, "from": program.from.description,
                        "end": end.description, "all": program.rules.counted != .missed,
                    ])
                tallies[program.uid] = AbsenceTally(
                    allowed: program.absences, counted: program.rules.counted, missed: row?[1] ?? 0,
                    excused: row?[0] ?? 0, ahead: row?[2] ?? 0)
                continue
            }
            tallies[program.uid] = try absences(of: program, until: end)
        }
        return tallies
    }

    /// The absences of a program, by all of its sessions.
    func absences(of program: Program, until end: Day) throws -> AbsenceTally {
        let sessions = try Session.fetch(self, where: "program = ?", [program.uid.description], order: "instant")
        return AbsenceTally(of: program, sessions, until: end)
    }
}

extension Store {
    /// The absences of a program up to a day.
    package func absences(of program: Program, until end: Day) throws -> AbsenceTally {
        try read { try $0.absences(of: program, until: end) }
    }
}
