/// The settings of `steady config`.
package struct Settings: Hashable, Sendable {
    package var weekStart: Weekday = .monday
    package var dayStart: ClockTime = RecoveryCalendar.defaultDayStart
    /// Nil: guessed from the time zone, or else the locale.
    package var region: Region?
    /// Nil: the first day of the earliest program.
    package var recoveryStart: Day?
    /// Whether Steady keeps a copy of the database for each day with an entry.
    package var backups = true
    /// Whether a line after a hard moment points to `steady now`.
    package var nudge = true
    /// Whether `steady today` offers a look back on the day after a use.
    package var lookBack = true
    /// Whether `today`, the week's page and echoes say what to line up before care ends.
    package var nearEnd = true
    /// What reminders and the line for a prompt tell of.
    package var remind = Set(Due.Topic.allCases)
    /// From when an evening check-in is due, as the person set it; nil if they did not.
    package var chosenEvening: ClockTime?
    /// From when an evening check-in is due.
    package var evening: ClockTime { chosenEvening ?? Due.usualEvening }

    package init() {}

    package enum Key: String, CaseIterable, Sendable {
        case weekStart = "week-start"
        case dayStart = "day-start"
        case region
        case recoveryStart = "recovery-start"
        case backups
        case nudge
        case lookBack = "look-back"
        case nearEnd = "near-end"
        case remind, evening

        /// Who or what a setting belongs to.
        package enum Owner: Sendable {
            /// The person: it goes wherever the record goes.
            case person
            /// This computer: it stays here, with this copy of the record.
            case computer
        }

        package var owner: Owner {
            switch self {
            case .weekStart, .dayStart, .region, .recoveryStart, .nudge, .lookBack, .nearEnd, .remind, .evening: .person
            case .backups: .computer
            }
        }

        /// What the setting does, for `steady config`.
        package var explanation: String {
            switch self {
            case .weekStart: "the weekday on which a week begins"
            case .dayStart: "when a recovery day begins, 00:00 to 12:00"
            case .region: "whose help lines `steady now` prints"
            case .recoveryStart: "the day from which days are counted"
            case .backups: "a copy of each day: on or off"
            case .nudge: "a line after a hard moment: on or off"
            case .lookBack: "a look back, offered the day after a use: on or off"
            case .nearEnd: "a line before care ends: on or off"
            case .remind: "reminders of: all, sessions, evening or none"
            case .evening: "from when the evening counts as open"
            }
        }
    }

    /// The value in force as text; nil if it isn't set and has no fixed default.
    package subscript(key: Key) -> String? {
        switch key {
        case .weekStart: weekStart.abbreviation
        case .dayStart: dayStart.description
        case .region: region?.rawValue
        case .recoveryStart: recoveryStart?.description
        case .backups: Settings.word(backups)
        case .nudge: Settings.word(nudge)
        case .lookBack: Settings.word(lookBack)
        case .nearEnd: Settings.word(nearEnd)
        case .remind: Due.Topic.words(for: remind)
        case .evening: evening.description
        }
    }

    /// Sets a value that a person typed.
    /// - Returns: the value to store.
    /// - Throws: ``Problem/usage(_:command:)`` if the key can't have that value.
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
        case .backups: backups = try Settings.isOn(text, key)
        case .nudge: nudge = try Settings.isOn(text, key)
        case .lookBack: lookBack = try Settings.isOn(text, key)
        case .nearEnd: nearEnd = try Settings.isOn(text, key)
        case .remind: remind = try Due.Topic.reading(text)
        case .evening:
            guard let clock = ClockTime(text) ?? ClockTime(typed: text) else {
                throw Problem.usage("evening is a clock time, such as 17:00; not \"\(text)\".")
            }
            chosenEvening = clock
        }
        return self[key] ?? text
    }

    private static func word(_ isOn: Bool) -> String { isOn ? "on" : "off" }

    private static func isOn(_ text: String, _ key: Key) throws -> Bool {
        switch text.lowercased() {
        case "on": true
        case "off": false
        default: throw Problem.usage("\(key.rawValue) is on or off; not \"\(text)\".")
        }
    }
}
