import SteadyDomain

/// Some whole weeks of an export.
package struct ExportPortion: Sendable {
    let days: ClosedRange<Day>
    /// The weeks in it that have begun.
    let weeks: [Week]

    /// The days to read entries from: one more on each side, since a session of the day before or after may count for a
    /// slot of the first or last day.
    package var reading: ClosedRange<Day> { (days.lowerBound - 1...days.upperBound + 1).clamped(to: Day.range) }
}

/// A portion's rows of each table.
package struct ExportPart: Sendable {
    private let report: ExportReport
    private let days: ClosedRange<Day>
    private let entries: Entries
    /// Empty if no wanted table needs them.
    private let weeks: [WeekFigures]

    /// - Parameter entries: the entries of ``ExportPortion/reading``.
    package init(_ report: ExportReport, _ portion: ExportPortion, _ entries: Entries) {
        self.report = report
        self.entries = entries
        days = portion.days.clamped(to: report.days)
        let needsWeeks = report.tables.contains(.weeks) || report.tables.contains(.attendance)
        weeks = needsWeeks ? portion.weeks.map { report.week($0, entries) } : []
    }

    /// The lines that this part adds to the files of tables, in the order of the tables.
    package func pieces(isRaw: Bool) -> [(table: ExportTable, bytes: [UInt8])] {
        report.tables.filter { !$0.entries.isEmpty }.map { ($0, bytes($0, isRaw: isRaw)) }
    }

    /// The lines that this part adds to a table's file.
    package func bytes(_ table: ExportTable, isRaw: Bool) -> [UInt8] {
        var csv = CSV(header: nil, isRaw: isRaw)
        switch table {
        case .weeks:
            let rows = weeks.map { WeekRow(figures: $0, daysWithUse: report.daysWithUse($0.week, entries)) }
            report.write(rows, .weeks, to: &csv)
        case .attendance:
            let rows = weeks.flatMap { week in week.programs.map { AttendanceRow(week: week.week, program: $0) } }
            report.write(rows, .attendance, to: &csv)
        case .sessions: report.write(entries.sessions.on(days), .sessions, to: &csv)
        case .cravings: report.write(entries.cravings.on(days), .cravings, to: &csv)
        case .checkins: report.write(entries.checkIns.on(days), .checkIns, to: &csv)
        case .programs, .plan, .points, .agreements, .uses, .contacts, .planNotes: break
        }
        return csv.bytes
    }
}

extension ExportReport {
    fileprivate func week(_ week: Week, _ entries: Entries) -> WeekFigures {
        WeekFigures(
            week, programs: basis.programs, entries: entries.on(week.from - 1...week.to + 1), firstDay: basis.firstDay,
            now: now)
    }

    /// The number of days in a week with a recorded use, or with a check-in that reports use.
    fileprivate func daysWithUse(_ week: Week, _ entries: Entries) -> Int {
        Set(
            basis.uses.on(week.days).map(\.day)
                + entries.checkIns.on(week.days).filter { $0.used == true }.map(\.day)
        ).count
    }
}
