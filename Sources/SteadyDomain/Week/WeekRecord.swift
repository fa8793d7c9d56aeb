/// The data for a week's report, read from the store in one transaction.
package struct WeekRecord: Sendable {
    package let week: Week
    package let now: Now
    /// The first day of the record: the day the database was made or the first check-in's day, whichever is earlier.
    /// Nil if there is neither.
    package let firstDay: Day?
    package let programs: [Program]
    /// Sessions of every program from the week before to the week after, and one more day on either side.
    package let sessions: [Session]
    /// Sessions outside those weeks that some of them make up for.
    package let madeUp: [Session]
    /// From this week and the week before.
    package let cravings: [Craving]
    /// From this week and the week before.
    package let checkIns: [CheckIn]
    /// Those of four weeks by hour, this week being the last.
    package let course: DayCourse?
    /// The uses of this week, in order.
    package let uses: [Use]
    package let use: UseCount
    /// The absences from each program's start to the last counted day, of the programs that have a rule on them.
    package let absences: [UID<Program>: AbsenceTally]
    /// Points raised by the last counted day and not done before this week.
    package let points: [Point]
    /// What was agreed by the last counted day and not done before this week.
    package let agreements: [Agreement]
    /// Every medication, with the doses of this week and the week before, and of those around them.
    package let medications: [MedicationCourse]
    /// The instruments that gave a score in this week, with their scores up to its last day.
    package let scores: [ScoreSeries]
    /// What was to be lined up around a change of care, and still is at the end of the last counted day.
    package let checklist: [ChecklistItem]
    /// The number of each program that has an item there.
    package let checklistPrograms: [UID<Program>: ID<Program>]
    /// The level of care that is soon to end; nil in another week than this one, and where the person silenced it.
    package let nearEnd: NearEnd?
    package let plan: Plan
    /// Steps that left the plan in this week or after it.
    package let removedSteps: [Step]
    package let vocabulary: Vocabulary
    /// Whether the person wants the lines for hard moments.
    package let nudges: Bool

    package init(
        week: Week, now: Now, firstDay: Day?, programs: [Program] = [], sessions: [Session] = [],
        madeUp: [Session] = [], cravings: [Craving] = [], checkIns: [CheckIn] = [], course: DayCourse? = nil,
        uses: [Use] = [],
        use: UseCount? = nil,
        absences: [UID<Program>: AbsenceTally] = [:], points: [Point] = [], agreements: [Agreement] = [],
        medications: [MedicationCourse] = [],
        scores: [ScoreSeries] = [],
        checklist: [ChecklistItem] = [], checklistPrograms: [UID<Program>: ID<Program>] = [:],
        nearEnd: NearEnd? = nil,
        plan: Plan = Plan(steps: []),
        removedSteps: [Step] = [],
        vocabulary: Vocabulary = Vocabulary(), nudges: Bool = true
    ) {
        self.week = week
        self.now = now
        self.firstDay = firstDay
        self.programs = programs
        self.sessions = sessions
        self.madeUp = madeUp
        self.cravings = cravings
        self.checkIns = checkIns
        self.course = course
        self.uses = uses
        self.use =
            use
            ?? UseCount(
                start: nil, end: WeekRecord.lastCountedDay(of: week, today: now.today), lastDay: nil, tally: nil)
        self.absences = absences
        self.points = points
        self.agreements = agreements
        self.medications = medications
        self.scores = scores
        self.checklist = checklist
        self.checklistPrograms = checklistPrograms
        self.nearEnd = nearEnd
        self.plan = plan
        self.removedSteps = removedSteps
        self.vocabulary = vocabulary
        self.nudges = nudges
    }

    package var inProgress: Bool { week.days.contains(now.today) }

    /// The week's last day, or today if the week is in progress.
    package static func lastCountedDay(of week: Week, today: Day) -> Day { min(week.to, today) }
}
