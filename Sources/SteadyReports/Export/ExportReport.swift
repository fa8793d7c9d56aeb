import SteadyDomain

/// The tables of an export for some days. Tables that grow over the years are made a few weeks at a time, so decades
/// need no more memory than a season.
///
/// A class, since every cell of every row is made with it.
package final class ExportReport: Sendable {
    /// As it stood on the last day.
    let basis: ExportBasis
    let now: Now
    let share: ShareLevel
    let notes: Bool
    let days: ClosedRange<Day>
    /// What is written in place of dates; nil to write dates.
    let relativeDays: RelativeDays?
    private let weekStart: Weekday
    /// The tables to write.
    package let tables: [ExportTable]
    /// The newest change in the data it was made from.
    package var newestChange: Int { basis.newestChange }

    /// - Parameters:
    ///   - table: the only table to write; nil for all tables of the share level.
    ///   - asked: the tables among these that the person asked for; see ``ExportTable/isAskedFor``.
    ///   - hasRelativeDays: whether to write weeks and days of the care in place of dates.
    package init(
        _ basis: ExportBasis, now: Now, weekStart: Weekday, days: ClosedRange<Day>, share: ShareLevel, notes: Bool,
        table: ExportTable? = nil, asked: Set<ExportTable> = [], hasRelativeDays: Bool = false
    ) {
        self.basis = basis.known(on: days.upperBound)
        self.now = now
        self.days = days
        self.share = share
        self.notes = notes
        self.weekStart = weekStart
        relativeDays =
            hasRelativeDays ? RelativeDays(first: Week(holding: basis.firstDayOfCare(on: days), start: weekStart)) : nil
        tables =
            table.map { [$0] }
            ?? ExportTable.allCases.filter { $0.isShared(at: share) && (!$0.isAskedFor || asked.contains($0)) }
    }

    /// The beginning of a table's file: the header, and the rows that don't come in portions.
    package func beginning(of table: ExportTable, isRaw: Bool, startsWithMark: Bool) -> [UInt8] {
        var csv = CSV(
            header: table.header(share, notes: notes), isRaw: isRaw, startsWithMark: startsWithMark, days: relativeDays)
        switch table {
        case .weeks, .attendance, .sessions, .cravings, .checkins: break
        case .programs: write(programs, .programs, to: &csv)
        case .plan: write(planRows, .plan, to: &csv)
        case .points: write(points, .points, to: &csv)
        case .agreements: write(agreements, .agreements, to: &csv)
        case .uses: write(uses, .uses, to: &csv)
        case .contacts: write(basis.vocabulary.contacts, .contacts, to: &csv)
        case .planNotes: write(planNotes, .planNotes, to: &csv)
        case .schedules: write(scheduleRows, .schedules, to: &csv)
        case .checklist: write(checklist, .checklist, to: &csv)
        case .medications: write(medications, .medications, to: &csv)
        case .doses: write(doses, .doses, to: &csv)
        case .scores: write(scores, .scores, to: &csv)
        case .screens: write(screens, .screens, to: &csv)
        case .comparisons: write(comparisons, .comparisons, to: &csv)
        }
        return csv.bytes
    }

    /// Writes the rows of a table, only the columns that the share level includes.
    func write<Row>(_ rows: some Sequence<Row>, _ columns: ExportColumns<Row>, to csv: inout CSV) {
        let columns = columns.shared(share, notes: notes).columns
        for row in rows {
            // Uses indices: an array of the closures alone would wrap each in another, which copies the row again.
            for index in columns.indices { csv.append(columns[index].cell(self, row)) }
            csv.endRow()
        }
    }

    // MARK: Data of the days

    var programs: [Program] { basis.programs(on: days) }
    var points: [Point] { basis.points.filter { $0.isOpen(on: days) } }
    var agreements: [Agreement] { basis.agreements.filter { $0.isOpen(on: days) } }
    var uses: [Use] { Array(basis.uses.on(days)) }

    /// The steps that were in the plan on one of the days.
    var steps: [Step] { basis.steps.filter { $0.until ?? days.upperBound >= days.lowerBound } }

    /// The warning signs and reasons that were in the plan on one of the days.
    var planNotes: [PlanNote] { basis.planNotes.filter { $0.until ?? days.upperBound >= days.lowerBound } }

    /// The weeks that have begun, from the record's first day or the first entry, whichever is earlier.
    var weeks: [Week] {
        let last = min(days.upperBound, now.today)
        return spans(from: days.lowerBound, to: last, weeks: 1).map { Week(holding: $0.lowerBound, start: weekStart) }
    }

    /// The number of rows in a table, without making the portions.
    func count(of table: ExportTable) -> Int {
        switch table {
        case .weeks: weeks.count
        case .attendance:
            weeks.reduce(0) { count, week in
                count
                    + basis.programs.count { program in
                        let days = week.days.clamped(to: days)
                        return program.activeDays.overlaps(days)
                            || basis.strays.contains { $0.program == program.uid && days.contains($0.day) }
                    }
            }
        case .sessions: basis.counts.sessions
        case .cravings: basis.counts.cravings
        case .checkins: basis.counts.checkIns
        case .programs: programs.count
        case .plan: planRows.count
        case .points: points.count
        case .agreements: agreements.count
        case .uses: uses.count
        case .contacts: basis.vocabulary.contacts.count
        case .planNotes: planNotes.count
        case .schedules: scheduleRows.count
        case .checklist: checklist.count
        case .medications: medications.count
        case .doses: doses.count
        case .scores: scores.count
        case .screens: screens.count
        case .comparisons: comparisons.count
        }
    }

    // MARK: Portions

    /// The kinds of entries that the portions need.
    package var kinds: Set<RecordKind> {
        let kinds = tables.reduce(into: Set<RecordKind>()) { $0.formUnion($1.entries) }
        // Whether a week without sessions has other entries tells the status of its attendance. Someone who gets
        // nothing but attendance isn't told.
        return tables.contains(.attendance) && share.includes(.counselor)
            ? kinds.union(ExportTable.weeks.entries) : kinds
    }

    /// Portions of 13 whole weeks that together contain all entries of the days; empty if no wanted table needs them.
    package var portions: [ExportPortion] {
        guard !kinds.isEmpty else { return [] }
        let last = min(days.upperBound, max(now.today, basis.entryDays?.upperBound ?? now.today))
        let begun = Set(weeks)
        return spans(from: days.lowerBound, to: last, weeks: 13).map { span in
            let own = stride(from: span.lowerBound, through: span.upperBound, by: 7)
                .map { Week(holding: $0, start: weekStart) }.filter(begun.contains)
            return ExportPortion(days: span, weeks: own)
        }
    }

    /// Spans of `count` whole weeks, from the first week with a day of the record to the week of the last day.
    private func spans(from first: Day, to last: Day, weeks count: Int) -> [ClosedRange<Day>] {
        let first = max(first, min(basis.entryDays?.lowerBound ?? basis.firstDay, basis.firstDay))
        guard first <= last else { return [] }
        let start = Week(holding: first, start: weekStart).from
        return stride(from: start, through: last, by: 7 * count).map { day in
            day...min(day + 7 * count - 1, Week(holding: last, start: weekStart).to)
        }
    }
}

extension ExportBasis {
    fileprivate func programs(on days: ClosedRange<Day>) -> [Program] {
        programs.filter { $0.activeDays.overlaps(days) }
    }

    /// The first day of the exported care: of its first level of care, or without one of its first support; without a
    /// program the first day of the record.
    fileprivate func firstDayOfCare(on days: ClosedRange<Day>) -> Day {
        let programs = programs(on: days)
        let care = programs.filter(\.level.isCare)
        return (care.isEmpty ? programs : care).map(\.from).min()
            ?? min(entryDays?.lowerBound ?? firstDay, firstDay)
    }
}
