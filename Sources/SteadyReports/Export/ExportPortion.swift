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
    private let weeks: [WeekRow]

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
        var csv = CSV(header: nil, isRaw: isRaw, days: report.relativeDays)
        switch table {
        case .weeks: report.write(weeks, .weeks, to: &csv)
        case .attendance: report.write(weeks.flatMap { $0.attendance(today: report.now.today) }, .attendance, to: &csv)
        case .sessions: report.write(entries.sessions.on(days), .sessions, to: &csv)
        case .cravings: report.write(entries.cravings.on(days), .cravings, to: &csv)
        case .checkins: report.write(entries.checkIns.on(days), .checkIns, to: &csv)
        case .programs, .plan, .points, .agreements, .uses, .contacts, .planNotes, .schedules, .checklist, .medications,
            .doses, .scores, .screens, .comparisons:
            break
        }
        return csv.bytes
    }
}

extension ExportReport {
    /// The figures of a week's days that the export covers.
    fileprivate func week(_ week: Week, _ entries: Entries) -> WeekRow {
        let days = week.days.clamped(to: days)
        let (checkIns, uses) = (entries.checkIns.on(days), basis.uses.on(days))
        let daysWithUse = Set(uses.map(\.day) + checkIns.filter { $0.used == true }.map(\.day))
        let figures = WeekFigures(
            week, counting: days, programs: basis.programs, entries: entries.on(week.from - 1...week.to + 1),
            firstDay: basis.firstDay, now: now)
        return WeekRow(
            figures: figures, days: days,
            hasEntries: !entries.sessions.on(days).isEmpty || !entries.cravings.on(days).isEmpty || !checkIns.isEmpty
                || share.includes(.counselor) && !uses.isEmpty,
            daysWithUse: daysWithUse.count,
            daysAnswered: daysWithUse.union(checkIns.filter { $0.used == false }.map(\.day)).count)
    }
}

extension WeekRow {
    fileprivate func attendance(today: Day) -> [AttendanceRow] {
        figures.programs.map { program in
            AttendanceRow(
                week: figures.week, isPartial: isPartial,
                attendance: CourseWeek.Attendance(program, days: days, hasEntries: hasEntries, today: today))
        }
    }
}
