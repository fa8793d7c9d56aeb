import Foundation
import Testing

/// A record that is missing or can't be read is said, with the newest whole copy of it (DESIGN §7).
struct `A lost record` {
    private static let copies = "data/backups/steady-2026-09-1"

    /// A record of two days with entries, and its copies.
    private func home() throws -> Home {
        let home = try Home.lived()
        try home.prints("plan", "add", "any", "call Sam", at: "2026-09-15T20:00:00-04:00")
        try home.prints("craving", "5")
        return home
    }

    private func names(_ copy: String, _ ran: Ran, sourceLocation: SourceLocation = #_sourceLocation) {
        let words = (ran.out + ran.err).unwrapped
        #expect(words.contains("steady restore ~/\(copy)"), "\(ran)", sourceLocation: sourceLocation)
    }

    @Test func `that was moved away is told by whatever reads, and no newcomer is greeted`() throws {
        let home = try home()
        try FileManager.default.removeItem(atPath: home.database)
        for words in [
            [], ["today"], ["log"], ["log", "--json"], ["week"], ["show", "c1"], ["plan"], ["export", "--yes"],
            ["catch-up"],
        ] {
            let ran = try home.run(words)
            #expect(ran.code == 66 && ran.out.isEmpty && ran.err.contains("but copies of one"), "\(ran)")
            names("\(Self.copies)6.db", ran)
            Refusal.checkForm(ran)
        }
        let doctor = try home.run(["doctor"])
        #expect(doctor.code == 65)
        names("\(Self.copies)6.db", doctor)
        // What needs something on record says so too, and makes no new one.
        for words in [
            ["attend"], ["undo"], ["edit", "c1", "--intensity", "3"], ["delete", "c1"], ["raise", "--done", "r1"],
        ] {
            let ran = try home.run(words)
            #expect(ran.code == 66, "\(ran)")
            names("\(Self.copies)6.db", ran)
        }
        #expect(home.content().isEmpty)
        #expect(try home.run(["restore", "\(home.folder)/\(Self.copies)6.db", "--yes"]).code == 0)
        #expect(try home.prints("log").contains("craving 5"))
    }

    @Test func `is told by the first entry, which begins another; the old one's copies stay`() throws {
        let home = try home()
        try FileManager.default.removeItem(atPath: home.database)
        let first = try home.run(["craving", "3"])
        #expect(
            first.code == 0 && first.out.hasPrefix("c1  craving 3") && first.err.contains("began a new record"),
            "\(first)")
        // Its own copy of the day has the day's name; the old one's has a number behind it.
        names("\(Self.copies)6.db", first)
        #expect(try home.files().contains("\(Self.copies)6-2.db"))
        #expect(try home.run(["craving", "4"]).err.isEmpty)
        for day in 17...30 { try home.prints("craving", "5", at: "2026-09-\(day)T20:00:00-04:00") }
        for day in 10...31 { try home.prints("craving", "5", at: "2026-10-\(day)T20:00:00-04:00") }
        let left = try home.files().filter { $0.hasPrefix("data/backups/") }
        #expect(left.contains("\(Self.copies)5.db") && left.contains("\(Self.copies)6-2.db"), "\(left)")
        // Of the new one itself no more than always.
        #expect(left.count == 7 + 4 + 2, "\(left)")
        let doctor = try home.run(["doctor"], at: "2026-10-31T21:00:00-04:00")
        #expect(
            doctor.code == 0 && doctor.out.unwrapped.contains("2 of another record, which `steady restore"), "\(doctor)"
        )
        let restored = try home.run(
            ["restore", "\(home.folder)/\(Self.copies)6-2.db", "--yes"], at: "2026-10-31T21:00:00-04:00")
        #expect(restored.code == 0 && restored.err.contains("It is a copy of another record"), "\(restored)")
        #expect(try home.prints("log").contains("craving 7"))
    }

    @Test func `gives now its people and plan from the newest whole copy, and is not touched`() throws {
        let home = try home()
        let whole = home.content()
        for content in [nil, Data("no database at all".utf8), whole.prefix(5000), Data()] {
            try? FileManager.default.removeItem(atPath: home.database)
            if let content { try home.put(content) }
            // The newest copy is damaged, the one before is whole.
            try home.put(Data("garbage".utf8), at: "\(home.folder)/\(Self.copies)6.db")
            let files = try home.files()
            let ran = try home.run(["now"])
            #expect(ran.code == 0 && ran.out.contains("Sam") && ran.out.contains("call Sam"), "\(ran)")
            names("\(Self.copies)5.db", ran)
            #expect(home.content() == content ?? Data())
            #expect(try home.files() == files)
        }
    }

    @Test func `that is damaged or garbage is told with the copy that can replace it`() throws {
        let home = try home()
        for content in [Data("no database at all".utf8), home.content().prefix(9000)] {
            try home.put(content)
            for words in [[], ["log"], ["week"], ["craving", "4"]] {
                let ran = try home.run(words)
                #expect(ran.code == 65, "\(ran)")
                names("\(Self.copies)6.db", ran)
                Refusal.checkForm(ran)
            }
            names("\(Self.copies)6.db", try home.run(["doctor"]))
            #expect(home.content() == content)
        }
        // With a database that was named, the command names it too.
        let named = try home.run(["log", "--database", home.database], environment: ["STEADY_DB": nil])
        #expect(named.err.contains(" --database \(home.database)\n"), "\(named)")
    }

    @Test func `that is damaged in the middle is told as well, whatever is tried`() throws {
        let home = try home()
        var content = home.content()
        for page in 1..<content.count / 4096 {
            content.replaceSubrange(page * 4096..<(page + 1) * 4096, with: Data(repeating: 0xA5, count: 4096))
        }
        try home.put(content)
        for words in [[], ["log"], ["week"], ["craving", "5"], ["undo"], ["config", "region", "uk"]] {
            let ran = try home.run(words)
            #expect(ran.code == 65, "\(ran)")
            names("\(Self.copies)6.db", ran)
            Refusal.checkForm(ran)
        }
    }

    @Test func `of a newer Steady is not one that is damaged`() throws {
        let home = try home()
        var content = home.content()
        content[63] = 9
        try home.put(content)
        let ran = try home.run(["log"])
        #expect(ran.code == 65 && ran.err.contains("newer Steady") && !ran.err.contains("restore"), "\(ran)")
    }

    @Test func `is not supposed while another process makes it`() throws {
        let home = try Home()
        let children = try (1...8).map { try home.start($0 % 2 == 0 ? ["craving", "\($0)"] : ["today"]) }
        for ran in children.map({ $0.wait() }) { #expect(ran.code == 0 && ran.err.isEmpty, "\(ran)") }
    }

    @Test func `behind a link to a drive that is not there is not an empty one`() throws {
        for way in ["file", "folder"] {
            let home = try Home()
            let data = home.folder + "/data"
            if way == "file" {
                try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
                try FileManager.default.createSymbolicLink(
                    atPath: home.database, withDestinationPath: "/nowhere/steady.db")
            } else {
                try FileManager.default.createSymbolicLink(atPath: data, withDestinationPath: "/nowhere")
            }
            for (words, code) in [([], Int32(66)), (["log"], 66), (["doctor"], 65), (["craving", "5"], 73)] {
                let ran = try home.run(words)
                #expect(ran.code == code && (ran.out + ran.err).unwrapped.contains("is a link to /nowhere"), "\(ran)")
            }
            #expect(try home.run(["now"]).code == 0)
            #expect(try home.files() == (way == "file" ? ["data", "data/steady.db"] : ["data"]))
        }
    }

    @Test func `can be put back in the place of a link that leads nowhere`() throws {
        let home = try home()
        try home.prints("backup", home.folder + "/copy.db")
        try FileManager.default.removeItem(atPath: home.database)
        try FileManager.default.createSymbolicLink(atPath: home.database, withDestinationPath: "/nowhere/steady.db")
        names("\(Self.copies)6.db", try home.run(["log"]))
        let ran = try home.run(["restore", home.folder + "/copy.db", "--yes"])
        #expect(ran.code == 0 && ran.out.contains("It was a link to /nowhere/steady.db"), "\(ran)")
        #expect(try home.prints("log").contains("craving 5"))
    }
}

/// What the doctor and a restore tell of copies.
struct `Copies of the record` {
    @Test func `are opened by the doctor, which names those that are not whole`() throws {
        let home = try Home.lived()
        try home.prints("craving", "5", at: "2026-09-15T20:00:00-04:00")
        try home.prints("craving", "5")
        #expect(
            try home.prints("doctor").unwrapped.contains(
                "Backup fine the newest is of Wed 16 Sep 2026; 2 opened and whole"))
        let copy = home.folder + "/data/backups/steady-2026-09-16.db"
        try home.put(home.content().prefix(20_000), at: copy)
        let found = try home.run(["doctor"])
        #expect(found.code == 0 && found.out.unwrapped.contains("Backup LOOK"), "\(found)")
        #expect(found.out.unwrapped.contains("not whole: ~/data/backups/steady-2026-09-16.db"), "\(found)")
    }

    @Test func `that grew apart are told by what is only here and only there`() throws {
        let home = try Home.lived()
        let copy = home.folder + "/copy.db"
        try home.prints("backup", copy)
        try home.prints("craving", "3", "--trigger", "payday")
        try home.prints("edit", "s1", "--hours", "2")
        try home.prints("craving", "4", "--database", copy)
        for _ in 1...10 { try home.prints("raise", "point", "--database", copy) }
        let ran = try home.run(["restore", copy, "--yes"])
        #expect(ran.code == 0, "\(ran)")
        #expect(ran.err.contains("  cravings     only here c2; only in the copy c2\n"), "\(ran)")
        #expect(
            ran.err.contains("  sessions     changed s1\n") && ran.err.contains("  points       only in the copy 10\n"),
            "\(ran)")
        #expect(ran.err.contains("  triggers     only here t2\n") && !ran.err.contains("contacts"), "\(ran)")
        let same = try home.run(["restore", copy, "--yes"])
        #expect(same.err.contains("the same records as now"), "\(same)")
    }

    @Test func `made while the clock stood years ahead are found after later entries too`() throws {
        let home = try Home.lived()
        try home.prints("craving", "6", at: "2036-09-16T19:42:00-04:00")
        try home.prints("checkin", "--mood", "6", at: "2036-09-16T19:42:00-04:00")
        try home.prints("craving", "4")
        let found = try home.run(["doctor"])
        #expect(found.out.unwrapped.contains("Clock LOOK c2, d2 are in the future"), "\(found)")
        try home.prints("edit", "c2", "--at", "2026-09-16 18:00")
        try home.prints("delete", "d2")
        #expect(try home.prints("doctor").contains("Clock        fine"))
        // What may lie ahead is fine.
        try home.prints("miss", "--excused", "--at", "fri")
        #expect(try home.prints("doctor").contains("Clock        fine"))
    }
}
