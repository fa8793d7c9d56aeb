import Foundation
import Testing

/// Texts made at random of everything that has ever driven a terminal or turned a line around.
struct `Any text is shown, not obeyed` {
    /// The same texts in every run.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            let mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
            let again = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return again ^ again >> 31
        }
    }

    private static let letters = [
        "word", "é", "e\u{301}", "漢字", "ש", "ع", "😀", "👩‍👩‍👧‍👦", "👍🏽", "🇺🇸", " ", ",", "\"", "'", "=1+1", "@x", "-",
    ]
    /// The marks and isolates that turn text, the joiner, and variation selectors; names may hold them.
    private static let marks =
        [0x61C, 0x200D, 0x200E, 0x200F, 0xFE0F, 0xFEFF] + Array(0x202A...0x202E) + Array(0x2066...0x2069)
    private static let sequences = [
        "\u{1B}[31m", "\u{1B}[2J", "\u{1B}[?1049h", "\u{1B}]0;owned\u{7}", "\u{1B}]8;;http://x\u{1B}\\",
        "\u{1B}P1;2|3\u{1B}\\", "\u{9B}2J", "\u{9D}0;owned\u{9C}", "\r\n", "\r", "\t", "\u{2028}", "\u{2029}", "\u{85}",
    ]
    /// C0 without NUL, which no argument can hold, DEL and C1.
    private static let controls = Array(1...0x1F) + Array(0x7F...0x9F)

    /// A text for a field, or one line of it for a name.
    private static func text(_ dice: inout Dice, isName: Bool) -> String {
        var parts = ["x"]
        for _ in 0..<Int.random(in: 3...(isName ? 12 : 40), using: &dice) {
            switch Int.random(in: 0..<(isName ? 4 : 6), using: &dice) {
            case 0, 1: parts.append(letters.randomElement(using: &dice)!)
            case 2, 3: parts.append(String(Unicode.Scalar(UInt32(marks.randomElement(using: &dice)!))!))
            case 4: parts.append(sequences.randomElement(using: &dice)!)
            default: parts.append(String(Unicode.Scalar(UInt32(controls.randomElement(using: &dice)!))!))
            }
        }
        return parts.joined() + "x"
    }

    private static func harmful(_ bytes: [UInt8]) throws -> [String] {
        let text = try #require(String(validating: bytes, as: UTF8.self))
        return text.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control: scalar != "\n"
            case .lineSeparator, .paragraphSeparator: true
            default: scalar.properties.isBidiControl
            }
        }.map { "U+" + String($0.value, radix: 16) }
    }

    /// A record whose every text is made at random.
    private struct Sample {
        let content: Data
        /// By table and column of the export; nil where something is in front.
        let texts: [String: [String: String]]
    }

    /// Each made once, by its seed: two tests read it.
    private static let samples = Dictionary(
        uniqueKeysWithValues: (1...4).map { (seed: UInt64) in (seed, Result { try makeSample(seed) }) })

    private static func makeSample(_ seed: UInt64) throws -> Sample {
        var dice = Dice(state: seed)
        let home = try Home()
        let name = text(&dice, isName: true)
        var texts: [String: [String: String]] = [:]
        /// Records with an option for each of these columns.
        func record(_ table: String, _ columns: [String: String], _ words: String...) throws {
            var all = words
            for (column, option) in columns.sorted(by: { $0.key < $1.key }) {
                // A phone number is one line without controls, as a name is, with digits in it.
                let text = text(&dice, isName: column == "phone") + (column == "phone" ? "55" : "")
                texts[table, default: [:]][column] = text
                all += ["\(option)=\(text)"]
            }
            let ran = try home.run(all)
            try #require(ran.code == 0, "\(all): \(ran)")
            #expect(try harmful(ran.output + ran.messages).isEmpty, "\(all)")
        }
        try record("contacts", ["phone": "--phone"], "contact", "add", name)
        try record(
            "programs", ["substance": "--substances", "note": "--note"], "program", "start", "iop", "--name", name,
            "--slot", "wed 18:00", "--counselor", name, "--weeks", "1")
        try record(
            "sessions", ["topic": "--topic", "note": "--note"],
            "attend")
        try record("absences", ["reason": "--reason"], "miss", "--at", "yesterday 10:00", "--program", "p1")
        try record(
            "cravings", ["place": "--place", "company": "--company", "note": "--note"], "craving", "7", "--trigger",
            name,
            "--action", name, "--after", "3")
        try record("plan", [:], "plan", "add", name, name, "--contact", name)
        try record(
            "checkins", ["win": "--win", "tomorrow": "--tomorrow", "note": "--note"], "checkin", "--reached", name)
        try record(
            "uses", ["substance": "--substance", "next_time": "--next-time", "note": "--note"], "use", "--at", "now")
        let point = text(&dice, isName: false)
        texts["points"] = ["text": point]
        try record("points", [:], "raise", point)
        let agreement = text(&dice, isName: false)
        texts["agreements"] = ["text": agreement]
        try record("agreements", [:], "agree", agreement)
        let reason = text(&dice, isName: false)
        texts["plan_notes"] = ["text": reason]
        try record("plan_notes", [:], "plan", "reason", reason)
        return Sample(content: home.content(), texts: texts)
    }

    private static let reading: [[String]] =
        [
            ["today"], ["now"], ["week"], ["raise"], ["agree"], ["log"], ["plan"], ["contact", "list"],
            ["program", "list"],
            ["program", "show"], ["config"], ["plan", "suggest"], ["plan", "reason"],
        ].flatMap { [$0, $0 + ["--json"]] }
        + ["p1", "s1", "s2", "c1", "d1", "u1", "r1", "g1", "k1", "t1", "a5", "n1"].flatMap {
            [["show", $0], ["show", $0, "--json"]]
        }

    @Test(arguments: 1...4)
    func `no page, preview or error prints what was made raw`(_ seed: UInt64) throws {
        let sample = try #require(Self.samples[seed]).get()
        let home = try Home()
        try home.put(sample.content)
        for words in Self.reading {
            let ran = try home.run(words)
            #expect(ran.code == 0, "\(words): \(ran)")
            let harmful = try Self.harmful(ran.output + ran.messages)
            #expect(harmful.isEmpty, "\(words): \(harmful)")
        }
        for share in ["attendance", "counselor", "everything"] {
            let ran = try home.run(["export", "--to", home.folder + "/" + share, "--share", share, "--notes", "--yes"])
            #expect(ran.code == 0 || share == "attendance", "\(ran)")
            #expect(try Self.harmful(ran.output + ran.messages).isEmpty, "\(ran)")
        }
        var dice = Dice(state: seed &+ 100)
        for words in [
            ["show"], ["week"], ["log", "--kind"], ["craving"], ["raise", "--done"], ["checkin", "--reached"],
            ["program", "show"], ["config"], ["attend", "--at"], ["edit"], ["plan", "remove", "any"],
            ["plan", "reason", "--remove"], ["plan", "suggest"],
            ["contact", "add"],
            ["export", "--table"], [],
        ] {
            let ran = try home.run(words + [Self.text(&dice, isName: false)])
            #expect(ran.code != 0, "\(words): \(ran)")
            #expect(try Self.harmful(ran.output + ran.messages).isEmpty, "\(words): \(ran)")
        }
    }

    @Test(arguments: 1...4)
    func `the files hold each text exactly, but no formula`(_ seed: UInt64) throws {
        let sample = try #require(Self.samples[seed]).get()
        let home = try Home()
        try home.put(sample.content)
        for (file, columns) in sample.texts {
            let table = file == "absences" ? "sessions" : file
            let words = ["export", "--table", table, "--to", "-", "--share", "everything", "--notes"]
            let rows = Self.cells(try home.run(words).output)
            for (column, text) in columns {
                let position = try #require(rows[0].firstIndex(of: column), "\(table): \(rows[0])")
                let given = Self.kept(text)
                #expect(
                    rows.dropFirst().contains { Array($0[position].utf8) == Array(given.utf8) },
                    "\(table).\(column) has not \(given.debugDescription)")
            }
        }
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\"=1\"", "a,b\r\nc\u{202E}\u{1B}[2J"])
    func `a formula gets a quote in front, and all else stays`(_ text: String) throws {
        let home = try Home()
        let kept = Self.kept(text)
        let ran = try home.run(["raise", "-"], input: Input(Array(text.utf8)))
        #expect(ran.code == 0, "\(ran)")
        let isFormula = "=+-@".contains(text.first!)
        for raw in [false, true] {
            let words = ["export", "--table", "points", "--to", "-"] + (raw ? ["--raw"] : [])
            let cell = Self.cells(try home.run(words).output)[1][2]
            #expect(Array(cell.utf8) == Array(((isFormula && !raw ? "'" : "") + kept).utf8))
        }
    }

    /// A text as it is kept: its lines end in LF.
    private static func kept(_ text: String) -> String {
        text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The cells of a file as RFC 4180 has them.
    private static func cells(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = [[]]
        var cell: [UInt8] = []
        var isQuoted = false
        var position = 0
        func end() {
            rows[rows.count - 1].append(String(decoding: cell, as: UTF8.self))
            cell = []
        }
        while position < bytes.count {
            let byte = bytes[position]
            let next = position + 1 < bytes.count ? bytes[position + 1] : 0
            switch (byte, isQuoted) {
            case (0x22, true) where next == 0x22:
                cell.append(byte)
                position += 1
            case (0x22, _): isQuoted.toggle()
            case (0x2C, false): end()
            case (0x0D, false) where next == 0x0A:
                end()
                rows.append([])
                position += 1
            default: cell.append(byte)
            }
            position += 1
        }
        return rows.dropLast()
    }
}
