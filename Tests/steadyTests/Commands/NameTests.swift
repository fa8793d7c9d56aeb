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
