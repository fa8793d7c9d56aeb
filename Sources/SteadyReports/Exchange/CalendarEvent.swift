import SteadyDomain

/// An event of a calendar (VEVENT).
struct CalendarEvent {
    /// How it comes again.
    enum Recurrence {
        case daily
        /// Up to the moment at which it takes place for the last time; nil for no end.
        case weekly(Weekday, until: Moment?)
    }

    /// The same in every calendar, so that one that is read in again changes the event.
    let uid: String
    let title: String
    let start: Moment
    /// Its length in minutes.
    let minutes: Int
    let zone: Zone
    /// Programs take an event of the same uid only if it isn't older than theirs.
    let revision: CalendarRecord.Revision
    /// When the calendar is made.
    let made: Moment
    /// Nil if it takes place once.
    var recurrence: Recurrence?
    /// The times at which it doesn't take place, by the clock of its zone.
    var leftOut: [String] = []
    var isCancelled = false
    /// Whether it rings, and takes no time.
    var isReminder = false

    func write(to lines: inout ContentLines) {
        let zoned: KeyValuePairs = ["TZID": zone.calendarName]
        lines.component("VEVENT") { lines in
            lines.add("UID", text: uid)
            lines.add("DTSTAMP", made.utcStamp)
            lines.add("LAST-MODIFIED", Moment(instant: min(revision.instant, made.instant), offset: 0).utcStamp)
            lines.add("SEQUENCE", revision.number.description)
            lines.add("CLASS", "PRIVATE")
            lines.add("SUMMARY", text: title)
            lines.add("DTSTART", start.localStamp, with: zoned)
            // Not an end: by the clock, one in an hour that comes twice can lie before the start.
            lines.add("DURATION", "PT\(minutes)M")
            switch recurrence {
            case .daily: lines.add("RRULE", "FREQ=DAILY")
            case .weekly(let weekday, let last):
                // Where the start has a zone, the end is in UTC (RFC 5545 §3.3.10).
                let until = last.map { ";UNTIL=\($0.utcStamp)" } ?? ""
                lines.add("RRULE", "FREQ=WEEKLY;BYDAY=\(weekday.calendarName)\(until)")
            case nil: break
            }
            for time in leftOut { lines.add("EXDATE", time, with: zoned) }
            if isCancelled { lines.add("STATUS", "CANCELLED") }
            lines.add("TRANSP", isReminder || isCancelled ? "TRANSPARENT" : "OPAQUE")
            guard isReminder else { return }
            lines.component("VALARM") { lines in
                lines.add("ACTION", "DISPLAY")
                lines.add("DESCRIPTION", text: title)
                lines.add("TRIGGER", "PT0S")
            }
        }
    }
}
