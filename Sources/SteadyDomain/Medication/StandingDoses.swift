/// Which day a dose stands for.
///
/// A weekly medication that is taken a day late is taken all the same, and so is one taken a day early. So where a
/// medication is due on some days only, a dose on another day stands for the nearest day with one due: the earlier of two
/// as near, unless that has a dose for each of its times. Where none is so near, or that day has its own doses, it stays one
/// of its own day. Half a week is the longest way there is, and of a medication that is due every day each dose is of its
/// own day.
extension MedicationCourse {
    /// Half a week.
    static let longestReach = 3

    /// Whether something is due on a recovery day.
    func isDue(on day: Day, _ calendar: RecoveryCalendar) -> Bool {
        periods.contains { $0.days.contains(day) && $0.hasTime(on: day, calendar) }
    }

    /// The day that the doses of a recovery day stand for, or would stand for if there were any; nil if that is no day with
    /// something due.
    package func dueDay(for day: Day, _ calendar: RecoveryCalendar) -> Day? {
        if isDue(on: day, calendar) { return day }
        for distance in 1...MedicationCourse.longestReach {
            for due in [day - distance, day + distance]
            where distance <= reach(of: due, later: due < day, calendar)
                && doses(on: due).taken < times(on: due, calendar).count
            {
                return due
            }
        }
        return nil
    }

    /// The doses that stand for a recovery day: its own, unless they stand for another one, and those of other days.
    package func doses(for day: Day, _ calendar: RecoveryCalendar) -> Doses {
        guard isDue(on: day, calendar) else {
            let own = doses(on: day)
            return own.isEmpty || dueDay(for: day, calendar) == nil ? own : Doses()
        }
        var all = doses(on: day)
        let first = day - reach(of: day, later: false, calendar)
        for other in first...day + reach(of: day, later: true, calendar) where other != day {
            let doses = doses(on: other)
            if !doses.isEmpty, dueDay(for: other, calendar) == day { all += doses }
        }
        return all
    }

    /// Whether no dose from now on can stand for a recovery day: it is over, and so are the days after it that are as near
    /// to it as to the next one.
    func isOver(_ day: Day, _ now: Now) -> Bool { day + reach(of: day, later: true, now.calendar) < now.today }

    /// How many of a recovery day's times count by now: those that have begun, and those for which a dose stands already.
    /// - Parameter doses: those that stand for that day.
    func due(on day: Day, by now: Now, with doses: Doses) -> Int {
        min(times(on: day, now.calendar).count, max(due(on: day, by: now), doses.taken + doses.skipped))
    }

    /// How many days after or before a day with something due a dose can stand for it: half of the days to the next such
    /// day of its week, rounded down; 0 where nothing is due.
    private func reach(of day: Day, later: Bool, _ calendar: RecoveryCalendar) -> Int {
        guard let period = periods.first(where: { $0.days.contains(day) && $0.hasTime(on: day, calendar) }) else {
            return 0
        }
        let step = (1...7).first { period.hasTime(on: later ? day + $0 : day - $0, calendar) }
        return (step ?? 0) / 2
    }

    // MARK: Open

    /// The day with a dose that is due now and neither taken nor skipped: today, or one before it for which a dose of today
    /// would stand; nil if there is none, and where it has ended.
    /// - Parameter firstDay: the first day of the record; nil if there is none yet. No day before it is open.
    package func openDay(firstDay: Day?, _ now: Now) -> Day? {
        func isOpen(_ day: Day) -> Bool {
            let doses = doses(for: day, now.calendar)
            return due(on: day, by: now, early: Dose.early) > doses.taken + doses.skipped
        }
        guard isActive(on: now.today) else { return nil }
        if isOpen(now.today) { return now.today }
        guard !isDue(on: now.today, now.calendar) else { return nil }
        return (1...MedicationCourse.longestReach).lazy.map { now.today - $0 }
            .first {
                $0 >= firstDay ?? now.today && self.isDue(on: $0, now.calendar) && !self.isOver($0, now) && isOpen($0)
            }
    }
}
