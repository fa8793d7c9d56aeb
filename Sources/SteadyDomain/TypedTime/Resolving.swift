/// The moment that an expression meant, and what else it could have meant.
package struct ResolvedMoment: Hashable, Sendable {
    package let moment: Moment
    /// How well it is known.
    package var precision = Precision.minute
    /// Set if the clock was set back over this time: `moment` is the first of the two, this the second.
    package var second: Moment?
    /// What the same words could have meant too.
    package var others: [OtherReading] = []

    package init(_ moment: Moment, precision: Precision = .minute, second: Moment? = nil) {
        self.moment = moment
        self.precision = precision
        self.second = second
    }

    /// The same time with the offset of a zone.
    package func placed(in zone: Zone) -> ResolvedMoment {
        var placed = ResolvedMoment(zone.moment(at: moment.instant), precision: precision, second: second)
        placed.others = others
        return placed
    }
}

extension Problem {
    /// A moment or its day can't be written in the calendar.
    static var tooFar: Problem { .usage("That day is too far away to be written. Give a day nearer to today.") }
}

extension Now {
    /// The moment that an expression means now (DESIGN §3). It may be in the future if the expression says so;
    /// ``past(_:zones:)`` refuses that.
    /// - Parameters:
    ///   - direction: where a date without a year lies.
    ///   - early: how many seconds ahead a clock time or weekday may be and still count as today's, since a session may
    ///     be recorded a little before it begins.
    ///   - zones: zones whose abbreviations may stand beside a clock time.
    package func moment(
        _ expression: TimeExpression, _ direction: DayDirection = .recent, early: Int = 0, zones: [Zone] = []
    ) throws -> ResolvedMoment {
        let latest = instant + early
        return try writable(
            at(expression, direction, latest, zones).reading(
                expression, direction, until: latest, here: calendar.zone))
    }

    /// The moment that an expression means. Refuses one in the future.
    package func past(_ expression: TimeExpression, zones: [Zone] = []) throws -> ResolvedMoment {
        let resolved = try moment(expression, zones: zones)
        try requirePast(resolved)
        return resolved
    }

    /// - Throws: ``Problem/usage(_:command:)`` if the moment is in the future.
    package func requirePast(_ resolved: ResolvedMoment) throws {
        let moment = resolved.moment
        guard moment.instant <= instant else {
            let spoken = WallClock(here: calendar.zone)
                .spoken(moment, resolved.precision, on: calendar.day(of: moment))
            // The small hours of today come after its evening; those that have passed are yesterday's.
            let isNight =
                resolved.precision == .minute && moment.clock < calendar.dayStart && calendar.day(of: moment) == today
            let hint = isNight ? "Write \"yesterday \(moment.clock)\"" : "Give the time when it happened"
            throw Problem.usage("\(spoken) is in the future. \(hint).")
        }
    }

    /// Refuses a moment that couldn't be read back from the database: the moment itself, or its recovery day, which may
    /// be the day before.
    func writable(_ resolved: ResolvedMoment) throws -> ResolvedMoment {
        guard Moment(resolved.moment.description) == resolved.moment,
            Day.range.contains(calendar.day(of: resolved.moment))
        else { throw Problem.tooFar }
        return resolved
    }

    /// The moment that an expression means by this calendar, with what else it could mean.
    /// - Parameter here: the zone in which the other readings would be typed.
    func reading(
        _ expression: TimeExpression, _ direction: DayDirection = .recent, until latest: Int, here: Zone
    ) throws -> ResolvedMoment {
        var resolved = try meaning(of: expression, direction, until: latest)
        resolved.others = otherReadings(than: resolved, expression, direction, until: latest, here: here)
        return resolved
    }

    func meaning(
        of expression: TimeExpression, _ direction: DayDirection = .recent, until latest: Int
    ) throws -> ResolvedMoment {
        switch expression {
        case .now: return ResolvedMoment(moment)
        case .exact(let moment): return ResolvedMoment(moment)
        case .back(let seconds, let day?):
            let same = try meaning(of: .day(day), direction, until: latest)
            return try back(seconds: seconds, from: same.moment.instant)
        case .back(let seconds, nil): return try back(seconds: seconds, from: instant)
        case .day(.ago(let months, let days)):
            return try existing(moment.calendarDay.adding(months: -months) - days, second: moment.secondOfDay)
        case .day(let day): return try placed(.noon, on: self.day(day, direction), .day, isDate: day.isDate)
        case .part(let part, let day?): return try placed(part, on: self.day(day, direction))
        case .part(let part, nil):
            throw Problem.usage(
                "\"\(part.rawValue)\" needs a day. Write \"this \(part.rawValue)\" or \"yesterday \(part.rawValue)\".")
        case .clock(let clock, let day):
            if let day { return try resolved(clock, on: day, direction, until: latest) }
            if direction == .coming { return try existing(clock, on: today) }
            return try self.latest(clock, until: latest)
        }
    }

    private func back(seconds: Int, from instant: Int) throws -> ResolvedMoment {
        let moment = calendar.zone.moment(at: instant - seconds)
        guard Day.range.contains(moment.calendarDay) else { throw Problem.tooFar }
        return ResolvedMoment(moment)
    }

    // MARK: Clock times

    /// A clock time on a day. A weekday means its most recent such time, or its next one for what is coming; no other
    /// day slides.
    private func resolved(
        _ clock: TypedClock, on day: DayExpression, _ direction: DayDirection, until latest: Int
    ) throws -> ResolvedMoment {
        var date = try self.day(day, direction)
        if case .weekday = day {
            let start = start(of: clock, on: date)
            if direction == .coming, start < instant { date = date + 7 }
            if direction != .coming, start > latest { date = date - 7 }
        }
        return try existing(clock, on: date, isDate: day.isDate)
    }

    /// A clock time alone: in this recovery day, or if that is still ahead, in the last 12 hours.
    private func latest(_ clock: TypedClock, until latest: Int) throws -> ResolvedMoment {
        if start(of: clock, on: today) <= latest { return try existing(clock, on: today) }
        let earlier = start(of: clock, on: today - 1)
        // "3 at night" names its night's end, which has no other half of the day to be taken for.
        let isNight = clock.part == .night && clock.isOfNextDate
        if earlier <= instant, isNight || instant - earlier <= 12 * 3600 { return try existing(clock, on: today - 1) }
        throw Problem.usage("\(clock.clock) is still ahead today. Write \"yesterday \(clock.clock)\" if it was then.")
    }

    /// The moment of a clock time. Refuses one that the clock skips.
    /// - Parameter isDate: whether the day is a date of the calendar, not a recovery day.
    func existing(_ clock: TypedClock, on day: Day, isDate: Bool = false) throws -> ResolvedMoment {
        let date = calendarDay(of: clock, on: day, isDate: isDate)
        return try existing(date, second: clock.second)
    }

    func existing(_ day: Day, second: Int) throws -> ResolvedMoment {
        guard Day.range.contains(day) else { throw Problem.tooFar }
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

    /// The instant of a clock time on a recovery day; of one that the clock skips, the next that exists.
    func start(of clock: TypedClock, on day: Day) -> Int {
        calendar.zone.reading(calendarDay(of: clock, on: day, isDate: false), second: clock.second).start.instant
    }

    /// The calendar day of a clock time: by the part of the day beside it, or else by the day start.
    func calendarDay(of clock: TypedClock, on day: Day, isDate: Bool) -> Day {
        if clock.isOfNextDate { return day + 1 }
        switch clock.part {
        // After midnight "2 this morning" is of the date that has begun, whose recovery day has not.
        case .morning where day == today && clock.clock < calendar.dayStart && !isMorningLast:
            return moment.calendarDay
        case .morning where isDate || !isMorningLast: return day
        default: return isDate ? day : calendar.calendarDay(of: clock.clock, on: day)
        }
    }

    /// Whether a recovery day ends with its morning, since it begins at noon.
    private var isMorningLast: Bool { calendar.dayStart >= PartOfDay.morning.end }

    // MARK: Parts and days

    /// The placed time of a part of a recovery day. In the evening, the day's night is the evening: "tonight".
    func placed(_ part: PartOfDay, on day: Day) throws -> ResolvedMoment {
        let isTonight =
            part == .night && day == today && instant < begin(of: part, on: day)
            && instant >= begin(of: .evening, on: day)
        return try placed(exactly: isTonight ? .evening : part, on: day)
    }

    /// The placed time of a part of a recovery day. Refuses one of today that has not begun.
    func placed(exactly part: PartOfDay, on day: Day) throws -> ResolvedMoment {
        guard begin(of: part, on: day) <= instant || day > today else {
            throw Problem.usage(
                "The \(part.rawValue) of \(day.spoken) has not begun. Give a time when it happened, such as "
                    + "\"yesterday \(part.rawValue)\".")
        }
        return try placed(max(part.placement, begin(of: part)), on: day, .part)
    }

    /// The instant at which a part of a recovery day begins.
    func begin(of part: PartOfDay, on day: Day) -> Int { calendar.reading(begin(of: part), on: day).start.instant }

    /// When a part of a recovery day begins: its first hour, or the day start within it.
    private func begin(of part: PartOfDay) -> ClockTime {
        let isWithin = part.begin < calendar.dayStart && calendar.dayStart < part.end
        return isWithin ? calendar.dayStart : part.begin
    }

    /// Where an entry of today is placed whose clock time isn't known.
    package var todayPlaced: ResolvedMoment { place(.noon, on: today, .day) }

    /// The moment at which an entry is placed whose clock time isn't known: now, if the usual place is ahead today.
    /// - Parameter isDate: whether the day is a date of the calendar, which begins at midnight.
    func placed(
        _ clock: ClockTime, on day: Day, _ precision: Precision, isDate: Bool = false
    ) throws -> ResolvedMoment {
        guard Day.range.contains(day), Day.range.contains(day + 1) else { throw Problem.tooFar }
        if isDate, day == moment.calendarDay, day > today { return ResolvedMoment(moment, precision: precision) }
        return place(clock, on: day, precision)
    }

    private func place(_ clock: ClockTime, on day: Day, _ precision: Precision) -> ResolvedMoment {
        let usual = calendar.reading(clock, on: day).start
        let isAhead = usual.instant > instant && day <= today
        return ResolvedMoment(isAhead ? moment : usual, precision: precision)
    }
}

extension DayExpression {
    /// Whether it is a date of the calendar; the others are recovery days.
    var isDate: Bool {
        switch self {
        case .date, .ofMonth: true
        case .fromToday, .ago, .weekday, .last, .next, .week: false
        }
    }
}
