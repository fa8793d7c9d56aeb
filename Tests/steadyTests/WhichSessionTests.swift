import Foundation
import Testing

/// Which session, which week, and what an echo tells apart (DESIGN §3, "Sessions"; §7).
struct `Which session is meant` {
    /// A Thursday; the IOP of Monday, Wednesday and Friday 18:00 began on Monday, after an inpatient stay.
    private static let thursday = "2026-09-10T12:00:00-04:00"

    private func home() throws -> Home {
        let home = try Home()
        let first = "2026-09-01T09:00:00-04:00"
        try home.prints(
            "program", "start", "inpatient", "--from", "2026-08-10", "--ended", "2026-09-06", "--slot", "fri 9:00",
            at: first)
        try home.prints(
            "program", "start", "iop", "--name", "Riverside IOP", "--from", "2026-09-07", "--slot", "mon 18:00",
            "--slot", "wed 18:00", "--slot", "fri 18:00", at: first)
        return home
    }

    private func refuses(_ home: Home, _ words: String..., code: Int32 = 64, says: String) throws {
        let ran = try home.run(words, at: Self.thursday)
        #expect(ran.code == code && ran.err.unwrapped.contains(says), "\(ran)")
        Refusal.checkForm(ran)
    }

    @Test func `an excused weekday is the nearest, and never a stay's that is over`() throws {
        let home = try home()
        try refuses(home, "miss", "--excused", "--at", "fri 9:00", says: "has these: mon 18:00, wed 18:00, fri 18:00.")
        let friday = try home.prints("miss", "--excused", "--at", "fri", "--reason", "work", at: Self.thursday)
        #expect(friday.contains("Fri 11 Sep 2026 18:00, tomorrow"))
        let monday = try home.prints("miss", "--cancelled", "--at", "mon 18:00", at: Self.thursday)
        #expect(monday.contains("Mon 7 Sep 2026 18:00, 3 days ago"))
        #expect(monday.contains("Mon 14 Sep 2026 18:00 would be --at \"2026-09-14 18:00\""))
        let other = try home.prints("miss", "--cancelled", "--at", "mon 18:00", at: Self.thursday)
        #expect(other.contains("Mon 14 Sep 2026 18:00, in 4 days"))
        #expect(other.contains("Mon 7 Sep 2026 18:00 is on record as s2, cancelled"))
    }

    @Test func `a session that is no slot's is recorded with a line that names them`() throws {
        let home = try home()
        let echo = try home.prints("attend", "--at", "wed 12:00", at: Self.thursday)
        #expect(echo.contains("not one of the weekly times of Riverside IOP that day, 18:00"))
        #expect(!(try home.prints("attend", "--at", "tue 12:00", at: Self.thursday).contains("beside")))
        #expect(!(try home.prints("attend", "--at", "wed 18:20", at: Self.thursday).contains("beside")))
    }

    @Test func `attend does not slide to the week in which the slot still was`() throws {
        let home = try home()
        try home.prints(
            "program", "change", "p2", "--from", "2026-09-14", "--slot", "mon 18:00", "--slot", "wed 17:00",
            at: Self.thursday)
        let echo = try home.prints("attend", "--at", "wed 18:00", at: "2026-09-17T10:00:00-04:00")
        #expect(echo.contains("Wed 16 Sep 2026 18:00, yesterday") && echo.contains("that day, 17:00"))
    }

    @Test func `a second session, one in the same hours and a second make-up are told apart`() throws {
        let home = try home()
        try home.prints("attend", "--at", "wed 18:00", at: Self.thursday)
        let second = try home.prints("attend", "--at", "wed 18:30", "--hours", "2", at: Self.thursday)
        #expect(second.contains("a second session: s1, attended, is the one of 18:00"))
        #expect(second.contains("in the same hours as s1, 18:00, 3 h"))
        try home.prints("miss", "--at", "mon 18:00", at: Self.thursday)
        #expect(
            try home.prints("attend", "--at", "tue 10:00", "--makeup", "s3", at: Self.thursday).unwrapped
                .contains("make-up for s3"))
        #expect(
            try home.prints("attend", "--at", "tue 15:00", "--makeup", "s3", at: Self.thursday)
                .contains("s4 makes up for the same session"))
    }

    @Test func `nothing makes up for what was attended, nor for itself in the end`() throws {
        let home = try home()
        try home.prints("attend", "--at", "wed 18:00", at: Self.thursday)
        try home.prints("miss", "--at", "mon 18:00", at: Self.thursday)
        try refuses(
            home, "attend", "--at", "tue 10:00", "--makeup", "s1", code: 65,
            says: "s1 was attended, so there is nothing")
        try home.prints("miss", "--at", "tue 10:00", "--program", "p2", at: Self.thursday)
        try home.prints("edit", "s3", "--makeup", "s2", at: Self.thursday)
        try refuses(home, "edit", "s2", "--makeup", "s3", code: 65, says: "s3 makes up for s2 itself")
        try refuses(home, "edit", "s3", "--makeup", "s3", says: "s3 can't make up for itself")
    }

    @Test func `a session that was attended after all, and made up for, is told`() throws {
        let home = try home()
        try home.prints("miss", "--at", "mon 18:00", at: Self.thursday)
        try home.prints("attend", "--at", "tue 10:00", "--makeup", "s1", at: Self.thursday)
        let echo = try home.prints("edit", "s1", "--status", "attended", "--hours", "2", at: Self.thursday)
        #expect(echo.contains("s2 is on record as the make-up for it"))
        #expect(try home.prints("show", "s1", at: Self.thursday).contains("minutes          2 of 3 h"))
    }

    @Test func `a session of back-to-back slots counts for one`() throws {
        let home = try Home()
        try home.prints(
            "program", "start", "iop", "--from", "2026-09-07", "--sessions", "3", "--hours", "0.75", "--slot",
            "wed 18:00", "--slot", "wed 18:45", "--slot", "wed 19:30", at: "2026-09-07T09:00:00-04:00")
        try home.prints("attend", "--at", "wed 18:45", at: Self.thursday)
        let week = try #require(try home.json("week", "--json", at: Self.thursday) as? [String: Any])
        let program = try #require((week["programs"] as? [[String: Any]])?.first)
        #expect(program["attended"] as? Int == 1 && program["unrecorded"] as? Int == 2)
        #expect(program["remaining"] as? Int == 2)
    }

    @Test func `a cancelled session and its make-up are told apart, and count as in attendance.csv`() throws {
        let home = try home()
        let at = "2026-09-13T20:00:00-04:00"
        try home.prints("attend", "--at", "mon 18:00", at: at)
        try home.prints("miss", "--cancelled", "--at", "2026-09-09 18:00", at: at)
        try home.prints("attend", "--at", "thu 18:00", "--makeup", "s2", at: at)
        try home.prints("attend", "--at", "fri 18:00", "--hours", "2", at: at)
        let page = try home.prints("week", at: at)
        #expect(page.contains("Sessions   3 of 3–5 · 1 cancelled · 8 h"))
        #expect(page.contains("  Wed 9    18:00   cancelled   made up Thu 10\n"))
        #expect(page.contains("  Thu 10   18:00   attended    3 h · make-up for Wed 9\n"))
        #expect(page.contains("  Fri 11   18:00   attended    2 of 3 h\n"))
        let rows = try home.prints("export", "--table", "attendance", "--to", "-", at: at)
        #expect(rows.contains(",p2,iop,1,3,5,2,3,0,0,1,0,8.0,met\r\n"), "\(rows)")
        let sessions = try home.prints("export", "--table", "sessions", "--to", "-", at: at)
        #expect(sessions.contains("attended,2.0,,yes,3.0\r\n") && sessions.contains("cancelled,0.0,,yes,3.0\r\n"))
    }

    @Test func `a make-up in another week names the day that it makes up for`() throws {
        let home = try home()
        try home.prints("miss", "--at", "wed 18:00", at: Self.thursday)
        let later = "2026-10-08T20:00:00-04:00"
        try home.prints("attend", "--at", "tue 10:00", "--makeup", "s1", at: later)
        #expect(try home.prints("week", at: later).contains("make-up for Wed 9 Sep"))
    }

    @Test func `in a program without weekly times what was cancelled may lie ahead`() throws {
        let home = try Home()
        try home.prints("program", "start", "therapy", at: Self.thursday)
        let echo = try home.prints("miss", "--cancelled", "--at", "tomorrow 10:00", at: Self.thursday)
        #expect(echo.contains("Fri 11 Sep 2026 10:00, tomorrow"))
    }

    @Test func `a medication has no sessions to attend, unless it was given weekly times`() throws {
        let home = try Home()
        try home.prints("program", "start", "medication", "--name", "Buprenorphine", at: Self.thursday)
        for words in [
            ["attend"], ["attend", "--at", "10:00"], ["attend", "--program", "p1"], ["miss", "--at", "10:00"],
        ] {
            let ran = try home.run(words, at: Self.thursday)
            #expect(ran.code == 69 && ran.err.contains("is a medication, which has no sessions"), "\(ran)")
            Refusal.checkForm(ran)
        }
        // It does not stand in the way of a support that has some.
        try home.prints("program", "start", "therapy", at: Self.thursday)
        #expect(try home.prints("attend", at: Self.thursday).contains("Therapy"))
        try home.prints("program", "change", "p1", "--slot", "thu 11:30", at: Self.thursday)
        #expect(try home.prints("attend", "--at", "thu 11:30", at: Self.thursday).contains("Buprenorphine"))
    }
}
