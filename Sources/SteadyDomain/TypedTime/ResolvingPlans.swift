// The times of sessions that are planned on one day.
extension Now {
    /// The start of an extra session, which may lie ahead: a weekday is the next one, today included as long as that
    /// time hasn't passed. Read it by the program's clock: ``moved(to:)``.
    /// - Throws: ``Problem/usage(_:command:)`` if it names no clock time.
    package func plannedStart(_ expression: TimeExpression, zones: [Zone]) throws -> ResolvedMoment {
        try expression.requireClock()
        var start = try moment(expression, .coming, zones: zones)
        // An extra session is planned; one that is over is recorded with `attend`.
        start.others.removeAll { $0.moment.instant < instant }
        return start
    }

    /// The start of a program's first appointment, which may lie ahead or back. A weekday, or a clock time alone, is looked
    /// for from the program's first day on. Read it by the program's clock: ``moved(to:)``.
    /// - Throws: ``Problem/usage(_:command:)`` if it names only a part of the day.
    package func firstAppointment(
        _ expression: TimeExpression, from first: Day, zones: [Zone]
    ) throws -> ResolvedMoment {
        try expression.requireClock()
        switch expression {
        case .clock(_, .weekday), .clock(_, nil):
            var start = try Now(calendar.start(of: first), in: calendar).moment(expression, .coming, zones: zones)
            // They would be read from that day too, and nobody types them then.
            start.others = []
            return start
        default: return try moment(expression, .coming, zones: zones)
        }
    }

    /// The new start of a slot that is moved once. It is read from the slot's day as an edit would be: a clock time
    /// alone keeps the day, a day alone the clock time, and a weekday is the one nearest to the slot. If that one has
    /// passed and the slot is still ahead, it is the one after.
    /// - Throws: ``Problem/usage(_:command:)`` if it names only a part of the day, or if a slot that is still ahead would
    ///   be moved into the past.
    package func newStart(_ expression: TimeExpression, moving slot: SlotOccurrence, zone: Zone) throws
        -> ResolvedMoment
    {
        if case .part = expression { try expression.requireClock() }
        func read(from slotDay: Day, _ start: Moment) throws -> ResolvedMoment {
            try moment(expression, editing: start, on: slotDay, zones: [zone], canBeAhead: true)
        }
        var nearest = try read(from: slot.day, slot.start)
        if slot.start.instant > instant { nearest.others.removeAll { $0.moment.instant < instant } }
        guard slot.start.instant > instant, nearest.moment.instant < instant else { return nearest }
        guard expression.namesWeekday else {
            throw Problem.usage(
                "\(nearest.moment.spoken) has passed, but the session is still ahead. Give a time that is to come.")
        }
        return try read(from: slot.day + 7, slot.slot.start(on: slot.start.calendarDay + 7, in: zone))
    }

    /// How many minutes a session was that ended at a clock time, which is read on the day of its start.
    /// - Throws: ``Problem/usage(_:command:)`` if that is not after the start, or more than a day after it.
    package func minutes(from start: Moment, until expression: TimeExpression, zones: [Zone]) throws -> Int {
        try expression.requireClock()
        let end = try moment(expression, editing: start, on: calendar.day(of: start), zones: zones).moment
        let minutes = (end.instant - start.instant) / 60
        guard (1...1440).contains(minutes) else {
            throw Problem.usage(
                minutes < 1
                    ? "\(end.clock) is not after \(start.clock), when the session began. Give a later --until."
                    : "A session is at most 24 hours long. Give an earlier --until.")
        }
        return minutes
    }
}

extension TimeExpression {
    /// - Throws: ``Problem/usage(_:command:)`` for a day or a part of one.
    fileprivate func requireClock() throws {
        switch self {
        case .day, .part:
            throw Problem.usage("A session needs a clock time. Write it with the day, such as \"sat 10:00\".")
        case .now, .back, .exact, .clock: return
        }
    }

    /// Whether its day is a plain weekday, which means another date depending on the day from which it is looked for.
    fileprivate var namesWeekday: Bool {
        switch self {
        case .day(.weekday), .clock(_, .weekday), .part(_, .weekday): true
        default: false
        }
    }
}
