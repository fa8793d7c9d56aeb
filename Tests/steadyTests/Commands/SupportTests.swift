import Foundation
import Testing

/// Meetings and a sober house beside an IOP, for two weeks: each has its own commitment or none, its own sessions and its
/// own line.
struct `Supports beside a level of care` {
    private static let noon = "2026-09-21T12:00:00-04:00"

    /// Riverside IOP (p1), SMART Tuesday with weekly times (p2), Oak House with a number alone (p3), and Home group with
    /// neither (p4), from Monday 7 September on.
    private static func started() throws -> Home {
        let home = try Home()
        let first = "2026-09-07T09:00:00-04:00"
        for words in [
            [
                "iop", "--name", "Riverside IOP", "--sessions", "3-5", "--slot", "mon 18:00", "--slot", "wed 18:00",
                "--slot", "fri 18:00",
            ],
            ["smart", "--name", "SMART Tuesday", "--sessions", "1-2", "--slot", "tue 19:00", "--slot", "sat 10:00"],
            ["sober-living", "--name", "Oak House", "--sessions", "1"], ["12-step", "--name", "Home group"],
        ] { #expect(try home.run(["program", "start"] + words, at: first).code == 0) }
        return home
    }

    /// The same after two weeks: the first with all there was, the second with one session missed.
    private static func lived() throws -> Home {
        let home = try started()
        for (at, words) in [
            ("07T21:10", ["attend"]), ("08T20:10", ["attend"]), ("09T21:10", ["attend"]),
            ("10T20:00", ["attend", "--program", "home"]),
            ("11T12:00", ["attend", "yesterday 12:00", "--program", "oak"]),
            ("11T21:10", ["attend"]), ("12T11:05", ["attend"]),
            ("13T11:30", ["attend", "10:00", "--program", "home group", "--hours", "1.5"]), ("14T21:10", ["attend"]),
            ("15T22:12", ["miss"]),
        ] {
            let ran = try home.run(words, at: "2026-09-\(at):00-04:00")
            #expect(ran.code == 0, "\(words): \(ran)")
        }
        return home
    }

    @Test func `each has its line in the week, met or not by its own number`() throws {
        let home = try Self.lived()
        let first = try home.prints("week", "2026-W37", at: Self.noon)
        #expect(
            first.contains(
                """
                Supports   SMART Tuesday: 2 of 1–2, met · 2 of 2 h · Tue 8, Sat 12
                           Oak House: 1 of 1, met · 1 of 1 h · Thu 10
                           Home group: 2 attended · 2.5 h · Thu 10, Sun 13

                """), "\(first)")
        #expect(first.contains("Sessions   3 of 3–5, met · 9 of 9 h\n"), "\(first)")
        let second = try home.prints("week", "2026-W38", at: Self.noon)
        #expect(
            second.contains(
                """
                Supports   SMART Tuesday: 0 of 1–2, below: 1 was required · 1 missed ·
                           1 not recorded · 0 of 2 h
                           Oak House: 0 of 1, below: 1 was required · 0 of 1 h

                """), "\(second)")
    }

    @Test func `at 40 columns each support begins at the left, and its later lines further in`() throws {
        let page = try Self.lived().run(
            ["week", "2026-W37"], at: Self.noon, environment: ["COLUMNS": "40"]
        ).out
        #expect(
            page.contains(
                """
                Supports
                  SMART Tuesday: 2 of 1–2, met ·
                  2 of 2 h · Tue 8, Sat 12
                  Oak House: 1 of 1, met · 1 of 1 h ·
                    Thu 10
                  Home group: 2 attended · 2.5 h ·
                    Thu 10, Sun 13

                """), "\(page)")
    }

    @Test func `today says what is left of each, and nothing of one without a number`() throws {
        let page = try Self.lived().prints("today", at: "2026-09-15T18:00:00-04:00")
        #expect(page.contains("  This week    SMART Tuesday: 0 of 1–2 sessions, 1 more planned\n"), "\(page)")
        #expect(page.contains("  This week    Oak House: 0 of 1 session\n"), "\(page)")
        #expect(!page.contains("Home group"), "\(page)")
    }

    @Test func `the week's JSON and the tables tell each program's own figures`() throws {
        let home = try Self.lived()
        let week = try #require(try home.json("week", "2026-W37", "--json", at: Self.noon) as? [String: Any])
        let programs = try #require(week["programs"] as? [[String: Any]])
        #expect(programs.map { $0["attended"] as? Int } == [3, 2, 1, 2])
        #expect(programs.map { $0["required"] as? Int } == [3, 1, 1, 0])
        #expect(programs.map { $0["status"] as? String } == ["met", "met", "met", nil])
        let table = try home.prints("export", "--table", "attendance", "--to", "-", at: Self.noon)
        for row in [
            "2026-W37,2026-09-07,2026-09-13,p2,mutual-support,1,1,2,1,2,0,0,0,0,2.0,met,120,no",
            "2026-W37,2026-09-07,2026-09-13,p3,sober-living,1,1,1,1,1,0,0,0,0,1.0,met,60,no",
            "2026-W37,2026-09-07,2026-09-13,p4,mutual-support,1,,,0,2,0,0,0,0,2.5,,150,no",
        ] { #expect(table.contains("\(row)\r\n"), "\(table)") }
    }

    @Test func `the report compares only where there is a number to compare with`() throws {
        let page = try Self.lived().prints("report", at: Self.noon)
        #expect(
            page.contains(
                """
                  Oak House
                  Week of  Attended  Hours   Status
                  7 Sep    1 of 1    1 of 1  met
                  14 Sep   0 of 1    0 of 1  below
                  21 Sep   0 of 1    0 of 1  in progress
                  Home group
                  Week of  Attended  Hours
                  7 Sep    2         2.5
                  14 Sep   0         –
                  21 Sep   0         –

                """), "\(page)")
    }

    @Test func `a sheet says of each program it shows what there was, or that there was nothing`() throws {
        let words = ["sheet", "2026-W38", "--program", "p2", "--program", "p3"]
        let page = try Self.lived().run(words, at: Self.noon).out
        #expect(page.contains("SMART Tuesday\n  Date "), "\(page)")
        #expect(page.contains("\nOak House\n  None on record, and none planned.\n"), "\(page)")
    }

    @Test func `a word in one support's name means that one, though it is the level of another too`() throws {
        let home = try Self.started()
        let tuesday = "2026-09-08T20:10:00-04:00"
        #expect(try home.prints("attend", "--program", "smart", at: tuesday).contains("SMART Tuesday"))
        let ran = try home.run(["attend", "--program", "12-step"], at: tuesday)
        #expect(ran.code == 64 && ran.err.contains("p2") && ran.err.contains("p4"), "\(ran)")
    }

    @Test func `where no session is due, attend names the support that has no weekly times`() throws {
        let home = try Self.started()
        let ran = try home.run(["attend"], at: "2026-09-10T20:00:00-04:00")
        #expect(ran.code == 64 && ran.err.contains("For Oak House, add --program p3."), "\(ran)")
        #expect(try home.prints("attend", "--program", "p3", at: "2026-09-10T20:00:00-04:00").contains("Oak House"))
        let miss = try home.run(["miss"], at: "2026-09-10T20:00:00-04:00")
        #expect(miss.code == 64 && !miss.err.contains("Oak House"), "\(miss)")
    }

    @Test func `program start asks of a support how many a week, and takes none for an answer`() throws {
        let home = try Home()
        let start: [(question: String, answer: Typing)] = [
            ("Which", "aa"), ("called", .skip), ("First day", .skip), ("Days and times", "tue 7pm, sat 10am"),
        ]
        let screen = try home.converse(
            ["program", "start"],
            start + [("aim for, if any", "many"), ("aim for, if any", "1-2"), ("support person", .skip)])
        #expect(screen.code == 0 && screen.text.unwrapped.contains("1–2 a week, 1 h each"), "\(screen)")
        for answer in [Typing.skip, "no"] {
            let home = try Home()
            let none = try home.converse(
                ["program", "start"], start + [("aim for, if any", answer), ("support person", .skip)])
            #expect(none.code == 0 && none.text.unwrapped.contains("· 1 h a session · tue 19:00"), "\(none)")
        }
    }

    @Test(arguments: ["iop", "inpatient", "medication"])
    func `what a level of care asks for, and a medication, is not asked`(_ level: String) throws {
        let screen = try Home().converse(
            ["program", "start"],
            [
                ("Which", .line(level)), ("called", .skip), ("First day", .skip), ("Days and times", .skip),
                ("support person", .skip),
            ])
        #expect(screen.code == 0 && !screen.text.contains("aim for"), "\(screen)")
    }

    @Test func `two of one name and first day are refused, so that neither hides the other`() throws {
        let home = try Home()
        try home.prints("program", "start", "12-step", "--slot", "tue 19:00", "--sessions", "2", "--absences", "5")
        let before = home.fingerprint()
        let ran = try home.run(["program", "start", "smart", "--slot", "thu 18:00"])
        #expect(ran.code == 65 && ran.err.contains("Give this one a name of its own with --name"), "\(ran)")
        #expect(home.fingerprint() == before)
        #expect(try home.prints("program", "start", "smart", "--name", "SMART", "--slot", "thu 18:00").contains("p2"))
        let renamed = try home.run(["edit", "p2", "--name", "mutual SUPPORT"])
        #expect(renamed.code == 65, "\(renamed)")
        try home.prints("program", "start", "smart", "--from", "2026-09-10")
        let moved = try home.run(["edit", "p3", "--from", "2026-09-16", "--yes"])
        #expect(moved.code == 65, "\(moved)")
        #expect(try home.prints("program", "list").contains("tue 19:00"))
        #expect(try home.run(["doctor"]).code == 0)
    }
}
