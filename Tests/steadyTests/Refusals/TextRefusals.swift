import Foundation
import Testing

/// Names and texts that can't be kept as they are.
struct `Text that can't be kept` {
    private static let names: [String] = [
        "", "  ", String(repeating: "x", count: 101), "a;b", "a\u{1B}[31mb", "a\nb", "a\tb", "a\u{7F}b", "a\u{9B}b",
        "a\u{2028}b", "\u{200B}", "\u{2800}\u{3164}", "\u{202E}",
    ]

    @Test(arguments: names)
    func `a name is one line of at most 100 characters`(_ name: String) throws {
        let home = try Home.lived()
        for words in [
            ["craving", "5", "--trigger", name], ["craving", "5", "--action", name], ["contact", "add", name],
            ["program", "start", "therapy", "--name", name], ["plan", "add", name, "walk"],
            ["plan", "add", "any", name],
            ["edit", "t1", "--name", name], ["checkin", "--reached", name],
        ] {
            let ran = try home.run(words)
            #expect(ran.code == 64, "\(words): \(ran)")
            #expect(ran.err.contains("The name of a"), "\(words): \(ran)")
            Refusal.checkForm(ran)
        }
        #expect(home.fingerprint() == (try Home.lived().fingerprint()))
    }

    @Test func `a name of 100 characters is kept, whatever they are`() throws {
        let home = try Home()
        let name = String(repeating: "é", count: 100)
        try home.prints("contact", "add", name)
        #expect(try home.prints("contact", "list", "--json").contains(name))
    }

    @Test(arguments: [
        Refusal("craving", "5", "--trigger", "Any", says: "\"any\" means every trigger"),
        Refusal("edit", "t1", "--name", "any", says: "\"any\" means every trigger"),
        Refusal(
            "contact", "add", "Jo", "--phone", "1\n2", says: "A phone number is one line of at most 100 characters."),
        Refusal("contact", "add", "Jo", "--phone", "", says: "A phone number is one line"),
        Refusal("contact", "add", "Jo", "--phone", "Maria", says: "A phone number has at least two digits"),
        Refusal("edit", "k1", "--phone", "-", says: "A phone number has at least two digits", input: "later 4"),
        Refusal("raise", "\u{FEFF}", says: "A point can't be empty."),
        Refusal("craving", "5", "--note", "", says: "A note can't be empty."),
        Refusal("craving", "5", "--note", "-", says: "A note can't be empty."),
        Refusal("raise", "-", says: "A point can't be empty.", input: " \n\n"),
        Refusal(
            "checkin", "--win", "-", "--note", "-", says: "Only one option can take its text from standard input.",
            input: "slept well"),
        Refusal("craving", "5", "--note", "-", says: "A note can't hold a NUL character.", input: "a\0b"),
        Refusal("raise", "-", says: "A point can't hold a NUL character.", input: "\0"),
        Refusal("craving", "5", "--note", "-", says: "not valid UTF-8", input: Input([0x61, 0xFF, 0x62])),
        Refusal("contact", "add", "Jo", "--phone", "-", says: "not valid UTF-8", input: Input([0xC3])),
        Refusal("checkin", "--win", "-", says: "not valid UTF-8", input: Input([0xED, 0xA0, 0x80])),
    ])
    func `text that would not come back as it was given is refused`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test func `a note has at most 64 KiB, and a longer one is not read to its end`() throws {
        let home = try Home.lived()
        let limit = 65_536
        try Refusal(
            "craving", "5", "--note", "-", says: "has at most 64 KiB. Shorten it.",
            input: Input(Array(repeating: UInt8(ascii: "x"), count: 10_000_000))
        ).check(in: home)
        try Refusal(
            "craving", "5", "--note", "-", says: "at most 64 KiB",
            input: Input(Array(repeating: UInt8(ascii: "x"), count: limit + 1))
        ).check(in: home)
        // A character that the limit cuts through is still too long, not broken.
        try Refusal(
            "craving", "5", "--note", "-", says: "at most 64 KiB",
            input: Input([UInt8(ascii: "x")] + Array(String(repeating: "é", count: limit / 2).utf8))
        ).check(in: home)
        let note = String(repeating: "é", count: limit / 2)
        try home.prints("craving", "5", "--note", "-", input: Input(Array(note.utf8)))
        #expect(try home.prints("show", "c2", "--json").contains("\"note\":\"\(note)\""))
    }

    @Test(arguments: [
        ["craving", "5", "--note", "\u{FF}"], ["craving", "\u{FF}"], ["\u{FF}"], ["contact", "add", "Jo\u{C3}"],
        ["week", "--database", "\u{FF}"],
    ])
    func `words that are not UTF-8 are refused`(_ words: [String]) throws {
        let home = try Home()
        // Latin-1: one byte a character.
        let ran = try home.run(bytes: words.map { $0.unicodeScalars.map { UInt8($0.value) } })
        #expect(ran.code == 64, "\(ran)")
        #expect(ran.err.contains("Word \(words.count) of the command is not valid UTF-8. Type it again."), "\(ran)")
        Refusal.checkForm(ran)
        #expect(try home.files() == [])
    }

    @Test func `at a hard moment they are only named`() throws {
        let ran = try Home.lived().run(bytes: [Array("now".utf8), [0xFF]])
        #expect(ran.code == 0 && ran.out.contains("Call"), "\(ran)")
        #expect(ran.err == "steady: Word 2 of the command is not valid UTF-8. Type it again.\n")
    }
}
