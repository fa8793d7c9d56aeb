/// Finds the program and start that `attend` and `miss` mean (DESIGN §3 and §6).
package struct Attendance: Sendable {
    package let programs: [Program]
    /// The sessions of the days around today.
    package let sessions: [Session]
    package let now: Now
    package let status: SessionStatus
    /// The command as it was typed, with another time or another program: what an error suggests.
    private let corrected: Correction

    package typealias Correction = @Sendable (_ at: String?, _ program: ID<Program>?) -> String

    /// How far from today the sessions must be known.
    package static func days(around today: Day) -> ClosedRange<Day> { today - 15...today + 15 }

    package init(
        programs: [Program], sessions: [Session], now: Now, status: SessionStatus, corrected: @escaping Correction
    ) {
        self.corrected = corrected
        self.programs = programs
        self.sessions = sessions
        self.now = now
        self.status = status
    }

    /// A session that is to be recorded.
    package struct Choice: Sendable {
        package let program: Program
        package let start: ResolvedMoment
        /// As long as the program's session on that day.
        package let minutes: Int
    }

    /// Excused and cancelled sessions may be known beforehand.
    private var mayLieAhead: Bool { status == .excused || status == .cancelled }

    // MARK: Without a time

    /// The unrecorded slot of today nearest to now that has begun or begins within 30 minutes; for a program without
    /// slots a session that has just ended.
    package func current(of program: Program?, minutes: Int?) throws -> Choice {
        let candidates = program.map { [$0] } ?? programs.filter { $0.isActive(on: now.today) }
        let due = candidates.flatMap { program in
            slots(of: program, on: now.today...now.today).map { (program, $0) }
        }.filter { $0.1.session == nil && $0.1.start.instant <= now.instant + Session.attendEarly }
        let nearest = due.min {
            abs($0.1.start.instant - now.instant) < abs($1.1.start.instant - now.instant)
        }
        if let (program, slot) = nearest {
            return Choice(program: program, start: ResolvedMoment(slot.start), minutes: slot.minutes)
        }
        let program = try program ?? active(on: now.today)
        guard let schedule = program.schedule(on: now.today) else { throw noProgram }
        guard schedule.slots.isEmpty else { throw nothingDue(program) }
        guard status == .attended else {
            throw Problem.usage(
                "\(program.name.text) has no weekly times, so say when the session was.",
                command: corrected("today 18:00", nil))
        }
        let length = minutes ?? schedule.minutes
        let start = now.calendar.zone.moment(at: now.instant - length * 60)
        if let other = sessions.filter({ $0.program == program.uid }).nearest(to: start, within: Session.slotTolerance)
        {
            throw Problem.conflict(
                "\(other.id) begins at \(other.start.spoken) already. If this is another session, say when it began.",
                command: corrected(start.clock.description, nil))
        }
        return Choice(program: program, start: ResolvedMoment(start), minutes: length)
    }

    private func nothingDue(_ program: Program) -> Problem {
        let open = slots(of: program, on: now.today - 14...now.today)
            .last { $0.session == nil && $0.start.instant <= now.instant }
        if mayLieAhead,
            let next = slots(of: program, on: now.today...now.today)
                .first(where: { $0.session == nil && $0.start.instant > now.instant })
        {
            return .usage(
                "No session of \(program.name.text) is due now. The next one is \(here(next).spoken).",
                command: command(for: next, of: program))
        }
        guard let open else {
            return .usage(
                "No session of \(program.name.text) is due now. Say when it was with --at.")
        }
        return .usage(
            "No session of \(program.name.text) is due now. The last one not recorded is \(here(open).spoken).",
            command: command(for: open, of: program))
    }

    private func command(for slot: SlotOccurrence, of program: Program) -> String {
        let start = here(slot)
        return corrected("\(start.calendarDay) \(start.clock)", programs.count > 1 ? program.id : nil)
    }

    /// When a slot begins on the person's wall: a written date is read there, not in the program's zone.
    private func here(_ slot: SlotOccurrence) -> Moment { now.calendar.zone.moment(at: slot.start.instant) }

    // MARK: With a time

    /// The session that a written moment names: a slot, or a time of the level of care active that day, else of the only
    /// support active.
    package func session(at expression: MomentExpression, of program: Program?) throws -> Choice {
        let candidates = program.map { [$0] } ?? programs
        if let choice = try slot(named: expression, in: candidates) { return choice }
        let resolved = try now.moment(expression)
        let start = resolved.moment
        let day = now.calendar.day(of: start.instant)
        let owners = candidates.filter { program in
            slots(of: program, on: day...day).contains { $0.start.instant == start.instant }
        }
        if owners.count > 1 { throw several(owners) }
        let isSlot = !owners.isEmpty
        guard start.instant <= now.instant || isSlot && start.instant <= latestStart else {
            throw Problem.usage(
                mayLieAhead
                    ? "\(start.spoken) has not come yet, and no program has a session then. Name one of its weekly times."
                    : "\(start.spoken) has not come yet. Record the session when it has been.")
        }
        let owner = try program ?? owners.first ?? active(on: day)
        guard let schedule = owner.schedule(on: day) else { throw noProgram }
        return Choice(program: owner, start: resolved, minutes: schedule.minutes)
    }

    /// The slot that a clock time, alone or with a weekday or a word such as `today`, is equal to, in the program's own
    /// zone. One of today counts though it lies ahead, where the session may be known beforehand.
    private func slot(named expression: MomentExpression, in candidates: [Program]) throws -> Choice? {
        let named: (Slot) -> Bool
        let days: ClosedRange<Day>
        var takesFirst = false
        switch expression {
        case .clock(let clock), .word(.today, let clock):
            (named, days) = ({ $0.clock == clock }, now.today...now.today)
        case .word(.yesterday, let clock):
            (named, days) = ({ $0.clock == clock }, now.today - 1...now.today - 1)
        case .word(.tomorrow, let clock):
            (named, days) = ({ $0.clock == clock }, now.today + 1...now.today + 1)
        case .word(.weekday(let weekday), let clock):
            (named, days) = ({ $0 == Slot(weekday: weekday, clock: clock) }, now.today - 14...now.today)
        case .word(.next(let weekday), let clock):
            (named, days) = ({ $0 == Slot(weekday: weekday, clock: clock) }, now.today...now.today + 8)
            takesFirst = true
        case .now, .ago, .date, .exact: return nil
        }
        let found = candidates.compactMap { program -> (Program, SlotOccurrence)? in
            let slots = slots(of: program, on: days).filter { named($0.slot) && $0.start.instant <= latestStart }
            let slot = takesFirst ? slots.first { $0.start.instant > now.instant } : slots.last
            return slot.map { (program, $0) }
        }
        guard let latest = found.max(by: { $0.1.start.instant < $1.1.start.instant }) else { return nil }
        let owners = found.filter { $0.1.start.instant == latest.1.start.instant }.map(\.0)
        guard owners.count == 1 else { throw several(owners) }
        return Choice(program: latest.0, start: ResolvedMoment(latest.1.start), minutes: latest.1.minutes)
    }

    /// Until when a named slot may begin.
    private var latestStart: Int {
        switch status {
        case .attended: now.instant + Session.attendEarly
        case .missed: now.instant
        case .excused, .cancelled: .max
        }
    }

    // MARK: Programs

    private func slots(of program: Program, on days: ClosedRange<Day>) -> [SlotOccurrence] {
        program.slots(on: days, calendar: now.calendar, sessions: sessions)
    }

    /// The level of care active on a day, else the only support.
    package func active(on day: Day) throws -> Program {
        let active = programs.filter { $0.isActive(on: day) }
        if let care = active.first(where: \.level.isCare) { return care }
        if active.count > 1 { throw several(active) }
        guard let only = active.first else {
            throw programs.isEmpty
                ? noProgram
                : Problem.missing(
                    "No program was active on \(day.spoken). To record the session all the same, name one with --program.",
                    command: corrected(nil, programs[programs.count - 1].id))
        }
        return only
    }

    private var noProgram: Problem {
        .missing("No program is on record yet. Start one first.", command: "steady program start")
    }

    private func several(_ programs: [Program]) -> Problem {
        .usage(
            "That could be \(programs.map { "\($0.name.text) (\($0.id))" }.joined(separator: " or ")). Say which with --program.",
            command: corrected(nil, programs[0].id))
    }
}
