import Foundation
import Testing

/// What is handed over up to a day tells nothing of what came later.
struct ExportDaysTests {
    /// A program that tapered on 5 October and was left on the 19th; a day later a point was done, a step and a reason left
    /// the plan, an agreement was kept, and a later step came.
    private func record() throws -> Home {
        let home = try Home()
        func at(_ day: String, _ words: String...) throws {
            let ran = try home.run(words, at: "\(day)T12:00:00-04:00")
            #expect(ran.code == 0, "\(ran)")
        }
        try at(
            "2026-08-31", "program", "start", "iop", "--name", "Riverside", "--from", "2026-08-31", "--sessions", "2",
            "--weeks", "12", "--slot", "mon 18:00", "--slot", "wed 18:00")
        try at("2026-09-01", "raise", "sleep")
        try at("2026-09-01", "agree", "walk home")
        try at("2026-09-01", "plan", "add", "payday", "walk")
        try at("2026-09-01", "plan", "add", "payday", "tea")
        try at("2026-09-01", "plan", "reason", "my daughter")
        try at("2026-09-08", "attend", "--at", "mon 18:00")
        try at("2026-10-05", "program", "change", "--from", "2026-10-05", "--sessions", "1", "--slot", "tue 18:00")
        try at("2026-10-19", "program", "end", "--on", "2026-10-19", "--reason", "left", "--yes")
        try at("2026-10-20", "raise", "done", "r1")
        try at("2026-10-20", "agree", "done", "g1")
        try at("2026-10-20", "plan", "remove", "payday", "walk")
        try at("2026-10-20", "plan", "reason", "--remove", "n1")
        try at("2026-10-20", "plan", "add", "payday", "swim", "--first")
        return home
    }

    private static let now = "2026-11-02T12:00:00-05:00"

    private func rows(_ home: Home, _ table: String, _ words: String...) throws -> [[String: String]] {
        let ran = try home.run(
            ["export", "--table", table, "--to", "-", "--share", "everything"] + words, at: Self.now)
        #expect(ran.code == 0, "\(ran)")
        let lines = ran.out.split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    @Test func `Up to a day it tells nothing of later days`() throws {
        let home = try record()
        let until = ["--until", "2026-09-10"]
        let program = try #require(try rows(home, "programs", until[0], until[1]).first)
        #expect(program["ended"] == "" && program["end_reason"] == "" && program["planned_until"] == "2026-11-22")
        #expect(program["sessions_min"] == "2" && program["sessions_max"] == "2")
        let schedules = try rows(home, "schedules", until[0], until[1])
        #expect(schedules.map { $0["sessions_min"] } == ["2"] && schedules.first?["until"] == "", "\(schedules)")
        #expect(try rows(home, "points", until[0], until[1]).map { $0["done_on"] } == [""])
        #expect(try rows(home, "agreements", until[0], until[1]).map { $0["done_on"] } == [""])
        #expect(try rows(home, "plan_notes", until[0], until[1]).map { $0["until"] } == [""])
        let steps = try rows(home, "plan", until[0], until[1]).filter { $0["trigger"] == "payday" }
        #expect(steps.map { $0["action"] } == ["walk", "tea"])
        #expect(steps.map { $0["position"] } == ["1", "2"] && steps.allSatisfy { $0["until"] == "" }, "\(steps)")
        let folder = home.folder + "/out"
        let ran = try home.run(
            ["export", "--to", folder, "--share", "everything", "--yes"] + until, at: Self.now)
        #expect(ran.code == 0 && !ran.err.contains("swim"), "\(ran)")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".csv") {
            let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
            // What was planned was known before.
            let later = text.replacing("2026-11-22", with: "").firstMatch(of: /2026-(09-1[4-9]|09-[23]|1[0-2])/)
            #expect(later == nil && !text.contains("left,") && !text.contains("swim"), "\(name): \(text)")
        }
    }

    @Test func `What happened on the last day is told, and all of it without one`() throws {
        let home = try record()
        for words in [["--until", "2026-10-20"], ["--until", "2026-12-31"]] {
            let program = try #require(try rows(home, "programs", words[0], words[1]).first)
            #expect(
                program["ended"] == "2026-10-19" && program["end_reason"] == "left" && program["sessions_min"] == "1")
            #expect(try rows(home, "points", words[0], words[1]).map { $0["done_on"] } == ["2026-10-20"])
            #expect(
                try rows(home, "plan", words[0], words[1]).filter { $0["trigger"] == "payday" }
                    .map { [$0["action"], $0["position"]] } == [["swim", "1"], ["tea", "2"], ["walk", ""]])
        }
        let ends = try rows(home, "programs", "--until", "2026-10-19").map { $0["ended"] }
        #expect(ends == ["2026-10-19"])
        #expect(try rows(home, "programs", "--until", "2026-10-18").map { $0["ended"] } == [""])
    }

    @Test func `The course up to a day tells nothing of later days, in any form`() throws {
        let home = try record()
        for format in ["text", "json", "markdown", "html"] {
            let ran = try home.run(
                ["report", "--until", "2026-09-10", "--format", format, "--share", "everything"], at: Self.now)
            #expect(ran.code == 0, "\(ran)")
            // The page says when it was made.
            let text = ran.out.replacing("Mon 2 Nov 2026", with: "")
            for later in ["Oct", "2026-10", "reason left", "· left", "\"left\"", "done "] {
                #expect(!text.contains(later), "\(format) tells \(later): \(text)")
            }
        }
        let page = try home.run(["report", "--until", "2026-09-10"], at: Self.now)
        #expect(page.out.unwrapped.contains("11 days up to Thu 10 Sep 2026, 84 planned"), "\(page)")
    }
}
