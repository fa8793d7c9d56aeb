import SteadyDomain
import Testing

@testable import SteadyReports

struct CSVTests {
    private func csv(_ cells: [CSV.Cell], isRaw: Bool = false, startsWithMark: Bool = false) -> String {
        var csv = CSV(header: ["a", "b"], isRaw: isRaw, startsWithMark: startsWithMark)
        csv.append(cells)
        return String(decoding: csv.bytes, as: UTF8.self)
    }

    @Test func `Rows end in CRLF, cells are parted by commas, and what is unknown is empty`() {
        #expect(csv([.empty, .plain("5.5")]) == "a,b\r\n,5.5\r\n")
        #expect(csv([.text("plain text"), CSV.Cell(nil as Int?)]) == "a,b\r\nplain text,\r\n")
    }

    @Test(arguments: [
        ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""),
        ("two\r\nlines", "\"two\r\nlines\""), ("a; b", "a; b"), ("ünïcode ✓", "ünïcode ✓"), ("", ""),
    ])
    func `A text is quoted where RFC 4180 asks for it, quotes doubled`(_ text: String, _ expected: String) {
        #expect(csv([.text(text), .text("z")]) == "a,b\r\n\(expected),z\r\n")
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+1 555 0100", "'+1 555 0100"), ("-x", "'-x"), ("@x", "'@x"), ("\tx", "'\tx"),
        ("＝1+1", "'＝1+1"), ("＋1", "'＋1"), ("－x", "'－x"), ("＠x", "'＠x"), ("，x", "，x"), ("\rx", "\"'\rx\""),
        ("\nx", "\"'\nx\""), ("=\"a\",1", "\"'=\"\"a\"\",1\""), ("a=b", "a=b"),
    ])
    func `A text that a spreadsheet could run gets a quote before it, unless raw was asked for`(
        _ text: String, _ expected: String
    ) {
        #expect(csv([.text(text)]) == "a,b\r\n\(expected)\r\n")
        let raw = csv([.text(text)], isRaw: true)
        #expect(raw == "a,b\r\n" + expected.replacing("'", with: "", maxReplacements: 1) + "\r\n")
    }

    @Test(arguments: [
        (0, "0.0"), (180, "3.0"), (450, "7.5"), (135, "2.25"), (65, "1.08"), (1, "0.02"), (6000, "100.0"),
    ])
    func `Minutes are hours with at least one decimal`(_ minutes: Int, _ hours: String) {
        #expect(csv([CSV.Cell(hours: minutes), CSV.Cell(hours: nil)]) == "a,b\r\n\(hours),\r\n")
    }

    @Test func `Days, moments and ids are written as everywhere else`() {
        let (day, moment) = (Day("0999-01-02")!, Moment("2026-11-01T01:30:09-05:00")!)
        #expect(csv([.day(day), .moment(moment)]) == "a,b\r\n\(day),\(moment)\r\n")
        #expect(csv([CSV.Cell(ID<Craving>(12)), CSV.Cell(ID<Schedule>(10))]) == "a,b\r\nc12,\(ID<Schedule>(10))\r\n")
    }

    @Test func `A number never gets a quote before it`() {
        #expect(csv([CSV.Cell(Tenths(-30)), CSV.Cell(-3)]) == "a,b\r\n-3.0,-3\r\n")
    }

    @Test func `Only Excel's file begins with a byte order mark`() {
        #expect(csv([.text("x")], startsWithMark: true) == "\u{FEFF}a,b\r\nx\r\n")
        #expect(CSV(header: ["a"]).bytes == Array("a\r\n".utf8))
    }
}

struct ExportTableTests {
    /// DESIGN §9: the files and their columns.
    private static let columns: [(ExportTable, String)] = [
        (
            .weeks,
            "week, from, to, cravings, craving_mean, craving_peak, with_action, mean_change, checkins_done, checkins_of, "
                + "mood, stress, sleep_hours, urge, support_reached, support_tried, days_with_use, mood_answers, "
                + "stress_answers, sleep_answers, urge_answers, pairs, days_answered, days_no_use, partial, iso_week"
        ),
        (
            .attendance,
            "week, from, to, program, level, week_of_program, sessions_min, sessions_max, required, attended, missed, "
                + "excused, cancelled, unrecorded, hours, status, attended_minutes, partial"
        ),
        (
            .programs,
            "program, level, name, from, planned_until, ended, end_reason, sessions_min, sessions_max, hours_per_session"
        ),
        (
            .sessions,
            "id, day, start, program, kind, status, hours, makeup_for, entered_late, planned_hours, attended_minutes, "
                + "planned_minutes, told_at"
        ),
        (
            .cravings,
            "id, day, part_of_day, intensity, triggers, actions, intensity_after, minutes, outcome, entered_late, precision"
        ),
        (.checkins, "id, day, mood, stress, sleep_hours, urge, used, support, entered_late"),
        (.plan, "trigger, position, action, minutes, since, until"),
        (.points, "id, raised_on, text, done_on"),
        (.agreements, "id, agreed_on, text, done_on"),
        (.uses, "id, day, precision"),
        (.schedules, "program, from, until, sessions_min, sessions_max, minutes, slots"),
        (.doses, "id, day, medication, status, entered_late, precision"),
        (.scores, "id, day, name, value, out_of, entered_late"),
    ]

    private func header(_ table: ExportTable, _ share: ShareLevel, notes: Bool = false) -> String {
        table.header(share, notes: notes).joined(separator: ", ")
    }

    @Test(arguments: columns) func `A table has the columns of the contract, and a file of its name`(
        _ table: ExportTable, _ columns: String
    ) {
        #expect(header(table, .counselor) == columns)
        #expect(header(table, .attendance) == columns)
        let first = columns.replacing(", planned_hours, attended_minutes, planned_minutes, told_at", with: "")
            .replacing(", precision", with: "")
        #expect(header(table, .everything).hasPrefix(first), "New columns only ever come at the end")
        #expect(table.fileName == "\(table.rawValue).csv")
    }

    @Test(arguments: [
        (ShareLevel.attendance, "attendance programs sessions schedules"),
        (
            .counselor,
            "weeks attendance programs sessions cravings checkins plan points agreements uses schedules doses scores"
        ),
        (
            .everything,
            "weeks attendance programs sessions cravings checkins plan points agreements uses contacts plan_notes "
                + "schedules checklist medications doses scores screens comparisons"
        ),
    ])
    func `A share level has its files`(_ share: ShareLevel, _ expected: String) {
        #expect(
            Set(ExportTable.allCases.filter { $0.isShared(at: share) }.map(\.rawValue))
                == Set(expected.split(separator: " ").map(String.init)))
    }

    @Test(arguments: [
        (ExportTable.cravings, ["at", "place", "company", "note"]), (.sessions, ["reason", "topic", "note"]),
        (.checkins, ["contact", "win", "tomorrow", "note"]), (.uses, ["at", "substance", "note"]),
        (.programs, ["contact", "substance", "note"]), (.plan, ["contact"]),
    ])
    func `Everything adds the private columns, at the end`(_ table: ExportTable, _ added: [String]) {
        let counselor = table.header(.counselor, notes: false)
        let everything = table.header(.everything, notes: false)
        #expect(Set(everything).subtracting(counselor).isSuperset(of: added))
    }

    private static let laterOfSessions = ["planned_hours", "attended_minutes", "planned_minutes", "told_at"]

    @Test func `A column that came later is the last one at every level`() {
        for share in ShareLevel.allCases {
            for notes in [false, true] {
                #expect(ExportTable.sessions.header(share, notes: notes).suffix(4) == Self.laterOfSessions)
                #expect(ExportTable.weeks.header(share, notes: notes).last == "iso_week")
                #expect(
                    ExportTable.attendance.header(share, notes: notes).suffix(2) == ["attended_minutes", "partial"])
                #expect(ExportTable.cravings.header(share, notes: notes).last == "precision")
                #expect(
                    ExportTable.uses.header(share, notes: notes).last == (share == .everything ? "tell" : "precision"))
            }
        }
        #expect(
            header(.sessions, .everything).hasSuffix(
                "entered_late, reason, topic, note, planned_hours, attended_minutes, planned_minutes, told_at"))
    }

    @Test(arguments: ExportTable.allCases) func `Notes adds the note columns to counselor, and nothing else`(
        _ table: ExportTable
    ) {
        let hasNote: Set<ExportTable> = [.programs, .sessions, .cravings, .checkins, .uses, .doses, .scores]
        let plain = table.header(.counselor, notes: false)
        let added = plain.filter { table == .sessions && Self.laterOfSessions.contains($0) || $0 == "precision" }
        // All who get these get the notes.
        if table.level == .everything { return }
        #expect(
            table.header(.counselor, notes: true)
                == plain.dropLast(added.count) + (hasNote.contains(table) ? ["note"] : []) + added)
        #expect(table.header(.attendance, notes: true) == plain)
    }
}
