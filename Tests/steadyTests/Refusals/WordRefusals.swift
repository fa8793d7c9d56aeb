import Testing

/// Words that begin with a dash, and options that are given oddly: never taken for something else.
struct `Words that could mean two things` {
    @Test(arguments: [
        Refusal(
            "raise", "-3 things",
            says:
                "\"-3 things\" begins with a dash, as options do. Put it behind --.\n  steady raise -- \"-3 things\"\n"),
        Refusal("raise", "-5", says: "\n  steady raise -- -5\n"),
        Refusal("raise", "---x", says: "\n  steady raise -- ---x\n"),
        Refusal("raise", "--no way", says: "\n  steady raise -- \"--no way\"\n"),
        Refusal(
            "contact", "add", "-Beth", "--phone", "+1 555", says: "\n  steady contact add --phone \"+1 555\" -- -Beth\n"
        ),
        Refusal("plan", "add", "-hot day", "walk", says: "\n  steady plan add -- \"-hot day\" walk\n"),
        Refusal("plan", "remove", "any", "-walk", says: "\n  steady plan remove -- any -walk\n"),
        Refusal("backup", "-h.db", says: "\n  steady backup -- -h.db\n"),
        Refusal("restore", "-h.db", "--yes", says: "\n  steady restore --yes -- -h.db\n"),
    ])
    func `a text that begins with a dash is refused with the line that works`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test func `the line that works does`() throws {
        let home = try Home.lived()
        #expect(try home.prints("raise", "--", "-3 things").contains("to raise · Wed 16 Sep 2026 · -3 things"))
        #expect(try home.prints("raise", "--", "--help").contains("· --help"))
        #expect(try home.prints("contact", "add", "--role", "sponsor", "--", "-Beth").contains("-Beth · sponsor"))
        #expect(try home.prints("plan", "add", "--", "-hot day", "walk").contains("plan  -hot day: walk"))
    }

    @Test func `an option's value may begin with a dash`() throws {
        let home = try Home.lived()
        #expect(try home.prints("checkin", "--note", "-thanks").contains("note: -thanks"))
        let craving = try home.prints("craving", "5", "--trigger", "-hot", "--action", "-x", "--place", "--- h")
        #expect(
            craving.unwrapped.contains("c2 craving 5 · Wed 16 Sep 2026 19:42 · -hot · -x · place: --- h"), "\(craving)")
        #expect(try home.prints("edit", "c2", "--company", "-h1").unwrapped.contains("· company: -h1"))
        #expect(try home.prints("attend", "--topic=--no-use").unwrapped.contains("· --no-use"))
    }

    @Test(arguments: [
        Refusal("week", "-x", says: "\"-x\" is not a week."),
        Refusal("craving", "-3", says: "An intensity is a whole number from 0 to 10, not \"-3\"."),
        Refusal("craving", "-h3", says: "An intensity is a whole number from 0 to 10, not \"-h3\"."),
        Refusal("config", "day-start", "-3", says: "day-start is a clock time from 00:00 to 12:00"),
        Refusal("config", "-h1", says: "There is no setting \"-h1\"."),
        Refusal("show", "-1", says: "\"-1\" is not an id."),
        Refusal("program", "end", "-1h", says: "\"-1h\" is not an id, and no program has that name."),
        Refusal("program", "start", "-hiop", says: "-hiop"),
        Refusal("undo", "-hx", says: "-hx"),
        Refusal("edit", "-h1", says: "\"-h1\" is not an id."),
        Refusal("edit", "c1", "-hx", says: "-hx"),
    ])
    func `where no text is meant the command refuses it in its own words`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test(arguments: [
        Refusal(
            "checkin", "--note", "--no-use",
            says: "After --note comes its value. If that is \"--no-use\", write --note=--no-use."),
        Refusal("craving", "7", "--trigger", "--after", "3", says: "write --trigger=--after."),
        Refusal("craving", "7", "--note", "--help", says: "write --note=--help."),
        Refusal("craving", "7", "--note", "-h", says: "write --note=-h."),
        Refusal("raise", "--done", "--", "r1", says: "write --done=--."),
        Refusal("edit", "c1", "--note", "--after=3", says: "write --note=\"--after=3\"."),
        Refusal("program", "end", "--on", "--reason", "left", says: "write --on=--reason."),
        Refusal("craving", "7", "--frob", "--after", "3", says: "--frob"),
    ])
    func `an option that lacks its value takes no other option for it`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test(arguments: [
        Refusal(
            "checkin", "--note", "one", "--note", "two",
            says: "--note is given twice, but takes one value. Give it once."),
        Refusal("checkin", "--mood=5", "--mood", "6", says: "--mood is given twice"),
        Refusal("attend", "--kind", "group", "--kind", "family", says: "--kind is given twice"),
        Refusal("edit", "c1", "--intensity", "5", "--intensity", "6", says: "--intensity is given twice"),
        Refusal("program", "end", "--on", "today", "--on", "today", says: "--on is given twice"),
        Refusal("--database", "a", "log", "--database", "b", says: "--database is given twice"),
        Refusal("checkin", "--no-use=yes", says: "--no-use takes no value. Leave out what follows the =."),
        Refusal("craving", "7", "--frob", "1", "--frob", "2", says: "--frob"),
    ])
    func `an option that takes one value is given once`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test func `one that may be given several times keeps all`() throws {
        let home = try Home.lived()
        let line = try home.prints("craving", "5", "--trigger", "stress", "--trigger", "payday", "--action", "walk")
        #expect(line.contains("stress · payday · walk"))
        #expect(try home.prints("log", "--kind", "use", "--kind", "point").contains("u1"))
        let cleared = try home.prints("edit", "c2", "--clear", "triggers", "--clear", "actions")
        #expect(cleared.contains("c2  craving 5 · Wed 16 Sep 2026 19:42  "), "\(cleared)")
    }

    @Test(arguments: [
        Refusal("craving", "7", "--version", says: "--version can't be combined with other words"),
        Refusal("--version", "craving", "7", says: "--version can't be combined with other words"),
        Refusal("undo", "--version", says: "--version can't be combined with other words"),
        Refusal("help", "Craving", says: "Did you mean craving?\n  steady help craving\n"),
        Refusal(
            "program", "strat", "iop",
            says: "\"strat\" is not a command of steady program. Did you mean start?\n  steady program start iop\n"),
        Refusal("help", "plan", "ad", says: "Did you mean add?\n  steady help plan add\n"),
        Refusal("plan", "frobnicate", says: "`steady help plan` lists them.\n  steady help plan\n"),
        Refusal("--database", "F 1", "cravin", "7", says: "\n  steady --database \"F 1\" craving 7\n"),
    ])
    func `a wrong command saves nothing and keeps the rest of the line`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test(arguments: [
        Refusal(
            "checkin", "--reached", "Sma", "--note", "Sma", code: 69,
            says: "\n  steady checkin --reached Sam --note Sma\n"),
        Refusal(
            "checkin", "--reached=Sma", "--note", "Sma", code: 69, says: "\n  steady checkin --reached=Sam --note Sma\n"
        ),
        Refusal("checkin", "--win=Sma", "--tried", "Sma", code: 69, says: "\n  steady checkin --win=Sma --tried Sam\n"),
        Refusal(
            "plan", "add", "Sma", "walk", "--contact", "Sma", code: 69,
            says: "\n  steady plan add Sma walk --contact Sam\n"),
        Refusal(
            "edit", "d1", "--reached", "Sma", "--win", "Sma", code: 69,
            says: "\n  steady edit d1 --reached Sam --win Sma\n"),
    ])
    func `a corrected command replaces only the word that was wrong`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test func `a corrected time leaves a text of the same words alone`() throws {
        let ran = try Home.lived().run(["attend", "--note=--at"], at: "2026-09-17T09:00:00-04:00")
        #expect(ran.err.contains("\n  steady attend --note=--at --at \"2026-09-16 18:00\" --program p1\n"), "\(ran)")
    }

    @Test(arguments: [
        Refusal("edit", "c9", "--at", "23:00", code: 69, says: "There is no craving c9."),
        Refusal("edit", "c9", "--intensity", "11", code: 69, says: "There is no craving c9."),
        Refusal("edit", "c9", "--clear", "x", code: 69, says: "There is no craving c9."),
        Refusal("edit", "c9", code: 69, says: "There is no craving c9."),
        Refusal("edit", "d9", "--reached", "Nobody I know", code: 69, says: "There is no check-in d9."),
        Refusal("edit", "c1", "--id", "c2", says: "--id"),
        Refusal("edit", "c1", "--no-color", says: "Say what to change in c1.\n  steady edit c1 --help\n"),
    ])
    func `an edit looks its record up first`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test func `a database is no change`() throws {
        let home = try Home.lived()
        try Refusal("edit", "c1", "--database", home.database, says: "Say what to change in c1.").check(in: home)
        try Refusal("--database", home.database, "edit", "c1", says: "Say what to change in c1.").check(in: home)
    }

    @Test(arguments: [
        ["--no-color", "help", "week"], ["--database", "F", "help"], ["help", "--no-color"], ["help", "edit", "c1"],
        ["program", "--help"], ["craving", "7", "-h"],
    ])
    func `help may be asked for among other words`(_ words: [String]) throws {
        let home = try Home()
        let ran = try home.run(words)
        #expect(ran.code == 0 && ran.err.isEmpty && !ran.out.isEmpty, "\(ran)")
        #expect(try home.files() == [])
    }
}
