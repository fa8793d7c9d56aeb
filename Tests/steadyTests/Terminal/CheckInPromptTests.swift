import Testing

/// The questions of `steady checkin`, in a terminal.
struct `Checking in at a terminal` {
    private func home() throws -> Home {
        let home = try Home()
        try home.prints("contact", "add", "Sam")
        return home
    }

    private func record(_ home: Home) throws -> [String: Any] {
        let page = try #require(try home.json("show", "d1", "--json") as? [String: Any])
        return try #require(page["record"] as? [String: Any])
    }

    @Test func `every answer is kept`() throws {
        let home = try home()
        let screen = try home.converse(
            ["checkin"],
            [
                ("Mood", "6"), ("Stress", "4"), ("sleep", "7.5"), ("urge", "5"), ("use", "no"),
                ("support person", "sam"),
                ("went well", "called Sam first"), ("tomorrow", "the meeting"), ("note", "slept badly, walked anyway"),
            ])
        #expect(screen.code == 0)
        #expect(screen.text.contains("d1  check-in · Wed 16 Sep 2026"), "\(screen)")
        let record = try record(home)
        #expect(record["mood"] as? Int == 6 && record["stress"] as? Int == 4 && record["urge"] as? Int == 5)
        #expect(record["sleepHours"] as? Double == 7.5)
        #expect(record["used"] as? Bool == false)
        #expect(record["support"] as? String == "reached" && record["contact"] as? String == "Sam")
        #expect(record["win"] as? String == "called Sam first" && record["tomorrow"] as? String == "the meeting")
        #expect(record["note"] as? String == "slept badly, walked anyway")
    }

    @Test func `Return skips a question`() throws {
        let home = try home()
        let screen = try home.converse(
            ["checkin"],
            [
                ("Mood", .skip), ("Stress", "4"), ("sleep", .skip), ("urge", .skip), ("use", .skip),
                ("support person", "no"), ("went well", .skip), ("tomorrow", .skip), ("note", .skip),
            ])
        #expect(screen.code == 0, "\(screen)")
        #expect(
            try home.prints("log", "--kind", "checkin").unwrapped
                == "Wed 16 Sep d1 check-in · stress 4 · nobody reached")
    }

    @Test func `skipping everything records nothing`() throws {
        let home = try Home()
        let questions = ["Mood", "Stress", "sleep", "urge", "use", "support person", "went well", "tomorrow", "note"]
        let screen = try home.converse(["checkin"], questions.map { ($0, .skip) })
        #expect(screen.code == 0 && screen.text.contains("Nothing was recorded."), "\(screen)")
        #expect(try home.files() == [])
    }

    @Test func `the end of input stops and keeps what was answered`() throws {
        let home = try home()
        let screen = try home.converse(["checkin"], [("Mood", "6"), ("Stress", "4"), ("sleep", .end)])
        #expect(screen.code == 0, "\(screen)")
        #expect(!screen.text.contains("urge, 0 to 10"))
        #expect(try home.prints("log", "--kind", "checkin").unwrapped == "Wed 16 Sep d1 check-in · mood 6 · stress 4")
    }

    @Test func `the end of input before any answer records nothing`() throws {
        let home = try Home()
        let screen = try home.converse(["checkin"], [("Mood", .end)])
        #expect(screen.code == 0 && screen.text.contains("Nothing was recorded."), "\(screen)")
        #expect(try home.files() == [])
    }

    @Test func `a wrong answer is asked again, and says why`() throws {
        let home = try home()
        let screen = try home.converse(
            ["checkin"],
            [
                ("Mood", "eleven"), ("not \"eleven\"", "11"), ("not \"11\"", "\u{1B}[31m"), ("Mood", "6"),
                ("Stress", .skip),
                ("sleep", "25"), ("sleep", "8"), ("urge", .skip), ("use", "perhaps"), ("Answer yes or no", "YES"),
                ("support person", .end),
            ])
        #expect(screen.code == 0, "\(screen)")
        #expect(
            try home.prints("log", "--kind", "checkin").unwrapped == "Wed 16 Sep d1 check-in · mood 6 · sleep 8 h · use"
        )
        #expect(screen.text.contains("steady now"))
    }

    @Test func `a person who is not on record is added, after a question`() throws {
        let home = try home()
        let screen = try home.converse(
            ["checkin"],
            [
                ("Mood", .skip), ("Stress", .skip), ("sleep", .skip), ("urge", .skip), ("use", .skip),
                ("support person", "Sma"), ("Add Sma?", "n"), ("support person", "Alex"), ("Add Alex?", "y"),
                ("went well", .end),
            ])
        #expect(screen.code == 0 && screen.text.contains("(Sam is on record.)"), "\(screen)")
        #expect(try home.prints("log", "--kind", "checkin").unwrapped == "Wed 16 Sep d1 check-in · Alex reached")
        let list = try home.prints("contact", "list")
        #expect(list.contains("k2  Alex · support") && !list.contains("Sma"))
        try home.prints("undo")
        #expect(try !home.prints("contact", "list").contains("Alex"))
    }

    @Test func `a sentence that leaves it open is asked about again, and becomes no one's name`() throws {
        let home = try home()
        let screen = try home.converse(
            ["checkin"],
            [
                ("Mood", .skip), ("Stress", .skip), ("sleep", .skip), ("urge", .skip), ("use", .skip),
                ("support person", "called sam"), ("or \"tried sam\" for who", "I meant to but no"),
                ("Type \"Sam\" for who", "tried sam"), ("went well", .end),
            ])
        #expect(screen.code == 0 && !screen.text.contains("Add "), "\(screen)")
        #expect(try home.prints("log", "--kind", "checkin").unwrapped == "Wed 16 Sep d1 check-in · Sam tried")
    }

    @Test func `an unknown name in an option is asked about as well`() throws {
        let home = try home()
        let refused = try home.converse(["checkin", "--reached", "Alex"], [("Add Alex?", .skip)])
        #expect(refused.code == 69, "\(refused)")
        #expect(try home.prints("log") == "Nothing is on record there yet.\n")
        let added = try home.converse(["checkin", "--reached", "Alex"], [("Add Alex?", "yes")])
        #expect(added.code == 0 && added.text.contains("Alex reached"), "\(added)")
    }

    @Test func `before noon with yesterday open it asks which day`() throws {
        let home = try home()
        // After midnight it is still the day before.
        let night = try home.converse(
            ["checkin"], [("today (Thu 17 Sep) or yesterday (Wed 16 Sep, still open)?", .end)],
            at: "2026-09-18T00:40:00-04:00")
        #expect(night.code == 0, "\(night)")
        let morning = "2026-09-17T08:00:00-04:00"
        let screen = try home.converse(
            ["checkin"],
            [("yesterday (Wed 16 Sep", "someday"), ("yesterday (Wed", "yesterday"), ("Mood", "5"), ("Stress", .end)],
            at: morning)
        #expect(screen.code == 0 && screen.text.contains("check-in · Wed 16 Sep 2026, yesterday · mood 5"), "\(screen)")
        // Now yesterday is not open any more.
        let today = try home.converse(["checkin"], [("Mood", "6"), ("Stress", .end)], at: morning)
        #expect(today.text.contains("check-in · Thu 17 Sep 2026 · mood 6"), "\(today)")
        #expect(!today.text.contains("Which day"))
    }

    @Test func `it asks for no day at noon, with a day given, or for one before the first`() throws {
        let home = try home()
        for (words, now) in [
            (["checkin"], "2026-09-17T12:00:00-04:00"), (["checkin", "--day", "today"], "2026-09-18T08:00:00-04:00"),
            (["checkin"], "2026-09-16T08:00:00-04:00"),
        ] {
            let screen = try home.converse(words, [("Mood", .end)], at: now)
            #expect(screen.code == 0 && !screen.text.contains("Which day"), "\(screen)")
        }
    }

    @Test(arguments: [
        ("tried sam", "Sam tried"), ("lena, sam", "Lena and Sam reached"),
        ("Sam, Dr. Rivera", "Sam and Dr. Rivera reached"), ("reached sam, tried lena", "Sam reached, Lena tried"),
        ("no one", "nobody reached"), ("called sam but no answer", "Sam tried"), ("texted sam, no reply", "Sam tried"),
        ("spoke with sam", "Sam reached"), ("left sam a voicemail", "Sam tried"),
    ])
    func `several people can be answered, and that they were tried`(_ answer: String, _ words: String) throws {
        let home = try home()
        for name in ["Lena", "Dr. Rivera"] { try home.prints("contact", "add", name) }
        let dialog: [(question: String, answer: Typing)] = ["Mood", "Stress", "sleep", "urge", "use"].map {
            ($0, .skip)
        }
        let screen = try home.converse(["checkin"], dialog + [("support person", .line(answer)), ("went well", .end)])
        #expect(screen.code == 0, "\(screen)")
        #expect(try home.prints("log", "--kind", "checkin").unwrapped == "Wed 16 Sep d1 check-in · \(words)")
    }

    @Test func `each unknown name is asked about, and whoever was named before a stop is kept`() throws {
        let home = try home()
        let start: [(question: String, answer: Typing)] = ["Mood", "Stress", "sleep", "urge", "use"].map { ($0, .skip) }
        let added = try home.converse(
            ["checkin"],
            start + [
                ("support person", "Alex, sam, tried Bo, alex"), ("Add Alex?", "y"), ("Add Bo?", "y"),
                ("went well", .end),
            ])
        #expect(added.text.contains("d1  check-in · Wed 16 Sep 2026 · Alex and Sam reached, Bo tried"), "\(added)")
        let stopped = try home.converse(
            ["checkin", "--day", "yesterday"], start + [("support person", "sam, tried Cy"), ("Add Cy?", .end)])
        #expect(stopped.code == 0 && stopped.text.contains("stopped there"), "\(stopped)")
        #expect(try home.prints("log", "--last", "1", "--kind", "checkin").contains("Bo tried"))
        #expect(try home.prints("show", "d2").contains("contact          Sam"))
    }

    @Test func `a second check-in shows what is there and asks for the rest`() throws {
        let home = try home()
        try home.prints("checkin", "--mood", "6", "--no-use", "--nobody", "--note", "slept badly")
        let screen = try home.converse(
            ["checkin"],
            [("Stress", "4"), ("sleep", .skip), ("urge", .skip), ("went well", "a walk"), ("tomorrow", .skip)])
        #expect(screen.code == 0, "\(screen)")
        #expect(
            screen.text.unwrapped.contains(
                "d1 check-in · Wed 16 Sep 2026 · mood 6 · no use · nobody reached · note: slept badly"), "\(screen)")
        for asked in ["Mood", "Any use", "support person", "Anything to note"] {
            #expect(!screen.text.contains(asked), "\(screen)")
        }
        #expect(screen.text.contains("added to the check-in of that day"), "\(screen)")
        let rest = try home.converse(["checkin"], [("sleep", "7"), ("urge", "2"), ("tomorrow", "work")])
        #expect(rest.code == 0, "\(rest)")
        let whole = try home.converse(["checkin"])
        #expect(whole.code == 0 && whole.text.contains("Nothing was recorded."), "\(whole)")
        #expect(whole.text.contains("steady edit d1 --help"), "\(whole)")
    }

    @Test func `with an answer in the words it asks nothing`() throws {
        let home = try home()
        #expect(try home.converse(["checkin", "--mood", "6"]).code == 0)
    }

    @Test(arguments: [
        ("yes", "Sam reached"), ("Y", "Sam reached"), ("none", "nobody reached"), ("n", "nobody reached"),
    ])
    func `yes means the only support person, and no means nobody`(_ answer: String, _ line: String) throws {
        let home = try home()
        try home.prints("contact", "add", "Dr. Rivera", "--role", "counselor")
        let screen = try home.converse(
            ["checkin"],
            [
                ("Mood", "6"), ("Stress", .skip), ("sleep", .skip), ("urge", .skip), ("use", .skip),
                ("support person", .line(answer)), ("went well", .end),
            ])
        #expect(screen.code == 0 && screen.text.unwrapped.contains("mood 6 · \(line)"), "\(screen)")
    }

    @Test func `yes asks for the name where there are several people`() throws {
        let home = try home()
        try home.prints("contact", "add", "Ann")
        let questions: [(String, Typing)] = [
            ("Mood", .skip), ("Stress", .skip), ("sleep", .skip), ("urge", .skip), ("use", .skip),
            ("support person", "yes"), ("Who was it? Type the name", "ann"), ("went well", .end),
        ]
        let screen = try home.converse(["checkin"], questions)
        #expect(screen.text.contains("Ann reached") && !screen.text.contains("No contact is named"), "\(screen)")
    }

    @Test func `nothing is no answer in one's own words, and a mere yes is asked again`() throws {
        let home = try home()
        let screen = try home.converse(
            ["checkin"],
            [
                ("Mood", "6"), ("Stress", .skip), ("sleep", .skip), ("urge", .skip), ("use", .skip),
                ("support person", .skip), ("went well", "Nothing"), ("tomorrow", "none"), ("note", "yes"),
                ("Type it, or press Return", "no"),
            ])
        #expect(screen.code == 0, "\(screen)")
        #expect(try home.prints("log").unwrapped == "Wed 16 Sep d1 check-in · mood 6")
        let craving = try home.converse(
            ["craving"],
            [
                ("How strong", "5"), ("body need", "none"), ("set it off", "nothing"), ("earlier?", "no"),
                ("Start one", "no"), ("now", .skip), ("did you try", "nope"), ("end:", .skip),
            ])
        #expect(craving.text.contains("craving 5 · Wed 16 Sep 2026 19:42  "), "\(craving)")
    }
}
