import Foundation
import Testing

/// A program's own rules on absences: said kindly, and before it matters.
struct AbsenceRuleTests {
    /// A program from 31 August with the rule of `options`.
    private func home(_ options: String...) throws -> Home {
        let home = try Home()
        _ = try home.run(
            ["program", "start", "iop", "--from", "2026-08-31", "--slot", "mon,wed,fri 18:00"] + options,
            at: "2026-08-31T09:00:00-04:00")
        return home
    }

    private func tally(_ home: Home) throws -> [String: Any] {
        let page = try #require(try home.json("program", "show", "--json") as? [String: Any])
        return try #require(page["absences"] as? [String: Any])
    }

    @Test func `the whole rule is kept, shown, edited and emptied`() throws {
        let home = try Home()
        let echo = try home.prints(
            "program", "start", "iop", "--absences", "6", "--absences-count", "missed", "--absences-row", "3",
            "--notice",
            "48h", "--excused-make-up"
        ).unwrapped
        #expect(
            echo.contains(
                "6 absences allowed · only missed ones count · at most 3 in a row · 48 h notice · excused ones must be made up"
            ), "\(echo)")
        let edited = try home.prints("edit", "p1", "--notice", "2 days", "--no-excused-make-up", "--absences-row", "2")
            .unwrapped
        #expect(edited.contains("at most 2 in a row · 48 h notice · excused ones need no make-up"), "\(edited)")
        let cleared = try home.prints(
            "edit", "p1", "--clear", "notice", "--clear", "absences-row", "--clear", "absences-count", "--clear",
            "excused-make-up"
        ).unwrapped
        #expect(!cleared.split(separator: "was")[0].contains("notice"), "\(cleared)")
        try home.prints("undo")
        #expect(try tally(home)["noticeMinutes"] as? Int == 2880)
    }

    @Test func `one is left: the day's page says so; with two or none it doesn't`() throws {
        let home = try home("--absences", "3", "--notice", "48h")
        try home.prints("miss", "--at", "2026-09-07 18:00")
        #expect(try !home.prints().contains("Absences"))
        try home.prints("miss", "--at", "2026-09-09 18:00")
        #expect(
            try home.prints().unwrapped.contains(
                "Absences 1 absence left; if you can't come, tell them 48 h before"))
        try home.prints("miss", "--at", "2026-09-11 18:00")
        #expect(try !home.prints().contains("Absences"))
        #expect(try tally(home)["left"] as? Int == 0)
    }

    @Test func `recording one says when one is left, and counts those that lie ahead`() throws {
        let home = try home("--absences", "3", "--notice", "48h")
        #expect(try !home.prints("miss", "--at", "2026-09-11 18:00").contains("left"))
        let ahead = try home.prints("miss", "--at", "2026-09-21 18:00", "--excused").unwrapped
        #expect(ahead.contains("1 absence left; if you can't come, tell them 48 h before"), "\(ahead)")
        #expect(try home.prints().contains("1 absence left"))
        #expect(try !home.prints("miss", "--at", "2026-09-23 18:00", "--excused").contains("left"))
    }

    @Test func `the program's page counts those that lie ahead as the day's page does`() throws {
        let home = try home("--absences", "4")
        for day in [18, 21, 23] { try home.prints("miss", "--at", "2026-09-\(day) 18:00", "--excused") }
        #expect(try home.prints().contains("1 absence left"))
        #expect(
            try home.prints("program", "show").contains("0 of 4 used, 3 to come, 1 left (excused ones count)"))
    }

    @Test func `no clock that nobody said decides whether the program knew in time`() throws {
        let home = try home("--notice", "24h")
        for told in ["yesterday", "2026-09-13", "sun morning"] {
            let ran = try home.run(["miss", "--at", "2026-09-14 11:00", "--excused", "--told", told])
            #expect(ran.code == 64 && ran.err.contains("The clock decides whether they knew in time"), "\(ran)")
            let command = try #require(ran.err.firstMatch(of: /--told "(.*)"/), "\(ran)")
            #expect(command.1.contains(":"), "\(ran)")
        }
        let echo = try home.prints(
            "miss", "--at", "2026-09-14 18:00", "--excused", "--told", "2026-09-13 09:00"
        ).unwrapped
        #expect(echo.contains("told Sun 13 Sep 2026 09:00"), "\(echo)")
        let edited = try home.prints("edit", "s1", "--told", "19:00").unwrapped
        #expect(edited.contains("told Sun 13 Sep 2026 19:00"), "\(edited)")
        #expect(edited.split(separator: "was ").last?.contains("09:00") ?? false, "\(edited)")
        #expect(try home.run(["edit", "s1", "--told", "2026-09-12"]).code == 0)
    }

    @Test func `absences in a row are told before the last that the rule allows`() throws {
        let home = try home("--absences-row", "3")
        try home.prints("miss", "--at", "2026-09-09 18:00")
        try home.prints("miss", "--at", "2026-09-11 18:00")
        #expect(try home.prints().unwrapped.contains("Absences 1 more in a row is within the rule"))
        #expect(try home.prints("week").unwrapped.contains("Absences 2 of 3 in a row"))
        try home.prints("attend", "--at", "2026-09-14 18:00")
        #expect(try !home.prints().contains("Absences"))
        #expect(try home.prints("week").unwrapped.contains("Absences 0 of 3 in a row"))
    }

    @Test func `an excused session shows whether the program was told in time, and whether it was made up`() throws {
        let home = try home("--absences", "6", "--notice", "48h", "--excused-make-up")
        try home.prints("miss", "--at", "2026-09-09 18:00", "--excused", "--told", "2026-09-07 9:00")
        try home.prints("miss", "--at", "2026-09-11 18:00", "--excused", "--told", "2026-09-11 12:00")
        try home.prints("miss", "--at", "2026-09-14 18:00", "--excused")
        let page = try home.prints("program", "show", "p1").unwrapped
        #expect(page.contains("3 of 6 used, 3 left (excused ones count)"), "\(page)")
        #expect(page.contains("excused with 48 h notice: Wed 9 Sep"), "\(page)")
        #expect(page.contains("excused later than that: Fri 11 Sep"), "\(page)")
        #expect(page.contains("excused, notice not noted: Mon 14 Sep"), "\(page)")
        #expect(page.contains("to be made up: Wed 9 Sep, Fri 11 Sep, Mon 14 Sep"), "\(page)")
        #expect(
            try home.prints().unwrapped.contains(
                "To make up Wed 9 Sep, Fri 11 Sep, Mon 14 Sep steady attend --makeup s1"))
        try home.prints("attend", "--at", "2026-09-15 10:00", "--makeup", "s1")
        #expect(try home.prints().unwrapped.contains("To make up Fri 11 Sep, Mon 14 Sep"))
        // What was said of the third is corrected later.
        try home.prints("edit", "s3", "--told", "2026-09-11 18:00")
        #expect(try home.prints("show", "s3").unwrapped.contains("told Fri 11 Sep 2026 18:00"))
        let week = try home.prints("week", "last").unwrapped
        #expect(week.contains("excused with 48 h notice: Wed 9 · excused later than that: Fri 11"), "\(week)")
    }

    @Test func `one that is excused days before it needs no other word`() throws {
        let home = try home("--notice", "2 days")
        try home.prints("miss", "--at", "2026-09-21 18:00", "--excused")
        let late = "2026-09-22T09:00:00-04:00"
        #expect(
            try home.prints("program", "show", "p1", at: late).unwrapped.contains(
                "excused with 48 h notice: Mon 21 Sep"))
    }

    @Test func `without a rule there are counts only`() throws {
        let home = try home()
        try home.prints("miss", "--at", "2026-09-09 18:00")
        let page = try home.prints("program", "show", "p1")
        #expect(page.contains("  absences so far  1 missed, 0 excused\n"), "\(page)")
        #expect(try tally(home)["left"] is NSNull)
        #expect(try !home.prints("week").contains("absence"))
    }

    @Test(arguments: [
        ["--absences-row", "0"], ["--absences-row", "many"], ["--notice", "48 weeks"], ["--notice", "40 days"],
        ["--absences-count", "some"],
    ])
    func `a rule that is none is refused`(_ options: [String]) throws {
        let home = try Home()
        let ran = try home.run(["program", "start", "iop"] + options)
        #expect(ran.code == 64 && ran.err.contains("\n") && ran.output.isEmpty, "\(ran)")
        #expect(try home.files() == [])
    }

    @Test func `who cancelled a session was not told of it`() throws {
        let home = try home()
        let ran = try home.run(["miss", "--at", "2026-09-18 18:00", "--cancelled", "--told", "mon 9:00"])
        #expect(ran.code == 64 && ran.err.contains("Leave out --told or --cancelled"), "\(ran)")
        let ahead = try home.run(["miss", "--at", "2026-09-14 18:00", "--excused", "--told", "2026-09-18 9:00"])
        #expect(ahead.code == 64, "\(ahead)")
    }
}
