import Testing

/// What `steady program step` lines up, by options and to questions.
struct ProgramStepTests {
    /// Riverside IOP goes on; the next level of care begins on Monday 5 October.
    private static let step = [
        "program", "step", "outpatient", "--from", "2026-10-05", "--sessions", "1", "--slot", "tue 17:00",
    ]
    private static let all = [
        "--last-day", "fri", "--first", "wed 10:00", "--medication", "naltrexone, Dr. Lee", "--groups", "Oak House",
        "--first-night", "Sam", "--naloxone", "yes",
    ]

    private func items(_ home: Home) throws -> [[String: Any]] {
        try #require(try home.json("program", "checklist", "p3", "--json") as? [[String: Any]])
    }

    // MARK: Options

    @Test func `a script that says nothing of it gets no list`() throws {
        let home = try Home.lived()
        #expect(try !home.prints(Self.step).contains("to line up"))
        #expect(try items(home).isEmpty)
    }

    @Test func `where every question is skipped each topic is on the checklist, with its day`() throws {
        let home = try Home.lived()
        let questions = ["last day", "first", "prescribes", "groups", "first night", "naloxone"]
        let screen = try home.converse(Self.step, questions.map { ($0, .skip) })
        let echo = screen.text
        #expect(echo.contains("5 things to line up"), "\(screen)")
        #expect(!echo.contains("between your last day"))
        #expect(
            try home.prints("program", "checklist") == """
                To line up for Outpatient
                  i2   ask who prescribes your medication from then on · due Sun 4 Oct
                  i4   choose whom to call the first night · due Sun 4 Oct
                  i5   have naloxone at hand, if opioids are part of it · due Sun 4 Oct
                  i1   ask for the first appointment there · due Mon 5 Oct
                  i3   ask about sober living or groups · due Mon 12 Oct

                """)
    }

    @Test func `what was said stands on the checklist, and one undo takes all of it back`() throws {
        let home = try Home.lived()
        let before = try home.prints("log", "--last", "100")
        let echo = try home.prints(Self.step + Self.all)
        // Friday 2 October to Wednesday 7 October.
        #expect(
            echo.unwrapped.contains(
                "4 days lie between your last day here and the first appointment there. "
                    + "Don't spend that time alone: call Sam. steady now"), "\(echo)")
        #expect(echo.contains("4 things to line up"))
        #expect(echo.contains("extra Wed 7 Oct 2026 10:00"))
        let items = try items(home)
        #expect(
            items.map { $0["text"] as? String } == [
                "naltrexone, Dr. Lee", "call the first night", "first appointment, Wed 7 Oct 2026 10:00", "Oak House",
                "naloxone at hand",
            ])
        #expect(
            items.map { $0["due"] as? String } == [
                "2026-10-02", "2026-10-02", "2026-10-07", "2026-10-12", "2026-10-02",
            ])
        #expect(items[1]["contact"] as? String == "Sam")
        #expect(items[4]["doneOn"] as? String == "2026-09-16")
        try home.prints("undo")
        #expect(try home.prints("log", "--last", "100") == before)
        #expect(try home.prints("program", "checklist", "p1").hasPrefix("Nothing is on the list"))
        #expect(!(try home.prints("program", "list").contains("ended")))
    }

    /// Whom to call in the gap before a first day there on Monday 5 October.
    private func caller(_ home: Home, _ words: String...) throws -> String? {
        let echo = try home.prints(Self.step + ["--last-day", "fri"] + words).unwrapped
        return echo.split(separator: "alone: call ").dropFirst().first.map { String($0.prefix { $0 != "." }) }
    }

    @Test func `in the gap it is who was chosen for the first night, not another person of the list`() throws {
        func home() throws -> Home {
            let home = try Home.lived()
            try home.prints("contact", "add", "Boss")
            try home.prints("contact", "add", "Ann")
            try home.prints("program", "checklist", "--add", "ask for a letter", "--with", "Boss")
            return home
        }
        #expect(try caller(home()) == "Sam")
        #expect(try caller(home(), "--first-night", "Ann") == "Ann")
        #expect(try caller(home(), "--first-night", "nobody") == "someone you trust")
        // Chosen before the step.
        let home = try home()
        try home.prints("program", "checklist", "--begin")
        try home.prints("edit", "i5", "--with", "Ann")
        #expect(try caller(home) == "Ann")
    }

    @Test func `none means that it isn't needed, and a weekly time is no extra session`() throws {
        let home = try Home.lived()
        let echo = try home.prints(
            Self.step + [
                "--first", "tue 17:00", "--medication", "none", "--groups", "no", "--first-night", "nobody",
                "--naloxone", "no",
            ])
        #expect(!echo.contains("extra"))
        #expect(echo.contains("1 thing to line up"))
        #expect(try items(home).map { $0["topic"] as? String } == ["appointment"])
    }

    @Test func `a first appointment may be a day without a clock time`() throws {
        let home = try Home.lived()
        #expect(!(try home.prints(Self.step + ["--first", "thu"]).contains("extra")))
        #expect(try items(home).contains { $0["text"] as? String == "first appointment, Thu 8 Oct 2026" })
    }

    @Test func `the medication may come from standard input`() throws {
        let home = try Home.lived()
        let ran = try home.run(Self.step + ["--medication", "-"], input: "a word that no list of commands has\n")
        #expect(ran.code == 0, "\(ran)")
        #expect(try items(home).contains { $0["text"] as? String == "a word that no list of commands has" })
    }

    @Test func `sources name where each figure is from`() throws {
        // 33 days of IOP and a week are a course of 40 days.
        let short = try Home.lived().prints(
            "program", "step", "outpatient", "--from", "2026-10-05", "--until", "2026-10-11", "--sources")
        #expect(short.unwrapped.contains("worth asking what can follow. (TIP 47, NIDA)"), "\(short)")
        #expect(short.contains("Sources\n  TIP 47 "), "\(short)")
    }

    @Test(arguments: [
        Refusal("--last-day", "2026-10-05", says: "lies before the first day there, Mon 5 Oct 2026"),
        Refusal("--last-day", "2026-10-06", says: "lies before the first day there, Mon 5 Oct 2026"),
        Refusal("--last-day", "2026-09-01", says: "Riverside IOP began on Wed 2 Sep 2026"),
        Refusal("--last-day", "soon", says: "soon"),
        Refusal("--first", "2026-10-04 10:00", says: "Sun 4 Oct 2026 lies before the first day there"),
        Refusal("--first", "2026-10-04", says: "Sun 4 Oct 2026 lies before the first day there"),
        Refusal("--first", "wed evening", says: "needs a clock time"),
        Refusal("--medication", "", says: "Medication"),
        Refusal("--first-night", "Bartholomew", code: 69, says: "No contact is named \"Bartholomew\""),
        Refusal("--naloxone", "maybe", says: "Naloxone is yes"),
    ])
    func `what can't be is refused, and nothing is changed`(_ refusal: Refusal) throws {
        let home = try Home.lived()
        let before = home.fingerprint()
        try Refusal(Self.step + refusal.words, code: refusal.code, says: refusal.says).check(in: home)
        #expect(home.fingerprint() == before)
        // Who stops before the first day is known has made no step.
        for answers in [["outpatient"], ["outpatient", "Riverside"]] {
            let asked = zip(
                ["Which is next?", "What is it called?", "First day"], answers.map { Typing.line($0) } + [.end])
            let stopped = try home.converse(["program", "step"], Array(asked).map { ($0, $1) })
            #expect(stopped.text.contains("Nothing was recorded."), "\(stopped)")
            #expect(home.fingerprint() == before)
        }
        let nobody = try Home().converse(["program", "step"])
        #expect(nobody.code == 69 && nobody.text.contains("Start one"), "\(nobody)")
    }

    // MARK: Questions

    private static let questions = [
        "Your last day here (Return: Sun 4 Oct)?", "The first appointment there", "who prescribes it",
        "Sober living or groups", "Whom do you call the first night?", "Is naloxone at hand",
    ]

    @Test func `on a terminal every question can be skipped`() throws {
        let home = try Home.lived()
        let screen = try home.converse(Self.step, Self.questions.map { ($0, .skip) })
        #expect(screen.code == 0 && screen.text.contains("5 things to line up"), "\(screen)")
        #expect(try items(home).count == 5)
    }

    @Test func `on a terminal every question can be answered, and a wrong answer is asked again`() throws {
        let home = try Home.lived()
        let screen = try home.converse(
            Self.step,
            [
                (Self.questions[0], "2026-10-05"), ("lies before", "fri"),
                (Self.questions[1], "2026-10-01 10:00"), ("lies before", "wed 10:00"),
                (Self.questions[2], "yes"), ("Type it", "none"), (Self.questions[3], "Oak House"),
                (Self.questions[4], "Ann"), ("Add Ann?", "y"), (Self.questions[5], "perhaps"), ("Naloxone is", "yes"),
            ])
        #expect(screen.code == 0, "\(screen)")
        #expect(screen.text.unwrapped.contains("call Ann"), "\(screen)")
        let items = try items(home)
        #expect(items.map { $0["topic"] as? String } == ["call", "appointment", "groups", "naloxone"])
        #expect(items[0]["contact"] as? String == "Ann")
        // One change holds the new contact too.
        try home.prints("undo")
        #expect(!(try home.prints("contact", "list").contains("Ann")))
    }

    @Test(arguments: [Typing.end, .interrupt])
    func `who stops midway keeps what was said`(_ stop: Typing) throws {
        let home = try Home.lived()
        let screen = try home.converse(
            Self.step, [(Self.questions[0], .skip), (Self.questions[1], "tue 17:00"), (Self.questions[2], stop)])
        #expect(screen.code == 0 && screen.text.contains("stopped there; what you entered is kept"), "\(screen)")
        let items = try items(home)
        #expect(items.count == 5)
        #expect(items.contains { $0["text"] as? String == "first appointment, Tue 6 Oct 2026 17:00" })
    }

    @Test func `naloxone that isn't there yet stays open`() throws {
        let home = try Home.lived()
        let answers: [Typing] = [.skip, .skip, .skip, .skip, .skip, "not yet"]
        _ = try home.converse(Self.step, Array(zip(Self.questions, answers).map { ($0, $1) }))
        #expect(try items(home).contains { $0["topic"] as? String == "naloxone" && $0["doneOn"] is String == false })
    }

    @Test func `with one of the options nothing is asked, and where no step can be made neither`() throws {
        let home = try Home.lived()
        #expect(try home.converse(Self.step + ["--naloxone", "yes"]).text.contains("4 things to line up"))
        let refused = try Home.lived().converse(["program", "step", "outpatient", "--from", "2026-09-02"])
        #expect(refused.code == 65, "\(refused)")
        let none = try Home().converse(["program", "step", "outpatient"])
        #expect(none.code == 69, "\(none)")
    }

    @Test func `the questions and the echo fit a narrow terminal`() throws {
        let words = ["last day", "first", "Medication", "Sober", "Whom do", "naloxone"]
        let screen = try Home.lived().converse(Self.step, words.map { ($0, .skip) }, columns: 40)
        #expect(screen.code == 0, "\(screen)")
        for line in screen.text.split(separator: "\n") { #expect(line.count <= 40, "\(line)") }
    }

    // MARK: The level

    @Test func `without a level a script is refused with the words that it typed, and a level`() throws {
        let home = try Home.lived()
        try Refusal("program", "step", says: "Say which level of care comes next: detox, inpatient").check(in: home)
        #expect(try home.run(["program", "step"]).err.hasSuffix("\n  steady program step iop\n"))
        let from = try home.run(["program", "step", "--from", "mon", "--naloxone", "yes"])
        #expect(from.code == 64 && from.err.hasSuffix("\n  steady program step iop --from mon --naloxone yes\n"))
    }

    @Test func `on a terminal it asks for the level, and then its questions`() throws {
        let home = try Home.lived()
        let screen = try home.converse(
            ["program", "step"],
            [
                ("Which is next?", "therapy"), ("is a support", "outpatient"), ("What is it called?", "Riverside"),
                ("First day", "2026-10-05"),
            ] + Self.questions.map { ($0, .skip) })
        #expect(screen.code == 0 && screen.text.contains("p3  Riverside · outpatient · from Mon 5 Oct"), "\(screen)")
        #expect(screen.text.contains("5 things to line up"), "\(screen)")
        let before = home.fingerprint()
        let none = try home.converse(["program", "step"], [("Which is next?", .skip)])
        #expect(none.text.contains("Nothing was recorded."), "\(none)")
        #expect(home.fingerprint() == before)
    }

    @Test func `an appointment that was kept is nothing to line up any more`() throws {
        let home = try Home.lived()
        try home.prints(
            "program", "step", "outpatient", "--from", "2026-09-17", "--first", "2026-09-18 17:00", "--medication",
            "none", "--groups", "none", "--first-night", "nobody", "--naloxone", "no")
        let later = "2026-09-19T12:00:00-04:00"
        #expect(try home.prints(at: later).contains("first appointment, Fri 18 Sep 2026 17:00"))
        try home.prints("attend", "fri", at: later)
        #expect(try !home.prints(at: later).contains("first appointment"))
        #expect(try !home.prints("week", at: later).contains("To line up"))
        // The list itself has it until it is ticked off.
        #expect(try home.prints("program", "checklist", at: later).contains("first appointment"))
    }
}
