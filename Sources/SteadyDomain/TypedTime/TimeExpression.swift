/// A time as a person typed it: a day, a part of the day and a clock time, in any order (DESIGN §3). What it means
/// depends on the clock and on what it is typed for; ``Now`` says so.
package enum TimeExpression: Hashable, Sendable {
    case now
    /// `20m ago`, in seconds; less than 0 for what lies ahead: `in 20 minutes`. `2 days and 3 hours ago` is 3 hours
    /// before the same clock time on the day that is meant.
    case back(seconds: Int, from: DayExpression? = nil)
    /// RFC 3339, which keeps its offset.
    case exact(Moment)
    /// `yesterday`, `thu`
    case day(DayExpression)
    /// `last night`, `mon evening`. Without a day it only means something if an entry is edited.
    case part(PartOfDay, DayExpression?)
    /// `21:30`, `mon 18:00`, `last night at 11`
    case clock(TypedClock, DayExpression?)

    /// - Throws: ``Problem/usage(_:command:)`` with the nearest form that can be read.
    package init(_ text: String) throws { self = try TimeParser.read(text, as: .time) }

    /// Nil if the text can't be read. Looks for no nearest form, so it suits words that needn't be a time at all.
    package init?(ifTime text: String) {
        guard let expression = TimeParser.read(ifTime: text) else { return nil }
        self = expression
    }

    /// Whether a time zone stands beside the clock time that only the program's zones can explain: `18:00 EDT`.
    package var namesZone: Bool {
        if case .clock(let clock, _) = self, case .abbreviation = clock.zone { true } else { false }
    }
}

/// A day as a person typed it.
package enum DayExpression: Hashable, Sendable {
    /// Days from today: 0 is `today`, -1 `yesterday`, 1 `tomorrow`.
    case fromToday(Int)
    /// `3 days ago`, `a month ago`. Of `a month and 2 days ago` the months are counted first.
    case ago(months: Int = 0, days: Int = 0)
    /// `mon`: the most recent, today included, if it is typed for something that has happened.
    case weekday(Weekday)
    /// `last mon`: the one before today.
    case last(Weekday)
    /// `next mon`: the first after today.
    case next(Weekday)
    /// `this mon`, `mon last week`: the weekday of the week that lies so many weeks ahead.
    case week(Int, Weekday)
    /// `the 28th of last month`: of the month that lies so many months ahead.
    case ofMonth(Int, day: Int)
    /// A date: the same calendar day whenever it is typed, but for a year that is left out.
    case date(WrittenDate)

    /// Reads a day. A part of the day beside it is allowed: `last night` is yesterday.
    /// - Throws: ``Problem/usage(_:command:)`` with the nearest form that can be read.
    package init(_ text: String) throws {
        switch try TimeParser.read(text, as: .day) {
        case .day(let day), .part(_, let day?): self = day
        default: throw Problem.usage("\"\(text)\" names a clock time. Only a day is needed here, such as yesterday.")
        }
    }
}

/// A date as a person typed it.
package struct WrittenDate: Hashable, Sendable {
    package enum Numbers: Hashable, Sendable {
        case monthAndDay(Int, Int)
        /// `9/10`: the region decides which of the two is the month.
        case unordered(Int, Int)
        /// `the 14th`: of the month that is meant.
        case dayOfMonth(Int)
    }

    package let numbers: Numbers
    /// Nil if it was left out.
    package let year: Int?
    /// The weekday beside the date, which must agree with it.
    package var weekday: Weekday?

    package init(_ numbers: Numbers, year: Int?, weekday: Weekday? = nil) {
        self.numbers = numbers
        self.year = year
        self.weekday = weekday
    }

    /// The date of a day, as its year, month and day say.
    package init(_ day: Day) {
        let date = day.date
        self.init(.monthAndDay(date.month, date.day), year: date.year)
    }
}

/// A clock time as a person typed it.
package struct TypedClock: Hashable, Sendable {
    /// Seconds since midnight, 0 to 86,399.
    package let second: Int
    /// Whether it is the midnight at the end of a day, not the one at its beginning.
    package let isMidnight: Bool
    /// The part of the day beside it, which says whether a night's hours belong to the next date.
    package let part: PartOfDay?
    /// Whether nothing says which half of the day is meant: `9:30`.
    package let isHalfGuessed: Bool
    /// The time zone beside it; nil for the person's own.
    package var zone: Zone?

    /// A time zone as a clock time names it.
    package enum Zone: Hashable, Sendable {
        /// `UTC-4`, in seconds ahead of UTC.
        case offset(Int)
        /// `EDT`
        case abbreviation(String)
    }

    package init(
        second: Int, isMidnight: Bool = false, part: PartOfDay? = nil, isHalfGuessed: Bool = false, zone: Zone? = nil
    ) {
        self.second = second
        self.isMidnight = isMidnight
        self.part = part
        self.isHalfGuessed = isHalfGuessed
        self.zone = zone
    }

    /// Whether it is of the date after the day beside it: midnight ends a day, and the hours after it belong to the night
    /// that began on it.
    var isOfNextDate: Bool { isMidnight || part == .night && clock < .noon }

    /// Without its seconds.
    package var clock: ClockTime { ClockTime(minutes: second / 60)! }
}
