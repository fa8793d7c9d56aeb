import Testing

/// The week's words for use and days (FACTS, "Lapses"): an event with its day, answers counted, nothing that resets.
struct WeekWordsTests {
    @Test func `a day without an answer is told apart from one without use`() throws {
        let home = try Home()
        #expect(try !home.prints("week").contains("\nUse  "))
        try home.prints("program", "start", "iop", "--from", "2026-09-07")
        #expect(try home.prints("week").contains("Use        10 of 10 days not answered."))
        try home.prints("checkin", "--mood", "5", "--day", "mon")
        #expect(try home.prints("week").contains("Use        10 of 10 days not answered."))
        try home.prints("checkin", "--no-use", "--day", "mon")
        #expect(
            try home.prints("week").contains(
                "Use        No use on 1 of 1 day answered; 9 of 10 not answered.      since 7 Sep\n"))
        try home.prints("checkin", "--no-use", "--day", "yesterday")
        #expect(try home.prints("week").contains("No use on 2 of 2 days answered; 8 of 10 not answered."))
        try home.prints("use", "--at", "now")
        #expect(try home.prints("week").contains("No use on 2 of 3 days answered; 7 of 10 not answered."))
    }

    @Test func `where every day was answered, that is all there is to say`() throws {
        let home = try Home()
        try home.prints("program", "start", "iop", "--from", "2026-09-16")
        #expect(try home.prints("week").contains("Use        1 of 1 day not answered."))
        try home.prints("checkin", "--no-use")
        #expect(try home.prints("week").contains("Use        No use on 1 of 1 day answered."))
        #expect(try !home.prints("week").contains("not answered"))
    }

    @Test func `a week before of which nothing is on record is a dash, not zero`() throws {
        let home = try Home()
        try home.prints("checkin", "--mood", "5", "--day", "2026-09-06")
        #expect(try home.prints("week").contains("Cravings   none recorded (week before –)\n"))
        try home.prints("craving", "5", "--at", "2026-09-16T09:00:00-04:00")
        #expect(try home.prints("week").contains("strength 5 (week before –)"))
        try home.prints("checkin", "--mood", "6", "--stress", "4", "--day", "2026-09-09")
        #expect(try home.prints("week").contains("strength 5 (week before none)"))
        try home.prints("checkin", "--mood", "7", "--sleep", "7.5")
        let week = try home.prints("week")
        #expect(week.contains("Evenings   mood 7 (before 6) · sleep 7.5 h (before –)"), "\(week)")
    }

    @Test func `fewer than four answers are told one by one`() throws {
        let home = try Home()
        for (day, mood) in [("2026-09-07", "2"), ("2026-09-08", "9"), ("2026-09-09", "4")] {
            try home.prints("checkin", "--mood", mood, "--day", day)
        }
        #expect(try home.prints("week", "last").contains("Evenings   mood 2, 9, 4\n"))
        try home.prints("checkin", "--mood", "4", "--day", "2026-09-10")
        #expect(try home.prints("week", "last").contains("Evenings   mood 4.8\n"))
    }

    @Test func `a command to type stands below the page on a terminal, and nowhere else`() throws {
        let home = try Home()
        for _ in 1...2 { try home.prints("craving", "5", "--trigger", "payday", "--action", "walk", "--after", "7") }
        #expect(try !home.prints("week").contains("steady "))
        let typed = try home.converse(["week"]).text
        // The walk made it stronger: the next step of the plan is named.
        let hint = "No plan yet for \"payday\""
        #expect(typed.contains(hint) && typed.contains("steady plan add payday \"call someone\""), "\(typed)")
    }

    @Test func `the head says who wrote the page, when, and how much was recorded before any figure`() throws {
        let home = try Home()
        let nothing = try home.prints("week")
        #expect(nothing.contains("\nMade Wed 16 Sep 2026 19:42 · written by the person; nobody monitors this\n"))
        #expect(nothing.contains("Recorded   nothing to count yet\n"))
        try home.prints("checkin", "--mood", "5", "--day", "mon")
        try home.prints("program", "start", "mutual-support", "--from", "2026-09-07")
        try home.prints("attend", "--at", "mon 12:00")
        #expect(try home.prints("week").contains("Recorded   1 of 2 evenings, 1 session\n"))
        try home.prints("program", "start", "iop", "--from", "2026-09-14", "--slot", "mon,wed,fri 18:00")
        // A meeting without weekly times does not stand for a planned one.
        #expect(try home.prints("week").contains("Recorded   1 of 2 evenings, 0 of 2 sessions\n"))
        try home.prints("attend")
        try home.prints("miss", "--at", "fri", "--excused")
        let week = try home.prints("week")
        #expect(week.contains("Recorded   1 of 2 evenings, 1 of 2 sessions\n"), "\(week)")
    }

    @Test func `what the status says stands beside the commitment, and why`() throws {
        let home = try Home()
        func sessions(_ words: String..., at now: String = Home.now) throws -> String {
            try home.run(["week"] + words, at: now).out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        try home.prints("program", "start", "iop", "--from", "2026-08-31", "--slot", "mon,wed,fri 18:00")
        #expect(
            try sessions().contains(
                "Sessions 0 of 3–5, in progress: 2 more (on record from Wed 16 Sep) · 1 not recorded · 1 to come · 0 of 6 h"
            ))
        try home.prints("attend")
        let next = "2026-09-21T09:00:00-04:00"
        #expect(
            try sessions("last", at: next).contains(
                "1 of 3–5, below: 2 were required (on record from Wed 16 Sep) · 1 not recorded · 3 of 6 h"))
        try home.prints("miss", "--at", "2026-09-18 18:00", "--excused", at: next)
        #expect(
            try sessions("last", at: next).contains(
                "1 of 3–5, excused: 2 were required (on record from Wed 16 Sep) · 1 excused · 3 of 6 h"))
        _ = try home.run(
            ["program", "end", "p1", "--on", "2026-09-16", "--reason", "completed", "--yes"], at: next)
        #expect(try sessions("last", at: next).contains("1 of 3–5, met: 1 was required (ended Wed 16 Sep)"))
    }

    @Test func `a support has a line of its own, and a session of another kind than usual says so`() throws {
        let home = try Home()
        try home.prints("program", "start", "iop", "--from", "2026-09-14", "--slot", "mon,wed,fri 18:00")
        try home.prints("program", "start", "mutual-support", "--name", "Home group", "--from", "2026-09-14")
        try home.prints("attend", "--program", "p1", "--kind", "family")
        for day in ["mon 12:00", "tue 12:00"] { try home.prints("attend", "--at", day, "--program", "p2") }
        let week = try home.prints("week")
        #expect(week.contains("  Wed 16   18:00   attended    3 h · family\n"), "\(week)")
        #expect(week.contains("\n\nSupports   Home group: 2 attended · 2 h · Mon 14, Tue 15\n\n"), "\(week)")
    }

    @Test func `the first four points to raise are on the page, open ones first, then how many more`() throws {
        let home = try Home()
        for number in 1...4 { try home.prints("raise", "point \(number)") }
        #expect(try !home.prints("week").contains("more"))
        for number in 5...6 { try home.prints("raise", "point \(number)") }
        try home.prints("raise", "--done", "r1")
        #expect(
            try home.prints("week").contains(
                "To raise\n  r2  point 2\n  r3  point 3\n  r4  point 4\n  r5  point 5\n  and 2 more\n\n"))
    }

    @Test func `a use is named with its day and what would help`() throws {
        let home = try Home()
        try home.prints("program", "start", "iop", "--from", "2026-09-07")
        try home.prints("use", "--at", "last night", "--substance", "alcohol", "--next-time", "call Sam first")
        try home.prints("use", "--at", "mon 21:40")
        try home.prints("checkin", "--used")
        let week = try home.prints("week")
        #expect(
            week.contains(
                """
                Since the last page
                  Use        Mon 14, 21:40
                             Tue 15, night · alcohol · next time: call Sam first
                             Wed 16 · by the check-in

                """), "\(week)")
        #expect(week.contains("\nUse        7 of 10 days not answered.  "))
        // A bare zero would say nothing that the lines above don't.
        #expect(!week.contains("No use") && !week.contains("since the last"))
    }

    @Test func `since the last page: the strongest craving, extremes, changes, and absences that run out`() throws {
        let home = try Home()
        #expect(try !home.prints("week").contains("Since the last page"))
        try home.prints(
            "program", "start", "iop", "--from", "2026-09-14", "--slot", "mon,wed 18:00", "--absences", "2")
        for (at, strength) in [("mon 21:40", "8"), ("tue 09:00", "8")] {
            _ = try home.run(
                [
                    "craving", strength, "--at", at, "--trigger", "argument", "--action", "walk", "--action",
                    "call someone", "--after", "3", "--place", "kitchen",
                ])
        }
        try home.prints("checkin", "--mood", "2", "--stress", "8", "--urge", "8", "--sleep", "4", "--day", "mon")
        _ = try home.run(["checkin", "--mood", "3", "--stress", "9", "--urge", "10", "--sleep", "3.9", "--day", "tue"])
        _ = try home.run(["plan", "add", "payday", "knitting"])
        try home.prints("plan", "remove", "any", "urge surfing")
        try home.prints("miss", "--at", "mon 18:00")
        let week = try home.prints("week")
        #expect(
            week.contains(
                """
                Since the last page
                  Strongest  8, then 3 · Mon 14, 21:40 · argument · tried walk + call someone ·
                             kitchen
                  Answered   Mon 14 · mood 2
                             Tue 15 · stress 9, urge 10, sleep 3.9 h
                  Changed    Mon 14 · IOP began
                             Wed 16 · into the plan for payday: knitting
                             Wed 16 · out of the plan: urge surfing
                  Absences   1 of 2 used, 1 left · IOP

                """), "\(week)")
        try home.prints("miss")
        // Said before it matters, not after.
        #expect(try !home.prints("week").contains("  Absences   "))
    }

    @Test(arguments: [
        ["sep", "10"], ["10", "September"], ["thu", "last", "week"], ["2026-09-10"], ["last", "week"],
    ])
    func `a day of several words means its week`(_ words: [String]) throws {
        #expect(try Home.lived().prints(["week"] + words).hasPrefix("Week 37 · Mon 7 – Sun 13 Sep 2026"))
        try Refusal("week", "some", "time", says: "\"some time\" is not a week.").check(in: .lived())
    }

    @Test func `the first three triggers have the plan's steps beside them, and how often each was tried and rated`()
        throws
    {
        let home = try Home()
        _ = try home.run(["plan", "add", "stress", "knitting"])
        _ = try home.run(["plan", "add", "stress", "walk"])
        _ = try home.run(["plan", "add", "payday", "walk"])
        for words in [
            ["8", "--trigger", "stress", "--action", "knitting", "--after", "3"],
            ["7", "--trigger", "stress", "--action", "knitting"], ["6", "--trigger", "stress"],
            ["5", "--trigger", "payday", "--action", "knitting"], ["4", "--trigger", "payday"],
            ["3", "--trigger", "tired"], ["2", "--trigger", "bored"], ["1", "--trigger", "rain"],
        ] {
            _ = try home.run(["craving"] + words)
        }
        let week = try home.prints("week")
        #expect(
            week.contains(
                """
                  Set off by   stress 3 (8, 7, 6) · plan: knitting, twice, rated once ·
                               walk, not tried
                               payday 2 (5, 4) · plan: walk, not tried
                               tired 1 (3) · no step in the plan
                               and 2 more

                """), "\(week)")
    }

    @Test func `open evenings are a number, not a list`() throws {
        let home = try Home()
        try home.prints("checkin", "--mood", "5", "--day", "mon")
        #expect(try home.prints("week").contains("\n\nRecorded   1 of 2 evenings\n\n"))
    }
}
