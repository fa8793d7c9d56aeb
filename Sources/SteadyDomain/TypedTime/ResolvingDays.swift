/// Which date a weekday means, or a date without a year: the last or the next one, depending on what it is for (DESIGN
/// §3).
package enum DayDirection: Sendable {
    /// For something that has happened: the most recent one, today included.
    case recent
    /// For a program's first day and an extra session: the next one, today included.
    case coming
    /// For a program's last day, edits, and sessions that may be ahead: the nearest one, ahead on a tie.
    case nearest

    /// The date that a weekday means, seen from a day.
    func day(_ weekday: Weekday, from day: Day) -> Day {
        choose(day - weekday.days(until: day.weekday), day + day.weekday.days(until: weekday), from: day)
    }

    /// Of the last day and the next one, which may both be the day itself, the one that is meant.
    fileprivate func choose(_ last: Day, _ next: Day, from day: Day) -> Day {
        switch self {
        case .recent: last
        case .coming: next
        case .nearest: next - day <= day - last ? next : last
        }
    }
}

/// How a person writes a date in numbers: by their region, or what tells of it.
package struct DateStyle: Hashable, Sendable {
    private let region: Region?
    private let zone: String?
    private let locale: String?

    /// - Parameters:
    ///   - region: the region that the person set.
    ///   - zone: the name of their time zone, and `locale` their locale, to guess the region.
    package init(region: Region? = nil, zone: String? = nil, locale: String? = nil) {
        self.region = region
        self.zone = zone
        self.locale = locale
    }

    enum Order { case monthFirst, dayFirst }

    /// Which number is the month in `9/10`; nil if nothing says so. Guessed only where it is needed, since that takes
    /// longer than reading a time.
    var order: Order? {
        switch region ?? guess {
        case nil: return nil
        case .us: return .monthFirst
        // People there write the month first, but seldom in this form: it is asked for, not guessed.
        case .jp: return nil
        default: return .dayFirst
        }
    }

    private var guess: Region? {
        guard let zone else { return nil }
        let (region, source) = Region.guess(zone: zone, locale: locale)
        return source == .unknown ? nil : region
    }
}

extension Now {
    /// The day that an expression means today. It may be in the future.
    /// - Parameter anchor: the day from which to look for a weekday, or for a date without a year; today if nil.
    package func day(
        _ expression: DayExpression, _ direction: DayDirection = .recent, from anchor: Day? = nil
    ) throws -> Day {
        let day: Day =
            switch expression {
            case .fromToday(let days): today + days
            case .ago(let months, let days): today.adding(months: -months) - days
            case .weekday(let weekday): direction.day(weekday, from: anchor ?? today)
            case .last(let weekday): today - 1 - weekday.days(until: (today - 1).weekday)
            case .next(let weekday): today + 1 + (today + 1).weekday.days(until: weekday)
            case .week(let weeks, let weekday):
                Week(holding: today, start: calendar.weekStart).from + 7 * weeks
                    + calendar.weekStart.days(until: weekday)
            case .ofMonth(let months, let day): try self.day(day, ofMonth: months)
            // After midnight the date is the calendar's, which today's recovery day is behind.
            case .date(let date):
                try date.day(
                    direction, from: anchor ?? (direction == .recent ? moment.calendarDay : today), calendar.dateStyle)
            }
        guard Day.range.contains(day) else { throw Problem.tooFar }
        return day
    }

    /// A day of the month that lies so many months ahead of this one.
    private func day(_ day: Int, ofMonth months: Int) throws -> Day {
        let first = moment.calendarDay - moment.calendarDay.date.day + 1
        let month = first.adding(months: months).date
        return try WrittenDate(.monthAndDay(month.month, day), year: month.year)
            .day(.recent, from: today, calendar.dateStyle)
    }
}

extension WrittenDate {
    /// The date, in the year that is meant.
    /// - Throws: ``Problem/usage(_:command:)`` if the calendar has no such day, if it could be two days, or if it is
    ///   another weekday than the one beside it.
    func day(_ direction: DayDirection, from anchor: Day, _ style: DateStyle) throws -> Day {
        let day = try date(direction, from: anchor, style)
        if let weekday, weekday != day.weekday {
            var hint = ""
            if case .dayOfMonth(let hour) = numbers, (13...23).contains(hour) {
                hint = " For the hour, write \"\(weekday.abbreviation) \(hour):00\"."
            }
            throw Problem.usage(
                "\(day.dayAndMonth) \(day.year) is a \(day.weekday.fullName), not a \(weekday.fullName). "
                    + "Write the weekday or the date alone.\(hint)")
        }
        return day
    }

    private func date(_ direction: DayDirection, from anchor: Day, _ style: DateStyle) throws -> Day {
        switch numbers {
        case .monthAndDay(let month, let day):
            guard let found = found(month, day, direction, anchor) else {
                throw noDay(month, day, anchor)
            }
            return found
        case .dayOfMonth(let day):
            let month = anchor - anchor.date.day + 1
            // Two months in a row never lack a day that the months beside them lack.
            let days = (-2...2).compactMap { months -> Day? in
                let date = month.adding(months: months).date
                return Day(year: date.year, month: date.month, day: day)
            }
            guard let found = nearest(in: days, direction, anchor) else { throw Problem.tooFar }
            return found
        case .unordered(let first, let second):
            let monthFirst = found(first, second, direction, anchor)
            let dayFirst = found(second, first, direction, anchor)
            guard let one = monthFirst ?? dayFirst else {
                throw Problem.usage("No day of the calendar is written \(first)/\(second). Write it as 2026-11-20.")
            }
            guard let monthFirst, let dayFirst, monthFirst != dayFirst else { return one }
            switch style.order {
            case .monthFirst: return monthFirst
            case .dayFirst: return dayFirst
            case nil:
                let year = year.map { " \($0)" } ?? ""
                let (one, other) = (monthFirst.dayAndMonth + year, dayFirst.dayAndMonth + year)
                throw Problem.usage(
                    "\(first)/\(second) could be \(one) or \(other). "
                        + "Write \"\(one.lowercased())\" or \"\(other.lowercased())\".")
            }
        }
    }

    private func noDay(_ month: Int, _ day: Int, _ anchor: Day) -> Problem {
        let last = Day.nearest(year ?? anchor.year, month, day)
        let written = year.map { "\(day) \(last.monthName) \($0)" } ?? "\(day) \(last.monthName)"
        let nearest = year == nil ? last.dayAndMonth.lowercased() : last.description
        return .usage("\(written) is not a day in the calendar. Write \"\(nearest)\".")
    }

    /// The day of that month, in the year that is written or meant; nil if no year has it.
    private func found(_ month: Int, _ day: Int, _ direction: DayDirection, _ anchor: Day) -> Day? {
        if let year { return Day(year: year, month: month, day: day) }
        // A leap day may be eight years away, around 1900 or 2100.
        let near = (-8...8).compactMap { Day(year: anchor.year + $0, month: month, day: day) }
        return nearest(in: near, direction, anchor)
    }

    /// Of some days in order, the one that is meant.
    private func nearest(in days: [Day], _ direction: DayDirection, _ anchor: Day) -> Day? {
        let last = days.last { $0 <= anchor }
        let next = days.first { $0 >= anchor }
        guard let last, let next else { return last ?? next }
        return direction.choose(last, next, from: anchor)
    }
}

extension Day {
    /// The same day of another month; its last day if that month is shorter.
    func adding(months: Int) -> Day {
        let date = date
        let count = date.year * 12 + date.month - 1 + months
        let (year, month) = (count.dividedDown(by: 12), count.modulo(12) + 1)
        let found = (0...3).lazy.compactMap { Day(year: year, month: month, day: date.day - $0) }.first
        // Too far away to be written, which the caller says.
        return found ?? Day(number: months < 0 ? Day.range.lowerBound.number - 1 : Day.range.upperBound.number + 1)
    }
}
