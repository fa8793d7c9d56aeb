import Foundation
import Testing

/// `steady program extra` and `steady program move`: sessions on one day.
struct ProgramExtraTests {
    private func program(_ home: Home, at now: String = Home.now) throws -> [String: Any] {
        let week = try #require(try home.json("week", "--json", at: now) as? [String: Any])
        return try #require((week["programs"] as? [[String: Any]])?.first)
    }

    @Test func `an extra session is a slot of its day everywhere`() throws {
        let home = try Home.lived()
        #expect(try program(home)["slotsLeft"] as? Int == 1)
        #expect(
            try home.prints("program", "extra", "p1", "sat 10:00") == """
                p1  Riverside IOP · extra session Sat 19 Sep 2026 10:00, in 3 days · 3 h
                  undo: steady undo

                """)
        #expect(try program(home)["slotsLeft"] as? Int == 2)
        let week = try home.prints("week")
        #expect(week.contains("  Sat 19   10:00   to come\n"))
        let morning = "2026-09-19T10:05:00-04:00"
        #expect(
            try home.prints(at: morning).contains(
                "  Today        10:00 session, 3 h, not recorded            steady attend\n"))
        #expect(
            try home.prints("attend", at: morning).contains("attended · Sat 19 Sep 2026 10:00 · Riverside IOP · 3 h"))
        #expect(try program(home, at: morning)["unrecorded"] as? Int == 2)
    }

    @Test func `the next week's line and the page of the evening before have it`() throws {
        let home = try Home.lived()
        try home.prints("program", "extra", "next", "tue", "10:00")
        #expect(try home.prints("week").contains("Next week  Mon 21 18:00 · Tue 22 10:00 · Wed 23 18:00"))
        let monday = "2026-09-21T18:30:00-04:00"
        #expect(try home.prints(at: monday).contains("  Tomorrow     10:00 session, 3 h\n"))
    }

    @Test func `programs name the ones to come, and show names all`() throws {
        let home = try Home.lived()
        try home.prints("program", "extra", "p1", "sat 10:00")
        // It was still ahead when it was added.
        try home.prints("program", "extra", "p1", "2026-09-12 10:00", at: "2026-09-11T12:00:00-04:00")
        let list = try home.prints("program", "list").unwrapped
        #expect(list.contains("· extra Sat 19 Sep 2026 10:00") && !list.contains("12 Sep"))
        let page = try home.prints("show", "p1")
        #expect(page.contains("  extra sessions   Sat 12 Sep 2026 10:00\n                   Sat 19 Sep 2026 10:00\n"))
        #expect(page.contains("program: extra session Sat 19 Sep 2026 10:00\n"))
        #expect(try home.prints("program", "show", "p1") == page)
        let json = try #require(try home.json("program", "list", "--json") as? [[String: Any]])
        #expect(json.first?["extras"] as? [String] == ["2026-09-12T10:00:00-04:00", "2026-09-19T10:00:00-04:00"])
    }

    @Test func `it is taken out again, by undo or by name`() throws {
        let home = try Home.lived()
        try home.prints("program", "extra", "p1", "sat 10:00")
        #expect(
            try home.prints("undo").hasSuffix(
                "\n  extra session · Riverside IOP · Sat 19 Sep 2026 10:00; removed\n"))
        #expect(
            try home.prints("redo").hasSuffix("\n  extra session · Riverside IOP · Sat 19 Sep 2026 10:00; again\n"))
        for words in [["sat 10:00"], ["sat"], ["p1", "2026-09-19 10:00"]] {
            let ran = try home.run(["program", "extra", "--remove"] + words)
            #expect(ran.code == 0 && ran.out.contains("taken out"), "\(ran)")
            try home.prints("undo")
        }
        try home.prints("program", "extra", "sat", "10:00", "--remove")
        #expect(!(try home.prints("program", "list").contains("extra")))
        #expect(try home.prints("show", "p1").contains("program: no more extra session Sat 19 Sep 2026 10:00\n"))
    }

    @Test(arguments: [
        ["Riverside", "sat 10:00"], ["Riverside IOP", "sat 10:00"], ["riverside", "iop", "sat", "10:00"],
        ["iop", "sat", "10:00"], ["sat", "10:00"], ["p1", "sat", "10:00"],
    ])
    func `the program is named by its name, its level or a part of its name`(_ words: [String]) throws {
        let echo = try Home.lived().prints(["program", "extra"] + words)
        #expect(echo.hasPrefix("p1  Riverside IOP · extra session Sat 19 Sep 2026 10:00, in 3 days"), "\(echo)")
    }

    @Test(arguments: [
        ["Riverside", "fri 18:00", "thu 17:00"], ["Riverside IOP", "fri 18:00", "thu 17:00"],
        ["riverside", "iop", "fri", "18:00", "thu", "17:00"], ["fri", "18:00", "thu", "17:00"],
    ])
    func `a session is moved in a program of that name, with or without quotes`(_ words: [String]) throws {
        let echo = try Home.lived().prints(["program", "move"] + words)
        #expect(echo.unwrapped.contains("cancelled · Fri 18 Sep 2026 18:00, in 2 days · Riverside IOP"), "\(echo)")
        #expect(echo.contains("Thu 17 Sep 2026 17:00"), "\(echo)")
    }

    @Test(arguments: [
        Refusal(
            "program", "extra", "p1", "wed 18:00", code: 65, says: "has a session on Wed 23 Sep 2026 18:00 already"),
        Refusal(
            "program", "extra", "p1", "2026-09-12 10:00",
            says: "Sat 12 Sep 2026 10:00 has passed; record that session itself, with attend or miss.\n  "
                + "steady attend --at \"2026-09-12 10:00\" --program p1\n"),
        Refusal("program", "extra", "p1", "today 10:00", says: "Wed 16 Sep 2026 10:00 has passed"),
        Refusal("program", "extra", "p9", "sat 10:00", code: 69, says: "There is no program p9."),
        Refusal("program", "extra", "s1", "sat 10:00", says: "s1 is a session; a program"),
        Refusal("program", "extra", "p1", says: "Say when it is"),
        Refusal("program", "extra", says: "Add what is missing"),
        Refusal("program", "extra", "sat", says: "A session needs a clock time."),
        Refusal("program", "extra", "sat 10", says: "Write \"sat 10am\""),
        Refusal("program", "extra", "p1", "sat 10:00", "--remove", code: 69, says: "has no extra session to take out"),
        Refusal(
            "program", "move", "p1", "tue 18:00", "thu 17:00", code: 65, says: "has no session on Tue 15 Sep 2026 18:00"
        ),
        Refusal("program", "move", "2026-09-14 18:00", "thu", code: 65, says: "is on record already as s1, attended"),
        Refusal("program", "move", "wed 18:00", says: "each in quotes"),
        Refusal("program", "move", "wed", "18:00", "thu", says: "each in quotes"),
        Refusal(
            "program", "move", "wed 18:00", "fri 18:00", code: 65,
            says: "has a session on Fri 18 Sep 2026 18:00 already"),
        Refusal("program", "move", "fri 18:00", "2026-09-10 18:00", says: "has passed"),
        Refusal("program", "move", "fri 18:00", "thu evening", says: "A session needs a clock time."),
    ])
    func `what contradicts the record or can't be read is refused`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test func `a session of the past isn't moved to a time that has passed`() throws {
        let home = try Home.lived()
        try home.prints("delete", "s1")
        let afternoon = "2026-09-16T14:00:00-04:00"
        let ran = try home.run(["program", "move", "p1", "mon 18:00", "tue 17:00"], at: afternoon)
        #expect(
            ran.code == 64
                && ran.err == """
                    steady: Tue 15 Sep 2026 17:00 has passed; record what happened instead.
                      steady miss --cancelled --at "2026-09-14 18:00" --program p1
                      steady attend --at "2026-09-15 17:00" --program p1

                    """,
            "\(ran)")
        #expect(try home.prints("program", "move", "p1", "mon 18:00", "thu 17:00").contains("Thu 17 Sep 17:00"))
    }

    @Test func `the reason of a moved session has the program's zone where another clock holds`() throws {
        let home = try Home.lived()
        let ran = try home.run(
            ["program", "move", "fri", "sat 12:00"], at: "2026-09-16T20:00:00+02:00", zone: "Europe/Berlin")
        #expect(ran.out.unwrapped.contains("moved to Sat 19 Sep 12:00 EDT"), "\(ran)")
    }

    @Test func `the program has to be active on its day`() throws {
        let home = try Home.lived()
        try home.prints("program", "end", "p1", "--on", "2026-09-30")
        try Refusal("program", "extra", "p1", "2026-10-01 10:00", code: 65, says: "is not active on Thu 1 Oct 2026")
            .check(in: home)
    }

    @Test func `one that is moved once is cancelled and an extra one, in one change`() throws {
        let home = try Home.lived()
        let before = try home.prints("week")
        #expect(
            try home.prints("program", "move", "p1", "wed 18:00", "thu 17:00") == """
                s2  cancelled · Wed 16 Sep 2026 18:00 · Riverside IOP · 3 h ·
                  moved to Thu 17 Sep 17:00
                  undo: steady undo
                  p1  Riverside IOP · extra session Thu 17 Sep 2026 17:00, tomorrow · 3 h
                  Wed 23 Sep 2026 18:00 would be "2026-09-23 18:00"

                """)
        let week = try home.prints("week")
        #expect(week.contains("  Wed 16   18:00   cancelled   moved to Thu 17 Sep 17:00\n"))
        #expect(week.contains("  Thu 17   17:00   to come\n"))
        #expect(
            try home.prints().contains("  Today        18:00 session, 3 h, cancelled, moved to Thu 17 Sep 17:00\n"))
        #expect(try program(home)["required"] as? Int == 3)
        // The same line again moves no other week's session.
        try Refusal(
            "program", "move", "p1", "wed 18:00", "thu 17:00", code: 65,
            says: "name that date.\n  steady program move p1 \"2026-09-23 18:00\" \"thu 17:00\""
        ).check(in: home)
        #expect(
            try home.prints("undo") == """
                undid  program · made Wed 16 Sep 2026 19:42, just now                steady redo
                  s2  cancelled · Wed 16 Sep 2026 18:00 · Riverside IOP · 3 h ·
                    moved to Thu 17 Sep 17:00
                  extra session · Riverside IOP · Thu 17 Sep 2026 17:00; removed

                """)
        #expect(try home.prints("week") == before)
    }

    @Test func `days alone and a clock alone are enough to move one`() throws {
        let home = try Home.lived()
        #expect(try home.prints("program", "move", "fri", "sat").contains("moved to Sat 19 Sep 18:00"))
        try home.prints("undo")
        #expect(try home.prints("program", "move", "fri", "17:00").unwrapped.contains("moved to Fri 18 Sep 17:00"))
    }

    @Test func `times are those of the program's clock`() throws {
        let home = try Home.lived()
        let berlin = try home.run(
            ["program", "extra", "p1", "sat 10:00"], at: "2026-09-16T19:42:00+02:00", zone: "Europe/Berlin")
        #expect(berlin.out.contains("Sat 19 Sep 2026 10:00 EDT, in 3 days"), "\(berlin)")
        #expect(try home.prints("program", "list").contains("extra Sat 19 Sep 2026 10:00"))
    }

    @Test func `a time that the clock shows twice is the first, and the line says how to write the second`() throws {
        let home = try Home.lived()
        let echo = try home.prints("program", "extra", "p1", "2026-11-01 1:30am").unwrapped
        #expect(echo.contains("For the second: 2026-11-01T01:30:00-05:00"))
        try home.prints("program", "extra", "p1", "2026-11-01T01:30:00-05:00")
        #expect(try home.prints("show", "p1").contains("  extra sessions   Sun 1 Nov 2026 01:30\n"))
        try Refusal("program", "extra", "p1", "2027-03-14 2:30", says: "does not exist on Sun 14 Mar 2027").check(
            in: home)
    }

    @Test func `a program that is deleted takes them along`() throws {
        let home = try Home()
        try home.prints("program", "start", "therapy", "--slot", "mon 9:00")
        try home.prints("program", "start", "medication")
        // The medication has no sessions, so no id is needed.
        try home.prints("program", "extra", "sat 10:00")
        #expect(try home.prints("delete", "p1").contains("1 extra session, 1 schedule with it"))
        #expect(try home.prints("undo").unwrapped.contains("mon 09:00 · extra Sat 19 Sep 2026 10:00"))
        #expect(try home.prints("erase", "p1", "--yes").contains("(1 extra session, 1 schedule with it)"))
    }
}
