import Testing

/// Names that can be taken for one another.
struct `Names that look alike` {
    @Test(arguments: ["str\u{200B}ess", "\u{FEFF}stress", "STRE\u{AD}SS", " stress\u{A0}"])
    func `are one where nothing that can be seen differs`(_ name: String) throws {
        let home = try Home.lived()
        let line = try home.prints("craving", "5", "--trigger", name)
        #expect(!line.contains("new trigger") && line.contains("· stress"), "\(line)")
        #expect(try home.prints("week", "--json").contains("{\"name\":\"stress\",\"count\":2"))
    }

    @Test func `white space inside a name is one space`() throws {
        let home = try Home()
        try home.prints("craving", "5", "--trigger", "after\u{A0} work")
        #expect(try !home.prints("craving", "5", "--trigger", "after   work").contains("new trigger"))
        #expect(try home.prints("show", "t1").contains("after work"))
    }

    @Test(arguments: ["strss", "\u{455}tress", "strëss", "ｓｔｒｅｓｓ", "STRE5S"])
    func `are told when the second trigger is made`(_ name: String) throws {
        let line = try Home.lived().prints("craving", "5", "--trigger", name)
        #expect(line.unwrapped.contains("new trigger \"\(name)\"; did you mean stress? steady undo"), "\(line)")
    }

    @Test(arguments: ["wa1k", "wаlk", "wlak"])
    func `are told when the second action is made`(_ name: String) throws {
        let home = try Home.lived()
        let step = try home.prints("plan", "add", "any", name)
        #expect(step.contains("new action \"\(name)\"; did you mean walk?"), "\(step)")
    }

    @Test(arguments: ["Ѕam", "Sma", "S\u{E1}m"])
    func `are told when the second contact is made`(_ name: String) throws {
        let line = try Home.lived().prints("contact", "add", name)
        #expect(line.contains("new contact \"\(name)\"; did you mean Sam?"), "\(line)")
    }

    @Test func `are told when the second program is made`() throws {
        let home = try Home.lived()
        let started = try home.prints("program", "start", "therapy", "--name", "Tuesday meetings")
        #expect(started.contains("new program \"Tuesday meetings\"; did you mean Tuesday meeting?"), "\(started)")
        let stepped = try home.prints("program", "step", "outpatient", "--name", "Riverside I0P", "--from", "tomorrow")
        #expect(stepped.contains("new program \"Riverside I0P\"; did you mean Riverside IOP?"), "\(stepped)")
    }

    @Test func `nothing is told where none looks alike, or it is the same name`() throws {
        let home = try Home.lived()
        #expect(try !home.prints("contact", "add", "Alex").contains("new contact"))
        let again = try home.prints("program", "start", "mutual-support", "--name", "Tuesday meeting")
        #expect(!again.contains("new program"), "\(again)")
    }

    @Test func `a name that is given later is told as well`() throws {
        let home = try Home.lived()
        try home.prints("craving", "4", "--trigger", "payday", "--action", "swim")
        for (words, line) in [
            (["edit", "t2", "--name", "strss"], "\"strss\" looks like \"stress\", another trigger"),
            (["edit", "a5", "--name", "wa1k"], "\"wa1k\" looks like \"walk\", another action"),
            (["edit", "k2", "--name", "Sаm"], "\"Sаm\" looks like \"Sam\", another contact"),
            (["edit", "p2", "--name", "Riverside I0P"], "looks like \"Riverside IOP\", another program"),
        ] {
            let ran = try home.run(words)
            #expect(ran.code == 0 && ran.out.unwrapped.contains(line), "\(ran)")
        }
        #expect(try !home.prints("edit", "t1", "--name", "shift work").contains("looks like"))
    }

    @Test func `a text from a file of another system is kept as one of this`() throws {
        let home = try Home.lived()
        try home.prints("raise", "-", input: "\u{FEFF}ask about sleep\r\nand the shift\r\n")
        #expect(try home.prints("raise", "--json").contains("\"text\":\"ask about sleep\\nand the shift\""))
        try home.prints("contact", "add", "Jo", "--phone", "-", input: "\u{FEFF}+1 555 0199\r\n")
        #expect(try home.prints("contact", "list", "--json").contains("\"phone\":\"+1 555 0199\""))
        let name = try home.prints("program", "start", "therapy", "--name", "-", input: "\u{FEFF}Elm Street\r\n")
        #expect(name.contains("  Elm Street · therapy"), "\(name)")
    }

    @Test func `a note of 64 KiB may come with another system's line ends`() throws {
        let line = String(repeating: "x", count: 7)
        let lines = Array(repeating: line, count: 65_536 / 8)
        let home = try Home.lived()
        let text = "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n"
        try home.prints("craving", "5", "--note", "-", input: Input(Array(text.utf8)))
        #expect(try home.prints("show", "c2", "--json").contains(lines.joined(separator: "\\n")))
    }
}
