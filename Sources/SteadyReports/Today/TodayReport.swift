import SteadyDomain

/// The day at a glance: what is planned, what is open.
package struct TodayReport: Sendable {
    private let now: Now
    private let week: Week
    private let programs: [ProgramWeek]
    /// Today's slots, by program.
    private let slots: [UID<Program>: [SlotOccurrence]]
    private let checkIn: CheckIn?
    private let yesterdayIsOpen: Bool
    private let openPoints: Int

    /// - Parameter record: this week's.
    package init(_ record: WeekRecord) {
        let report = WeekReport(record)
        let today = record.now.today
        now = record.now
        week = record.week
        programs = report.programs.filter { $0.program.isActive(on: today) }
        slots = Dictionary(
            uniqueKeysWithValues: programs.map { week in
                // The program's own day: its evening may be tomorrow morning here.
                let own = record.now.moved(to: week.program.zone).today
                let slots = week.program.slots(
                    on: own...own, dayStart: record.now.calendar.dayStart, sessions: record.sessions)
                return (week.program.uid, slots)
            })
        checkIn = record.checkIns.first { $0.day == today }
        yesterdayIsOpen =
            today - 1 >= record.firstDay ?? today && !record.checkIns.contains { $0.day == today - 1 }
        openPoints = record.points.count { $0.doneOn == nil }
    }

    /// How long before a planned end the page says so (FACTS: prompt for what comes next when a program nears its end).
    private static let noticeDays = 14
    private static let labelWidth = 13

    private var wallClock: WallClock { WallClock(here: now.calendar.zone, programs: programs.map(\.program)) }

    /// The program that the title names.
    private var main: ProgramWeek? { programs.first(where: \.program.level.isCare) ?? programs.first }

    // MARK: Text

    package func text(width: Int, isStyled: Bool = false) -> String {
        var page = Page(width: min(width, 72), isStyled: isStyled)
        let day = "\(now.today.weekday.fullName) \(now.today.dayOfMonth) \(now.today.monthName)"
        page.line([day, main?.title].compactMap(\.self).joined(separator: " · "), bold: true)
        page.blank()
        if programs.isEmpty { row("Program", "none active", "steady program start", to: &page) }
        for program in programs { write(program, to: &page) }
        if let checkIn {
            row("Evening", "checked in", "steady show \(checkIn.id)", to: &page)
        } else {
            if yesterdayIsOpen { row("Yesterday", "open", "steady checkin --day yesterday", to: &page) }
            row("Evening", "open", "steady checkin", to: &page)
        }
        if openPoints > 0 {
            row("To raise", openPoints == 1 ? "1 point" : "\(openPoints) points", "steady raise", to: &page)
        }
        return page.text
    }

    private func row(_ label: String, _ text: String, _ command: String?, to page: inout Page) {
        page.row(label, text, labelWidth: TodayReport.labelWidth, indent: 2, right: command)
    }

    private func write(_ week: ProgramWeek, to page: inout Page) {
        let own = week.program.id == main?.program.id ? "" : "\(week.program.name.text.visible): "
        let today = slots[week.program.uid] ?? []
        let due = today.filter { $0.session == nil && $0.start.instant <= now.instant }
        for slot in today {
            let begun = slot.start.instant <= now.instant
            let attended = slot.session.flatMap { $0.status == .attended ? $0.hours(in: week.program) : nil }
            let hours = attended ?? "\(Minutes.hours(slot.minutes)) h"
            let state = slot.session.map { ", \($0.status.rawValue)" } ?? (begun ? ", not recorded" : "")
            row(
                "Today", "\(own)\(wallClock.clock(slot.start)) session, \(hours)\(state)",
                slot.session == nil && begun ? "steady attend\(due.count > 1 ? " --at \(slot.start.clock)" : "")" : nil,
                to: &page)
        }
        if let summary = summary(of: week) { row("This week", own + summary, nil, to: &page) }
        guard let end = week.program.plannedLastDay else { return }
        if end < now.today {
            row(
                "Planned end", "\(own)was \(end.shortSpoken)", "steady program end \(week.program.id)", to: &page)
        } else if end - now.today < TodayReport.noticeDays {
            row(
                "Planned end", "\(own)\(end.shortSpoken) · ask what comes next", "steady raise", to: &page)
        }
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

    // MARK: JSON

    package var json: JSON {
        [
            "day": .string(now.today.description),
            "week": .string(week.label),
            "programs": .array(
                programs.map { week in
                    [
                        "id": .string(week.program.id.description),
                        "level": .string(week.program.level.rawValue),
                        "name": .string(week.program.name.text),
                        "weekOfProgram": .int(week.weekNumber),
                        "plannedWeeks": JSON(week.program.plannedWeeks),
                        "plannedEnd": JSON(week.program.plannedLastDay),
                        "commitment": week.commitment.json,
                        "attended": .int(week.attended),
                        "remaining": .int(week.remaining),
                        "slotsLeft": JSON(week.slotsLeft),
                        "status": JSON(week.status?.rawValue),
                        "today": .array(
                            (slots[week.program.uid] ?? []).map { slot in
                                [
                                    "start": .string(slot.start.description),
                                    "hours": .number(Minutes.hours(slot.minutes)),
                                    "session": JSON(slot.session?.id),
                                    "status": JSON(slot.session?.status.rawValue),
                                ]
                            }),
                    ]
                }),
            "checkin": JSON(checkIn?.id),
            "yesterdayOpen": .bool(yesterdayIsOpen),
            "openPoints": .int(openPoints),
        ]
    }

    /// What the first start says.
    package static func welcome(width: Int) -> String {
        var page = Page(width: width)
        page.line("Steady keeps your plan on this computer. Nothing is sent anywhere.", hanging: 0)
        page.blank()
        page.row("Begin", "steady program start      it asks; Return skips a question", labelWidth: 17, indent: 2)
        page.row("Log a craving", "steady craving 6", labelWidth: 17, indent: 2)
        page.row("A hard moment", "steady now", labelWidth: 17, indent: 2)
        return page.text
    }
}
