import SteadyDomain

/// The figures of one week, used by the week's report and by a row of the export.
package struct WeekFigures: Sendable {
    package let week: Week
    /// Programs active in the week or with a session in it, by start then id.
    package let programs: [ProgramWeek]
    package let cravings: CravingTally
    package let checkIns: CheckInWeek

    /// - Parameters:
    ///   - firstDay: the first day of the record; nil if there is none yet.
    ///   - entries: the week's entries; of sessions also one more day on either side. Others are ignored.
    package init(_ week: Week, programs: [Program], entries: Entries, firstDay: Day?, now: Now) {
        self.week = week
        self.programs =
            programs
            .filter { program in
                program.activeDays.overlaps(week.days)
                    || entries.sessions.contains { $0.program == program.uid && week.days.contains($0.day) }
            }
            .map { ProgramWeek($0, week: week, sessions: entries.sessions, firstDay: firstDay, now: now) }
            .sorted { ($0.program.from, $0.program.id) < ($1.program.from, $1.program.id) }
        cravings = CravingTally(entries.cravings, days: week.days)
        checkIns = CheckInWeek(entries.checkIns, week: week, firstDay: firstDay, today: now.today)
    }
}
