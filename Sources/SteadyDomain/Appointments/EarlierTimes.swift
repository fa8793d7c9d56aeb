/// The weekly times and extra sessions that programs had at any time, those of today among them. A calendar that was made then
/// has them, and another one takes back what is no more.
package struct EarlierTimes: Sendable {
    /// Each state that a schedule was in.
    package let schedules: [Schedule]
    package let extras: [ExtraSlot]
    /// The programs that are one with another now, after two copies of the record met, with that other one.
    private let met: [UID<Program>: UID<Program>]

    package init(
        schedules: [Schedule] = [], extras: [ExtraSlot] = [], met: [UID<Program>: UID<Program>] = [:]
    ) {
        self.schedules = schedules
        self.extras = extras
        self.met = met
    }

    /// Whether what a program had once is this program's now.
    func belongs(_ own: UID<Program>, to program: UID<Program>) -> Bool { own == program || met[own] == program }
}

/// Which appointment something is, whatever becomes of it: its day and clock may change.
package enum AppointmentID: Hashable, Sendable {
    /// A weekly time: which one it is of its schedule's times on that weekday, from 1.
    case weekly(UID<Schedule>, Weekday, number: Int)
    /// A session on a date on which the clock skips its weekly time.
    case skipped(UID<Schedule>, Weekday, number: Int, date: Day)
    /// An extra session, by its start in seconds since 1970.
    case extra(UID<Program>, instant: Int)
}

extension Schedule {
    /// Its weekly times, each with which one it is of those on that weekday, from 1.
    var numberedSlots: [(slot: Slot, number: Int)] {
        let sorted = Set(slots).sorted()
        return sorted.map { slot in
            (slot, sorted.count { $0.weekday == slot.weekday && $0 <= slot })
        }
    }
}

extension Appointments {
    /// The appointments that a calendar of an earlier time may have and that are no more, each on one of its days.
    /// - Parameter near: the days that matter.
    func cancelled(_ earlier: EarlierTimes, on near: ClosedRange<Day>) -> [Single] {
        var found: [AppointmentID: Single] = [:]
        let zone = program.zone
        func add(_ id: AppointmentID, _ start: Moment, _ minutes: Int) {
            found[id] = Single(id: id, start: start, minutes: minutes, isCancelled: true)
        }
        let last = min(near.upperBound, max(near.lowerBound, program.plannedLastDay ?? near.upperBound))
        lazy var changes = zone.changes(
            in: zone.reading(near.lowerBound, second: 0).start.instant..<zone.reading(last + 1, second: 0).start.instant
        )
        for schedule in earlier.schedules where earlier.belongs(schedule.program, to: program.uid) {
            let first = schedule.from
            for (slot, number) in schedule.numberedSlots {
                let day = first + first.weekday.days(until: slot.weekday)
                // An event begins at a time that the clock shows. It skips none twice in a row.
                let start = [day, day + 7].map { slot.start(on: $0, in: zone) }.first { $0.clock == slot.clock }
                guard let start else { continue }
                add(.weekly(schedule.uid, slot.weekday, number: number), start, schedule.minutes)
                for date in changes.map(\.before.calendarDay) where date >= first && date.weekday == slot.weekday {
                    let moved = slot.start(on: date, in: zone)
                    guard moved.clock != slot.clock else { continue }
                    add(.skipped(schedule.uid, slot.weekday, number: number, date: date), moved, schedule.minutes)
                }
            }
        }
        for extra in earlier.extras where earlier.belongs(extra.program, to: program.uid) {
            let start = zone.moment(at: extra.start.instant)
            add(
                .extra(extra.program, instant: start.instant), start,
                program.schedule(on: start.calendarDay)?.minutes ?? program.level.defaultMinutes)
        }
        for id in series.map(\.id) + singles.map(\.id) { found[id] = nil }
        return found.values.sorted { ($0.start.instant, "\($0.id)") < ($1.start.instant, "\($1.id)") }
    }
}
