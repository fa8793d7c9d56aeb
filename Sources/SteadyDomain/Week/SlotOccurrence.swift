/// A slot on one day, with its recorded session if there is one.
package struct SlotOccurrence: Hashable, Sendable {
    package let slot: Slot
    package let start: Moment
    /// The recovery day of the start, in the program's zone.
    package let day: Day
    /// The length of the program's sessions, in minutes.
    package let minutes: Int
    package let session: Session?
}

extension SlotOccurrence {
    /// Whether a session that starts then counts for this slot, if no other session is nearer.
    package func isNear(_ start: Moment) -> Bool { abs(self.start.instant - start.instant) < Session.slotTolerance }
}

extension Program {
    /// The slots on recovery days on which the program is active, by start (DESIGN §5). Days are in the program's zone,
    /// so a week has the same slots wherever the page is made.
    /// - Parameters:
    ///   - dayStart: when a recovery day begins.
    ///   - sessions: the sessions of those days and one more day on either side. Sessions of other programs are
    ///     ignored.
    package func slots(
        on days: ClosedRange<Day>, dayStart: ClockTime, sessions: [Session]
    ) -> [SlotOccurrence] {
        guard days.overlaps(activeDays) else { return [] }
        let slots = Set(schedules.flatMap(\.slots)).sorted()
        guard !slots.isEmpty else { return [] }
        let calendar = RecoveryCalendar(zone: zone, dayStart: dayStart)
        let wanted = days.clamped(to: activeDays)
        // A session near midnight may belong to a slot of the next day or the day before.
        let paired = (wanted.lowerBound - 1...wanted.upperBound + 1).clamped(to: activeDays)
        var found: [(slot: Slot, start: Moment, day: Day, minutes: Int)] = []
        // A slot before the day start belongs to the day before its date. If the clock is set back, a slot may belong
        // to the day after.
        for date in (paired.lowerBound - 1)...(paired.upperBound + 1) {
            for slot in slots where slot.weekday == date.weekday {
                let start = slot.start(on: date, in: zone)
                let day = calendar.day(of: start.instant)
                guard paired.contains(day), let schedule = schedule(on: day), schedule.slots.contains(slot) else {
                    continue
                }
                found.append((slot, start, day, schedule.minutes))
            }
        }
        found.sort { $0.start.instant < $1.start.instant }
        let own = sessions.filter { $0.program == uid }.paired(with: found.map(\.start))
        return zip(found, own).filter { wanted.contains($0.0.day) }.map { slot, session in
            SlotOccurrence(
                slot: slot.slot, start: slot.start, day: slot.day, minutes: slot.minutes, session: session)
        }
    }
}

extension Program {
    /// The planned length of a session in minutes: that of the slot near its start, or else its actual length.
    package func plannedMinutes(of session: Session) -> Int {
        guard let schedule = schedule(on: session.day), !schedule.slots.isEmpty else { return session.minutes }
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
