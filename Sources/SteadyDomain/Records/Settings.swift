/// What `steady config` sets.
package struct Settings: Hashable, Sendable {
    package var weekStart: Weekday = .monday
    package var dayStart: ClockTime = RecoveryCalendar.defaultDayStart
    /// Nil: guessed from the time zone, then the locale.
    package var region: Region?
    /// Nil: the earliest program start.
    package var recoveryStart: Day?
    /// Whether a copy of the database is kept of each day with an entry.
    package var backups = true

    package init() {}

    package enum Key: String, CaseIterable, Sendable {
        case weekStart = "week-start"
        case dayStart = "day-start"
        case region
        case recoveryStart = "recovery-start"
        case backups

        /// Whose a setting is.
        package enum Owner: Sendable {
            /// It goes where the record goes.
            case person
            /// It is about the place where this copy of the record is, and stays with it.
            case computer
        }

        package var owner: Owner {
            switch self {
            case .weekStart, .dayStart, .region, .recoveryStart: .person
            case .backups: .computer
            }
        }

        /// What it does, for `steady config`.
        package var explanation: String {
            switch self {
            case .weekStart: "the weekday on which a week begins"
            case .dayStart: "when a recovery day begins, 00:00 to 12:00"
            case .region: "whose help lines `steady now` prints"
            case .recoveryStart: "the day from which days are counted"
            case .backups: "a copy of each day: on or off"
            }
        }
    }

    /// The value in force as it is written, nil where it is derived from something else.
    package subscript(key: Key) -> String? {
        switch key {
        case .weekStart: weekStart.abbreviation
        case .dayStart: dayStart.description
        case .region: region?.rawValue
        case .recoveryStart: recoveryStart?.description
        case .backups: backups ? "on" : "off"
        }
    }

    /// Reads a value as a person wrote it.
    /// - Returns: the value as it is stored.
    /// - Throws: ``Problem/usage(_:command:)`` where the key can't have it.
    package mutating func set(_ key: Key, to text: String, now: Now) throws -> String {
        switch key {
        case .weekStart:
            guard let weekday = Weekday(text) else {
                throw Problem.usage("week-start is a weekday, such as mon or sun; not \"\(text)\".")
            }
            weekStart = weekday
        case .dayStart:
            guard let clock = ClockTime(text), clock <= RecoveryCalendar.latestDayStart else {
                throw Problem.usage("day-start is a clock time from 00:00 to 12:00, such as 03:00; not \"\(text)\".")
            }
            dayStart = clock
        case .region:
            guard let region = Region(rawValue: text.lowercased()) else {
                throw Problem.usage(
                    "region is one of \(Region.allCases.map(\.rawValue).joined(separator: ", ")); not \"\(text)\".")
            }
            self.region = region
        case .recoveryStart:
            recoveryStart = try now.day(DayExpression(text))
        case .backups:
            guard ["on", "off"].contains(text.lowercased()) else {
                throw Problem.usage("backups is on or off; not \"\(text)\".")
            }
            backups = text.lowercased() == "on"
        }
        return self[key] ?? text
    }
}
