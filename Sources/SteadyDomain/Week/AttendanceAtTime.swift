// Finds the session that a typed time means (DESIGN §3, "Sessions").
extension Attendance {
    /// The session that a typed time means: a slot, or a session at that time of the level of care active that day, or
    /// else of the only active support. A day alone means its only unrecorded session.
    package func session(at expression: TimeExpression, of program: Program?) throws -> Choice {
        var choice = try chosen(at: expression, of: program)
        choice.start.others = others(than: choice, expression, of: program)
        return choice
    }

    private func chosen(at expression: TimeExpression, of program: Program?) throws -> Choice {
        let candidates = program.map { [$0] } ?? programs
        switch expression {
        case .day(let day): return try session(on: day, nil, of: program, in: candidates)
        case .part(let part, let day?): return try session(on: day, part, of: program, in: candidates)
        case .clock(let clock, .weekday(let weekday)?) where canBeAhead && clock.zone == nil:
            if let choice = try nearestSlot(on: weekday, at: clock, in: candidates, named: program) {
                return choice
            }
            let days = nearestDays(weekday, clock)
            func choice(on day: Day) throws -> Choice {
                // A date's clock time as the calendar shows it: what the words say of the day is in the date.
                let shown = TypedClock(second: clock.second)
                return try session(starting: .clock(shown, .date(WrittenDate(day))), of: program, in: candidates)
            }
            var nearest = try choice(on: days[0])
            nearest.other = (try? choice(on: days[1])).map { Choice.Other(start: $0.start.moment, session: nil) }
            return nearest
        default: return try session(starting: expression, of: program, in: candidates)
        }
    }

    /// Where a date without a year lies.
    var direction: DayDirection { canBeAhead ? .nearest : .recent }

    func session(
        starting expression: TimeExpression, of program: Program?, in candidates: [Program]
    ) throws -> Choice {
        if let choice = try slot(named: expression, in: candidates) ?? slot(near: expression, in: candidates) {
            return choice
        }
        let zones = expression.namesZone ? programs.map(\.zone) : []
        let resolved = try now.moment(expression, direction, early: early, zones: zones)
        let start = resolved.moment
        let day = now.calendar.day(of: start)
        let having = candidates.filter { program in
            around(start, of: program).contains { $0.start.instant == start.instant }
        }
        let owners = meant(having) { $0 }
        if owners.count > 1 { throw several(owners) }
        let isSlot = !owners.isEmpty
        let owner = try program ?? owners.first ?? owner(of: start, on: day)
        guard owner.hasSessions(on: day), let schedule = owner.schedule(on: day) else {
            throw owner.noSessions
        }
        let isAhead = start.instant > now.instant
        let mayBeAhead = canBeAhead ? isSlot || schedule.slots.isEmpty : start.instant <= latestStart
        guard !isAhead || mayBeAhead else { throw notYet(start, owner) }
        // A session that counts for a slot is stored with the program's offset, whatever zone it was typed in.
        let isNear = around(start, of: owner).contains { $0.isNear(start) }
        let moment = isNear ? ResolvedMoment(owner.zone.moment(at: start.instant)) : resolved
        return Choice(program: owner, start: moment, minutes: schedule.minutes)
    }

    private func notYet(_ start: Moment, _ program: Program) -> Problem {
        let spoken = WallClock(here: now.calendar.zone, programs: programs).spoken(start)
        guard canBeAhead else {
            return .usage("\(spoken) is in the future. Record the session afterwards.")
        }
        let times = self.times(of: program, on: now.calendar.day(of: start)).joined(separator: ", ")
        return .usage(
            "\(spoken) is in the future, and no program has a session then. \(program.name.text) has these: \(times).")
    }

    // MARK: A slot by its clock

    /// How many seconds before its start a session counts as begun.
    var early: Int { status == .attended ? Session.attendEarly : 0 }

    /// The latest start of a slot that can be meant.
    var latestStart: Int { canBeAhead ? .max : now.instant + early }

    /// The slots of a program that begin within a day or so of a moment.
    func around(_ moment: Moment, of program: Program) -> [SlotOccurrence] {
        let day = now.calendar.moved(to: program.zone).day(of: moment.instant)
        return slots(of: program, on: day - 1...day + 1)
    }

    /// The slot at exactly that day and clock time, in the program's zone. A slot still ahead counts only for sessions
    /// that can be recorded beforehand.
    private func slot(named expression: TimeExpression, in candidates: [Program]) throws -> Choice? {
        guard case .clock(let typed, let day) = expression, typed.zone == nil else { return nil }
        let found = candidates.compactMap { program -> (Program, SlotOccurrence)? in
            slot(of: program, at: typed, on: day).map { (program, $0) }
        }
        guard let latest = found.max(by: { $0.1.start.instant < $1.1.start.instant }) else { return nil }
        return try only(found.filter { $0.1.start.instant == latest.1.start.instant })
    }

    /// The slot of a program at that clock time on that day, by its zone's clock and calendar.
    private func slot(of program: Program, at typed: TypedClock, on day: DayExpression?) -> SlotOccurrence? {
        let there = now.moved(to: program.zone)
        func slots(on days: ClosedRange<Day>, _ isNamed: (SlotOccurrence) -> Bool) -> [SlotOccurrence] {
            self.slots(of: program, on: days).filter {
                $0.slot.clock == typed.clock && $0.start.instant <= latestStart && isNamed($0)
            }
        }
        switch day {
        case nil: return slots(on: there.today...there.today) { _ in true }.last
        case .weekday(let said):
            let weekday = Slot(typed, on: said).weekday
            // Only the last seven days: an older slot at that time isn't meant, even if this one has been dropped.
            let oldest = now.instant + early - 7 * 86_400
            return slots(on: there.today - 8...there.today) {
                $0.slot.weekday == weekday && $0.start.instant > oldest
            }.last
        case let day?:
            guard let date = try? there.day(day, direction), Day.range.contains(date - 1), Day.range.contains(date + 1)
            else { return nil }
            if typed.isOfNextDate { return slots(on: date...date + 1) { $0.start.calendarDay == date + 1 }.first }
            switch day {
            // A slot's weekday is its date's: one in the small hours of Saturday belongs to Friday's recovery day.
            case .date, .ofMonth, .last, .next, .week:
                return slots(on: date - 1...date) { $0.start.calendarDay == date }.first
            case .fromToday, .ago, .weekday: return slots(on: date...date) { _ in true }.last
            }
        }
    }

    /// For programs in other zones: the slot near that time in the program's zone. A clock time half an hour off a slot
    /// is read in the same zone as the slot's own time.
    private func slot(near expression: TimeExpression, in candidates: [Program]) throws -> Choice? {
        guard case .clock(let clock, _) = expression, clock.zone == nil else { return nil }
        let found = candidates.filter { $0.zone != now.calendar.zone }.compactMap { program -> Choice? in
            // A time that the zone's clock skips belongs to no slot.
            guard let start = try? now.moved(to: program.zone).moment(expression, direction, early: early),
                start.moment.instant <= (canBeAhead ? now.instant : latestStart),
                let slot = around(start.moment, of: program).first(where: { $0.isNear(start.moment) })
            else { return nil }
            return Choice(program: program, start: start, minutes: slot.minutes)
        }
        let meant = meant(found) { $0.program }
        guard meant.count < 2 else { throw several(meant.map(\.program)) }
        return meant.first
    }

    func only(_ found: [(program: Program, slot: SlotOccurrence)]) throws -> Choice {
        let found = meant(found) { $0.program }
        guard found.count == 1 else { throw several(found.map(\.program)) }
        let (program, slot) = found[0]
        var start = ResolvedMoment(slot.start)
        // If the clock shows this time twice, the echo says that the first is meant.
        if case .repeated(let first, let second) = program.zone.reading(
            slot.start.calendarDay, second: slot.start.secondOfDay), first == slot.start
        {
            start = ResolvedMoment(first, second: second)
        }
        return Choice(program: program, start: start, minutes: slot.minutes)
    }

    // MARK: The nearest, for sessions that may be in the future

    /// Of the last and the next slot on a weekday, the nearer one; the next on a tie. If it is already recorded and the
    /// other isn't, the other. A program that has ended only counts if it is named.
    func nearestSlot(
        on weekday: Weekday, at clock: TypedClock?, in candidates: [Program], named program: Program?
    ) throws -> Choice? {
        let near = candidates.flatMap { candidate -> [Named] in
            let today = today(of: candidate)
            guard program != nil || candidate.ended ?? today >= today else { return [] }
            return slots(of: candidate, on: today - 8...today + 8)
                .filter { abs($0.start.instant - now.instant) <= 7 * 86_400 }
                .map { (candidate, $0) }
        }
        let found =
            if let slot = clock.map({ Slot($0, on: weekday) }) {
                near.filter { $0.slot.slot == slot }
            } else {
                near.ofDay({ $0.weekday == weekday }, date: { $0.weekday == weekday })
            }
        let last = found.filter { $0.slot.start.instant <= now.instant }.max {
            $0.slot.start.instant < $1.slot.start.instant
        }
        let next = found.filter { $0.slot.start.instant > now.instant }.min {
            $0.slot.start.instant < $1.slot.start.instant
        }
        guard let (chosen, other) = nearer(last, next) else { return nil }
        var choice = try only(found.filter { $0.slot.start.instant == chosen.slot.start.instant })
        // The two are a week apart, so either may have been meant, however near the chosen one is.
        choice.other = other.map { Choice.Other(start: $0.slot.start, session: $0.slot.session) }
        return choice
    }

    typealias Named = (program: Program, slot: SlotOccurrence)

    private func nearer(_ last: Named?, _ next: Named?) -> (chosen: Named, other: Named?)? {
        guard let last, let next else { return (last ?? next).map { ($0, nil) } }
        let isAhead = next.slot.start.instant - now.instant <= now.instant - last.slot.start.instant
        let (chosen, other) = isAhead ? (next, last) : (last, next)
        return chosen.slot.session != nil && other.slot.session == nil ? (other, chosen) : (chosen, other)
    }

    /// The dates of that weekday around now, the one on which that clock time is nearest first; the later one on a tie.
    private func nearestDays(_ weekday: Weekday, _ clock: TypedClock) -> [Day] {
        let back = DayDirection.recent.day(weekday, from: now.today)
        func date(_ day: Day) -> Day { now.calendarDay(of: clock, on: day, isDate: false) }
        func distance(_ day: Day) -> Int {
            abs(now.calendar.zone.reading(date(day), second: clock.second).start.instant - now.instant)
        }
        return [back + 7, back, back - 7].sorted { distance($0) < distance($1) }.map(date)
    }

    // MARK: Owners

    /// The program of a session that starts at no slot: the level of care, unless only a support has a slot near it.
    private func owner(of start: Moment, on day: Day) throws -> Program {
        let near = programs.filter { program in
            program.isActive(on: day) && around(start, of: program).contains { $0.isNear(start) }
        }
        if let care = near.levelOfCare { return care }
        return near.count == 1 ? near[0] : try active(on: day)
    }
}
