import Foundation
import GRDB
import Testing

/// A database of the first release, with a week of use.
struct `An older database` {
    private func home() throws -> Home {
        let home = try Home()
        let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../SteadyStoreTests/Fixtures")
        try home.put(Data())
        let queue = try DatabaseQueue(path: home.database)
        for name in ["schema-1", "entries-1"] {
            let sql = try String(contentsOf: fixtures.appendingPathComponent("\(name).sql"), encoding: .utf8)
            try queue.inDatabase { try $0.execute(sql: sql) }
        }
        try queue.close()
        return home
    }

    private static let now = "2026-09-19T12:00:00-04:00"

    @Test func `is read as it is, and the doctor says what the next entry does`() throws {
        let home = try home()
        let (before, files) = (home.fingerprint(), try home.files())
        #expect(try home.prints("log", at: Self.now).hasPrefix("Mon 14 Sep 18:00  s1   attended"))
        #expect(
            try home.prints("week", at: Self.now).contains(
                "No use on 1 of 2 days answered; 4 of 6 not answered."))
        let doctor = try home.prints("doctor", at: Self.now)
        #expect(doctor.contains("Settings     fine") && doctor.contains("Schema       fine"))
        #expect(
            doctor.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                .contains("format 8; the database has format 1, which the next entry brings up to date, after a copy"))
        #expect(home.fingerprint() == before)
        #expect(try home.files() == files)
    }

    @Test func `is brought up to date by an entry, which says where the old one is kept`() throws {
        let home = try home()
        let then = try home.prints("log", at: Self.now)
        let ran = try home.run(["craving", "5"], at: Self.now)
        #expect(ran.code == 0 && ran.out.hasPrefix("c6  craving 5"))
        let copy = "data/backups/steady-format-1-2026-09-19T120000.db"
        #expect(
            ran.err == "The database is now of this Steady's format. As it was before, it is kept:\n  ~/\(copy)\n")
        #expect(
            try home.files()
                == ["data", "data/backups", copy, "data/backups/steady-2026-09-19.db", "data/steady.db"].sorted())
        #expect(try home.mode("\(home.folder)/\(copy)") == 0o600)
        #expect(try home.prints("log", "--database", "\(home.folder)/\(copy)", at: Self.now) == then)
        #expect(try home.prints("log", at: Self.now).hasPrefix(then))
        #expect(try home.prints("doctor", at: Self.now).contains("format 8\n"))
        let next = try home.run(["craving", "4"], at: Self.now)
        #expect(next.code == 0 && next.err.isEmpty)
    }

    @Test func `says after an erasure that its copy still holds the text, and how to remove it`() throws {
        let home = try home()
        let ran = try home.run(["erase", "c1", "--yes"], at: Self.now)
        #expect(ran.code == 0 && ran.out.unwrapped.contains("To remove the backups: rm -r ~/data/backups"), "\(ran)")
        try home.put(Data("mine".utf8), at: home.folder + "/data/backups/thesis.txt")
        let next = try home.run(["erase", "c2", "--yes"], at: Self.now)
        #expect(!next.out.contains("rm -r") && next.out.contains("rm ~/data/backups/steady-"), "\(next)")
        #expect(!next.out.contains("thesis"))
    }

    @Test func `is brought up to date once, whoever is first`() throws {
        let home = try home()
        let children = try (1...8).map { try home.start(["craving", "\($0)"], at: Self.now) }
        let ended = children.map { $0.wait() }
        #expect(ended.allSatisfy { $0.code == 0 }, "\(ended)")
        #expect(ended.count { $0.err.contains("is now of this Steady's format") } == 1)
        #expect(try home.files().count { $0.contains("steady-format-1") } == 1)
        let entries = try #require(
            try home.json("log", "--last", "8", "--kind", "craving", "--json", at: Self.now) as? [[String: Any]])
        #expect(Set(entries.compactMap { $0["intensity"] as? Int }) == Set(1...8))
    }
}
