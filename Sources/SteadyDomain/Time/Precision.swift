/// How well the time of an entry is known (DESIGN §3, "Not knowing exactly").
package enum Precision: String, CaseIterable, Sendable {
    /// The clock time is known.
    case minute
    /// Only the part of the day is known: `last night`.
    case part
    /// Only the day is known: `yesterday`.
    case day
}

extension PartOfDay {
    /// The hours of the clock at which it begins, and at which it is over. The night ends on the next morning.
    package var hours: Range<Int> {
        switch self {
        case .morning: 5..<12
        case .afternoon: 12..<17
        case .evening: 17..<22
        case .night: 22..<29
        }
    }

    /// Its first clock time.
    var begin: ClockTime { ClockTime(minutes: hours.lowerBound * 60)! }
    /// The first clock time after it.
    var end: ClockTime { ClockTime(minutes: hours.upperBound % 24 * 60)! }

    /// The clock time at which an entry is placed if only its part of the day is known.
    package var placement: ClockTime {
        switch self {
        case .morning: ClockTime(minutes: 9 * 60)!
        case .afternoon: ClockTime(minutes: 14 * 60 + 30)!
        case .evening: ClockTime(minutes: 19 * 60 + 30)!
        case .night: ClockTime(minutes: 23 * 60 + 30)!
        }
    }
}

extension ClockTime {
    /// The clock time at which an entry is placed if only its day is known.
    package static let noon = ClockTime(minutes: 12 * 60)!
}
