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
                == "Thu 10 Sep 23:30 u1 use")
        #expect(
            try home.prints("log", "--last", "1", "--kind", "point").unwrapped
                == "Mon 14 Sep r1 to raise · sleep is worse since the new shift")
    }

    @Test(arguments: [
        (["craving"], ["c1"]), (["sessions"], ["s1"]), (["mon"], ["s1", "c1", "d1", "r1"]), (["walk"], ["c1"]),
        (["Sam"], ["d1"]), (["stress", "mon"], ["c1"]), (["2d", "ago", "Stress"], ["c1"]), (["riverside iop"], ["s1"]),
        (["Riverside", "IOP", "session"], ["s1"]), (["yesterday"], []), (["use", "point"], ["u1", "r1"]),
    ])
    func `words choose a kind, a day and a name`(_ words: [String], _ ids: [String]) throws {
        let ran = try Home.lived().run(["log"] + words + ["--json"])
        let found = ["s1", "c1", "d1", "r1", "u1"].filter { ran.out.contains("\"id\":\"\($0)\"") }
        #expect(ran.code == 0 && Set(found) == Set(ids), "\(ran)")
    }

    @Test func `other words are refused`() throws {
        try Refusal("log", "frobnicate", says: "\"frobnicate\" is neither a kind of entry nor a name").check(
            in: .lived())
        try Refusal("log", "mon", "--from", "tue", says: "The days are given twice.").check(in: .lived())
    }

    @Test func `the entries that are left out are counted`() throws {
        let home = try Home.lived()
        let newest = try home.prints("log", "--last", "1")
        #expect(
            newest == """
                4 older entries                                              steady log --last 5
                Mon 14 Sep        r1   to raise · sleep is worse since the new shift

                """)
        #expect(try home.prints("log", "--last", "4").hasPrefix("1 older entry  "))
        #expect(try !home.prints("log", "--last", "5").contains("older"))
        #expect(try !home.prints("log", "craving", "--last", "1").contains("older"))
        #expect(try !home.prints("log", "--last", "1", "--json").contains("older"))
    }
}
