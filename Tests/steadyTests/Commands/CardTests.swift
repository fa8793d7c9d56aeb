import Foundation
import Testing

/// `steady now --output`: the card for the pocket is written only after a yes, and only where it may be.
struct CardTests {
    private static let forms = ["html", "text", "json"]

    private func content(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: forms)
    func `without a terminal it says what it would show, and needs a yes`(_ form: String) throws {
        let home = try Home.lived()
        let path = home.folder + "/card"
        let words = ["now", "--format", form, "--output", path]
        let refused = try home.run(words)
        #expect(refused.code == 64 && refused.out.isEmpty && refused.err.contains("  Names    Sam, Dr. Rivera"))
        #expect(refused.err.hasSuffix("  steady now --format \(form) --output \(path) --yes\n"), "\(refused)")
        #expect(content(path) == nil)
        let before = home.fingerprint()
        let ran = try home.run(words + ["--yes"])
        #expect(ran.code == 0 && ran.out.isEmpty && ran.err.hasSuffix("The card is in \(path).\n"), "\(ran)")
        #expect(try home.mode(path) == 0o600)
        #expect(home.fingerprint() == before)
        let card = try #require(content(path))
        #expect(card.contains("Sam") && card.contains("+1 555 0100") && card.contains("988"))
        // Its own card is replaced, whatever its form was.
        for other in CardTests.forms {
            #expect(try home.run(["now", "--format", other, "--output", path, "--yes"]).code == 0)
        }
    }

    @Test func `on a terminal it asks, and no writes nothing`() throws {
        let home = try Home.lived()
        let path = home.folder + "/card.html"
        let words = ["now", "--format", "html", "--output", path]
        for answer: Typing in ["n", .skip, .end, .interrupt] {
            let screen = try home.converse(words, [("Write this card? [y/N]", answer)])
            #expect(screen.code == 0 && screen.text.contains("Nothing was written."), "\(screen)")
            #expect(content(path) == nil)
        }
        let screen = try home.converse(words, [("Write this card? [y/N]", "y")])
        #expect(screen.code == 0 && screen.text.contains("  Names    Sam, Dr. Rivera\n"), "\(screen)")
        #expect(content(path)?.hasPrefix("<!DOCTYPE html>") == true)
    }

    @Test func `it is never the record, and a file of others only after a question`() throws {
        let home = try Home.lived()
        let before = home.fingerprint()
        let words = ["now", "--format", "html", "--yes", "--output"]
        for path in [home.database, home.database + "-journal"] {
            let ran = try home.run(words + [path, "--force"])
            #expect(ran.code == 73 && ran.err.contains("is the record itself, which is never replaced"), "\(ran)")
        }
        #expect(home.fingerprint() == before)
        let path = home.folder + "/notes.txt"
        try Data("my own words\n".utf8).write(to: URL(fileURLWithPath: path))
        let refused = try home.run(words + [path])
        #expect(refused.code == 73 && refused.err.contains("and Steady did not write it"), "\(refused)")
        #expect(content(path) == "my own words\n")
        #expect(try home.run(words + [path, "--force"]).code == 0)
        #expect(content(path)?.contains("Sam") == true)
    }

    @Test func `a record that can't be read is not replaced either, and the card is of its copy`() throws {
        let home = try Home.lived()
        try home.prints("craving", "5")
        try home.put(Data("no database at all".utf8))
        let words = ["now", "--yes", "--force", "--output"]
        let refused = try home.run(words + [home.database])
        #expect(refused.code == 73 && refused.err.contains("is the record itself"), "\(refused)")
        #expect(home.content() == Data("no database at all".utf8))
        let ran = try home.run(words + [home.folder + "/card.txt"])
        #expect(ran.code == 0 && ran.err.contains("is not a database"), "\(ran)")
        #expect(content(home.folder + "/card.txt")?.contains("Sam") == true)
    }

    @Test func `a card that can't be written is an error, unlike the page`() throws {
        let home = try Home.lived()
        for (path, code) in [("/dev/full", Int32(73)), ("/nowhere/card", 73), (home.folder, 73), ("", 64)] {
            let ran = try home.run(["now", "--output", path, "--yes"])
            #expect(ran.code == code && ran.out.isEmpty, "\(path): \(ran)")
            #expect(ran.err.split(separator: "\n").last?.hasPrefix("steady: ") == true, "\(ran)")
        }
    }

    @Test(arguments: [
        ["--no-name"], ["--names"], ["--format", "pdf"], ["--call"], ["--quiet"], ["--json=3"], ["--output", "other"],
    ])
    func `words that can't be meant are refused where a file is written`(_ words: [String]) throws {
        let home = try Home.lived()
        let files = try home.files()
        let ran = try home.run(["now", "--output", home.folder + "/card", "--yes"] + words)
        #expect(ran.code == 64, "\(ran)")
        Refusal.checkForm(ran)
        #expect(try home.files() == files)
    }

    @Test func `a name in one's own words stays where names are left out, and is told`() throws {
        let home = try Home.lived()
        try home.prints("plan", "company", "coffee with Sam")
        let ran = try home.run(["now", "--no-names", "--output", home.folder + "/card", "--yes"])
        #expect(ran.code == 0 && ran.err.contains("  Company  coffee with Sam\n"), "\(ran)")
        #expect(ran.err.contains("\"coffee with Sam\" names Sam and stays as it is."), "\(ran)")
        #expect(ran.err.contains("steady edit n2 --text \"coffee with someone\"\n"), "\(ran)")
    }

    @Test func `without a file it is printed`() throws {
        let home = try Home.lived()
        #expect(try home.prints("now", "--format", "html").hasPrefix("<!DOCTYPE html>"))
        #expect(try home.prints("now", "--format", "json") == home.prints("now", "--json"))
        #expect(try home.prints("now", "--format", "text", "--output", "-") == home.prints("now"))
        #expect(try home.prints("now", "--format", "pdf") == home.prints("now"))
        #expect(try !home.prints("now", "--no-names").contains("Sam"))
    }

    @Test func `its HTML is well formed, has no script and leads nowhere but to numbers`() throws {
        let home = try Home.lived()
        try home.prints("contact", "add", "<script>alert(1)</script>", "--phone", "555 0100\" onclick=\"x")
        try home.prints("plan", "add", "a & b", "</ol><img src=x onerror=y>")
        let html = try home.prints("now", "--format", "html")
        let page = try MarkupReader(html)
        #expect(page.elements.isDisjoint(with: ["script", "img", "link", "iframe", "object", "form", "base", "svg"]))
        #expect(page.elements.isSuperset(of: ["html", "head", "title", "style", "main", "a", "details"]))
        #expect(
            page.attributes.allSatisfy { !$0.name.hasPrefix("on") && !["src", "style", "srcset"].contains($0.name) })
        for link in page.attributes where link.name == "href" {
            #expect(link.value.wholeMatch(of: /(tel|sms):\+?[0-9]+(\?&amp;body=[A-Z]+)?/) != nil, "\(link.value)")
        }
        #expect(page.attributes.filter { $0.name == "href" }.count > 8)
        #expect(
            !html.contains("http:") && !html.contains("https:") && !html.contains("url(") && !html.contains("@import"))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    }
}

/// Reads HTML strictly: every element is closed, every attribute quoted.
private struct MarkupReader {
    private(set) var elements: Set<String> = []
    private(set) var attributes: [(name: String, value: String)] = []

    private struct NotWellFormed: Error { let place: String }

    init(_ html: String) throws {
        var open: [String] = []
        var rest = html[...]
        try #require(rest.hasPrefix("<!DOCTYPE html>\n"))
        rest = rest.dropFirst("<!DOCTYPE html>".count)
        while let start = rest.firstIndex(where: { $0 == "<" }) {
            #expect(!rest[..<start].contains(">") || open.last == "style")
            rest = rest[start...]
            if let closing = rest.prefixMatch(of: /<\/([a-z0-9]+)>/) {
                guard open.popLast() == String(closing.1) else { throw NotWellFormed(place: String(rest.prefix(80))) }
                rest = rest[closing.range.upperBound...]
            } else if let opening = rest.prefixMatch(of: /<([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>/) {
                let name = String(opening.1)
                elements.insert(name)
                if name != "meta" { open.append(name) }
                for attribute in opening.2.matches(of: /([a-z-]+)="([^"]*)"/) {
                    attributes.append((String(attribute.1), String(attribute.2)))
                }
                rest = rest[opening.range.upperBound...]
            } else {
                throw NotWellFormed(place: String(rest.prefix(80)))
            }
        }
        #expect(open.isEmpty)
    }
}
