/// A clock time without a day, in whole minutes.
package struct ClockTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Minutes since midnight, 0 to 1439.
    package let minutes: Int

    /// Nil outside 0…1439.
    package init?(minutes: Int) {
        guard (0..<1440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// Parses `18:00` or `9:30`; nil if the text isn't a clock time.
    package init?(_ text: some StringProtocol) {
        let parts = String(text).utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            let hour = Int(digits: parts[0].span), let minute = Int(digits: parts[1].span), hour < 24, minute < 60
        else { return nil }
        minutes = hour * 60 + minute
    }

    package static let midnight = ClockTime(minutes: 0)!

    package static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }

    /// `18:00`
    package var description: String { String(ascii: 5) { $0.append(self) } }
}

/// An instant with the UTC offset of the local clock (DESIGN: local wall-clock time with its offset).
package struct Moment: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    package let instant: Int
    /// How many seconds the local clock is ahead of UTC.
    package let offset: Int

    package init(instant: Int, offset: Int) {
        self.instant = instant
        self.offset = offset
    }

    /// The local calendar day.
    package var calendarDay: Day { Day(number: (instant + offset).dividedDown(by: 86_400)) }
    /// Seconds since local midnight by the clock, 0 to 86,399.
    package var secondOfDay: Int { (instant + offset).modulo(86_400) }
    /// The local clock time without seconds.
    package var clock: ClockTime { ClockTime(minutes: secondOfDay / 60)! }
}

extension Moment: CustomStringConvertible {
    /// The largest offset that SQLite's date functions accept.
    private static let widestOffset = 14 * 3600

    /// Parses RFC 3339 with an offset (`2026-11-21T18:58:00-05:00`) and drops fractions of a second. Nil if there is no
    /// offset, the day or time doesn't exist, or the offset is more than 14 hours.
    package init?(_ text: some StringProtocol) { self.init(utf8: String(text).utf8.span) }

    /// Parses the same form from UTF-8.
    package init?(utf8 text: Span<UInt8>) {
        guard text.count >= 20, let day = Day(utf8: text.extracting(0..<10)),
            text[10] == UInt8(ascii: "T") || text[10] == UInt8(ascii: "t"),
            let hour = Int(digits: text.extracting(11..<13)), text[13] == UInt8(ascii: ":"),
            let minute = Int(digits: text.extracting(14..<16)), text[16] == UInt8(ascii: ":"),
            let second = Int(digits: text.extracting(17..<19)), hour < 24, minute < 60, second < 60
        else { return nil }
        var end = 19
        if text[end] == UInt8(ascii: ".") {
            repeat { end += 1 } while end < text.count && text[end] >= 0x30 && text[end] <= 0x39
            guard end > 20 else { return nil }
        }
        guard let offset = Moment.offset(text.extracting(end...)), abs(offset) <= Moment.widestOffset else {
            return nil
        }
        self.init(instant: day.number * 86_400 + hour * 3600 + minute * 60 + second - offset, offset: offset)
    }

    /// Parses `Z` or `-05:00` into seconds ahead of UTC; nil for anything else.
    package static func offset(_ text: Span<UInt8>) -> Int? {
        if text.count == 1, text[0] == UInt8(ascii: "Z") || text[0] == UInt8(ascii: "z") { return 0 }
        guard text.count == 6, text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-"),
            text[3] == UInt8(ascii: ":"), let hours = Int(digits: text.extracting(1..<3)),
            let minutes = Int(digits: text.extracting(4..<6)), hours < 24, minutes < 60
        else { return nil }
        let seconds = hours * 3600 + minutes * 60
        return text[0] == UInt8(ascii: "-") ? -seconds : seconds
    }

    /// `-05:00`. RFC 3339 writes offsets in whole minutes.
    package static func text(offset: Int) -> String { String(ascii: 15) { $0.append(offset: offset) } }

    /// `2026-11-21T18:58:00-05:00`
    package var description: String { String(ascii: 40) { $0.append(self) } }
}

extension OutputSpan<UInt8> {
    /// `2026-11-21T18:58:00-05:00`
    package mutating func append(_ moment: Moment) {
        append(moment.calendarDay)
        append("T")
        append(moment.clock)
        append(":")
        append(twoDigits: moment.secondOfDay % 60)
        append(offset: moment.offset)
    }

    /// `18:00`
    fileprivate mutating func append(_ clock: ClockTime) {
        append(twoDigits: clock.minutes / 60)
        append(":")
        append(twoDigits: clock.minutes % 60)
    }

    /// `-05:00`
    fileprivate mutating func append(offset: Int) {
        let minutes = abs(offset) / 60
        append(offset < 0 ? "-" : "+")
        append(twoDigits: minutes / 60)
        append(":")
        append(twoDigits: minutes % 60)
    }
}
