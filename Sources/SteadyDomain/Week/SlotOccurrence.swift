/// A slot on one day, with its recorded session if there is one.
package struct SlotOccurrence: Hashable, Sendable {
    /// Its weekday and clock time; for an extra session, those of its only day.
    package let slot: Slot
    /// Whether it is planned on this one day only, beside the weekly times.
    package let isExtra: Bool
    package let start: Moment
    /// The recovery day of the start, in the program's zone.
    package let day: Day
    /// The length of the program's sessions, in minutes.
    package let minutes: Int
    package private(set) var session: Session?

    init(slot: Slot, isExtra: Bool, start: Moment, day: Day, minutes: Int) {
        self.slot = slot
        self.isExtra = isExtra
        self.start = start
        self.day = day
        self.minutes = minutes
    }
}

extension SlotOccurrence {
    /// The slot with its recorded session; nil if there is none.
    fileprivate func recorded(as session: Session?) -> SlotOccurrence {
        var slot = self
        slot.session = session
        return slot
    }

    /// Whether a session that starts then counts for this slot, if no other session is nearer.
    package func isNear(_ start: Moment) -> Bool { abs(self.start.instant - start.instant) < Session.slotTolerance }
}

extension Program {
    /// The slots on recovery days on which the program is active, by start (DESIGN §5): the weekly ones and the extra
    /// ones. An extra one that begins with a weekly one is the same slot. Days are in the program's zone, so a week has
    /// the same slots wherever the page is made.
    /// - Parameters:
    ///   - dayStart: when a recovery day begins.
    ///   - sessions: the sessions of those days and one more day on either side. Sessions of other programs are
    ///     ignored.
    package func slots(
        on days: ClosedRange<Day>, dayStart: ClockTime, sessions: [Session]
    ) -> [SlotOccurrence] {
        guard days.overlaps(activeDays) else { return [] }
        let slots = Set(schedules.flatMap(\.slots)).sorted()
        guard !slots.isEmpty || !extras.isEmpty else { return [] }
        let calendar = RecoveryCalendar(zone: zone, dayStart: dayStart)
        let wanted = days.clamped(to: activeDays)
        // A session near midnight may belong to a slot of the next day or the day before.
        let paired = (wanted.lowerBound - 1...wanted.upperBound + 1).clamped(to: activeDays)
        let planned = weekly(slots, on: paired, calendar)
        let found = (planned + extra(on: paired, calendar, beside: planned)).sorted {
            $0.start.instant < $1.start.instant
        }
        let own = sessions.filter { $0.program == uid }.paired(with: found.map(\.start))
        return zip(found, own).filter { wanted.contains($0.0.day) }.map { slot, session in slot.recorded(as: session) }
    }

    /// The weekly slots on recovery days, in the order of their dates.
    private func weekly(_ slots: [Slot], on days: ClosedRange<Day>, _ calendar: RecoveryCalendar) -> [SlotOccurrence] {
        var found: [SlotOccurrence] = []
        // A slot before the day start belongs to the day before its date. If the clock is set back, a slot may belong
        // to the day after.
        for date in (days.lowerBound - 1)...(days.upperBound + 1) {
            for slot in slots where slot.weekday == date.weekday {
                let start = slot.start(on: date, in: zone)
                let day = calendar.day(of: start.instant)
                guard days.contains(day), let schedule = schedule(on: day), schedule.slots.contains(slot) else {
                    continue
                }
                found.append(
                    SlotOccurrence(slot: slot, isExtra: false, start: start, day: day, minutes: schedule.minutes))
            }
        }
        return found
    }

    /// The extra slots on recovery days that don't begin with a weekly one.
    private func extra(
        on days: ClosedRange<Day>, _ calendar: RecoveryCalendar, beside weekly: [SlotOccurrence]
    ) -> [SlotOccurrence] {
        extras.compactMap { extra in
            let start = zone.moment(at: extra.instant)
            let day = calendar.day(of: start.instant)
            guard days.contains(day), let schedule = schedule(on: day),
                !weekly.contains(where: { $0.start.instant == start.instant })
            else { return nil }
            let slot = Slot(weekday: start.calendarDay.weekday, clock: start.clock)
            return SlotOccurrence(slot: slot, isExtra: true, start: start, day: day, minutes: schedule.minutes)
        }
    }
}

extension Program {
    /// The planned length of a session in minutes: that of the slot near its start, or else its actual length.
    package func plannedMinutes(of session: Session) -> Int {
        guard let schedule = schedule(on: session.day) else { return session.minutes }
        if extras.contains(where: { abs($0.instant - session.start.instant) < Session.slotTolerance }) {
            return schedule.minutes
        }
        guard !schedule.slots.isEmpty else { return session.minutes }
        let start = zone.moment(at: session.start.instant)
        let minute = start.calendarDay.weekday.minuteOfWeek + start.clock.minutes
        let isNear = schedule.slots.contains { slot in
            let distance = (slot.weekday.minuteOfWeek + slot.clock.minutes - minute).modulo(7 * 1440)
            return min(distance, 7 * 1440 - distance) * 60 < Session.slotTolerance
        }
        return isNear ? schedule.minutes : session.minutes
    }
}

extension Weekday {
    /// Minutes from the start of the ISO week to the start of this day.
    fileprivate var minuteOfWeek: Int { (rawValue - 1) * 1440 }
}

extension [Session] {
    /// Pairs each slot with at most one session and each session with at most one slot. The nearest pairs come first,
    /// on a tie the earlier; the two must be less than 60 minutes apart (DESIGN §5).
    /// - Parameter slots: the slots' starts.
    fileprivate func paired(with slots: [Moment]) -> [Session?] {
        var sessions = [Session?](repeating: nil, count: slots.count)
        guard !isEmpty else { return sessions }
        var pairs: [(distance: Int, slot: Int, session: Int)] = []
        for (slot, start) in slots.enumerated() {
            for (session, other) in enumerated() {
                let distance = abs(other.start.instant - start.instant)
                if distance < Session.slotTolerance { pairs.append((distance, slot, session)) }
            }
        }
        pairs.sort {
            ($0.distance, slots[$0.slot].instant, self[$0.session].start.instant)
                < ($1.distance, slots[$1.slot].instant, self[$1.session].start.instant)
        }
        var isTaken = [Bool](repeating: false, count: count)
        for pair in pairs where sessions[pair.slot] == nil && !isTaken[pair.session] {
            isTaken[pair.session] = true
            sessions[pair.slot] = self[pair.session]
        }
        return sessions
    }
}

extension Sequence<Session> {
    /// The session that starts nearest to a moment, less than `limit` seconds from it.
    package func nearest(to moment: Moment, within limit: Int) -> Session? {
        filter { abs($0.start.instant - moment.instant) < limit }
            .min { left, right in
                (abs(left.start.instant - moment.instant), left.start.instant)
                    < (abs(right.start.instant - moment.instant), right.start.instant)
            }
    }
}
