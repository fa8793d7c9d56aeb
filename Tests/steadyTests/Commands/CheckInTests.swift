import Testing

/// `steady checkin`. Its questions are in Terminal.
struct CheckInTests {
    @Test func `a check-in is echoed, and a second one on that day adds to it`() throws {
        let home = try Home()
        try home.prints("contact", "add", "Sam")
        #expect(
            try home.prints("checkin", "--mood", "6", "--sleep", "7.5", "--reached", "sam") == """
                d1  check-in · Wed 16 Sep 2026 · mood 6 · sleep 7.5 h · Sam reached
                  undo: steady undo

                """)
        #expect(
            try home.prints("checkin", "--mood", "7", "--no-use") == """
                d1  check-in · Wed 16 Sep 2026 · mood 7 · sleep 7.5 h · no use · Sam reached
                  undo: steady undo
                  was  check-in · Wed 16 Sep 2026 · mood 6 · sleep 7.5 h · Sam reached

                """)
        #expect(
            try home.prints("checkin", "--day", "yesterday", "--nobody") == """
                d2  check-in · Tue 15 Sep 2026, yesterday · nobody reached     undo: steady undo

                """)
    }

    @Test func `several people are kept, each with the outcome`() throws {
        let home = try Home()
        for name in ["Sam", "Dave", "Lena"] { try home.prints("contact", "add", name) }
        #expect(
            try home.prints("checkin", "--tried", "dave", "--reached", "sam", "--reached", "lena", "--tried", "Sam")
                == """
                d1  check-in · Wed 16 Sep 2026 · Sam and Lena reached, Dave tried
                  undo: steady undo

                """)
        let page = try #require(try home.json("show", "d1", "--json") as? [String: Any])
        let record = try #require(page["record"] as? [String: Any])
        #expect(record["support"] as? String == "reached" && record["contact"] as? String == "Sam")
        #expect(
            record["people"] as? [[String: String]] == [
                ["contact": "Sam", "outcome": "reached"], ["contact": "Dave", "outcome": "tried"],
                ["contact": "Lena", "outcome": "reached"],
            ])
        #expect(
            try home.prints("export", "--table", "checkins", "--share", "everything", "--to", "-", "--yes")
                .contains("Sam; Dave; Lena,,,,Sam reached; Dave tried; Lena reached"))
        let exported = try home.run(["export", "--to", home.folder + "/out", "--share", "everything", "--yes"])
        #expect((exported.out + exported.err).unwrapped.contains("People Sam, Dave, Lena"), "\(exported)")
        #expect(try home.prints("log").unwrapped == "Wed 16 Sep d1 check-in · Sam and Lena reached, Dave tried")
        #expect(try home.prints("week").contains("Sam or Lena reached on 1"))
        #expect(
            try home.prints("edit", "d1", "--tried", "Lena", "--tried", "Dave") == """
                d1  check-in · Wed 16 Sep 2026 · Lena and Dave tried           undo: steady undo
                  was  check-in · Wed 16 Sep 2026 · Sam and Lena reached, Dave tried

                """)
        #expect(try home.prints("edit", "d1", "--clear", "contact").contains("someone tried"))
    }

    @Test func `of several names the wrong one is corrected`() throws {
        let home = try Home()
        try home.prints("contact", "add", "Sam")
        let ran = try home.run(["checkin", "--reached", "Sma", "--reached", "Sam", "--tried", "Sam"])
        #expect(ran.code == 69)
        #expect(
            ran.err.hasSuffix("Did you mean Sam?\n  steady checkin --reached Sam --reached Sam --tried Sam\n"), "\(ran)"
        )
        let nobody = try home.run(["checkin", "--tried", "Sam", "--nobody"])
        #expect(nobody.code == 64 && nobody.err.contains("exclude each other"), "\(nobody)")
    }

    @Test func `an answer that replaces another says what was there, even if a line would hide it`() throws {
        let home = try Home()
        try home.prints("checkin", "--used", "--mood", "4")
        #expect(
            try home.prints("checkin", "--no-use") == """
                d1  check-in · Wed 16 Sep 2026 · mood 4 · no use               undo: steady undo
                  was  check-in · Wed 16 Sep 2026 · mood 4 · use

                """)
        let long = String(repeating: "a", count: 70)
        try home.prints("checkin", "--note", long + "1")
        let echo = try home.prints("checkin", "--note", long + "2").split(separator: "\n").joined()
        #expect(echo.contains("aaa2") && echo.contains("aaa1") && echo.contains("was  check-in"), "\(echo)")
    }

    @Test func `no use beside a recorded use is said, and how to make them agree`() throws {
        let home = try Home()
        try home.prints("use", "--at", "15:00")
        let words = "A use is on record for that day, u1. If there was one: steady edit d1 --used If there was none: "
        for line in [["checkin", "--no-use"], ["checkin", "--mood", "4"]] {
            #expect(try home.run(line).out.unwrapped.hasSuffix(words + "steady delete u1"), "\(line)")
        }
        #expect(try !home.prints("edit", "d1", "--used").contains("u1"))
        #expect(try home.prints("edit", "d1", "--no-use").unwrapped.hasSuffix(words + "steady delete u1"))
        #expect(try !home.prints("checkin", "--day", "yesterday", "--no-use").contains("u1"))
    }

    @Test func `several uses of a day are told apart`() throws {
        let home = try Home()
        try home.prints("use", "--at", "15:00")
        #expect(
            try home.prints("use", "--at", "16:00").unwrapped.contains(
                "also that day: u1 use · Wed 16 Sep 2026 15:00"))
        let echo = try home.prints("checkin", "--no-use").unwrapped
        #expect(
            echo.hasSuffix(
                "2 uses are on record for that day: u1 use · Wed 16 Sep 2026 15:00 u2 use · Wed 16 Sep 2026 16:00 "
                    + "If there was any: steady edit d1 --used If there was none: steady delete u1 u2"), "\(echo)")
    }

    @Test(arguments: [
        (["checkin", "yesterday"], "steady checkin yesterday --mood 6 --stress 4 --urge 5"),
        (["checkin", "--day", "mon"], "steady checkin --day mon --mood 6 --stress 4 --urge 5"),
        (["check-in"], "steady check-in --mood 6 --stress 4 --urge 5"),
    ])
    func `without an answer the day that was typed stays`(_ words: [String], _ command: String) throws {
        let ran = try Home.lived().run(words)
        #expect(ran.code == 64 && ran.err == "steady: Give at least one answer.\n  \(command)\n", "\(ran)")
    }

    @Test func `after midnight it is still the evening before`() throws {
        let home = try Home()
        #expect(try home.prints("checkin", "--mood", "5", at: "2026-09-19T00:40:00-04:00").contains("Fri 18 Sep 2026"))
        #expect(try home.prints("checkin", "--mood", "5", at: "2026-09-19T03:00:00-04:00").contains("Sat 19 Sep 2026"))
    }

    @Test func `the day may be said without its option`() throws {
        let home = try Home.lived()
        let echo = try home.prints("checkin", "yesterday", "--mood", "6")
        #expect(echo.contains("check-in · Tue 15 Sep 2026, yesterday · mood 6"))
        #expect(try home.prints("checkin", "3d", "ago", "--stress", "3").contains("Sun 13 Sep 2026"))
        try Refusal("checkin", "mon", "--day", "tue", "--mood", "6", says: "The day is given twice.").check(in: home)
    }

    @Test func `hours may be written with a comma`() throws {
        let home = try Home.lived()
        #expect(try home.prints("checkin", "--sleep", "7,5").contains("sleep 7.5 h"))
        #expect(try home.prints("attend", "--hours", "1,25").contains("1.25 of 3 h"))
        try Refusal("checkin", "--sleep", "7,5,1", says: "not \"7,5,1\"").check(in: home)
    }
}
