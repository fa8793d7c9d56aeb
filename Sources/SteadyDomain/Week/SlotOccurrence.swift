/// A slot on one day, and the session that it was where one is recorded.
package struct SlotOccurrence: Hashable, Sendable {
    package let slot: Slot
    package let start: Moment
    /// The recovery day of the start.
    package let day: Day
    /// Minutes, as long as the program's session.
    package let minutes: Int
    package let session: Session?
}

extension Program {
    /// The slots that fall on recovery days on which the program was active, by start (DESIGN §5).
    /// - Parameter sessions: the sessions around those days; others' are passed over.
    package func slots(
        on days: ClosedRange<Day>, calendar: RecoveryCalendar, sessions: [Session]
    ) -> [SlotOccurrence] {
        guard days.overlaps(activeDays) else { return [] }
        let own = sessions.filter { $0.program == uid }
        let slots = Set(schedules.flatMap(\.slots)).sorted()
        guard !slots.isEmpty else { return [] }
        let wanted = days.clamped(to: activeDays)
        var occurrences: [SlotOccurrence] = []
        // The program's zone may be a day ahead of the person's or behind it, and the day start adds half a day.
        for date in (wanted.lowerBound - 2)...(wanted.upperBound + 2) {
            for slot in slots where slot.weekday == date.weekday {
                let start = slot.start(on: date, in: zone)
                let day = calendar.day(of: start.instant)
                guard wanted.contains(day), let schedule = schedule(on: day), schedule.slots.contains(slot) else {
                    continue
                }
                occurrences.append(
                    SlotOccurrence(
                        slot: slot, start: start, day: day, minutes: schedule.minutes,
                        session: own.nearest(to: start, within: Session.slotTolerance)))
            }
        }
        return occurrences.sorted { $0.start.instant < $1.start.instant }
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
