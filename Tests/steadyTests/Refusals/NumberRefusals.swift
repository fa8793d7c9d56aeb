import Testing

/// Scores and lengths that are none: refused, and nothing is recorded.
struct `Numbers out of range` {
    private static let noScores = ["-1", "11", "7.5", "x", "", "٧", "1e1", " "]

    @Test(arguments: noScores)
    func `a craving has an intensity from 0 to 10`(_ score: String) throws {
        try Refusal("craving", score, says: "An intensity is a whole number from 0 to 10").check(in: .lived())
    }

    @Test(arguments: noScores)
    func `so has every other score`(_ score: String) throws {
        let home = try Home.lived()
        let scores = [
            ("craving 5 --after", "The intensity after"), ("checkin --mood", "Mood"), ("checkin --stress", "Stress"),
            ("checkin --urge", "The urge"), ("edit c1 --intensity", "An intensity"), ("edit d1 --mood", "Mood"),
        ]
        for (words, what) in scores {
            let ran = try home.run(words.split(separator: " ").map(String.init) + [score])
            #expect(ran.code == 64, "\(words): \(ran)")
            #expect(ran.err.contains("\(what) is a whole number from 0 to 10"), "\(words): \(ran)")
        }
        #expect(home.fingerprint() == (try Home.lived().fingerprint()))
    }

    @Test(arguments: ["0", "24.5", "-1", "abc", "24.01", "1,5,0", "25h", "1.00001", "0.001"])
    func `a session is longer than nothing and at most a day`(_ hours: String) throws {
        let says = "A session is in hours, more than 0 and at most 24"
        try Refusal("attend", "--hours=\(hours)", says: says).check(in: .lived())
        try Refusal("program", "start", "therapy", "--hours=\(hours)", says: says).check(in: .lived())
    }

    @Test(arguments: ["24.5", "-1", "abc"])
    func `sleep is from 0 to 24 hours`(_ hours: String) throws {
        try Refusal("checkin", "--sleep=\(hours)", says: "Sleep is in hours, from 0 to 24").check(in: .lived())
    }

    @Test(arguments: ["0", "24", "0.25"])
    func `no sleep at all is an answer`(_ hours: String) throws {
        #expect(try Home().prints("checkin", "--sleep", hours).contains("sleep \(hours) h"))
    }

    @Test(arguments: ["0", "1441", "-5", "1.5", "ten"])
    func `minutes are whole and at most a day`(_ minutes: String) throws {
        try Refusal("craving", "5", "--minutes=\(minutes)", says: "Minutes is a whole number from 1 to 1440").check(
            in: .lived())
        try Refusal("plan", "add", "any", "run", "--minutes=\(minutes)", says: "from 1 to 1440").check(in: .lived())
    }

    @Test(arguments: ["3-", "5-3", "-3", "0", "51", "3-5-7", "three", "3 - 5", "3.5"])
    func `a commitment is a number, or least to most`(_ sessions: String) throws {
        try Refusal(
            "program", "start", "therapy", "--sessions=\(sessions)",
            says: "Sessions a week are a number or least to most"
        )
        .check(in: .lived())
    }

    @Test(arguments: ["0", "521", "-1", "x", "1.5"])
    func `a program is planned for 1 to 520 weeks`(_ weeks: String) throws {
        try Refusal("program", "start", "therapy", "--weeks=\(weeks)", says: "Weeks are a whole number from 1 to 520")
            .check(in: .lived())
    }

    @Test(arguments: ["-1", "1001", "x"])
    func `absences are from 0 to 1000`(_ absences: String) throws {
        try Refusal("edit", "p1", "--absences=\(absences)", says: "Absences are a whole number from 0 to 1000").check(
            in: .lived())
    }

    @Test(arguments: ["0", "-1", "x", "99999999"])
    func `the log's length is a number from 1`(_ count: String) throws {
        try Refusal("log", "--last=\(count)", says: "--last is a whole number from 1").check(in: .lived())
    }

    @Test(arguments: [
        Refusal("config", "week-start", "x", says: "week-start is a weekday"),
        Refusal("config", "day-start", "12:01", says: "day-start is a clock time from 00:00 to 12:00"),
        Refusal("config", "day-start", "25:00", says: "day-start is a clock time from 00:00 to 12:00"),
        Refusal("config", "region", "mars", says: "region is one of us, ca, uk"),
        Refusal("config", "recovery-start", "2026-02-30", says: "2026-02-30 is not a day in the calendar"),
        Refusal("config", "wek-start", "mon", says: "Did you mean week-start?"),
        Refusal("config", "colour", says: "There is no setting \"colour\""),
    ])
    func `a setting takes only what it can be`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }
}
