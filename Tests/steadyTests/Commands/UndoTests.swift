import Testing

/// `steady undo` and `steady redo`: they say all that they took back, and ask about what is not of just now.
struct UndoTests {
    @Test func `undo walks back, redo forward again, and numbers are never used again`() throws {
        let home = try Home()
        try home.prints("craving", "3")
        try home.prints("craving", "4")
        #expect(
            try home.prints("undo") == """
                undid  craving · made Wed 16 Sep 2026 19:42, just now                steady redo
                  c2  craving 4 · Wed 16 Sep 2026 19:42

                """)
        #expect(
            try home.prints("undo") == """
                undid  craving · made Wed 16 Sep 2026 19:42, just now                steady redo
                  c1  craving 3 · Wed 16 Sep 2026 19:42

                """)
        let redone = try home.prints("redo")
        #expect(redone.hasPrefix("redid  "))
        #expect(redone.contains("c1"))
        #expect(try home.prints("craving", "5").hasPrefix("c3  "))
        let entries = try #require(try home.json("log", "--json") as? [[String: Any]])
        #expect(entries.map { $0["id"] as? String } == ["c1", "c3"])
    }

    @Test func `undo and redo say so when there is nothing to take back`() throws {
        let home = try Home()
        try Refusal("undo", code: 69, says: "There is nothing to undo.").check(in: home)
        try Refusal("redo", code: 69, says: "There is no undo to redo.").check(in: home)
        try home.prints("craving", "3")
        try home.prints("undo")
        try Refusal("undo", code: 69, says: "There is nothing to undo.").check(in: home)
        try home.prints("craving", "4")
        try Refusal("redo", code: 65, says: "Something was recorded after that undo").check(in: home)
    }

    @Test func `prints the whole line that it took back, and when that was made`() throws {
        let home = try Home.lived()
        try home.prints("craving", "7", "--trigger", "payday", "--action", "walk")
        #expect(
            try home.prints("undo", at: "2026-09-16T19:47:00-04:00") == """
                undid  craving · made Wed 16 Sep 2026 19:42, 5 minutes ago           steady redo
                  c2  craving 7 · Wed 16 Sep 2026 19:42 · payday · walk

                """)
        #expect(
            try home.prints("redo", at: "2026-09-16T19:48:00-04:00") == """
                redid  what was undone Wed 16 Sep 2026 19:47, 1 minute ago           steady undo
                  c2  craving 7 · Wed 16 Sep 2026 19:42 · payday · walk

                """)
        try home.prints("edit", "c2", "--intensity", "5", at: "2026-09-16T19:49:00-04:00")
        let edit = try home.prints("undo", at: "2026-09-16T20:49:00-04:00")
        #expect(edit.contains("made Wed 16 Sep 2026 19:49, 1 hour ago"))
        #expect(edit.contains("  c2  craving 5 · Wed") && edit.contains("  now  c2  craving 7 · Wed"))
        try home.prints("delete", "s1")
        #expect(try home.prints("undo").contains("  s1  attended · Mon 14 Sep 2026 18:00, 2 days ago"))
    }

    @Test func `tells settings, steps of the plan and schedules too`() throws {
        let home = try Home.lived()
        try home.prints("config", "region", "uk")
        #expect(try home.prints("undo").contains("  region uk; removed\n"))
        try home.prints("plan", "add", "stress", "walk", "--first")
        #expect(try home.prints("undo").contains("  plan  stress: walk; removed\n"))
        try home.prints("program", "change", "p1", "--sessions", "2")
        #expect(try home.prints("undo").unwrapped.contains("schedule · Riverside IOP · from Wed 16 Sep 2026, 2 a week"))
        try home.prints("contact", "add", "Lena")
        #expect(try home.prints("undo").contains("  k3  Lena · support\n"))
    }

    @Test func `asks on a terminal about what is more than ten minutes old`() throws {
        let home = try Home.lived()
        try home.prints("craving", "7")
        let recent = try home.converse(["undo"], at: "2026-09-16T19:52:00-04:00")
        #expect(recent.code == 0 && recent.text.contains("c2  craving 7"), "\(recent)")
        try home.prints("redo", at: "2026-09-16T19:52:00-04:00")
        let later = "2026-09-16T19:52:01-04:00"
        let before = home.fingerprint()
        let no = try home.converse(["undo"], [("Take it back?", .skip)], at: later)
        #expect(no.code == 0 && no.text.contains("craving · made Wed 16 Sep 2026 19:42, 10 minutes ago"), "\(no)")
        #expect(no.text.contains("c2  craving 7") && no.text.contains("Nothing was undone."), "\(no)")
        #expect(home.fingerprint() == before)
        let yes = try home.converse(["undo"], [("Take it back?", "y")], at: later)
        #expect(yes.code == 0 && yes.text.contains("undid  craving"), "\(yes)")
        try home.prints("redo", at: later)
        #expect(try home.converse(["undo", "--yes"], at: later).text.contains("undid  craving"))
        try home.prints("redo", at: later)
        #expect(try home.prints("undo", at: later).contains("undid  craving"))
    }

    @Test func `takes back only what was agreed to`() throws {
        let home = try Home.lived()
        try home.prints("craving", "7")
        let screen = try home.converse(
            ["undo"],
            [
                (
                    "Take it back?",
                    .meanwhile({ _ = try? home.run(["craving", "3"], at: "2026-09-17T09:00:00-04:00") }, then: "y")
                )
            ], at: "2026-09-17T09:00:01-04:00")
        #expect(screen.code == 75 && screen.text.contains("Something was entered since you were asked."), "\(screen)")
        #expect(try home.prints("log").contains("craving 7") && home.prints("log").contains("craving 3"))
    }
}
