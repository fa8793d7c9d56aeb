import Testing

/// `steady program note`: what the person was told about cost, insurance and authorization.
struct ProgramNoteTests {
    @Test func `what was told is kept, shown, and the days that are left stand in the day's page`() throws {
        let home = try Home.lived()
        let echo = try home.prints(
            "program", "note", "p1", "--cost", "25 a session", "--insurance", "covers 24", "--authorized-until",
            "2026-10-02"
        ).unwrapped
        #expect(
            echo.hasPrefix(
                "p1 Riverside IOP · cost: 25 a session · insurance: covers 24 · authorized until Fri 2 Oct 2026"),
            "\(echo)")
        let page = try home.prints("program", "show", "p1").unwrapped
        #expect(page.contains("cost 25 a session") && page.contains("authorized until Fri 2 Oct 2026"), "\(page)")
        #expect(try home.prints().unwrapped.contains("Authorized until Fri 2 Oct, in 16 days"))
        #expect(
            try home.prints(at: "2026-10-02T12:00:00-04:00").unwrapped.contains("Authorized until Fri 2 Oct, today"))
        #expect(
            try home.prints(at: "2026-10-05T12:00:00-04:00").unwrapped.contains(
                "Authorized was until Fri 2 Oct, 3 days ago"))
        try home.prints("edit", "p1", "--clear", "authorized-until")
        #expect(try !home.prints().contains("Authorized"))
        try home.prints("undo")
        try home.prints("undo")
        #expect(try !home.prints("program", "show", "p1").contains("25 a session\n  insurance"))
    }

    @Test func `on a terminal it asks, and each question can be skipped`() throws {
        let home = try Home.lived()
        let screen = try home.converse(
            ["program", "note"], [("cost", "25 a session"), ("insurance", .skip), ("authorized", "2 oct")])
        #expect(screen.code == 0 && screen.text.contains("cost: 25 a session"), "\(screen)")
        #expect(screen.text.contains("authorized until Fri 2 Oct 2026"), "\(screen)")
        // What is on record isn't asked again.
        let again = try home.converse(["program", "note"], [("insurance", .skip)])
        #expect(again.code == 0 && again.text.contains("Nothing was recorded."), "\(again)")
        #expect(!again.text.contains("the cost?"), "\(again)")
    }

    @Test func `what was noted before stands below, and an authorization that is over is asked about again`() throws {
        let home = try Home.lived()
        try home.prints("program", "note", "p1", "--cost", "25", "--insurance", "x")
        let other = try home.prints("program", "note", "p1", "--cost", "30").unwrapped
        #expect(other.contains("was cost: 25 · insurance: x"), "\(other)")
        let past = try home.prints("program", "note", "p1", "--authorized-until", "2026-09-10").unwrapped
        #expect(past.contains("Thu 10 Sep 2026 was 6 days ago"), "\(past)")
        #expect(try home.prints().unwrapped.contains("was until Thu 10 Sep, 6 days ago steady program note p1"))
        let ran = try home.run(["program", "note", "p1"])
        #expect(ran.code == 64 && ran.err.contains("--authorized-until 2026-10-14"), "\(ran)")
        let screen = try home.converse(["program", "note", "p1"], [("authorized", "2 oct")])
        #expect(screen.code == 0 && screen.text.contains("authorized until Fri 2 Oct 2026"), "\(screen)")
    }

    @Test func `it comes from standard input, and without an answer or a program it says what to do`() throws {
        let home = try Home.lived()
        try home.prints("program", "note", "p1", "--insurance", "-", input: "asked on Monday\n")
        #expect(try home.prints("show", "p1").contains("asked on Monday"))
        let none = try home.run(["program", "note", "p1"])
        #expect(none.code == 64 && none.err.contains("--cost"), "\(none)")
        #expect(try home.run(["program", "note", "p9", "--cost", "1"]).code == 69)
        #expect(try home.run(["program", "note", "p1", "--authorized-until", "someday"]).code == 64)
        #expect(try Home().run(["program", "note", "--cost", "1"]).code == 69)
    }

    @Test func `it leaves only with everything`() throws {
        let home = try Home.lived()
        try home.prints("program", "note", "p1", "--cost", "25 a session")
        #expect(try !home.prints("export", "--table", "programs", "--to", "-").contains("25 a session"))
        #expect(
            try home.prints("export", "--table", "programs", "--to", "-", "--share", "everything").contains(
                "25 a session"))
    }
}
