import SteadyDomain

/// A calendar for a phone (RFC 5545): when sessions are planned, and a reminder in the evening. Whoever sees the person's
/// calendar sees it, so nothing in it says what the appointments are, unless the person wants their programs' names there.
package struct CalendarFile: Sendable {
    private let record: CalendarRecord
    private let programs: [Appointments]
    /// When the evening's reminder comes; nil for none.
    private let evening: ClockTime?
    private let hasPlainTitles: Bool

    /// When the evening's reminder comes, unless the person set a time: after most sessions.
    package static let usualEvening = ClockTime(minutes: 21 * 60)!
    /// The length of the evening's reminder, in minutes.
    private static let eveningMinutes = 10

    /// - Parameters:
    ///   - programs: the programs whose sessions it has.
    ///   - evening: when the evening's reminder comes; nil for none.
    ///   - hasPlainTitles: whether its events have the programs' names.
    package init(_ record: CalendarRecord, programs: [Program], evening: ClockTime?, hasPlainTitles: Bool) {
        self.record = record
        self.programs = programs.map { record.appointments(of: $0) }
        self.evening = evening
        self.hasPlainTitles = hasPlainTitles
    }

    /// Whether it has no event.
    package var isEmpty: Bool { evening == nil && programs.allSatisfy(\.isEmpty) }

    // MARK: What it says

    /// What the calendar will have in it.
    /// - Parameter place: the file that it will be in.
    package func preview(to place: String) -> ReportDocument {
        var document = ReportDocument()
        document.line("To \(place):")
        func row(_ label: Phrase, _ text: Phrase) { document.row(label, text, labelWidth: 10, depth: 1) }
        for appointments in programs { row("Sessions", words(for: appointments)) }
        if programs.isEmpty { row("Sessions", "none") }
        row("Evening", evening.map { "every day at \($0.description), with an alarm" } ?? "left out")
        row("Titles", hasPlainTitles ? "with the names of programs" : "\"Appointment\" and \"Evening\", no name")
        for program in record.cutShort where !programs.contains(where: { $0.program.uid == program.uid }) {
            document.section()
            document.line(
                "\(program.name.text) has ended. If its sessions are in your calendar, this ends them there:",
                right: .command("steady calendar --program \(program.id) --output ended.ics"), hanging: 0)
        }
        document.section()
        document.line(
            "Each event is marked private, but not every program hides such events: whoever sees your calendar may see them.",
            hanging: 0)
        return document
    }

    /// `Riverside IOP · Mon 18:00, Fri 18:00 · from Mon 14 Dec 2026 on: Wed 18:00 · 1 left out, cancelled or excused · up to
    /// Sun 17 Jan 2027`
    private func words(for appointments: Appointments) -> Phrase {
        let program = appointments.program
        var parts = [program.name.text]
        for (position, schedule) in program.schedules.enumerated() {
            let own = appointments.series.filter { $0.schedule == schedule.uid }
                .filter { $0.last.map { $0.instant >= record.now.instant } ?? true }
            let times = own.map { "\($0.slot.weekday.shortName) \($0.slot.clock)" }
            guard !times.isEmpty else { continue }
            let isLater = position > 0 && schedule.from > record.now.today
            parts.append((isLater ? "from \(schedule.from.spoken) on: " : "") + times.joined(separator: ", "))
        }
        if parts.count == 1 { parts.append("no weekly times ahead") }
        let singles = appointments.singles.count { !$0.isCancelled }
        if singles > 0 { parts.append("\(singles) on single days") }
        if appointments.leftOut > 0 { parts.append("\(appointments.leftOut) left out, cancelled or excused") }
        if !appointments.gone.isEmpty {
            parts.append("\(appointments.gone.count) no longer there, cancelled")
        }
        if let last = appointments.lastDay { parts.append("up to \(last.spoken)") }
        return Phrase(parts)
    }

    // MARK: The file

    /// The beginning of each calendar, by which one is recognized. It doesn't tell what the calendar is about either.
    private static let beginning = ["VERSION:2.0", "PRODID:-//weekly times//calendar 1//EN"]

    /// Whether a file with this beginning is such a calendar.
    package static func isCalendar(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: (["BEGIN:VCALENDAR"] + beginning).joined(separator: "\r\n").utf8)
    }

    /// The file.
    package var bytes: [UInt8] {
        var lines = ContentLines()
        let events = programs.flatMap { self.events(for: $0) } + [eveningEvent].compactMap(\.self)
        lines.component("VCALENDAR") { lines in
            for line in CalendarFile.beginning.map({ $0.split(separator: ":", maxSplits: 1) }) {
                lines.add(String(line[0]), String(line[1]))
            }
            lines.add("CALSCALE", "GREGORIAN")
            lines.add("X-WR-CALNAME", text: "Appointments")
            for zone in zones(of: events) { zone.write(to: &lines) }
            for event in events { event.write(to: &lines) }
        }
        return lines.bytes
    }

    /// The zones of events, each once, in their order.
    private func zones(of events: [CalendarEvent]) -> [ZoneObservances] {
        var first: [(name: String, zone: Zone, instant: Int)] = []
        for event in events {
            if let position = first.firstIndex(where: { $0.name == event.zone.calendarName }) {
                first[position].instant = min(first[position].instant, event.start.instant)
            } else {
                first.append((event.zone.calendarName, event.zone, event.start.instant))
            }
        }
        return first.map { ZoneObservances($0.zone, from: $0.instant, today: record.now.today) }
    }

    private func events(for appointments: Appointments) -> [CalendarEvent] {
        let program = appointments.program
        let title = hasPlainTitles ? program.name.text : "Appointment"
        func event(_ uid: String, _ start: Moment, _ minutes: Int) -> CalendarEvent {
            CalendarEvent(
                uid: uid, title: title, start: start, minutes: minutes, zone: program.zone, revision: record.revision,
                made: record.now.moment)
        }
        let series = appointments.series.map { series in
            var made = event(uid(of: series.id), series.first, series.minutes)
            made.recurrence = .weekly(series.slot.weekday, until: series.last)
            made.leftOut = series.leftOut.map { "\($0.stamp)T\(series.first.localStamp.suffix(6))" }
            return made
        }
        let singles = (appointments.singles + appointments.gone).map { single in
            var made = event(uid(of: single.id), single.start, single.minutes)
            made.isCancelled = single.isCancelled
            return made
        }
        return series + singles
    }

    /// A series keeps its uid where its clock time is changed: the event is moved then, not made twice.
    private func uid(of id: AppointmentID) -> String {
        func uid(_ schedule: UID<Schedule>, _ weekday: Weekday, _ number: Int) -> String {
            "\(schedule)-\(weekday.abbreviation)\(number == 1 ? "" : number.description)"
        }
        return switch id {
        case .weekly(let schedule, let weekday, let number): uid(schedule, weekday, number)
        case .skipped(let schedule, let weekday, let number, let date):
            "\(uid(schedule, weekday, number))-\(date.stamp)"
        case .extra(let program, let instant): "\(program)-\(Moment(instant: instant, offset: 0).utcStamp)"
        }
    }

    /// The evening's reminder, from today on.
    private var eveningEvent: CalendarEvent? {
        guard let evening else { return nil }
        let now = record.now
        // A series can't begin at a time that the clock skips.
        let starts = [now.today, now.today + 1].map { now.calendar.reading(evening, on: $0) }
        let start = starts.first { if case .skipped = $0 { false } else { true } } ?? starts[0]
        var event = CalendarEvent(
            uid: "\(record.uid)-evening", title: hasPlainTitles ? "Evening check-in" : "Evening", start: start.start,
            minutes: CalendarFile.eveningMinutes, zone: now.calendar.zone,
            // It begins anew with each day on which the calendar is made.
            revision: CalendarRecord.Revision(number: now.today.number, instant: now.instant), made: now.moment)
        event.recurrence = .daily
        event.isReminder = true
        return event
    }
}
