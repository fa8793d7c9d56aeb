import Testing

/// What a page looks like: only a terminal gets escape sequences, and no line is wider than the screen.
struct `Pages on a screen` {
    private static let pages: [[String]] = [[], ["now"], ["week"], ["plan"]]

    @Test(arguments: pages)
    func `a terminal gets emphasis`(_ words: [String]) throws {
        #expect(try Home.lived().converse(words).text.contains("\u{1B}["))
    }

    @Test(arguments: pages + [["log"], ["show", "c1"], ["program", "list"], ["craving", "9"], ["demo"]])
    func `nothing else does, nor a terminal that asks for none`(_ words: [String]) throws {
        let home = try Home.lived()
        let plain = try home.run(words)
        #expect(plain.code == 0 && !plain.out.contains("\u{1B}") && !plain.err.contains("\u{1B}"))
        #expect(try !home.run(words, environment: ["TERM": "xterm-256color"]).out.contains("\u{1B}"))
        #expect(try !home.converse(words, environment: ["NO_COLOR": "1"]).text.contains("\u{1B}"))
        #expect(try !home.converse(words, environment: ["TERM": "dumb"]).text.contains("\u{1B}"))
        #expect(try !home.converse(words + ["--no-color"]).text.contains("\u{1B}"))
    }

    @Test(arguments: pages)
    func `emphasis carries no meaning of its own`(_ words: [String]) throws {
        let home = try Home.lived()
        let styled = try home.converse(words).text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(try styled == home.converse(words + ["--no-color"]).text)
    }

    @Test(arguments: [
        [], ["now"], ["week"], ["week", "last"], ["log"], ["plan"], ["program", "list"], ["program", "show"], ["raise"],
        ["agree"],
        ["contact", "list"], ["plan", "suggest"], ["plan", "sign"], ["safety", "--output", "-"], ["config"],
        ["show", "c1"],
        ["show", "d1"],
        ["show", "s1"], ["demo"],
        [
            "craving", "9", "--trigger",
            "a trigger with a name that is longer than any line of a narrow terminal could be",
        ],
        ["undo", "--yes"], ["checkin", "--mood", "3"],
    ])
    func `no line is wider than the screen, with long names at 40 columns and at 80`(_ words: [String]) throws {
        for columns in [40, 80] {
            let home = try PagesHome.longNames()
            let screen = try home.converse(words, columns: UInt16(columns), environment: ["NO_COLOR": "1"])
            #expect(screen.code == 0)
            for line in screen.text.split(separator: "\n") {
                #expect(line.count <= columns, "\(line.count) of \(columns): \(line)")
            }
            let plain = try home.run(words.first == "undo" ? ["log"] : words, environment: ["COLUMNS": "\(columns)"])
            for line in plain.out.split(separator: "\n") { #expect(line.count <= columns, "\(line)") }
        }
    }

    @Test func `the first page fits a narrow screen too`() throws {
        for columns in [40, 80] {
            let screen = try Home().converse([], columns: UInt16(columns))
            for line in screen.text.split(separator: "\n") { #expect(line.count <= columns, "\(line)") }
        }
    }
}

/// Homes whose records have names as long as they may be.
enum PagesHome {
    static func longNames() throws -> Home {
        let home = try Home()
        try home.put(sample.get())
        return home
    }

    private static let sample = Result {
        let home = try Home()
        let long = "the name of something that goes on and on until it has as many characters as a name may have, 100"
        let monday = "2026-09-14T21:05:00-04:00"
        try home.prints(
            "contact", "add", long, "--phone", "+1 555 0100 extension 12345, ask for the evening team", at: monday)
        try home.prints("contact", "add", "clinic: \(long.prefix(80))", "--role", "clinic", at: monday)
        try home.prints(
            "program", "start", "iop", "--name", long, "--from", "2026-09-07", "--weeks", "12", "--slot", "mon 18:00",
            "--slot",
            "tue 18:00", "--slot", "wed 18:00", "--slot", "thu 18:00", "--slot", "fri 18:00", "--counselor", long,
            at: monday)
        try home.prints("program", "start", "therapy", "--name", "therapy: \(long.prefix(80))", at: monday)
        try home.prints("attend", "--at", "mon 18:00", "--topic", long, at: monday)
        for _ in 0..<2 {
            try home.prints(
                "craving", "7", "--trigger", long, "--action", "action: \(long.prefix(80))", "--after", "4", "--place",
                long,
                "--note", long, at: monday)
        }
        try home.prints("plan", "add", long, "action: \(long.prefix(80))", "--contact", long, at: monday)
        try home.prints("plan", "add", "any", "another \(long.prefix(80))", "--contact", long, at: monday)
        try home.prints("checkin", "--mood", "6", "--reached", long, "--win", long, "--note", long, at: monday)
        try home.prints("raise", "\(long) \(long)", at: monday)
        try home.prints("plan", "sign", "\(long) \(long)", at: monday)
        try home.prints("plan", "reason", "\(long) \(long)", at: monday)
        return home.content()
    }
}
