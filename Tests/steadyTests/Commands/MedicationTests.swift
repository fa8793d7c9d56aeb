import Foundation
import Testing

/// `steady medication`: what is taken, and when it is due.
struct MedicationTests {
    @Test func `a medication is added, listed and ended`() throws {
        let home = try Home()
        #expect(
            try home.prints("medication")
                == "No medication is on record yet.         steady medication add NAME --daily 08:00\n")
        #expect(
            try home.prints("medication", "add", "Sertraline", "--daily", "08:00") == """
                m1  Sertraline · daily 08:00 · from Wed 16 Sep 2026            undo: steady undo

                """)
        try home.prints("contact", "add", "Dr. Rivera", "--role", "counselor")
        #expect(
            try home.prints(
                "medication", "add", "Naltrexone", "--weekly", "mon,thu 9am", "--daily", "20:00", "--daily", "7:30",
                "--from", "2026-09-14", "--prescriber", "Rivera", "--note", "-", input: "with food\n"
            ).unwrapped
                == "First day Mon 14 Sep 2026, 2 days ago m2 Naltrexone · daily 07:30, 20:00; mon, thu 09:00 · "
                + "from Mon 14 Sep 2026 · prescribed by Dr. Rivera · note: with food undo: steady undo")
        try home.prints("medication", "add", "Ibuprofen")
        #expect(
            try home.prints("medication", "end", "sertraline", "--on", "fri") == """
                m1  Sertraline · daily 08:00 · from Wed 16 Sep 2026 · to Fri 18 Sep 2026
                  undo: steady undo

                """)
        // What has ended comes last.
        let later = "2026-09-20T10:00:00-04:00"
        #expect(
            try home.prints("medication", at: later).split(separator: "\n").map { $0.prefix(2) }
                == ["m2", "  ", "m3", "m1"])
    }

    @Test func `other times begin a record of their own, so that what was due stays`() throws {
        let home = try Home()
        try home.prints("medication", "add", "Sertraline", "--daily", "08:00", "--from", "2026-09-07")
        #expect(
            try home.prints("medication", "change", "sert", "--daily", "20:00", "--from", "fri") == """
                First day Fri 18 Sep 2026, in 2 days
                  Fri 11 Sep 2026 would be --from 2026-09-11
                m2  Sertraline · daily 20:00 · from Fri 18 Sep 2026            undo: steady undo
                  was  daily 08:00
                  m1 stays as it was up to Thu 17 Sep 2026

                """)
        #expect(
            try home.prints("medication", "list") == """
                m1  Sertraline · daily 08:00 · from Mon 7 Sep 2026 · to Thu 17 Sep 2026
                m2  Sertraline · daily 20:00 · from Fri 18 Sep 2026

                """)
        // One that begins that day only gets the times.
        #expect(
            try home.prints("medication", "change", "m2", "--as-needed", "--from", "2026-09-18").hasPrefix(
                "m2  Sertraline · as needed"))
        // Of two records of one name, a day means the one that holds on it.
        #expect(try home.prints("medication", "end", "sertraline", "--on", "sat").hasPrefix("m2"))
        try home.prints("undo")
        try home.prints("undo")
        try home.prints("undo")
        #expect(try home.prints("medication") == "m1  Sertraline · daily 08:00 · from Mon 7 Sep 2026\n")
    }

    @Test(arguments: [
        Refusal("medication", "add", "", says: "can't be empty"),
        Refusal("medication", "add", "-3", says: "begins with a dash"),
        Refusal("medication", "add", says: "Add what is missing: what it is called."),
        Refusal(
            "medication", "add", "X", "--daily", "8", says: "\"8\" is not a clock time. Write one such as 08:00 or 8pm."
        ),
        Refusal("medication", "add", "X", "--daily", "08:00,", says: "\"\" is not a clock time"),
        Refusal("medication", "add", "X", "--daily", "mon 08:00", says: "\"mon 08:00\" is not a clock time"),
        Refusal("medication", "add", "X", "--weekly", "08:00", says: "is not a weekly time"),
        Refusal("medication", "add", "X", "--weekly", "mon", says: "is not a weekly time"),
        Refusal("medication", "add", "X", "--from", "soon", says: "soon"),
        Refusal("medication", "add", "X", "--prescriber", "Nobody", code: 69, says: "No contact is named \"Nobody\"."),
        Refusal(
            "medication", "add", "SERTRALINE", code: 65,
            says:
                "Sertraline is on record as m1, from Wed 16 Sep 2026. `steady medication change m1` gives it other times"
        ),
        Refusal("medication", "change", "m1", says: "Say when it is due from then on."),
        Refusal(
            "medication", "change", "m1", "--as-needed", "--daily", "08:00", says: "--as-needed takes all times out"),
        Refusal("medication", "change", "m9", "--daily", "08:00", code: 69, says: "There is no medication m9."),
        Refusal(
            "medication", "change", "c1", "--daily", "08:00",
            says: "c1 is a craving; a medication such as m2 is needed here."),
        Refusal(
            "medication", "change", "m1", "--daily", "08:00", "--from", "2026-09-10", code: 65,
            says: "Sertraline (m1) begins on Wed 16 Sep 2026. Give that day or a later one with --from."),
        Refusal("medication", "end", "m1", "--on", "2026-09-01", code: 65, says: "before it begins on Wed 16 Sep 2026"),
        Refusal(
            "medication", "end", "sertralin3", code: 69,
            says: "Did you mean Sertraline?\n  steady medication end Sertraline"),
        Refusal("medication", "end", "e", says: "\"e\" is in the names of Sertraline and Methadone. Give one of them."),
        Refusal("edit", "m1", "--ended", "2026-09-01", code: 65, says: "before it begins"),
        Refusal("edit", "m2", "--name", "sertraline", code: 65, says: "is on record as m1"),
        Refusal("edit", "m1", "--clear", "from", says: "can't empty \"from\""),
        Refusal("edit", "m1", "--opioid", "--clear", "opioid", says: "both set and cleared"),
    ])
    func `what can't be one is refused`(_ refusal: Refusal) throws {
        let home = try Home()
        try home.prints("medication", "add", "Sertraline", "--daily", "08:00")
        try home.prints("medication", "add", "Methadone", "--daily", "08:00")
        try refusal.check(in: home)
    }

    @Test func `one that has ended is not changed or ended again`() throws {
        let home = try Home()
        try home.prints("medication", "add", "Sertraline", "--daily", "08:00", "--from", "2026-09-01")
        try home.prints("medication", "end", "Sertraline", "--on", "2026-09-12")
        try Refusal(
            "medication", "end", "Sertraline", code: 65,
            says: "Sertraline ended on Sat 12 Sep 2026 already. `steady edit m1 --ended DAY` corrects it."
        ).check(in: home)
        try Refusal(
            "medication", "change", "Sertraline", "--daily", "20:00", code: 65,
            says: "\n  steady medication add Sertraline --from 2026-09-16\n"
        ).check(in: home)
        #expect(try home.prints("medication", "add", "sertraline").hasPrefix("m2  sertraline"))
        try Refusal("edit", "m1", "--clear", "ended", code: 65, says: "is on record as m2").check(in: home)
    }

    @Test func `it is shown, edited, deleted and erased as any record`() throws {
        let home = try Home()
        try home.prints("medication", "add", "Sertraline", "--daily", "08:00")
        try home.prints("dose")
        #expect(try home.prints("show", "sertraline").hasPrefix("m1  medication\n"))
        #expect(
            try home.prints("edit", "m1", "--name", "Zoloft", "--daily", "9pm", "--opioid").hasPrefix(
                """
                m1  Zoloft · daily 21:00 · from Wed 16 Sep 2026 · an opioid    undo: steady undo
                  was  Sertraline · daily 08:00
                """))
        #expect(try home.prints("edit", "m1", "--clear", "times").hasPrefix("m1  Zoloft · as needed"))
        #expect(try home.prints("log", "zoloft").unwrapped.contains("o1 dose taken · Zoloft"))
        #expect(try home.prints("delete", "m1").contains("1 dose with it"))
        #expect(try !home.prints("log").contains("o1"))
        try home.prints("undo")
        #expect(try home.prints("log").contains("o1"))
        #expect(try home.prints("erase", "m1", "--yes").hasPrefix("m1  medication erased for good"))
        #expect(try !home.prints("log").contains("o1"))
        #expect(try home.json("medication", "--json") as? [String] == [])
    }

    @Test func `its end, if it is an opioid, is followed by one line on tolerance, unless that is silenced`() throws {
        func line(_ name: String) -> String {
            "After days without \(name), an opioid, tolerance falls. Be with someone, naloxone at hand"
        }
        let home = try Home()
        try home.prints("medication", "add", "Methadone")
        try home.prints("medication", "add", "Sertraline")
        try home.prints("medication", "add", "Blocker", "--opioid")
        try home.prints("medication", "add", "Fentanyl patch test", "--no-opioid")
        for (name, isOpioid) in [("Methadone", true), ("Sertraline", false), ("Blocker", true), ("Fentanyl", false)] {
            let echo = try home.prints("medication", "end", name)
            #expect(echo.unwrapped.contains(line(name)) == isOpioid, "\(echo)")
            #expect(echo.contains("tolerance") == isOpioid, "\(echo)")
        }
        #expect(try home.prints("edit", "m1", "--clear", "ended").contains("tolerance") == false)
        #expect(try home.prints("edit", "m1", "--ended", "today").unwrapped.contains(line("Methadone")))
        try home.prints("edit", "m1", "--clear", "ended")
        try home.prints("config", "nudge", "off")
        #expect(try !home.prints("medication", "end", "Methadone").contains("tolerance"))
    }

    @Test func `an opioid known by its name is told as one, with how to say otherwise`() throws {
        let home = try Home()
        #expect(
            try home.prints("medication", "add", "Buvidal", "--weekly", "tue 10:00") == """
                m1  Buvidal · tue 10:00 · from Wed 16 Sep 2026 · an opioid     undo: steady undo
                  known as an opioid by its name; if it is none:      steady edit m1 --no-opioid

                """)
        #expect(try home.prints("medication", "list").contains("· an opioid"))
        #expect(
            try home.prints("edit", "m1", "--no-opioid").hasPrefix(
                "m1  Buvidal · tue 10:00 · from Wed 16 Sep 2026 · no opioid"))
        for words in [["Sertraline"], ["Blocker", "--opioid"], ["Codeine test", "--no-opioid"]] {
            #expect(try !home.prints(["medication", "add"] + words).contains("by its name"))
        }
    }

    @Test func `an end also ends what is planned of the medication`() throws {
        let home = try Home()
        try home.prints("medication", "add", "Methadone", "--daily", "08:00", "--from", "2026-09-01")
        try home.prints("medication", "change", "Methadone", "--daily", "09:00", "--from", "2026-09-20")
        try home.prints("dose", "m2")
        let before = try home.prints("medication")
        #expect(
            try home.prints("medication", "end", "Methadone") == """
                m1  Methadone · daily 08:00 · from Tue 1 Sep 2026 · to Wed 16 Sep 2026 ·
                  an opioid
                  undo: steady undo
                  m2, daily 09:00 from Sun 20 Sep 2026, never begins: it is removed
                  After days without Methadone, an opioid, tolerance falls. Be with someone,
                    naloxone at hand: an old dose can be too much.
                    steady now

                """)
        #expect(try !home.prints("medication").contains("m2"))
        // A dose that was recorded for it all the same stays one of the medication.
        #expect(try home.prints("log").contains("dose taken · Methadone"))
        // An end that is still ahead, or today, isn't told as past.
        #expect(try home.prints("medication", "end", "Methadone").contains("nothing changed"))
        try home.prints("undo")
        #expect(try home.prints("medication") == before)
        // What hasn't begun can't end.
        try Refusal(
            "medication", "end", "m2", code: 65,
            says:
                "Methadone (m2) doesn't begin before Sun 20 Sep 2026. To leave that out, delete it.\n  steady delete m2"
        ).check(in: home)
        #expect(try home.prints("medication", "end", "m1", "--on", "2026-09-18").contains("m2, daily 09:00"))
        #expect(try home.prints("medication", "end", "m1", "--on", "2026-09-17").contains("to Thu 17 Sep 2026"))
        try Refusal(
            "medication", "end", "m1", code: 65, says: "Methadone ended on Thu 17 Sep 2026 already.",
            at: "2026-09-18T10:00:00-04:00"
        ).check(in: home)
    }

    @Test func `one that ended that day begins again on the day after, with the command that the error prints`() throws
    {
        let home = try Home()
        try home.prints("medication", "add", "Methadone", "--daily", "08:00")
        try home.prints("medication", "end", "Methadone")
        try Refusal(
            "medication", "add", "Methadone", "--daily", "20:00", code: 65,
            says:
                "Methadone is on record as m1 up to Wed 16 Sep 2026. Begin it the day after, or take that end back with "
                + "`steady edit m1 --clear ended`.\n  steady medication add Methadone --daily 20:00 --from 2026-09-17\n"
        ).check(in: home)
        #expect(
            try home.prints("medication", "add", "Methadone", "--daily", "20:00", "--from", "2026-09-17").hasPrefix(
                "m2  Methadone · daily 20:00 · from Thu 17 Sep 2026"))
        try home.prints("undo")
        #expect(try home.prints("edit", "m1", "--clear", "ended").hasPrefix("m1  Methadone · daily 08:00"))
    }
}
