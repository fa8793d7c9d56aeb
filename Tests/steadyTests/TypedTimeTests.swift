import Testing

/// DESIGN §3: what is typed at one command means the same at every other, and what is printed reads back.
struct TypedTimeTests {
    private static let afternoon = "2026-09-16T14:00:00-04:00"

    @Test func `a night that may lie ahead is the one that begins on the weekday`() throws {
        let home = try Home()
        try home.prints("program", "start", "therapy", "--from", "2026-09-01", at: Self.afternoon)
        let friday = try home.prints("miss", "fri midnight", "--excused", at: Self.afternoon)
        #expect(friday.hasPrefix("s1  excused · Sat 19 Sep 2026 00:00, in 2 days"), "\(friday)")
        #expect(friday.plain.contains("Sat 12 Sep 2026 00:00 would be --at \"2026-09-12 00:00\""), "\(friday)")
        let monday = try home.prints("miss", "mon night 2am", "--cancelled", at: Self.afternoon)
        #expect(monday.hasPrefix("s2  cancelled · Tue 15 Sep 2026 02:00"), "\(monday)")
    }

    @Test func `a weekly time at night is echoed as the date's on which it begins`() throws {
        let home = try Home()
        let started = try home.prints("program", "start", "therapy", "--slot", "mon midnight, fri night 1")
        #expect(started.contains("tue 00:00, sat 01:00"), "\(started)")
    }

    @Test func `an edit refuses a part that has not begun`() throws {
        let home = try Home()
        try home.prints("use", "--at", "this morning", at: Self.afternoon)
        try home.prints("craving", "5", "--at", "13:00", at: Self.afternoon)
        try home.prints("craving", "5", "--at", "mon evening", at: Self.afternoon)
        for (words, part) in [
            (["edit", "u1", "--at", "evening"], "evening"), (["edit", "c1", "--at", "night"], "night"),
            (["edit", "c2", "--at", "today"], "evening"),
        ] {
            let ran = try home.run(words, at: Self.afternoon)
            #expect(ran.code == 64 && ran.out.isEmpty, "\(ran)")
            #expect(ran.err.contains("The \(part) of Wed 16 Sep 2026 has not begun."), "\(ran)")
        }
    }

    @Test func `the second of two times has its zone beside it everywhere`() throws {
        let home = try Home()
        let (now, berlin) = ("2026-10-25T12:00:00+01:00", "Europe/Berlin")
        let second = "2026-10-25T02:30:00+01:00"
        let echo = try home.prints("craving", "6", "--at", second, at: now, zone: berlin)
        #expect(echo.hasPrefix("c1  craving 6 · Sun 25 Oct 2026 02:30 UTC+1, yesterday"), "\(echo)")
        for words in [["log"], ["show", "c1"], ["week"]] {
            let ran = try home.run(words, at: now, zone: berlin)
            #expect(ran.out.contains("02:30 UTC+1"), "\(ran)")
        }
        // With a program there, by its letters, which read back.
        try home.prints("program", "start", "therapy", at: now, zone: berlin)
        #expect(try home.prints("log", at: now, zone: berlin).contains("02:30 CET"))
        let read = try home.prints("craving", "5", "--at", "Sun 25 Oct 2026 02:30 CET", at: now, zone: berlin)
        #expect(read.hasPrefix("c2  craving 5 · Sun 25 Oct 2026 02:30 UTC+1"), "\(read)")
        #expect(try home.prints("show", "c2", "--json", at: now, zone: berlin).contains(second))
    }

    @Test(arguments: [
        (["use", "--at", "tomorrow"], "Thu 17 Sep 2026 is in the future."),
        (["craving", "5", "--at", "in 20 minutes"], "Wed 16 Sep 2026 14:20 is in the future."),
        (["craving", "5", "--at", "mon 15"], "15 Sep 2026 is a Tuesday, not a Monday."),
        (["craving", "5", "--at", "mon 9"], "Write \"mon 9am\" or \"mon 9pm\", or \"mon 9th\" for the date."),
    ])
    func `a refusal says what was understood`(_ words: [String], _ sentence: String) throws {
        let ran = try Home().run(words, at: Self.afternoon)
        #expect(ran.code == 64 && ran.out.isEmpty && ran.err.contains(sentence), "\(ran)")
    }

    @Test func `when a change was made reads back as undo prints it`() throws {
        let home = try Home()
        try home.prints("craving", "6")
        let undone = try home.prints("undo")
        #expect(undone.contains("made Wed 16 Sep 2026 19:42, just now"), "\(undone)")
        let again = try home.prints("craving", "6", "--at", "Wed 16 Sep 2026 19:42, just now")
        #expect(again.contains("craving 6 · Wed 16 Sep 2026 19:42  "), "\(again)")
    }
}

extension String {
    /// With ordinary spaces for those that keep a command in one piece, and none where a line was broken.
    fileprivate var plain: String { replacing("\u{A0}", with: " ").replacing("\n", with: " ") }
}
