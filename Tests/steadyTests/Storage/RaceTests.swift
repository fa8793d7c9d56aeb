import Foundation
import Glibc
import Testing

struct `Several processes, and sudden ends` {
    @Test(arguments: 1...8)
    func `eight processes that race for a new database all succeed, and all entries are there`(_ round: Int) throws {
        let home = try Home()
        let children = try (1...8).map { try home.start(["craving", "\($0)", "--trigger", "race \($0)"]) }
        let ended = children.map { $0.wait() }
        for ran in ended { #expect(ran.code == 0 && ran.err.isEmpty, "\(ran)") }
        let entries = try #require(try home.json("log", "--json") as? [[String: Any]])
        #expect(Set(entries.compactMap { $0["intensity"] as? Int }) == Set(1...8))
        #expect(Set(entries.compactMap { $0["id"] as? String }) == Set((1...8).map { "c\($0)" }))
        // What each said is what is stored.
        for entry in entries {
            let (id, intensity) = ("\(entry["id"] ?? "")", "\(entry["intensity"] ?? "")")
            #expect(ended.contains { $0.out.hasPrefix("\(id)  craving \(intensity) ") })
        }
        #expect(try home.filesBesideBackups() == ["data", "data/steady.db"])
    }

    @Test func `a kill during the creation leaves an empty or a whole file, and no entry that was promised is lost`()
        throws
    {
        var generator = SystemRandomNumberGenerator()
        for round in 0..<20 {
            let home = try Home()
            let child = try home.start(["craving", "7"])
            // From the start of the process to a little after its usual end.
            usleep(UInt32(round * 4000) + UInt32.random(in: 0...4000, using: &generator))
            child.stop()
            let said = child.wait().out
            let next = try home.run(["craving", "8"])
            #expect(next.code == 0 && next.err.isEmpty, "round \(round): \(next)")
            let entries = try #require(try home.json("log", "--json") as? [[String: Any]])
            let intensities = entries.compactMap { $0["intensity"] as? Int }
            #expect(intensities == [8] || intensities == [7, 8], "round \(round): \(intensities)")
            if said.contains("craving 7") {
                #expect(intensities == [7, 8], "round \(round) lost what it had promised")
            }
            #expect(try home.filesBesideBackups() == ["data", "data/steady.db"], "round \(round)")
        }
    }

    @Test func `an empty file is no database yet`() throws {
        let home = try Home()
        try home.put(Data())
        #expect(try home.prints().contains("Steady keeps your plan on this computer."))
        #expect(home.content().isEmpty)
        try home.prints("craving", "7")
        #expect(try home.prints("log").contains("craving 7"))
    }

    @Test func `success is not printed where the entry can't be stored`() throws {
        let home = try Home.lived()
        let before = home.fingerprint()
        // A limit on the size of files stands for a full disk; the shell counts in units of 512 bytes.
        let ran = try home.shell(
            "trap '' XFSZ; ulimit -f 1; export LLVM_PROFILE_FILE=/dev/null; head -c 60000 /dev/zero | tr '\\0' x | \"$STEADY\" craving 7 --note -"
        )
        #expect(ran.code == 74, "\(ran)")
        #expect(ran.out.isEmpty)
        try home.prints("log")
        #expect(home.fingerprint() == before)
        #expect(try !home.prints("log", "--json").contains("xxxx"))
    }

    @Test func `output that can't be written does not undo what was stored`() throws {
        let home = try Home()
        let ran = try home.shell("\"$STEADY\" craving 7 > /dev/full")
        #expect(ran.code == 74 && !ran.err.isEmpty, "\(ran)")
        #expect(try home.prints("log").contains("craving 7"))
    }
}

struct `Commands that read` {
    private static let commands: [[String]] = [
        [], ["today"], ["week"], ["week", "last"], ["now"], ["raise"], ["log"], ["plan"], ["contact", "list"],
        ["config"],
        ["program", "list"], ["demo"], ["export", "--table", "cravings", "--to", "-"], ["help"], ["--version"],
    ]

    @Test(arguments: commands)
    func `create nothing where there is no database`(_ words: [String]) throws {
        let home = try Home()
        let ran = try home.run(words)
        #expect(ran.code == 0, "\(ran)")
        #expect(try home.files() == [])
        // Nor at the usual place.
        let usual = try home.run(words, environment: ["STEADY_DB": nil])
        #expect(usual.code == 0, "\(usual)")
        #expect(try home.files() == [])
    }

    @Test(arguments: commands + [["show", "c1"], ["program", "show"], ["show", "p1", "--json"]])
    func `leave the file as it is, to the byte`(_ words: [String]) throws {
        let home = try Home.lived()
        let (before, files) = (home.fingerprint(), try home.files())
        #expect(try home.run(words).code == 0)
        #expect(home.fingerprint() == before)
        #expect(try home.files() == files)
    }

    @Test func `the first entry makes the database at the usual place`() throws {
        let home = try Home()
        #expect(try home.run(["craving", "7"], environment: ["STEADY_DB": nil]).code == 0)
        #expect(try home.files().contains(".local/share/steady/steady.db"))
        let data = home.folder + "/xdg"
        #expect(try home.run(["craving", "7"], environment: ["STEADY_DB": nil, "XDG_DATA_HOME": data]).code == 0)
        #expect(try home.files().contains("xdg/steady/steady.db"))
    }
}
