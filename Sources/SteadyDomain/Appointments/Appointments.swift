/// When a program's sessions are planned: in weekly series, and on single days. Made of the same slots as every page
/// (``Program/slots(on:dayStart:sessions:)``).
package struct Appointments: Sendable {
    /// A weekly time of one schedule. The clock shows it at each of its sessions: one that a clock change moves is a
    /// ``Single``.
    package struct Series: Sendable {
        package let schedule: UID<Schedule>
        package let slot: Slot
        /// Which one it is of the schedule's times on that weekday, from 1.
        package let number: Int
        /// The length of its sessions, in minutes.
        package let minutes: Int
        package let first: Moment
        /// Nil if no end is known.
        package let last: Moment?
        /// The dates on which it does not take place at its time: cancelled, excused, or moved by a clock change.
        package let leftOut: [Day]

        package var id: AppointmentID { .weekly(schedule, slot.weekday, number: number) }
    }

    /// A session on one day.
    package struct Single: Sendable {
        /// An extra session, which may be a moved one; or that of a weekly time that the clock skips, which begins at the next
        /// valid time.
        package let id: AppointmentID
        package let start: Moment
        /// Its length in minutes.
        package let minutes: Int
        /// Whether it was cancelled or excused, or is no more.
        package let isCancelled: Bool
    }

    package let program: Program
    /// By schedule, then weekday and clock.
    package private(set) var series: [Series] = []
    /// By start.
    package private(set) var singles: [Single] = []
    /// What an earlier calendar may have and is no more: weekly times, each on one of its days, and single sessions. By start.
    package private(set) var gone: [Single] = []
    /// How many weekly sessions were cancelled, excused or moved.
    package private(set) var leftOut = 0
    /// The last day of the series: the program's end, or its planned end. Nil if neither is known.
    package let lastDay: Day?

    package var isEmpty: Bool { series.isEmpty && singles.isEmpty && gone.isEmpty }

    /// How many days are looked at on either side of today. A program whose end lies further ahead has none that matters
    /// yet.
    package static let reach = 3653

    /// - Parameters:
    ///   - sessions: the program's sessions.
    ///   - earlier: the times that programs had.
    ///   - dayStart: when a recovery day begins.
    init(of program: Program, sessions: [Session], earlier: EarlierTimes, dayStart: ClockTime, today: Day) {
        self.program = program
        let near = (today - Appointments.reach...today + Appointments.reach).clamped(to: Day.range)
        let ends = [program.ended, program.plannedLastDay].compactMap(\.self).filter { $0 <= near.upperBound }
        lastDay = ends.min()
        defer { gone = cancelled(earlier, on: near) }
        let first = max(program.from, near.lowerBound)
        guard first <= near.upperBound else { return }
        let slots = program.slots(on: first...near.upperBound, dayStart: dayStart, sessions: sessions)
        let weekly = slots.filter { slot in !slot.isExtra && lastDay.map { slot.day <= $0 } ?? true }
        for (position, schedule) in program.schedules.enumerated() {
            for (slot, number) in schedule.numberedSlots {
                let own = weekly.filter { $0.slot == slot && program.schedule(on: $0.day)?.uid == schedule.uid }
                add(
                    own, of: slot, number, in: schedule,
                    goesOn: lastDay == nil && position == program.schedules.count - 1)
            }
        }
        for extra in slots where extra.isExtra {
            singles.append(
                Single(
                    id: .extra(program.uid, instant: extra.start.instant), start: extra.start, minutes: extra.minutes,
                    isCancelled: extra.isCalledOff))
        }
        singles.sort { $0.start.instant < $1.start.instant }
    }

    /// Adds the sessions of one weekly time of a schedule.
    /// - Parameter goesOn: whether it has no end.
    private mutating func add(
        _ slots: [SlotOccurrence], of slot: Slot, _ number: Int, in schedule: Schedule, goesOn: Bool
    ) {
        leftOut += slots.count(where: \.isCalledOff)
        for skipped in slots where skipped.isDisplaced && !skipped.isCalledOff {
            singles.append(
                Single(
                    id: .skipped(schedule.uid, slot.weekday, number: number, date: skipped.date), start: skipped.start,
                    minutes: skipped.minutes, isCancelled: false))
        }
        let regular = slots.filter { !$0.isDisplaced }
        guard let first = regular.first, let last = regular.last else { return }
        let dates = first.date...last.date
        series.append(
            Series(
                schedule: schedule.uid, slot: slot, number: number, minutes: schedule.minutes, first: first.start,
                last: goesOn ? nil : last.start,
                leftOut: slots.filter { $0.isDisplaced || $0.isCalledOff }.map(\.date).filter(dates.contains)))
    }
}

extension SlotOccurrence {
    /// Whether it is known that the person won't be there, with the program's agreement or by its doing.
    fileprivate var isCalledOff: Bool { session?.status == .cancelled || session?.status == .excused }

    /// Whether it begins at another time than the slot's, which the clock skips on that date.
    fileprivate var isDisplaced: Bool { start.clock != slot.clock || start.calendarDay != date }

    /// The date of its weekday. A time skipped late in the evening begins on the next one.
    fileprivate var date: Day { start.calendarDay - slot.weekday.days(until: start.calendarDay.weekday) }
}
