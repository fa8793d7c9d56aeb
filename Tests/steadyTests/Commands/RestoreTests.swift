import Foundation
import Testing

/// `steady restore`.
struct RestoreTests {
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

    @Test func `a damaged copy asks for another one, and a file of another program is told as such`() throws {
        let home = try Home.lived()
        let before = home.fingerprint()
        try home.prints("backup", home.folder + "/copy.db")
        let path = home.folder + "/copy.db"
        var content = try Data(contentsOf: URL(fileURLWithPath: path))
        content.replaceSubrange(8192..<8292, with: Data(repeating: 0xFF, count: 100))
        try content.write(to: URL(fileURLWithPath: path))
        let damaged = try home.run(["restore", path, "--yes"])
        #expect(damaged.code == 65 && damaged.err.contains("Name another copy"), "\(damaged)")
        #expect(!damaged.err.contains("restore"))
        try Data("no database at all, but words that are long enough".utf8).write(to: URL(fileURLWithPath: path))
        let foreign = try home.run(["restore", path, "--yes"])
        #expect(foreign.code == 65 && !foreign.err.contains("Name another copy"), "\(foreign)")
        #expect(home.fingerprint() == before)
    }
}
