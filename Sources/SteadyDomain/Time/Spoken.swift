// Days and moments as messages and pages write them. Always in English: a counselor who reads the page may not share
// the person's locale.

private let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]

private let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

extension Weekday {
    /// `Monday`
    package var fullName: String { weekdays[rawValue - 1] }
    /// `Mon`
    package var shortName: String { String(fullName.prefix(3)) }
}

extension Day {
    /// `September`
    package var monthName: String { months[month - 1] }
    /// `Sep`
    package var shortMonth: String { String(monthName.prefix(3)) }
    /// `Wed 16 Sep 2026`
    package var spoken: String { "\(weekday.shortName) \(dayOfMonth) \(shortMonth) \(year)" }
    /// `16 Sep`
    package var dayAndMonth: String { "\(dayOfMonth) \(shortMonth)" }
    /// `Wed 16 Sep`
    package var shortSpoken: String { "\(weekday.shortName) \(dayAndMonth)" }

    /// `Wed 16 Sep`; with the year where that isn't the other day's and the days are more than half a year apart.
    package func spoken(near other: Day) -> String {
        year == other.year || abs(self - other) <= 183 ? shortSpoken : spoken
    }

    /// `today`, `yesterday`, `tomorrow`, `in 6 days`, `6 days ago`
    package func distance(from today: Day) -> String {
        switch self - today {
        case 0: "today"
        case -1: "yesterday"
        case 1: "tomorrow"
        case let days: days > 0 ? "in \(days) days" : "\(-days) days ago"
        }
    }
}

extension Now {
    /// How long ago an instant was: `just now`, `5 minutes ago`, `3 hours ago`, `2 days ago`; `later than now` if the
    /// clock has been set back since.
    package func age(of instant: Int) -> String {
        let seconds = self.instant - instant
        func ago(_ count: Int, _ unit: String) -> String { "\(count) \(unit)\(count == 1 ? "" : "s") ago" }
        switch seconds {
        case ..<0: return "later than now"
        case ..<60: return "just now"
        case ..<3600: return ago(seconds / 60, "minute")
        case ..<86_400: return ago(seconds / 3600, "hour")
        default: return ago(seconds / 86_400, "day")
        }
    }
}

extension Moment {
    /// `2026-09-16T194200`, for the name of a file.
    package var inFileName: String { String(description.prefix(19)).replacing(":", with: "") }
    /// `Wed 16 Sep 2026 19:42`, in the moment's own offset.
    package var spoken: String { "\(calendarDay.spoken) \(clock)" }
}
