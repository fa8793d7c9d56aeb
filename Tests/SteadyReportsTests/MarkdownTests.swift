import Foundation
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// A text in Markdown means itself, whoever renders it.
struct MarkdownTests {
    @Test(arguments: [
        ("Mon 14 Sep 18:00, 3–5 a week (7.5 h)", "Mon 14 Sep 18:00, 3–5 a week (7.5 h)"),
        ("*not* _this_ ~~word~~", #"\*not\* \_this\_ \~\~word\~\~"#),
        ("<b>&lt; [a](b) | `c`", #"\<b\>\&lt; \[a\](b) \| \`c\`"#),
        ("# one", "\\# one"), ("- two", #"\- two"#), ("+ three", #"\+ three"#), ("4. four", #"4\. four"#),
        ("iv) five", #"iv\) five"#), ("(a) six", #"\(a\) six"#), ("No. 7", "No. 7"), ("> eight", #"\> eight"#),
        (": nine", #"\: nine"#), ("Table: ten", #"Table\: ten"#), ("---", #"\-\-\-"#), ("well... so", #"well.\.\. so"#),
        ("don't \"say\"", #"don\'t \"say\""#), ("$5 and $6", #"\$5 and \$6"#), ("note[^1]", #"note\[\^1\]"#),
        ("http://a.org", #"http\://a.org"#), ("www.a.org", #"www\.a.org"#), ("WWW.A.ORG", #"WWW\.A.ORG"#),
        ("sam@a.org", #"sam<!-- -->\@a.org"#), ("@sam", #"\@sam"#), (":smile:", #"\:smile:"#), (":100:", #"\:100:"#),
        ("back\\slash", #"back\\slash"#), ("{.class}", #"\{.class\}"#), ("a\nb\u{202E}", #"a␊b\<U+202E\>"#),
        ("    code", "code"), ("", ""),
    ])
    func `only what a dialect reads is escaped`(_ text: String, _ markdown: String) {
        #expect(text.markdown == markdown)
    }

    @Test func `without the escapes, any text is what was written`() {
        var random = Seeded(seed: 16)
        for text in HostileText.all(1000, &random) {
            #expect(text.markdown.unescaped == text.visible.trimmed, "\(text.debugDescription)")
        }
    }

    @Test(
        .enabled("pandoc or cmark-gfm is missing here; CI has them", { Renderer.all.allSatisfy(\.isThere) }),
        arguments: Renderer.all)
    func `a page renders as what was written`(_ renderer: Renderer) throws {
        var random = Seeded(seed: 15)
        let texts = HostileText.all(600, &random).map(\.visible.trimmed).filter { !$0.isEmpty }
        var document = ReportDocument(title: "Title")
        for text in texts {
            document.section(Phrase(text))
            document.line(Phrase(text))
            document.table([.init(Phrase(text), Phrase(text), labelWidth: 4)])
            document.grid(
                Grid([.init(text), .init("n", isNumber: true), .init("", room: 4)], rows: [[text, text, ""]]))
            document.room(text, lines: 2)
        }
        let line = String(repeating: "_", count: 40)
        let expected =
            [["h1", "Title"]]
            + texts.flatMap { text in
                [
                    ["h2", text], ["p", text], ["li", "\(text): \(text)"], ["th", text], ["th", "n"], ["th", "____"],
                    ["td", text], ["td", text], ["td", "____"], ["p", "\(text): \(line)"], ["p", line],
                ]
            }
        let blocks = try renderer.blocks(of: document.markdown)
        #expect(blocks.count == expected.count)
        for (block, expected) in zip(blocks, expected) {
            try #require(block == [expected[0], expected[1].unwrapped], "\(renderer.words)")
        }
    }
}

/// Texts of what dialects of Markdown read, put together by chance.
private enum HostileText {
    private static let pieces =
        "\\`*_{}[]<>|~^$#\"'@&:-.+%=!()/;,? ".map(String.init)
        + [
            "a", "é", "日本", "🙂", "1", "10", "18:00", " - ", "--", "---", "...", "www.a.com", "http://a.com",
            "ftp://a.b",
            "a@b.com", "<b>", "</p>", "<!--", "-->", "&lt;", "&#64;", "[a](b)", "![a](b)", "[^1]", "[^1]: x", "1. ",
            "(a) ",
            "iv) ", "# ", "> ", "* ", "- [ ] ", ": ", "Table: ", ":smile:", ":100:", "$x$", "\\alpha", "~~a~~", "x^2^",
            "**b**", "{#id}", "```", "|---|", "===", "::: x", "(@)", "@foo", "[@foo]", "don't", "Sam", "  ", "\n", "\t",
            "\u{7}",
            "\u{202E}", "\u{2028}",
        ]

    static func all(_ count: Int, _ random: inout Seeded) -> [String] {
        (0..<count).map { _ in
            (0..<Int.random(in: 1...8, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
        }
    }
}

extension String {
    /// The text that Markdown without any markup stands for.
    fileprivate var unescaped: String {
        var text = ""
        var isEscaped = false
        for character in replacing("<!-- -->", with: "").unicodeScalars {
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                text.unicodeScalars.append(character)
                isEscaped = false
            }
        }
        return text
    }

    /// As a browser shows it: each run of spaces as one. Pandoc keeps what follows `e.g.` beside it.
    fileprivate var unwrapped: String { split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }.joined(separator: " ") }
}

/// A program that makes HTML of a dialect of Markdown.
struct Renderer: CustomTestStringConvertible {
    let words: [String]

    static let all = [
        [
            "cmark-gfm", "-e", "table", "-e", "autolink", "-e", "strikethrough", "-e", "tasklist", "-e", "footnotes",
            "--unsafe",
        ],
        ["pandoc", "--from", "gfm", "--to", "html"], ["pandoc", "--from", "markdown", "--to", "html"],
    ].map { Renderer(words: $0) }

    var testDescription: String { words.prefix(3).joined(separator: " ") }
    private var path: String { "/usr/bin/\(words[0])" }
    var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }

    /// The texts of the page's blocks, each with its element. Any other element than a page has is a block of its own.
    func blocks(of markdown: String) throws -> [[String]] {
        let (input, output) = (try temporaryFile(), try temporaryFile())
        defer { for file in [input, output] { try? FileManager.default.removeItem(at: file) } }
        try Data(markdown.utf8).write(to: input)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = Array(words.dropFirst())
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return Renderer.blocks(ofHTML: String(decoding: try Data(contentsOf: output), as: UTF8.self))
    }

    private func temporaryFile() throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try Data().write(to: url)
        return url
    }

    private static let blockTags: Set = ["h1", "h2", "p", "li", "th", "td"]
    private static let others: Set = ["ul", "table", "thead", "tbody", "tr", "strong", "colgroup", "col"]

    private static func blocks(ofHTML html: String) -> [[String]] {
        var blocks: [[String]] = []
        var rest = html.replacing("<!-- -->", with: "")[...]
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            if !blocks.isEmpty { blocks[blocks.count - 1][1] += rest[..<open] }
            let words = rest[rest.index(after: open)..<close].split { $0 == " " || $0 == "\n" || $0 == "/" }
            let isEnd = rest[rest.index(after: open)] == "/"
            let tag = words.first.map(String.init) ?? ""
            if !isEnd, blockTags.contains(tag) || !others.contains(tag) { blocks.append([tag, ""]) }
            rest = rest[rest.index(after: close)...]
        }
        let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        return blocks.map { block in
            [block[0], entities.reduce(block[1]) { $0.replacing($1.0, with: $1.1) }.unwrapped]
        }
    }
}
