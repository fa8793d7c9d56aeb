import Testing

/// `steady help` and `steady --version`. The words of each page are in Snapshots.
struct HelpTests {
    @Test(arguments: [["help"], ["--help"], ["-h"]])
    func `help opens with the hard moment and the daily five`(_ words: [String]) throws {
        let ran = try Home().run(words)
        #expect(ran.code == 0 && ran.err.isEmpty)
        #expect(ran.out.hasPrefix("A hard moment\n  steady now"))
        for command in ["checkin", "craving", "attend", "miss"] { #expect(ran.out.contains("steady \(command)")) }
    }

    @Test(arguments: [
        ["--help"], ["--version"], ["help"], ["help", "craving"], ["craving", "--help"],
        ["program", "start", "--help"],
        ["edit", "c1", "--help"], ["edit", "--help"], ["checkin", "-h"],
    ])
    func `help and version open no database`(_ words: [String]) throws {
        let home = try Home()
        let ran = try home.run(words, environment: ["STEADY_DB": home.folder, "STEADY_NOW": "never"])
        #expect(ran.code == 0 && ran.err.isEmpty && !ran.out.isEmpty, "\(ran)")
        #expect(try home.files() == [])
    }

    @Test(arguments: [20, 40, 59]) func `on a narrow page an option's text stands under it`(_ columns: Int) throws {
        let home = try Home()
        let ran = try home.run(["help", "craving"], environment: ["COLUMNS": "\(columns)"])
        let wide = try home.prints("help", "craving")
        let words = { (text: String) in text.split { $0.isWhitespace } }
        #expect(words(ran.out) == words(wide))
        let lines = ran.out.split(separator: "\n")
        #expect(lines.contains("  --company <text>") || columns > 40)
        // A command is in one piece, so that it can be copied.
        #expect(lines.contains("steady craving 7 --trigger stress --action walk --after 4"))
        #expect(lines.allSatisfy { $0.count <= columns || $0.hasPrefix("steady ") }, "\(ran.out)")
    }

    @Test(arguments: [40, 80])
    func `a usage breaks between options, and an error between words`(_ columns: Int) throws {
        let home = try Home.lived()
        for words in [["edit"], ["export"], ["edit", "c1"]] {
            let page = try home.run(["help"] + words, environment: ["COLUMNS": "\(columns)"]).out
            let usage = page.split(separator: "\n").drop { !$0.hasPrefix("USAGE:") }.prefix { !$0.hasSuffix(":") }
            for line in usage where !line.hasPrefix("ARGUMENTS") && !line.hasPrefix("OPTIONS") {
                #expect(line.count <= columns && line.count { $0 == "[" } == line.count { $0 == "]" }, "\(line)")
            }
        }
        let screen = try home.converse(["week", "--format", "xml"], columns: UInt16(columns))
        #expect(screen.text.split(separator: "\n").allSatisfy { $0.count <= columns }, "\(screen)")
        #expect(
            screen.text.unwrapped.contains("--format is text, json, html or markdown; not \"xml\"."))
    }
}
