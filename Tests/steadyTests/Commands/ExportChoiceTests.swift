import Foundation
import Testing

/// What leaves in an export is what was chosen: days, programs, names.
struct ExportChoiceTests {
    /// Two programs, each with a session, and in one week an entry of each kind on Tuesday and on Saturday. What is
    /// private, or of the program that is left out, says canary.
    private func record() throws -> Home {
        let home = try Home()
        let start = "2026-09-02T12:00:00-04:00"
        try home.prints("contact", "add", "canary contact", "--role", "counselor", "--phone", "+1 555 0199", at: start)
        try home.prints(
            "program", "start", "iop", "--name", "Riverside", "--from", "2026-09-02", "--slot", "tue 18:00", "--weeks",
            "2", "--counselor", "canary contact", "--note", "=canary note", "--substances", "canary substance",
            at: start)
        try home.prints(
            "program", "start", "mutual-support", "--name", "canary clinic", "--from", "2026-09-02", "--slot",
            "thu 20:00", at: start)
        let (tuesday, saturday) = ("2026-09-08T21:00:00-04:00", "2026-09-12T21:00:00-04:00")
        try home.prints(
            "attend", "--at", "tue 18:00", "--hours", "0.83", "--topic", "canary topic", "--note", "canary note",
            at: tuesday)
        try home.prints("miss", "--at", "thu 20:00", "--reason", "canary reason", at: saturday)
        for (at, trigger) in [(tuesday, "=secret trigger"), (saturday, "payday")] {
            try home.prints(
                "craving", "6", "--trigger", trigger, "--action", "secret call", "--after", "3", "--place",
                "canary place", "--company", "canary company", "--note", "canary note", at: at)
        }
        try home.prints(
            "checkin", "--mood", "4", "--used", "--win", "canary win", "--tomorrow", "canary tomorrow", "--note",
            "canary note", "--reached", "canary contact", at: tuesday)
        try home.prints("use", "--at", "now", "--substance", "canary substance", "--note", "canary note", at: saturday)
        try home.prints("plan", "sign", "canary sign", at: saturday)
        return home
    }

    private static let now = "2026-09-30T12:00:00-04:00"

    private func files(_ home: Home, _ words: String...) throws -> [String: String] {
        let folder = home.folder + "/out"
        try? FileManager.default.removeItem(atPath: folder)
        let ran = try home.run(["export", "--to", folder, "--yes"] + words, at: Self.now)
        #expect(ran.code == 0, "\(ran)")
        return try Dictionary(
            uniqueKeysWithValues: FileManager.default.contentsOfDirectory(atPath: folder).map {
                ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8))
            })
    }

    /// The rows of a table by the names of their columns. No cell of these has a comma or a quote.
    private func rows(_ files: [String: String], _ table: String) throws -> [[String: String]] {
        let lines = try #require(files["\(table).csv"]).split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    @Test func `Every figure is of the days, at both edges`() throws {
        let home = try record()
        let whole = try #require(
            try rows(files(home, "--program", "p1"), "weeks").first { $0["week"] == "2026-W37" })
        #expect(whole["partial"] == "no" && whole["cravings"] == "2" && whole["days_with_use"] == "2")
        let late = try files(home, "--program", "p1", "--from", "2026-09-10", "--until", "2026-09-13")
        let lateWeek = try #require(try rows(late, "weeks").first)
        #expect(lateWeek["partial"] == "yes" && lateWeek["cravings"] == "1" && lateWeek["days_with_use"] == "1")
        #expect(lateWeek["checkins_done"] == "0" && lateWeek["checkins_of"] == "4" && lateWeek["from"] == "2026-09-07")
        #expect(try rows(late, "weeks").count == 1)
        let attendance = try #require(try rows(late, "attendance").first)
        #expect(attendance["partial"] == "yes" && attendance["attended"] == "0" && attendance["required"] == "0")
        let early = try files(home, "--program", "p1", "--from", "2026-09-07", "--until", "2026-09-09")
        let earlyWeek = try #require(try rows(early, "weeks").first)
        #expect(earlyWeek["partial"] == "yes" && earlyWeek["cravings"] == "1" && earlyWeek["days_with_use"] == "1")
        #expect(earlyWeek["days_answered"] == "1" && earlyWeek["days_no_use"] == "0" && earlyWeek["pairs"] == "1")
        #expect(try rows(early, "attendance").first?["attended_minutes"] == "50")
        #expect(try rows(early, "uses").isEmpty)
    }

    @Test func `The preview counts the days with use that the weeks count`() throws {
        let home = try record()
        for (words, count) in [([], 2), (["--until", "2026-09-09"], 1), (["--from", "2026-09-14"], 0)] {
            let ran = try home.run(["export", "--to", home.folder + "/x"] + words, at: Self.now)
            #expect(ran.err.unwrapped.contains("days with use, by check-ins too: \(count)"), "\(ran)")
            let weeks = try rows(
                ["weeks.csv": home.run(["export", "--table", "weeks", "--to", "-"] + words, at: Self.now).out], "weeks")
            #expect(weeks.reduce(0) { $0 + (Int($1["days_with_use"] ?? "") ?? 0) } == count)
        }
    }

    @Test func `Weeks without an entry have no figures, and attendance none that could be taken for one`() throws {
        let files = try files(record(), "--program", "p1")
        let empty = try #require(try rows(files, "weeks").first { $0["week"] == "2026-W38" })
        let told: Set = ["week", "from", "to", "partial", "iso_week"]
        #expect(empty.allSatisfy { told.contains($0.key) != $0.value.isEmpty }, "\(empty)")
        let status = try rows(files, "attendance").map { [$0["week"], $0["status"]] }
        #expect(status.contains(["2026-W38", "no record"]) && status.contains(["2026-W37", "met"]), "\(status)")
        let session = try #require(try rows(files, "sessions").first)
        #expect(
            session["hours"] == "0.83" && session["attended_minutes"] == "50" && session["planned_minutes"] == "180")
        let schedule = try #require(try rows(files, "schedules").first)
        #expect(schedule["slots"] == "tue 18:00" && schedule["until"] == "" && schedule["program"] == "p1")
    }

    @Test func `At attendance a program is chosen where there is more than one`() throws {
        let home = try record()
        let ran = try home.run(
            ["export", "--to", home.folder + "/out", "--share", "attendance", "--yes"], at: Self.now)
        #expect(ran.code == 64 && ran.err.contains("p1 and p2 are on record."), "\(ran)")
        #expect(ran.err.hasSuffix(" --share attendance --yes --program p1\n"), "\(ran)")
        #expect(!ran.err.contains("canary"))
        #expect(try home.files().filter { $0.hasPrefix("out") } == [])
        let both = try files(home, "--share", "attendance", "--program", "p1", "--program", "p2")
        #expect(try rows(both, "programs").count == 2)
    }

    @Test(arguments: [
        ["--share", "attendance"], ["--share", "counselor"], ["--names", "hidden"], ["--relative-days"],
    ])
    func `No private word leaves, nor any of a program that is left out`(_ words: [String]) throws {
        let home = try record()
        let folder = home.folder + "/out"
        let ran = try home.run(["export", "--to", folder, "--program", "p1", "--yes"] + words, at: Self.now)
        #expect(ran.code == 0 && !ran.err.contains("canary"), "\(ran)")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
            #expect(!text.contains("canary") && !text.contains("p2") && !text.contains("0199"), "\(name): \(text)")
            #expect(!text.contains("\n=") && !text.contains(",="), "\(name): \(text)")
            if words == ["--names", "hidden"] {
                #expect(!text.contains("secret") && !text.contains("Riverside") && !text.contains("payday"), "\(name)")
            }
            if words == ["--relative-days"] {
                #expect(text.firstMatch(of: /2026-(\d{2}-\d{2}|W\d)/) == nil, "\(name): \(text)")
            }
        }
    }

    @Test func `A name is another one in every table, and the rest is hidden where that was asked for`() throws {
        let home = try record()
        try home.prints("plan", "add", "=secret trigger", "secret call", at: Self.now)
        let files = try files(
            home, "--program", "p1", "--rename", "secret call=call someone", "--rename", "=SECRET trigger=money",
            "--rename", "riverside=IOP")
        #expect(files.values.allSatisfy { !$0.lowercased().contains("secret") && !$0.contains("Riverside") })
        #expect(try rows(files, "cravings").map { $0["triggers"] } == ["money", "payday"])
        #expect(try rows(files, "plan").contains { $0["trigger"] == "money" && $0["action"] == "call someone" })
        #expect(try rows(files, "programs").map { $0["name"] } == ["IOP"])
        let hidden = try self.files(home, "--program", "p1", "--names", "hidden", "--rename", "payday=money")
        let triggers = try rows(hidden, "cravings").map { $0["triggers"] ?? "" }
        #expect(triggers == ["trigger 1", "money"])
        #expect(try rows(hidden, "plan").contains { $0["trigger"] == "trigger 1" })
        #expect(try rows(hidden, "programs").map { $0["name"] } == ["program 1"])
    }

    @Test(arguments: [
        ("payda=money", "Did you mean payday?"), ("payday", "Write --rename with ="), ("payday=", "can't be empty"),
        ("payday=any", "\"any\" means every trigger, so no trigger can have that name."),
        ("payday=ANY", "\"any\" means"),
        ("canary clinic=x", "No trigger, action or program of this export"), ("payday=a;b", "is one line"),
    ])
    func `A renaming that can't be is refused, and nothing is written`(_ text: String, _ says: String) throws {
        let home = try record()
        let ran = try home.run(
            ["export", "--to", home.folder + "/out", "--yes", "--program", "p1", "--rename", text], at: Self.now)
        #expect(ran.code == 64 && ran.err.contains(says), "\(ran)")
        #expect(try home.files().filter { $0.hasPrefix("out") } == [])
    }

    @Test func `One table takes the place of an earlier export, and its folder holds nothing else`() throws {
        let home = try record()
        let folder = home.folder + "/out"
        _ = try files(home, "--share", "everything")
        let words = ["export", "--table", "weeks", "--yes", "--to"]
        let again = try home.run(words + [folder], at: Self.now)
        #expect(again.code == 0 && again.out.hasPrefix("1 file is in "), "\(again)")
        #expect(again.err.unwrapped.contains("Gone with that: README.txt, agreements.csv,"), "\(again)")
        #expect(try home.files().filter { $0.hasPrefix("out/") } == ["out/weeks.csv"])
        try home.put(Data("mine".utf8), at: folder + "/letter.txt")
        let refused = try home.run(words + [folder], at: Self.now)
        #expect(refused.code == 73 && refused.err.contains("holds other files (letter.txt)"), "\(refused)")
        #expect(try home.files().filter { $0.hasPrefix("out/") } == ["out/letter.txt", "out/weeks.csv"])
    }

    @Test func `The name of a file is that of one table, not of a folder`() throws {
        let home = try record()
        let path = home.folder + "/cravings.csv"
        let ran = try home.run(["export", "--table", "cravings", "--to", path, "--yes"], at: Self.now)
        #expect(ran.code == 0 && ran.out.hasPrefix("The table is in "), "\(ran)")
        #expect(
            try String(contentsOfFile: path, encoding: .utf8)
                == home.run(["export", "--table", "cravings", "--to", "-"], at: Self.now).out)
        #expect(try home.mode(path) == 0o600)
        let other = try home.run(["export", "--table", "weeks", "--to", path, "--yes"], at: Self.now)
        #expect(other.code == 73 && other.err.contains("Steady did not write it"), "\(other)")
        let all = try home.run(["export", "--to", "all.csv", "--yes"], at: Self.now)
        #expect(all.code == 64 && all.err.unwrapped.contains("Name a folder, or add --table."), "\(all)")
        #expect(all.err.hasSuffix("\n  steady export --to all --yes\n"), "\(all)")
        #expect(try !home.files().contains { $0.hasPrefix("all") })
    }

    @Test func `The preview says what is left out, and only names that leave`() throws {
        let home = try record()
        func preview(_ words: String...) throws -> String {
            try home.run(["export", "--to", home.folder + "/x"] + words, at: Self.now).err.unwrapped
        }
        let hidden = try preview(
            "--share", "everything", "--program", "p1", "--from", "2026-09-03", "--names", "hidden")
        #expect(
            hidden.contains("Left out p2 with its sessions; what was before Thu 3 Sep 2026; names you typed"),
            "\(hidden)")
        #expect(try preview("--share", "everything").contains("Left out nothing"))
        let counselor = try preview("--program", "p1", "--until", "2026-09-10", "--relative-days")
        #expect(
            counselor.contains(
                "Left out contacts, clock times of cravings, notes and all free text but points and agreements; "
                    + "p2 with its sessions; what came after Thu 10 Sep 2026; dates"), "\(counselor)")
        let weeks = try preview("--table", "weeks")
        #expect(weeks.contains("No free words are in it.") && !weeks.contains("Programs"), "\(weeks)")
        #expect(
            weeks.contains("Left out all other files; contacts, clock times of cravings, notes and all free text You"),
            "\(weeks)")
        let plan = try preview("--table", "plan", "--share", "everything")
        #expect(!plan.contains("payday") && plan.contains("Left out all other files"), "\(plan)")
        #expect(try preview("--table", "cravings").contains("Triggers =secret trigger, payday"))
    }

    @Test func `The folder is written whole, replaces an earlier export, and leaves other files alone`() throws {
        let home = try record()
        let folder = home.folder + "/out"
        _ = try files(home, "--share", "everything")
        try home.put(Data(), at: home.folder + "/out.999999999.part/weeks.csv")
        let words = ["export", "--to", folder, "--yes", "--share", "attendance", "--program", "p1"]
        let again = try home.run(words, at: Self.now)
        #expect(again.code == 0 && again.err.unwrapped.contains("Gone with that: agreements.csv,"), "\(again)")
        #expect(
            try home.files().filter { $0.hasPrefix("out") && $0 != "out" }.sorted() == [
                "out/README.txt", "out/attendance.csv", "out/datapackage.json", "out/programs.csv",
                "out/schedules.csv", "out/sessions.csv",
            ])
        try home.put(Data("mine".utf8), at: folder + "/letter.txt")
        let before = try home.files()
        for force in [[], ["--force"]] {
            let refused = try home.run(words + force, at: Self.now)
            #expect(refused.code == 73 && refused.err.contains("holds other files (letter.txt)"), "\(refused)")
        }
        #expect(try home.files() == before)
        try FileManager.default.removeItem(atPath: folder + "/letter.txt")
        try home.put(Data("my own words".utf8), at: folder + "/README.txt")
        let foreign = try home.run(words, at: Self.now)
        #expect(foreign.code == 73 && foreign.err.contains("Steady did not write it"), "\(foreign)")
        #expect(try home.run(words + ["--force"], at: Self.now).code == 0)
        let here = try home.shell("cd out; \"$STEADY\" export --to . --yes")
        #expect(here.code == 73 && here.err.contains("The folder that you are in"), "\(here)")
    }
}
