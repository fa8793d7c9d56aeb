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
