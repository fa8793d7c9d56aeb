import SteadyDomain

/// The day at a glance: what is planned and what is open.
package struct TodayReport: Report, Sendable {
    let now: Now
    let week: Week
    let programs: [ProgramWeek]
    /// Today's slots, by program.
    let slots: [UID<Program>: [SlotOccurrence]]
    /// Tomorrow's first session that isn't recorded; nil if there is none.
    let tomorrow: WeekReport.Coming?
    /// The program that begins next, if none is active today.
    let next: Program?
    let checkIn: CheckIn?
    let open: OpenDays
    let openPoints: Int
    let medications: TodayMedications
    let absences: [UID<Program>: AbsenceTally]
    /// The use of yesterday that a look back is offered at; nil if there is none, or the person wants none.
    let lookBack: Use?
    let toLineUp: TodayChecklist

    let wallClock: WallClock
    let isBegun: Bool

    /// - Parameters:
    ///   - record: the record of this week.
    ///   - next: the program that begins next; nil if there is none, or if one is active today.
    ///   - lookBack: a use of yesterday at which nobody has looked back yet; nil to offer nothing.
    ///   - isBegun: whether there is a database. If not, the page says how to begin.
    ///   - showsSources: whether it says where what it tells comes from.
    package init(
        _ record: WeekRecord, next: Program? = nil, lookBack: Use? = nil, isBegun: Bool = true,
        showsSources: Bool = false
    ) {
        let report = WeekReport(record)
        let today = record.now.today
        self.isBegun = isBegun
        now = record.now
        week = record.week
        programs = report.programs.filter { $0.program.isActive(on: today) }
        slots = Dictionary(
            uniqueKeysWithValues: programs.map { ($0.program.uid, $0.program.slots(daysAhead: 0, in: record)) })
        tomorrow =
            record.programs.flatMap { program in
                program.slots(daysAhead: 1, in: record).filter { $0.session == nil }
                    .map { WeekReport.Coming(program: program, slot: $0) }
            }.min { $0.slot.start.instant < $1.slot.start.instant }
        self.next = next
        self.lookBack = lookBack
        absences = record.absences
        checkIn = record.checkIns.first { $0.day == today }
        open = OpenDays(record)
        medications = TodayMedications(record, showsSources: showsSources)
        openPoints = record.points.count { $0.doneOn == nil }
        toLineUp = TodayChecklist(record, showsSources: showsSources)
        wallClock = WallClock(here: now.calendar.zone, programs: record.programs)
    }

    /// From this time of a day on, the page shows tomorrow's first session, unless one of today is still to come.
    private static let evening = Due.usualEvening

    private var isEvening: Bool {
        let isToCome = slots.values.joined().contains { $0.session == nil && $0.start.instant > now.instant }
        return !isToCome && now.instant >= now.calendar.reading(TodayReport.evening, on: now.today).start.instant
    }

    /// The program that the title names.
    private var main: ProgramWeek? {
        let care = programs.map(\.program).levelOfCare
        return programs.first { $0.program.uid == care?.uid } ?? programs.first
    }

    var yesterdayIsOpen: Bool { open.evenings.last == now.today - 1 }

    // MARK: In words

    package var document: ReportDocument {
        guard isBegun else { return welcome }
        let day = "\(now.today.weekday.fullName) \(now.today.dayOfMonth) \(now.today.monthName)"
        var document = ReportDocument(title: Phrase([day, main?.title].compactMap(\.self)), measure: 72)
        document.section()
        if programs.isEmpty { addProgram(to: &document) }
        for program in programs { add(program, to: &document) }
        if let tomorrow, isEvening {
            let own = tomorrow.program.id == main?.program.id ? "" : "\(tomorrow.program.name.text): "
            let clock = wallClock.clock(tomorrow.slot.start)
            document.row("Tomorrow", "\(own)\(clock) session, \(Minutes.hours(tomorrow.slot.minutes)) h", nil)
        }
        medications.add(to: &document)
        addOpen(to: &document)
        if let checkIn {
            document.row("Evening", "checked in", "steady show \(checkIn.id)")
        } else {
            document.row("Evening", "open", "steady checkin")
        }
        if let lookBack {
            document.row("Look back", "at yesterday, if you like", "steady use \(lookBack.id) --look-back")
        }
        if openPoints > 0 {
            document.row("To raise", openPoints == 1 ? "1 point" : "\(openPoints) points", "steady raise")
        }
        toLineUp.add(to: &document, otherFacts: medications.facts)
        return document
    }

    /// Adds the program that is to come, if none is active.
    private func addProgram(to document: inout ReportDocument) {
        guard let next else { return document.row("Program", "none active", "steady program start") }
        let distance = next.from.distance(from: now.today)
        let day = next.from == now.today + 1 ? distance : "\(next.from.shortSpoken), \(distance)"
        document.row("Program", "\(next.name.text) starts \(day)", "steady program show \(next.id)")
    }

    /// Adds what is open from the days before, in one line.
    private func addOpen(to document: inout ReportDocument) {
        if open.evenings == [now.today - 1], open.sessions.isEmpty {
            document.row("Yesterday", "open", "steady checkin --day yesterday")
        } else if !open.isEmpty {
            document.row("Open", open.words(today: now.today, wallClock), "steady catch-up")
        }
    }

    private func add(_ week: ProgramWeek, to document: inout ReportDocument) {
        let own = week.program.id == main?.program.id ? "" : "\(week.program.name.text): "
        let today = slots[week.program.uid] ?? []
        for slot in today {
            let begun = slot.start.instant <= now.instant
            let attended = slot.session.flatMap { $0.status == .attended ? $0.hours(in: week.program) : nil }
            let hours = attended ?? "\(Minutes.hours(slot.minutes)) h"
            let state =
                slot.session.map { session in
                    ([session.status.rawValue] + [session.reason].compactMap(\.self)).map { ", \($0)" }.joined()
                } ?? (begun ? ", not recorded" : "")
            document.row(
                "Today", "\(own)\(wallClock.clock(slot.start)) session, \(hours)\(state)",
                slot.session == nil && begun ? command(for: slot, of: week.program) : nil)
        }
        if let summary = summary(of: week) { document.row("This week", Phrase(own + summary), nil) }
        addRules(of: week.program, own, to: &document)
        addEnd(of: week.program, own, to: &document)
    }

    /// Adds its planned end, if that has passed or is near: for a level of care with what to line up for it.
    /// - Parameter own: its name, where another one is in the title.
    private func addEnd(of program: Program, _ own: String, to document: inout ReportDocument) {
        guard let end = program.knownLastDay, end < now.today || program.isNearEnd(on: now.today) else { return }
        if end < now.today || program.level.isCare {
            toLineUp.addEnd(of: program, end, own, to: &document)
        } else {
            document.row("Planned end", Phrase(["\(own)\(end.shortSpoken)", "ask what comes next"]), "steady raise")
        }
    }

    /// The command that records a session which has begun. It has to say which one if it could be taken for another.
    private func command(for slot: SlotOccurrence, of program: Program) -> String {
        let due = slots.mapValues { slots in
            slots.count { $0.session == nil && $0.start.instant <= now.instant + Session.attendEarly }
        }.filter { $0.value > 0 }
        let time = due.values.reduce(0, +) > 1 ? " --at \(slot.start.clock)" : ""
        return "steady attend\(time)\(due.count > 1 ? " --program \(program.id)" : "")"
    }

    private func summary(of week: ProgramWeek) -> String? {
        var text: String
        if let commitment = week.commitment {
            text = "\(week.attended) of \(commitment) \(commitment.most == 1 ? "session" : "sessions")"
        } else if week.attended > 0 {
            text = week.attended == 1 ? "1 session" : "\(week.attended) sessions"
        } else {
            return nil
        }
        if week.excused > 0 { text += ", \(week.excused) excused" }
        if let left = week.slotsLeft, left > 0 { text += ", \(left) more planned" }
        return text
    }

    /// The page before there is a database.
    private var welcome: ReportDocument {
        var document = ReportDocument()
        document.line("Steady keeps your plan on this computer. Nothing is sent anywhere.", hanging: 0)
        document.section()
        let begin = Phrase("it asks; Return skips a question").led(by: "steady program start", width: 26)
        document.row("Begin", begin, labelWidth: 17, depth: 1)
        document.row("Log a craving", "steady craving 6", labelWidth: 17, depth: 1)
        document.row("A hard moment", "steady now", labelWidth: 17, depth: 1)
        return document
    }
}

extension Program {
    /// The slots of today or of a day so many days ahead, in the program's zone: its evening may be tomorrow morning
    /// here.
    fileprivate func slots(daysAhead days: Int, in record: WeekRecord) -> [SlotOccurrence] {
        let day = record.now.moved(to: zone).today + days
        return slots(on: day...day, dayStart: record.now.calendar.dayStart, sessions: record.sessions)
    }
}

extension ReportDocument {
    /// Adds a row of this page, with a command to type next.
    mutating func row(_ label: Phrase, _ text: Phrase, _ command: String?) {
        row(label, text, labelWidth: 13, depth: 1, right: command.map { .command($0) })
    }
}
