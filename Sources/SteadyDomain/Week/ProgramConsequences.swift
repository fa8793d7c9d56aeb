/// What new days or a new schedule of a program would change about recorded sessions and weeks (DESIGN §3, "First
/// days"). The person sees this and is asked before it is done.
package struct ProgramConsequences: Sendable {
    /// A week whose commitment was met, and the status it would have after the change.
    package struct LostWeek: Sendable {
        package let week: Week
        package let after: WeekStatus?
    }

    /// Recorded sessions that would be outside their program's days.
    package let strays: [Session]
    package let lostWeeks: [LostWeek]

    package var isEmpty: Bool { strays.isEmpty && lostWeeks.isEmpty }

    /// - Parameters:
    ///   - sessions: all sessions of the program.
    ///   - firstDay: the first day of the record.
    package init(
        from old: Program, to new: Program, sessions: [Session], firstDay: Day, now: Now, weekStart: Weekday
    ) {
        strays = sessions.filter { old.isActive(on: $0.day) && !new.isActive(on: $0.day) }
        // A week without sessions can't have met a commitment.
        let weeks = Set(sessions.map { Week(holding: $0.day, start: weekStart) }).sorted { $0.from < $1.from }
        lostWeeks = weeks.filter { $0.from <= now.today }.compactMap { week in
            func status(_ program: Program) -> WeekStatus? {
                ProgramWeek(program, week: week, sessions: sessions[...], firstDay: firstDay, now: now).status
            }
            guard let before = status(old), before.isReached else { return nil }
            let after = status(new)
            return after?.isReached ?? false ? nil : LostWeek(week: week, after: after)
        }
    }
}

extension WeekStatus {
    /// Whether the week met what was agreed.
    fileprivate var isReached: Bool { self == .met || self == .above || self == .excused }
}

extension Program {
    /// The program with a changed schedule from a day on, and that schedule. It replaces one that begins that day.
    /// - Parameter uid: the uid for a new schedule.
    /// - Throws: ``Problem/conflict(_:command:)`` if the program is not active that day.
    package func changed(
        from day: Day, uid: UID<Schedule>, _ change: ScheduleChange
    ) throws -> (program: Program, schedule: Schedule) {
        guard activeDays.contains(day) else {
            throw Problem.conflict(
                "\(name.text) is not active on \(day.spoken). Give a day of it with --from.",
                command: "steady show \(id)")
        }
        // One that came from another program can have none.
        var schedule =
            schedule(on: day)
            ?? Schedule(
                uid: uid, program: self.uid, from: day, commitment: level.defaultCommitment,
                minutes: level.defaultMinutes, slots: [])
        if schedule.from != day {
            schedule = Schedule(
                uid: uid, program: self.uid, from: day, commitment: schedule.commitment, minutes: schedule.minutes,
                slots: schedule.slots)
        }
        change.apply(to: &schedule)
        var program = self
        program.schedules = (schedules.filter { $0.from != day } + [schedule]).sorted { $0.from < $1.from }
        return (program, schedule)
    }

    /// The program without the schedule that begins on a day, and the removed schedule.
    /// - Throws: ``Problem/missing(_:command:)`` if none begins then, ``Problem/conflict(_:command:)`` for the first
    ///   schedule, which can't be removed.
    package func without(scheduleFrom day: Day) throws -> (program: Program, schedule: Schedule) {
        guard let schedule = schedules.first(where: { $0.from == day }) else {
            let days = schedules.dropFirst().map(\.from.spoken).joined(separator: ", ")
            throw Problem.missing(
                "\(name.text) has no schedule that begins on \(day.spoken). "
                    + (days.isEmpty ? "It has only its first one." : "Others begin on \(days)."),
                command: "steady program show \(id)")
        }
        guard schedule.uid != schedules.first?.uid else {
            throw Problem.conflict(
                "That is the first schedule of \(name.text), which can't be left out. Change it instead.",
                command: "steady program change \(id) --from \(day) --sessions 3")
        }
        var program = self
        program.schedules.removeAll { $0.uid == schedule.uid }
        return (program, schedule)
    }
}
