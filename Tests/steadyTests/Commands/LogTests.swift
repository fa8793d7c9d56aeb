import Testing

/// `steady log`.
struct LogTests {
    @Test func `the log prints a line an entry, the newest last`() throws {
        let home = try Home.lived()
        #expect(
            try home.prints("log", "--kind", "craving", "--kind", "session").unwrapped
                == "Mon 14 Sep 18:00 s1 attended · Riverside IOP · 3 h Mon 14 Sep 21:05 c1 craving 7, then 4 · stress · walk"
        )
        #expect(
            try home.prints("log", "--from", "2026-09-10", "--until", "thu").unwrapped
                == "Thu 10 Sep 23:30 u1 use · entered late")
        #expect(
            try home.prints("log", "--last", "1", "--kind", "point").unwrapped
                == "Mon 14 Sep r1 to raise · sleep is worse since the new shift")
    }
}
