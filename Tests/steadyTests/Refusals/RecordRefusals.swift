import Testing

/// Words that contradict what is on record, or name what is not there.
struct `What does not fit the record` {
    @Test(arguments: [
        Refusal("show", "c99", code: 69, says: "There is no craving c99. `steady log` lists them."),
        Refusal("edit", "c99", "--intensity", "5", code: 69, says: "There is no craving c99."),
        Refusal("delete", "s99", code: 69, says: "There is no session s99."),
        Refusal("erase", "d99", "--yes", code: 69, says: "There is no check-in d99."),
        Refusal("raise", "--done", "r99", code: 69, says: "There is no point r99."),
        Refusal("program", "end", "p99", code: 69, says: "There is no program p99. `steady program list` lists them."),
        Refusal("program", "change", "p99", "--sessions", "3", code: 69, says: "There is no program p99."),
        Refusal("attend", "--program", "p99", code: 69, says: "There is no program p99."),
        Refusal("attend", "--makeup", "s99", code: 69, says: "There is no session s99."),
        Refusal("edit", "k99", "--name", "x", code: 69, says: "There is no contact k99."),
        Refusal("plan", "remove", "stress", "dance", code: 69, says: "has no step \"dance\""),
        Refusal("plan", "remove", "payday", "walk", code: 69, says: "has no step \"walk\""),
    ])
    func `a record that is not there is named`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test(arguments: [
        Refusal("raise", "--done", "c1", says: "c1 is a craving; a point such as r2 is needed here."),
        Refusal("attend", "--program", "s1", says: "s1 is a session; a program such as p2 is needed here."),
        Refusal("attend", "--makeup", "c1", says: "c1 is a craving; a session"),
        Refusal("program", "end", "k1", says: "k1 is a contact; a program"),
        Refusal("show", "12", says: "\"12\" is not an id."),
        Refusal("show", "c0", says: "\"c0\" is not an id."),
        Refusal("show", "c-1", says: "is not an id."),
        Refusal("show", "z1", says: "\"z1\" is not an id."),
        Refusal("delete", "c99999999999999999999", says: "is not an id."),
        Refusal("edit", "everything", "--note", "x", says: "is not an id."),
        Refusal("erase", "", "--yes", says: "is not an id."),
    ])
    func `an id of another kind, or none, is refused`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test func `an unknown contact is an error that prints the corrected command`() throws {
        let home = try Home.lived()
        let before = home.fingerprint()
        let ran = try home.run(["checkin", "--reached", "Sma", "--mood", "6"])
        #expect(ran == Ran(code: 69, output: [], messages: ran.messages))
        #expect(ran.err.contains("\"Sma\". Did you mean Sam?\n  steady checkin --reached Sam --mood 6\n"), "\(ran)")
        let spoken = try home.run(["plan", "add", "after work", "call someone", "--contact", "dr riverra"])
        #expect(
            spoken.err.hasSuffix("\n  steady plan add \"after work\" \"call someone\" --contact \"Dr. Rivera\"\n"),
            "\(spoken)")
        let joined = try home.run(["checkin", "--reached=Sma"])
        #expect(joined.err.hasSuffix("\n  steady checkin --reached=Sam\n"), "\(joined)")
        try Refusal(
            "checkin", "--tried", "Bartholomew", code: 69,
            says: "\"Bartholomew\". Add the contact first.\n  steady contact add Bartholomew"
        )
        .check(in: home)
        try Refusal("program", "start", "therapy", "--counselor", "Nobody Known", code: 69, says: "Nobody Known").check(
            in: home)
        #expect(home.fingerprint() == before)
    }

    @Test(arguments: [
        Refusal("program", "start", "php", code: 65, says: "Riverside IOP (p1) is a level of care in the same days"),
        Refusal("program", "start", "detox", "--from", "2026-08-01", code: 65, says: "only one is active on a day"),
        Refusal("program", "step", "outpatient", "--from", "2026-09-02", code: 65, says: "begins on Wed 2 Sep 2026"),
        Refusal("program", "step", "outpatient", "--from", "2026-08-20", code: 65, says: "begins on Wed 2 Sep 2026"),
        Refusal("edit", "p2", "--level", "inpatient", code: 65, says: "only one is active on a day"),
    ])
    func `two levels of care can't be active on a day`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test(arguments: [
        Refusal("program", "start", "therapy", "--until", "2026-09-01", says: "would end before it begins"),
        Refusal(
            "program", "start", "therapy", "--from", "2026-10-01", "--until", "2026-09-30",
            says: "would end before it begins"),
        Refusal("program", "start", "therapy", "--ended", "2026-09-01", says: "would end before it begins"),
        Refusal("program", "end", "p1", "--on", "2026-09-01", code: 65, says: "can't end on Tue 1 Sep 2026"),
        Refusal("edit", "p1", "--ended", "2026-09-01", code: 65, says: "can't end on Tue 1 Sep 2026"),
        Refusal("edit", "p1", "--until", "2026-09-01", code: 65, says: "can't be planned until"),
        Refusal("program", "start", "therapy", "--weeks", "3", "--until", "2026-12-01", says: "exclude each other"),
    ])
    func `a program can't end before it begins`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test func `the same program and start twice is an error that names the record to edit`() throws {
        let home = try Home.lived()
        try Refusal(
            "attend", "--at", "mon 18:00", code: 65,
            says: "on record already as s1, attended. If that is wrong, edit s1.\n  steady show s1"
        )
        .check(in: home)
        // Nothing is offered that would make a session that was attended another one.
        for status in ["--excused", "--cancelled"] {
            try Refusal("miss", status, "--at", "2026-09-14 18:00", code: 65, says: "edit s1.\n  steady show s1\n")
                .check(in: home)
        }
    }

    @Test func `in a program without weekly times two sessions can't just have ended`() throws {
        let home = try Home()
        try home.prints("program", "start", "mutual-support")
        try home.prints("attend")
        try Refusal("attend", code: 65, says: "s1 begins at Wed 16 Sep 2026 18:42 already").check(in: home)
        try Refusal("miss", says: "has no weekly times, so say when the session was").check(in: home)
    }

    @Test(arguments: [
        Refusal("attend", code: 69, says: "No program is on record yet. Start one first.\n  steady program start"),
        Refusal("miss", "--at", "yesterday 18:00", code: 69, says: "No program is on record yet."),
        Refusal("program", "end", code: 69, says: "No program is active"),
        Refusal("program", "step", "outpatient", code: 69, says: "nothing to step from"),
        Refusal("plan", "remove", "any", "dance", code: 69, says: "has no step \"dance\""),
        Refusal("program", "show", code: 69, says: "No program is active"),
        Refusal("edit", "c1", "--intensity", "5", code: 69, says: "There is no craving c1."),
        Refusal("delete", "c1", code: 69, says: "There is no craving c1."),
        Refusal("erase", "c1", "--yes", code: 69, says: "There is no craving c1."),
    ])
    func `with nothing on record there is nothing to do it with, and no database is made`(_ refusal: Refusal) throws {
        let home = try Home()
        try refusal.check(in: home)
        #expect(try home.files() == [])
    }

    @Test func `where two supports could be meant it asks for the program`() throws {
        let home = try Home()
        try home.prints("program", "start", "therapy", "--name", "Ms. Ito")
        try home.prints("program", "start", "mutual-support")
        try Refusal("attend", says: "That could be Ms. Ito (p1) or Mutual support (p2). Say which with --program.")
            .check(in: home)
        #expect(try home.prints("attend", "--program", "p2").contains("Mutual support"))
    }

    @Test(arguments: [
        Refusal("contact", "add", "sam", code: 65, says: "Sam is a contact already. `steady edit k1` changes it."),
        Refusal("raise", "--done", "r1", code: 65, says: "r1 was ticked off on", at: "2026-09-17T19:42:00-04:00"),
        Refusal("delete", "p1", code: 65, says: "p1 has a session on record"),
        Refusal(
            "program", "change", "p1", "--from", "2026-09-01", "--sessions", "3", code: 65,
            says: "is not active on Tue 1 Sep 2026"),
    ])
    func `what is on record is not said twice`(_ refusal: Refusal) throws {
        let home = try Home.lived()
        try home.prints("raise", "--done", "r1")
        try refusal.check(in: home)
    }
}
