/// Something unusual about a session that was just recorded. The echo mentions it, in case it is a mistake (DESIGN §7).
package enum SessionRemark: Hashable, Sendable {
    /// It isn't near any of its program's slots that day (the associated value).
    case noSlot([SlotOccurrence])
    /// A nearer session is already recorded for the slot that it starts near.
    case secondSession(SlotOccurrence, first: Session)
    /// The person attended another session in the same hours.
    case overlaps(Session)
    /// Another session makes up for the same one.
    case secondMakeup(Session)
    /// It was attended, yet another session makes up for it.
    case isMadeUp(by: Session)

    /// - Parameters:
    ///   - program: the session's program.
    ///   - others: the other sessions of every program on its day, the day before and the day after.
    ///   - makeups: the other sessions that make up for the same session.
    ///   - own: the sessions that make up for this one.
    package static func all(
        of session: Session, in program: Program, others: [Session], makeups: [Session], own: [Session],
        dayStart: ClockTime
    ) -> [SessionRemark] {
        var remarks: [SessionRemark] = []
        let day = RecoveryCalendar(zone: program.zone, dayStart: dayStart).day(of: session.start.instant)
        let slots = program.slots(on: day...day, dayStart: dayStart, sessions: others + [session])
        if !slots.contains(where: { $0.session?.uid == session.uid }) {
            let nearest = slots.filter { $0.isNear(session.start) }.min {
                abs($0.start.instant - session.start.instant) < abs($1.start.instant - session.start.instant)
            }
            if let slot = nearest, let first = slot.session {
                remarks.append(.secondSession(slot, first: first))
            } else if !slots.isEmpty {
                remarks.append(.noSlot(slots))
            }
        }
        remarks += others.filter(session.overlaps).map { .overlaps($0) }
        if let other = makeups.first(where: { $0.status == .attended }) { remarks.append(.secondMakeup(other)) }
        if session.status == .attended, let other = own.first(where: { $0.status == .attended }) {
            remarks.append(.isMadeUp(by: other))
        }
        return remarks
    }
}

extension Session {
    /// Whether both were attended and their times overlap.
    fileprivate func overlaps(_ other: Session) -> Bool {
        status == .attended && other.status == .attended && start.instant < other.start.instant + other.minutes * 60
            && other.start.instant < start.instant + minutes * 60
    }
}
