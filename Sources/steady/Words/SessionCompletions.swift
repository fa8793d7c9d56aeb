import SteadyDomain
import SteadyReports
import SteadyStore

/// The sessions that shells offer for a time: those that are open come before the common words.
extension Completion {
    /// For `attend` and `miss`: what is open, and with `--excused` or `--cancelled` also what is to come.
    static let sessionTimes = record(orElse: commonTimes) { context, cursor in
        let isAgreed = cursor.has("excused") || cursor.has("cancelled")
        return try context.openSlots(of: context.store.programs(), isAgreed ? .agreed : .begun)
            + commonTimes.map { Candidate(word: $0) }
    }

    /// For `program extra`: a program, then the time; to take one out, the times that there are.
    static let extraTimes = record(orElse: comingTimes) { context, cursor in
        let programs = try context.store.programs()
        let extras = programs.flatMap { program in
            program.extras.filter { $0.instant > context.now.instant }.map { context.candidate($0, of: program) }
        }
        return cursor.offering(programs) + (cursor.has("remove") ? extras : comingTimes.map { Candidate(word: $0) })
    }

    /// For `program move`: a program, the session, and its new time.
    static let movedTimes = record(orElse: comingTimes) { context, cursor in
        let programs = try context.store.programs()
        return try cursor.offering(programs) + context.openSlots(of: programs, .agreed)
            + comingTimes.map { Candidate(word: $0) }
    }

    private static let comingTimes = ["today", "tomorrow"] + weekdays
}

extension Completion.Cursor {
    /// The ids of programs, if the words after the command's two names haven't begun.
    fileprivate func offering(_ programs: [Program]) -> [Candidate] {
        texts.count > 2 ? [] : programs.map { Candidate(word: $0.id.description, about: $0.name.text) }
    }
}

/// The sessions that can be recorded.
private enum OpenSlots {
    /// Those of the last week that have begun, or begin now.
    case begun
    /// Those of the week to come as well: they can be excused, cancelled or moved.
    case agreed
}

extension Context {
    /// The slots without a session, those that have begun first.
    fileprivate func openSlots(of programs: [Program], _ wanted: OpenSlots) throws -> [Candidate] {
        let days = now.today - OpenDays.span...now.today + (wanted == .agreed ? OpenDays.span : 0)
        let sessions = try store.sessions(on: days.lowerBound - 1...days.upperBound + 1)
        let slots = programs.flatMap { program in
            program.slots(on: days, dayStart: now.calendar.dayStart, sessions: sessions)
                .filter { $0.session == nil }.map { (program, slot: $0) }
        }.sorted { $0.slot.start.instant < $1.slot.start.instant }
        let latest = now.instant + Session.attendEarly
        let begun = slots.filter { $0.slot.start.instant <= latest }
        let coming = slots.filter { $0.slot.start.instant > latest }
        return (begun.reversed() + (wanted == .agreed ? coming : [])).map { program, slot in
            candidate(slot.start, of: program, isAgreed: wanted == .agreed)
        }
    }

    /// The time of a session as it can be typed: `wed 18:00`, where that can't mean another week's.
    /// - Parameter isAgreed: whether a weekday means the nearest one, and not the most recent.
    fileprivate func candidate(_ start: Moment, of program: Program, isAgreed: Bool = true) -> Candidate {
        let distance = start.calendarDay - now.moment.calendarDay
        let isPlain = isAgreed ? abs(distance) <= 3 : (-6...0).contains(distance)
        let day = isPlain ? start.calendarDay.weekday.shortName.lowercased() : start.calendarDay.description
        return Candidate(
            word: "\(day) \(start.clock)", about: "\(start.calendarDay.shortSpoken), \(program.name.text)")
    }
}
