import Foundation
import Glibc
import Testing

/// A database that can't be opened: every command says so and leaves it alone, and `now` helps all the same.
struct `A database that can't be opened` {
    /// What is wrong with the file.
    enum Defect: CaseIterable, CustomTestStringConvertible {
        case folder, text, short, foreign, stranger, newer, truncated, device, behindFile

        var testDescription: String { "\(self)" }

        var code: Int32 { self == .behindFile ? 73 : 65 }

        /// A part of the sentence.
        var says: String {
            switch self {
            case .folder: "is a folder, not a database"
            case .text, .short: "is not a database, so Steady left it alone"
            case .foreign, .stranger: "belongs to another program, so Steady left it alone"
            case .newer: "was written by a newer Steady (format 9; this one reads 8)"
            case .truncated: "is damaged. Nothing was changed"
            case .device: "is not a file that can hold a database"
            case .behindFile: "a part of its path is a file"
            }
        }

        /// A home with that in the database's place.
        func home() throws -> (home: Home, path: String) {
            let home = try Home.lived()
            var content = home.content()
            let path = home.database
            func word(_ value: UInt32, at offset: Int) {
                for position in 0..<4 {
                    content[offset + position] = UInt8(truncatingIfNeeded: value >> UInt32(24 - position * 8))
                }
            }
            switch self {
            case .folder:
                try FileManager.default.removeItem(atPath: path)
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            case .text: try home.put(Data(String(repeating: "Dear diary, today was hard.\n", count: 300).utf8))
            case .short: try home.put(Data("x".utf8))
            case .foreign:
                word(0x0F05_5112, at: 68)
                try home.put(content)
            case .stranger:
                // A SQLite file that no program has put its name on.
                word(0, at: 68)
                word(0, at: 60)
                try home.put(content)
            case .newer:
                word(9, at: 60)
                try home.put(content)
            case .truncated: try home.put(content.prefix(content.count / 2))
            case .device: return (home, "/dev/null")
            case .behindFile: return (home, path + "/steady.db")
            }
            return (home, path)
        }
    }

    @Test(arguments: Defect.allCases)
    func `every command refuses it with one sentence and leaves it as it is`(_ defect: Defect) throws {
        let (home, path) = try defect.home()
        let (before, files) = (home.fingerprint(), try home.files())
        for words in [
            ["craving", "7"], ["today"], ["week"], ["log"], ["undo"], ["export", "--table", "uses", "--to", "-"],
        ] {
            let ran = try home.run(words + ["--database", path])
            #expect(ran.code == defect.code, "\(words): \(ran)")
            #expect(ran.err.contains(defect.says), "\(words): \(ran)")
            #expect(ran.err.contains(path))
            Refusal.checkForm(ran)
        }
        #expect(home.fingerprint() == before)
        #expect(try home.files() == files)
    }

    @Test(arguments: Defect.allCases)
    func `now prints the first plan and the lines, and says what it could not read`(_ defect: Defect) throws {
        let (home, path) = try defect.home()
        let (before, files) = (home.fingerprint(), try home.files())
        let ran = try home.run(["now", "--database", path])
        NowPage.checkFirst(ran)
        #expect(ran.err.hasPrefix("steady: \(path)") && ran.err.contains(defect.says), "\(ran)")
        #expect(home.fingerprint() == before)
        #expect(try home.files() == files)
    }

    @Test func `a database with a damaged page is refused or read, but never changed or shown raw`() throws {
        for page in [1, 2, 5, 20] {
            let home = try Home.lived()
            var content = home.content()
            let start = page * 4096
            content.replaceSubrange(start..<start + 4096, with: Data(repeating: 0xA5, count: 4096))
            try home.put(content)
            let before = home.fingerprint()
            for words in [["today"], ["week"], ["log"], ["show", "c1"], ["program", "list"]] {
                let ran = try home.run(words)
                #expect([0, 65].contains(ran.code), "\(words): \(ran)")
                if ran.code != 0 { Refusal.checkForm(ran) }
            }
            let now = try home.run(["now"])
            #expect(now.code == 0 && now.out.contains("988"), "\(now)")
            #expect(home.fingerprint() == before)
        }
    }

    @Test func `while another program holds it every command waits 10 seconds, then asks to try again`() throws {
        let home = try Home.lived()
        let before = home.fingerprint()
        let holder = open(home.database, O_RDWR | O_CLOEXEC)
        try #require(holder >= 0)
        // What SQLite takes for itself alone: the bytes from 1 GiB on (sqlite.org/lockingv3.html).
        var lock = flock()
        (lock.l_type, lock.l_whence, lock.l_start, lock.l_len) = (Int16(F_WRLCK), Int16(SEEK_SET), 0x4000_0000, 512)
        try #require(fcntl(holder, F_SETLK, &lock) == 0)

        let began = Date()
        let (writing, reading) = (try home.start(["craving", "7"]), try home.start(["week"]))
        let refused = [writing.wait(), reading.wait()]
        #expect((9...20).contains(Date().timeIntervalSince(began)))
        close(holder)

        for ran in refused {
            #expect(ran.code == 75, "\(ran)")
            #expect(ran.err.contains("Another program is using the database. Try again in a moment."), "\(ran)")
            Refusal.checkForm(ran)
        }
        #expect(home.fingerprint() == before)
        try home.prints("craving", "7")
    }

    @Test func `a folder that can't be made is named`() throws {
        let home = try Home()
        for (path, code) in [("/proc/steady/steady.db", 73), ("/dev/null/steady.db", 73), (home.folder, 65)]
            as [(String, Int32)]
        {
            let ran = try home.run(["craving", "7", "--database", path])
            #expect(ran.code == code, "\(path): \(ran)")
            Refusal.checkForm(ran)
        }
        #expect(try home.files() == [])
    }
}

/// What `steady now` must say however little it can read.
enum NowPage {
    static func checkFirst(_ ran: Ran, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(ran.code == 0, "\(ran)", sourceLocation: sourceLocation)
        for words in [
            "walk (10 min)", "call someone", "guided meditation (5 min)", "urge surfing (10 min)", "911", "988",
        ] {
            #expect(ran.out.contains(words), "\(ran)", sourceLocation: sourceLocation)
        }
    }
}
