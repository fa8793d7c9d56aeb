import Foundation
import Testing

/// Files that `steady import` takes for a whole record and refuses: nothing changes, and no record is made where there was
/// none.
struct RecordFileRefusals {
    struct File: Sendable, CustomTestStringConvertible {
        let text: String
        /// A part of the sentence.
        let says: String

        init(_ text: String, _ says: String) {
            (self.text, self.says) = (text, says)
        }

        var testDescription: String { text.count > 60 ? "\(text.prefix(60))…" : text }
    }

    private static let head = #"{"format":"steady","version":1,"#
    private static let uid = "019253c0-0000-7000-8000-000000000001"
    private static let another = "019253c0-0000-7000-8000-000000000002"

    /// A change that makes a trigger.
    private static func change(_ fields: String, records: String? = nil) -> String {
        let record = #"{"kind":"trigger","uid":"\#(another)","before":null,"after":{"name":"rain"}}"#
        return head + #""changes":[{"change":"\#(uid)",\#(fields)"records":[\#(records ?? record)]}],"records":[]}"#
    }

    private static let made = #""stamp":1789000000000,"at":"2026-09-09T20:26:40-04:00","verb":"craving","undoes":null,"#

    /// A trigger in a file of records alone.
    private static func record(_ fields: String) -> String {
        head + #""records":[{"kind":"trigger","uid":"\#(uid)","fields":{\#(fields)}}]}"#
    }

    private static let deep = String(repeating: "[", count: 100_000)
    private static let deepObjects = String(repeating: #"{"a":"#, count: 100_000)

    private static let noRecords = [
        File("", "it is empty"), File(" \r\n\t", "it is empty"), File("\u{FEFF}", "it is empty"),
        File("{}", "does not end"),
        File("[]", "line 1 is not written"), File("null", "line 1"), File("day,intensity\n2026-09-14,5\n", "line 1"),
        File("PK\u{3}\u{4}", "line 1"), File(String(repeating: "\0", count: 70_000), "line 1"),
        File(#"{"format":"other","version":1}"#, "it is not a record of Steady"),
        File(#"{"format":null}"#, "it is not a record of Steady"),
        File(#"{"version":1,"changes":[]}"#, "does not begin with its format"),
        File(#"{"format":"steady","version":2,"changes":[]}"#, "newer Steady (form 2; this one reads 1)"),
        File(#"{"format":"steady","version":0}"#, "its \"version\" is not a whole number"),
        File(#"{"format":"steady","version":"1"}"#, "its \"version\" is not a whole number"),
        File(#"{"format":"steady","version":99999999999999999999}"#, "line 1"),
        File(#"{"format":"steady","version":1.5}"#, "line 1"), File(head + #""more":[]}"#, "a part \"more\""),
        File(head + "\"\\u001b[31m\\n\":[]}", "that this Steady doesn't know"),
        File(head + #""records":[]}]"#, "does not end where a record does"),
        File(head + #""records":[]}{}"#, "does not end"), File(head + #""records":[],}"#, "line 1"),
        File(head + #""erased":["x"]}"#, "is not a uid"), File(head + #""erased":[7]}"#, "is not a uid"),
        File(head + #""changes":{}}"#, "line 1"),
        // Nested without end, where a value may be and where none may be.
        File(deep, "line 1"), File(head + #""records":"# + deep, "line 1"), File(head + #""erased":"# + deep, "line 1"),
        File(head + deepObjects, "line 1"), File(head + #""version":"# + deep, "deeper than a record"),
        File(record(#""name":"# + deep), "deeper than a record"),
        File(record(#""name":"# + deepObjects), "deeper than a record"),
        File(change(made, records: deepObjects), "deeper than a record"),
        File(change(#""stamp":"# + deep), "deeper than a record"),
    ]

    private static let wrongChanges = [
        File(change(""), "the change on line 1 is not whole"), File(change(made, records: "{}"), "is not whole"),
        File(
            change(#""stamp":-1,"at":"2026-09-09T20:26:40-04:00","verb":"x","#),
            "\"stamp\" has a value that it can't have"),
        File(change(#""stamp":1,"at":"yesterday","verb":"x","#), "\"at\" has a value"),
        File(change(#""stamp":1,"at":"2026-09-09T20:26:40-04:00","verb":"","#), "\"verb\" has a value"),
        File(change(made.replacing("null", with: "\"\(another)\"")), "has records of its own"),
        File(change(made.replacing("null", with: "7")), "\"undoes\" has a value"),
        File(
            change(made.replacing("craving", with: "craving\",\"who\":\"x")),
            "the change on line 1 has a part \"who\" that this Steady doesn't know"),
        // The clock of the other computer is in the year 2200.
        File(
            change(#""stamp":7289524800000,"at":"2200-12-29T12:00:00-05:00","verb":"craving","#),
            "a hundred years from now (2200-12-29)"),
        File(
            change(made, records: #"{"kind":"trigger","uid":"\#(another.uppercased())","before":null,"after":{}}"#),
            "\"uid\" has a value"),
        File(
            change(made, records: #"{"kind":"Trigger; DROP","uid":"\#(another)","before":null,"after":{}}"#),
            "\"kind\" has a value"),
        File(
            change(made, records: #"{"kind":"trigger","uid":"\#(another)","before":null,"after":{}}"#),
            "in the trigger \(another), \"name\" is missing"),
        File(
            change(made, records: #"{"kind":"trigger","uid":"\#(another)","before":null,"after":null}"#), "is not whole"
        ),
        File(
            change(made, records: #"{"kind":"trigger","uid":"\#(another)","with":["x"],"after":{"name":"x"}}"#),
            "\"with\" is wrong"),
        File(
            change(
                made,
                records: Array(repeating: #"{"kind":"trigger","uid":"\#(another)","after":{"name":"x"}}"#, count: 2)
                    .joined(separator: ",")), "names a record twice"),
    ]

    private static let wrongRecords = [
        File(record(""), "in the trigger \(uid), \"name\" is missing"),
        File(record(#""name":7"#), "\"name\" is one line of at most 100"),
        File(record(#""name":"a\nb""#), "\"name\" is one line"),
        File(record(#""name":"a\u0000b""#), "\"name\" is one line"),
        File(record(#""name":"\#(String(repeating: "x", count: 101))""#), "\"name\" is one line"),
        File(record(#""name":"\ud800""#), "line 1"), File(record(#""name":"\x""#), "line 1"),
        File(record(#""name":true"#), "a value that no field has"),
        File(record(#""name":1e5"#), "a value that no field"),
        File(record(#""name":"x","name":"y""#), "the same name twice"),
        File(record(#""name":"\#(String(repeating: "x", count: 1 << 20))""#), "longer than a record can hold"),
        File(record(#""name":[\#(String(repeating: "1,", count: 200_000))1]"#), "longer than a record can hold"),
        File(
            head + #""records":[{"kind":"spaceship","uid":"\#(uid)","fields":{}}]}"#,
            "a kind that this Steady doesn't know, \"spaceship\""),
        File(head + #""records":[{"kind":"trigger","fields":{}}]}"#, "is not whole"),
        File(
            head
                + #""records":[{"kind":"point","uid":"\#(uid)","fields":{"text":"\#(String(repeating: "x", count: 65_537))"}}]}"#,
            "\"text\" is a text of at most 64 KiB"),
    ]

    @Test(arguments: noRecords + wrongChanges + wrongRecords)
    func `what is no whole record is refused`(_ file: File) throws {
        let (empty, lived) = (try Home(), try Home.lived())
        // The folder of the copies stays, empty, after one was made and taken back.
        #expect(try lived.shell("mkdir -m 700 data/backups").code == 0)
        for home in [empty, lived] {
            let path = "\(home.folder)/in.json"
            try home.put(Data(file.text.utf8), at: path)
            for words in [["--yes"], ["--dry-run"], []] {
                try Refusal(["import", path] + words, code: 65, says: file.says).check(in: home)
            }
        }
    }

    // MARK: A record of one's own, damaged

    /// The export of a lived record.
    private func export(of home: Home) throws -> String {
        try home.prints("export", "--format", "json", "--to", "-")
    }

    private func checkRefused(_ text: String, says: String, in home: Home) throws {
        let path = "\(home.folder)/in.json"
        try home.put(Data(text.utf8), at: path)
        try Refusal(["import", path, "--yes"], code: 65, says: says).check(in: home)
    }

    @Test func `a file that breaks off anywhere is refused`() throws {
        let (empty, lived) = (try Home(), try Home.lived())
        let whole = try export(of: lived)
        let step = whole.utf8.count / 40
        for length in stride(from: 0, to: whole.utf8.count - 2, by: step) {
            let text = String(decoding: whole.utf8.prefix(length), as: UTF8.self)
            for home in [empty, lived] { try checkRefused(text, says: "in.json was not imported", in: home) }
        }
    }

    @Test func `one bad record in the middle is named, and nothing is imported`() throws {
        let (empty, lived) = (try Home(), try Home.lived())
        let whole = try export(of: lived)
        #expect(whole.contains(#""intensity":7"#))
        let wrong = whole.replacing(#""intensity":7"#, with: #""intensity":70"#)
        for home in [empty, lived] {
            try checkRefused(wrong, says: "\"intensity\" is a whole number from 0 to 10", in: home)
        }
        // Without the changes, the record itself is the bad one.
        let start = try #require(whole.range(of: #""changes":["#)),
            end = try #require(whole.range(of: #""records":["#, options: .backwards))
        let alone =
            whole[..<start.lowerBound] + wrong[wrong.range(of: #""records":["#, options: .backwards)!.lowerBound...]
        #expect(end.lowerBound > start.lowerBound)
        try checkRefused(String(alone), says: "\"intensity\" is a whole number from 0 to 10", in: empty)
    }

    @Test func `one change with two contents is refused`() throws {
        let lived = try Home.lived()
        let whole = try export(of: lived)
        let other = whole.replacing("sleep is worse", with: "sleep is better")
        #expect(other != whole)
        try checkRefused(other, says: "differ in what one change says", in: lived)
        // Both in one file.
        let lines = whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let index = try #require(lines.firstIndex { $0.hasPrefix(#"{"change":"#) && $0.contains("sleep is worse") })
        var both = lines
        let change = try #require(lines[index].range(of: "}]}", options: .backwards))
        both.insert(
            lines[index][..<change.upperBound].replacing("sleep is worse", with: "sleep is better") + ",", at: index)
        try checkRefused(both.joined(separator: "\n"), says: "differ in what one change says", in: try Home())
    }

    // MARK: Other forms of the same

    @Test func `a mark first, other line ends and indents are read`() throws {
        let lived = try Home.lived()
        let whole = try export(of: lived)
        for text in ["\u{FEFF}" + whole, whole.replacing("\n", with: "\r\n"), indented(whole)] {
            let home = try Home()
            let path = "\(home.folder)/in.json"
            try home.put(Data(text.utf8), at: path)
            let ran = try home.run(["import", path, "--yes"])
            #expect(ran.code == 0 && ran.err.isEmpty, "\(ran)")
            #expect(try export(of: home) == whole)
            #expect(try home.run(["import", path, "--yes"]).out == "Nothing is new, so nothing changed.\n")
        }
    }

    /// JSON with a line and two spaces before each item.
    private func indented(_ text: String) -> String {
        var (result, isQuoted, isEscaped) = ("", false, false)
        for character in text {
            if !isQuoted, character == "}" || character == "]" { result += "\n\t" }
            result.append(character)
            if !isQuoted, "{[,".contains(character) { result += "\n  " }
            if !isQuoted, character == ":" { result += " " }
            if character == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = character == "\\" && !isEscaped
        }
        return result
    }

    @Test func `text that looks like a formula stays text, and a table has a mark before it`() throws {
        let home = try Home()
        let path = "\(home.folder)/in.json"
        try home.put(Data(Self.record(#""name":"=HYPERLINK(\"x\")""#).utf8), at: path)
        #expect(try home.run(["import", path, "--yes"]).code == 0)
        try home.prints("craving", "5", "--trigger", "=HYPERLINK(\"x\")")
        #expect(try export(of: home).contains(#""name":"=HYPERLINK(\"x\")""#))
        let table = try home.prints("export", "--share", "everything", "--table", "cravings", "--to", "-")
        #expect(table.contains("'=HYPERLINK(") && !table.contains(",=HYPERLINK(") && !table.contains("\"=HYPERLINK("))
    }

    // MARK: What is no file

    @Test func `what can't be read as a file is refused at once`() throws {
        let home = try Home()
        let made = try home.shell(
            "mkfifo pipe; mkdir folder; ln -s nowhere link; ln -s loop loop; : > mine; chmod 000 mine")
        #expect(made.code == 0, "\(made)")
        for name in ["pipe", "folder", "link", "loop", "missing.json", "/dev/null", "/dev/zero"] {
            let path = name.hasPrefix("/") ? name : "\(home.folder)/\(name)"
            try Refusal(["import", path, "--yes"], code: 66, says: path).check(in: home)
        }
        let ran = try home.runUnprivileged(["import", "\(home.folder)/mine", "--dry-run"])
        #expect(ran.code == 66, "\(ran)")
    }
}

extension Refusal {
    init(_ words: [String], code: Int32, says: String) {
        (self.words, self.code, self.says, now, input) = (words, code, says, Home.now, Input())
    }
}
