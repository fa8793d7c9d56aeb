import Foundation
import Testing

/// `steady backup`, and the copies that every first entry of a day leaves.
struct BackupTests {
    @Test func `the first entry of a day leaves a copy that holds it, and later ones none`() throws {
        let home = try Home()
        try home.prints("craving", "7")
        let copies = try home.files().filter { $0.contains("backups/") }
        #expect(copies == ["data/backups/steady-2026-09-16.db"])
        #expect(try home.mode("\(home.folder)/\(copies[0])") == 0o600)
        try home.prints("craving", "8")
        #expect(try home.files().filter { $0.contains("backups/") } == copies)
        let log = try home.prints("log", "--database", "\(home.folder)/\(copies[0])")
        #expect(log.contains("craving 7") && !log.contains("craving 8"))
    }

    @Test func `seven days are kept, and one a week of the four weeks before`() throws {
        let home = try Home()
        for day in 1...30 { try home.prints("craving", "5", at: "2026-09-\(day < 10 ? "0" : "")\(day)T20:00:00-04:00") }
        for day in 1...31 { try home.prints("craving", "5", at: "2026-10-\(day < 10 ? "0" : "")\(day)T20:00:00-04:00") }
        let days = try home.files().filter { $0.contains("backups/") }.map { String($0.suffix(13).prefix(10)) }
        #expect(days.suffix(7) == (25...31).map { "2026-10-\($0)" }[...])
        // The newest copies of the weeks before the seven days.
        #expect(days.dropLast(7) == ["2026-10-04", "2026-10-11", "2026-10-18", "2026-10-24"])
    }

    @Test func `backups can be turned off, and one that fails is a warning`() throws {
        let home = try Home()
        try home.prints("config", "backups", "off")
        #expect(try home.files() == ["data", "data/steady.db"])
        try home.prints("craving", "7")
        #expect(try home.files() == ["data", "data/steady.db"])
        try home.prints("config", "backups", "on", at: "2026-09-17T20:00:00-04:00")
        try FileManager.default.removeItem(atPath: home.folder + "/data/backups", ifThere: true)
        // A file in the folder's place.
        try Data("x".utf8).write(to: URL(fileURLWithPath: home.folder + "/data/backups"))
        let ran = try home.run(["craving", "8"], at: "2026-09-18T20:00:00-04:00")
        #expect(ran.code == 0 && ran.out.hasPrefix("c2  craving 8"))
        #expect(ran.err.hasPrefix("What you entered is saved; today's backup is not:"))
    }

    @Test func `a backup that was asked for counts as one`() throws {
        let home = try Home()
        try home.prints("config", "backups", "off")
        #expect(try home.prints("doctor").contains("Backup       LOOK  none yet"))
        try home.prints("backup")
        #expect(try home.prints("doctor").contains("Backup       fine  the newest is of Wed 16 Sep 2026"))
        // It points to the database that is gone.
        try FileManager.default.removeItem(atPath: home.database)
        let ran = try home.run(["doctor"])
        #expect(ran.code == 65 && ran.out.filter { !$0.isWhitespace }.contains("steady-by-hand-2026-09-16"), "\(ran)")
    }

    @Test func `a backup is a whole database, and replaces no file`() throws {
        let home = try Home.lived()
        try home.prints("backup", home.folder + "/copy.db")
        #expect(try home.mode(home.folder + "/copy.db") == 0o600)
        #expect(try home.prints("log", "--database", home.folder + "/copy.db") == home.prints("log"))
        let before = try Data(contentsOf: URL(fileURLWithPath: home.folder + "/copy.db"))
        let ran = try home.run(["backup", home.folder + "/copy.db"])
        #expect(ran.code == 73 && ran.err.contains("is there already"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: home.folder + "/copy.db")) == before)
        let none = try Home()
        #expect(try none.run(["backup", none.folder + "/copy.db"]).code == 69)
        #expect(try none.files() == [])
    }

    @Test func `no copy is made of a database that is not as it was saved, and the entry says so`() throws {
        let home = try Home.lived()
        var content = home.content()
        let place = try #require(content.range(of: Data("sleep is worse since".utf8), options: .backwards))
        content[place.lowerBound] ^= 0x01
        try home.put(content)
        let ran = try home.run(["backup", home.folder + "/copy.db"])
        #expect(ran.code == 65 && ran.err.contains("`steady doctor` tells more"), "\(ran)")
        let entry = try home.run(["craving", "4"], at: "2026-09-17T20:00:00-04:00")
        #expect(entry.code == 0 && entry.err.contains("today's backup is not"), "\(entry)")
        #expect(try !home.files().contains { $0.hasSuffix(".part") || $0.hasSuffix("copy.db") })
    }
}

extension FileManager {
    fileprivate func removeItem(atPath path: String, ifThere: Bool) throws {
        if !ifThere || fileExists(atPath: path) { try removeItem(atPath: path) }
    }
}
