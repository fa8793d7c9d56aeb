// What the same words could have meant too (DESIGN §3): the other week, the other night, am or pm, the other order of a
// date's numbers.

/// Another moment that a typed time could have meant, near the one that was chosen.
package struct OtherReading: Hashable, Sendable {
    package let moment: Moment
    /// How well it would be known.
    package let precision: Precision
    /// Its recovery day.
    package let day: Day
    /// The text that means it, whatever the region and the clock, as a person can type it.
    package let typed: String

    init(_ resolved: ResolvedMoment, on day: Day, here zone: Zone) {
        moment = resolved.moment
        precision = resolved.precision
        self.day = day
        typed =
            switch precision {
            case .minute where moment.offset != zone.offset(at: moment.instant) || zone.hasShown(moment):
                moment.description
            case .minute: "\(moment.calendarDay) \(moment.clock)"
            case .part: "\(day) \(PartOfDay(of: moment).rawValue)"
            case .day: day.description
            }
    }
}

/// A day that a person typed, and the other day that the same words could have meant.
package struct ResolvedDay: Hashable, Sendable {
    package let day: Day
    /// Nil if no other is near, or if it can't have been meant.
    package let other: Day?

    package init(_ day: Day, other: Day? = nil) {
        self.day = day
        self.other = other
    }
}

extension Now {
    /// How far from now another date can lie and still have been meant, in days: a quarter of a year.
    private static let near = 92
    /// How many days away the other one of a weekday can lie and still have been meant.
    private static let nearWeekday = 5
    /// More days ahead than a first day is usually planned: then the date of the year before may have been meant.
    private static let farAhead = 60

    /// The day that an expression means, with the other one that it could have meant.
    /// - Parameter canBeAhead: whether the other one can be in the future.
    package func reading(
        _ expression: DayExpression, _ direction: DayDirection = .recent, from anchor: Day? = nil,
        canBeAhead: Bool = false
    ) throws -> ResolvedDay {
        let chosen = try day(expression, direction, from: anchor)
        return ResolvedDay(
            chosen, other: otherDay(than: chosen, expression, direction, from: anchor, canBeAhead: canBeAhead))
    }

    /// The other day that words could have meant; nil if none is near.
    package func otherDay(
        than chosen: Day, _ expression: DayExpression, _ direction: DayDirection, from anchor: Day? = nil,
        canBeAhead: Bool = false
    ) -> Day? {
        guard let other = otherDay(than: chosen, expression, direction, anchor ?? today), other != chosen,
            Day.range.contains(other - 1), Day.range.contains(other + 1), other <= today || canBeAhead
        else { return nil }
        return other
    }

    private func otherDay(
        than chosen: Day, _ expression: DayExpression, _ direction: DayDirection, _ anchor: Day
    ) -> Day? {
        // After midnight and before the day start, a day counted from today may have been counted by the calendar.
        let isAfterMidnight = moment.calendarDay > today
        switch expression {
        case .fromToday(0): return nil
        case .fromToday, .ago(months: 0, _): return isAfterMidnight ? chosen + 1 : nil
        case .ago, .week, .ofMonth: return nil
        case .weekday:
            switch direction {
            case .recent: return nil
            case .coming: return chosen == anchor || anchor - (chosen - 7) > Now.nearWeekday ? nil : chosen - 7
            case .nearest:
                let other = chosen > anchor ? chosen - 7 : chosen + 7
                return chosen == anchor || abs(other - anchor) > Now.nearWeekday ? nil : other
            }
        case .last: return chosen >= Week(holding: today, start: calendar.weekStart).from ? chosen - 7 : nil
        case .next: return chosen < Week(holding: today, start: calendar.weekStart).from + 7 ? chosen + 7 : nil
        case .date(let date):
            let swapped = date.orders.lazy.compactMap { try? day(.date($0), direction, from: anchor) }
            if let other = swapped.first(where: { $0 != chosen }) {
                return abs(other - today) <= Now.near ? other : nil
            }
            guard date.year == nil, direction == .coming,
                let last = try? day(.date(date), .recent, from: anchor - 1)
            else { return nil }
            return chosen - anchor > Now.farAhead || anchor - last < chosen - anchor ? last : nil
        }
    }

    /// What else an expression could have meant.
    /// - Parameters:
    ///   - chosen: what it means.
    ///   - latest: the latest instant at which the other one can be, unless it may lie ahead.
    ///   - here: the zone in which it would be typed.
    func otherReadings(
        than chosen: ResolvedMoment, _ expression: TimeExpression, _ direction: DayDirection, until latest: Int,
        here: Zone
    ) -> [OtherReading] {
        var found: [ResolvedMoment?] = []
        func other(_ day: DayExpression) -> Day? {
            guard let date = try? self.day(day, direction) else { return nil }
            return otherDay(than: date, day, direction, canBeAhead: true)
        }
        switch expression {
        case .now, .back, .exact, .part(_, nil), .day(.ago): return []
        case .day(let day): found = [other(day).flatMap { try? placed(.noon, on: $0, .day) }]
        case .part(let part, let day?): found = [other(day).flatMap { try? placed(part, on: $0) }]
        case .clock(let clock, let day):
            found = [otherHalf(of: chosen, clock, isDate: day?.isDate ?? false)]
            guard let day else { break }
            found.append(byCalendar(clock, day, direction, latest))
            found.append(other(day).flatMap { try? existing(clock, on: $0, isDate: day.isDate) })
        }
        return readings(found, than: chosen, canBeAhead: direction != .recent, until: latest, here: here)
    }

    /// The readings that can be meant, each once.
    func readings(
        _ found: [ResolvedMoment?], than chosen: ResolvedMoment, canBeAhead: Bool, until latest: Int, here: Zone
    ) -> [OtherReading] {
        var instants: Set = [chosen.moment.instant]
        return found.compactMap { resolved in
            guard let resolved, canBeAhead || resolved.moment.instant <= latest,
                (try? writable(resolved)) != nil, instants.insert(resolved.moment.instant).inserted
            else { return nil }
            // Placed in the night, a moment may lie on the next date, but never on another recovery day.
            return OtherReading(resolved, on: calendar.day(of: resolved.moment), here: here)
        }
    }

    /// The time 12 hours later, if the words don't say which half of the day is meant: `9:30`. After `12:30` that is
    /// the night of the same recovery day; on a date of the calendar, or in the afternoon, it is 12 hours earlier. Nil if it has not come: what
    /// is planned is written with the 24-hour clock.
    func otherHalf(of chosen: ResolvedMoment, _ clock: TypedClock, isDate: Bool) -> ResolvedMoment? {
        guard clock.isHalfGuessed else { return nil }
        let (day, half) = (chosen.moment.calendarDay, 12 * 3600)
        let isEarlier = clock.part == nil ? isDate : clock.part == .afternoon
        let other =
            clock.second < half
            ? try? existing(day, second: clock.second + half)
            : try? existing(isEarlier ? day : day + 1, second: clock.second - half)
        return other.flatMap { $0.moment.instant <= instant ? $0 : nil }
    }

    /// A time in the small hours by the calendar's day: "fri 00:40" is the night that ended Friday, but may have been
    /// said of the one before.
    private func byCalendar(
        _ clock: TypedClock, _ day: DayExpression, _ direction: DayDirection, _ latest: Int
    ) -> ResolvedMoment? {
        guard direction == .recent, clock.part == nil, clock.isMidnight || clock.clock < calendar.dayStart else {
            return nil
        }
        let date: Day? =
            switch day {
            case .weekday(let weekday):
                [0, 7].lazy.map { DayDirection.recent.day(weekday, from: moment.calendarDay) - $0 }.first {
                    calendar.zone.reading($0, second: clock.second).start.instant <= latest
                }
            // A date is the calendar's anyway.
            case .date where !clock.isMidnight: nil
            default: try? self.day(day, direction)
            }
        return date.flatMap { try? existing($0, second: clock.second) }
    }
}

extension WrittenDate {
    /// The dates that its numbers are in either order; none if the month is named.
    fileprivate var orders: [WrittenDate] {
        guard case .unordered(let first, let second) = numbers else { return [] }
        return [(first, second), (second, first)].map {
            WrittenDate(.monthAndDay($0, $1), year: year, weekday: weekday)
        }
    }
}
