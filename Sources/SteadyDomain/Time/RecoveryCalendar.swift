/// The part of the day, by the hour of the clock (DESIGN §5: morning 05–11, afternoon 12–16, evening 17–21, night
/// 22–04).
package enum PartOfDay: String, CaseIterable, Sendable {
    case morning, afternoon, evening, night

    /// By the moment's own clock.
    package init(of moment: Moment) { self.init(moment.clock) }

    package init(_ clock: ClockTime) {
        // The hours after midnight, which no range from 0 to 23 has, are the night's.
        self = PartOfDay.allCases.first { $0.hours.contains(clock.minutes / 60) } ?? .night
    }
}

/// A person's days. They begin at the day start instead of midnight, so 00:40 on Saturday still belongs to Friday.
package struct RecoveryCalendar: Hashable, Sendable {
    package let zone: Zone
    /// When a recovery day begins, 00:00 to 12:00.
    package let dayStart: ClockTime
    /// On which weekday a week begins.
    package let weekStart: Weekday
    /// How the person writes a date in numbers.
    package let dateStyle: DateStyle

    package init(
        zone: Zone, dayStart: ClockTime, weekStart: Weekday = .monday, dateStyle: DateStyle = DateStyle()
    ) {
        self.zone = zone
        self.dayStart = dayStart
        self.weekStart = weekStart
        self.dateStyle = dateStyle
    }

    /// The day start if none is set: 03:00.
    package static let defaultDayStart = ClockTime(minutes: 180)!
    /// The latest day start: 12:00.
    package static let latestDayStart = ClockTime(minutes: 720)!

    /// The instant at which a recovery day begins. If the clock skips that time, the next time that exists; if it comes
    /// twice, the first.
    package func start(of day: Day) -> Int {
        zone.reading(day, second: dayStart.minutes * 60).start.instant
    }

    /// The recovery day that an instant belongs to.
    package func day(of instant: Int) -> Day {
        let wall = zone.moment(at: instant)
        let day = wall.secondOfDay < dayStart.minutes * 60 ? wall.calendarDay - 1 : wall.calendarDay
        // If the clock was set back over the day start, the next day has already begun.
        return instant >= start(of: day + 1) ? day + 1 : day
    }

    /// The calendar day of a clock time within a recovery day.
    package func calendarDay(of clock: ClockTime, on day: Day) -> Day {
        clock < dayStart ? day + 1 : day
    }

    /// The moment of a clock time within a recovery day: 00:40 of Friday is 00:40 on Saturday.
    package func reading(_ clock: ClockTime, on day: Day) -> Zone.Reading {
        zone.reading(calendarDay(of: clock, on: day), second: clock.minutes * 60)
    }

    /// The recovery day of a moment by its own clock, whatever the calendar's zone. An entry made elsewhere, or typed
    /// with an offset, belongs to the day as it was there.
    package func day(of moment: Moment) -> Day {
        // If the offset fits this zone, use the zone: it knows whether the clock was set back over the day start.
        if zone.offset(at: moment.instant) == moment.offset { return day(of: moment.instant) }
        return moment.secondOfDay < dayStart.minutes * 60 ? moment.calendarDay - 1 : moment.calendarDay
    }

    /// The same days in another zone.
    package func moved(to zone: Zone) -> RecoveryCalendar {
        RecoveryCalendar(zone: zone, dayStart: dayStart, weekStart: weekStart, dateStyle: dateStyle)
    }
}

/// The moment at which a command runs, in the person's calendar.
package struct Now: Hashable, Sendable {
    package let moment: Moment
    package let calendar: RecoveryCalendar

    package init(_ instant: Int, in calendar: RecoveryCalendar) {
        moment = calendar.zone.moment(at: instant)
        self.calendar = calendar
        today = calendar.day(of: instant)
    }

    package var instant: Int { moment.instant }
    /// The current recovery day.
    package let today: Day

    /// The same instant in the calendar of another zone.
    package func moved(to zone: Zone) -> Now {
        zone == calendar.zone ? self : Now(instant, in: calendar.moved(to: zone))
    }
}

extension Moment {
    /// Whether it can belong to a recovery day, whenever those days begin: it is on that calendar day or, since a day begins
    /// by noon, in the morning after.
    package func canBelong(to day: Day) -> Bool {
        day == calendarDay
            || day == calendarDay - 1 && secondOfDay < RecoveryCalendar.latestDayStart.minutes * 60
    }
}
