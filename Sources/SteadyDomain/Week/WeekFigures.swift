/// The figures of one week, or of those of its days that count: for the week's page, the course and the export.
package struct WeekFigures: Sendable {
    package let week: Week
    /// Programs active in the week or with a session in it, by start then id.
    package let programs: [ProgramWeek]
    package let cravings: CravingTally
    package let checkIns: CheckInWeek

    /// - Parameters:
    ///   - counted: the days of the week that count; nil for all of them.
    ///   - firstDay: the first day of the record; nil if there is none yet.
    ///   - entries: the week's entries; of sessions also one more day on either side. Others are ignored.
    package init(
        _ week: Week, counting counted: ClosedRange<Day>? = nil, programs: [Program], entries: Entries, firstDay: Day?,
        now: Now
    ) {
        let days = counted ?? week.days
        self.week = week
        self.programs =
            programs
            .filter { program in
                program.activeDays.overlaps(days)
                    || entries.sessions.contains { $0.program == program.uid && days.contains($0.day) }
            }
            .map {
                ProgramWeek(
                    $0, week: week, counting: days, sessions: entries.sessions, firstDay: firstDay, now: now)
            }
            .sorted { ($0.program.from, $0.program.id) < ($1.program.from, $1.program.id) }
        cravings = CravingTally(entries.cravings, days: days)
        checkIns = CheckInWeek(entries.checkIns, days: days, firstDay: firstDay, today: now.today)
    }
}
