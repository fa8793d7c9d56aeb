import Foundation
import Testing

/// `steady sheet`: attendance alone, to be signed.
struct SheetTests {
    @Test func `this week's sheet has a row for each session and slot, and room to sign`() throws {
        let home = try Home.lived()
        let page = try home.prints("sheet")
        #expect(
            page.hasPrefix(
                "Attendance · Mon 14 – Sun 20 Sep 2026\nMade Wed 16 Sep 2026 19:42 · as the person recorded it\n"))
        let room = "_____________  ________________"
        for line in [
            "  Program    Riverside IOP", "  Date        Time   Hours  Status        Leader's name  Signature",
            "  Mon 14 Sep  18:00      3  attended      \(room)", "  Wed 16 Sep  18:00         not recorded  \(room)",
            "  Fri 18 Sep  18:00      3  planned       \(room)",
            "  Total      1 of 3–5 attended · 3 h · 1 not recorded · 1 planned",
        ] { #expect(page.contains("\n\(line)\n"), "\(line)\n\(page)") }
        for label in ["Name", "Signature of the person", "Date"] {
            #expect(page.contains("\n  \(label)  ______________"), "\(page)")
        }
        #expect(!page.contains("Tuesday meeting"))
        for same in [["--week"], ["this"], ["--week", "this"], ["2026-W38"], ["--from", "mon", "--until", "sun"]] {
            #expect(try home.prints(["sheet"] + same) == page)
        }
        #expect(try home.prints("sheet", "--week", "last") == home.prints("sheet", "last"))
        #expect(try home.prints("signature") == page)
    }

    @Test func `the days may be any, also those to come`() throws {
        let home = try Home.lived()
        let next = try home.prints("sheet", "--from", "2026-09-21", "--until", "fri")
        #expect(
            next.hasPrefix("Attendance · Mon 21 – Fri 25 Sep 2026\n")
                && next.contains("  Total      0 attended · 0 h · 3 planned\n"))
        let none = try home.prints("sheet", "--from", "2026-08-01", "--until", "2026-08-01")
        #expect(
            none.hasPrefix("Attendance · Sat 1 Aug 2026\n") && none.contains("  None on record, and none planned.\n"))
        #expect(!none.contains("Riverside"))
        #expect(
            try home.prints("sheet", "--from", "2026-08-01", "--until", "2026-08-01", "--program", "p1").contains(
                "Riverside"))
        let weeks = try home.prints("sheet", "--from", "2026-09-07", "--until", "2026-09-20")
        #expect(
            weeks.contains(
                "\n  Week of 7 Sep    0 of 3–5 attended · 0 h\n  Week of 14 Sep   1 of 3–5 attended · 3 h\n"),
            "\(weeks)")
        #expect(weeks.contains("\n  Total            1 attended · 3 h ·"))
        // Into another year, each date has its own.
        let turn = try home.prints("sheet", "--from", "2026-12-28", "--until", "2027-01-03")
        #expect(
            turn.hasPrefix("Attendance · Mon 28 Dec 2026 – Sun 3 Jan 2027\n")
                && turn.contains("  Fri 1 Jan 2027   18:00"))
    }

    @Test(arguments: [
        Refusal("sheet", "--from", "2026-09-20", "--until", "2026-09-14", says: "--from is after --until. Swap them."),
        Refusal(
            "sheet", "--until", "fri",
            says: "--until needs the day from which on, as --from.\n  steady sheet --until fri --from mon"),
        Refusal(
            "sheet", "--from", "2026-09-20", says: "Sun 20 Sep 2026 lies ahead. Say up to which day, with --until."),
        Refusal("sheet", "--from", "2025-01-01", says: "A sheet is of a year at most."),
        Refusal("sheet", "last", "--from", "mon", says: "exclude each other"),
        Refusal("sheet", "--week", "--until", "mon", says: "exclude each other"),
        Refusal("sheet", "next", says: "has not begun"),
        Refusal("sheet", "someday", says: "\"someday\" is not a week."),
        Refusal("sheet", "--program", "p9", code: 69, says: "p9"),
        Refusal("sheet", "--format", "pdf", says: "--format is text, json, html or markdown; not \"pdf\"."),
        Refusal("sheet", "--output", "x", "--print", says: "A page goes to one place"),
    ])
    func `words that say no days, no program or no form are refused`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test func `without a program it says how to begin`() throws {
        try Refusal("sheet", code: 69, says: "No program is on record yet. Start one first.\n  steady program start\n")
            .check(in: Home())
    }

    @Test func `of several programs the person says which it may show`() throws {
        let home = try Home.lived()
        try home.prints("attend", "--at", "tue 19:00", "--program", "p2")
        try Refusal(
            "sheet",
            says:
                "Riverside IOP and Tuesday meeting have sessions then. Say with --program which of them the sheet may show.\n  steady sheet --program p1\n"
        ).check(in: home)
        let one = try home.prints("sheet", "--program", "p1")
        #expect(one.contains("Riverside IOP") && !one.contains("Tuesday meeting") && one.contains("\nSessions\n"))
        let both = try home.prints("sheet", "--program", "tuesday meeting", "--program", "p1")
        #expect(both.contains("  Programs   Riverside IOP · Tuesday meeting\n"))
        #expect(both.contains("\nRiverside IOP\n") && both.contains("\nTuesday meeting\n"))
        // Where only one has a session, there is nothing to ask.
        #expect(try home.prints("sheet", "last").contains("Riverside IOP"))

        let question = "Which programs may it show? p1 Riverside IOP, p2 Tuesday meeting, or all. "
        let asked = try home.converse(["sheet"], [(question, "p9"), (question, "meeting")])
        #expect(asked.code == 0 && asked.text.contains("Program    Tuesday meeting"), "\(asked)")
        #expect(!asked.text.unwrapped.contains("Program Riverside"))
        #expect(
            try home.converse(["sheet"], [(question, "p1, p2")]).text.contains(
                "Programs   Riverside IOP · Tuesday meeting"))
        #expect(
            try home.converse(["sheet"], [(question, "all")]).text.contains(
                "Programs   Riverside IOP · Tuesday meeting"))
        let skipped = try home.converse(["sheet", "--output", home.folder + "/x"], [(question, .skip)])
        #expect(skipped.code == 0 && skipped.text.contains("Nothing was written."), "\(skipped)")
        #expect(try !home.files().contains("x"))
    }

    @Test func `a program that ended has its sessions up to then`() throws {
        let home = try Home.lived()
        try home.prints("program", "end", "p1", "--on", "2026-09-15")
        let page = try home.prints("sheet")
        #expect(
            page.contains("  Total      1 of 3–5 attended · 3 h\n") && !page.contains("Wed 16 Sep  18:00"), "\(page)")
        #expect(try home.prints("sheet", "--from", "2026-09-16", "--until", "2026-09-20").contains("None on record"))
    }

    @Test func `a session made up in another week is told on both sheets`() throws {
        let home = try Home.lived()
        try home.prints("miss", "--at", "2026-09-09 18:00", "--excused", "--reason", "flu")
        let thursday = "2026-09-17T21:00:00-04:00"
        try home.prints(
            "attend", "--at", "thu 18:00", "--hours", "2", "--program", "p1", "--makeup", "s2", at: thursday)
        let last = try home.prints("sheet", "last", at: thursday).unwrapped
        #expect(last.contains("Wed 9 Sep Time 18:00 · Status excused · Make-up on Thu 17 Sep ·"), "\(last)")
        let this = try home.prints("sheet", at: thursday).unwrapped
        #expect(this.contains("Thu 17 Sep Time 18:00 · Hours 2 · Status attended · Make-up for Wed 9 Sep ·"), "\(this)")
    }

    @Test func `an extra session and a moved one are rows of their own`() throws {
        let home = try Home.lived()
        try home.prints("program", "extra", "p1", "thu 9:00")
        try home.prints("program", "move", "fri 18:00", "sat 10:00")
        let page = try home.prints("sheet")
        for line in [
            "Thu 17 Sep  09:00      3  planned ", "Fri 18 Sep  18:00         cancelled ",
            "Sat 19 Sep  10:00      3  planned ",
        ] {
            #expect(page.contains("\n  \(line)"), "\(page)")
        }
        #expect(page.contains("· 1 cancelled · 1 not recorded · 2 planned\n"))
    }

    @Test func `clock times are the program's, over a clock change too, with its zone elsewhere`() throws {
        let home = try Home.lived()
        let words = ["sheet", "--from", "2026-10-30", "--until", "2026-11-02"]
        let here = try home.prints(words)
        #expect(here.contains("  Fri 30 Oct  18:00 ") && here.contains("  Mon 2 Nov   18:00 "), "\(here)")
        let elsewhere = try home.run(words, zone: "Europe/Berlin").out
        #expect(
            elsewhere.contains("  Fri 30 Oct  18:00 EDT ") && elsewhere.contains("  Mon 2 Nov   18:00 EST "),
            "\(elsewhere)")
    }

    @Test func `a sheet in any form replaces one, and no week's page`() throws {
        let home = try Home.lived()
        let path = home.folder + "/sheet"
        for form in ["text", "markdown", "html", "json", "text"] {
            let ran = try home.run(["sheet", "--format", form, "--output", path])
            #expect(ran.code == 0 && ran.err.contains("The sheet from Mon 14 Sep 2026 is in "), "\(ran)")
        }
        #expect(try home.mode(path) == 0o600)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == home.prints("sheet"))
        #expect(try home.run(["week", "--output", path]).code == 73)
        #expect(try home.run(["week", "--format", "markdown", "--output", path, "--force"]).code == 0)
        #expect(try home.run(["sheet", "--output", path]).code == 73)
        #expect(try home.run(["week", "--output", path]).code == 0)
    }

    @Test func `at 40 columns every row still has its room`() throws {
        let ran = try Home.lived().run(["sheet"], environment: ["COLUMNS": "40"])
        #expect(ran.out.split(separator: "\n").allSatisfy { $0.count <= 40 }, "\(ran)")
        #expect(
            ran.out.unwrapped.contains(
                "Mon 14 Sep Time 18:00 · Hours 3 · Status attended · Leader's name _____________ · Signature ________________"
            ), "\(ran)")
    }
}

/// Whoever gets a sheet may be told nothing else.
struct `What never stands on a sheet` {
    /// A home with a word of its own in every field that is nobody's business, and two programs with sessions this week.
    private static func withCanaries() throws -> Home {
        let home = try Home.lived()
        for words in [
            ["contact", "add", "Canaryperson", "--role", "counselor", "--phone", "+1 555 0777"],
            ["edit", "p1", "--note", "canarynote", "--substances", "canarysubstance", "--counselor", "Canaryperson"],
            ["edit", "s1", "--topic", "canarytopic", "--note", "canarynote", "--kind", "medical"],
            [
                "miss", "--at", "2026-09-11 18:00", "--program", "p1", "--excused", "--reason", "canaryreason",
                "--note", "canarynote",
            ],
            ["attend", "--at", "tue 19:00", "--program", "p2", "--topic", "canarytopic", "--makeup", "s2"],
            [
                "craving", "9", "--trigger", "canarytrigger", "--action", "canaryaction", "--place", "canaryplace",
                "--company", "canarycompany", "--note", "canarynote",
            ],
            ["use", "--substance", "canarysubstance", "--next-time", "canarynext", "--note", "canarynote"],
            [
                "checkin", "--mood", "1", "--stress", "9", "--used", "--reached", "Canaryperson", "--win", "canarywin",
                "--tomorrow", "canarytomorrow", "--note", "canarynote",
            ],
            ["raise", "canarypoint"], ["plan", "sign", "canarysign"], ["plan", "reason", "canaryreason"],
            ["plan", "add", "canarytrigger", "canaryaction"],
        ] {
            let ran = try home.run(words)
            #expect(ran.code == 0, "\(words): \(ran)")
        }
        return home
    }

    @Test(arguments: ["text", "markdown", "html", "json"])
    func `a word of the record beside programs and sessions, in any form`(_ form: String) throws {
        let home = try Self.withCanaries()
        #expect(try home.prints("log", "--json").contains("canary"))
        for days in [[], ["last"], ["--from", "2026-08-01", "--until", "2026-12-31"]] {
            let page = try home.prints(["sheet", "--program", "p1", "--program", "p2", "--format", form] + days)
            #expect(page.contains("Riverside IOP"))
            let lower = page.lowercased()
            for word in [
                "canary", "555", "craving", "check-in", "checkin", "relapse", "mood", "urge", "medical", "evening",
                "stress",
            ] {
                #expect(!lower.contains(word), "\(word)\n\(page)")
            }
        }
    }
}
