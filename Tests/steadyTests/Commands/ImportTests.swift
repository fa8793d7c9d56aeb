import Foundation
import Testing

/// `steady import --from csv`: the tables of an export, read back.
struct ImportTests {
    /// When the diary's export is imported.
    private static let later = Home.afterDiary

    /// A file in the home folder.
    private func file(_ name: String, _ text: String, in home: Home) throws -> String {
        let path = "\(home.folder)/\(name)"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func log(_ home: Home, at now: String = Home.now) throws -> [[String: Any]] {
        try #require(home.json("log", "--json", "--last", "1000", at: now) as? [[String: Any]])
    }

    // MARK: There and back

    @Test(arguments: [[], ["--excel"], ["--raw"]])
    func `what was exported reads the same in another record, every week of it`(_ options: [String]) throws {
        let old = try Home.withDiary()
        let ran = try old.run(
            ["export", "--share", "everything", "--to", old.folder + "/out", "--yes"] + options, at: Self.later)
        #expect(ran.code == 0, "\(ran)")
        let home = try Home()
        // The programs of the diary are in one zone: a table has none.
        let done = try home.run(["import", "--from", "csv", old.folder + "/out", "--yes"], at: Self.later)
        #expect(
            done.code == 0 && done.out.unwrapped.hasPrefix("imported · 3 programs · 3 schedules · 41 sessions"),
            "\(done)")
        for week in 32...48 {
            let (was, now) = try (facts(old, week), facts(home, week))
            #expect(was == now, "week \(week)")
        }
        for table in ["schedules", "cravings", "checkins", "uses", "contacts", "plan_notes", "points", "agreements"] {
            let words = ["export", "--share", "everything", "--table", table, "--to", "-"]
            let (was, now) = try (old.run(words, at: Self.later).out, home.run(words, at: Self.later).out)
            // Numbers are a record's own; late entries are later still.
            #expect(withoutNumbers(was) == withoutNumbers(now), "\(table)")
        }
        #expect(try home.run(["doctor"], at: Self.later).code == 0)
    }

    @Test func `a name that a spreadsheet could run comes back as it was`() throws {
        let signs = ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"]
        let old = try Home()
        for sign in signs { try old.prints("craving", "5", "--trigger=\(sign)1+1") }
        #expect(
            try old.run(["export", "--share", "everything", "--to", old.folder + "/out", "--yes"]).code == 0)
        let text = try String(contentsOfFile: old.folder + "/out/cravings.csv", encoding: .utf8)
        #expect(signs.allSatisfy { text.contains(",'\($0)1+1,") }, "\(text)")
        let home = try Home()
        let ran = try home.run(["import", "--from", "csv", old.folder + "/out", "--yes"])
        #expect(ran.code == 0, "\(ran)")
        let words = ["export", "--table", "cravings", "--to", "-", "--raw"]
        #expect(try home.run(words).out == old.run(words).out)
    }

    /// The figures of a week that the tables' columns decide.
    private func facts(_ home: Home, _ week: Int) throws -> NSDictionary {
        let page = try #require(
            try home.json("week", "2026-W\(week)", "--format", "json", at: Self.later) as? [String: Any])
        var facts = page.filter { ["use", "to", "from"].contains($0.key) }
        var cravings = try #require(page["cravings"] as? [String: Any])
        // Its id is each record's own.
        cravings["peak"] = (cravings["peak"] as? [String: Any])?.filter { $0.key != "id" }
        facts["cravings"] = cravings
        let checkIns = try #require(page["checkins"] as? [String: Any])
        facts["checkins"] = checkIns.filter { !["of", "missing"].contains($0.key) }
        let programs = try #require(page["programs"] as? [[String: Any]])
        facts["programs"] = programs.map { program in
            program.filter {
                [
                    "level", "name", "attended", "missed", "excused", "cancelled", "hours", "required", "unrecorded",
                    "status",
                ].contains($0.key)
            }
        }
        return facts as NSDictionary
    }

    private func withoutNumbers(_ table: String) -> [String] {
        table.split(separator: "\r\n").map { $0.split(separator: ",").dropFirst().joined(separator: ",") }
    }

    @Test func `the same file again changes nothing, and says so`() throws {
        let home = try Home.withDiary()
        let before = home.fingerprint()
        for share in ["counselor", "everything"] {
            let out = "\(home.folder)/\(share)"
            _ = try home.run(["export", "--share", share, "--to", out, "--yes"], at: Self.later)
            let ran = try home.run(["import", "--from", "csv", out, "--yes"], at: Self.later)
            #expect(ran.code == 0 && ran.out == "Nothing is new, so nothing changed.\n", "\(ran)")
            #expect(ran.err.contains("the same") && !ran.err.contains(" new"), "\(ran)")
        }
        #expect(home.fingerprint() == before)
    }

    @Test func `what an export left out is not made up`() throws {
        let old = try Home.withDiary()
        _ = try old.run(["export", "--to", old.folder + "/out", "--yes"], at: Self.later)
        let home = try Home()
        let out = old.folder + "/out"
        let ran = try home.run(["import", "--from", "csv", out, "--yes"], at: Self.later)
        #expect(ran.code == 0, "\(ran)")
        let cravings = try log(home, at: Self.later).filter { $0["kind"] as? String == "craving" }
        #expect(cravings.count == 127)
        #expect(cravings.allSatisfy { $0["precision"] as? String != "minute" })
        let again = try home.run(["import", "--from", "csv", out, "--yes"], at: Self.later)
        #expect(again.out == "Nothing is new, so nothing changed.\n", "\(again)")
    }

    @Test func `one undo takes back all of it`() throws {
        let home = try Home.lived()
        let before = try home.prints("log")
        let rows = (1...3000).map { "2026-08-\(String($0 % 28 + 101).suffix(2)),\($0 % 11),t\($0 % 7)" }
        let path = try file("c.csv", "day,intensity,triggers\n" + rows.joined(separator: "\n"), in: home)
        let ran = try home.run(["import", "--from", "csv", path, "--yes"])
        #expect(ran.code == 0 && ran.out.unwrapped.contains("3000 cravings"), "\(ran)")
        let undone = try home.prints("undo")
        #expect(undone.unwrapped.contains("3000 cravings · 7 triggers") && undone.count < 200, "\(undone)")
        #expect(try home.prints("log") == before)
        #expect(try home.prints("redo").contains("3000 cravings"))
        #expect(try home.run(["doctor"]).code == 0)
    }

    // MARK: One table, with the columns that it has

    @Test func `columns may be missing and in any order`() throws {
        let home = try Home()
        let path = try file("a.csv", "intensity,triggers,day\r\n7,Stress;  payday,2026-09-14\r\n", in: home)
        let ran = try home.run(["import", "--from", "csv", path, "--yes"])
        #expect(ran.code == 0, "\(ran)")
        let entry = try #require(try log(home).first)
        #expect(entry["precision"] as? String == "day" && entry["day"] as? String == "2026-09-14", "\(entry)")
        #expect(entry["triggers"] as? [String] == ["Stress", "payday"], "\(entry)")
    }

    @Test func `a guarded formula is as it was typed, and shown so that it drives no terminal`() throws {
        let home = try Home()
        let text = "id,raised_on,text\nr1,2026-09-14,\"'=1+1\"\nr2,2026-09-14,\"red \u{1B}[31m \u{202E}x\"\n"
        let path = try file("points.csv", text, in: home)
        #expect(try home.run(["import", "--from", "csv", path, "--yes"]).code == 0)
        let open = try home.prints("raise")
        #expect(open.contains("=1+1") && !open.contains("'=1+1") && !open.contains("\u{1B}"), "\(open)")
        #expect(open.contains("<U+202E>"), "\(open)")
    }

    @Test func `an evening is filled in, and what it says already stays`() throws {
        let home = try Home()
        try home.prints("checkin", "--mood", "4", "--note", "mine")
        let path = try file(
            "c.csv", "day,mood,stress,note\n2026-09-16,8,3,theirs\n2026-09-15,8,3,theirs\n", in: home)
        let ran = try home.run(["import", "--from", "csv", path, "--yes"])
        #expect(ran.code == 0, "\(ran)")
        #expect(ran.err.unwrapped.contains("check-ins 1 new · 1 filled in"), "\(ran)")
        #expect(ran.err.unwrapped.contains("c.csv, row 2: mood, note of d1"), "\(ran)")
        let shown = try home.prints("show", "d1")
        #expect(shown.contains("mine") && !shown.contains("theirs"), "\(shown)")
        #expect(shown.unwrapped.contains("mood 4") && shown.unwrapped.contains("stress 3"), "\(shown)")
    }

    @Test func `a craving that ended in a use brings the use, once`() throws {
        let home = try Home()
        let text = "day,at,intensity,outcome\n2026-09-14,2026-09-14T21:40:00-04:00,8,used\n"
        let path = try file("c.csv", text, in: home)
        for _ in 1...2 { #expect(try home.run(["import", "--from", "csv", path, "--yes"]).code == 0) }
        #expect(try log(home).map { $0["kind"] as? String } == ["craving", "use"])
    }

    @Test func `sessions alone need to know their program`() throws {
        let home = try Home.lived()
        let path = try file("s.csv", "start,status,program\n2026-09-11T18:00:00-04:00,attended,p7\n", in: home)
        let ran = try home.run(["import", "--from", "csv", path, "--yes"])
        #expect(ran.code == 65 && ran.err.contains("s.csv, row 2, program: p7 is the number"), "\(ran)")
        let done = try home.run(["import", "--from", "csv", path, "--program", "p1", "--yes"])
        #expect(done.code == 0 && done.out.contains("1 session"), "\(done)")
    }

    @Test func `a spreadsheet's dates are read once their order is known`() throws {
        let home = try Home()
        let path = try file("c.csv", "day;intensity\n9/4/2026;5\n", in: home)
        let ran = try home.run(["import", "--from", "csv", path, "--yes"])
        #expect(ran.code == 65 && ran.err.contains("c.csv, row 2, day") && ran.err.contains("--date-order"), "\(ran)")
        let done = try home.run(["import", "--from", "csv", path, "--date-order", "mdy", "--yes"])
        #expect(done.code == 0, "\(done)")
        #expect(try log(home).first?["day"] as? String == "2026-09-04")
    }

    // MARK: Weekly times

    private static let programs = "program,level,name,from\np4,iop,Riverside,2026-09-01\np5,therapy,Day,2027-01-01\n"

    @Test func `weekly times are read with their programs, and those of a program on record`() throws {
        let home = try Home()
        _ = try file("programs.csv", Self.programs, in: home)
        let times = """
            program,from,until,sessions_min,sessions_max,minutes,slots
            p4,2026-09-01,2026-09-13,3,5,180,mon 18:00; wed 18:00; fri 18:00
            p4,2026-09-14,,1,1,60,Tue 5pm

            """
        let path = try file("schedules.csv", times, in: home)
        let ran = try home.run(["import", "--from", "csv", home.folder, "--yes"])
        #expect(ran.code == 0, "\(ran)")
        #expect(ran.err.unwrapped.contains("schedules 2 new"), "\(ran)")
        // Of a program without weekly times it is told, with what adds them.
        #expect(ran.out.unwrapped.contains("Day has no weekly times yet: steady program change p2 --from 2027-01-01"))
        #expect(!ran.out.contains("Riverside has"), "\(ran)")
        let shown = try home.prints("program", "show", "p1").unwrapped
        #expect(shown.contains("mon 18:00, wed 18:00, fri 18:00") && shown.contains("tue 17:00"), "\(shown)")
        // A second time nothing is new.
        let again = try home.run(["import", "--from", "csv", home.folder, "--yes"])
        #expect(again.out == "Nothing is new, so nothing changed.\n", "\(again)")
        #expect(try home.run(["undo", "--yes"]).code == 0)
        // Alone they need to know their program.
        try home.prints("program", "start", "iop", "--from", "2026-09-01")
        let alone = try home.run(["import", "--from", "csv", path, "--yes"])
        #expect(alone.code == 65 && alone.err.contains("whose weekly times these are with --program"), "\(alone)")
        let done = try home.run(["import", "--from", "csv", path, "--program", "iop", "--yes"])
        #expect(done.code == 0, "\(done)")
        #expect(done.err.unwrapped.contains("schedules 1 new · 1 filled in"), "\(done)")
        #expect(try home.prints("program", "show").unwrapped.contains("mon 18:00, wed 18:00, fri 18:00"))
    }

    @Test func `a step that is there twice is refused, since a plan has it once`() throws {
        let home = try Home()
        let path = try file("plan.csv", "trigger,action\nany,walk far\nwork,walk far\nany,Walk Far\n", in: home)
        let ran = try home.run(["import", "--from", "csv", path, "--yes"])
        #expect(ran.code == 65 && ran.err.contains("row 4: This plan step is there twice."), "\(ran)")
    }

    @Test func `of two supports of one name and first day neither hides the other`() throws {
        let home = try Home()
        let path = try file(
            "p.csv", "program,level,name,from\np1,therapy,Day,2026-09-01\np2,therapy,day,2026-09-01\n", in: home)
        let ran = try home.run(["import", "--from", "csv", path, "--yes"])
        #expect(ran.code == 65 && ran.err.contains("row 3: This program is there twice."), "\(ran)")
    }

    @Test func `the command that an import suggests adds the weekly times`() throws {
        let home = try Home()
        let path = try file("p.csv", "level,from,sessions_min\niop,2026-09-07,3\n", in: home)
        let ran = try home.run(["import", "--from", "csv", path, "--yes"])
        let command = try #require(ran.out.firstMatch(of: /steady (program change .*)/)).1
        #expect(try home.shell("\"$STEADY\" \(command) --yes").code == 0)
        #expect(try home.prints("program", "show").contains("mon 18:00"))
        // One that is over, or a medication, needs none.
        let other = try file(
            "q.csv", "level,from,ended\nphp,2026-08-01,2026-08-20\nmedication,2026-08-01,\n", in: home)
        let quiet = try home.run(["import", "--from", "csv", other, "--yes"])
        #expect(quiet.code == 0 && !quiet.out.contains("weekly times"), "\(quiet)")
    }

    @Test func `a program that another program's file brings alone can be given weekly times`() throws {
        let home = try Home()
        let path = try file(
            "all.json",
            """
            {"format":"steady","version":1,"records":[{"kind":"program","uid":"0192aaaa-0000-7000-8000-000000000001",
             "fields":{"level":"iop","name":"Riverside","from_day":"2026-09-07","zone":"America/New_York"}}]}
            """, in: home)
        let ran = try home.run(["import", path, "--yes"])
        #expect(ran.code == 0, "\(ran)")
        let command = try #require(ran.out.firstMatch(of: /steady (program change .*)/), "\(ran)").1
        let changed = try home.shell("\"$STEADY\" \(command) --yes")
        #expect(changed.code == 0, "\(changed)")
        #expect(try home.prints("program", "show").contains("mon 18:00"))
    }

    // MARK: Asking

    @Test func `it asks on a terminal, and elsewhere needs a yes`() throws {
        let home = try Home()
        let path = try file("c.csv", "day,intensity\n2026-09-14,5\n", in: home)
        let before = home.fingerprint()
        let refused = try home.run(["import", "--from", "csv", path])
        #expect(refused.code == 64 && refused.err.contains("--yes"), "\(refused)")
        let dry = try home.run(["import", "--from", "csv", path, "--dry-run"])
        #expect(dry.code == 0 && dry.out.unwrapped.contains("cravings 1 new"), "\(dry)")
        let no = try home.converse(["import", "--from", "csv", path], [("Import it?", "n")])
        #expect(no.code == 0 && no.text.contains("Nothing was imported."), "\(no)")
        #expect(home.fingerprint() == before)
        let yes = try home.converse(["import", "--from", "csv", path], [("Import it?", "y")])
        #expect(yes.code == 0 && yes.text.contains("imported · 1 craving"), "\(yes)")
    }

    @Test func `a bar shows how far it is, on a terminal, from two thousand records on`() throws {
        let home = try Home()
        let rows = (1...2100).map { "2026-08-\(String($0 % 28 + 101).suffix(2)),\($0 % 11)\n" }
        let path = try file("c.csv", "day,intensity\n" + rows.joined(), in: home)
        let screen = try home.converse(["import", "--from", "csv", path, "--yes"])
        #expect(screen.code == 0 && screen.text.contains("Importing [") && screen.text.contains("95%"), "\(screen)")
        // It is gone at the end.
        #expect(screen.text.contains("\r\u{1B}[Kimported · 2100 cravings"), "\(screen)")
        try home.prints("undo", "--yes")
        let plain = try home.run(["import", "--from", "csv", path, "--yes"])
        #expect(plain.code == 0 && !plain.err.contains("["), "\(plain)")
    }
}
