import Foundation
import Testing

/// `steady week` as a page that is handed over: in a file, in the browser, on paper.
struct WeekPageTests {
    /// A home with programs in `bin`, each a shell script that begins with these lines; it then writes its words into a
    /// file, each in brackets.
    private static func home(_ tools: [String: String] = [:]) throws -> Home {
        let home = try Home.lived()
        try FileManager.default.createDirectory(atPath: home.folder + "/bin", withIntermediateDirectories: false)
        for (name, lines) in tools {
            try home.putTool(name, "for word; do printf '[%s]' \"$word\" >> ~/\(name).log; done\n\(lines)\n")
        }
        return home
    }

    private static func run(_ home: Home, _ words: [String], _ others: [String: String?] = [:]) throws -> Ran {
        let environment: [String: String?] = [
            "PATH": "\(home.folder)/bin:/bin:/usr/bin:/nowhere", "XDG_RUNTIME_DIR": home.folder + "/run",
            "XDG_CACHE_HOME": nil,
        ]
        return try home.run(words, environment: environment.merging(others) { $1 })
    }

    private static func content(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }

    // MARK: A file

    @Test func `html is printed, or written into a file of one's own`() throws {
        let home = try Home.lived()
        let printed = try home.prints("week", "--format", "html")
        #expect(printed.hasPrefix("<!DOCTYPE html>\n") && printed.contains("sleep is worse since the new shift"))
        let path = home.folder + "/week.html"
        for _ in 0..<2 {
            let ran = try home.run(["week", "--format", "html", "--output", path])
            #expect(ran.code == 0 && ran.out.isEmpty, "\(ran)")
            #expect(ran.err == "The week from Mon 14 Sep 2026 is in \(path).\n")
            #expect(try home.mode(path) == 0o600 && Self.content(path) == printed)
        }
        // Its own page is replaced, whatever its form was.
        for form in ["text", "json", "html"] {
            #expect(try home.run(["week", "--format", form, "--output", path]).code == 0)
        }
        #expect(try home.run(["now", "--format", "html", "--output", path, "--yes"]).code == 73)
    }

    @Test func `a file of others is replaced only after a question`() throws {
        let home = try Home.lived()
        let path = home.folder + "/notes.html"
        let notes = "<!DOCTYPE html>\n<html lang=\"en\">\n<p>my own words\n"
        try Data(notes.utf8).write(to: URL(fileURLWithPath: path))
        let words = ["week", "--format", "html", "--output", path]
        let refused = try home.run(words)
        #expect(refused.code == 73 && refused.err.contains("and Steady did not write it"), "\(refused)")
        let no = try home.converse(words, [("Replace it?", "n")])
        #expect(no.code == 0 && Self.content(path) == notes, "\(no)")
        #expect(try home.run(words + ["--force"]).code == 0)
        #expect(Self.content(path)?.contains("Riverside IOP") == true)
    }

    @Test func `other commands don't take html, and a page goes to one place`() throws {
        let home = try Home.lived()
        for words in [["week", "--format", "pdf"], ["week", "--format"], ["log", "--format", "html"]] {
            let ran = try home.run(words)
            #expect(ran.code == 64 && ran.out.isEmpty, "\(ran)")
            Refusal.checkForm(ran)
        }
        for words in [["--open", "--print"], ["--open", "--output", "week.html"], ["--print", "--output", "x"]] {
            try Refusal(
                "week", words[0], words[1], words.count > 2 ? words[2] : "last",
                says: "A page goes to one place: --output, --open or --print. Leave out the others."
            ).check(in: home)
        }
    }

    // MARK: The browser

    @Test func `it opens from a file that nobody else can read, which the next page replaces`() throws {
        let home = try Self.home(["xdg-open": "echo >> ~/xdg-open.log"])
        let before = home.fingerprint()
        let path = home.folder + "/run/steady/page.html"
        for words in [["week", "--open"], ["week", "last", "--open"]] {
            let ran = try Self.run(home, words)
            #expect(ran.code == 0 && ran.out.isEmpty, "\(ran)")
            #expect(
                ran.err.hasSuffix(" is in the browser. Its file is ~/run/steady/page.html, until the next page.\n"),
                "\(ran)")
            #expect(try home.mode(path) == 0o600 && home.mode(home.folder + "/run/steady") == 0o700)
        }
        #expect(Self.content(path)?.contains("Week 37") == true)
        #expect(Self.content(home.folder + "/xdg-open.log") == "[\(path)]\n[\(path)]\n")
        #expect(home.fingerprint() == before)
    }

    @Test func `without a folder of the session it is in the cache`() throws {
        let home = try Self.home(["xdg-open": ""])
        let ran = try Self.run(home, ["week", "--open"], ["XDG_RUNTIME_DIR": nil])
        #expect(ran.code == 0 && ran.err.contains(" ~/.cache/steady/page.html,"), "\(ran)")
        #expect(try home.mode(home.folder + "/.cache") == 0o700)
        let other = try Self.run(home, ["week", "--open"], ["XDG_RUNTIME_DIR": "run", "XDG_CACHE_HOME": home.folder])
        #expect(other.err.contains(" ~/steady/page.html,"), "\(other)")
    }

    @Test func `a browser that stays open is left alone`() throws {
        let home = try Self.home(["xdg-open": "sleep 4; touch ~/closed"])
        let ran = try Self.run(home, ["week", "--open"])
        #expect(ran.code == 0, "\(ran)")
        #expect(try !home.files().contains("closed"))
    }

    @Test func `where nothing can open a page, a sentence says how to make one`() throws {
        let home = try Self.home(["xdg-open": "exit 3"])
        let failed = try Self.run(home, ["week", "--open"])
        #expect(failed.code == 74 && failed.err.contains("no browser took it"), "\(failed)")
        let missing = try Self.run(home, ["week", "last", "--open"], ["PATH": "/nowhere"])
        #expect(
            missing.err == """
                steady: Nothing here can open a page, since xdg-open is not installed. Make a file, and open that.
                  steady week last --format html --output week.html

                """)
        #expect(missing.code == 69)
    }

    // MARK: The printer

    @Test func `it goes to the default printer as text, under a title that tells nothing`() throws {
        let home = try Self.home([
            "lpstat": "echo 'system default destination: Office'", "lp": "eval \"cp \\${$#} ~/printed.txt\"",
        ])
        let ran = try Self.run(home, ["week", "--print"])
        #expect(ran.code == 0 && ran.out.isEmpty, "\(ran)")
        #expect(ran.err.contains("went to the printer Office, as text."), "\(ran)")
        #expect(Self.content(home.folder + "/lpstat.log") == "[-d]")
        let words = try #require(Self.content(home.folder + "/lp.log"))
        #expect(words.hasPrefix("[-d][Office][-t][page][-o][cpi=12]"), "\(words)")
        let page = try #require(Self.content(home.folder + "/printed.txt"))
        #expect(page.hasPrefix("Week 38") && page.contains("Initials  ____"), "\(page)")
        #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
        // What lies in the queue is the queue's affair; here nothing stays.
        #expect(try home.files().filter { $0.hasPrefix("run/steady/") }.isEmpty)
    }

    @Test(arguments: [
        [:], ["lp": ""], ["lp": "", "lpstat": "echo 'no system default destination'"],
        ["lp": "", "lpstat": "echo 'system default destination: Office'; exit 1"],
    ])
    func `without a printer a sentence says how to make a file`(_ tools: [String: String]) throws {
        let home = try Self.home(tools)
        let ran = try Self.run(home, ["week", "--print"], ["PATH": home.folder + "/bin"])
        #expect(ran.code == 69 && ran.err.contains("No printer is set up here"), "\(ran)")
        #expect(ran.err.hasSuffix("\n  steady week --format html --output week.html\n"), "\(ran)")
        #expect(Self.content(home.folder + "/lp.log") == nil)
    }

    @Test func `a printer that refuses is told, and nothing stays`() throws {
        let home = try Self.home(["lpstat": "echo 'system default destination: Office'", "lp": "exit 1"])
        let ran = try Self.run(home, ["week", "--print"])
        #expect(ran.code == 74 && ran.err.contains("The printer Office did not take the page."), "\(ran)")
        #expect(try home.files().filter { $0.hasPrefix("run/steady/") }.isEmpty)
    }

    // MARK: What stands on it

    @Test func `texts that would be markup, and words without an end, do no harm`() throws {
        let home = try Home.lived()
        let text = "<script>alert('x')</script> & \"quotes\" 😀 שלום \u{0600}<b> " + String(repeating: "w", count: 500)
        for words in [
            ["raise", text], ["craving", "5", "--trigger", "<b>stress</b>", "--place", text, "--note", text],
            ["use", "--substance", text], ["miss", "--at", "fri", "--excused", "--reason", text],
            ["checkin", "--mood", "1", "--win", text, "--note", text],
        ] { #expect(try home.run(words).code == 0, "\(words)") }
        let page = try home.prints("week", "--format", "html", "--share", "everything")
        #expect(!page.contains("<script") && !page.contains("<b>") && page.contains("&lt;script&gt;"))
        #expect(page.contains("&lt;b&gt;stress&lt;/b&gt;"))
        #expect(page.contains("😀 שלום") && page.contains(String(repeating: "w", count: 500)))
    }
}
