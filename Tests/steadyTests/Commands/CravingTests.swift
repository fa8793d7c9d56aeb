import Testing

/// `steady craving`. Its questions are in Terminal, the words that it refuses in Refusals.
struct CravingTests {
    @Test(arguments: [
        (["seven"], "craving 7 "), (["seven", "stress"], "craving 7 "), (["stress", "Ten"], "craving 10 "),
        (["zero"], "craving 0 "), (["--after", "three", "6"], "craving 6, then 3"),
    ])
    func `a number may be a word`(_ words: [String], _ line: String) throws {
        let echo = try Home.lived().prints(["craving"] + words)
        #expect(echo.contains(line), "\(echo)")
    }

    @Test func `a craving is echoed with its id, its time and the way back`() throws {
        let home = try Home()
        #expect(
            try home.prints("craving", "7", "--trigger", "stress", "--action", "walk", "--after", "4") == """
                c1  craving 7, then 4 · Wed 16 Sep 2026 19:42 · stress · walk  undo: steady undo
                  new trigger "stress"

                """)
        #expect(
            try home.prints("craving", "5", "--trigger", "Stress", "--action", "walk") == """
                c2  craving 5 · Wed 16 Sep 2026 19:42 · stress · walk          undo: steady undo

                """)
    }

    @Test func `a craving keeps everything that is said about it`() throws {
        let home = try Home()
        let echo = try home.prints(
            "craving", "6", "--trigger", "stress", "--trigger", "payday", "--action", "walk", "--after", "3",
            "--minutes",
            "15", "--outcome", "passed", "--place", "home", "--company", "alone", "--at", "20m ago", "--note", "-",
            input: "it passed while walking\n")
        #expect(
            echo.unwrapped == """
                c1 craving 6, then 3 · Wed 16 Sep 2026 19:22 · stress · payday · walk · 15 min · passed · place: home · company: alone · \
                note: it passed while walking undo: steady undo new trigger "stress" new trigger "payday"
                """)
    }

    @Test(arguments: [("--place", "place: car"), ("--company", "company: car"), ("--trigger", "car")])
    func `a place can't be taken for a trigger`(_ option: String, _ kept: String) throws {
        let home = try Home()
        let echo = try home.prints("craving", "6", option, "car")
        #expect(echo.hasPrefix("c1  craving 6 · Wed 16 Sep 2026 19:42 · \(kept)  "), "\(echo)")
        #expect(try home.prints("log").contains("craving 6 · \(kept)\n"))
    }

    @Test func `a name that is close to one on record is made, and the echo asks`() throws {
        let home = try Home()
        try home.prints("craving", "5", "--trigger", "stress")
        let echo = try home.prints("craving", "5", "--trigger", "stres")
        #expect(echo.contains("  new trigger \"stres\"; did you mean stress?"))
    }

    @Test func `a craving that ended in use records the use as well, and one undo takes both`() throws {
        let home = try Home()
        let echo = try home.prints("craving", "6", "--outcome", "used")
        #expect(echo.contains("  recorded as u1 too: an event, not a reset\n"))
        #expect(try home.prints("log").contains("u1"))
        try home.prints("undo")
        #expect(try home.prints("log") == "Nothing is on record there yet.\n")
    }

    @Test func `a clock time that came twice means the first, and the echo says how to name the second`() throws {
        let home = try Home()
        let echo = try home.prints("craving", "5", "--at", "01:30", at: "2026-11-01T09:00:00-05:00")
        #expect(echo.contains("Sun 1 Nov 2026 01:30"))
        #expect(echo.contains("2026-11-01T01:30:00-05:00"))
        let records = try home.prints("show", "c1", "--json")
        #expect(records.contains("\"at\":\"2026-11-01T01:30:00-04:00\""))
        let second = try home.prints(
            "craving", "5", "--at", "2026-11-01T01:30:00-05:00", at: "2026-11-01T09:00:00-05:00")
        #expect(!second.contains("twice"))
    }

    @Test(arguments: [
        (["7", "stress"], "craving 7 · stress"), (["stress", "7"], "craving 7 · stress"),
        (["After", "work", "6", "walk"], "craving 6 · after work · walk"),
        (["6", "stress", "after work", "--trigger", "payday"], "craving 6 · payday · stress · after work"),
        (["8", "stress,", "after", "work"], "craving 8 · stress · after work"),
        (["8", "after", "work", "and", "stress", "walk"], "craving 8 · after work · stress · walk"),
        (["8", "stress,walk"], "craving 8 · stress · walk"),
        (["8,", "stress", "&", "walk"], "craving 8 · stress · walk"),
        (["8", "20m", "ago", "stress"], "19:22  c3   craving 8 · stress"),
        (["7", "13:00", "stress"], "13:00  c3   craving 7 · stress"),
        (["20m", "ago", "7", "stress"], "19:22  c3   craving 7 · stress"),
        (["6", "yesterday", "stress"], "Tue 15 Sep"),
    ])
    func `words that are names on record need no option`(_ words: [String], _ line: String) throws {
        let home = try Home.lived()
        try home.prints("craving", "2", "--trigger", "after work")
        try home.prints("delete", "c2")
        let ran = try home.run(["craving"] + words)
        let log = try home.prints("log", "craving", "--last", "1")
        #expect(log.contains(line), "\(ran)\(log)")
    }

    @Test func `a word that is no name is refused with the lines that work, where nobody can be asked`() throws {
        let home = try Home.lived()
        let ran = try home.run(["craving", "6", "in", "the car", "stress"])
        #expect(
            ran.err == """
                steady: "in the car" is none of your triggers or actions. Say whether it is a trigger, a place or a note.
                  steady craving 6 stress --trigger "in the car"
                  steady craving 6 stress --place "in the car"
                  steady craving 6 stress --note "in the car"

                """)
        #expect(ran.code == 64 && ran.out.isEmpty)
        let again = try home.run(["craving", "6", "-x", "--place", "home"])
        #expect(
            again.err.hasSuffix(
                "  steady craving 6 --place home --trigger=-x\n  steady craving 6 --place home --note=-x\n"))
        #expect(try !home.prints("log").contains("c2"))
    }

    @Test(arguments: [
        ("place", " · place: car"), ("A trigger", " · car"), ("n", " · note: car"), ("", " · note: car"),
    ])
    func `on a terminal it asks what such a word is`(_ answer: String, _ kept: String) throws {
        let home = try Home.lived()
        let screen = try home.converse(
            ["craving", "6", "car"], [("Is \"car\" a trigger, a place or a note? (Return: a note)", .line(answer))])
        #expect(screen.code == 0 && screen.text.contains("craving 6 · Wed 16 Sep 2026 19:42\(kept)"), "\(screen)")
        let isNew = answer == "A trigger"
        #expect(screen.text.contains("new trigger \"car\"") == isNew)
    }

    @Test func `on a terminal the nearest name is offered first`() throws {
        let home = try Home.lived()
        let question = "\"stres\" is not on record. Did you mean stress? [y/N]"
        let taken = try home.converse(["craving", "6", "stres"], [(question, "y")])
        #expect(taken.text.contains("craving 6 · Wed 16 Sep 2026 19:42 · stress "), "\(taken)")
        let other = try home.converse(
            ["craving", "6", "stres"],
            [(question, .skip), ("Is \"stres\" a trigger, a place or a note? (Return: a note)", "p")])
        #expect(other.text.contains(" · place: stres"), "\(other)")
    }

    @Test func `a name that reads like a time stays a name before other words`() throws {
        let home = try Home.lived()
        try home.prints("craving", "2", "--trigger", "sunday evening")
        let echo = try home.prints("craving", "7", "sunday", "evening", "walk")
        #expect(echo.contains("Wed 16 Sep 2026 19:42 · sunday evening · walk"), "\(echo)")
    }

    @Test func `words beside a list of names keep their "and"`() throws {
        let ran = try Home.lived().run(["craving", "6", "stress", "and", "rain", "and", "wind"])
        #expect(ran.err.contains("\"rain and wind\" is none of your triggers or actions."), "\(ran)")
    }

    @Test func `a second number is how strong it was afterwards, and goes with its option`() throws {
        try Refusal("craving", "7", "4", says: "\n  steady craving 7 --after 4\n").check(in: .lived())
        try Refusal("craving", "stress", says: "\n  steady craving stress 6\n").check(in: .lived())
    }
}
