import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// The day's page, to the letter.
struct TodayPageTests {
    @Test func `A session that has begun, another to come, and much that is open`() {
        let record = WeekRecord.quiet(
            "2026-11-17T11:30:00-05:00", programs: [.riverside, .therapy], firstDay: "2026-11-02")
        #expect(
            TodayReport(record).text(width: 80) == """
                Tuesday 17 November · Riverside IOP, week 3 of 12

                  This week    0 of 3–5 sessions, 2 more planned
                  Today        Dr. Rivera: 10:00 UTC-6 session, 1 h, not recorded
                    steady attend
                  This week    Dr. Rivera: 0 of 1 session, 1 more planned
                  Planned end  Dr. Rivera: Fri 27 Nov · ask what comes next
                    steady raise
                  Open         last Tue, Wed, Thu and 4 more evenings ·
                               last Tue 10:00 UTC-6, Wed 18:00, Thu 10:00 UTC-6 and 2
                               more sessions
                    steady catch-up
                  Evening      open                                       steady checkin

                """)
        #expect(
            TodayReport(record).text(width: 40) == """
                Tuesday 17 November ·
                  Riverside IOP, week 3 of 12

                  This week
                    0 of 3–5 sessions, 2 more planned
                  Today
                    Dr. Rivera: 10:00 UTC-6 session, 1
                    h, not recorded
                    steady attend
                  This week
                    Dr. Rivera: 0 of 1 session, 1 more
                    planned
                  Planned end  Dr. Rivera: Fri 27 Nov ·
                    ask what comes next
                    steady raise
                  Open
                    last Tue, Wed, Thu and 4 more
                    evenings · last Tue 10:00 UTC-6,
                    Wed 18:00, Thu 10:00 UTC-6 and 2
                    more sessions
                    steady catch-up
                  Evening      open       steady checkin

                """)
    }

    /// Evenings that were answered, the first day, and the line about the days before; nil for none.
    private static let open: [(answered: [String], firstDay: String, line: String?)] = [
        (["2026-11-16"], "2026-11-16", nil), ([], "2026-11-16", "Yesterday    open"),
        (["2026-11-16"], "2026-11-13", "Open         Fri, Sat and Sun evening"),
        (["2026-11-13", "2026-11-14"], "2026-11-13", "Open         Sun and Mon evening"),
        (["2026-11-15"], "2026-11-12", "Open         Thu, Fri, Sat and 1 more evening"),
        ((11...16).map { "2026-11-\($0)" }, "2026-11-10", "Open         last Tue evening"),
    ]

    @Test(arguments: open)
    func `What the days before left open is one line`(_ answered: [String], _ firstDay: String, _ line: String?) {
        let checkIns = answered.enumerated().map { CheckIn.of($0 + 1, $1) }
        let page = TodayReport(
            .quiet("2026-11-17T11:30:00-05:00", programs: [], checkIns: checkIns, firstDay: firstDay)
        ).text(width: 80)
        let lines = page.split(separator: "\n").filter { $0.contains("Yesterday") || $0.contains("Open ") }
        #expect(lines.count == (line == nil ? 0 : 1), "\(page)")
        if let line { #expect(lines.first?.contains(line) == true, "\(page)") }
    }

    @Test func `A session that was attended, and a point to raise`() {
        let record = WeekRecord.quiet(
            "2026-11-18T22:00:00-05:00", programs: [.riverside],
            sessions: [.of(1, "2026-11-18T18:00:00-05:00", .attended)], checkIns: [.of(4, "2026-11-18", mood: 6)],
            points: [.of(1, "sleep", "2026-11-17"), .of(2, "bus", "2026-11-17", doneOn: "2026-11-18")],
            firstDay: "2026-11-18")
        #expect(
            TodayReport(record).text(width: 80) == """
                Wednesday 18 November · Riverside IOP, week 3 of 12

                  Today        18:00 session, 3 h, attended
                  This week    1 of 3–5 sessions, 1 more planned
                  Evening      checked in                                 steady show d4
                  To raise     1 point                                      steady raise

                """)
        #expect(
            TodayReport(record).text(width: 40) == """
                Wednesday 18 November ·
                  Riverside IOP, week 3 of 12

                  Today
                    18:00 session, 3 h, attended
                  This week
                    1 of 3–5 sessions, 1 more planned
                  Evening      checked in
                    steady show d4
                  To raise     1 point      steady raise

                """)
    }

    @Test func `A program past its planned end`() {
        let record = WeekRecord.quiet(
            "2027-01-26T09:00:00-05:00", programs: [.riverside], firstDay: "2027-01-26")
        #expect(
            TodayReport(record).text(width: 80) == """
                Tuesday 26 January · Riverside IOP, week 13

                  This week    0 of 3–5 sessions, 2 more planned
                  Planned end  was Sun 24 Jan      steady program end p1 --on 2027-01-24
                  Evening      open                                       steady checkin

                """)
        #expect(
            TodayReport(record).text(width: 40) == """
                Tuesday 26 January ·
                  Riverside IOP, week 13

                  This week
                    0 of 3–5 sessions, 2 more planned
                  Planned end  was Sun 24 Jan
                    steady program end p1 --on 2027-01-24
                  Evening      open       steady checkin

                """)
    }

    @Test(arguments: [
        // Before the evening, in it, with a session to come today, and once that has begun.
        ("2026-11-17T16:59:59-05:00", false), ("2026-11-17T17:00:00-05:00", true), ("2026-11-18T02:59:00-05:00", true),
        ("2026-11-19T17:30:00-05:00", false), ("2026-11-19T18:00:00-05:00", true),
        // Tomorrow is Saturday.
        ("2026-11-20T19:00:00-05:00", false),
    ])
    func `In the evening, with nothing more to come, tomorrow's first session stands there`(
        _ at: String, _ isThere: Bool
    ) {
        var care = Program.riverside
        care.extras = [moment("2026-11-19T18:00:00-05:00"), moment("2026-11-20T09:00:00-05:00")]
        let page = TodayReport(.quiet(at, programs: [care], firstDay: "2026-11-16")).text(width: 80)
        let clock = at.hasPrefix("2026-11-19") ? "09:00" : "18:00"
        #expect(page.contains("\n  Tomorrow     \(clock) session, 3 h\n") == isThere, "\(page)")
    }

    @Test func `A session of tomorrow that is excused doesn't stand there`() {
        let record = WeekRecord.quiet(
            "2026-11-17T20:00:00-05:00", programs: [.riverside],
            sessions: [.of(1, "2026-11-18T18:00:00-05:00", .excused)], firstDay: "2026-11-16")
        #expect(!TodayReport(record).text(width: 80).contains("Tomorrow"))
    }

    @Test(arguments: [
        ("2026-11-01T19:00:00-05:00", "Riverside IOP starts tomorrow"),
        ("2026-10-28T09:00:00-05:00", "Riverside IOP starts Mon 2 Nov, in 5 days"),
    ])
    func `A program to come`(_ at: String, _ words: String) {
        let report = TodayReport(.quiet(at, programs: [.riverside], firstDay: "2026-10-28"), next: .riverside)
        let page = report.text(width: 80)
        #expect(page.contains("\n  Program      \(words)") && page.contains("steady program show p1\n"), "\(page)")
        // Its first session, in the evening before.
        #expect(page.contains("  Tomorrow     Riverside IOP: 18:00 session, 3 h\n") == at.contains("T19"), "\(page)")
        #expect(!page.contains("none active"))
    }

    @Test func `No program`() {
        let record = WeekRecord.quiet("2026-11-18T09:00:00-05:00", programs: [], firstDay: "2026-11-18")
        #expect(
            TodayReport(record).text(width: 80) == """
                Wednesday 18 November

                  Program      none active                          steady program start
                  Evening      open                                       steady checkin

                """)
        #expect(
            TodayReport(record).text(width: 40) == """
                Wednesday 18 November

                  Program      none active
                    steady program start
                  Evening      open       steady checkin

                """)
    }

    @Test func `The very first time`() {
        let report = TodayReport(
            .quiet("2026-11-18T09:00:00-05:00", programs: [], firstDay: nil), isBegun: false)
        #expect(
            report.text(width: 80) == """
                Steady keeps your plan on this computer. Nothing is sent anywhere.

                  Begin            steady program start      it asks; Return skips a question
                  Log a craving    steady craving 6
                  A hard moment    steady now

                """)
        #expect(
            report.text(width: 40) == """
                Steady keeps your plan on this computer.
                Nothing is sent anywhere.

                  Begin            steady program start
                    it asks; Return skips a question
                  Log a craving    steady craving 6
                  A hard moment    steady now

                """)
    }

    @Test func `A program whose name would turn the line around`() {
        var (care, support) = (Program.riverside, Program.therapy)
        (care.name, support.name) = (hostileName, hostileName)
        let report = TodayReport(
            .quiet("2026-11-17T09:00:00-05:00", programs: [care, support], firstDay: "2026-11-17"))
        #expect(
            report.text(width: 80) == """
                Tuesday 17 November · Sam<U+202E> ·
                  the <U+2066>longest of all friends that anyone has, week 3 of 12

                  This week    0 of 3–5 sessions, 2 more planned
                  Today        Sam<U+202E> · the <U+2066>longest of all friends that
                               anyone has: 10:00 UTC-6 session, 1 h
                  This week    Sam<U+202E> · the <U+2066>longest of all friends that
                               anyone has: 0 of 1 session, 2 more planned
                  Planned end  Sam<U+202E> · the <U+2066>longest of all friends that
                               anyone has: Fri 27 Nov · ask what comes next
                    steady raise
                  Evening      open                                       steady checkin

                """)
        #expect(
            report.text(width: 40) == """
                Tuesday 17 November · Sam<U+202E> · the
                  <U+2066>longest of all friends that
                  anyone has, week 3 of 12

                  This week
                    0 of 3–5 sessions, 2 more planned
                  Today        Sam<U+202E> · the
                    <U+2066>longest of all friends that
                    anyone has: 10:00 UTC-6 session, 1 h
                  This week    Sam<U+202E> · the
                    <U+2066>longest of all friends that
                    anyone has: 0 of 1 session, 2 more
                    planned
                  Planned end  Sam<U+202E> · the
                    <U+2066>longest of all friends that
                    anyone has: Fri 27 Nov ·
                    ask what comes next
                    steady raise
                  Evening      open       steady checkin

                """)
    }
}
