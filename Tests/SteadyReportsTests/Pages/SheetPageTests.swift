import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// The sheet of attendance, to the letter.
struct SheetPageTests {
    /// Friday noon of a week in which one session was excused and another made one up.
    private static var record: SheetRecord {
        let week = WeekRecord.lively
        return SheetRecord(
            days: day("2026-11-16")...day("2026-11-22"), now: week.now, firstDay: week.firstDay,
            programs: week.programs, sessions: week.sessions)
    }

    private static func line(_ length: Int) -> String { String(repeating: "_", count: length) }
    private static let name = "Leader's name \(line(13))"
    private static let signature = "Signature \(line(16))"

    @Test func `a week of one program, as text`() {
        let report = SheetReport(Self.record)
        #expect(report.attended.map(\.name.text) == ["Riverside IOP", "Dr. Rivera"])
        #expect(
            report.only([uidOf(1)]).document.text(width: 80) == """
                Attendance · Mon 16 – Sun 22 Nov 2026
                Made Fri 20 Nov 2026 12:00 · as the person recorded it

                  Name  \(Self.line(72))
                  Program    Riverside IOP

                Sessions
                  Mon 16 Nov
                    Time 18:00 · Hours 3 · Status attended · \(Self.name) ·
                    \(Self.signature)
                  Wed 18 Nov
                    Time 18:00 · Status excused · \(Self.name) ·
                    \(Self.signature)
                  Thu 19 Nov
                    Time 17:00 · Hours 2 · Status attended · Make-up for Fri 13 Nov ·
                    \(Self.name) · \(Self.signature)
                  Fri 20 Nov
                    Time 18:00 · Hours 3 · Status planned · \(Self.name) ·
                    \(Self.signature)
                  Total      2 of 3–5 attended · 5 h · 1 excused · 1 planned

                  Signature of the person  \(Self.line(53))
                  Date  \(Self.line(72))

                """)
    }

    @Test func `the same week as Markdown`() {
        let (name, signature) = (Self.line(13), Self.line(16))
        #expect(
            SheetReport(Self.record).only([uidOf(1)]).document.markdown == """
                # Attendance · Mon 16 – Sun 22 Nov 2026

                Made Fri 20 Nov 2026 12:00 · as the person recorded it

                Name: \(Self.line(40))

                - **Program:** Riverside IOP

                ## Sessions

                | Date       | Time  | Hours | Status   | Make-up        | Leader\\'s name | Signature        |
                | ---------- | ----- | ----: | -------- | -------------- | -------------- | ---------------- |
                | Mon 16 Nov | 18:00 |     3 | attended |                | \(name)  | \(signature) |
                | Wed 18 Nov | 18:00 |       | excused  |                | \(name)  | \(signature) |
                | Thu 19 Nov | 17:00 |     2 | attended | for Fri 13 Nov | \(name)  | \(signature) |
                | Fri 20 Nov | 18:00 |     3 | planned  |                | \(name)  | \(signature) |

                - **Total:** 2 of 3–5 attended · 5 h · 1 excused · 1 planned

                * * *

                Signature of the person: \(Self.line(40))

                Date: \(Self.line(40))

                """)
    }

    @Test func `a support by another clock has its zone beside each time`() {
        let page = SheetReport(Self.record).only([uidOf(2)]).document.text(width: 80)
        #expect(
            page.contains("\n  Tue 17 Nov  10:00 UTC-6      3  attended      \(Self.line(13))  \(Self.line(16))\n"),
            "\(page)")
        #expect(
            page.contains("\n  Thu 19 Nov  10:00 UTC-6         not recorded  \(Self.line(13))  \(Self.line(16))\n"),
            "\(page)")
        #expect(page.contains("\n  Total      1 of 1 attended · 3 h · 1 not recorded\n"), "\(page)")
    }

    @Test func `a record for a sheet holds nothing that may not stand on it`() {
        var session = Session.of(1, "2026-11-16T18:00:00-05:00", .excused)
        (session.topic, session.reason, session.note, session.kind) = ("canary", "canary", "canary", .medical)
        var program = Program.riverside
        (program.substances, program.note, program.counselor) = ("canary", "canary", uidOf(1))
        let record = SheetRecord(
            days: session.day...session.day, now: now("2026-11-20T12:00:00-05:00"), firstDay: nil, programs: [program],
            sessions: [session], others: [session])
        #expect(!String(reflecting: record).contains("canary"))
        for session in record.sessions + record.others { #expect(session.kind == .other) }
        #expect(record.programs[0].counselor == nil && record.programs[0].absences == nil)
    }

    @Test func `a name that would be markup or turn a line around is only a name`() throws {
        var program = Program.riverside
        program.name = .of("<b>Oak|Hill</b>\u{202E}")
        let report = SheetReport(
            SheetRecord(
                days: day("2026-11-16")...day("2026-11-22"), now: now("2026-11-20T12:00:00-05:00"),
                firstDay: day("2026-11-02"), programs: [program], sessions: []))
        #expect(report.document.text(width: 80).contains("  Program    <b>Oak|Hill</b><U+202E>\n"))
        #expect(report.document.markdown.contains(#"- **Program:** \<b\>Oak\|Hill\</b\>\<U+202E\>"#))
        #expect(report.html.contains("&lt;b&gt;Oak|Hill&lt;/b&gt;&lt;U+202E&gt;") && !report.html.contains("<b>"))
        #expect(SheetReport.isSheet(Array(report.html.utf8.prefix(512))))
    }
}
