import Testing

/// `steady attend`: which session is meant, and what its echo tells apart (DESIGN §3, "Sessions"; §7).
struct AttendTests {
    @Test func `attend means the session that is due`() throws {
        let home = try Home.lived()
        #expect(
            try home.prints("attend") == """
                s2  attended · Wed 16 Sep 2026 18:00 · Riverside IOP · 3 h     undo: steady undo

                """)
    }

    @Test func `attend and miss take a time, a length, a kind, a topic and a reason`() throws {
        let home = try Home.lived()
        #expect(
            try home.prints(
                "attend", "--at", "fri 18:00", "--hours", "2.5", "--kind", "family", "--topic", "boundaries"
            ).unwrapped == """
                s2 attended · Fri 11 Sep 2026 18:00, 5 days ago · Riverside IOP · 2.5 of 3 h · family · boundaries \
                undo: steady undo
                """)
        #expect(
            try home.prints("miss", "--excused", "--at", "wed 18:00", "--reason", "work") == """
                s3  excused · Wed 16 Sep 2026 18:00 · Riverside IOP · 3 h · work
                  undo: steady undo
                  Wed 23 Sep 2026 18:00 would be --at "2026-09-23 18:00"

                """)
        #expect(
            try home.prints("miss", "--cancelled", "--at", "next mon 18:00") == """
                s4  cancelled · Mon 21 Sep 2026 18:00, in 5 days · Riverside IOP · 3 h
                  undo: steady undo

                """)
        #expect(
            try home.prints("miss", "--at", "2026-09-09 18:00") == """
                s5  missed · Wed 9 Sep 2026 18:00, 7 days ago · Riverside IOP · 3 h
                  undo: steady undo

                """)
        #expect(
            try home.prints("attend", "--at", "sat 10:00", "--makeup", "s5").unwrapped.contains("· make-up for s5"))
    }

    @Test func `a session that is no slot's is recorded with a line that names them`() throws {
        let home = try Home.steppedDown()
        let echo = try home.prints("attend", "--at", "wed 12:00", at: Home.thursday)
        #expect(echo.contains("not one of the weekly times of Riverside IOP that day, 18:00"))
        #expect(!(try home.prints("attend", "--at", "tue 12:00", at: Home.thursday).contains("beside")))
        #expect(!(try home.prints("attend", "--at", "wed 18:20", at: Home.thursday).contains("beside")))
    }

    @Test func `attend does not slide to the week in which the slot still was`() throws {
        let home = try Home.steppedDown()
        try home.prints(
            "program", "change", "p2", "--from", "2026-09-14", "--slot", "mon 18:00", "--slot", "wed 17:00",
            at: Home.thursday)
        let echo = try home.prints("attend", "--at", "wed 18:00", at: "2026-09-17T10:00:00-04:00")
        #expect(echo.contains("Wed 16 Sep 2026 18:00, yesterday") && echo.contains("that day, 17:00"))
    }

    @Test func `a second session, one in the same hours and a second make-up are told apart`() throws {
        let home = try Home.steppedDown()
        try home.prints("attend", "--at", "wed 18:00", at: Home.thursday)
        let second = try home.prints("attend", "--at", "wed 18:30", "--hours", "2", at: Home.thursday)
        #expect(second.contains("a second session: s1, attended, is the one of 18:00"))
        #expect(second.contains("in the same hours as s1, 18:00, 3 h"))
        try home.prints("miss", "--at", "mon 18:00", at: Home.thursday)
        #expect(
            try home.prints("attend", "--at", "tue 10:00", "--makeup", "s3", at: Home.thursday).unwrapped
                .contains("make-up for s3"))
        #expect(
            try home.prints("attend", "--at", "tue 15:00", "--makeup", "s3", at: Home.thursday)
                .contains("s4 makes up for the same session"))
    }

    @Test func `nothing makes up for what was attended, nor for itself in the end`() throws {
        let home = try Home.steppedDown()
        try home.prints("attend", "--at", "wed 18:00", at: Home.thursday)
        try home.prints("miss", "--at", "mon 18:00", at: Home.thursday)
        try Refusal(
            "attend", "--at", "tue 10:00", "--makeup", "s1", code: 65,
            says: "s1 was attended, so there is nothing", at: Home.thursday
        ).check(in: home)
        try home.prints("miss", "--at", "tue 10:00", "--program", "p2", at: Home.thursday)
        try home.prints("edit", "s3", "--makeup", "s2", at: Home.thursday)
        try Refusal("edit", "s2", "--makeup", "s3", code: 65, says: "s3 makes up for s2 itself", at: Home.thursday)
            .check(in: home)
        try Refusal("edit", "s3", "--makeup", "s3", says: "s3 can't make up for itself", at: Home.thursday).check(
            in: home)
    }

    @Test func `a session of back-to-back slots counts for one`() throws {
        let home = try Home()
        try home.prints(
            "program", "start", "iop", "--from", "2026-09-07", "--sessions", "3", "--hours", "0.75", "--slot",
            "wed 18:00", "--slot", "wed 18:45", "--slot", "wed 19:30", at: "2026-09-07T09:00:00-04:00")
        try home.prints("attend", "--at", "wed 18:45", at: Home.thursday)
        let week = try #require(try home.json("week", "--json", at: Home.thursday) as? [String: Any])
        let program = try #require((week["programs"] as? [[String: Any]])?.first)
        #expect(program["attended"] as? Int == 1 && program["unrecorded"] as? Int == 2)
        #expect(program["remaining"] as? Int == 2)
    }

    @Test func `a medication has no sessions to attend, unless it was given weekly times`() throws {
        let home = try Home()
        try home.prints("program", "start", "medication", "--name", "Buprenorphine", at: Home.thursday)
        for words in [
            ["attend"], ["attend", "--at", "10:00"], ["attend", "--program", "p1"], ["miss", "--at", "10:00"],
        ] {
            let ran = try home.run(words, at: Home.thursday)
            #expect(ran.code == 69 && ran.err.contains("is a medication, which has no sessions"), "\(ran)")
            Refusal.checkForm(ran)
        }
        // It does not stand in the way of a support that has some.
        try home.prints("program", "start", "therapy", at: Home.thursday)
        #expect(try home.prints("attend", at: Home.thursday).contains("Therapy"))
        try home.prints("program", "change", "p1", "--slot", "thu 11:30", at: Home.thursday)
        #expect(try home.prints("attend", "--at", "thu 11:30", at: Home.thursday).contains("Buprenorphine"))
    }

    @Test(arguments: [
        (["attend", "fri"], "attended · Fri 11 Sep 2026 18:00, 5 days ago"),
        (["attend", "fri 18:00"], "attended · Fri 11 Sep 2026 18:00, 5 days ago"),
        (["attend", "fri", "18:00"], "attended · Fri 11 Sep 2026 18:00, 5 days ago"),
        (["attend", "yesterday", "10:00", "--hours", "1"], "attended · Tue 15 Sep 2026 10:00, yesterday"),
        (["miss", "fri"], "missed · Fri 11 Sep 2026 18:00, 5 days ago"),
        (["miss", "fri", "--excused"], "excused · Fri 18 Sep 2026 18:00, in 2 days"),
        (["miss", "next", "fri", "18:00", "--cancelled"], "cancelled · Fri 18 Sep 2026 18:00, in 2 days"),
    ])
    func `the time needs no option, and a day is enough`(_ words: [String], _ line: String) throws {
        let ran = try Home.lived().run(words)
        #expect(ran.code == 0 && ran.out.hasPrefix("s2  \(line)"), "\(ran)")
    }

    @Test func `a time that is given twice or can't be read is refused, with the line that works`() throws {
        let home = try Home.lived()
        try Refusal("attend", "fri", "--at", "fri", says: "A time and --at exclude each other").check(in: home)
        try Refusal("attend", "fri", "at", "9", says: "Write \"fri at 9am\"").check(in: home)
        try Refusal("miss", "mon", code: 65, says: "is on record already as s1").check(in: home)
        try home.prints("program", "extra", "p1", "fri 11 sep 2026 10:00", at: "2026-09-10T12:00:00-04:00")
        let several = try home.run(["attend", "fri", "--topic", "sleep"])
        #expect(several.code == 64 && several.err.contains("Several sessions on Fri 11 Sep 2026"), "\(several)")
        #expect(
            several.err.hasSuffix("\n  steady attend \"2026-09-11 10:00\" --topic sleep --program p1\n"), "\(several)")
    }

    @Test func `a session of today that is recorded is named, with what to do for another`() throws {
        let home = try Home.lived()
        try home.prints("attend")
        let sentence =
            "Wed 16 Sep 2026 18:00 is on record already as s2, attended. If that is wrong, edit s2; for another session, "
            + "say when it began with --at. The last one not recorded is Fri 11 Sep 2026 18:00.\n"
        for verb in ["attend", "miss"] {
            try Refusal(
                verb, code: 65, says: "\(sentence)  steady \(verb) --at \"2026-09-11 18:00\" --program p1\n"
            ).check(in: home)
        }
        try Refusal(
            "attend", "wed", code: 65,
            says: "as s2, attended. If that is wrong, edit s2. For another session, give its clock time too.\n"
        ).check(in: home)
    }

    @Test func `a day with several sessions names each, and a start near two slots the nearer`() throws {
        let home = try Home.lived()
        try home.prints("program", "change", "p2", "--slot", "wed 17:00")
        try home.prints("attend", "--at", "wed 18:00")
        try home.prints("miss", "--at", "wed 17:00")
        try Refusal(
            "attend", "today", code: 65,
            says: "These are on record already: Wed 16 Sep 2026 17:00 as s3, missed; Wed 16 Sep 2026 18:00 as s2, "
                + "attended. If one is wrong, edit it."
        ).check(in: home)
        try Refusal("attend", "--program", "p2", code: 65, says: "17:00 is on record already as s3, missed").check(
            in: home)
        try home.prints("program", "extra", "p1", "wed 18:50", at: "2026-09-16T09:00:00-04:00")
        try home.prints("attend", "--at", "wed 18:50", "--program", "p1")
        let second = try home.prints("attend", "--at", "wed 18:40", "--program", "p1")
        #expect(second.contains("a second session: s4, attended, is the one of 18:50\n"), "\(second)")
    }

    @Test func `times in an error have the extra sessions too`() throws {
        let home = try Home.lived()
        try home.prints("program", "extra", "p1", "sat 10:00")
        let times = "mon 18:00, wed 18:00, fri 18:00, extra Sat 19 Sep 2026 10:00."
        try Refusal("attend", "tue", says: "No program has a weekly time on Tue 15 Sep 2026; they are \(times)")
            .check(in: home)
        try Refusal("miss", "--excused", "--at", "thu 17:00", says: "Riverside IOP has these: \(times)").check(in: home)
    }

    @Test(arguments: [
        ("2h", "2 of 3 h"), ("1:45", "1.75 of 3 h"), ("1h45m", "1.75 of 3 h"), ("90m", "1.5 of 3 h"),
        ("1,5", "1.5 of 3 h"),
    ])
    func `hours are read as people write them`(_ hours: String, _ line: String) throws {
        #expect(try Home.lived().prints("attend", "--hours", hours).contains(line))
    }

    @Test func `hours of a night and of a program are read so too`() throws {
        let home = try Home.lived()
        #expect(try home.prints("checkin", "--sleep", "7h30").contains("sleep 7.5 h"))
        #expect(try home.prints("program", "start", "therapy", "--hours", "50m").contains("0.83 h a session"))
    }

    @Test func `until says when a session was left`() throws {
        let home = try Home.lived()
        #expect(
            try home.prints("attend", "--until", "19:30") == """
                s2  attended · Wed 16 Sep 2026 18:00 · Riverside IOP · 1.5 of 3 h
                  undo: steady undo

                """)
        #expect(try home.prints("attend", "fri", "--until", "8:15pm").contains("2.25 of 3 h"))
        try Refusal("attend", "2026-09-09 18:00", "--until", "17:30", says: "17:30 is not after 18:00").check(in: home)
        try Refusal("attend", "2026-09-09 18:00", "--until", "9 sep", says: "needs a clock time").check(in: home)
        try Refusal("attend", "--until", "19:00", "--hours", "1", says: "--hours and --until exclude").check(in: home)
        #expect(try home.prints("edit", "s1", "--until", "20:00").contains("2 of 3 h"))
        #expect(try home.prints("edit", "s1", "--at", "18:30", "--until", "20:00").contains("1.5 of 3 h"))
        try Refusal("edit", "s1", "--until", "19:00", "--hours", "1", says: "--hours and --until exclude").check(
            in: home)
        try home.prints("program", "end", "p1", "--on", "yesterday", "--yes")
        // A program without weekly times: nothing says when it began.
        try Refusal("attend", "--until", "19:00", says: "has no weekly times, so say when the session was")
            .check(in: home)
    }

    @Test(arguments: [
        ("tonight", "2026-09-16T21:42:00-04:00"), ("wed night", "2026-09-17T09:00:00-04:00"),
        ("last night", "2026-09-17T09:00:00-04:00"), ("this evening", "2026-09-16T21:42:00-04:00"),
    ])
    func `a session of the evening is the night's too`(_ time: String, _ now: String) throws {
        let home = try Home()
        try home.prints(
            "program", "start", "iop", "--from", "2026-09-07", "--slot", "wed 18:00", at: "2026-09-07T12:00:00-04:00")
        #expect(try home.prints("attend", time, at: now).contains("attended · Wed 16 Sep 2026 18:00"))
        let ran = try home.run(["edit", "s1", "--at", "wed evening"], at: now)
        #expect(ran.code == 64 && ran.err.contains("A session needs its start"), "\(ran)")
    }
}
