/// A week of a course.
package struct CourseWeek: Sendable {
    /// A program in a week of the course.
    package struct Attendance: Sendable {
        package let figures: ProgramWeek
        /// False where nobody can tell how it went: after the program's end, real or planned, and in a week without any
        /// entry. Nothing is missing then.
        package let isOnRecord: Bool
        /// As the week's page has it, but nothing where nobody can tell.
        package let status: WeekStatus?

        /// - Parameters:
        ///   - days: the days of the week that the figures count.
        ///   - hasEntries: whether anything is on record on those days.
        package init(_ figures: ProgramWeek, days: ClosedRange<Day>, hasEntries: Bool, today: Day) {
            self.figures = figures
            let isOver = (figures.program.ended ?? figures.program.plannedLastDay).map { $0 < days.lowerBound } ?? false
            isOnRecord = !figures.sessions.isEmpty || !isOver && (hasEntries || days.contains(today))
            status = isOnRecord && !(isOver && figures.status == .below) ? figures.status : nil
        }
    }

    package let figures: WeekFigures
    /// The days of the week that count: those of the course, and if that goes up to today, those still to come.
    package let days: ClosedRange<Day>
    package let isInProgress: Bool
    /// Whether anything of it is on record.
    package let hasEntries: Bool
    /// By first day.
    package let programs: [Attendance]
    /// With a use, or with a check-in that says so.
    package let daysWithUse: [Day]

    package var week: Week { figures.week }
    /// Whether some of its days lie outside the course.
    package var isPartial: Bool { days != week.days }

    init(_ week: Week, of record: CourseRecord) {
        let today = record.now.today
        let last = record.days.upperBound < today ? record.days.upperBound : max(week.to, today)
        let days = week.days.clamped(to: record.days.lowerBound...last)
        self.days = days
        isInProgress = days.contains(today)
        hasEntries = days.contains(where: record.entryDays.contains)
        figures = WeekFigures(
            week, counting: days, programs: record.programs, entries: record.entries.on(week.from - 1...week.to + 1),
            firstDay: record.firstDay, now: record.now)
        programs = figures.programs.map { [hasEntries] in
            Attendance($0, days: days, hasEntries: hasEntries, today: today)
        }
        let answered = record.entries.checkIns.on(days).filter { $0.used == true }.map(\.day)
        daysWithUse = Set(record.uses.on(days).map(\.day) + answered).sorted()
    }
}
