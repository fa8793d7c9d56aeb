/// A run of days with something due and no dose taken. Days on which nothing is due neither end it nor count at its ends.
package struct DoseGap: Hashable, Sendable {
    /// From its first day with something due to its last.
    package let days: ClosedRange<Day>
    /// Whether it goes on: no dose was taken since, and the medication hasn't ended.
    package let isOpen: Bool
}

/// What the doses of a medication say of some days. They tell what was recorded, and nothing of how it should be.
package struct DoseFigures: Hashable, Sendable {
    /// The times that have begun.
    package private(set) var due = 0
    /// Doses taken, of each day at most as many as were due.
    package private(set) var taken = 0
    /// Doses skipped on purpose, of each day at most as many as were due and not taken.
    package private(set) var skipped = 0
    /// Doses taken beyond those due: all of them where it is taken as needed.
    package private(set) var beyond = 0
    /// By first day. A day is in one only when it is over.
    package private(set) var gaps: [DoseGap] = []

    /// Those due of which nothing is on record.
    package var notRecorded: Int { due - taken - skipped }
    /// Whether there is nothing to tell.
    package var isEmpty: Bool { due == 0 && beyond == 0 }

    /// - Parameters:
    ///   - days: recovery days; those ahead have nothing due.
    ///   - firstDay: the first day of the record; nil if there is none yet. Before it, only days with a dose count, so that
    ///     entering a medication late leaves nothing out.
    package init(of medication: MedicationCourse, on days: ClosedRange<Day>, firstDay: Day?, now: Now) {
        var run: ClosedRange<Day>?
        func end(isOpen: Bool = false) -> [DoseGap] { run.map { [DoseGap(days: $0, isOpen: isOpen)] } ?? [] }
        for day in days where day <= now.today {
            let doses = medication.doses(on: day)
            let counts = day >= firstDay ?? now.today || doses != MedicationCourse.Doses()
            let due = counts ? medication.due(on: day, by: now) : 0
            let taken = min(doses.taken, due)
            self.due += due
            self.taken += taken
            skipped += min(doses.skipped, due - taken)
            beyond += doses.taken - taken
            if doses.taken > 0 || !medication.isActive(on: day) {
                gaps += end()
                run = nil
            } else if due > 0, day < now.today {
                run = (run?.lowerBound ?? day)...day
            }
        }
        gaps += end(isOpen: days.contains(now.today) && medication.isActive(on: now.today))
    }

    /// The gap that goes on; nil if there is none.
    package var openGap: DoseGap? { gaps.last.flatMap { $0.isOpen ? $0 : nil } }
}
