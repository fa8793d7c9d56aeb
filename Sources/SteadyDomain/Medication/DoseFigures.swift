/// A run of days with something due and no dose taken. Days on which nothing is due neither end it nor count at its ends.
package struct DoseGap: Hashable, Sendable {
    /// From its first day with something due to its last.
    package let days: ClosedRange<Day>
    /// Whether it goes on: no dose was taken since, and the medication hasn't ended.
    package let isOpen: Bool
}

/// What the doses of a medication say of some days. They tell what was recorded, and nothing of how it should be.
package struct DoseFigures: Hashable, Sendable {
    /// The times that have begun, and those for which a dose was recorded early.
    package private(set) var due = 0
    /// Doses taken, of each day at most as many as were due. A dose counts for the day that it stands for: see
    /// ``MedicationCourse/doses(for:_:)``.
    package private(set) var taken = 0
    /// Doses skipped on purpose, of each day at most as many as were due and not taken.
    package private(set) var skipped = 0
    /// Doses taken beyond those due: all of them where it is taken as needed.
    package private(set) var beyond = 0
    /// Whether it is taken as needed on all of the days that it is taken.
    package let isAsNeeded: Bool
    /// By first day. A day is in one only when no dose can stand for it any more. A gap that began before the days is told
    /// from its true beginning.
    package private(set) var gaps: [DoseGap] = []

    /// Those due of which nothing is on record.
    package var notRecorded: Int { due - taken - skipped }
    /// Whether there is nothing to tell.
    package var isEmpty: Bool { due == 0 && beyond == 0 }

    /// - Parameters:
    ///   - days: recovery days; those ahead have nothing due.
    ///   - firstDay: the first day of the record; nil if there is none yet. Before it, only days with a dose count, so that
    ///     entering a medication late leaves nothing out.
    ///   - countsAhead: whether doses that stand for a day ahead count, if today is one of the days: no other day tells of
    ///     them yet.
    package init(
        of medication: MedicationCourse, on days: ClosedRange<Day>, firstDay: Day?, now: Now, countsAhead: Bool = true
    ) {
        isAsNeeded = medication.isAsNeeded(on: days)
        var run: ClosedRange<Day>?
        // Whether a gap may have begun before the days.
        var reachesBack = true
        func end(isOpen: Bool = false) -> [DoseGap] { run.map { [DoseGap(days: $0, isOpen: isOpen)] } ?? [] }
        let isAhead = countsAhead && days.contains(now.today)
        let last = isAhead ? max(days.upperBound, now.today + MedicationCourse.longestReach) : days.upperBound
        for day in days.lowerBound...last {
            let doses = medication.doses(for: day, now.calendar)
            guard day <= now.today || !doses.isEmpty else { continue }
            let counts = day >= firstDay ?? now.today || !doses.isEmpty
            let due = counts ? medication.due(on: day, by: now, with: doses) : 0
            let taken = min(doses.taken, due)
            self.due += due
            self.taken += taken
            skipped += min(doses.skipped, due - taken)
            beyond += doses.taken - taken
            if medication.doses(on: day).taken > 0 || !medication.isActive(on: day) {
                gaps += end()
                run = nil
                reachesBack = false
            } else if due > 0, doses.taken == 0, medication.isOver(day, now) {
                let earlier =
                    run == nil && reachesBack
                    ? medication.gapStart(before: day, firstDay: firstDay ?? now.today, now.calendar) : nil
                run = (run?.lowerBound ?? earlier ?? day)...day
            }
        }
        gaps += end(isOpen: days.contains(now.today) && medication.isActive(on: now.today))
    }
}

extension MedicationCourse {
    /// The first day of the gap in which a day lies, as far as it is earlier: the first day with something due after the
    /// last dose taken, or after a time without the medication.
    /// - Parameters:
    ///   - day: one with something due and no dose; no dose was taken between it and the last one that was read.
    ///   - firstDay: the first day of the record.
    /// - Returns: nil if it begins on that day.
    fileprivate func gapStart(before day: Day, firstDay: Day, _ calendar: RecoveryCalendar) -> Day? {
        let afterDose = lastDayTaken(before: day).map { $0 + 1 } ?? firstDay
        let start = max(firstDay, afterDose, firstDayInARow(to: day))
        for period in periods where !period.times.isEmpty {
            let (first, last) = (max(start, period.days.lowerBound), min(day - 1, period.days.upperBound))
            guard first <= last else { continue }
            let due = (first...last).first { isDue(on: $0, calendar) && doses(for: $0, calendar).taken == 0 }
            if let due { return due }
        }
        return nil
    }

    /// The first of the days in a row on which it is taken, of which the last one is given: a change of its times is no
    /// end. The day after that one where it isn't taken on it.
    func firstDayInARow(to day: Day) -> Day {
        var first = day + 1
        while let period = periods.first(where: { $0.days.contains(first - 1) }) { first = period.days.lowerBound }
        return first
    }
}
