import Foundation
import Testing

/// First and last days of programs: which week is meant, and what is asked about (DESIGN §3, "First days").
struct ProgramDayTests {
    /// Thursday evening of the third week, with sessions on Monday and Wednesday.
    private static let thursday = "2026-09-17T20:00:00-04:00"

    private func home() throws -> Home {
        let home = try Home.lived()
        try home.prints("attend", "--at", "wed 18:00", at: Self.thursday)
        return home
    }

    @Test func `a weekday is the next one, today included`() throws {
        let home = try home()
        #expect(
            try home.prints("program", "step", "outpatient", "--from", "mon", at: Self.thursday).unwrapped
                .contains("from Mon 21 Sep 2026"))
        #expect(try home.prints("program", "list", at: Self.thursday).contains("ended Sun 20 Sep 2026, stepped-down"))
        try home.prints("undo", at: Self.thursday)
        let change = try home.prints("program", "change", "p1", "--from", "wed", "--hours", "2", at: Self.thursday)
        #expect(change.contains("from Wed 23 Sep 2026, in 6 days"))
        let today = try home.prints("program", "change", "p1", "--from", "thu", "--hours", "2", at: Self.thursday)
        #expect(today.contains("from Thu 17 Sep 2026\n"))
        let support = try home.prints(
            "program", "start", "therapy", "--from", "tue", "--until", "tue", at: Self.thursday)
        #expect(support.contains("from Tue 22 Sep 2026 to Tue 22 Sep 2026"))
    }

    @Test func `a last day is the nearest`() throws {
        for (day, spoken) in [("sun", "Sun 20 Sep 2026"), ("sat", "Sat 19 Sep 2026"), ("thu", "Thu 17 Sep 2026")] {
            let home = try home()
            #expect(
                try home.prints("program", "end", "p1", "--on", day, at: Self.thursday).unwrapped
                    .contains("ended \(spoken)"))
        }
        let home = try home()
        #expect(
            try home.prints("program", "end", "p2", "--on", "mon", at: Self.thursday).unwrapped
                .contains("ended Mon 14 Sep 2026"))
    }

    @Test func `one that lies back is said before anything else`() throws {
        let home = try Home()
        let echo = try home.prints("program", "start", "iop", "--from", "2026-09-11", at: Self.thursday)
        #expect(echo.hasPrefix("First day Fri 11 Sep 2026, 6 days ago\np1  IOP"))
        let asked = try Home().converse(
            ["program", "start"],
            [
                ("Which", "iop"), ("called", .skip), ("First day", "2026-09-11"), ("Days and times", .skip),
                ("support person", .skip),
            ], at: Self.thursday)
        #expect(asked.text.unwrapped.contains("First day Fri 11 Sep 2026, 6 days ago p1 IOP"), "\(asked)")
    }

    @Test func `a step that lies back says so first, and what it changes`() throws {
        let home = try Home()
        try home.prints(
            "program", "start", "iop", "--from", "2026-09-07", "--sessions", "1-2", "--slot", "wed 18:00", "--slot",
            "thu 18:00", at: "2026-09-07T09:00:00-04:00")
        try home.prints("attend", "wed", at: Self.thursday)
        let words = ["program", "step", "outpatient", "--from", "2026-09-16"]
        let refused = try home.run(words, at: Self.thursday)
        #expect(refused.code == 64 && refused.err.contains("With Wed 16 Sep 2026, yesterday, s1"), "\(refused)")
        let agreed = try home.run(words + ["--yes"], at: Self.thursday)
        #expect(agreed.out.hasPrefix("First day Wed 16 Sep 2026, yesterday\np2  Outpatient"), "\(agreed)")
    }

    @Test(arguments: [
        ["program", "step", "outpatient", "--from", "2026-09-15"], ["program", "end", "p1", "--on", "2026-09-15"],
        ["edit", "p1", "--ended", "2026-09-15"], ["edit", "p1", "--from", "2026-09-15"],
    ])
    func `what leaves sessions outside their program is asked about`(_ words: [String]) throws {
        let home = try home()
        let session = words.contains("--from") && words[0] == "edit" ? "s1 (Mon 14 Sep 18:00)" : "s2 (Wed 16 Sep 18:00)"
        let refused = try home.run(words, at: Self.thursday)
        #expect(refused.code == 64 && refused.err.contains("\(session) lies outside Riverside IOP"), "\(refused)")
        Refusal.checkForm(refused)
        let before = home.fingerprint()
        let no = try home.converse(words, [("Do it anyway?", "no")], at: Self.thursday)
        #expect(
            no.code == 0 && no.text.unwrapped.contains(session) && no.text.contains("Nothing was changed."), "\(no)")
        #expect(home.fingerprint() == before)
        // A step asks what is to be lined up then.
        let questions =
            words[1] == "step" ? ["last day", "first", "prescribes", "groups", "first night", "naloxone"] : []
        let yes = try home.converse(
            words, [("Do it anyway?", "yes")] + questions.map { ($0, .skip) }, at: Self.thursday)
        #expect(yes.code == 0 && yes.text.contains("undo: steady undo"), "\(yes)")
        try home.prints("undo", at: Self.thursday)
        let agreed = try home.run(words + ["--yes"], at: Self.thursday)
        #expect(agreed.code == 0 && agreed.out.unwrapped.contains("lies outside Riverside IOP"), "\(agreed)")
    }

    @Test func `a change of a week that was met is asked about`() throws {
        let home = try Home()
        try home.prints(
            "program", "start", "iop", "--from", "2026-09-07", "--sessions", "1-2", "--slot", "wed 18:00",
            at: "2026-09-07T09:00:00-04:00")
        try home.prints("attend", at: "2026-09-09T21:00:00-04:00")
        let words = [
            "program", "change", "--from", "2026-09-08", "--sessions", "2-3", "--slot", "wed 18:00", "--slot",
            "fri 18:00",
        ]
        let refused = try home.run(words, at: Self.thursday)
        #expect(
            refused.code == 64 && refused.err.contains("the week from Mon 7 Sep 2026 no longer holds what was agreed"),
            "\(refused)")
        #expect(try home.run(words + ["--yes"], at: Self.thursday).code == 0)
        // From today on it changes nothing that was met.
        let home2 = try Home.lived()
        try home2.prints("program", "change", "p1", "--from", "today", "--sessions", "5", at: Self.thursday)
    }

    @Test func `a program may begin the day after another one's last, and the error says so`() throws {
        let home = try home()
        try home.prints("program", "end", "p1", at: Self.thursday)
        let refused = try home.run(["program", "start", "outpatient"], at: Self.thursday)
        #expect(refused.code == 65 && refused.err.contains("with --from 2026-09-18"), "\(refused)")
        #expect(refused.err.hasSuffix("\n  steady edit p1 --ended 2026-09-16\n"), "\(refused)")
        try home.prints("edit", "p1", "--ended", "2026-09-16", at: Self.thursday)
        #expect(try home.prints("program", "start", "outpatient", at: Self.thursday).contains("Thu 17 Sep 2026"))
    }

    @Test func `a wrong schedule can be taken out, and show keeps the trace`() throws {
        let home = try home()
        try home.prints("program", "change", "p1", "--from", "2026-10-12", "--sessions", "2", at: Self.thursday)
        try home.prints("craving", "3", at: Self.thursday)
        let echo = try home.prints("program", "change", "p1", "--from", "2026-10-12", "--remove", at: Self.thursday)
        #expect(echo.contains("no other schedule from Mon 12 Oct 2026 any more") && echo.contains("was  2 a week"))
        let shown = try home.prints("program", "show", "p1", at: Self.thursday).unwrapped
        #expect(shown.contains("program: from Mon 12 Oct 2026, 2 a week, 3 h each · mon 18:00"))
        #expect(shown.contains("program: no more from Mon 12 Oct 2026, 2 a week"))
        #expect(!shown.contains("from 2026-10-12"))
        let later = try home.prints(
            "program", "change", "p1", "--from", "2026-10-12", "--sessions", "2", at: Self.thursday)
        #expect(!later.contains("First day"))
        let back = try home.prints(
            "program", "change", "p1", "--from", "2026-10-12", "--remove", at: "2026-10-14T09:00:00-04:00")
        #expect(back.hasPrefix("First day Mon 12 Oct 2026, 2 days ago\n"))
        for (words, code, says) in [
            (["--from", "2026-10-12"], Int32(69), "has no schedule that begins on Mon 12 Oct 2026"),
            (["--from", "2026-09-02"], 65, "That is the first schedule"), ([], 64, "--remove needs --from"),
            (["--from", "2026-10-12", "--sessions", "3"], 64, "--remove takes a schedule out"),
        ] {
            let ran = try home.run(["program", "change", "p1", "--remove"] + words, at: Self.thursday)
            #expect(ran.code == code && ran.err.contains(says), "\(ran)")
            Refusal.checkForm(ran)
        }
        try home.prints("undo", at: Self.thursday)
        #expect(try home.prints("program", "show", "p1", at: Self.thursday).contains("from 2026-10-12  2 a week"))
    }
}
