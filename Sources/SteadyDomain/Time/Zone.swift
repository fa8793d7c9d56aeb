import Foundation

/// A time zone: gives the UTC offset at every instant, from Foundation's data.
package struct Zone: Hashable, Sendable {
    /// An IANA name (`America/New_York`), or an offset (`-05:00`) for a fixed zone.
    package let name: String
    private let timeZone: TimeZone

    /// The zone of that name; nil if this computer doesn't know it.
    package init?(name: String) {
        if let offset = Moment.offset(name.utf8.span), name.first == "+" || name.first == "-" {
            self.init(fixedOffset: offset)
        } else {
            guard let timeZone = TimeZone(identifier: name) else { return nil }
            self.init(name: name, timeZone: timeZone)
        }
    }

    /// A zone with a fixed offset, in seconds ahead of UTC (under 18 hours).
    package init?(fixedOffset offset: Int) {
        guard let timeZone = TimeZone(secondsFromGMT: offset) else { return nil }
        self.init(name: Moment.text(offset: offset), timeZone: timeZone)
    }

    /// The computer's time zone.
    package static var system: Zone { Zone(name: TimeZone.current.identifier, timeZone: .current) }

    private init(name: String, timeZone: TimeZone) {
        self.name = name
        self.timeZone = timeZone
    }

    /// Seconds ahead of UTC at that instant, in whole minutes. Some old offsets have seconds (Liberia until 1972), and
    /// a moment with those couldn't be written and read back unchanged.
    package func offset(at instant: Int) -> Int {
        let seconds = timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
        return seconds - seconds % 60
    }

    /// Whether it is the zone of a place, not a fixed offset.
    package var isNamed: Bool { name.first.map { $0 != "+" && $0 != "-" } ?? false }
    /// Whether summer time holds at that instant.
    package func isSummer(at instant: Int) -> Bool {
        timeZone.isDaylightSavingTime(for: Date(timeIntervalSince1970: Double(instant)))
    }
    func localizedName(_ style: NSTimeZone.NameStyle, _ locale: Locale) -> String? {
        timeZone.localizedName(for: style, locale: locale)
    }

    /// The instant with this zone's offset.
    package func moment(at instant: Int) -> Moment { Moment(instant: instant, offset: offset(at: instant)) }

    /// The moment or moments at which a zone's clock shows a given time.
    package enum Reading: Equatable, Sendable {
        case unique(Moment)
        /// The clock was set back, so it shows the time twice.
        case repeated(first: Moment, second: Moment)
        /// The clock was set forward and skips the time; `next` is the first time that exists.
        case skipped(next: Moment)

        /// The moment to use for a slot or a day start: the first of two; the next if the clock skips the time.
        package var start: Moment {
            switch self {
            case .unique(let moment), .repeated(let moment, _), .skipped(let moment): moment
            }
        }
    }

    /// The moment at which the clock shows that calendar day and second of the day (0 to 86,399).
    package func reading(_ day: Day, second: Int) -> Reading {
        // No zone changes its offset twice within two days, so only the offsets a day before and a day after are
        // possible.
        let local = day.number * 86_400 + second
        let before = offset(at: local - 86_400)
        let after = offset(at: local + 86_400)
        let candidates = (before == after ? [before] : [before, after])
            .map { Moment(instant: local - $0, offset: $0) }
            .filter { offset(at: $0.instant) == $0.offset }
            .sorted { $0.instant < $1.instant }
        if candidates.count == 2 { return .repeated(first: candidates[0], second: candidates[1]) }
        if let only = candidates.first { return .unique(only) }
        return .skipped(next: firstMoment(after: local - 86_400, until: local + 86_400, offset: before))
    }

    /// Whether the clock has shown a moment of this zone before, since it was set back in between.
    package func hasShown(_ moment: Moment) -> Bool {
        // Nothing is looked up on the days without a clock change.
        guard offset(at: moment.instant - 86_400) > moment.offset,
            case .repeated(_, let second) = reading(moment.calendarDay, second: moment.secondOfDay)
        else { return false }
        return second == moment
    }

    /// The first moment in the range with another offset: the moment of the clock change.
    func firstMoment(after start: Int, until end: Int, offset old: Int) -> Moment {
        var low = start
        var high = end
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if offset(at: middle) == old { low = middle } else { high = middle }
        }
        return moment(at: high)
    }
}
