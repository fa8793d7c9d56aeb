import Testing

/// `steady use u1 --look-back`: the day after or later, never asked for on the day itself.
struct LookBackTests {
    private static let next = "2026-09-17T10:00:00-04:00"
    private static let questions = [
        "vulnerable", "just before", "you do then", "cost you", "differently", "want to tell",
    ]

    private func home() throws -> Home {
        let home = try Home()
        try home.prints("contact", "add", "Sam")
        _ = try home.run(["use", "--at", "18:30", "--substance", "alcohol"])
        return home
    }

    @Test func `it is offered on the day after, on no other day, and not once it is written`() throws {
        let home = try home()
        let offer = "Look back at yesterday, if you like steady use u1 --look-back"
        #expect(try !home.prints().contains("look-back"))
        #expect(try home.prints(at: Self.next).unwrapped.contains(offer))
        #expect(try !home.prints(at: "2026-09-18T10:00:00-04:00").contains("look-back"))
        try home.prints("use", "u1", "--look-back", "--did", "walked home the long way", at: Self.next)
        #expect(try !home.prints(at: Self.next).contains("look-back"))
        try home.prints("undo", at: Self.next)
        #expect(try home.prints(at: Self.next).unwrapped.contains(offer))
        try home.prints("config", "look-back", "off", at: Self.next)
        #expect(try !home.prints(at: Self.next).contains("look-back"))
    }

    @Test func `it is not offered in the night of the use, though another day has begun`() throws {
        let home = try Home()
        let night = "2026-09-17T02:50:00-04:00"
        _ = try home.run(["use", "--at", "02:45"], at: night)
        for (now, isOffered) in [("03:01", false), ("08:44", false), ("08:46", true)] {
            let page = try home.prints(at: "2026-09-17T\(now):00-04:00")
            #expect(page.contains("look-back") == isOffered, "\(now): \(page)")
        }
        let screen = try home.converse(
            ["use", "u1", "--look-back"], [("vulnerable", .end)], at: "2026-09-17T03:01:00-04:00")
        #expect(screen.text.contains("This can wait until tomorrow."), "\(screen)")
    }

    @Test func `what was written before stands below what is written instead`() throws {
        let home = try home()
        try home.prints("use", "u1", "--look-back", "--did", "first words", at: Self.next)
        let other = try home.prints("use", "u1", "--look-back", "--did", "other words", at: Self.next)
        #expect(other.contains("what I did: other words") && other.contains("was  first words"), "\(other)")
        let third = try home.prints("edit", "u1", "--did", "third", at: Self.next)
        #expect(third.contains("did: third") && third.contains("was  other words"), "\(third)")
        let cleared = try home.prints("edit", "u1", "--clear", "did", at: Self.next)
        #expect(cleared.contains("did: left out") && cleared.contains("was  third"), "\(cleared)")
        #expect(try home.prints("undo", at: Self.next).contains("now  did: third"))
        #expect(try home.prints("redo", at: Self.next).contains("now  did: left out"))
        let all = Self.parts.flatMap { ["--\($0)", "x"] }
        #expect(try home.run(["use", "u1", "--look-back"] + all, at: Self.next).code == 0)
        let again = try home.converse(["use", "u1", "--look-back"], [], at: Self.next)
        #expect(again.code == 64 && again.text.contains("Change one with its option."), "\(again)")
    }

    private static let parts = ["vulnerable", "came-before", "did", "cost", "differently", "tell"]

    @Test func `what two copies wrote stands on its page whole`() throws {
        let copies = try TwoCopies(["use", "--at", "18:30"])
        try copies.one.prints("use", "u1", "--look-back", "--did", "AAA", at: Self.next)
        try copies.other.prints("use", "u1", "--look-back", "--cost", "BBB", at: "2026-09-17T10:05:00-04:00")
        try copies.meet(at: "2026-09-17T11:00:00-04:00")
        for home in [copies.one, copies.other] {
            let page = try home.prints("show", "u1", at: Self.next)
            #expect(page.contains("AAA") && page.contains("BBB"), "\(page)")
        }
    }

    @Test func `each part is asked, kept with the use, and shown`() throws {
        let home = try home()
        let answers = ["no sleep", "the phone call", "left the room", "a bad night", "call first", "Sam"]
        let screen = try home.converse(
            ["use", "u1", "--look-back"], zip(Self.questions, answers).map { ($0, .init(stringLiteral: $1)) },
            at: Self.next)
        #expect(screen.code == 0, "\(screen)")
        let page = try home.prints("show", "u1", at: Self.next).unwrapped
        for words in ["vulnerable no sleep", "came before the phone call", "did left the room", "cost a bad night"] {
            #expect(page.contains(words), "\(page)")
        }
        #expect(page.contains("differently call first") && page.contains("tell Sam"), "\(page)")
    }

    @Test func `every part can be skipped, and all of them`() throws {
        let home = try home()
        let one = try home.converse(
            ["use", "--look-back"],
            Self.questions.map { ($0, $0 == "differently" ? "call first" : .skip) }, at: Self.next)
        #expect(one.code == 0 && one.text.contains("differently: call first"), "\(one)")
        try home.prints("undo", at: Self.next)
        let none = try home.converse(["use", "u1", "--look-back"], Self.questions.map { ($0, .skip) }, at: Self.next)
        #expect(none.code == 0 && none.text.contains("Nothing was recorded."), "\(none)")
        let stopped = try home.converse(
            ["use", "u1", "--look-back"], [("vulnerable", "no sleep"), ("just before", .end)], at: Self.next)
        #expect(stopped.code == 0 && stopped.text.contains("what made it likely: no sleep"), "\(stopped)")
    }

    @Test func `on the day itself it says that it can wait`() throws {
        let home = try home()
        let screen = try home.converse(["use", "u1", "--look-back"], [("vulnerable", .end)])
        #expect(screen.text.contains("This can wait until tomorrow."), "\(screen)")
    }

    @Test func `what can't be is refused with what can`() throws {
        let home = try home()
        let parts = try home.run(["use", "--did", "walked"])
        #expect(parts.code == 64 && parts.err.contains("--look-back"), "\(parts)")
        let both = try home.run(["use", "u1", "--look-back", "--substance", "wine"])
        #expect(both.code == 64 && both.err.contains("steady edit"), "\(both)")
        #expect(try home.run(["use", "u1", "--look-back"], at: Self.next).code == 64)
        #expect(try home.run(["use", "u9", "--look-back", "--did", "x"], at: Self.next).code == 69)
        #expect(try Home().run(["use", "--look-back", "--did", "x"]).code == 69)
    }

    @Test func `it leaves only with everything`() throws {
        let home = try home()
        try home.prints("use", "u1", "--look-back", "--tell", "my secret", at: Self.next)
        for share in ["attendance", "counselor", "everything"] {
            let week = try home.prints("week", "--share", share, "--json", at: Self.next)
            #expect(!week.contains("my secret"))
        }
        #expect(try !home.prints("export", "--table", "uses", "--to", "-", at: Self.next).contains("my secret"))
        #expect(
            try home.prints("export", "--table", "uses", "--to", "-", "--share", "everything", at: Self.next).contains(
                "my secret"))
    }

    @Test func `edit changes and empties its parts`() throws {
        let home = try home()
        try home.prints("edit", "u1", "--cost", "a bad night", "--differently", "call first", at: Self.next)
        try home.prints("edit", "u1", "--clear", "cost", at: Self.next)
        let page = try home.prints("show", "u1", at: Self.next)
        #expect(page.contains("  differently      call first\n") && !page.contains("  cost "), "\(page)")
    }
}
