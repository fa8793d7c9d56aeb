import SteadyDomain
import SteadyStore

/// Times and days as a command reads them: what they mean depends on what they are for.
extension Context {
    /// The time at which something happened.
    func past(_ text: String) throws -> ResolvedMoment { try now.past(MomentExpression(text)) }

    /// The edited time of an entry, read from its own day and clock, which can't lie ahead.
    func edited(_ text: String, of moment: Moment, on day: Day) throws -> ResolvedMoment {
        let resolved = try now.moment(TimeExpression(text), editing: moment, on: day, zones: zones())
        try now.requirePast(resolved.moment)
        return resolved
    }

    /// The edited start of a session; an excused or cancelled one may lie ahead.
    func edited(_ text: String, of session: Session, as status: SessionStatus) throws -> ResolvedMoment {
        let zones = try zones(first: session.program)
        let resolved = try now.moment(
            TimeExpression(text), editing: session.start, on: session.day, zones: zones,
            mayLieAhead: status.mayLieAhead)
        // However it was typed, the session keeps its clock.
        guard let zone = zones.first, zone.offset(at: session.start.instant) == session.start.offset else {
            return resolved
        }
        return ResolvedMoment(zone.moment(at: resolved.moment.instant), second: resolved.second)
    }

    /// An edited day, a weekday being the one nearest to the day that it was.
    /// - Parameter mayLieAhead: whether that may be one to come.
    func edited(_ text: String, from day: Day, mayLieAhead: Bool = false) throws -> Day {
        let expression = try DayExpression(text)
        let edited = try now.day(expression, .nearest, from: day)
        guard case .word(.weekday) = expression, edited > now.today, !mayLieAhead else { return edited }
        return edited - 7
    }

    /// A program's first day: a weekday is one to come.
    func firstDay(_ text: String) throws -> Day { try now.day(DayExpression(text), .coming) }

    /// Where an entry may have been made: the program's zone, here, the other programs'.
    private func zones(first program: UID<Program>? = nil) throws -> [Zone] {
        let programs = try store.programs()
        return programs.filter { $0.uid == program }.map(\.zone) + [world.zone] + programs.map(\.zone)
    }
}
