/// A moment that an expression meant, and the other one where the clock showed it twice.
package struct ResolvedMoment: Hashable, Sendable {
    package let moment: Moment
    /// Set where the clock was set back over this time: `moment` is the first, this the second.
    package let second: Moment?

    package init(_ moment: Moment, second: Moment? = nil) {
        self.moment = moment
        self.second = second
    }
}

extension Now {
    /// The day that an expression means today. It may lie ahead.
    package func day(_ expression: DayExpression) throws -> Day {
        let day =
            switch expression {
            case .word(.today): today
            case .word(.yesterday): today - 1
            case .word(.tomorrow): today + 1
            case .word(.weekday(let weekday)): today - weekday.days(until: today.weekday)
            case .word(.next(let weekday)): today + 1 + (today + 1).weekday.days(until: weekday)
            case .daysAgo(let count): today - count
            case .date(let day): day
            }
        guard Day.range.contains(day) else { throw Problem.usage("That day is too far away to be written.") }
        return day
    }

    /// The moment that an expression means now (DESIGN §3). It may lie ahead where the expression says so; see
    /// ``past(_:)`` for what must not.
    package func moment(_ expression: MomentExpression) throws -> ResolvedMoment {
        let resolved = try meaning(of: expression)
        // What is stored has to read back: the moment itself, and the recovery day, which may be the one before.
        guard Moment(resolved.moment.description) == resolved.moment,
            Day.range.contains(calendar.day(of: resolved.moment.instant))
        else { throw Problem.usage("That time is too far away to be written.") }
        return resolved
    }

    private func meaning(of expression: MomentExpression) throws -> ResolvedMoment {
        switch expression {
        case .now, .ago(0, _): return ResolvedMoment(moment)
        case .exact(let moment): return ResolvedMoment(moment)
        case .clock(let clock): return try latest(clock)
        case .word(.today, let clock): return try existing(clock, on: today)
        case .word(.yesterday, let clock): return try existing(clock, on: today - 1)
        case .word(.tomorrow, let clock): return try existing(clock, on: today + 1)
        case .word(.weekday(let weekday), let clock):
            let recent = today - weekday.days(until: today.weekday)
            let begun = calendar.reading(clock, on: recent).start.instant <= instant
            return try existing(clock, on: begun ? recent : recent - 7)
        case .word(.next(let weekday), let clock):
            let coming = today + today.weekday.days(until: weekday)
            let ahead = calendar.reading(clock, on: coming).start.instant > instant
            return try existing(clock, on: ahead ? coming : coming + 7)
        case .date(let day, let clock): return try existing(day, second: clock.minutes * 60)
        case .ago(let count, .minutes): return try back(seconds: count * 60)
        case .ago(let count, .hours): return try back(seconds: count * 3600)
        case .ago(let count, .days): return try existing(moment.calendarDay - count, second: moment.secondOfDay)
        }
    }

    /// The moment that an expression means, which can't lie in the future.
    package func past(_ expression: MomentExpression) throws -> ResolvedMoment {
        let resolved = try moment(expression)
        guard resolved.moment.instant <= instant else {
            throw Problem.usage("\(resolved.moment.spoken) has not come yet. Give the time at which it happened.")
        }
        return resolved
    }

    /// A bare clock time: of this recovery day, or where that lies ahead, up to 12 hours back.
    private func latest(_ clock: ClockTime) throws -> ResolvedMoment {
        let today = calendar.reading(clock, on: today).start
        if today.instant <= instant { return try existing(clock, on: self.today) }
        let earlier = calendar.reading(clock, on: self.today - 1).start
        if earlier.instant <= instant, instant - earlier.instant <= 12 * 3600 {
            return try existing(clock, on: self.today - 1)
        }
        throw Problem.usage("\(clock) has not come yet today. For the evening before, write \"yesterday \(clock)\".")
    }

    private func back(seconds: Int) throws -> ResolvedMoment {
        let moment = calendar.zone.moment(at: instant - seconds)
        guard Day.range.contains(moment.calendarDay) else { throw Problem.usage("That is too far back.") }
        return ResolvedMoment(moment)
    }

    private func existing(_ clock: ClockTime, on day: Day) throws -> ResolvedMoment {
        try existing(calendar.calendarDay(of: clock, on: day), second: clock.minutes * 60)
    }

    private func existing(_ day: Day, second: Int) throws -> ResolvedMoment {
        guard Day.range.contains(day) else { throw Problem.usage("That is too far back.") }
        switch calendar.zone.reading(day, second: second) {
        case .unique(let moment): return ResolvedMoment(moment)
        case .repeated(let first, let second): return ResolvedMoment(first, second: second)
        case .skipped(let next):
            let clock = ClockTime(minutes: second / 60)!
            throw Problem.usage(
                "\(clock) does not exist on \(day.spoken): the clock was set forward. The next time is \(next.clock)"
                    + (next.calendarDay == day ? "." : " on \(next.calendarDay.spoken)."))
        }
    }
}
