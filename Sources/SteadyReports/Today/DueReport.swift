import SteadyDomain

/// What is due, in one neutral line: it is read over the person's shoulder, in a shell's prompt or on a locked screen. So
/// it names times, and neither a program nor what any of it is about.
package struct DueReport: Report, Sendable {
    private let due: Due
    private let isDiscreet: Bool
    private let wallClock: WallClock

    /// - Parameters:
    ///   - zone: the zone here.
    ///   - isDiscreet: whether the line only says that there is something.
    package init(_ due: Due, zone: Zone, isDiscreet: Bool = false) {
        self.due = due
        self.isDiscreet = isDiscreet
        wallClock = WallClock(here: zone, programs: due.sessions.map(\.program))
    }

    /// `18:00 · evening open`; nil if nothing is due.
    package var line: String? {
        if due.isEmpty { return nil }
        if isDiscreet { return "Something is open." }
        var words: [String] = []
        // Two programs may meet at the same time.
        for word in due.sessions.map(self.words) where !words.contains(word) { words.append(word) }
        if due.evening != nil { words.append("evening open") }
        return words.joined(separator: " · ")
    }

    /// `18:00` of a session that is to come; `18:00 open` of one that has begun; with its weekday if that was yesterday.
    private func words(for session: OpenDays.OpenSession) -> String {
        let start = session.slot.start
        let clock = wallClock.clock(start)
        guard start.instant <= due.now.instant else { return clock }
        let isToday = session.day >= due.now.moved(to: session.program.zone).today
        return "\(isToday ? "" : "\(start.calendarDay.weekday.shortName) ")\(clock) open"
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        if let line { document.line(Phrase(line)) }
        return document
    }

    package var json: JSON {
        [
            "sessions": .array(due.sessions.map(\.json)),
            "evening": JSON(due.evening?.description),
        ]
    }
}
