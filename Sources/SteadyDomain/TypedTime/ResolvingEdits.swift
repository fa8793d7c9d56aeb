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
        let resolved = try edit.moment(expression, zones, here: calendar.zone)
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

    func moment(_ expression: TimeExpression, _ zones: [Zone], here: Zone) throws -> ResolvedMoment {
        guard let read = reader(expression) else {
            return try now.at(expression, .recent, now.instant, zones)
                .reading(expression, until: now.instant, here: here)
        }
        let date = try read.day.map { try nearest($0, read.instant) } ?? day
        var resolved = try read.on(date)
        let other = read.day.flatMap {
            now.otherDay(than: date, $0, .nearest, from: day, canBeAhead: true)
        }
        var found = [other.flatMap { try? read.on($0) }]
        if case .clock(let clock, let day) = expression {
            found.append(now.otherHalf(of: resolved, clock, isDate: day?.isDate ?? false))
        }
        resolved.others = now.readings(found, than: resolved, canBeAhead: canBeAhead, until: now.instant, here: here)
        return resolved
    }

    /// How an expression reads on a date near the entry, with the day that says which date; nil if it doesn't depend on
    /// the entry.
    private func reader(_ expression: TimeExpression) -> Reader? {
        switch expression {
        case .clock(let clock, let day) where clock.zone == nil && day?.isNearEntry ?? true:
            Reader(day: day, instant: { now.start(of: clock, on: $0) }) {
                try now.existing(clock, on: $0, isDate: day?.isDate ?? false)
            }
        case .part(let part, let day) where day?.isNearEntry ?? true:
            Reader(day: day, instant: { now.begin(of: part, on: $0) }) { try now.placed(part, on: $0) }
        case .day(let day): Reader(day: day, instant: instant) { try moved(to: $0, isDate: day.isDate) }
        default: nil
        }
    }

    private struct Reader {
        let day: DayExpression?
        /// About when that is on a date; of a part or a whole day, when it begins.
        let instant: (Day) -> Int
        let on: (Day) throws -> ResolvedMoment
    }

    /// The entry's clock time on another day.
    private func moved(to date: Day, isDate: Bool) throws -> ResolvedMoment {
        switch precision {
        case .day: return try now.placed(.noon, on: date, .day, isDate: isDate)
        case .part: return try now.placed(exactly: PartOfDay(of: entry), on: date)
        case .minute where isDate: return try now.existing(date, second: entry.secondOfDay)
        case .minute: return try now.existing(TypedClock(second: entry.clock.minutes * 60), on: date)
        }
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

    /// About when the entry would be on a date.
    private func instant(on date: Day) -> Int {
        switch precision {
        case .day: now.calendar.start(of: date)
        case .part: now.begin(of: PartOfDay(of: entry), on: date)
        case .minute: now.calendar.reading(entry.clock, on: date).start.instant
        }
    }
}

extension DayExpression {
    /// Whether an edit looks for it near the entry's own day.
    fileprivate var isNearEntry: Bool {
        switch self {
        case .weekday: true
        case .date(let date): date.year == nil
        case .fromToday, .ago, .last, .next, .week, .ofMonth: false
        }
    }
}
