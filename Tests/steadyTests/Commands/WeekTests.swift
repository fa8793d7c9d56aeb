import Testing

/// `steady week`. The numbers of whole weeks are in DiaryTests.
struct WeekTests {
    @Test func `a cancelled session and its make-up are told apart, and count as in attendance.csv`() throws {
        let home = try Home.steppedDown()
        let at = "2026-09-13T20:00:00-04:00"
        try home.prints("attend", "--at", "mon 18:00", at: at)
        try home.prints("miss", "--cancelled", "--at", "2026-09-09 18:00", at: at)
        try home.prints("attend", "--at", "thu 18:00", "--makeup", "s2", at: at)
        try home.prints("attend", "--at", "fri 18:00", "--hours", "2", at: at)
        let page = try home.prints("week", at: at)
        #expect(page.contains("Sessions   3 of 3–5, met: 2 were required (1 cancelled) · 1 cancelled · 8 of 6 h"))
        #expect(page.contains("  Wed 9    18:00   cancelled   made up Thu 10\n"))
        #expect(page.contains("  Thu 10   18:00   attended    3 h · make-up for Wed 9\n"))
        #expect(page.contains("  Fri 11   18:00   attended    2 of 3 h\n"))
        let rows = try home.prints("export", "--table", "attendance", "--to", "-", at: at)
        #expect(rows.contains(",p2,iop,1,3,5,2,3,0,0,1,0,8.0,met,480,no\r\n"), "\(rows)")
        let sessions = try home.prints("export", "--table", "sessions", "--to", "-", at: at)
        #expect(
            sessions.contains("attended,2.0,,yes,3.0,120,180,\r\n")
                && sessions.contains("cancelled,0.0,,yes,3.0,0,180,\r\n"))
    }

    @Test func `a make-up in another week names the day that it makes up for`() throws {
        let home = try Home.steppedDown()
        try home.prints("miss", "--at", "wed 18:00", at: Home.thursday)
        let later = "2026-10-08T20:00:00-04:00"
        try home.prints("attend", "--at", "tue 10:00", "--makeup", "s1", at: later)
        #expect(try home.prints("week", at: later).contains("make-up for Wed 9 Sep"))
    }

    @Test(arguments: [
        (["37"], ["2026-W37"]), (["W37"], ["2026-W37"]), (["-1"], ["last"]), (["-0"], ["this"]), (["39"], ["2025-W39"]),
        (["-2"], ["2026-W36"]),
    ])
    func `a week may be said by its number, or by how many weeks back it lies`(_ words: [String], _ same: [String])
        throws
    {
        let home = try Home.lived()
        #expect(try home.run(["week"] + words).out == home.run(["week"] + same).out)
        for next in ["next", "next week", "2026-W39"] {
            try Refusal(
                "week", next,
                says:
                    "The week from Mon 21 Sep 2026 has not begun. `steady week` shows this one, and next week's sessions."
            ).check(in: home)
        }
        try Refusal("week", "54", says: "\"54\" is not a week.").check(in: home)
        try Refusal("week", "-999999", says: "\"-999999\" is not a week.").check(in: home)
    }
}
