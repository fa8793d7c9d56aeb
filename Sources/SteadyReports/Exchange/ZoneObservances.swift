import SteadyDomain

/// A zone as a calendar describes it (VTIMEZONE), made from its own clock changes.
///
/// Changes of several years that follow one rule are written as that rule, since this is what calendar programs read best:
/// Outlook knows only zones of one rule for summer and one for winter, and a rule goes on where a list ends. What follows no
/// rule, as in Morocco, where the clock depends on the moon, is listed for the years that are looked at.
struct ZoneObservances {
    private let zone: Zone
    private let observances: [Observance]

    /// An offset, and when it begins to hold.
    private struct Observance {
        let isSummer: Bool
        let offsetBefore: Int
        let offset: Int
        let abbreviation: String?
        /// When it begins, by the clock before; the first and the others.
        let first: Moment
        var others: [Moment] = []
        var rule: YearlyRule?
        /// The last change by the rule; nil if it goes on.
        var until: Moment?
    }

    /// How many years are enough to tell the fourth Sunday from the last.
    private static let years = 10
    /// The clock change before is at most so many days back, if there is one every year.
    private static let daysBack = 400

    /// - Parameters:
    ///   - instant: the first moment that the calendar has in the zone.
    ///   - today: from when on it is looked ahead.
    init(_ zone: Zone, from instant: Int, today: Day) {
        self.zone = zone
        let first = Day(number: instant.dividedDown(by: 86_400))
        // Whole years, so that a rule that holds in the last one goes on.
        let lastYear = max(first, today).year + ZoneObservances.years
        let end = ((Day(year: lastYear + 1, month: 1, day: 1) ?? Day.range.upperBound).number) * 86_400
        let start = instant - ZoneObservances.daysBack * 86_400
        let changes = zone.changes(in: start..<max(start + 1, end))
        var found: [Observance] = []
        if (changes.first?.moment.instant ?? .max) > instant {
            // Nothing changed before, so the offset holds from a time on at which the calendar has nothing.
            let day = min(Day(year: 1970, month: 1, day: 1)!, first - ZoneObservances.daysBack)
            let offset = zone.offset(at: instant)
            let begin = Moment(instant: day.number * 86_400 - offset, offset: offset)
            found.append(
                Observance(
                    isSummer: zone.isSummer(at: instant), offsetBefore: offset, offset: offset,
                    abbreviation: zone.abbreviation(at: instant), first: begin))
        }
        var kinds: [Kind: [Zone.Change]] = [:]
        for change in changes { kinds[Kind(change), default: []].append(change) }
        for (kind, changes) in kinds.sorted(by: { $0.value[0].moment.instant < $1.value[0].moment.instant }) {
            let abbreviation = zone.abbreviation(at: changes[0].moment.instant)
            func observance(of changes: [Zone.Change]) -> Observance {
                Observance(
                    isSummer: kind.isSummer, offsetBefore: kind.offsetBefore, offset: kind.offset,
                    abbreviation: abbreviation, first: changes[0].before)
            }
            var listed: [Zone.Change] = []
            for (run, rule) in YearlyRule.runs(in: changes) {
                guard let rule else {
                    listed += run
                    continue
                }
                var ruled = observance(of: run)
                ruled.rule = rule
                if let last = run.last, last.before.calendarDay.year < lastYear { ruled.until = last.moment }
                found.append(ruled)
            }
            guard !listed.isEmpty else { continue }
            var list = observance(of: listed)
            list.others = listed.dropFirst().map(\.before)
            found.append(list)
        }
        observances = found.sorted { $0.first.instant < $1.first.instant }
    }

    /// What clock changes have in common that one observance can have.
    private struct Kind: Hashable {
        let offsetBefore: Int
        let offset: Int
        let isSummer: Bool

        init(_ change: Zone.Change) {
            offsetBefore = change.offsetBefore
            offset = change.moment.offset
            isSummer = change.isSummer
        }
    }

    func write(to lines: inout ContentLines) {
        lines.component("VTIMEZONE") { lines in
            lines.add("TZID", zone.calendarName)
            for observance in observances {
                lines.component(observance.isSummer ? "DAYLIGHT" : "STANDARD") { lines in
                    lines.add("DTSTART", observance.first.localStamp)
                    lines.add("TZOFFSETFROM", ZoneObservances.text(offset: observance.offsetBefore))
                    lines.add("TZOFFSETTO", ZoneObservances.text(offset: observance.offset))
                    if let rule = observance.rule {
                        let until = observance.until.map { ";UNTIL=\($0.utcStamp)" } ?? ""
                        lines.add("RRULE", "\(rule)\(until)")
                    }
                    for other in observance.others { lines.add("RDATE", other.localStamp) }
                    if let name = observance.abbreviation { lines.add("TZNAME", text: name) }
                }
            }
        }
    }

    /// `-0500`
    private static func text(offset: Int) -> String { Moment.text(offset: offset).filter { $0 != ":" } }
}

extension Zone {
    /// Its name in a calendar. A fixed offset has one in the time zone database too if it is of whole hours; its signs there
    /// are those of POSIX (`Etc/GMT+5` is five hours behind).
    var calendarName: String {
        guard !isNamed else { return name }
        let offset = offset(at: 0)
        if offset == 0 { return "Etc/UTC" }
        let hours = abs(offset) / 3600
        let isKnown = offset % 3600 == 0 && hours <= (offset < 0 ? 12 : 14)
        return isKnown ? "Etc/GMT\(offset < 0 ? "+" : "-")\(hours)" : "UTC" + name.filter { $0 != ":" }
    }
}
