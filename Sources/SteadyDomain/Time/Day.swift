/// A calendar day (proleptic Gregorian), stored as a number so that arithmetic needs no calendar.
///
/// It can mean a calendar day or a recovery day (``RecoveryCalendar``); the code that uses it says which.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    package let number: Int

    package init(number: Int) {
        self.number = number
    }

    /// The day of a date; nil if the calendar has no such day. Years are 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(of: month, in: year)
        else { return nil }
        // Here years begin in March, so a leap day is the last day of its year (Hinnant, "chrono-compatible low-level
        // date algorithms").
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// Parses `2026-11-20`; nil if the text isn't a day.
    package init?(_ text: some StringProtocol) { self.init(utf8: String(text).utf8.span) }

    /// Parses the same form from UTF-8.
    package init?(utf8 text: Span<UInt8>) {
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let year = Int(digits: text.extracting(0..<4)), let month = Int(digits: text.extracting(5..<7)),
            let day = Int(digits: text.extracting(8..<10))
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The days that can be written: years 1 to 9999.
    package static let range = Day(number: -719_162)...Day(number: 2_932_896)

    /// The nearest day that can be written.
    package var writable: Day { min(max(self, Day.range.lowerBound), Day.range.upperBound) }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
    package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
    package static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
    package static func - (left: Day, right: Day) -> Int { left.number - right.number }

    package var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        Weekday(rawValue: (number + 3).modulo(7) + 1)!
    }

    package var year: Int { date.year }
    package var month: Int { date.month }
    package var dayOfMonth: Int { date.day }

    /// Year, month (1 to 12) and day of the month.
    package var date: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = shifted.dividedDown(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day: CustomStringConvertible {
    /// `2026-11-20`
    package var description: String { String(ascii: 15) { $0.append(self) } }
}

extension OutputSpan<UInt8> {
    /// `2026-11-20`
    package mutating func append(_ day: Day) {
        let date = day.date
        append(fourDigits: date.year)
        append("-")
        append(twoDigits: date.month)
        append("-")
        append(twoDigits: date.day)
    }
}

extension Day: Strideable {
    package func distance(to other: Day) -> Int { other - self }
    package func advanced(by days: Int) -> Day { self + days }
}

/// A day of the week. Raw values follow ISO 8601: Monday 1 to Sunday 7.
package enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// Parses `mon`, `Thurs` or `sunday`: the first three letters or more of the English name.
    package init?(_ text: some StringProtocol) {
        let name = text.lowercased()
        guard name.count >= 3, let day = Weekday.allCases.first(where: { $0.name.hasPrefix(name) }) else { return nil }
        self = day
    }

    /// `monday`
    package var name: String {
        switch self {
        case .monday: "monday"
        case .tuesday: "tuesday"
        case .wednesday: "wednesday"
        case .thursday: "thursday"
        case .friday: "friday"
        case .saturday: "saturday"
        case .sunday: "sunday"
        }
    }

    /// `mon`
    package var abbreviation: String { String(name.prefix(3)) }

    /// Days from `self` forward to `other`, 0 to 6.
    package func days(until other: Weekday) -> Int { (other.rawValue - rawValue).modulo(7) }
}
