// Which session a written time names (DESIGN §3, "Sessions").
extension Attendance {
    /// The session that a written time names: a slot, or a time of the level of care active that day, else of the only
    /// support active. A day alone names its one session that is not recorded.
    package func session(at expression: TimeExpression, of program: Program?) throws -> Choice {
        let candidates = program.map { [$0] } ?? programs
        switch expression {
        case .day(let day): return try session(on: day, of: program, in: candidates)
        case .moment(let moment): return try session(at: moment, of: program, in: candidates)
        }
    }

    private func session(
        at expression: MomentExpression, of program: Program?, in candidates: [Program]
    ) throws -> Choice {
        var expression = expression
        if mayLieAhead, case .word(.weekday(let weekday), let clock) = expression {
            if let choice = try nearestSlot(on: weekday, at: clock, in: candidates, named: program) { return choice }
            expression = .date(nearestDay(weekday, clock), clock)
        }
        if let choice = try slot(named: expression, in: candidates) { return choice }
        let resolved = try now.moment(expression, early: early)
        let start = resolved.moment
        let day = now.calendar.day(of: start)
        let owners = candidates.filter { program in
            around(start, of: program).contains { $0.start.instant == start.instant }
        }
        if owners.count > 1 { throw several(owners) }
        let isSlot = !owners.isEmpty
        let owner = try program ?? owners.first ?? owner(of: start, on: day)
        guard owner.hasSessions(on: day), let schedule = owner.schedule(on: day) else {
            throw owner.noSessions
        }
        let mayComeUnplanned = mayLieAhead && schedule.slots.isEmpty
        guard start.instant <= now.instant || mayComeUnplanned || isSlot && start.instant <= latestStart else {
            throw notYet(start, owner, schedule)
        }
        return Choice(program: owner, start: resolved, minutes: schedule.minutes)
    }

    private func notYet(_ start: Moment, _ program: Program, _ schedule: Schedule) -> Problem {
        let spoken = WallClock(here: now.calendar.zone, programs: programs).spoken(start)
        guard mayLieAhead else {
            return .usage("\(spoken) has not come yet. Record the session when it has been.")
        }
        let times = schedule.slots.map(\.description).joined(separator: ", ")
        return .usage(
            "\(spoken) has not come yet, and no program has a session then. \(program.name.text) has these: \(times).")
    }

    // MARK: A slot by its clock

    /// How many seconds before it begins a session counts as begun.
    private var early: Int { status == .attended ? Session.attendEarly : 0 }

    /// Until when a named slot may begin.
    private var latestStart: Int { mayLieAhead ? .max : now.instant + early }

    /// The slots of a program that begin within a day or so of a moment.
    private func around(_ moment: Moment, of program: Program) -> [SlotOccurrence] {
        let day = now.calendar.moved(to: program.zone).day(of: moment.instant)
        return slots(of: program, on: day - 1...day + 1)
    }

    /// The slot that a clock time with its day is equal to, in the program's own zone. One of today counts though it lies
    /// ahead, where the session may be known beforehand.
    private func slot(named expression: MomentExpression, in candidates: [Program]) throws -> Choice? {
        let found = candidates.compactMap { program -> (Program, SlotOccurrence)? in
            let today = today(of: program)
            let days: ClosedRange<Day>
            let isNamed: (SlotOccurrence) -> Bool
            switch expression {
            case .clock(let clock), .word(.today, let clock):
                (days, isNamed) = (today...today, { $0.slot.clock == clock })
            case .word(.yesterday, let clock):
                (days, isNamed) = (today - 1...today - 1, { $0.slot.clock == clock })
            case .word(.tomorrow, let clock):
                (days, isNamed) = (today + 1...today + 1, { $0.slot.clock == clock })
            case .word(.weekday(let weekday), let clock):
                // The most recent such time: an older one, where the slot still was, is not meant.
                let oldest = now.instant + early - 7 * 86_400
                let slot = Slot(weekday: weekday, clock: clock)
                (days, isNamed) = (today - 8...today, { $0.slot == slot && $0.start.instant > oldest })
            case .word(.next(let weekday), let clock):
                let slot = Slot(weekday: weekday, clock: clock)
                (days, isNamed) = (today...today + 8, { $0.slot == slot && $0.start.instant > now.instant })
            case .date(let date, let clock):
                (days, isNamed) = (date - 1...date, { $0.slot.clock == clock && $0.start.calendarDay == date })
            case .now, .ago, .exact: return nil
            }
            let slots = slots(of: program, on: days).filter { isNamed($0) && $0.start.instant <= latestStart }
            let slot = if case .word(.next, _) = expression { slots.first } else { slots.last }
            return slot.map { (program, $0) }
        }
        guard let latest = found.max(by: { $0.1.start.instant < $1.1.start.instant }) else { return nil }
        return try only(found.filter { $0.1.start.instant == latest.1.start.instant })
    }

    private func only(_ found: [(program: Program, slot: SlotOccurrence)]) throws -> Choice {
        guard found.count == 1 else { throw several(found.map(\.program)) }
        return Choice(
            program: found[0].program, start: ResolvedMoment(found[0].slot.start), minutes: found[0].slot.minutes)
    }

    // MARK: The nearest, for what may lie ahead

    /// The nearest slot on a weekday, ahead on a tie, of the last one and the next; where that is recorded already and the
    /// other is not, the other. A program that is over has none, unless it is named.
    private func nearestSlot(
        on weekday: Weekday, at clock: ClockTime?, in candidates: [Program], named program: Program?
    ) throws -> Choice? {
        let found = candidates.flatMap { candidate -> [(program: Program, slot: SlotOccurrence)] in
            let today = today(of: candidate)
            guard program != nil || candidate.ended ?? today >= today else { return [] }
            return slots(of: candidate, on: today - 8...today + 8)
                .filter { $0.slot.weekday == weekday && $0.slot.clock == clock ?? $0.slot.clock }
                .filter { abs($0.start.instant - now.instant) <= 7 * 86_400 }
                .map { (candidate, $0) }
        }
        let last = found.filter { $0.slot.start.instant <= now.instant }.max {
            $0.slot.start.instant < $1.slot.start.instant
        }
        let next = found.filter { $0.slot.start.instant > now.instant }.min {
            $0.slot.start.instant < $1.slot.start.instant
        }
        guard let (chosen, other) = nearer(last, next) else { return nil }
        var choice = try only(found.filter { $0.slot.start.instant == chosen.slot.start.instant })
        // The other one is a week from the nearest: near enough to be meant where that is not of these days, or taken.
        choice.other = other.flatMap { other in
            let isNear = abs(other.slot.start.instant - now.instant) <= 5 * 86_400
            return isNear || other.slot.session != nil && chosen.slot.session == nil ? other.slot : nil
        }
        return choice
    }

    private typealias Named = (program: Program, slot: SlotOccurrence)

    private func nearer(_ last: Named?, _ next: Named?) -> (chosen: Named, other: Named?)? {
        guard let last, let next else { return (last ?? next).map { ($0, nil) } }
        let isAhead = next.slot.start.instant - now.instant <= now.instant - last.slot.start.instant
        let (chosen, other) = isAhead ? (next, last) : (last, next)
        return chosen.slot.session != nil && other.slot.session == nil ? (other, chosen) : (chosen, other)
    }

    /// The nearest date on which a weekday's clock time falls, ahead on a tie.
    private func nearestDay(_ weekday: Weekday, _ clock: ClockTime) -> Day {
        let back = WeekdayDirection.recent.day(weekday, from: now.today)
        func distance(_ day: Day) -> Int { abs(now.calendar.reading(clock, on: day).start.instant - now.instant) }
        let day = [back + 7, back, back - 7].min { distance($0) < distance($1) } ?? back
        return now.calendar.calendarDay(of: clock, on: day)
    }

    // MARK: A day alone

    private func session(
        on expression: DayExpression, of program: Program?, in candidates: [Program]
    ) throws -> Choice {
        if mayLieAhead, case .word(.weekday(let weekday)) = expression,
            let choice = try nearestSlot(on: weekday, at: nil, in: candidates, named: program)
        {
            return choice
        }
        let day = try now.day(expression)
        let open = candidates.flatMap { program -> [(program: Program, slot: SlotOccurrence)] in
            slots(of: program, on: day...day)
                .filter { $0.session == nil && $0.start.instant <= latestStart }.map { (program, $0) }
        }
        if open.count == 1 { return try only(open) }
        guard let first = open.first else {
            throw Problem.usage(
                "No weekly time on \(day.spoken) is left to record. Give the clock time too.",
                command: corrected("\(day) 18:00", nil))
        }
        let times = open.map { "\(spoken($0.slot)) (\($0.program.name.text))" }.joined(separator: ", ")
        throw Problem.usage(
            "Several sessions on \(day.spoken) are not recorded: \(times). Say which.",
            command: command(for: first.slot, of: first.program))
    }

    // MARK: Owners

    /// Whose a session is that starts at no slot: the level of care's, unless only a support has a slot near it.
    private func owner(of start: Moment, on day: Day) throws -> Program {
        let near = programs.filter { program in
            program.isActive(on: day) && around(start, of: program).contains { $0.isNear(start) }
        }
        if let care = near.first(where: \.level.isCare) { return care }
        return near.count == 1 ? near[0] : try active(on: day)
    }
}
