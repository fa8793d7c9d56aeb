import Foundation

/// A time zone: the rule that tells the offset of every instant. Foundation's data stands behind it.
package struct Zone: Hashable, Sendable {
    /// An IANA name (`America/New_York`), or an offset (`-05:00`) for a fixed zone.
    package let name: String
    private let timeZone: TimeZone

    /// The zone of that name, or nil where this computer knows none.
    package init?(name: String) {
        if let offset = Moment.offset(name.utf8.span), name.first == "+" || name.first == "-" {
            self.init(fixedOffset: offset)
        } else {
            guard let timeZone = TimeZone(identifier: name) else { return nil }
            self.init(name: name, timeZone: timeZone)
        }
    }

    /// A zone that never changes its offset, in seconds ahead of UTC (under 18 hours).
    package init?(fixedOffset offset: Int) {
        guard let timeZone = TimeZone(secondsFromGMT: offset) else { return nil }
        self.init(name: Moment.text(offset: offset), timeZone: timeZone)
    }

    /// The zone that the computer is set to.
    package static var system: Zone { Zone(name: TimeZone.current.identifier, timeZone: .current) }

    private init(name: String, timeZone: TimeZone) {
        self.name = name
        self.timeZone = timeZone
    }

    /// Seconds ahead of UTC at that instant, in whole minutes: with the seconds of long ago (until 1972 in Liberia) a
    /// moment would not read back as it is written.
    package func offset(at instant: Int) -> Int {
        let seconds = timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
        return seconds - seconds % 60
    }

    /// Whether it is a place's, not an offset alone.
    var isNamed: Bool { name.first.map { $0 != "+" && $0 != "-" } ?? false }
    func isSummer(at instant: Int) -> Bool {
        timeZone.isDaylightSavingTime(for: Date(timeIntervalSince1970: Double(instant)))
    }
    func localizedName(_ style: NSTimeZone.NameStyle, _ locale: Locale) -> String? {
        timeZone.localizedName(for: style, locale: locale)
    }

    /// The instant as this zone's wall shows it.
    package func moment(at instant: Int) -> Moment { Moment(instant: instant, offset: offset(at: instant)) }

    /// What a wall-clock reading means in a zone.
    package enum Reading: Equatable, Sendable {
        case unique(Moment)
        /// The clock was set back over it.
        case repeated(first: Moment, second: Moment)
        /// The clock was set forward over it; `next` is the first time that exists.
        case skipped(next: Moment)

        /// The moment that a slot or a day start means: the first of two, the next where there is none.
        package var start: Moment {
            switch self {
            case .unique(let moment), .repeated(let moment, _), .skipped(let moment): moment
            }
        }
    }

    /// The moment at which the wall shows that calendar day and second of the day (0…86 399).
    package func reading(_ day: Day, second: Int) -> Reading {
        // No zone changes twice within two days, so the offsets a day before and a day after are all there can be.
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

    /// The first moment in the range whose offset is no longer `offset`: where the clock was changed.
    private func firstMoment(after start: Int, until end: Int, offset old: Int) -> Moment {
        var low = start
        var high = end
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if offset(at: middle) == old { low = middle } else { high = middle }
        }
        return moment(at: high)
    }
}
