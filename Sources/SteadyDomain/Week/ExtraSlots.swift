// Sessions that are planned on one day, beside the weekly times.
extension Program {
    /// The program with an extra session.
    /// - Throws: ``Problem/conflict(_:command:)`` if the program isn't active on that day, or has a slot at that time
    ///   already.
    package func adding(extra start: Moment, dayStart: ClockTime) throws -> Program {
        let day = RecoveryCalendar(zone: zone, dayStart: dayStart).day(of: start.instant)
        guard isActive(on: day) else {
            throw Problem.conflict(
                "\(name.text) is not active on \(start.calendarDay.spoken). Give a day on which it is.",
                command: "steady program show \(id)")
        }
        guard !hasSlot(at: start, dayStart: dayStart) else {
            throw Problem.conflict(
                "\(name.text) has a session on \(start.spoken) already. Give another time.",
                command: "steady program show \(id)")
        }
        var program = self
        program.extras = (extras + [start]).sorted { $0.instant < $1.instant }
        return program
    }

    /// Whether a session is planned to begin then, at a weekly time or beside them.
    package func hasSlot(at start: Moment, dayStart: ClockTime) -> Bool {
        let day = RecoveryCalendar(zone: zone, dayStart: dayStart).day(of: start.instant)
        return slots(on: day...day, dayStart: dayStart, sessions: []).contains { $0.start.instant == start.instant }
    }

    /// The program without an extra session.
    package func removing(extra start: Moment) -> Program {
        var program = self
        program.extras.removeAll { $0.instant == start.instant }
        return program
    }

    /// The extra session that a typed time means: one at that time, or the only one of that day.
    /// - Parameter now: the time by the program's clock.
    /// - Throws: ``Problem/missing(_:command:)`` if it means none, with the ones that there are.
    package func extra(at expression: TimeExpression, now: Now, zones: [Zone]) throws -> Moment {
        var found: [Moment] = []
        for direction in [DayDirection.coming, .recent] where found.isEmpty {
            if case .day(let day) = expression {
                let day = try now.day(day, direction)
                found = extras.filter { now.calendar.day(of: $0.instant) == day }
            } else if let start = try? now.moment(expression, direction, zones: zones).moment {
                found = extras.filter { $0.instant == start.instant }
            }
        }
        if found.count == 1 { return found[0] }
        let times = extras.map(\.spoken).joined(separator: ", ")
        guard extras.isEmpty else {
            throw Problem.missing(
                "\(name.text) has these extra sessions: \(times). Name one of them by its day and time.")
        }
        throw Problem.missing(
            "\(name.text) has no extra session to take out. `steady program show \(id)` shows its times.",
            command: "steady program show \(id)")
    }
}

extension Attendance {
    /// The slot that a typed time means, to be moved once.
    /// - Throws: ``Problem/conflict(_:command:)`` if no slot begins then, or a session is recorded for it already.
    package func slot(
        at expression: TimeExpression, of program: Program?
    ) throws -> (choice: Choice, slot: SlotOccurrence) {
        let choice = try session(at: expression, of: program)
        let (program, start) = (choice.program, choice.start.moment)
        let day = now.calendar.moved(to: program.zone).day(of: start.instant)
        guard let slot = slots(of: program, on: day...day).first(where: { $0.start.instant == start.instant }) else {
            throw Problem.conflict(
                "\(program.name.text) has no session on \(start.spoken) that could be moved. "
                    + "`steady program show \(program.id)` shows its times.",
                command: "steady program show \(program.id)")
        }
        if let session = slot.session { throw isRecorded(slot, session) }
        // The same words again shouldn't move the other week's slot too.
        if let other = choice.other, let session = other.session, session.status == .cancelled,
            abs(other.start.instant - now.instant) < abs(start.instant - now.instant)
        {
            throw Problem.conflict(
                "\(spoken(other.start)) is on record already as \(session.id), cancelled. To move the session of "
                    + "\(start.calendarDay.spoken), name that date.", command: command(for: slot, of: program))
        }
        return (choice, slot)
    }
}
