/// A piece of a typed time.
struct TimeToken {
    enum Kind: Hashable {
        case word(String)
        /// `20`, or `20th` if it is an ordinal.
        case number(Int, isOrdinal: Bool)
        case clock(WrittenClock)
        /// `2026-11-20`
        case date(year: Int, month: Int, day: Int)
        /// `9/14`, `14.9.2026`
        case numbers(Int, Int, year: Int?)
        /// `UTC-4`, in seconds ahead of UTC.
        case offset(Int)
        /// What stands between the day, the month's name and the year of a date.
        case separator(isDot: Bool)
        /// A hyphen or dash, which can be such a separator too.
        case dash
        /// What no time has in it.
        case other
    }

    let kind: Kind
    /// Where it stands in the text.
    let range: Range<Int>
    /// Whether a comma comes next.
    var isBeforeComma = false

    var isSeparator: Bool { if case .separator = kind { true } else { false } }
    var word: String? { if case .word(let word) = kind { word } else { nil } }
    var number: Int? { if case .number(let number, _) = kind { number } else { nil } }
}

/// A clock time as it is written, before its part of the day is known.
struct WrittenClock: Hashable {
    enum Half { case am, pm }

    /// 1 to 12 with a half of the day, else 0 to 23.
    let hour: Int
    let minute: Int
    let second: Int
    let half: Half?
    /// Whether the hour has two digits: `09:30` is of the 24-hour clock.
    let isPadded: Bool

    init?(hour: Int, minute: Int = 0, second: Int = 0, half: Half?, isPadded: Bool = false) {
        guard half == nil ? hour < 24 : (1...12).contains(hour), minute < 60, second < 60 else { return nil }
        self.hour = hour
        self.minute = minute
        self.second = second
        self.half = half
        self.isPadded = isPadded
    }
}
