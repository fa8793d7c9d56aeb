import Foundation

/// Writes clock times for a person in one zone. If a moment's offset isn't the one with which its clock time would be
/// read here, the zone is added (DESIGN §3, "Whose clock").
package struct WallClock: Sendable {
    private let here: Zone
    /// Zones that may be named beside a clock time.
    private let known: [Zone]

    /// - Parameter programs: their zones can be named; any other zone is written as its offset.
    package init(here: Zone, programs: [Program] = []) {
        self.here = here
        known = programs.map(\.zone)
    }

    /// `18:00`, `18:00 EDT`, `18:00 UTC-4`; also of a time that the clock here shows for the second time.
    package func clock(_ moment: Moment) -> String {
        guard here.offset(at: moment.instant) != moment.offset || here.hasShown(moment) else {
            return moment.clock.description
        }
        return "\(moment.clock) \(zoneName(of: moment))"
    }

    /// `Wed 16 Sep 2026 18:00`, by the moment's own calendar.
    package func spoken(_ moment: Moment) -> String { "\(moment.calendarDay.spoken) \(clock(moment))" }

    /// As well as it is known: `Wed 16 Sep 2026 18:00`, `Wed 16 Sep 2026, evening`, `Wed 16 Sep 2026`.
    /// - Parameter day: the recovery day, which a time that isn't known to the minute belongs to.
    package func spoken(_ moment: Moment, _ precision: Precision, on day: Day) -> String {
        switch precision {
        case .minute: spoken(moment)
        case .part: "\(day.spoken), \(PartOfDay(of: moment).rawValue)"
        case .day: day.spoken
        }
    }

    private func zoneName(of moment: Moment) -> String {
        let own = known.first { $0.offset(at: moment.instant) == moment.offset }
        return own?.abbreviation(at: moment.instant) ?? Moment.zoneName(offset: moment.offset)
    }
}

extension Zone {
    /// `EDT`: the zone's abbreviation at that instant; nil if it has none in letters.
    package func abbreviation(at instant: Int) -> String? {
        guard isNamed else { return nil }
        let style: NSTimeZone.NameStyle = isSummer(at: instant) ? .shortDaylightSaving : .shortStandard
        // Each English locale only knows the abbreviations of its own zones.
        return ["en_US", "en_GB", "en_AU"].lazy
            .compactMap { localizedName(style, Locale(identifier: $0)) }
            .first { name in name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic } }
    }
}

extension Moment {
    /// `UTC-4`, `UTC+5:30`, `UTC`
    fileprivate static func zoneName(offset: Int) -> String {
        guard offset != 0 else { return "UTC" }
        let (hours, minutes) = (abs(offset) / 3600, abs(offset) / 60 % 60)
        return "UTC\(offset < 0 ? "-" : "+")\(hours)" + (minutes == 0 ? "" : ":\(minutes.padded(2))")
    }
}
