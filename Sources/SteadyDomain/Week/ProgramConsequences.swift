/// What another first or last day, or another schedule, would do to what is on record of a program (DESIGN §3, "First
/// days"): shown and asked about before it is done.
package struct ProgramConsequences: Sendable {
    /// A week that was met, and what it would be then.
    package struct LostWeek: Sendable {
        package let week: Week
        package let after: WeekStatus?
    }

    /// Recorded sessions that would lie outside their program.
    package let strays: [Session]
    package let lostWeeks: [LostWeek]

    package var isEmpty: Bool { strays.isEmpty && lostWeeks.isEmpty }

    /// - Parameters:
    ///   - sessions: all of the program's.
    ///   - firstDay: the first day of the record.
    package init(
        from old: Program, to new: Program, sessions: [Session], firstDay: Day, now: Now, weekStart: Weekday
    ) {
        strays = sessions.filter { old.isActive(on: $0.day) && !new.isActive(on: $0.day) }
        // Without a session no week holds what was agreed.
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
    /// Whether the week held what was agreed.
    fileprivate var isReached: Bool { self == .met || self == .above || self == .excused }
}

extension Program {
    /// The program with another schedule from a day on, and that schedule; one that begins that day is replaced.
    /// - Parameter uid: that of a new schedule.
    /// - Throws: ``Problem/conflict(_:command:)`` where the program is not active that day.
    package func changed(
        from day: Day, uid: UID<Schedule>, _ change: ScheduleChange
    ) throws -> (program: Program, schedule: Schedule) {
        guard activeDays.contains(day), var schedule = schedule(on: day) else {
            throw Problem.conflict(
                "\(name.text) is not active on \(day.spoken). Give a day of it with --from.",
                command: "steady show \(id)")
        }
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

    /// The program without the schedule that begins on a day, and that schedule.
    /// - Throws: ``Problem/missing(_:command:)`` where none begins then, ``Problem/conflict(_:command:)`` for the first,
    ///   without which there would be none.
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
