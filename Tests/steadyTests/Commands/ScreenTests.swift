import Foundation
import Testing

/// `steady screen`: drug screens, for the person's own record.
struct ScreenTests {
    private static let monday = "2026-09-14T10:00:00-04:00"

    @Test func `one is asked for, given, and has a result`() throws {
        let home = try Home()
        #expect(
            try home.prints("screen")
                == "No drug screen is on record yet.                       steady screen --requested\n")
        #expect(
            try home.prints("screen", "--requested", at: Self.monday) == """
                x1  drug screen · Mon 14 Sep 2026 10:00 · asked for            undo: steady undo

                """)
        #expect(
            try home.prints("screen", "--given", "--at", "09:15") == """
                x1  drug screen · Mon 14 Sep 2026 10:00, 2 days ago ·
                  given Wed 16 Sep 2026 09:15
                  undo: steady undo
                  was  drug screen · Mon 14 Sep 2026 10:00, 2 days ago · asked for
                  this filled in x1

                """)
        #expect(
            try home.prints("screen", "--result", "negative").unwrapped.contains(
                "given Wed 16 Sep 2026 09:15 · result negative undo: steady undo was drug screen"))
        // All of it is filled in: each begins a new one from here on.
        #expect(
            try home.prints("screen", "--result", "unclear", "--note", "-", input: "lab repeats it\n") == """
                x2  drug screen · Wed 16 Sep 2026 · result unclear · note: lab repeats it
                  undo: steady undo

                """)
        #expect(
            try home.prints("screen", "--given", "--at", "08:00").hasPrefix(
                "x3  drug screen · Wed 16 Sep 2026 08:00 · given "))
        #expect(
            try home.prints("screen", "list") == """
                x1  drug screen · Mon 14 Sep 2026 10:00 · given Wed 16 Sep 2026 09:15 ·
                    result negative
                x3  drug screen · Wed 16 Sep 2026 08:00 · given
                x2  drug screen · Wed 16 Sep 2026 · result unclear · note: lab repeats it

                """)
        #expect(try home.prints("screen") == home.prints("screen", "list"))
        let list = try #require(try home.json("screen", "list", "--json") as? [[String: Any]])
        #expect(list.map { $0["result"] as? String } == ["negative", nil, "unclear"])
        #expect(list[2]["at"] is NSNull && list[0]["givenAt"] as? String == "2026-09-16T09:15:00-04:00")
    }

    @Test func `one that was asked for more than a week ago isn't the one that is given`() throws {
        let home = try Home()
        try home.prints("screen", "--requested", "--at", "2026-09-06 09:00")
        #expect(try home.prints("screen", "--given").hasPrefix("x2"))
        // A result with a time is that day's.
        try home.prints("screen", "--given", "--at", "mon 09:00")
        #expect(try home.prints("screen", "--result", "negative", "--at", "mon").contains("this filled in x3"))
        #expect(try home.prints("screen", "--result", "positive", "--at", "sun").hasPrefix("x4"))
        // Both at once, of a test that shows its result at once.
        try home.prints("screen", "--requested", at: "2026-09-20T09:00:00-04:00")
        #expect(
            try home.prints("screen", "--given", "--result", "negative", at: "2026-09-20T09:30:00-04:00").unwrapped
                .contains("given Sun 20 Sep 2026 09:30 · result negative"))
    }

    @Test func `the result is that of the one given last, and a newer one with a result is named`() throws {
        let home = try Home()
        try home.prints("screen", "--requested", at: Self.monday)
        try home.prints("screen", "--given", "--at", "18:00")
        try home.prints("screen", "--given", "--at", "15:00")
        #expect(try home.prints("screen", "--result", "negative").contains("this filled in x1"))
        let other = try home.prints("screen", "--result", "positive").unwrapped
        #expect(other.contains("this filled in x2"), "\(other)")
        #expect(other.contains("x1, given later, is negative already; to correct that one:"), "\(other)")
        #expect(other.contains("steady edit x1 --result positive"), "\(other)")
    }

    @Test func `the time of one that nobody asked for is when it was given`() throws {
        let home = try Home()
        try home.prints("screen", "--given", "--at", "09:00")
        for time in ["09:30", "08:30"] {
            let edited = try home.prints("edit", "x1", "--at", time)
            #expect(edited.hasPrefix("x1  drug screen · Wed 16 Sep 2026 \(time) · given "), "\(edited)")
        }
    }

    @Test func `a note that is there stays beside a new one, and undo takes back what was filled in`() throws {
        let home = try Home()
        try home.prints("screen", "--requested", "--note", "by phone", at: Self.monday)
        try home.prints("screen", "--given", "--note", "on the way to work")
        #expect(try home.prints("show", "x1").unwrapped.contains("note by phone on the way to work"))
        try home.prints("undo")
        #expect(
            try home.prints("screen").unwrapped == "x1 drug screen · Mon 14 Sep 2026 10:00 · asked for · note: by phone"
        )
    }

    @Test(arguments: [
        Refusal("screen", "--requested", "--given", says: "--requested begins a new one."),
        Refusal("screen", "--requested", "--result", "negative", says: "--requested begins a new one."),
        Refusal("screen", "--at", "09:00", says: "Say what happened: --requested, --given or --result."),
        Refusal("screen", "--note", "x", says: "Say what happened"),
        Refusal("screen", "--result", "clean", says: "clean"),
        Refusal("screen", "lst", says: "takes only list"),
        Refusal("screen", "list", "--given", says: "takes only list"),
        Refusal("screen", "--given", "--at", "tomorrow 09:00", says: "future"),
        Refusal("screen", "--given", "--at", "tue", says: "Give the clock time at which it was given too."),
        Refusal("edit", "x1", "--given-at", "2026-09-14 09:00", says: "It can't be given before it was asked for."),
        Refusal("edit", "x1", "--given-at", "tue", says: "Give the clock time at which it was given too"),
        Refusal("edit", "x1", "--clear", "at", says: "can't empty \"at\""),
        Refusal("show", "x9", code: 69, says: "There is no drug screen x9. `steady screen list` lists them."),
    ])
    func `what can't be one is refused`(_ refusal: Refusal) throws {
        let home = try Home()
        try home.prints("screen", "--requested", at: Self.monday)
        try refusal.check(in: home)
    }

    @Test func `it is shown, edited, deleted and erased as any record`() throws {
        let home = try Home()
        try home.prints("screen", "--requested", at: Self.monday)
        #expect(try home.prints("show", "x1").hasPrefix("x1  drug screen\n"))
        #expect(try home.prints("log", "screen").unwrapped == "Mon 14 Sep 10:00 x1 drug screen · asked for")
        #expect(
            try home.prints("edit", "x1", "--given-at", "tue 09:00", "--result", "unclear").unwrapped.contains(
                "given Tue 15 Sep 2026 09:00 · result unclear"))
        #expect(try home.prints("edit", "x1", "--clear", "given-at", "--clear", "result").contains("asked for"))
        #expect(try home.prints("delete", "x1").hasPrefix("x1  drug screen deleted"))
        try home.prints("undo")
        #expect(try home.prints("erase", "x1", "--yes").hasPrefix("x1  drug screen erased for good"))
        #expect(try home.prints("screen").hasPrefix("No drug screen"))
    }

    @Test func `no page tells of it, at no level`() throws {
        let home = try Home.lived()
        func pages() throws -> [String] {
            var pages = try [home.prints("today"), home.prints("now"), home.prints("remind")]
            for page in ["week", "report"] {
                for share in ["attendance", "counselor", "everything"] {
                    for format in ["text", "html", "markdown", "json"] {
                        pages.append(try home.prints(page, "--share", share, "--format", format))
                    }
                }
            }
            return try pages + [home.prints("sheet"), home.prints("today", "--json")]
        }
        let before = try pages()
        try home.prints("screen", "--requested", "--note", "Quokka")
        try home.prints("screen", "--given", "--result", "positive")
        #expect(try pages() == before)
        for share in ["attendance", "counselor", "everything"] {
            let folder = home.folder + "/\(share)"
            let ran = try home.run(
                ["export", "--to", folder, "--share", share, "--yes", "--program", "p1", "--program", "p2"])
            #expect(ran.code == 0 && !ran.err.contains("screens.csv"), "\(ran)")
            for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
                let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
                #expect(!text.contains("Quokka"), "\(share) \(file)")
            }
        }
    }

    @Test func `nothing is broken at 40 columns`() throws {
        let home = try Home()
        for words in [["screen"], ["screen", "--requested"], ["screen", "--given"], ["screen"], ["show", "x1"]] {
            let ran = try home.run(words, environment: ["COLUMNS": "40"])
            #expect(ran.code == 0 && ran.out.split(separator: "\n").allSatisfy { $0.count <= 40 }, "\(ran)")
        }
    }
}
