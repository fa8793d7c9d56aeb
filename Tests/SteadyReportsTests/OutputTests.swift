import SteadyDomain
import Testing

@testable import SteadyReports

struct JSONTests {
    @Test(arguments: [
        ("plain ünïcode ✓ 🚶", #""plain ünïcode ✓ 🚶""#), (#"a "quote" \ back/slash"#, #""a \"quote\" \\ back/slash""#),
        ("line\nbreak\r\ttab", #""line\nbreak\r\ttab""#), ("\u{0}\u{1B}[31m\u{1F}", #""\u0000\u001b[31m\u001f""#),
        ("\u{7F}\u{80}\u{9B}", #""\u007f\u0080\u009b""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#),
        ("\u{202E}\u{2066}\u{200F}\u{061C}", #""\u202e\u2066\u200f\u061c""#), ("", #""""#),
    ])
    func `A string is escaped so that it is JSON and drives no terminal`(_ string: String, _ expected: String) {
        #expect(JSON.string(string).text == expected)
        #expect((["\(string)": .null] as JSON).text == "{\(expected):null}")
    }

    @Test func `Keys keep their order, and what is unknown is null`() {
        let json: JSON = [
            "z": JSON(nil as Int?), "a": JSON(nil as String?), "m": JSON(nil as Bool?), "b": JSON(nil as Score?),
            "y": [.bool(true), .int(-3), .decimal(Tenths(-30)), .number("7.25"), [:], []],
        ]
        #expect(json.text == #"{"z":null,"a":null,"m":null,"b":null,"y":[true,-3,-3.0,7.25,{},[]]}"#)
    }

    @Test func `What is known is written as its own kind`() {
        #expect(JSON(Tenths(57)).text == "5.7")
        #expect(JSON(Score(10)).text == "10")
        #expect(JSON(false as Bool?).text == "false")
        #expect(JSON(Day("2026-11-20")).text == #""2026-11-20""#)
    }
}

struct VisibleTests {
    @Test(arguments: [
        ("plain ünïcode ✓ 🚶", "plain ünïcode ✓ 🚶"), ("\u{1B}[31mred", "␛[31mred"), ("a\u{0}b", "a␀b"),
        ("line\nbreak\r\n\ttab", "line␊break␍␊␉tab"), ("\u{7F}", "<U+007F>"), ("\u{9B}31m", "<U+009B>31m"),
        ("a\u{202E}b\u{2066}c", "a<U+202E>b<U+2066>c"), ("a\u{2028}b", "a<U+2028>b"),
        ("\u{200F}\u{061C}", "<U+200F><U+061C>"),
    ])
    func `What could drive a terminal is shown instead`(_ text: String, _ expected: String) {
        #expect(text.visible == expected)
    }

    @Test func `Nothing that is shown can drive a terminal, whatever the scalar`() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isControl = value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
            let isBidi =
                [0x061C, 0x200E, 0x200F].contains(value) || (0x202A...0x202E).contains(value)
                || (0x2066...0x2069).contains(value)
            let isKept = String(scalar).visible == String(scalar)
            if isKept == (isControl || isBidi) { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test func `A note's lines are kept apart, each made visible`() {
        #expect("a\nb\u{1B}\r\n\nc".visibleLines == ["a", "b␛", "", "c"])
    }

    @Test(arguments: [("", 0), ("abc", 3), ("ü", 1), ("u\u{308}", 1), ("漢字", 4), ("🚶", 2), ("한", 2), ("…–", 2)])
    func `A character takes the columns that a terminal gives it`(_ text: String, _ columns: Int) {
        #expect(text.columns == columns)
    }
}

struct ArgumentTests {
    @Test(arguments: [
        ("walk", "walk"), ("+1-555", "+1-555"), ("after work", #""after work""#), ("", #""""#),
        ("--reached", "--reached"),
        ("Café", "Café"), ("it's", #""it's""#), ("a$b", "'a$b'"), (#"say "hi""#, #"'say "hi"'"#), ("a`b", "'a`b'"),
        (#"it's $5"#, #"'it'\''s $5'"#), (#"a\b"#, #"'a\b'"#), ("hey!", "'hey!'"), ("a;b", #""a;b""#), ("~", #""~""#),
        ("#1", ##""#1""##), ("a*b", #""a*b""#), ("a|b&c", #""a|b&c""#),
    ])
    func `An argument reads back as one word in a shell`(_ text: String, _ expected: String) {
        #expect(text.asArgument == expected)
    }
}
