extension Now {
    /// The moment that an expression means when an entry is edited (DESIGN §3, "Editing"). A clock time alone keeps the
    /// entry's day, a day alone its clock time and how well that is known, and a weekday or a date without a year means
    /// the one nearest to its day. Words such as `yesterday` still count from today.
    /// - Parameters:
    ///   - precision: how well the entry's time is known.
    ///   - zones: zones in which the entry may have been made. The first one that had the entry's offset then is used;
    ///     if none had, the offset itself.
    ///   - canBeAhead: whether the day nearest to the entry may be in the future.
    package func moment(
        _ expression: TimeExpression, editing entry: Moment, _ precision: Precision = .minute, on day: Day,
        zones: [Zone], canBeAhead: Bool = false
    ) throws -> ResolvedMoment {
        let zone = zones.first { $0.offset(at: entry.instant) == entry.offset } ?? Zone(fixedOffset: entry.offset)
        let there = moved(to: zone ?? calendar.zone)
        let edit = TimeEdit(now: there, entry: entry, precision: precision, day: day, canBeAhead: canBeAhead)
        let resolved = try edit.moment(expression, zones)
        // If the clock showed that time twice, take the one with the entry's offset.
        if let second = resolved.second, second.offset == entry.offset {
            return try writable(ResolvedMoment(second))
        }
        return try writable(resolved)
    }
}

/// An entry whose time is being edited.
private struct TimeEdit {
    /// Now in the entry's zone.
    let now: Now
    let entry: Moment
    let precision: Precision
    let day: Day
    let canBeAhead: Bool

    func moment(_ expression: TimeExpression, _ zones: [Zone]) throws -> ResolvedMoment {
        switch expression {
        case .clock(let clock, nil) where clock.zone == nil:
            let resolved = try now.existing(clock, on: day)
            return ResolvedMoment(resolved.moment, second: resolved.second)
        case .clock(let clock, let day?) where clock.zone == nil && day.isNearEntry:
            let date = try nearest(day) { now.start(of: clock, on: $0) }
            return try now.existing(clock, on: date, isDate: day.isDate)
        case .part(let part, nil): return try now.placed(part.placement, on: day, .part)
        case .part(let part, let day?) where day.isNearEntry:
            return try now.placed(part.placement, on: nearest(day) { instant(part.placement, $0) }, .part)
        case .day(let day): return try moved(to: day)
        default: return try now.meaning(of: expression, until: now.instant, zones)
        }
    }

    /// The entry's clock time on another day.
    private func moved(to day: DayExpression) throws -> ResolvedMoment {
        let date = try nearest(day) { instant(entry.clock, $0) }
        guard precision == .minute else {
            let placement = precision == .day ? .noon : PartOfDay(of: entry).placement
            return try now.placed(placement, on: date, precision)
        }
        if day.isDate { return try now.existing(date, second: entry.secondOfDay) }
        return try now.existing(TypedClock(second: entry.clock.minutes * 60), on: date)
    }

    /// The day that is meant; the one before, if the nearest can't be ahead but is.
    private func nearest(_ expression: DayExpression, _ instant: (Day) -> Int) throws -> Day {
        let near = try now.day(expression, .nearest, from: day)
        guard !canBeAhead, instant(near) > now.instant else { return near }
        switch expression {
        case .weekday: return near - 7
        case .date(let date) where date.year == nil: return try now.day(expression)
        default: return near
        }
    }

    private func instant(_ clock: ClockTime, _ date: Day) -> Int {
        now.calendar.reading(clock, on: date).start.instant
    }
}

extension DayExpression {
    /// Whether an edit looks for it near the entry's own day.
    fileprivate var isNearEntry: Bool {
        switch self {
        case .weekday: true
        case .date(let date): date.year == nil
        case .fromToday, .daysAgo, .monthsAgo, .last, .next, .week: false
        }
    }
}
