// The words of typed times, in lower case.

/// The names of months and numbers, and the units of time that something can be ago.
enum TimeWord {
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private static let numbers = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]

    /// 1 to 12 for the first three letters or more of a month's name.
    static func month(_ word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }

    /// `one` to `twenty`
    static func number(_ word: String) -> Int? { numbers.firstIndex(of: word).map { $0 + 1 } }

    /// The day of the week by the first three letters or more of its name; also more than one: `mondays`.
    static func weekday(_ word: String) -> Weekday? {
        Weekday(word) ?? (word == "weds" ? .wednesday : word.hasSuffix("days") ? Weekday(word.dropLast()) : nil)
    }

    static func part(_ word: String) -> PartOfDay? { word == "nite" ? .night : PartOfDay(rawValue: word) }

    /// Whether a time ago is meant by what stands before it.
    static func isAgo(_ word: String) -> Bool { word == "ago" || word == "earlier" || word == "back" }

    enum Unit {
        case seconds(Int), days(Int), months(Int)
    }

    /// What one of a unit is.
    static func unit(_ word: String) -> Unit? {
        switch word {
        case "s", "sec", "secs", "second", "seconds": .seconds(1)
        case "m", "min", "mins", "minute", "minutes": .seconds(60)
        case "h", "hr", "hrs", "hour", "hours": .seconds(3600)
        case "d", "day", "days": .days(1)
        case "w", "wk", "wks", "week", "weeks": .days(7)
        case "fortnight", "fortnights": .days(14)
        case "month", "months": .months(1)
        case "year", "years": .months(12)
        default: nil
        }
    }

    /// Whether a year that is long past is rather a clock time without its colon.
    static func isClock(_ year: Int) -> Bool { year < 1960 && year % 100 < 60 }

    /// Whether a unit's name alone means one of it: `hour ago`.
    static func isOneUnit(_ word: String) -> Bool {
        switch word {
        case "minute", "hour", "day", "week", "fortnight", "month", "year": true
        default: false
        }
    }

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
        "twentieth",
    ]

    /// 1 to 20, or 30.
    static func ordinal(_ word: String) -> Int? {
        word == "thirtieth" ? 30 : ordinals.firstIndex(of: word).map { $0 + 1 }
    }

    /// Every word that means something, for the nearest one to a word that was mistyped.
    static var all: [String] {
        months + numbers + Weekday.allCases.map(\.name) + PartOfDay.allCases.map(\.rawValue) + [
            "today", "yesterday", "tomorrow", "tonight", "before", "after", "day", "last", "next", "this", "week",
            "just", "right", "noon", "midday", "midnight", "ago", "earlier", "minutes", "hours", "days", "weeks",
            "month",
            "half", "fortnight",
        ]
    }
}
