import Foundation
import Glibc
import Testing

struct `Who may read and write` {
    @Test(arguments: ["000", "022", "077", "777"])
    func `folders are 0700 and files 0600, whatever the umask`(_ mask: String) throws {
        let home = try Home()
        let ran = try home.shell(
            """
            umask \(mask); export STEADY_DB='\(home.folder)/a/b/steady.db'
            "$STEADY" craving 7 && "$STEADY" checkin --mood 5 && "$STEADY" week --output week.txt \
            && "$STEADY" export --to out/hand/over --yes
            """)
        #expect(ran.code == 0, "\(ran)")
        let files = try home.files()
        #expect(files.contains("out/hand/over/cravings.csv") && files.contains("week.txt"))
        for file in files {
            let isFolder = ["a", "a/b", "a/b/backups", "out", "out/hand", "out/hand/over"].contains(file)
            #expect(try home.mode("\(home.folder)/\(file)") == (isFolder ? 0o700 : 0o600), "\(file)")
        }
    }

    @Test func `the mode of a folder that is there stays`() throws {
        let home = try Home()
        for name in ["data", "out"] {
            try FileManager.default.createDirectory(
                atPath: "\(home.folder)/\(name)", withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o755])
            chmod("\(home.folder)/\(name)", 0o755)
        }
        try home.prints("craving", "7")
        #expect(try home.run(["export", "--to", home.folder + "/out", "--yes"]).code == 0)
        #expect(try home.mode(home.folder + "/data") == 0o755)
        #expect(try home.mode(home.folder + "/out") == 0o755)
        #expect(try home.mode(home.database) == 0o600)
    }

    @Test func `a new file is private, and one that is replaced keeps its mode`() throws {
        let home = try Home()
        let path = home.folder + "/week.txt"
        #expect(try home.run(["week", "--output", path]).code == 0)
        #expect(try home.mode(path) == 0o600)
        // The person opened it to others.
        chmod(path, 0o644)
        #expect(try home.run(["week", "--output", path]).code == 0)
        #expect(try home.mode(path) == 0o644)
        #expect(try home.files() == ["week.txt"])
    }

    @Test func `the journal beside the database is private too`() throws {
        let home = try Home.lived()
        // A command that is stopped in the middle of its transaction leaves the journal behind.
        var found = false
        for round in 0..<60 where !found {
            let child = try home.start(
                ["craving", "5", "--note", "-"], input: Input(Array(repeating: 0x78, count: 60_000)))
            let deadline = Date(timeIntervalSinceNow: 2)
            while Date() < deadline, access(home.database + "-journal", F_OK) != 0, !child.hasEnded {
                usleep(UInt32(20 + round))
            }
            if let mode = try? home.mode(home.database + "-journal") {
                found = true
                #expect(mode == 0o600)
            }
            child.stop()
        }
        #expect(found, "no journal was ever seen")
        // Whatever the kill left, the next command finishes it.
        try home.prints("craving", "6")
    }

    /// The tests may run as the superuser, who is refused nothing: then another user has to try.
    private static let canLoseRights: Bool = {
        guard geteuid() == 0 else { return true }
        let home = try? Home()
        return (try? home?.runUnprivileged(["--version"]).code == 0) == true
    }()

    @Test(.enabled(if: canLoseRights))
    func `a database that may only be read is read, and writing is refused`() throws {
        let home = try Home.lived()
        let folder = (home.database as NSString).deletingLastPathComponent
        chmod(home.folder, 0o755)
        chmod(home.database, 0o444)
        chmod(folder, 0o555)
        defer { chmod(folder, 0o755) }
        let before = home.fingerprint()
        for words in [["craving", "7"], ["undo"], ["edit", "c1", "--intensity", "5"]] {
            let ran = try home.runUnprivileged(words)
            #expect(ran.code == 77, "\(words): \(ran)")
            #expect(ran.err.contains("can't be written. Check who owns it and its folder"), "\(ran)")
            #expect(ran.out.isEmpty)
        }
        for words in [
            ["log"], ["week"], ["today"], ["show", "c1"], ["now"], ["export", "--table", "cravings", "--to", "-"],
        ] {
            let ran = try home.runUnprivileged(words)
            #expect(ran.code == 0 && !ran.out.isEmpty, "\(words): \(ran)")
        }
        #expect(home.fingerprint() == before)
    }

    @Test(.enabled(if: canLoseRights))
    func `a database that may only be read can be backed up, and restored from`() throws {
        let home = try Home.lived()
        let folder = (home.database as NSString).deletingLastPathComponent
        let open = home.folder + "/open"
        try FileManager.default.createDirectory(atPath: open, withIntermediateDirectories: false)
        for path in [open, home.folder] { chmod(path, 0o777) }
        chmod(home.database, 0o444)
        chmod(folder, 0o555)
        defer { chmod(folder, 0o755) }
        let copy = try home.runUnprivileged(["backup", open + "/copy.db"])
        #expect(copy.code == 0, "\(copy)")
        let restored = try home.runUnprivileged(
            ["restore", home.database, "--yes", "--database", open + "/data/steady.db"])
        #expect(restored.code == 0, "\(restored)")
        let log = try home.runUnprivileged(["log"]).out
        for path in [open + "/copy.db", open + "/data/steady.db"] {
            #expect(try home.runUnprivileged(["log", "--database", path]).out == log)
        }
    }

    @Test(.enabled(if: canLoseRights))
    func `a database or a folder that may not be entered is named`() throws {
        let home = try Home.lived()
        chmod(home.folder, 0o755)
        chmod(home.database, 0o000)
        chmod((home.database as NSString).deletingLastPathComponent, 0o755)
        let closed = try home.runUnprivileged(["log"])
        #expect(closed.code == 77 && closed.err.contains("Steady may not read \(home.database)"), "\(closed)")
        let now = try home.runUnprivileged(["now"])
        NowPage.checkFirst(now)
        #expect(now.err.contains("Steady may not read"))
        chmod(home.database, 0o600)
        chmod((home.database as NSString).deletingLastPathComponent, 0o000)
        defer { chmod((home.database as NSString).deletingLastPathComponent, 0o700) }
        let hidden = try home.runUnprivileged(["craving", "7"])
        #expect(hidden.code == 77 && hidden.err.contains("Check who owns its folder"), "\(hidden)")
        NowPage.checkFirst(try home.runUnprivileged(["now"]))
    }

    @Test(.enabled(if: canLoseRights))
    func `a folder that may not be written makes no database`() throws {
        let home = try Home()
        chmod(home.folder, 0o555)
        defer { chmod(home.folder, 0o700) }
        let ran = try home.runUnprivileged(["craving", "7"])
        #expect(ran.code == 77 && ran.err.contains("Steady may not create"), "\(ran)")
        #expect(try home.files() == [])
        let week = try home.runUnprivileged(["week", "--output", home.folder + "/week.txt"])
        #expect(week.code == 77 && week.out.isEmpty, "\(week)")
        #expect(try home.files() == [])
    }
}
