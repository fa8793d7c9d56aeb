import Testing

/// What a written time means in an edit: it is read from the entry's own day and clock (DESIGN §3, "Editing").
struct EditTimeTests {
    /// A month after the entries of the sample: Monday 14 September 21:05, and a use on Thursday 10 at 23:30.
    private static let later = "2026-10-16T10:00:00-04:00"

    @Test(arguments: [
        (["edit", "c1", "--at", "17:00"], "Mon 14 Sep 2026 17:00"),
        (["edit", "u1", "--at", "20:30"], "Thu 10 Sep 2026 20:30"),
        // After midnight is still that day's evening.
        (["edit", "u1", "--at", "00:40"], "Fri 11 Sep 2026 00:40"),
        (["edit", "c1", "--at", "thu"], "Thu 17 Sep 2026 21:05"),
        (["edit", "c1", "--at", "sat"], "Sat 12 Sep 2026 21:05"),
        (["edit", "c1", "--at", "mon"], "Mon 14 Sep 2026 21:05"),
        (["edit", "c1", "--at", "tue 14:50"], "Tue 15 Sep 2026 14:50"),
        (["edit", "c1", "--at", "sun 14:50"], "Sun 13 Sep 2026 14:50"),
        (["edit", "c1", "--at", "2026-09-20"], "Sun 20 Sep 2026 21:05"),
        (["edit", "c1", "--at", "yesterday"], "Thu 15 Oct 2026 21:05"),
        (["edit", "c1", "--at", "yesterday 20:00"], "Thu 15 Oct 2026 20:00"),
        (["edit", "c1", "--at", "3d ago"], "Tue 13 Oct 2026 21:05"),
        (["edit", "s1", "--at", "18:30"], "Mon 14 Sep 2026 18:30"),
        (["edit", "s1", "--at", "wed"], "Wed 16 Sep 2026 18:00"),
        (["edit", "d1", "--day", "sun"], "Sun 13 Sep 2026"), (["edit", "r1", "--raised", "fri"], "Fri 11 Sep 2026"),
        (["edit", "r1", "--done", "wed"], "done Wed 16 Sep 2026"),
    ])
    func `keeps the day that is not said, and the clock`(_ words: [String], _ when: String) throws {
        let home = try Home.lived()
        let ran = try home.run(words, at: Self.later)
        #expect(ran.code == 0 && ran.out.unwrapped.contains(when), "\(ran)")
    }

    @Test func `of an entry of today the weekday to come is the one before`() throws {
        let home = try Home()
        try home.prints("craving", "5")
        #expect(try home.prints("edit", "c1", "--at", "fri").contains("Fri 11 Sep 2026 19:42, 5 days ago"))
    }

    @Test func `what lies ahead is refused, but for sessions that may`() throws {
        let home = try Home()
        try home.prints("craving", "5")
        try Refusal("edit", "c1", "--at", "23:00", says: "Wed 16 Sep 2026 23:00 is in the future").check(in: home)
        try home.prints("program", "start", "iop", "--slot", "fri 18:00")
        try home.prints("miss", "--excused", "--at", "fri")
        #expect(try home.prints("edit", "s1", "--at", "17:00").contains("Fri 18 Sep 2026 17:00, in 2 days"))
    }

    @Test func `the echo of an edit says what was there before`() throws {
        let home = try Home.lived()
        #expect(
            try home.prints("edit", "c1", "--intensity", "6", "--clear", "after") == """
                c1  craving 6 · Mon 14 Sep 2026 21:05, 2 days ago · stress · walk
                  undo: steady undo
                  was  craving 7, then 4 · Mon 14 Sep 2026 21:05, 2 days ago · stress · walk

                """)
        #expect(
            try home.prints("edit", "c1", "--intensity", "6") == """
                c1  craving 6 · Mon 14 Sep 2026 21:05, 2 days ago · stress · walk
                  nothing changed

                """)
        #expect(try home.prints("edit", "t1", "--name", "shift work").contains("was  trigger stress"))
        #expect(try home.prints("edit", "k1", "--phone", "+1 555 0199").contains("was  Sam · support · +1 555 0100"))
        #expect(try home.prints("edit", "p1", "--absences", "4").unwrapped.contains("was Riverside IOP · iop"))
        #expect(
            try home.prints("plan", "add", "any", "walk", "--minutes", "20").contains("was  walk (10 min)"))
    }
}
