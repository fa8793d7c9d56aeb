/// Days without a medication.
extension MedicationCourse {
    /// Whether days without it go on up to the day before a recovery day: a gap in its doses, or days after its end.
    /// - Parameter firstDay: the first day of the record; nil if there is none yet.
    package func hasPause(before day: Day, firstDay: Day?, now: Now) -> Bool {
        let first = lastDayTaken(before: day).map { $0 + 1 } ?? periods[0].days.lowerBound
        guard first < day else { return false }
        if firstDayInARow(to: day - 1) > first { return true }
        return !DoseFigures(of: self, on: first...day - 1, firstDay: firstDay, now: now).gaps.isEmpty
    }

    /// The opioid that was taken before the first dose of this one, if days without any lie between its end and the
    /// beginning of this one; nil otherwise.
    fileprivate func opioidBefore(firstDoseOn day: Day, among all: [MedicationCourse]) -> MedicationCourse? {
        let first = periods[0].days.lowerBound
        let others = all.filter { $0.isOpioid && $0.id != id }
        guard lastDayTaken(before: day) == nil,
            !others.contains(where: { $0.isActive(on: first - 1) || $0.isActive(on: first) })
        else { return nil }
        func end(_ other: MedicationCourse) -> Day? { other.periods.map(\.days.upperBound).last { $0 < first } }
        return others.compactMap { other in end(other).map { (other, $0) } }.max { $0.1 < $1.1 }?.0
    }

    /// Its last day, if that is one of those days and it wasn't taken up again on one of them; nil otherwise.
    package func lastDay(in days: ClosedRange<Day>) -> Day? {
        let begun = periods.last { $0.days.lowerBound <= days.upperBound }
        return begun.flatMap {
            days.contains($0.days.upperBound) && !isActive(on: $0.days.upperBound + 1) ? $0.days.upperBound : nil
        }
    }
}

extension Nudge {
    /// Before the first dose after days without a medication, and with that dose; nil without such days, and unless it is an
    /// opioid. Days after another opioid, before this one began, are the same.
    /// - Parameters:
    ///   - all: every medication.
    ///   - day: the dose's day.
    ///   - firstDay: the first day of the record; nil if there is none yet.
    package init?(
        atDoseOf medication: MedicationCourse, among all: [MedicationCourse], on day: Day, firstDay: Day?, now: Now
    ) {
        guard medication.isOpioid else { return nil }
        let isPaused = medication.hasPause(before: day, firstDay: firstDay, now: now)
        let paused = isPaused ? medication : medication.opioidBefore(firstDoseOn: day, among: all)
        guard let name = paused?.name else { return nil }
        self = .tolerance(name)
    }

    /// After the end of a medication; nil if it didn't end on one of those days, unless it is an opioid, and where another
    /// opioid is taken from then on. The weeks after it are those of the highest risk (FACTS, "Levels of care").
    /// - Parameters:
    ///   - days: none of them ahead.
    ///   - all: every medication.
    package init?(afterEndOf medication: MedicationCourse, on days: ClosedRange<Day>, among all: [MedicationCourse]) {
        guard medication.isOpioid, let name = medication.name, let last = medication.lastDay(in: days),
            !all.contains(where: { $0.isOpioid && $0.isActive(on: last + 1) })
        else { return nil }
        self = .tolerance(name)
    }

    /// At the end of a medication; nil unless it is an opioid.
    package init?(atEndOf medication: Medication) {
        guard medication.isOpioid else { return nil }
        self = .tolerance(medication.name)
    }
}
