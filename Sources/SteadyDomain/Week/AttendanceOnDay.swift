// Finds the session that a day alone means, or a part of it (DESIGN §3, "Sessions").
extension Attendance {
    /// The only unrecorded session of a day, or of a part of it.
    func session(
        on expression: DayExpression, _ part: PartOfDay?, of program: Program?, in candidates: [Program]
    ) throws -> Choice {
        if canBeAhead, part == nil, case .weekday(let weekday) = expression,
            let choice = try nearestSlot(on: weekday, at: nil, in: candidates, named: program)
        {
            return choice
        }
        let day = try now.day(expression, direction)
        let all = slots(on: day, expression, in: candidates).filter { $0.slot.isIn(part) }
        let begun = all.filter { $0.slot.session == nil && $0.slot.start.instant <= latestStart }
        let open = meant(begun) { $0.program }
        if open.count == 1 { return try only(open) }
        guard let first = open.first else { throw noneOpen(on: day, among: all.map(\.slot), in: candidates) }
        let times = open.map { "\(spoken($0.slot)) (\($0.program.name.text))" }.joined(separator: ", ")
        throw Problem.usage(
            "Several sessions on \(day.spoken) are not recorded: \(times). Say which.",
            command: command(for: first.slot, of: first.program))
    }

    /// The slots of a recovery day. A weekday or date on which none falls may be a slot's date: one in the small hours of
    /// Saturday is Friday's.
    private func slots(on day: Day, _ expression: DayExpression, in candidates: [Program]) -> [Named] {
        let date: Day? =
            switch expression {
            case .weekday(let weekday): direction.day(weekday, from: now.moment.calendarDay)
            case .date, .ofMonth, .last, .next, .week: day
            case .fromToday, .ago: nil
            }
        let days = min(day, date ?? day) - 1...max(day, date ?? day)
        return candidates.flatMap { program in slots(of: program, on: days).map { (program, $0) } }
            .ofDay({ $0 == day }, date: { $0 == date })
    }

    /// Explains why a day has no session left to record.
    /// - Parameter all: its slots.
    private func noneOpen(on day: Day, among all: [SlotOccurrence], in candidates: [Program]) -> Problem {
        let recorded = all.filter { $0.session != nil }.sorted { $0.start.instant < $1.start.instant }
        if !recorded.isEmpty { return areRecorded(recorded) }
        if let slot = all.first(where: { $0.start.instant > latestStart }) {
            return .usage("\(spoken(slot)) is in the future. Record the session afterwards.")
        }
        if day > now.today, !canBeAhead {
            return .usage("\(day.spoken) is in the future. Record the session afterwards.")
        }
        let times = candidates.filter { $0.isActive(on: day) }.flatMap { self.times(of: $0, on: day) }
        let words = times.isEmpty ? "" : "; they are \(times.joined(separator: ", "))"
        return .usage("No program has a weekly time on \(day.spoken)\(words). Give the clock time too.")
    }

    /// The problem for a day whose slots all have their sessions.
    private func areRecorded(_ slots: [SlotOccurrence]) -> Problem {
        let sessions = slots.compactMap { slot in slot.session.map { (slot, $0) } }
        let another = "For another session, give its clock time too."
        if sessions.count == 1 {
            let problem = isRecorded(sessions[0].0, sessions[0].1)
            return .conflict("\(problem.sentence) \(another)", command: problem.command)
        }
        let words = sessions.map { slot, session in "\(spoken(slot)) as \(session.id), \(session.status.rawValue)" }
        return .conflict(
            "These are on record already: \(words.joined(separator: "; ")). If one is wrong, edit it. \(another)",
            command: "steady log --kind session")
    }

    /// How far from a day an extra session is named among a program's times, in days.
    private static let around = 14

    /// A program's times as they are typed: its weekly ones, and the extra ones around a day.
    func times(of program: Program, on day: Day) -> [String] {
        let calendar = now.calendar.moved(to: program.zone)
        let extras = program.extras.filter { abs(calendar.day(of: $0.instant) - day) <= Attendance.around }
        return (program.schedule(on: day)?.slots ?? []).map(\.description) + extras.map { "extra \(spoken($0))" }
    }
}

extension [Attendance.Named] {
    /// The slots whose recovery day is meant; if there are none, those whose date is: people say "Saturday" of 00:30 on
    /// Saturday too.
    func ofDay(_ isDay: (Day) -> Bool, date isDate: (Day) -> Bool) -> [Attendance.Named] {
        let own = filter { isDay($0.slot.day) }
        return own.isEmpty ? filter { isDate($0.slot.start.calendarDay) } : own
    }
}

extension SlotOccurrence {
    /// Whether it begins in that part of the day; nil is the whole day. People call the evening the night too: "last
    /// night's session".
    fileprivate func isIn(_ part: PartOfDay?) -> Bool {
        let own = PartOfDay(slot.clock)
        return part == nil || part == own || part == .night && own == .evening
    }
}
