import Foundation
import Testing

/// `steady agree`.
struct AgreeTests {
    private static let friday = "2026-09-18T19:00:00-04:00"

    @Test func `what was agreed is kept, listed and ticked off`() throws {
        let home = try Home()
        #expect(
            try home.prints("agree")
                == "Nothing agreed that is open.                                      steady agree -\n")
        #expect(
            try home.prints("agree", "-", input: "walk home another way\n") == """
                g1  agreed · Wed 16 Sep 2026 · walk home another way           undo: steady undo

                """)
        #expect(try home.prints("agree") == "g1  walk home another way · Wed 16 Sep\n")
        #expect(
            try home.prints("agree", "--done", "g1", at: Self.friday) == """
                g1  agreed · Wed 16 Sep 2026, 2 days ago · walk home another way ·
                  done Fri 18 Sep 2026
                  undo: steady undo

                """)
        #expect(try home.prints("agree").hasPrefix("Nothing agreed that is open."))
        try home.prints("undo", at: Self.friday)
        #expect(try home.prints("agree") == "g1  walk home another way · Wed 16 Sep\n")
        try home.prints("redo", at: Self.friday)
        #expect(try home.prints("agree").hasPrefix("Nothing agreed that is open."))
    }

    @Test func `one is ticked off by words that it alone has, and several by their ids`() throws {
        let home = try Home.lived()
        try home.prints("agree", "walk home another way")
        try home.prints("agree", "call Sam on the way")
        try home.prints("agree", "sleep before midnight")
        try Refusal(
            "agree", "--done", "way",
            says: "\"way\" is agreement g1 (walk home another way, Wed 16 Sep 2026) and agreement g2 "
                + "(call Sam on the way, Wed 16 Sep 2026). Give the id of one."
        ).check(in: home)
        try Refusal("agree", "done", "weekend", says: "no open agreement has these words").check(in: home)
        try Refusal("agree", "--done", "r1", says: "r1 is a point; an agreement such as g2 is needed here.")
            .check(in: home)
        try Refusal("agree", "--done", "g9", code: 69, says: "There is no agreement g9. `steady agree` lists them.")
            .check(in: home)
        try Refusal("agree", "another", "--done", "g1", says: "A new agreement and --done exclude each other")
            .check(in: home)
        // The point about sleep is another kind of record.
        #expect(try home.prints("agree", "--done", "sleep").hasPrefix("g3  agreed"))
        let echo = try home.prints("agree", "done", "g1,", "g2")
        #expect(echo.contains("g1  agreed") && echo.contains("g2  agreed"), "\(echo)")
        #expect(echo.components(separatedBy: "steady undo").count == 2, "\(echo)")
        try Refusal("agree", "--done", "g1", code: 65, says: "g1 was ticked off on Wed 16 Sep 2026 already.")
            .check(in: home)
        #expect(try home.prints("raise").contains("r1"))
    }

    @Test(arguments: [
        Refusal("agree", "", says: "An agreement can't be empty."),
        Refusal("agree", "-", says: "An agreement can't be empty.", input: " \n\n"),
        Refusal("agree", "-", says: "An agreement can't hold a NUL character.", input: "\0"),
        Refusal("agree", "-3 times", says: "\n  steady agree -- \"-3 times\"\n"),
        Refusal("edit", "g1", "--agreed", "2026-09-17", says: "is in the future"),
        Refusal(
            "edit", "g1", "--done", "2026-09-13",
            says: "An agreement can't be done before it was agreed. Give a later day."),
    ])
    func `what can't be one is refused`(_ refusal: Refusal) throws {
        let home = try Home()
        try home.prints("agree", "walk home another way", at: "2026-09-14T20:00:00-04:00")
        try refusal.check(in: home)
    }

    @Test func `it is shown, edited, deleted and erased as any record`() throws {
        let home = try Home()
        try home.prints("agree", "walk home another way")
        #expect(try home.prints("log").contains("Wed 16 Sep        g1   agreed · walk home another way\n"))
        #expect(try home.prints("log", "agreements").contains("g1"))
        #expect(try home.prints("show", "g1").hasPrefix("g1  agreement\n"))
        #expect(
            try home.prints("edit", "g1", "--agreed", "mon", "--text", "walk home by the river").unwrapped.contains(
                "g1 agreed · Mon 14 Sep 2026, 2 days ago · walk home by the river"))
        #expect(try home.prints("delete", "g1").hasPrefix("g1  agreement deleted"))
        try home.prints("undo")
        #expect(try home.prints("agree").hasPrefix("g1  walk home by the river · Mon 14 Sep"))
        #expect(try home.prints("erase", "g1", "--yes").hasPrefix("g1  agreement erased for good"))
        #expect(try home.prints("agree").hasPrefix("Nothing agreed that is open."))
    }

    @Test func `it is carried to each week's page until it is ticked off`() throws {
        let home = try Home()
        try home.prints("agree", "walk home another way", at: "2026-09-09T20:00:00-04:00")
        func week(_ week: String = "this", at time: String = "2026-09-16T20:00:00-04:00") throws -> String {
            try home.prints("week", week, at: time)
        }
        let foot = "\nWith names, places and clock times.\n"
        let open = "\n\nAgreed\n  g1  walk home another way · Wed 9 Sep\n\(foot)"
        #expect(try week("last").contains(open))
        #expect(try week().contains(open))
        #expect(try !week("2026-W36").contains("Agreed"))
        try home.prints("agree", "--done", "g1", at: "2026-09-16T21:00:00-04:00")
        #expect(try week().contains("\n\nAgreed\n  g1  walk home another way · Wed 9 Sep, done Wed 16 Sep\n\(foot)"))
        #expect(try !week(at: "2026-09-21T20:00:00-04:00").contains("Agreed"))
        let json = try home.json("week", "--json", at: "2026-09-16T22:00:00-04:00") as? [String: Any]
        let agreements = try #require(json?["agreements"] as? [[String: String]])
        #expect(
            agreements == [
                ["id": "g1", "text": "walk home another way", "agreedOn": "2026-09-09", "doneOn": "2026-09-16"]
            ])
    }

    @Test func `it is handed over from the counselor's level up`() throws {
        let home = try Home()
        try home.prints("agree", "walk home another way")
        try home.prints("program", "start", "iop", "--from", "2026-09-14")
        for (share, isShared) in [("attendance", false), ("counselor", true), ("everything", true)] {
            let to = home.folder + "/\(share)"
            let ran = try home.run(["export", "--to", to, "--share", share, "--yes"])
            #expect(ran.code == 0 && ran.err.contains("agreements.csv    1 row\n") == isShared, "\(ran)")
            let files = try FileManager.default.contentsOfDirectory(atPath: to).sorted()
            #expect(files.contains("agreements.csv") == isShared)
            for file in files where file != "agreements.csv" {
                let text = try String(contentsOfFile: "\(to)/\(file)", encoding: .utf8)
                #expect(!text.contains("another way"), "\(share) \(file)")
            }
        }
        #expect(
            try home.prints("export", "--table", "agreements", "--to", "-")
                == "id,agreed_on,text,done_on\r\ng1,2026-09-16,walk home another way,\r\n")
        try Refusal(
            "export", "--table", "agreements", "--to", "-", "--share", "attendance",
            says: "agreements.csv is not shared as attendance."
        ).check(in: home)
    }
}
