/// The course of care over some months: what was recorded, week by week, and what happened when. It tells no direction:
/// whoever reads it knows more than the figures do.
package struct Course: Sendable {
    /// How much was recorded: without it no figure says anything.
    package struct Coverage: Hashable, Sendable {
        package let evenings: Int
        package let eveningsOf: Int
        /// Weeks with any entry.
        package let weeks: Int
        package let weeksOf: Int

        package init(evenings: Int, eveningsOf: Int, weeks: Int, weeksOf: Int) {
            self.evenings = evenings
            self.eveningsOf = eveningsOf
            self.weeks = weeks
            self.weeksOf = weeksOf
        }
    }

    /// What set off the cravings of some weeks.
    package struct Triggers: Sendable {
        package let days: ClosedRange<Day>
        /// The cravings of those days, with a trigger or without.
        package let cravings: Int
        package let counts: [CravingWeek.TriggerCount]
    }

    /// From so many weeks on, the first and the last weeks have triggers of their own.
    package static let leastForTwoSpans = 8
    /// How many weeks each of those spans has.
    package static let span = 4

    package let days: ClosedRange<Day>
    package let now: Now
    package let coverage: Coverage
    /// The programs that were active on one of the days, by first day. One that goes on is seen from the course's last day.
    package let care: [CareStage]
    /// Gaps between two of those programs that follow one another.
    package let gaps: [CareGap]
    /// At least one.
    package let weeks: [CourseWeek]
    /// Of all weeks, or of the first and of the last ones.
    package let triggers: [Triggers]
    package let use: UseCount
    package let uses: [Use]
    /// The days whose check-in says use where none is on record.
    package let usesByCheckIn: [Day]
    /// Changes of care, by day.
    package let careChanges: [CareChange]
    /// Changes of the plan, by day.
    package let planChanges: [CareChange]
    package let points: [Point]
    package let agreements: [Agreement]
    /// Those of which there is something to tell, by first day.
    package let medications: [DoseSeries]
    /// In the order of their first days.
    package let scores: [ScoreSeries]
    package let vocabulary: Vocabulary

    package init(_ whole: CourseRecord) {
        let record = whole.known
        days = record.days
        now = record.now
        let own = record.programs.filter { $0.activeDays.overlaps(record.days) }
        care = own.map { CareStage($0, today: record.now.today, upTo: record.days.upperBound) }
        let shown = Set(own.map(\.uid))
        gaps = record.gaps.filter { shown.contains($0.before) && shown.contains($0.after) }
        let whole = CourseRecord.weeks(around: record.days, start: record.now.calendar.weekStart)
        weeks = stride(from: whole.lowerBound, through: whole.upperBound, by: 7).map { day in
            CourseWeek(Week(holding: day, start: record.now.calendar.weekStart), of: record)
        }
        coverage = Coverage(
            evenings: weeks.reduce(0) { $0 + $1.figures.checkIns.done },
            eveningsOf: weeks.reduce(0) { $0 + $1.figures.checkIns.of }, weeks: weeks.count(where: \.hasEntries),
            weeksOf: weeks.count)
        triggers = Course.triggers(weeks, record)
        use = record.use
        uses = Array(record.uses.on(record.days))
        let useDays = Set(uses.map(\.day))
        usesByCheckIn = record.entries.checkIns.on(record.days)
            .filter { $0.used == true && !useDays.contains($0.day) }.map(\.day)
        let changes = CareChange.all(on: record.days, programs: record.programs, steps: record.steps)
        careChanges = changes.filter { !$0.what.isOfPlan }
        planChanges = changes.filter(\.what.isOfPlan)
        points = record.points
        agreements = record.agreements
        medications = record.medications.map { [weeks] in
            DoseSeries($0, on: record.days, weeks: weeks, record)
        }.filter { !$0.figures.isEmpty }
        scores = record.scores
        vocabulary = record.vocabulary
    }

    private static func triggers(_ weeks: [CourseWeek], _ record: CourseRecord) -> [Triggers] {
        let spans =
            weeks.count < leastForTwoSpans ? [weeks[...]] : [weeks.prefix(span), weeks.suffix(span)]
        return spans.compactMap { weeks in
            guard let first = weeks.first, let last = weeks.last else { return nil }
            let days = first.days.lowerBound...min(last.days.upperBound, record.days.upperBound)
            let cravings = record.entries.cravings.on(days)
            let found = CravingWeek(
                CravingTally(cravings, days: days), of: Array(cravings), days: days, vocabulary: record.vocabulary)
            return Triggers(days: days, cravings: found.count, counts: found.triggers)
        }
    }
}

extension CareChange.What {
    /// Whether it changed the plan, rather than the care.
    package var isOfPlan: Bool {
        switch self {
        case .began, .ended, .schedule: false
        case .planned, .unplanned: true
        }
    }
}
