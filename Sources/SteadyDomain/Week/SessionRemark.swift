/// What could be taken for something else about a session that was just recorded: its echo tells them apart (DESIGN §7).
package enum SessionRemark: Hashable, Sendable {
    /// It starts at none of its program's slots of that day, which are these.
    case noSlot([SlotOccurrence])
    /// The slot that it starts near is already recorded as a session that is nearer.
    case secondSession(SlotOccurrence, first: Session)
    /// The person attended another session in the same hours.
    case overlaps(Session)
    /// Another session makes up for the same one.
    case secondMakeup(Session)
    /// It was attended, and yet a session makes up for it.
    case isMadeUp(by: Session)

    /// - Parameters:
    ///   - program: the session's.
    ///   - others: the other sessions of its day, of the day before and the day after, of every program.
    ///   - makeups: the other sessions that make up for the one that it makes up for.
    ///   - own: the sessions that make up for it.
    package static func all(
        of session: Session, in program: Program, others: [Session], makeups: [Session], own: [Session],
        dayStart: ClockTime
    ) -> [SessionRemark] {
        var remarks: [SessionRemark] = []
        let day = RecoveryCalendar(zone: program.zone, dayStart: dayStart).day(of: session.start.instant)
        let slots = program.slots(on: day...day, dayStart: dayStart, sessions: others + [session])
        if !slots.contains(where: { $0.session?.uid == session.uid }) {
            if let slot = slots.first(where: { $0.isNear(session.start) }), let first = slot.session {
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
    /// Whether a person who attended both would have been in two places at once.
    fileprivate func overlaps(_ other: Session) -> Bool {
        status == .attended && other.status == .attended && start.instant < other.start.instant + other.minutes * 60
            && other.start.instant < start.instant + minutes * 60
    }
}
