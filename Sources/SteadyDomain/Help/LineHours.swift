/// When a help line is open, by its own clock, as far as that is known.
package enum LineHours: Hashable, Sendable {
    /// The days of the week on which a line opens.
    package enum Days: Hashable, Sendable {
        case daily, mondayToFriday

        func contains(_ day: Day) -> Bool { self == .daily || day.weekday.rawValue <= Weekday.friday.rawValue }

        fileprivate var text: String { self == .daily ? "daily" : "Mon–Fri" }
    }

    /// Day and night.
    case always
    /// Each of those days from one clock time to another. If the second is not after the first, it is the next day's.
    case weekly(Days, from: ClockTime, to: ClockTime)
    /// In the daytime of those days; the exact hours are not known.
    case byDay(Days)
    /// Closed at times that are known only in words, such as `closed at night`.
    case partly(String)
    /// Not known.
    case unknown

    /// `Mon–Fri 09:30–17:30`
    package var text: String {
        switch self {
        case .always: "24 h"
        case .weekly(let days, let from, let to): "\(days.text) \(from)–\(to)"
        case .byDay(let days): "\(days.text) by day"
        case .partly(let words): words
        case .unknown: "hours not known"
        }
    }
}

extension LineHours {
    /// Whether a line can be reached at a moment.
    package enum Availability: Hashable, Sendable {
        case open
        /// It may be closed, since its hours aren't known exactly.
        case uncertain
        case closed(opens: Opening)
    }

    /// When a closed line opens.
    package struct Opening: Hashable, Sendable {
        /// The day by the line's clock.
        package let day: Day
        /// The moment by the line's clock; nil if only the day is known.
        package let moment: Moment?
    }

    /// Whether a line with these hours is open.
    /// - Parameters:
    ///   - instant: seconds since 1970.
    ///   - zone: the zone of the line's clock.
    package func availability(at instant: Int, in zone: Zone) -> Availability {
        let today = zone.moment(at: instant).calendarDay
        switch self {
        case .always: return .open
        case .partly, .unknown: return .uncertain
        case .byDay(let days):
            if days.contains(today) { return .uncertain }
            // No more than two days in a row are left out.
            return .closed(opens: Opening(day: (today...today + 2).first(where: days.contains)!, moment: nil))
        case .weekly(let days, let from, let to):
            func start(_ day: Day) -> Moment { zone.reading(day, second: from.minutes * 60).start }
            // An opening that began yesterday may not be over.
            for day in today - 1...today where days.contains(day) {
                let end = zone.reading(to > from ? day : day + 1, second: to.minutes * 60).start
                if start(day).instant <= instant, instant < end.instant { return .open }
            }
            let next = (today...today + 3).first { days.contains($0) && start($0).instant > instant }!
            return .closed(opens: Opening(day: next, moment: start(next)))
        }
    }
}
