/// A slot on one day, and the session that it was where one is recorded.
package struct SlotOccurrence: Hashable, Sendable {
    package let slot: Slot
    package let start: Moment
    /// The recovery day of the start, as the program's zone has it.
    package let day: Day
    /// Minutes, as long as the program's session.
    package let minutes: Int
    package let session: Session?
}

extension SlotOccurrence {
    /// Whether a session that starts then counts for this slot, unless another one is nearer.
    package func isNear(_ start: Moment) -> Bool { abs(self.start.instant - start.instant) < Session.slotTolerance }
}

extension Program {
    /// The slots that fall on recovery days on which the program was active, by start (DESIGN §5). Their days are those of
    /// the program's zone, so that a week has the same slots wherever its page is made.
    /// - Parameters:
    ///   - dayStart: when a recovery day begins.
    ///   - sessions: the sessions of those days and of one more on either side; others' are passed over.
    package func slots(
        on days: ClosedRange<Day>, dayStart: ClockTime, sessions: [Session]
    ) -> [SlotOccurrence] {
        guard days.overlaps(activeDays) else { return [] }
        let slots = Set(schedules.flatMap(\.slots)).sorted()
        guard !slots.isEmpty else { return [] }
        let calendar = RecoveryCalendar(zone: zone, dayStart: dayStart)
        let wanted = days.clamped(to: activeDays)
        // A session near midnight may be the next or the last day's.
        let paired = (wanted.lowerBound - 1...wanted.upperBound + 1).clamped(to: activeDays)
        var found: [(slot: Slot, start: Moment, day: Day, minutes: Int)] = []
        // A slot before the day start belongs to the day before its date, one where the clock is set back over it perhaps
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
    /// How long a session was planned to be: as long as the slot near which it starts, else as long as it was.
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
    /// Minutes from the first midnight of an ISO week to this day's.
    fileprivate var minuteOfWeek: Int { (rawValue - 1) * 1440 }
}

extension [Session] {
    /// The session of each slot: each stands for one slot and each slot has one, the nearest pairs first, the earlier on a
    /// tie, and none that are 60 minutes apart (DESIGN §5).
    /// - Parameter slots: their starts.
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
