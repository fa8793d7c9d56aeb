import Testing

/// What is to be lined up around the end of one level of care and the beginning of the next, over some months.
struct ChangeOfCareTests {
    private static func noon(_ day: String, _ offset: String = "-04:00") -> String { "\(day)T12:00:00\(offset)" }

    /// Inpatient care in a house, planned until Sunday 20 September.
    private func house(until last: String? = "2026-09-20") throws -> Home {
        let home = try Home()
        try home.prints("contact", "add", "Sam", "--role", "support", at: Self.noon("2026-08-24"))
        let words = ["program", "start", "inpatient", "--name", "House", "--from", "2026-08-24"]
        let ran = try home.run(words + (last.map { ["--until", $0] } ?? []), at: Self.noon("2026-08-24"))
        #expect(ran.code == 0, "\(ran)")
        return home
    }

    // MARK: Days

    @Test(arguments: ["9999-12-25", "9999-12-31"])
    func `an end that stands for none leaves the record whole`(_ last: String) throws {
        let home = try Home()
        try home.prints("program", "start", "iop", "--until", last)
        #expect(try home.prints("program", "checklist", "--begin").contains("groups · due Fri 31 Dec 9999\n"))
        for words in [["today"], ["week"], ["program", "checklist", "--json"], ["doctor"]] { try home.prints(words) }
    }

    @Test func `a step far ahead leaves the record whole`() throws {
        let home = try Home.lived()
        try home.prints("program", "step", "outpatient", "--from", "9999-12-28", "--naloxone", "yes")
        #expect(try home.prints("program", "checklist", "p3").contains("groups · due Fri 31 Dec 9999"))
        for words in [["today"], ["week"], ["doctor"]] { try home.prints(words) }
    }

    @Test func `a day that is far away has its year`() throws {
        let home = try Home.lived()
        let add = try home.prints("program", "checklist", "--add", "the review", "--due", "2027-11-15")
        #expect(add.hasPrefix("i1  the review · due Mon 15 Nov 2027  "), "\(add)")
        #expect(try home.prints("edit", "i1", "--due", "2027-02-15").hasPrefix("i1  the review · due Mon 15 Feb  "))
    }

    // MARK: Which program

    @Test func `the list is that of the level of care that goes on, not of one that ended with a list`() throws {
        let home = try house()
        try home.prints("program", "checklist", "--begin", at: Self.noon("2026-09-14"))
        try home.prints("program", "checklist", "--done", "i1,i2,i3,i4,i5", at: Self.noon("2026-09-14"))
        try home.prints("program", "step", "iop", "--from", "2026-09-21", at: Self.noon("2026-09-14"))
        let later = Self.noon("2026-12-06", "-05:00")
        let add = try home.prints("program", "checklist", "--add", "the letter", at: later)
        #expect(add.hasPrefix("i6  the letter  "), "\(add)")
        #expect(add.unwrapped.hasSuffix("for IOP steady program checklist p2"), "\(add)")
        let begin = try home.prints("program", "checklist", "--begin", at: later)
        #expect(begin.contains("i11  ") && begin.unwrapped.hasSuffix("for IOP steady program checklist p2"), "\(begin)")
        #expect(try home.prints("program", "checklist", at: later).hasPrefix("To line up for IOP\n"))
        #expect(try home.prints("program", "checklist", "house", at: later).hasPrefix("To line up for House\n"))
    }

    @Test func `in the gap it is that of the level of care to come`() throws {
        let home = try house(until: nil)
        try home.prints("program", "end", "--on", "2026-09-20", at: Self.noon("2026-09-20"))
        try home.prints("program", "start", "iop", "--from", "2026-09-28", "--weeks", "4", at: Self.noon("2026-09-21"))
        let gap = Self.noon("2026-09-22")
        let begin = try home.prints("program", "checklist", "--begin", at: gap)
        #expect(begin.contains("i1  ask for the first appointment there · due Mon 28 Sep"), "\(begin)")
        #expect(begin.unwrapped.hasSuffix("for IOP steady program checklist p2"), "\(begin)")
        #expect(try home.prints("today", at: gap).contains("steady program checklist p2"))
        try Refusal("program", "checklist", "--begin", code: 65, says: "IOP has a checklist already", at: gap)
            .check(in: home)
        // It is for the way in, so the end has one of its own.
        #expect(try home.prints("today", at: Self.noon("2026-10-15")).contains("steady program checklist p2 --begin"))
    }

    // MARK: Begun or not

    @Test func `a thing of the person's own begins no list`() throws {
        let near = Self.noon("2026-11-13", "-05:00")
        let home = try Home.lived()
        try home.prints("program", "checklist", "--add", "the letter", at: near)
        let today = try home.prints("today", at: near)
        #expect(today.contains("steady program checklist p1 --begin") && today.contains("the letter"), "\(today)")
        let week = try home.prints("week", at: near)
        #expect(week.unwrapped.contains("whom to call the") && week.contains("  i1  the letter\n"), "\(week)")
        #expect(try home.prints("program", "checklist", "--begin", at: near).contains("i6  have naloxone"))
        #expect(!(try home.prints("today", at: near).contains("--begin")))
        // What is missing can be added again, once.
        try home.prints("delete", "i3", at: near)
        let again = try home.prints("program", "checklist", "--begin", at: near)
        #expect(again.hasPrefix("i7  ask who prescribes") && !again.contains("i8"), "\(again)")
        try Refusal("program", "checklist", "--begin", code: 65, says: "has a checklist already", at: near)
            .check(in: home)
    }

    @Test func `where no end is known a list is begun once too, and stands for the end that is set later`() throws {
        let home = try Home()
        try home.prints("program", "start", "iop")
        try home.prints("program", "checklist", "--begin")
        try Refusal("program", "checklist", "--begin", code: 65, says: "has a checklist already").check(in: home)
        try home.prints("edit", "p1", "--until", "2026-09-25")
        #expect(!(try home.prints("today").contains("--begin")))
    }

    @Test func `a step that is noted late leaves the end a list of its own`() throws {
        let home = try house(until: nil)
        try home.prints(
            "program", "step", "iop", "--from", "2026-09-07", "--weeks", "8", "--naloxone", "yes",
            at: Self.noon("2026-09-20"))
        let near = Self.noon("2026-10-20")
        #expect(try home.prints("today", at: near).contains("steady program checklist p2 --begin"))
        try home.prints("program", "checklist", "--begin", at: near)
        #expect(!(try home.prints("today", at: near).contains("--begin")))
    }

    @Test func `after a planned end that has passed it goes on to say what to line up`() throws {
        let home = try Home.lived()
        let after = Self.noon("2026-11-30", "-05:00")
        let today = try home.prints("today", at: after)
        #expect(today.contains("was Tue 24 Nov") && today.contains("steady program end p1"), "\(today)")
        #expect(today.contains("whom to call") && today.contains("steady program checklist p1 --begin"), "\(today)")
        #expect(try home.prints("week", at: after).unwrapped.contains("was planned until Tue 24 Nov: line up"))
        #expect(!(try home.prints("today", at: Self.noon("2026-12-09", "-05:00")).contains("whom to call")))
        try home.prints("program", "end", "p1", "--on", "2026-11-24", at: after)
        #expect(!(try home.prints("today", at: after).contains("whom to call")))
    }

    // MARK: How long

    @Test func `a free weekend begins no other course`() throws {
        let home = try house(until: nil)
        try home.prints("program", "end", "--on", "2026-10-02", at: Self.noon("2026-10-02"))
        // 40 days, two free ones, and 49 or 50 days.
        let short = try home.prints(
            "program", "start", "iop", "--from", "2026-10-05", "--until", "2026-11-22", at: Self.noon("2026-10-05"))
        #expect(short.contains("worth asking"), "\(short)")
        let long = try home.prints("edit", "p2", "--until", "2026-11-23", at: Self.noon("2026-10-05"))
        #expect(!long.contains("worth asking"), "\(long)")
        let week = try home.json("week", "--format", "json", at: Self.noon("2026-11-16", "-05:00")) as? [String: Any]
        let end = try #require(week?["nearEnd"] as? [String: Any])
        #expect(end["courseDays"] as? Int == 90 && end["isBeforeDay90"] as? Bool == false, "\(end)")
    }

    // MARK: Ticking off

    @Test func `what is ticked off is looked for on the list of the program that is named`() throws {
        let home = try house()
        try home.prints("program", "checklist", "--begin", at: Self.noon("2026-09-14"))
        try home.prints(
            "program", "start", "sober-living", "--name", "Oak House", "--from", "2026-09-21",
            at: Self.noon("2026-09-14"))
        try home.prints("program", "checklist", "p2", "--add", "ask about groups there", at: Self.noon("2026-09-14"))
        for (words, says) in [
            (["--done", "groups"], "i3 (ask about sober living or groups) and"),
            (["p1", "--done", "letter"], "No open item on the list for House has the words \"letter\"."),
            (["p1", "--done", "ask"], "\"ask\" is in i1, i2 and i3. Give the id of one."),
        ] {
            let ran = try home.run(["program", "checklist"] + words)
            #expect(ran.code == 64 && ran.err.contains(says), "\(ran)")
            Refusal.checkForm(ran)
        }
        #expect(try home.prints("program", "checklist", "oak", "house", "--done", "groups").hasPrefix("i6  "))
        try home.prints("undo")
        #expect(try home.prints("program", "checklist", "p1", "--done", "sober", "living").hasPrefix("i3  "))
        try Refusal(
            "program", "checklist", "p1", "--done", "i6", code: 69, says: "i6 is not on the list for House."
        ).check(in: home)
        #expect(try home.prints("program", "checklist", "--done", "i6", "p2").hasPrefix("i6  "))
    }

    @Test(arguments: ["", " ", ","])
    func `nothing can't be ticked off`(_ words: String) throws {
        let home = try house()
        try home.prints("program", "checklist", "--begin", at: Self.noon("2026-09-14"))
        for program in [[], ["p1"]] {
            let ran = try home.run(["program", "checklist"] + program + ["--done", words])
            #expect(ran.code == 64 && ran.out.isEmpty, "\(ran)")
            Refusal.checkForm(ran)
        }
        #expect(try home.run(["raise", "--done", words]).code == 64)
    }

    // MARK: The weeks after

    @Test func `only the weeks after inpatient care or a medication are said to need company`() throws {
        func says(_ home: Home, _ words: String..., at now: String = Self.noon("2026-09-14")) throws -> Bool {
            let ran = try home.run(words, at: now)
            #expect(ran.code == 0, "\(ran)")
            let says = ran.out.contains("need the most company")
            #expect(says == ran.out.contains("The weeks after "), "\(ran)")
            return says
        }
        #expect(try says(house(), "program", "step", "iop", "--from", "2026-09-21"))
        #expect(try says(house(), "program", "end", "--on", "2026-09-20"))
        #expect(try !says(Home.lived(), "program", "step", "outpatient", "--from", "2026-10-05"))
        #expect(try !says(Home.lived(), "program", "step", "inpatient", "--from", "2026-10-05"))
        #expect(try !says(Home.lived(), "program", "end", "p1", "--on", "2026-10-05"))
        let detox = try Home()
        _ = try detox.run(["program", "start", "detox", "--from", "2026-09-01"])
        #expect(try !says(detox, "program", "step", "inpatient", "--from", "2026-09-16"))
        let medication = try Home()
        try medication.prints("program", "start", "medication", "--from", "2026-09-16")
        #expect(try medication.prints("program", "end").unwrapped.contains("The weeks after ending a medication need"))

        // The list says it before, and in the weeks after.
        let home = try house()
        try home.prints("program", "checklist", "--begin", at: Self.noon("2026-09-14"))
        #expect(try says(home, "program", "checklist"))
        try home.prints("program", "step", "iop", "--from", "2026-09-21", at: Self.noon("2026-09-14"))
        #expect(try says(home, "program", "checklist", at: Self.noon("2026-10-10")))
        #expect(try !says(home, "program", "checklist", at: Self.noon("2026-10-20")))
        let iop = try Home.lived()
        try iop.prints("program", "checklist", "--begin")
        #expect(try !says(iop, "program", "checklist"))
        #expect(try iop.prints("program", "checklist", "--sources").contains("No figure here needs one."))
    }
}
