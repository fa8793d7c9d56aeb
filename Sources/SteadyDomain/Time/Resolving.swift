/// The moment that an expression meant, and a second moment if the clock showed that time twice.
package struct ResolvedMoment: Hashable, Sendable {
    package let moment: Moment
    /// Set if the clock was set back over this time: `moment` is the first of the two, this the second.
    package let second: Moment?

    package init(_ moment: Moment, second: Moment? = nil) {
        self.moment = moment
        self.second = second
    }
}

/// Which date a weekday means: `mon` can be the last or the next Monday, depending on what the day is for (DESIGN §3).
package enum WeekdayDirection: Sendable {
    /// For something that has happened: the most recent one, today included.
    case recent
    /// For a program's first day: the next one, today included.
    case coming
    /// For a program's last day and for edits: the nearest one.
    case nearest

    /// The date that a weekday means, seen from a day.
    func day(_ weekday: Weekday, from day: Day) -> Day {
        let back = weekday.days(until: day.weekday)
        let ahead = day.weekday.days(until: weekday)
        switch self {
        case .recent: return day - back
        case .coming: return day + ahead
        case .nearest: return ahead < back ? day + ahead : day - back
        }
    }
}

extension Now {
    /// The day that an expression means today. It may be in the future.
    /// - Parameter anchor: the day from which to look for a weekday; today if nil.
    package func day(
        _ expression: DayExpression, _ direction: WeekdayDirection = .recent, from anchor: Day? = nil
    ) throws -> Day {
        let day =
            switch expression {
            case .word(.today): today
            case .word(.yesterday): today - 1
            case .word(.tomorrow): today + 1
            case .word(.weekday(let weekday)): direction.day(weekday, from: anchor ?? today)
            case .word(.next(let weekday)): today + 1 + (today + 1).weekday.days(until: weekday)
            case .daysAgo(let count): today - count
            case .date(let day): day
            }
        guard Day.range.contains(day) else { throw Problem.usage("That day is too far away to be written.") }
        return day
    }

    /// The moment that an expression means now (DESIGN §3). It may be in the future if the expression says so;
    /// ``past(_:)`` refuses that.
    /// - Parameter early: how many seconds ahead a clock time or weekday may be and still count as today's, since a
    ///   session may be recorded a little before it begins.
    package func moment(_ expression: MomentExpression, early: Int = 0) throws -> ResolvedMoment {
        try writable(meaning(of: expression, until: instant + early))
    }

    /// Refuses a moment that couldn't be read back from the database: the moment itself, or its recovery day, which may
    /// be the day before.
    private func writable(_ resolved: ResolvedMoment) throws -> ResolvedMoment {
        guard Moment(resolved.moment.description) == resolved.moment,
            Day.range.contains(calendar.day(of: resolved.moment))
        else { throw Problem.usage("That time is too far away to be written.") }
        return resolved
    }

    private func meaning(of expression: MomentExpression, until latest: Int) throws -> ResolvedMoment {
        switch expression {
        case .now, .ago(0, _): return ResolvedMoment(moment)
        case .exact(let moment): return ResolvedMoment(moment)
        case .clock(let clock): return try self.latest(clock, until: latest)
        case .word(.today, let clock): return try existing(clock, on: today)
        case .word(.yesterday, let clock): return try existing(clock, on: today - 1)
        case .word(.tomorrow, let clock): return try existing(clock, on: today + 1)
        case .word(.weekday(let weekday), let clock):
            let recent = today - weekday.days(until: today.weekday)
            let begun = calendar.reading(clock, on: recent).start.instant <= latest
            return try existing(clock, on: begun ? recent : recent - 7)
        case .word(.next(let weekday), let clock):
            return try existing(clock, on: day(.word(.next(weekday))))
        case .date(let day, let clock): return try existing(day, second: clock.minutes * 60)
        case .ago(let count, .minutes): return try back(seconds: count * 60)
        case .ago(let count, .hours): return try back(seconds: count * 3600)
        case .ago(let count, .days): return try existing(moment.calendarDay - count, second: moment.secondOfDay)
        }
    }

    /// The moment that an expression means. Refuses one in the future.
    package func past(_ expression: MomentExpression) throws -> ResolvedMoment {
        let resolved = try moment(expression)
        try requirePast(resolved.moment)
        return resolved
    }

    /// - Throws: ``Problem/usage(_:command:)`` if the moment is in the future.
    package func requirePast(_ moment: Moment) throws {
        guard moment.instant <= instant else {
            let spoken = WallClock(here: calendar.zone).spoken(moment)
            throw Problem.usage("\(spoken) is in the future. Give the time when it happened.")
        }
    }

    /// The moment that an expression means when an entry is edited (DESIGN §3, "Editing"). A clock time alone keeps the
    /// entry's day, a day alone keeps its clock time, and a weekday means the one nearest to its day. Words such as
    /// `yesterday` still count from today.
    /// - Parameters:
    ///   - zones: zones in which the entry may have been made. The first one that had the entry's offset then is used;
    ///     if none had, the offset itself.
    ///   - canBeAhead: whether the weekday nearest to the entry may be in the future.
    package func moment(
        _ expression: TimeExpression, editing entry: Moment, on day: Day, zones: [Zone], canBeAhead: Bool = false
    ) throws -> ResolvedMoment {
        let zone = zones.first { $0.offset(at: entry.instant) == entry.offset } ?? Zone(fixedOffset: entry.offset)
        let there = moved(to: zone ?? calendar.zone)
        func nearest(_ weekday: Weekday, at clock: ClockTime) -> Day {
            let day = WeekdayDirection.nearest.day(weekday, from: day)
            let isAhead = there.calendar.reading(clock, on: day).start.instant > instant
            return isAhead && !canBeAhead ? day - 7 : day
        }
        let resolved =
            switch expression {
            case .moment(.clock(let clock)): try there.existing(clock, on: day)
            case .moment(.word(.weekday(let weekday), let clock)):
                try there.existing(clock, on: nearest(weekday, at: clock))
            case .moment(.ago(let count, .days)):
                try there.existing(entry.clock, on: there.today - count)
            case .moment(let expression): try there.meaning(of: expression, until: instant)
            case .day(.date(let date)): try there.existing(date, second: entry.secondOfDay)
            case .day(.word(.weekday(let weekday))):
                try there.existing(entry.clock, on: nearest(weekday, at: entry.clock))
            case .day(let expression): try there.existing(entry.clock, on: there.day(expression))
            }
        // If the clock showed that time twice, take the one with the entry's offset.
        if let second = resolved.second, second.offset == entry.offset {
            return try writable(ResolvedMoment(second))
        }
        return try writable(resolved)
    }

    /// A clock time alone: in this recovery day, or if that is still ahead, in the last 12 hours.
    private func latest(_ clock: ClockTime, until latest: Int) throws -> ResolvedMoment {
        let today = calendar.reading(clock, on: today).start
        if today.instant <= latest { return try existing(clock, on: self.today) }
        let earlier = calendar.reading(clock, on: self.today - 1).start
        if earlier.instant <= instant, instant - earlier.instant <= 12 * 3600 {
            return try existing(clock, on: self.today - 1)
        }
        throw Problem.usage("\(clock) is still ahead today. For yesterday evening, write \"yesterday \(clock)\".")
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
