/// One medication through all records of its name: a change of its times ends a record and begins another one. It holds
/// what the figures need and no more, so that nothing else of a dose can stand on a page.
package struct MedicationCourse: Hashable, Sendable {
    /// The times of some days.
    package struct Period: Hashable, Sendable {
        /// Recovery days.
        package let days: ClosedRange<Day>
        /// Empty where it is taken as needed.
        package let times: [Slot]

        /// Whether its weekly times have one on that recovery day, within its days or not.
        func hasTime(on day: Day, _ calendar: RecoveryCalendar) -> Bool {
            times.contains { calendar.calendarDay(of: $0.clock, on: day).weekday == $0.weekday }
        }
    }

    /// How many doses of a day were taken, and how many skipped on purpose.
    package struct Doses: Hashable, Sendable {
        package fileprivate(set) var taken = 0
        package fileprivate(set) var skipped = 0
        package var isEmpty: Bool { taken == 0 && skipped == 0 }

        static func += (left: inout Doses, right: Doses) {
            left.taken += right.taken
            left.skipped += right.skipped
        }
    }

    /// Of its newest record.
    package let id: ID<Medication>
    /// Nil where it isn't told.
    package private(set) var name: Name?
    /// As its newest record says.
    package let isOpioid: Bool
    /// By first day.
    package let periods: [Period]
    /// By recovery day; a day without any has no entry.
    private let doses: [Day: Doses]

    /// - Parameters:
    ///   - records: all of one name, by first day; at least one.
    ///   - doses: those of other medications are ignored.
    init(_ records: [Medication], doses: [Dose]) {
        let newest = records[records.count - 1]
        id = newest.id
        name = newest.name
        isOpioid = newest.isOpioid
        periods = records.map { Period(days: $0.activeDays, times: $0.times) }
        let own = Set(records.map(\.uid))
        var days: [Day: Doses] = [:]
        for dose in doses where own.contains(dose.medication) {
            switch dose.status {
            case .taken: days[dose.day, default: Doses()].taken += 1
            case .skipped: days[dose.day, default: Doses()].skipped += 1
            }
        }
        self.doses = days
    }

    /// The medications of some records, by first day.
    package static func all(_ records: [Medication], doses: [Dose] = []) -> [MedicationCourse] {
        var names: [String: [Medication]] = [:]
        for record in records { names[record.name.key, default: []].append(record) }
        return names.values.map { $0.sorted { ($0.from, $0.id) < ($1.from, $1.id) } }
            .sorted { ($0[0].from, $0[0].id) < ($1[0].from, $1[0].id) }
            .map { MedicationCourse($0, doses: doses) }
    }

    /// The days with a dose on record, in no order.
    package var doseDays: some Collection<Day> { doses.keys }

    /// The same without its name.
    package var unnamed: MedicationCourse {
        var course = self
        course.name = nil
        return course
    }

    // MARK: A day

    /// Whether it is taken on that recovery day, at some time or as needed.
    package func isActive(on day: Day) -> Bool { periods.contains { $0.days.contains(day) } }

    /// Whether nothing is ever due on any of those days, though it is taken.
    func isAsNeeded(on days: ClosedRange<Day>) -> Bool {
        let held = periods.filter { $0.days.overlaps(days) }
        return !held.isEmpty && held.allSatisfy(\.times.isEmpty)
    }

    /// The doses of a recovery day.
    package func doses(on day: Day) -> Doses { doses[day] ?? Doses() }

    /// The newest day before another one on which a dose was taken; nil if none was read.
    func lastDayTaken(before day: Day) -> Day? {
        doses.lazy.filter { $0.key < day && $0.value.taken > 0 }.map(\.key).max()
    }

    /// Its times of a recovery day, in their order: those before the day start come last.
    package func times(on day: Day, _ calendar: RecoveryCalendar) -> [ClockTime] {
        let times = periods.filter { $0.days.contains(day) }.flatMap(\.times)
            .filter { calendar.calendarDay(of: $0.clock, on: day).weekday == $0.weekday }.map(\.clock)
        return Set(times).sorted { ($0 < calendar.dayStart ? 1 : 0, $0) < ($1 < calendar.dayStart ? 1 : 0, $1) }
    }

    /// How many of a recovery day's times have begun, by the clock of the place where the person is.
    /// - Parameter early: how many minutes before its time a dose counts as due.
    package func due(on day: Day, by now: Now, early: Int = 0) -> Int {
        let clock = now.moment.calendarDay.number * 1440 + now.moment.clock.minutes
        return times(on: day, now.calendar).count { time in
            now.calendar.calendarDay(of: time, on: day).number * 1440 + time.minutes - early <= clock
        }
    }
}

extension Dose {
    /// How many minutes before its time a dose can be the one that is due.
    package static let early = 30
}
