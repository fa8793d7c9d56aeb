import Testing

/// Days and times that don't exist, or lie where an entry can't: refused, and nothing is recorded.
struct `Times that can't be` {
    @Test(arguments: [
        Refusal("craving", "5", "--at", "2026-02-29 21:30", says: "2026-02-29 is not a day in the calendar"),
        Refusal("craving", "5", "--at", "2026-09-31T12:00:00-04:00", says: "2026-09-31 is not a day in the calendar"),
        Refusal("checkin", "--mood", "5", "--day", "2026-13-01", says: "2026-13-01 is not a day in the calendar"),
        Refusal("checkin", "--mood", "5", "--day", "2026-00-10", says: "2026-00-10 is not a day in the calendar"),
        Refusal("program", "start", "therapy", "--from", "2026-04-31", says: "2026-04-31 is not a day in the calendar"),
        Refusal("program", "end", "--on", "2025-02-29", says: "2025-02-29 is not a day in the calendar"),
        Refusal("log", "--from", "2026-06-31", says: "2026-06-31 is not a day in the calendar"),
    ])
    func `a day that the calendar does not have is refused`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test(arguments: [
        ("24:00", "\"midnight\""), ("12:60", "\"13:00\""), ("9", "\"9am\" or \"9pm\""),
        ("mon at nine", "\"mon at 9am\" or \"mon at 9pm\""), ("2026-09-16T12:00:00", "\"2026-09-16 12:00:00\""),
        ("yestreday 9pm", "\"yesterday 9pm\""), ("", "\"yesterday 21:30\""),
    ])
    func `a time that nobody can read is refused with the nearest that Steady reads`(
        _ time: String, _ nearest: String
    ) throws {
        try Refusal("craving", "5", "--at", time, says: "Write \(nearest)").check(in: .lived())
    }

    @Test(arguments: ["someday", "2026-9", "the 32nd", "16", "noonish", ""])
    func `so is a day`(_ day: String) throws {
        try Refusal("checkin", "--mood", "5", "--day", day, says: "is not a day that Steady reads").check(in: .lived())
    }

    @Test(arguments: [
        Refusal("craving", "5", "--at", "2026-09-16 19:43", says: "Wed 16 Sep 2026 19:43 is in the future"),
        Refusal("craving", "5", "--at", "tomorrow 08:00", says: "is in the future"),
        Refusal("use", "--at", "2026-09-17T08:00:00-04:00", says: "Thu 17 Sep 2026 08:00 is in the future"),
        Refusal("checkin", "--mood", "5", "--day", "tomorrow", says: "Thu 17 Sep 2026 is in the future"),
        Refusal("checkin", "--mood", "5", "--day", "2027-01-01", says: "is in the future"),
        Refusal("edit", "c1", "--at", "tomorrow 08:00", says: "is in the future"),
        Refusal("edit", "d1", "--day", "tomorrow", says: "is in the future"),
        Refusal("edit", "s1", "--at", "tomorrow 18:00", says: "is in the future"),
        Refusal("edit", "r1", "--done", "tomorrow", says: "is in the future"),
        Refusal("miss", "--at", "2026-09-18 18:00", says: "Fri 18 Sep 2026 18:00 is in the future"),
        Refusal("attend", "--at", "2026-09-18 18:00", says: "Fri 18 Sep 2026 18:00 is in the future"),
        Refusal("attend", "--at", "tomorrow 10:00", says: "is in the future"),
        Refusal("miss", "--excused", "--at", "tomorrow 10:00", says: "no program has a session then"),
        Refusal("week", "2026-W39", says: "has not"),
    ])
    func `what is in the future can't be on record`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test func `a slot can be attended from 30 minutes before it begins`() throws {
        let home = try Home.lived()
        let early = "2026-09-16T17:29:00-04:00"
        try Refusal("attend", "--at", "2026-09-16 18:00", says: "is in the future", at: early).check(in: home)
        try Refusal("attend", says: "No session of Riverside IOP is due now", at: early).check(in: home)
        try Refusal("miss", "--at", "2026-09-16 18:00", says: "is in the future", at: "2026-09-16T17:59:00-04:00")
            .check(in: home)
        #expect(
            try home.prints("attend", "--at", "2026-09-16 18:00", at: "2026-09-16T17:31:00-04:00").contains(
                "16 Sep 2026 18:00"))
        let other = try Home.lived()
        #expect(try other.prints("attend", at: "2026-09-16T17:31:00-04:00").contains("16 Sep 2026 18:00"))
    }

    @Test func `a time that is no slot can't be attended before it`() throws {
        try Refusal("attend", "--at", "2026-09-16 20:45", says: "is in the future").check(in: .lived())
    }

    @Test func `a local time that the clock skipped is refused, naming the next one`() throws {
        let home = try Home()
        let spring = "2026-03-08T12:00:00-04:00"
        try Refusal("craving", "5", "--at", "02:30", says: "The next time is 03:00.", at: spring).check(in: home)
        try Refusal(
            "craving", "5", "--at", "2026-03-08 02:00", says: "02:00 does not exist on Sun 8 Mar 2026", at: spring
        )
        .check(in: home)
        #expect(try home.prints("craving", "5", "--at", "03:00", at: spring).contains("Sun 8 Mar 2026 03:00"))
    }

    @Test func `without a session that is due attend prints the command for the last one`() throws {
        let home = try Home.lived()
        let ran = try home.run(["attend"], at: "2026-09-17T09:00:00-04:00")
        #expect(ran.code == 64)
        #expect(ran.err.contains("\n  steady attend --at \"2026-09-16 18:00\" --program p1\n"), "\(ran)")
        try home.prints("attend", "--at", "2026-09-16 18:00", "--program", "p1", at: "2026-09-17T09:00:00-04:00")
    }

    @Test(arguments: [
        (["STEADY_NOW": "yesterday"], "STEADY_NOW is \"yesterday\", which is not a time"),
        (["STEADY_NOW": "2026-09-16T19:42:00"], "which is not a time"),
        (["TZ": "America/Nowhere"], "a time zone that this computer does not know"),
    ])
    func `a clock that can't be read is refused`(_ environment: [String: String], _ says: String) throws {
        let home = try Home()
        let ran = try home.run(["craving", "5"], environment: environment.mapValues { $0 })
        #expect(ran.code == 64)
        #expect(ran.err.contains(says), "\(ran)")
        Refusal.checkForm(ran)
        #expect(try home.files() == [])
        let now = try home.run(["now"], environment: environment.mapValues { $0 })
        #expect(now.code == 0 && now.out.contains("walk (10 min)") && now.err.contains(says), "\(now)")
    }
}
