import Testing

/// `steady miss`: which session is meant (DESIGN §3, "Sessions").
struct MissTests {
    @Test func `an excused weekday is the nearest, and never a stay's that is over`() throws {
        let home = try Home.steppedDown()
        try Refusal(
            "miss", "--excused", "--at", "fri 9:00", says: "has these: mon 18:00, wed 18:00, fri 18:00.",
            at: Home.thursday
        ).check(in: home)
        let friday = try home.prints("miss", "--excused", "--at", "fri", "--reason", "work", at: Home.thursday)
        #expect(friday.contains("Fri 11 Sep 2026 18:00, tomorrow"))
        let monday = try home.prints("miss", "--cancelled", "--at", "mon 18:00", at: Home.thursday)
        #expect(monday.contains("Mon 7 Sep 2026 18:00, 3 days ago"))
        #expect(monday.contains("Mon 14 Sep 2026 18:00 would be --at \"2026-09-14 18:00\""))
        let other = try home.prints("miss", "--cancelled", "--at", "mon 18:00", at: Home.thursday)
        #expect(other.contains("Mon 14 Sep 2026 18:00, in 4 days"))
        #expect(other.contains("Mon 7 Sep 2026 18:00 is on record as s2, cancelled"))
    }

    @Test func `an excused weekday names the other week once, however near the chosen one is`() throws {
        let home = try Home()
        try home.prints(
            "program", "start", "iop", "--slot", "mon,wed,fri 18:00", "--from", "2026-08-03",
            at: "2026-08-03T10:00:00-04:00")
        let wednesday = try home.prints("miss", "wed", "--excused", at: Home.thursday)
        #expect(wednesday.contains("Wed 9 Sep 2026 18:00, yesterday"))
        #expect(wednesday.contains("Wed 16 Sep 2026 18:00 would be --at \"2026-09-16 18:00\""))
        let monday = try home.prints("miss", "--cancelled", "--at", "mon 18:00", at: Home.thursday)
        #expect(monday.split(separator: "would be").count == 2, "\(monday)")
    }

    @Test func `in a program without weekly times what was cancelled may lie ahead`() throws {
        let home = try Home()
        try home.prints("program", "start", "therapy", at: Home.thursday)
        let echo = try home.prints("miss", "--cancelled", "--at", "tomorrow 10:00", at: Home.thursday)
        #expect(echo.contains("Fri 11 Sep 2026 10:00, tomorrow"))
    }

    @Test func `a missed session may have a note`() throws {
        #expect(try Home.lived().prints("miss", "--note", "-", input: "the bus\n").contains("note: the bus"))
    }
}
