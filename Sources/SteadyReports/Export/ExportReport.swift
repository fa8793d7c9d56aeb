import SteadyDomain

/// The tables of an export, made from the record and the days that were asked for.
package struct ExportReport {
    let record: Everything
    let now: Now
    let share: ShareLevel
    let notes: Bool
    private let days: ClosedRange<Day>
    /// The files that are wanted.
    package let tables: [ExportTable]
    /// The weeks that have begun, from the first with an entry; none where no wanted table needs them.
    private let weeks: [WeekReport]

    /// - Parameter table: the only one that is wanted; nil for all of the share level.
    package init(
        _ record: Everything, now: Now, weekStart: Weekday, days: ClosedRange<Day>, share: ShareLevel, notes: Bool,
        table: ExportTable? = nil
    ) {
        self.record = record
        self.now = now
        self.days = days
        self.share = share
        self.notes = notes
        tables = table.map { [$0] } ?? ExportTable.allCases.filter { $0.isShared(at: share) }
        let needsWeeks = tables.contains(.weeks) || tables.contains(.attendance)
        weeks = needsWeeks ? ExportReport.weeks(of: record, now: now, weekStart: weekStart, days: days) : []
    }

    /// The rows of a table, without its header.
    package func rows(_ table: ExportTable) -> [[CSV.Cell]] {
        switch table {
        case .weeks: weeks.map(row)
        case .attendance: weeks.flatMap { week in week.programs.map { row(week, $0) } }
        case .programs: programs.map(row)
        case .sessions: within(record.sessions).map(row)
        case .cravings: within(record.cravings).map(row)
        case .checkins: within(record.checkIns).map(row)
        case .plan: planRows
        case .points: within(record.points).map(row)
        case .uses: within(record.uses).map(row)
        case .contacts:
            record.vocabulary.contacts.map {
                [CSV.Cell($0.id), .text($0.name.text), CSV.Cell($0.role.rawValue), CSV.Cell(text: $0.phone)]
            }
        }
    }

    /// How many rows a table has, without making them.
    func count(of table: ExportTable) -> Int {
        switch table {
        case .weeks: weeks.count
        case .attendance: weeks.reduce(0) { $0 + $1.programs.count }
        case .sessions: within(record.sessions).count
        case .cravings: within(record.cravings).count
        case .checkins: within(record.checkIns).count
        default: rows(table).count
        }
    }

    /// A table as a file.
    package func csv(_ table: ExportTable, isRaw: Bool, startsWithMark: Bool) -> [UInt8] {
        var csv = CSV(header: table.header(share, notes: notes), isRaw: isRaw, startsWithMark: startsWithMark)
        for row in rows(table) { csv.append(row) }
        return csv.bytes
    }

    // MARK: What is in the days

    func within<E: Entry>(_ entries: [E]) -> [E] { entries.filter { days.contains($0.day) } }

    var programs: [Program] { record.programs.filter { $0.activeDays.overlaps(days) } }

    /// The steps that were in the plan on one of the days.
    var steps: [Step] {
        record.steps.filter { $0.since <= days.upperBound && $0.until ?? days.upperBound >= days.lowerBound }
    }

    private static func weeks(
        of record: Everything, now: Now, weekStart: Weekday, days: ClosedRange<Day>
    ) -> [WeekReport] {
        let entries = [
            record.sessions.first?.day, record.cravings.first?.day, record.checkIns.first?.day, record.uses.first?.day,
        ].compactMap(\.self)
        let first = max(days.lowerBound, (entries + [record.firstDay]).min()!)
        let last = min(days.upperBound, now.today)
        guard first <= last else { return [] }
        var reports: [WeekReport] = []
        var week = Week(holding: first, start: weekStart)
        while week.from <= last {
            let twoWeeks = week.previous.from...week.to
            let own = WeekRecord(
                week: week, now: now, firstDay: record.firstDay, programs: record.programs,
                sessions: Array(record.sessions.slice(week.previous.from - 1...week.to + 8)),
                cravings: Array(record.cravings.slice(twoWeeks)), checkIns: Array(record.checkIns.slice(twoWeeks)),
                vocabulary: record.vocabulary)
            reports.append(WeekReport(own))
            week = week.next
        }
        return reports
    }

    /// The days of a week on which there was a use, or a check-in that says so.
    func daysWithUse(_ week: Week) -> Int {
        Set(
            record.uses.slice(week.days).map(\.day)
                + record.checkIns.slice(week.days).filter { $0.used == true }.map(\.day)
        ).count
    }
}

extension Array where Element: Entry {
    /// The entries of those days; the array is in order of days.
    func slice(_ days: ClosedRange<Day>) -> ArraySlice<Element> {
        self[firstIndex(from: days.lowerBound)..<firstIndex(from: days.upperBound + 1)]
    }

    /// Where the entries of that day or later begin.
    private func firstIndex(from day: Day) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if self[middle].day < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
