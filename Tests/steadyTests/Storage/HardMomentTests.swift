import Foundation
import Glibc
import Testing

/// `steady now` and `steady safety` answer at once, whatever state things are in: people and plan from wherever they can be
/// read, else the plan to begin with, and always the lines. They write nothing and end with 0.
struct `A hard moment` {
    /// Longer than the answer may take on a busy machine, and far shorter than the other commands wait.
    private static let atOnce = 6.0

    private func answers(
        _ home: Home, _ words: [String] = ["now"], environment: [String: String?] = [:], says: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Ran {
        let (before, files) = (home.fingerprint(), try home.files())
        let ran = try answersAtOnce(
            home, words, environment: environment, says: says, sourceLocation: sourceLocation)
        #expect(home.fingerprint() == before, sourceLocation: sourceLocation)
        #expect(try home.files() == files, sourceLocation: sourceLocation)
        return ran
    }

    private func answersAtOnce(
        _ home: Home, _ words: [String] = ["now"], environment: [String: String?] = [:], says: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Ran {
        let began = Date()
        let ran = try home.run(words, environment: environment)
        #expect(Date().timeIntervalSince(began) < Self.atOnce, sourceLocation: sourceLocation)
        #expect(
            ran.code == 0 && ran.out.contains("988") && ran.out.contains("walk (10 min)"), "\(ran)",
            sourceLocation: sourceLocation)
        #expect(says.isEmpty || ran.err.contains(says), "\(ran)", sourceLocation: sourceLocation)
        // One message; the command that helps stands under it.
        let messages = ran.err.split(separator: "\n").count { !$0.hasPrefix("  ") }
        #expect(messages == (says.isEmpty ? 0 : 1), "\(ran)", sourceLocation: sourceLocation)
        return ran
    }

    /// Runs with the database locked. To open and close the file here would end the lock.
    ///
    /// What SQLite takes for itself alone: the bytes from 1 GiB on (sqlite.org/lockingv3.html).
    private func whileLocked<T>(_ home: Home, _ body: () throws -> T) throws -> T {
        let holder = open(home.database, O_RDWR | O_CLOEXEC)
        try #require(holder >= 0)
        defer { close(holder) }
        var lock = flock()
        (lock.l_type, lock.l_whence, lock.l_start, lock.l_len) = (Int16(F_WRLCK), Int16(SEEK_SET), 0x4000_0000, 512)
        try #require(fcntl(holder, F_SETLK, &lock) == 0)
        return try body()
    }

    @Test func `with no database yet`() throws {
        let home = try Home()
        NowPage.checkFirst(try answers(home, says: "There is no record at ~/data/steady.db yet"))
        #expect(try home.files() == [])
    }

    @Test func `with a database that went missing`() throws {
        let home = try Home.lived()
        try home.prints("craving", "5")
        try FileManager.default.removeItem(atPath: home.database)
        for words in [["now"], ["safety"]] {
            #expect(try answers(home, words, says: "There is no database at ~/data/steady.db").out.contains("Sam"))
        }
    }

    @Test func `with a database that another program holds`() throws {
        let home = try Home.lived()
        let before = home.fingerprint()
        NowPage.checkFirst(
            try whileLocked(home) {
                try answersAtOnce(home, says: "Another program is using the database. Try again in a moment.")
            })
        #expect(home.fingerprint() == before)
        // With a copy, people and plan are from there.
        try home.prints("contact", "add", "Lee", "--phone", "+1 555 0177")
        let ran = try whileLocked(home) {
            try answersAtOnce(home, says: "Until then, this is from its newest whole copy, of Wed 16 Sep 2026")
        }
        #expect(ran.out.contains("Lee") && !ran.err.contains("restore"), "\(ran)")
        let plan = try whileLocked(home) {
            try answersAtOnce(home, ["safety"], says: "Until then, this is from its newest whole copy")
        }
        #expect(plan.out.contains("Lee"), "\(plan)")
    }

    @Test func `with a folder in its place, and with damage`() throws {
        let home = try Home.lived()
        try home.prints("craving", "5")
        let whole = home.content()
        for content in [Data("no database at all".utf8), whole.prefix(9000), whole.prefix(50)] {
            try home.put(content)
            for words in [["now"], ["safety"]] {
                let ran = try answers(home, words, says: home.database)
                #expect(ran.out.contains("Sam") && ran.err.contains("steady restore"), "\(ran)")
            }
        }
        try FileManager.default.removeItem(atPath: home.database)
        try FileManager.default.createDirectory(atPath: home.database, withIntermediateDirectories: false)
        #expect(try answers(home, says: "is a folder, not a database").out.contains("Sam"))
    }

    @Test func `without HOME, and with one that is no folder`() throws {
        let home = try Home.lived()
        #expect(try answers(home, environment: ["HOME": nil], says: "").out.contains("Sam"))
        for path in ["", "somewhere", "."] {
            NowPage.checkFirst(
                try answers(home, environment: ["HOME": path, "STEADY_DB": nil], says: "HOME is \"\(path)\""))
        }
        let unset = try home.run(["now"], environment: ["HOME": nil, "STEADY_DB": nil])
        #expect(unset.code == 0 && unset.out.contains("988"), "\(unset)")
    }

    @Test func `with clock, zone and path that can't be read`() throws {
        let home = try Home.lived()
        for (name, value) in [("STEADY_NOW", "soon"), ("TZ", "Mars/Base"), ("STEADY_DB", "file:x")] {
            for command in ["now", "safety"] {
                let ran = try home.run([command], environment: [name: value])
                #expect(ran.code == 0 && ran.out.contains("Lines"), "\(ran)")
                #expect(ran.err.hasPrefix("steady: \(name) is \"\(value)\""), "\(ran)")
            }
        }
    }

    @Test(arguments: ["now", "now --call", "now --json", "safety", "safety --json"])
    func `with standard output closed or full, on standard error`(_ words: String) throws {
        let home = try Home.lived()
        let page = try home.shell("\"$STEADY\" \(words)").out
        for output in [">&-", ">/dev/full"] {
            let ran = try home.shell("\"$STEADY\" \(words) \(output)")
            #expect(ran.code == 0 && ran.err == page, "\(output): \(ran)")
        }
        #expect(try home.shell("\"$STEADY\" \(words) >&- 2>&-").code == 0)
        #expect(try home.shell("\"$STEADY\" \(words) 2>&-").out == page)
        #expect(try home.shell("\"$STEADY\" \(words) <&-").out == page)
    }

    @Test func `with a pipe that nobody reads any more`() throws {
        let home = try Home.lived()
        let ran = try home.shell("mkfifo p; (: < p) & exec 3> p; wait; \"$STEADY\" now >&3; echo \"ended $?\"")
        #expect(ran.out == "ended 0\n" && ran.err.isEmpty, "\(ran)")
    }

    @Test(.enabled("disks can't be mounted here; CI has it where it may", { Disk.canMount }))
    func `on a disk that is full, and on one that may only be read`() throws {
        let home = try Home.lived()
        try home.prints("craving", "5")
        let ran = try home.shell(
            """
            exec 2>&1; mkdir disk; unshare --mount --map-root-user sh -euc '
                mount -t tmpfs -o size=1m none disk; cp -r data/. disk/; export STEADY_DB="$PWD/disk/steady.db"
                head -c 2000000 /dev/zero > disk/filler || true
                "$STEADY" now > full; echo "full $?"
                mount -o remount,ro disk
                "$STEADY" now > readonly; echo "read-only $?"
                : > empty.db; rm -f empty.db'
            """)
        #expect(ran.out.contains("full 0\n") && ran.out.contains("read-only 0\n"), "\(ran)")
        for page in ["full", "readonly"] {
            let text = String(
                decoding: FileManager.default.contents(atPath: home.folder + "/" + page) ?? Data(), as: UTF8.self)
            #expect(text.contains("Sam") && text.contains("988"), "\(page): \(text)")
        }
    }
}

/// Whether a test may mount a disk of its own.
private enum Disk {
    static let canMount: Bool = {
        let home = try? Home()
        let ran = try? home?.shell("mkdir disk && unshare --mount --map-root-user mount -t tmpfs none disk")
        return ran?.code == 0
    }()
}

/// Numbers that a terminal can follow.
struct `Numbers to call` {
    private static let link = "\u{1B}]8;;tel:+15550100\u{1B}\\+1 555 0100\u{1B}]8;;\u{1B}\\"

    private func screen(_ environment: [String: String?], _ words: [String] = ["now", "--call"]) throws -> String {
        try Home.lived().converse(words, environment: environment).text
    }

    @Test(
        arguments: [
            ["VTE_VERSION": "6003"], ["TERM_PROGRAM": "iTerm.app"], ["TERM_PROGRAM": "WezTerm"],
            ["TERM_PROGRAM": "vscode"], ["TERM": "xterm-kitty"], ["KITTY_WINDOW_ID": "1"], ["WT_SESSION": "x"],
            ["FORCE_HYPERLINK": "1"], ["VTE_VERSION": "6003", "NO_COLOR": "1"],
        ] as [[String: String?]])
    func `are links on a terminal that is known to follow them`(_ environment: [String: String?]) throws {
        #expect(try screen(environment).contains(Self.link))
    }

    @Test(
        arguments: [
            [:], ["VTE_VERSION": "4999"], ["TERM_PROGRAM": "Apple_Terminal"], ["TERM": "dumb", "FORCE_HYPERLINK": "1"],
            ["TERM": "linux", "VTE_VERSION": "6003"], ["VTE_VERSION": "6003", "FORCE_HYPERLINK": "0"],
        ] as [[String: String?]])
    func `are plain on every other`(_ environment: [String: String?]) throws {
        #expect(try !screen(environment).contains("\u{1B}]8"))
    }

    @Test func `are plain where nobody looks, and for who asks for plain text`() throws {
        let forced = ["VTE_VERSION": "6003", "FORCE_HYPERLINK": "1", "TERM": "xterm"]
        let ran = try Home.lived().run(["now", "--call"], environment: forced)
        #expect(ran.code == 0 && ran.err.isEmpty)
        #expect(
            ran.out == """
                +1 555 0100     Sam
                +1 555 0142     Dr. Rivera
                911             Emergency
                988             Crisis line
                1-800-662-4357  Substance use · SAMHSA
                1-800-487-4889  Substance use · SAMHSA · TTY

                """)
        #expect(try !screen(forced, ["now", "--call", "--no-color"]).contains("\u{1B}"))
    }
}
