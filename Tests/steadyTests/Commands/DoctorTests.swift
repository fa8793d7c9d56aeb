import Foundation
import Testing

/// `steady doctor`.
struct DoctorTests {
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
            lost.code == 65 && lost.out.unwrapped.contains("copies of one") && lost.out.contains(copy), "\(lost)")
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
