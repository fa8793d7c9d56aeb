import Testing

@testable import SteadyDomain

struct NameTests {
    @Test(arguments: [
        ("Stress", "stress"), ("STRESS", "Stress"), ("Straße", "STRASSE"), ("straße", "Strasse"), ("STRAẞE", "straße"),
        ("cafe\u{301}", "caf\u{E9}"), ("CAFE\u{301}", "café"), ("ΟΔΟΣ", "οδος"), ("οδός", "ΟΔΌΣ"), ("Ǆ", "ǆ"),
        ("ﬁne", "FINE"), ("Жена", "жена"), ("A\u{30A}", "\u{212B}"), (" walk ", "walk"),
    ])
    func `names are the same that fold to the same`(_ left: String, _ right: String) throws {
        #expect(try Name(left, for: "a trigger").key == Name(right, for: "a trigger").key)
    }

    @Test(arguments: [
        ("resume", "résumé"), ("stress", "stres"), ("after work", "afterwork"), ("a", "ä"), ("½", "1/2"), ("x²", "x2"),
        ("ｗａｌｋ", "walk"),
    ])
    func `names that differ in more than case stay apart`(_ left: String, _ right: String) throws {
        #expect(try Name(left, for: "a trigger").key != Name(right, for: "a trigger").key)
    }

    @Test(arguments: [
        ("call sam", "Sam", "call X"), ("Sam's group", "sam", "X's group"),
        ("walk with Dr Rivera", "Dr. Rivera", "walk with X"),
        ("ÉMILE", "émile", "X"), ("samba", "Sam", nil), ("Rivera", "Dr. Rivera", nil), ("sam", "☎", nil),
        ("sam sam", "Sam", "X sam"), ("walk", "walk with Sam", nil),
    ])
    func `a name holds another one by whole words`(_ name: String, _ other: String, _ expected: String?) {
        #expect(Name(known: name).replacing(Name(known: other), with: "X") == expected)
    }

    @Test func `a name is kept as it was written, composed`() throws {
        let name = try Name("Cafe\u{301} STRAẞE", for: "a trigger")
        #expect(Array(name.text.unicodeScalars) == Array("Caf\u{E9} STRAẞE".unicodeScalars))
        #expect(Array(name.key.unicodeScalars) == Array("caf\u{E9} strasse".unicodeScalars))
    }

    @Test(arguments: [
        "after work", "Riverside IOP", "a, b", "AA / NA", "👩‍👩‍👧", "母", "x", "it's", "\"quoted\"", "-", "=1+1",
    ])
    func `a name may be any line of text`(_ text: String) throws {
        #expect(try Name(text, for: "a trigger").text == text)
    }

    @Test(arguments: [
        ("str\u{200B}ess", "stress"), ("\u{FEFF}stress", "stress"), ("\u{200B} stress \u{2060}", "stress"),
        ("st\u{AD}ress", "stress"), ("str\u{200D}ess", "stress"), ("stress\u{FE0F}", "stress"), ("a\u{3164}b", "ab"),
        ("after  work", "after work"), ("after\u{A0}\u{2003} work", "after work"), ("after\u{3000}work", "after work"),
        ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("👩\u{200D}👧", "👩\u{200D}👧"), ("❤\u{FE0F}", "❤\u{FE0F}"),
        ("🏴\u{E0067}\u{E007F}", "🏴\u{E0067}\u{E007F}"), ("a\u{202E}b", "a\u{202E}b"), ("e\u{200B}\u{301}", "é"),
    ])
    func `a name has single spaces and nothing invisible that means nothing`(_ given: String, _ kept: String) throws {
        #expect(try Array(Name(given, for: "a trigger").text.unicodeScalars) == Array(kept.unicodeScalars))
    }

    @Test(arguments: [
        ("می\u{200C}خواهم", "میخواهم"), ("❤\u{FE0F}", "❤"), ("a\u{202E}b", "ab"), ("Sam\u{200F}", "sam"),
        ("str\u{200B}ess", "STRESS"), ("after\u{A0}work", "After  work"),
    ])
    func `names are the same that differ in nothing that can be seen`(_ left: String, _ right: String) throws {
        #expect(try Name(left, for: "a trigger").key == Name(right, for: "a trigger").key)
    }

    @Test(arguments: [
        "\u{200B}", "\u{FEFF}", "\u{2800}", "\u{3164}", "\u{FFA0}", "\u{A0}", " \u{2060} ", "\u{202E}",
        "\u{2800}\u{3000}\u{AD}",
    ])
    func `a name of which nothing can be seen is empty`(_ text: String) {
        let problem = #expect(throws: Problem.self) { try Name(text, for: "a trigger") }
        #expect(problem?.sentence == "The name of a trigger can't be empty.")
    }

    @Test(arguments: [
        "", " ", "\n", "a;b", ";", "a\u{0}b", "a\u{7}b", "a\u{1B}[31mb", "a\u{7F}b", "a\u{85}b", "a\tb", "a\nb", "a\rb",
        "a\u{2028}b", "a\u{2029}b",
    ])
    func `a name has no control characters, semicolons or line ends, and is not empty`(_ text: String) {
        expectRefusal { try Name(text, for: "a trigger") }
    }

    @Test func `a name has at most 100 characters`() throws {
        #expect(try Name(String(repeating: "x", count: 100), for: "a trigger").text.count == 100)
        #expect(try Name(String(repeating: "e\u{301}", count: 100), for: "a trigger").text.count == 100)
        #expect(try Name(String(repeating: "母", count: 100), for: "a trigger").text.count == 100)
        expectRefusal { try Name(String(repeating: "x", count: 101), for: "a trigger") }
        expectRefusal { try Name(String(repeating: "é", count: 101), for: "a trigger") }
    }

    @Test func `names sort by their folded form`() throws {
        let names = try ["walk", "Argument", "stress", "after work", "Zoo"].map { try Name($0, for: "a trigger") }
        #expect(names.sorted(by: Name.precedes).map(\.text) == ["after work", "Argument", "stress", "walk", "Zoo"])
    }
}

struct FreeTextTests {
    @Test func `a note has at most 64 KiB`() throws {
        let longest = String(repeating: "x", count: 65_536)
        #expect(try FreeText.parse(longest, "A note") == longest)
        expectRefusal { try FreeText.parse(longest + "x", "A note") }
        let letters = String(repeating: "é", count: 32_768)
        #expect(try FreeText.parse(letters, "A note") == letters)
        expectRefusal { try FreeText.parse(letters + "é", "A note") }
    }

    @Test(arguments: ["", "a\u{0}b", "\u{0}", "\u{FEFF}", "\u{FEFF}\r\n"])
    func `a note is neither empty nor holds a NUL`(_ text: String) {
        expectRefusal { try FreeText.parse(text, "A note") }
    }

    @Test(arguments: [
        ("\u{FEFF}two\r\nlines\r\n", "two\nlines"), ("old\rMac", "old\nMac"), ("a\r\rb\r\n\r\nc\n\r", "a\n\nb\n\nc"),
        ("a\u{FEFF}b", "a\u{FEFF}b"), ("\u{FEFF}\u{FEFF}x", "\u{FEFF}x"), ("\u{FEFF} é\r", "é"),
    ])
    func `a text from another system loses its mark and its line ends`(_ given: String, _ kept: String) throws {
        #expect(try Array(FreeText.parse(given, "A note").unicodeScalars) == Array(kept.unicodeScalars))
    }

    @Test(arguments: ["two\nlines", "a;b", "tab\tbed", "=1+1", "\u{1B}[31mred", "e\u{301}"])
    func `a person's own words are left alone`(_ text: String) throws {
        #expect(try Array(FreeText.parse(text, "A note").unicodeScalars) == Array(text.unicodeScalars))
    }
}

struct NearestTests {
    @Test(arguments: [
        ("Sma", "Sam"), ("strss", "stress"), ("stres", "stress"), ("STRESS", "stress"), ("streess", "stress"),
        ("wlak", "walk"), ("checkn", "checkin"), ("cravign", "craving"),
    ])
    func `a slip finds the word that was meant`(_ word: String, _ meant: String) {
        let words = ["payday", "Sam", "stress", "walk", "checkin", "craving", "call someone"]
        #expect(Nearest.match(word, in: words) == meant)
    }

    @Test(arguments: [
        "\u{455}tress", "stre\u{455}\u{455}", "ＳＴＲＥＳＳ", "strëss", "STR\u{415}SS", "\u{3C3}tress",
    ])
    func `a word that looks alike is the nearest`(_ word: String) {
        #expect(Nearest.match(word, in: ["dress", "stress"]) == "stress")
    }

    @Test(arguments: [
        ("walk 1O", "walk lo"), ("\u{421}\u{410}\u{41C}", "CAM"), ("\u{39F}tto", "Otto"), ("Łukasz", "lukasz"),
        ("naïve", "naive"), ("\u{1D5D4}nna", "Anna"), ("Jos\u{200B}é", "jose"), ("\u{131}da", "ida"),
    ])
    func `what looks alike has one skeleton`(_ left: String, _ right: String) {
        #expect(Name.skeleton(left) == Name.skeleton(right))
    }

    @Test(arguments: ["boredom", "x", "", "zzz", "loneliness"])
    func `where no word is close none is named`(_ word: String) {
        #expect(Nearest.match(word, in: ["payday", "Sam", "stress", "walk"]) == nil)
    }

    @Test func `of several the closest is named`() {
        #expect(Nearest.match("stresss", in: ["stressed", "stress", "dress"]) == "stress")
        #expect(Nearest.match("stress", in: []) == nil)
    }
}
