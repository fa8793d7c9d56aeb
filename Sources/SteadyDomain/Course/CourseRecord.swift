/// The data for a course, read from the store in one transaction.
package struct CourseRecord: Sendable {
    /// The days that it is about; the last one isn't ahead.
    package let days: ClosedRange<Day>
    package let now: Now
    /// The first day of the record; nil if there is none yet.
    package let firstDay: Day?
    /// The programs that may appear, by first day.
    package let programs: [Program]
    /// The gaps between levels of care that follow one another in the whole record.
    package let gaps: [CareGap]
    /// The entries of those days' weeks, and of one more day on either side; sessions only of those programs.
    package let entries: Entries
    /// The days with any entry.
    package let entryDays: Set<Day>
    /// By day.
    package let uses: [Use]
    /// Days with and without use, of the course's days.
    package let use: UseCount
    /// Those that were open on one of the days.
    package let points: [Point]
    /// Those that were open on one of the days.
    package let agreements: [Agreement]
    /// Every medication, with the doses of those weeks.
    package let medications: [MedicationCourse]
    /// The instruments that gave a score on those days, with their scores up to the last of them.
    package let scores: [ScoreSeries]
    /// Removed ones too.
    package let steps: [Step]
    package let vocabulary: Vocabulary

    /// - Parameter entryDays: nil for those of the entries that are given.
    package init(
        days: ClosedRange<Day>, now: Now, firstDay: Day?, programs: [Program] = [], gaps: [CareGap] = [],
        entries: Entries = Entries(sessions: [], cravings: [], checkIns: []), entryDays: Set<Day>? = nil,
        uses: [Use] = [], use: UseCount? = nil,
        points: [Point] = [], agreements: [Agreement] = [], medications: [MedicationCourse] = [],
        scores: [ScoreSeries] = [],
        steps: [Step] = [], vocabulary: Vocabulary = Vocabulary()
    ) {
        self.days = days
        self.now = now
        self.firstDay = firstDay
        self.programs = programs
        self.gaps = gaps
        self.entries = entries
        self.entryDays =
            entryDays
            ?? Set(
                entries.sessions.map(\.day) + entries.cravings.map(\.day) + entries.checkIns.map(\.day)
                    + uses.map(\.day) + points.map(\.day) + agreements.map(\.day)
                    + medications.flatMap(\.doseDays) + scores.flatMap { $0.scores.map(\.day) })
        self.uses = uses
        self.use = use ?? UseCount(start: days.lowerBound, end: days.upperBound, lastDay: nil, tally: nil)
        self.points = points
        self.agreements = agreements
        self.medications = medications
        self.scores = scores
        self.steps = steps
        self.vocabulary = vocabulary
    }

    /// The whole weeks that have a day of the course, from the first day to the last.
    package static func weeks(around days: ClosedRange<Day>, start: Weekday) -> ClosedRange<Day> {
        Week(holding: days.lowerBound, start: start).from...Week(holding: days.upperBound, start: start).to
    }
}

extension CourseRecord {
    /// The record as it stood at the end of a course that ended before today: nothing of what came later is told.
    var known: CourseRecord {
        let last = days.upperBound
        guard last < now.today else { return self }
        return CourseRecord(
            days: days, now: now, firstDay: firstDay, programs: programs.map { $0.known(on: last) }, gaps: gaps,
            entries: entries, entryDays: entryDays, uses: uses, use: use, points: points.map { $0.known(on: last) },
            agreements: agreements.map { $0.known(on: last) }, medications: medications, scores: scores,
            steps: steps.compactMap { $0.known(on: last) },
            vocabulary: vocabulary)
    }
}
