import Testing

/// `steady program`. First and last days are in ProgramDayTests.
struct ProgramTests {
    private static let riverside = [
        "program", "start", "iop", "--name", "Riverside IOP", "--from", "2026-11-02", "--weeks", "12", "--sessions",
        "3-5",
        "--hours", "3", "--slot", "mon 18:00", "--slot", "wed 18:00", "--slot", "fri 18:00", "--absences", "6",
    ]

    private func started() throws -> Home {
        let home = try Home()
        #expect(try home.run(ProgramTests.riverside).code == 0)
        return home
    }

    @Test func `a program is started with its days and times`() throws {
        let ran = try Home().run(ProgramTests.riverside)
        #expect(ran.code == 0)
        #expect(
            ran.out.unwrapped.hasPrefix(
                """
                p1 Riverside IOP · iop · from Mon 2 Nov 2026, 12 weeks · 3–5 a week, 3 h each · \
                mon 18:00, wed 18:00, fri 18:00 · 6 absences allowed undo: steady undo
                """))
    }

    @Test(arguments: [
        ("detox", "p1  Detox · from Wed 16 Sep 2026 · 3 h a session"),
        ("inpatient", "p1  Inpatient · from Wed 16 Sep 2026 · 3 h a session"),
        ("php", "p1  PHP · from Wed 16 Sep 2026 · 3 h a session"),
        ("iop", "p1  IOP · from Wed 16 Sep 2026 · 3–5 a week, 3 h each"),
        ("outpatient", "p1  Outpatient · from Wed 16 Sep 2026 · 1 h a session"),
        ("sober-living", "p1  Sober living · from Wed 16 Sep 2026 · 1 h a session"),
        ("mutual-support", "p1  Mutual support · from Wed 16 Sep 2026 · 1 h a session"),
        ("therapy", "p1  Therapy · from Wed 16 Sep 2026 · 1 h a session"),
        ("medication", "p1  Medication · from Wed 16 Sep 2026  "),
    ])
    func `every level has its defaults`(_ level: String, _ line: String) throws {
        #expect(try Home().prints("program", "start", level).hasPrefix(line))
    }

    @Test func `a change holds from its day on and keeps what is not given`() throws {
        let home = try started()
        #expect(
            try home.prints("program", "change", "--from", "2026-12-14", "--sessions", "3", "--slot", "mon 18:00")
                .unwrapped == """
                    p1 Riverside IOP · iop · from Mon 2 Nov 2026, 12 weeks · 3 a week, 3 h each · mon 18:00 · \
                    6 absences allowed undo: steady undo from Mon 14 Dec 2026, in 89 days \
                    was 3–5 a week, 3 h each · mon 18:00, wed 18:00, fri 18:00
                    """)
        let before = try home.prints("program", "change", "p1", "--from", "2026-11-30", "--hours", "2")
        #expect(before.contains("3–5 a week, 2 h each"))
        #expect(before.contains("mon 18:00, wed 18:00, fri 18:00"))
        #expect(
            try home.prints("program", "change", "--from", "2026-12-21", "--no-slots", "--no-sessions").contains(
                "3 h a session"))
    }

    @Test func `a step ends the level of care the day before`() throws {
        let home = try started()
        #expect(
            try home.prints("program", "step", "outpatient", "--from", "2027-01-25", "--sessions", "1") == """
                p2  Outpatient · from Mon 25 Jan 2027 · 1 a week, 1 h each     undo: steady undo
                  p1 Riverside IOP ended Sun 24 Jan 2027, stepped-down

                """)
    }

    @Test(arguments: [("php", "stepped-up"), ("outpatient", "stepped-down"), ("iop", "transferred")])
    func `a step says by itself which way it went`(_ level: String, _ reason: String) throws {
        #expect(
            try started().prints("program", "step", level, "--from", "2026-12-01").contains(
                "ended Mon 30 Nov 2026, \(reason)"))
    }

    @Test func `a program ends on a day and for a reason`() throws {
        let home = try started()
        #expect(
            try home.prints(
                "program", "end", "--on", "2027-01-24", "--reason", "completed", at: "2027-01-24T12:00:00-05:00"
            )
            .unwrapped.hasPrefix(
                """
                p1 Riverside IOP · iop · from Mon 2 Nov 2026, 12 weeks · ended Sun 24 Jan 2027, completed · \
                3–5 a week, 3 h each · mon 18:00, wed 18:00, fri 18:00 · 6 absences allowed undo: steady undo
                """))
    }

    @Test func `supports overlap a level of care`() throws {
        let home = try started()
        #expect(
            try home.prints("program", "start", "mutual-support", "--from", "2026-11-02", "--slot", "tue 19:00")
                .hasPrefix("p2  "))
        #expect(try home.prints("program", "start", "sober-living", "--from", "2026-11-02").hasPrefix("p3  "))
        let list = try #require(try home.json("program", "list", "--json") as? [[String: Any]])
        #expect(list.map { $0["level"] as? String } == ["iop", "mutual-support", "sober-living"])
    }

    @Test func `a program keeps the zone it was started in`() throws {
        let home = try Home()
        try home.prints("program", "start", "iop", zone: "Europe/Berlin")
        let fixed = try Home()
        try fixed.prints("program", "start", "iop", zone: nil)
        #expect(try home.prints("program", "list", "--json").contains("Europe/Berlin"))
        #expect(try fixed.prints("program", "list", "--json").contains("-04:00"))
    }

    @Test func `a first day without a year that lies far ahead names this year's`() throws {
        let home = try Home()
        #expect(
            try home.prints("program", "start", "iop", "--from", "20 aug").hasPrefix(
                "First day Fri 20 Aug 2027, in 338 days\n  Thu 20 Aug 2026 would be --from 2026-08-20\n"))
        try home.prints("undo")
        #expect(try home.prints("program", "start", "iop", "--from", "20 aug 2027").hasPrefix("p2"))
    }

    @Test func `a weekday as first day names the last one too, where that was near`() throws {
        let (home, tuesday) = (try Home(), "2026-09-15T10:00:00-04:00")
        #expect(
            try home.prints("program", "start", "iop", "--from", "mon", at: tuesday).hasPrefix(
                "First day Mon 21 Sep 2026, in 6 days\n  Mon 14 Sep 2026 would be --from 2026-09-14\n"))
        try home.prints("undo", at: tuesday)
        let sunday = "2026-09-20T10:00:00-04:00"
        #expect(try home.prints("program", "start", "iop", "--from", "mon", at: sunday).hasPrefix("p2"))
        #expect(
            try home.prints("program", "end", "--on", "thu", at: "2026-09-26T10:00:00-04:00").contains(
                "Thu 1 Oct 2026 would be --on 2026-10-01"))
    }

    @Test(arguments: [
        (
            "2", "3",
            "6 h a week is less than an IOP usually asks, 9 h or more; check with your program (SAMHSA 2021, ASAM)"
        ),
        ("5", "4", "20 h a week is what a partial hospitalization program asks; check with your program (ASAM)"),
    ])
    func `hours that an IOP seldom asks get one line, and stay as they were given`(
        _ sessions: String, _ hours: String, _ hint: String
    ) throws {
        let home = try Home()
        let echo = try home.prints("program", "start", "iop", "--sessions", sessions, "--hours", hours, "--sources")
            .unwrapped
        #expect(echo.contains("\(sessions) a week, \(hours) h each") && echo.contains(hint), "\(echo)")
        #expect(echo.contains("Sources ") && echo.contains("The ASAM Criteria"), "\(echo)")
        let usual = try Home().prints("program", "start", "iop", "--sessions", "3", "--hours", "3")
        #expect(!usual.contains("check with your program"), "\(usual)")
    }

    @Test func `a change, an edit, an end and the week name where their figures are from`() throws {
        let home = try Home()
        try home.prints("program", "start", "iop", "--weeks", "12", "--sessions", "3")
        let change = try home.prints("program", "change", "--sessions", "2", "--sources").unwrapped
        #expect(change.contains("(SAMHSA 2021, ASAM)") && change.contains("The ASAM Criteria"), "\(change)")
        let edit = try home.prints("edit", "p1", "--until", "2026-09-25", "--sources").unwrapped
        #expect(edit.contains("about three months") && edit.contains("TIP 47"), "\(edit)")
        let week = try home.prints("week", "--sources").unwrapped
        #expect(week.contains("about three months") && week.contains("Sources TIP 47"), "\(week)")
        #expect(try !home.prints("week").contains("Sources"))
        let markdown = try home.prints("week", "--sources", "--format", "markdown")
        #expect(markdown.contains("TIP 47"), "\(markdown)")
        let end = try home.prints("program", "end", "--on", "2026-09-20", "--sources").unwrapped
        #expect(end.contains("Sources"), "\(end)")
    }

    @Test func `the command for a planned end that has passed means that day`() throws {
        let home = try Home()
        try home.prints("program", "start", "iop", "--from", "2026-06-01", "--until", "2026-07-26")
        let page = try home.prints().unwrapped
        #expect(page.contains("was Sun 26 Jul steady program end p1 --on 2026-07-26"), "\(page)")
        #expect(try home.prints("program", "end", "p1", "--on", "2026-07-26").contains("ended Sun 26 Jul 2026"))
    }
}
