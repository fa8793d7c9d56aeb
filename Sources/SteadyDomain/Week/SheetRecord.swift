/// The data for a sheet of attendance: programs and sessions, and of these only what may stand on it. Whoever gets the
/// sheet may be told nothing else, so the rest isn't even read from here: no topic, reason, note, kind, contact or
/// substance, and no other kind of record.
package struct SheetRecord: Sendable {
    package let days: ClosedRange<Day>
    package let now: Now
    /// The first day of the record; nil if there is none yet.
    package let firstDay: Day?
    /// By start, then id.
    package let programs: [Program]
    /// The sessions of every program on ``surroundings(of:start:)``, by start.
    package let sessions: [Session]
    /// Sessions on other days that make up for one of those, or that one of those makes up for.
    package let others: [Session]

    package init(
        days: ClosedRange<Day>, now: Now, firstDay: Day?, programs: [Program], sessions: [Session],
        others: [Session] = []
    ) {
        self.days = days
        self.now = now
        self.firstDay = firstDay
        self.programs = programs.map(\.attendanceAlone)
        self.sessions = sessions.map(\.attendanceAlone)
        self.others = others.map(\.attendanceAlone)
    }

    /// The weeks in which the days lie.
    package var weeks: [Week] {
        stride(
            from: Week(holding: days.lowerBound, start: now.calendar.weekStart).from, through: days.upperBound, by: 7
        )
        .map { Week(holding: $0, start: now.calendar.weekStart) }
    }

    /// The days whose sessions are needed: those of the weeks in which the days lie and one more on either side, since a
    /// session near midnight may count for a slot of the next day or the day before.
    package static func surroundings(of days: ClosedRange<Day>, start: Weekday) -> ClosedRange<Day> {
        let (first, last) = (Week(holding: days.lowerBound, start: start), Week(holding: days.upperBound, start: start))
        return (first.from - 1...last.to + 1).clamped(to: Day.range)
    }
}
