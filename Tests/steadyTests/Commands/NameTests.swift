import Testing

/// Names where an id is taken.
struct `Records by their names` {
    @Test(arguments: [
        (["show", "Stress"], "t1  trigger"), (["show", "call someone"], "a2  action"),
        (["show", "sam"], "k1  contact"),
        (["show", "Tuesday meeting"], "p2  program"), (["show", "new shift"], "r1  point"),
        (["program", "show", "riverside iop"], "p1  program"),
        (["program", "end", "tuesday meeting"], "p2  Tuesday meeting"),
        (["edit", "Sam", "--phone", "+1 555 0111"], "k1  Sam · support · +1 555 0111"),
        (["edit", "--phone", "+1 555 0111", "Sam"], "k1  Sam · support · +1 555 0111"),
        (["edit", "sleep", "--text", "sleep is better"], "r1  to raise"), (["edit", "stress", "--help"], "OVERVIEW"),
        (["delete", "walk"], "a1  action deleted"), (["delete", "call", "someone"], "a2  action deleted"),
        (["erase", "dr. rivera", "--yes"], "k2  contact erased for good"),
    ])
    func `a name stands for its record`(_ words: [String], _ line: String) throws {
        let ran = try Home.lived().run(words)
        #expect(ran.code == 0 && ran.out.hasPrefix(line), "\(ran)")
    }

    @Test(arguments: [
        (["show", "Riverside", "IOP"], "p1  program"), (["show", "Riverside"], "p1  program"),
        (["show", "iop"], "p1  program"), (["show", "Rivera"], "k2  contact"),
        (["show", "guided", "meditation"], "a3  action"), (["program", "show", "Riverside", "IOP"], "p1  program"),
        (["program", "change", "iop", "--sessions", "3"], "p1  Riverside IOP"),
        (["program", "end", "tuesday", "meeting", "--on", "today"], "p2  Tuesday meeting"),
        (["edit", "Dr.", "Rivera", "--phone", "12"], "k2  Dr. Rivera"),
        (["edit", "Riverside", "--note", "x"], "p1  Riverside IOP"),
        (["delete", "urge", "surfing", "Sam"], "a4  action deleted"),
        (["contact", "remove", "Dr.", "Rivera"], "k2  contact deleted"),
        (["contact", "show", "Sam"], "k1  contact"), (["contact", "rm", "Sam"], "k1  contact deleted"),
        (["attend", "--program", "Riverside"], "s2  attended"), (["miss", "wed", "--program", "iop"], "s2  missed"),
        (["erase", "guided", "meditation", "--yes"], "a3  action erased for good"),
        (["log", "Riverside"], "Mon 14 Sep 18:00  s1"), (["log", "riverside", "iop"], "Mon 14 Sep 18:00  s1"),
        (["log", "everything"], "Thu 10 Sep"), (["log", "all"], "Thu 10 Sep"),
        (["log", "last", "week"], "Thu 10 Sep"), (["log", "2026-W38"], "Mon 14 Sep"),
    ])
    func `a part of a name, a level and words without quotes stand for it too`(
        _ words: [String], _ line: String
    ) throws {
        let ran = try Home.lived().run(words)
        #expect(ran.code == 0 && ran.out.hasPrefix(line), "\(ran)")
    }

    @Test func `what a part of a name means in two records is told apart`() throws {
        let home = try Home.lived()
        try home.prints("contact", "add", "Sam Porter")
        try home.prints("contact", "add", "Ada Porter")
        try Refusal(
            "show", "porter",
            says: "\"porter\" is contact k3 (Sam Porter) and contact k4 (Ada Porter). Give the id of one."
        ).check(in: home)
        #expect(try home.prints("show", "sam").hasPrefix("k1"))
        try home.prints("program", "start", "AA", "--name", "Thursday meeting")
        try Refusal(
            "program", "end", "meeting", "--on", "today",
            says: "program p2 (Tuesday meeting, from Wed 2 Sep 2026) and program p3 (Thursday meeting, "
                + "from Wed 16 Sep 2026). Give the id of one."
        ).check(in: home)
    }

    @Test func `nothing is erased for good by a part of its name`() throws {
        try Refusal(
            "erase", "Riverside", "--yes",
            says: "only a part of its name. To erase it, give the id.\n  steady erase p1 --yes"
        ).check(in: .lived())
        try Refusal("erase", "c1", "u1", "--yes", says: "Name one at a time.\n  steady erase c1 --yes").check(
            in: .lived())
    }

    @Test func `a name of two records is refused with both ids`() throws {
        let home = try Home.lived()
        try home.prints("craving", "5", "--trigger", "walk")
        for words in [
            ["show", "walk"], ["edit", "walk", "--name", "run"], ["delete", "walk"], ["erase", "walk", "--yes"],
        ] {
            let ran = try home.run(words)
            #expect(
                ran.code == 64 && ran.err == "steady: \"walk\" is trigger t2 and action a1. Give the id of one.\n",
                "\(ran)")
        }
        #expect(try home.prints("show", "t2").hasPrefix("t2  trigger"))
    }

    @Test func `a name that is close is named`() throws {
        try Refusal("show", "Sma", says: "\"Sma\" is not an id, and no record has that name. Did you mean Sam?")
            .check(in: .lived())
        try Refusal("edit", "Sma", "--phone", "12", says: "Did you mean Sam?").check(in: .lived())
    }

    @Test(arguments: [
        (["edit", "stress", "--name", "pressure"], "trigger pressure", "trigger stress"),
        (["edit", "walk", "--name", "run"], "action run", "action walk"),
        (["edit", "Sam", "--name", "Samuel"], "Samuel", "Sam"),
    ])
    func `a new name's echo has the old one`(_ words: [String], _ new: String, _ old: String) throws {
        let ran = try Home.lived().run(words)
        #expect(ran.out.contains(new) && ran.out.contains("\n  was  \(old)"), "\(ran)")
    }
}
