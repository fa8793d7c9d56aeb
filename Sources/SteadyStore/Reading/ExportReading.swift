import GRDB
import SteadyDomain

/// What an export reads, in one transaction, so that all of it is of the same moment.
package struct ExportReading {
    let db: Database
    fileprivate let days: ClosedRange<Day>
    fileprivate let programs: ChosenPrograms

    /// Everything but the entries.
    package var basis: ExportBasis { get throws { try db.exportBasis(days, programs) } }

    /// The row id of the newest change; it shows whether two readings saw the same data.
    package var newestChange: Int { get throws { try db.newestChange() } }

    /// The entries of those days and kinds, of sessions those of the chosen programs. Kinds that aren't exported aren't
    /// read.
    package func entries(on days: ClosedRange<Day>, _ kinds: Set<RecordKind>) throws -> Entries {
        func fetch<Of: SteadyDomain.Record>(order: String) throws -> [Of] {
            guard kinds.contains(Of.kind) else { return [] }
            return try Of.fetch(
                db, where: "day BETWEEN ? AND ?" + programs.condition(on: Of.kind),
                days.arguments + programs.arguments(on: Of.kind), order: order)
        }
        return Entries(
            sessions: try fetch(order: "day, instant, id"), cravings: try fetch(order: "day, instant, id"),
            checkIns: try fetch(order: "day"))
    }
}

/// The programs that an export tells of. Sessions of others are never read.
private struct ChosenPrograms {
    /// Empty for all.
    let uids: Set<UID<Program>>

    /// A condition on the rows of a kind's table, to come after another.
    func condition(on kind: RecordKind) -> String {
        applies(to: kind) ? " AND program IN (\(databaseQuestionMarks(count: uids.count)))" : ""
    }

    func arguments(on kind: RecordKind) -> StatementArguments {
        applies(to: kind) ? StatementArguments(uids.map(\.description).sorted()) : []
    }

    private func applies(to kind: RecordKind) -> Bool { kind == Session.kind && !uids.isEmpty }

    func contain(_ program: UID<Program>) -> Bool { uids.isEmpty || uids.contains(program) }
}

extension Store {
    /// Reads what an export of those days is made from.
    /// - Parameter programs: the only programs to tell of; empty for all.
    package func exporting<T>(
        on days: ClosedRange<Day>, programs: Set<UID<Program>> = [], _ body: (ExportReading) throws -> T
    ) throws -> T {
        try read { db in
            // Each page is read once, so SQLite's cache of 2 MB would take 1.5 MiB more and save no time.
            try db.execute(sql: "PRAGMA cache_size = -500")
            return try body(ExportReading(db: db, days: days, programs: ChosenPrograms(uids: programs)))
        }
    }
}

extension Store {
    /// From the first day with an entry to the last; nil if there are no entries.
    package func entryDays() throws -> ClosedRange<Day>? { try read { try $0.entryDays() } }
}

extension Database {
    fileprivate func exportBasis(_ days: ClosedRange<Day>, _ programs: ChosenPrograms) throws -> ExportBasis {
        func count(_ kind: RecordKind) throws -> Int {
            try Int.fetchOne(
                self,
                sql: "SELECT count(*) FROM \(kind.table) WHERE day BETWEEN ? AND ?" + programs.condition(on: kind),
                arguments: days.arguments + programs.arguments(on: kind)) ?? 0
        }
        let all = try Program.fetchWhole(self)
        return ExportBasis(
            firstDay: try firstDay(), entryDays: try entryDays(programs),
            programs: all.filter { programs.contain($0.uid) },
            others: all.filter { !programs.contain($0.uid) }.map(\.id),
            uses: try Use.fetch(self, order: "day, instant, id"),
            points: try Point.fetch(self, order: "raised_on, id"),
            agreements: try Agreement.fetch(self, order: "agreed_on, id"),
            steps: try steps(order: "position, id"), planNotes: try PlanNote.fetch(self, order: "id"),
            clinic: try clinicRecords(), vocabulary: try vocabulary(),
            madeUp: try madeUp(programs, until: days.upperBound),
            strays: try strays().filter { programs.contain($0.program) },
            counts: ExportBasis.Counts(
                sessions: try count(Session.kind), cravings: try count(Craving.kind), checkIns: try count(CheckIn.kind),
                daysWithUse: try daysWithUse(days)),
            mentioned: (try mentioned(in: "triggers", days), try mentioned(in: "actions", days)),
            newestChange: try newestChange())
    }

    private func clinicRecords() throws -> ClinicRecords {
        var records = ClinicRecords()
        records.checklist = try ChecklistItem.fetch(self, order: "program, due IS NULL, due, id")
        records.medications = try Medication.fetch(self, order: "from_day, id")
        records.doses = try Dose.fetch(self, order: "day, instant, id")
        records.scores = try ClinicScore.fetch(self, order: "day, id")
        records.screens = try Screen.fetch(self, order: "day, instant, id")
        records.comparisons = try Comparison.fetch(self, order: "day, id")
        return records
    }

    fileprivate func newestChange() throws -> Int { try Int.fetchOne(self, sql: "SELECT max(id) FROM change") ?? 0 }

    /// From the first day with an entry to the last; nil if there are no entries.
    func entryDays() throws -> ClosedRange<Day>? { try entryDays(ChosenPrograms(uids: [])) }

    private func entryDays(_ programs: ChosenPrograms) throws -> ClosedRange<Day>? {
        let kinds = [Session.kind, Craving.kind, CheckIn.kind, Use.kind, Dose.kind, ClinicScore.kind]
        func end(_ function: String) throws -> Day? {
            let ends = kinds.map { kind in
                // Without a condition SQLite needs only the end of the index.
                let condition = programs.condition(on: kind)
                return "SELECT \(function)(day) AS day FROM \(kind.table)"
                    + (condition.isEmpty ? "" : " WHERE true" + condition)
            }.joined(separator: " UNION ALL ")
            return try fetch("SELECT \(function)(day) FROM (\(ends))", programs.arguments(on: Session.kind)) {
                try $0.optional(Day.self)
            }[0]
        }
        guard let first = try end("min"), let last = try end("max"), first <= last else { return nil }
        return first...last
    }

    /// The days with a use, or with a check-in that says so.
    private func daysWithUse(_ days: ClosedRange<Day>) throws -> Int {
        try Int.fetchOne(
            self,
            sql: """
                SELECT count(*) FROM (
                  SELECT day FROM \(Use.kind.table) WHERE day BETWEEN ? AND ?
                  UNION SELECT day FROM \(CheckIn.kind.table) WHERE used = 1 AND day BETWEEN ? AND ?)
                """, arguments: days.arguments + days.arguments) ?? 0
    }

    /// The ids of sessions of the programs up to a day that others make up for.
    private func madeUp(_ programs: ChosenPrograms, until last: Day) throws -> [UID<Session>: ID<Session>] {
        let sessions = try Session.fetch(
            self,
            where: "uid IN (SELECT makeup_for FROM session WHERE makeup_for IS NOT NULL) AND day <= ?"
                + programs.condition(on: Session.kind), [last.description] + programs.arguments(on: Session.kind))
        return Dictionary(sessions.map { ($0.uid, $0.id) }, uniquingKeysWith: { first, _ in first })
    }

    private func strays() throws -> [ExportBasis.Stray] {
        try fetch(
            """
            SELECT DISTINCT program.uid, session.day FROM session JOIN program ON program.uid = session.program
            WHERE session.day < program.from_day OR session.day > program.ended
            """
        ) { row in ExportBasis.Stray(program: try row.value(), day: try row.value()) }
    }

    /// The values in a list of the cravings of those days. It tries the newest mention of each value first, so that it reads
    /// only one or two even of decades.
    private func mentioned<Of: NamedRecord>(in list: String, _ days: ClosedRange<Day>) throws -> Set<UID<Of>> {
        guard let list = Craving.declaration.lists.first(where: { $0.field == list }),
            let column = list.columns(naming: Of.kind).first
        else { return [] }
        return try Set(
            fetch(
                """
                SELECT uid FROM \(Of.kind.table) AS named WHERE (
                  SELECT 1 FROM \(list.table) AS link CROSS JOIN craving ON craving.uid = link.craving
                  WHERE link.\(column) = named.uid AND craving.day BETWEEN ? AND ?
                  ORDER BY link.craving DESC LIMIT 1)
                """, days.arguments
            ) { try $0.value() })
    }
}
