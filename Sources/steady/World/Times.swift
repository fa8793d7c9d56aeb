import SteadyDomain
import SteadyStore

/// Reads typed times and days for commands. Their meaning depends on their purpose.
extension Context {
    /// The time at which something happened.
    func past(_ text: String) throws -> ResolvedMoment {
        let expression = try TimeExpression(text)
        return try now.past(expression, zones: zonesNamed(by: expression))
    }

    /// The new time of an edited entry, read relative to its old day and clock time. It can't be in the future.
    func edited(_ text: String, of moment: Moment, _ precision: Precision, on day: Day) throws -> ResolvedMoment {
        let resolved = try now.moment(TimeExpression(text), editing: moment, precision, on: day, zones: zones())
        try now.requirePast(resolved)
        return resolved
    }

    /// The new start of an edited session. An excused or cancelled one may be in the future.
    func edited(_ text: String, of session: Session, as status: SessionStatus) throws -> ResolvedMoment {
        let zones = try zones(first: session.program)
        let expression = try TimeExpression(text)
        if case .part = expression {
            throw Problem.usage("A session needs its start. Write the day and a clock time, such as \"mon 18:00\".")
        }
        let resolved = try now.moment(
            expression, editing: session.start, on: session.day, zones: zones,
            canBeAhead: status.canBeAhead)
        // A session in its program's zone stays in that zone, however the time was typed.
        guard let zone = zones.first, zone.offset(at: session.start.instant) == session.start.offset else {
            return resolved
        }
        return resolved.placed(in: zone)
    }

    /// An edited day. A weekday means the one nearest to the old day.
    /// - Parameter canBeAhead: whether that weekday may be in the future.
    func edited(_ text: String, from day: Day, canBeAhead: Bool = false) throws -> ResolvedDay {
        let expression = try DayExpression(text)
        let edited = try now.reading(expression, .nearest, from: day, canBeAhead: canBeAhead)
        guard edited.day > now.today, !canBeAhead else { return edited }
        switch expression {
        case .weekday: return ResolvedDay(edited.day - 7)
        case .date(let date) where date.year == nil: return try now.reading(expression)
        default: return edited
        }
    }

    /// A program's first day. A weekday means the next one, today included.
    func firstDay(_ text: String) throws -> ResolvedDay {
        try now.reading(DayExpression(text), .coming, canBeAhead: true)
    }

    /// The start of an extra session, by its program's clock. A weekday means the next one.
    func plannedStart(_ text: String, of program: Program) throws -> ResolvedMoment {
        let expression = try TimeExpression(text)
        let start = try now.moved(to: program.zone).plannedStart(expression, zones: zonesNamed(by: expression))
        return start.placed(in: program.zone)
    }

    /// The start of a program's first appointment, by its clock. A weekday is the first one from its first day on.
    func firstAppointment(_ expression: TimeExpression, of program: Program) throws -> ResolvedMoment {
        let start = try now.moved(to: program.zone).firstAppointment(
            expression, from: program.from, zones: zonesNamed(by: expression))
        return start.placed(in: program.zone)
    }

    /// The extra session of a program that a typed time means.
    func extra(_ text: String, of program: Program) throws -> Moment {
        let expression = try TimeExpression(text)
        return try program.extra(
            at: expression, now: now.moved(to: program.zone), zones: zonesNamed(by: expression))
    }

    /// The new start of a slot that is moved, by its program's clock.
    func newStart(_ text: String, moving slot: SlotOccurrence, of program: Program) throws -> ResolvedMoment {
        let there = now.moved(to: program.zone)
        return try there.newStart(TimeExpression(text), moving: slot, zone: program.zone).placed(in: program.zone)
    }

    /// How many minutes a session was whose end was typed.
    /// - Parameter program: the session's, whose clock the end is read by.
    func minutes(until text: String, from start: Moment, of program: UID<Program>) throws -> Int {
        try now.minutes(from: start, until: TimeExpression(text), zones: zones(first: program))
    }

    /// The zones that an expression may name; none if it names none, since they have to be read first.
    private func zonesNamed(by expression: TimeExpression) throws -> [Zone] { expression.namesZone ? try zones() : [] }

    /// The zones in which an entry may have been made: its program's, this computer's, other programs'.
    private func zones(first program: UID<Program>? = nil) throws -> [Zone] {
        let programs = try store.programs()
        return programs.filter { $0.uid == program }.map(\.zone) + [world.zone] + programs.map(\.zone)
    }
}
