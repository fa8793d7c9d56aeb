import Foundation
import Testing

/// Nothing that is stored can drive a terminal.
struct `Stored text is shown, not obeyed` {
    /// A screen cleared, a title set, C1, DEL, a turned direction, line and paragraph separators, a bell.
    private static let text =
        "start \u{1B}[2J\u{1B}]0;owned\u{7} \u{9B}31m \u{7F} \u{202E}desrever \u{2066} \u{2028} \u{2029} \u{8}\r\u{200F} end"
    /// What names may hold of it.
    private static let name = "name \u{202E}desrever \u{2066}\u{200F}end"

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control: scalar != "\n"
        case .lineSeparator, .paragraphSeparator: true
        default: scalar.properties.isBidiControl
        }
    }

    private static let sample = Result(catching: makeSample)

    private static func makeSample() throws -> Data {
        let home = try Home()
        func note(_ words: String..., at now: String = Home.now) throws {
            let ran = try home.run(words, at: now)
            try #require(ran.code == 0, "\(ran)")
        }
        try note("contact", "add", name, "--phone", "+1 \u{202E}555")
        try note(
            "program", "start", "iop", "--name", name, "--slot", "wed 18:00", "--counselor", name, "--substances", text,
            "--note", text, "--weeks", "1")
        try note("attend", "--topic", text, "--note", text)
        try note("miss", "--at", "yesterday 10:00", "--program", "p1", "--reason", text)
        for _ in 0..<2 {
            try note(
                "craving", "7", "--trigger", name, "--action", name, "--after", "3", "--place", text, "--company", text,
                "--note", text)
        }
        try note("plan", "add", "any", name, "--contact", name)
        try note("checkin", "--mood", "5", "--reached", name, "--win", text, "--tomorrow", text, "--note", text)
        try note("use", "--at", "now", "--substance", text, "--next-time", text, "--note", text)
        try note("raise", text)
        try note("agree", text)
        try note("plan", "sign", text)
        try note("plan", "reason", text)
        return home.content()
    }

    private static let commands: [[String]] = [
        [], ["now"], ["week"], ["raise"], ["agree"], ["log"], ["plan"], ["contact", "list"], ["program", "list"],
        ["program", "show"],
        ["show", "p1"], ["show", "s1"], ["show", "s2"], ["show", "c1"], ["show", "d1"], ["show", "u1"], ["show", "r1"],
        ["show", "k1"], ["show", "t1"], ["show", "a5"], ["config"],
        ["show", "n1"], ["show", "g1"], ["plan", "sign"], ["safety"], ["safety", "--format", "markdown"],
        ["plan", "reason", "--json"], ["plan", "suggest"],
        ["plan", "suggest", name],
        ["today", "--json"], ["now", "--json"], ["week", "--json"], ["log", "--json"], ["show", "c1", "--json"],
        ["program", "list", "--json"], ["plan", "--json"], ["contact", "list", "--json"], ["raise", "--json"],
    ]

    private func home() throws -> Home {
        let home = try Home()
        try home.put(Self.sample.get())
        return home
    }

    @Test(arguments: commands)
    func `no command that reads prints it raw`(_ words: [String]) throws {
        let ran = try home().run(words)
        #expect(ran.code == 0, "\(ran)")
        let harmful = ran.out.unicodeScalars.filter(Self.isHarmful)
        #expect(harmful.isEmpty, "\(harmful.map { String($0.value, radix: 16) })")
    }

    @Test func `it is still there to be seen`() throws {
        let log = try home().prints("log")
        #expect(log.unwrapped.contains("start ␛[2J␛]0;owned␇ <U+009B>31m <U+007F> <U+202E>desrever"), "\(log)")
    }

    @Test func `JSON brings it back as it was given`() throws {
        let page = try #require(try home().json("show", "r1", "--json") as? [String: Any])
        // Only the end of a line is written as on this system.
        #expect((page["record"] as? [String: Any])?["text"] as? String == Self.text.replacing("\r", with: "\n"))
    }

    @Test(arguments: [
        ["edit", "c1", "--intensity", "5"], ["edit", "d1", "--mood", "4"], ["edit", "p1", "--absences", "3"],
        ["edit", "s1", "--hours", "2"], ["raise", "--done", "r1"], ["undo"], ["delete", "r1"], ["program", "end"],
        ["program", "change", "--hours", "2"], ["plan", "remove", "any", name], ["plan", "sign", "--remove", "n1"],
        ["edit", "n2", "--sort", "sign"],
        ["edit", "k1", "--role", "sponsor"],
        ["export", "--to", "out", "--yes"], ["export", "--to", "out", "--share", "everything", "--yes"],
    ])
    func `no echo and no preview prints it raw`(_ words: [String]) throws {
        let home = try home()
        let ran = try home.run(words.map { $0 == "out" ? home.folder + "/out" : $0 })
        #expect(ran.code == 0, "\(ran)")
        #expect(!(ran.out + ran.err).unicodeScalars.contains(where: Self.isHarmful), "\(ran)")
    }

    @Test(arguments: [
        ["attend"], ["program", "start", "php"], ["program", "step", "php"], ["contact", "add", name],
        ["delete", "p1"],
        ["checkin", "--reached", "name desrever ends"], ["edit", "t1", "--name", "any"],
        ["plan", "remove", name, name],
        ["show", "c\u{1B}[2J"], ["week", "\u{9B}2J"], ["log", "--database", "/\u{202E}/\u{1B}[2J/x"],
        ["craving", "\u{7}"],
    ])
    func `no error prints it raw`(_ words: [String]) throws {
        let ran = try home().run(words)
        if words.first != "log" { #expect(ran.code != 0, "\(ran)") }
        #expect(!(ran.out + ran.err).unicodeScalars.contains(where: Self.isHarmful), "\(ran)")
    }
}
