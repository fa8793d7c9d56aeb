import Foundation
import Testing

struct `Backups, restore and doctor` {
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

    @Test func `a restore by a link replaces the file that it leads to, and keeps that`() throws {
        let home = try Home.lived()
        try home.prints("backup", home.folder + "/copy.db")
        try home.prints("craving", "9")
        let link = home.folder + "/elsewhere/link.db"
        try home.put(Data(), at: link)
        try FileManager.default.removeItem(atPath: link)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../data/steady.db")
        let ran = try home.run(["restore", home.folder + "/copy.db", "--yes", "--database", link])
        #expect(ran.code == 0, "\(ran)")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "../data/steady.db")
        #expect(try !home.prints("log").contains("craving 9"))
        let kept = try #require(try home.files().first { $0.contains("steady-replaced-") })
        #expect(try home.prints("log", "--database", "\(home.folder)/\(kept)").contains("craving 9"))
    }

    @Test func `two restores in one second keep both that they replace`() throws {
        let home = try Home.lived()
        try home.prints("backup", home.folder + "/copy.db")
        for _ in 1...2 { #expect(try home.run(["restore", home.folder + "/copy.db", "--yes"]).code == 0) }
        #expect(try home.files().count { $0.contains("steady-replaced-") } == 2)
    }

    @Test func `only what a process that is gone left is a leftover`() throws {
        let home = try Home.lived()
        let gone = ["x.999999999.part", "x.999999999.restored", "x.999999999.restored.999999999.part-journal"]
        let kept = ["x.\(getpid()).part", "x.partner", "x.999999999", "x.old.part"]
        for name in gone + kept {
            try home.put(Data("x".utf8), at: home.database + name.dropFirst())
        }
        let doctor = try home.prints("doctor", "--repair").filter { !$0.isWhitespace }
        for name in gone { #expect(doctor.contains("steady.db" + name.dropFirst())) }
        let left = try home.files()
        for name in kept { #expect(left.contains("data/steady.db" + name.dropFirst()), "\(name)") }
        for name in gone { #expect(!left.contains("data/steady.db" + name.dropFirst()), "\(name)") }
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

    @Test func `a restore checks, says what differs, and keeps what it replaces`() throws {
        let home = try Home.lived()
        try home.prints("backup", home.folder + "/copy.db")
        let then = try home.prints("log")
        try home.prints("delete", "c1")
        let now = try home.prints("log")
        let refused = try home.run(["restore", home.folder + "/copy.db"])
        #expect(refused.code == 64 && refused.err.contains("cravings     only in the copy c1\n"))
        #expect(try home.prints("log") == now)
        let ran = try home.run(["restore", home.folder + "/copy.db", "--yes"])
        #expect(ran.code == 0, "\(ran)")
        #expect(try home.prints("log") == then)
        let kept = try #require(home.files().first { $0.contains("replaced") })
        #expect(try home.prints("log", "--database", home.folder + "/" + kept) == now)
        #expect(try home.mode(home.database) == 0o600)
    }

    @Test(arguments: [Data("no database".utf8), Data()]) func `only a sound database is restored`(_ content: Data)
        throws
    {
        let home = try Home.lived()
        let before = home.content()
        try content.write(to: URL(fileURLWithPath: home.folder + "/copy.db"))
        let ran = try home.run(["restore", home.folder + "/copy.db", "--yes"])
        #expect(ran.code == (content.isEmpty ? 66 : 65), "\(ran)")
        #expect(home.content() == before)
    }

    @Test func `a restore heals a database that can't be read any more`() throws {
        let home = try Home.lived()
        try home.prints("backup", home.folder + "/copy.db")
        let log = try home.prints("log")
        try home.put(Data("torn".utf8))
        #expect(try home.run(["restore", home.folder + "/copy.db", "--yes"]).code == 0)
        #expect(try home.prints("log") == log)
    }

    @Test func `a record that is not as it was saved is found, and salvaged from its history`() throws {
        let home = try Home.lived()
        let log = try home.prints("log")
        let words = Data("sleep is worse since".utf8)
        var content = home.content()
        // In its table the text stands last in the file; its history is elsewhere.
        let place = try #require(content.range(of: words, options: .backwards))
        content[place.lowerBound] ^= 0x01
        try home.put(content)
        let ran = try home.run(["doctor"])
        #expect(ran.code == 65 && ran.out.contains("LOOK"), "\(ran)")
        #expect(ran.out.contains("r1 not as saved") || ran.out.contains("changes not as written"))
        #expect(try home.run(["doctor", "--repair"]).out.contains("Salvaged"))
        let salvaged = try #require(home.files().first { $0.contains("salvaged") })
        #expect(try home.run(["doctor", "--database", home.folder + "/" + salvaged]).code == 0)
        let rescued = try home.prints("log", "--database", home.folder + "/" + salvaged)
        #expect(rescued.split(separator: "\n").count == log.split(separator: "\n").count)
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

    @Test func `every flipped bit of a record or its history is found`() throws {
        let home = try Home.lived()
        try home.prints("config", "backups", "off")
        let sound = home.content()
        #expect(try home.run(["doctor"]).code == 0)
        for text in ["sleep is worse", "Riverside", "guided meditation", "+1 555 0100", "2026-09-14T21:05:00"] {
            var from = sound.startIndex
            while let place = sound.range(of: Data(text.utf8), in: from..<sound.endIndex) {
                var damaged = sound
                damaged[place.lowerBound + 3] ^= 0x04
                try home.put(damaged)
                #expect(try home.run(["doctor"]).code == 65, "\(text) at \(place.lowerBound)")
                from = place.upperBound
            }
        }
    }

    @Test func `an empty file, or none where there are copies, is told with what to do`() throws {
        let home = try Home()
        #expect(try home.run(["doctor"]).code == 0)
        try home.put(Data())
        let empty = try home.run(["doctor"])
        #expect(empty.code == 65 && empty.out.contains("steady restore FILE"), "\(empty)")

        let lived = try Home.lived()
        try lived.prints("craving", "5")
        let copy = try #require(lived.files().first { $0.contains("backups/") && $0.hasSuffix(".db") })
        try FileManager.default.removeItem(atPath: lived.database)
        let lost = try lived.run(["doctor"])
        #expect(
            lost.code == 65 && lost.out.unwrapped.contains("there are copies") && lost.out.contains(copy), "\(lost)")
    }

    @Test func `doctor mends modes and leftovers, and nothing else`() throws {
        let home = try Home.lived()
        chmod(home.database, 0o644)
        try Data().write(to: URL(fileURLWithPath: home.database + ".123.part"))
        let before = home.content()
        let ran = try home.run(["doctor"])
        #expect(ran.code == 0 && ran.out.contains("open to others") && ran.out.contains(".123.part"))
        #expect(try home.run(["doctor", "--repair"]).code == 0)
        #expect(try home.mode(home.database) == 0o600)
        #expect(try !home.files().contains { $0.hasSuffix(".part") })
        #expect(home.content() == before)
    }
}

extension FileManager {
    fileprivate func removeItem(atPath path: String, ifThere: Bool) throws {
        if !ifThere || fileExists(atPath: path) { try removeItem(atPath: path) }
    }
}
