import Testing

/// `steady edit`: what it means by a time is in EditTimeTests, each of its options in EditAnswerTests.
struct EditTests {
    @Test(arguments: [
        (
            ["edit", "c1", "--intensity", "6"],
            "c1  craving 6, then 4 · Mon 14 Sep 2026 21:05, 2 days ago · stress · walk"
        ),
        (
            ["edit", "c1", "--clear", "actions", "--clear", "after"],
            "c1  craving 7 · Mon 14 Sep 2026 21:05, 2 days ago · stress"
        ),
        (
            ["edit", "s1", "--status", "excused", "--reason", "work"],
            "s1  excused · Mon 14 Sep 2026 18:00, 2 days ago · Riverside IOP · 3 h · work"
        ),
        (["edit", "d1", "--mood", "7"], "d1  check-in · Mon 14 Sep 2026, 2 days ago · mood 7 · Sam reached"),
        (["edit", "u1", "--substance", "alcohol"], "u1  use · Thu 10 Sep 2026 23:30, 6 days ago · alcohol"),
        (
            ["edit", "r1", "--done", "2026-09-15"],
            "r1  raised · Mon 14 Sep 2026, 2 days ago · sleep is worse since the new shift"
        ),
        (["edit", "k1", "--name", "Samira", "--role", "sponsor"], "k1  Samira · sponsor · +1 555 0100"),
        (["edit", "t1", "--name", "work stress"], "t1  trigger work stress"),
        (["edit", "a1", "--name", "long walk"], "a1  action long walk"),
        (["edit", "p2", "--absences", "2"], "p2  Tuesday meeting · mutual-support · from Wed 2 Sep 2026"),
    ])
    func `every kind of record takes its own options`(_ words: [String], _ line: String) throws {
        let home = try Home.lived()
        let ran = try home.run(words)
        #expect(ran.code == 0, "\(ran)")
        #expect(ran.out.hasPrefix(line), "\(ran)")
        #expect(ran.out.contains("\n  was  "), "\(ran)")
        try home.prints("undo")
    }

    @Test func `merging by renaming is refused where nobody can be asked`() throws {
        let home = try Home.lived()
        try Refusal("edit", "k1", "--name", "dr. rivera", code: 65, says: "k2 already").check(in: home)
    }

    @Test func `a session that was attended after all, and made up for, is told`() throws {
        let home = try Home.steppedDown()
        try home.prints("miss", "--at", "mon 18:00", at: Home.thursday)
        try home.prints("attend", "--at", "tue 10:00", "--makeup", "s1", at: Home.thursday)
        let echo = try home.prints("edit", "s1", "--status", "attended", "--hours", "2", at: Home.thursday)
        #expect(echo.contains("s2 is on record as the make-up for it"))
        #expect(try home.prints("show", "s1", at: Home.thursday).contains("minutes          2 of 3 h"))
    }
}
