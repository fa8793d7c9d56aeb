import SteadyDomain

extension SheetReport: PageReport {
    /// The sheet, with room for names and signatures.
    package var document: ReportDocument {
        var document = ReportDocument(
            title: Phrase("\(SheetReport.title) · \(days.spoken)"),
            subtitle: Phrase(["Made \(wallClock.spoken(now.moment))", "as the person recorded it"]), isForm: true)
        document.section()
        document.room("Name")
        if !programs.isEmpty {
            document.row(
                programs.count == 1 ? "Program" : "Programs", Phrase(programs.map(\.program.name.text)),
                labelWidth: SheetReport.labelWidth, depth: 1)
        }
        let hasNone = programs.allSatisfy(\.rows.isEmpty)
        for attendance in programs where !hasNone { add(attendance, to: &document) }
        if hasNone {
            document.section("Sessions", .attendance)
            document.line(Phrase(SheetReport.none), depth: 1)
        }
        document.section(nil, .foot)
        document.room("Signature of the person")
        document.room("Date")
        return document
    }

    package var html: String { document.html(.attendance) }

    static let title = "Attendance"
    private static let none = "None on record, and none planned."
    private static let labelWidth = 11
    private static let weekWidth = 17

    private func add(_ attendance: Attendance, to document: inout ReportDocument) {
        document.section(programs.count == 1 ? "Sessions" : Phrase(attendance.program.name.text), .attendance)
        guard !attendance.rows.isEmpty else { return document.line(Phrase(SheetReport.none), depth: 1) }
        document.grid(grid(of: attendance.rows))
        // Of a single week the total says it all.
        let week = attendance.weeks.first { $0.week.days == days }
        let weeks = week == nil ? attendance.weeks : []
        let width = weeks.isEmpty ? SheetReport.labelWidth : SheetReport.weekWidth
        for week in weeks {
            document.row(
                Phrase("Week of \(spoken(week.week.from, clear: week.week.from.dayAndMonth))"),
                Phrase([week.words, "\(week.hours.short) h"]), labelWidth: width, depth: 1)
        }
        let first = week?.words ?? "\(attendance.count(.recorded(.attended))) attended"
        document.row("Total", Phrase([first] + attendance.total), labelWidth: width, depth: 1)
    }

    private func grid(of rows: [Row]) -> Grid {
        // A column that would be empty is left out, so that there is room to write.
        let hasMakeups = rows.contains { !$0.makeups.isEmpty }
        return Grid(
            [.init("Date"), .init("Time"), .init("Hours", isNumber: true), .init("Status")]
                + (hasMakeups ? [.init("Make-up")] : [])
                + [.init("Leader's name", room: 13), .init("Signature", room: 16)],
            rows: rows.map { row in
                let makeups = row.makeups.map(words).joined(separator: ", ")
                return [date(row.start), wallClock.clock(row.start), row.hours, row.status.words]
                    + (hasMakeups ? [makeups] : []) + ["", ""]
            })
    }

    private func words(_ makeup: Makeup) -> String {
        switch makeup {
        case .of(let missed): missed.map { "for \(date($0))" } ?? "yes"
        case .on(let made): "on \(date(made))"
        }
    }

    /// `Wed 16 Sep`; with its year where that could be mistaken.
    private func date(_ moment: Moment) -> String {
        spoken(moment.calendarDay, clear: moment.calendarDay.shortSpoken)
    }

    /// - Parameter words: the day without its year.
    private func spoken(_ day: Day, clear words: String) -> String {
        [days.lowerBound.year, days.upperBound.year] == [day.year, day.year] ? words : "\(words) \(day.year)"
    }
}

extension SheetReport.Row {
    /// `3`, or `2 of 3` if the session was cut short.
    fileprivate var hours: String {
        guard let minutes else { return "" }
        return Minutes.hours(minutes) + (minutes < minutesPlanned ? " of \(Minutes.hours(minutesPlanned))" : "")
    }
}

extension SheetReport.Attendance {
    /// `6 h`, `1 excused`, `1 planned`
    fileprivate var total: [String] {
        let others: [SheetReport.Status] =
            [.missed, .excused, .cancelled].map { .recorded($0) } + [.notRecorded, .planned]
        return ["\(Mean.tenths(minutes, over: 60).short) h"]
            + others.filter { count($0) > 0 }.map { "\(count($0)) \($0.words)" }
    }
}

extension SheetReport.CommittedWeek {
    /// `2 of 3–5 attended`
    fileprivate var words: String { "\(attended) of \(commitment) attended" }
}

extension SheetReport.Status {
    fileprivate var words: String {
        switch self {
        case .recorded(let status): status.rawValue
        case .notRecorded: "not recorded"
        case .planned: "planned"
        }
    }
}
