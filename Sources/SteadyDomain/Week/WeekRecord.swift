/// What a week's report is computed from, read from the store in one go.
package struct WeekRecord: Sendable {
    package let week: Week
    package let now: Now
    /// The earlier of the day the database was made and the first check-in's day; nil before there is either.
    package let firstDay: Day?
    package let programs: [Program]
    /// Of the week before, this one and the next, and a day more on either side; of every program.
    package let sessions: [Session]
    /// Older or newer ones that some of those make up for.
    package let madeUp: [Session]
    /// Of this week and the one before.
    package let cravings: [Craving]
    /// Of this week and the one before.
    package let checkIns: [CheckIn]
    package let use: UseCount
    /// Missed and excused sessions since each program's start, up to the last counted day.
    package let absences: [UID<Program>: Int]
    /// Raised on or before the last counted day and not done before the week.
    package let points: [Point]
    package let plan: Plan
    package let vocabulary: Vocabulary

    package init(
        week: Week, now: Now, firstDay: Day?, programs: [Program] = [], sessions: [Session] = [],
        madeUp: [Session] = [], cravings: [Craving] = [], checkIns: [CheckIn] = [], use: UseCount? = nil,
        absences: [UID<Program>: Int] = [:], points: [Point] = [], plan: Plan = Plan(steps: []),
        vocabulary: Vocabulary = Vocabulary()
    ) {
        self.week = week
        self.now = now
        self.firstDay = firstDay
        self.programs = programs
        self.sessions = sessions
        self.madeUp = madeUp
        self.cravings = cravings
        self.checkIns = checkIns
        self.use =
            use
            ?? UseCount(
                start: nil, end: WeekRecord.lastCountedDay(of: week, today: now.today), lastDay: nil, tally: nil)
        self.absences = absences
        self.points = points
        self.plan = plan
        self.vocabulary = vocabulary
    }

    package var inProgress: Bool { week.days.contains(now.today) }

    /// The week's end, or today while it is in progress.
    package static func lastCountedDay(of week: Week, today: Day) -> Day { min(week.to, today) }
}
