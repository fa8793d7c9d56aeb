import Foundation
import Testing

/// `steady dose`.
struct DoseTests {
    /// Half past eight of a day in September.
    static func morning(_ day: Int) -> String { "2026-09-\(day < 10 ? "0" : "")\(day)T08:30:00-04:00" }

    /// A home in which two medications are taken from Monday 14 September on.
    static func home() throws -> Home {
        let home = try Home()
        try home.prints("medication", "add", "Sertraline", "--daily", "08:00", at: "2026-09-14T07:00:00-04:00")
        try home.prints("medication", "add", "Methadone", "--daily", "09:30", at: "2026-09-14T07:00:00-04:00")
        return home
    }

    @Test func `a dose is taken or skipped, now or at a time`() throws {
        let home = try Self.home()
        #expect(
            try home.prints("dose", "sertraline", "--at", "08:10") == """
                o1  dose taken · Wed 16 Sep 2026 08:10 · Sertraline            undo: steady undo

                """)
        #expect(
            try home.prints("dose", "meth", "--skipped", "--note", "-", input: "felt sick\n") == """
                o2  dose skipped · Wed 16 Sep 2026 19:42 · Methadone · note: felt sick
                  undo: steady undo

                """)
        #expect(try home.prints("dose", "m1", "--at", "last night").contains("Tue 15 Sep 2026, night"))
        #expect(
            try home.prints("log", "dose").unwrapped
                == "Tue 15 Sep night o3 dose taken · Sertraline Wed 16 Sep 08:10 o1 dose taken · Sertraline "
                + "Wed 16 Sep 19:42 o2 dose skipped · Methadone · note: felt sick")
    }

    @Test func `without a name the only medication is meant, or the only one that is due`() throws {
        let home = try Home()
        try Refusal("dose", code: 69, says: "No medication is on record for Wed 16 Sep 2026. Add it first.").check(
            in: home)
        try home.prints("medication", "add", "Sertraline", "--daily", "08:00", at: Self.morning(14))
        #expect(try home.prints("dose", at: Self.morning(14)).contains("Sertraline"))
        try home.prints("medication", "add", "Methadone", "--daily", "09:30", at: Self.morning(14))
        // On Tuesday at 8:30 only one is due, at 9:00 the other one, and in the evening neither.
        #expect(try home.prints("dose", at: Self.morning(15)).contains("Sertraline"))
        #expect(try home.prints("dose", at: "2026-09-15T09:00:00-04:00").contains("Methadone"))
        try Refusal(
            "dose",
            says: "Several medications are on record: Sertraline and Methadone. Say which.\n  steady dose Sertraline",
            at: "2026-09-15T20:00:00-04:00"
        ).check(in: home)
        try Refusal("dose", says: "Several medications are on record").check(in: home)
        try Refusal(
            "dose", "--at", "yesterday",
            says: "Several medications are on record: Sertraline and Methadone. Say which.\n"
                + "  steady dose --at yesterday Sertraline"
        ).check(in: home)
    }

    @Test func `where several are due, the day's page and the error name one of them`() throws {
        let home = try Home()
        try home.prints("medication", "add", "Naloxone", at: "2026-09-14T07:00:00-04:00")
        try home.prints("medication", "add", "Vitamin D", "--daily", "08:00", at: "2026-09-14T07:00:00-04:00")
        try home.prints("medication", "add", "Zinc", "--daily", "08:00", at: "2026-09-14T07:00:00-04:00")
        #expect(try home.prints(at: Self.morning(14)).unwrapped.contains("Zinc 0 of 1 taken steady dose \"Vitamin D\""))
        try Refusal("dose", says: "Say which.\n  steady dose \"Vitamin D\"", at: Self.morning(14)).check(in: home)
        try home.prints("dose", "Vitamin D", at: Self.morning(14))
        #expect(try home.prints(at: Self.morning(14)).unwrapped.contains("Zinc 0 of 1 taken steady dose Evening"))
        #expect(try home.prints("dose", at: Self.morning(14)).contains("Zinc"))
        // Where none is due, one with times is likelier than one that is taken as needed.
        try Refusal("dose", says: "Say which.\n  steady dose \"Vitamin D\"", at: Self.morning(14)).check(in: home)
    }

    @Test func `with a change planned ahead the only one that is due is found all the same`() throws {
        let home = try Home()
        try home.prints("medication", "add", "Naloxone", at: "2026-09-14T07:00:00-04:00")
        try home.prints("medication", "add", "Sertraline", "--daily", "08:00", at: "2026-09-14T07:00:00-04:00")
        try home.prints(
            "medication", "change", "Sertraline", "--daily", "07:00", "--from", "2026-09-16", at: Self.morning(15))
        #expect(try home.prints("dose", at: Self.morning(15)).contains("Sertraline"))
    }

    @Test func `a medication named like the id of another record is meant by its name`() throws {
        let home = try Home()
        for name in ["B12", "M2", "Vitamin D3"] { try home.prints("medication", "add", name, "--daily", "08:00") }
        #expect(try home.prints("dose", "B12").contains("B12"))
        #expect(try home.prints("dose", "d3").contains("Vitamin D3"))
        #expect(try home.prints("edit", "o1", "--medication", "D3", "--at", "08:00").hasPrefix("o1  dose taken"))
        #expect(try home.prints("medication", "change", "b12", "--as-needed").hasPrefix("m1  B12 · as needed"))
        // The id of a medication wins over a name, and what is neither is told as before.
        #expect(try home.prints("medication", "end", "M3").hasPrefix("m3  Vitamin D3"))
        #expect(try home.prints("dose", "m1").contains("B12"))
        try Refusal("dose", "b13", says: "b13 is a comparison; a medication such as m2 is needed here.").check(in: home)
        try Refusal("dose", "m9", code: 69, says: "There is no medication m9.").check(in: home)
    }

    @Test func `a dose outside the medication's days is told, with the command that makes the two agree`() throws {
        let home = try Home()
        try home.prints("medication", "add", "Zinc", "--daily", "08:00", "--from", "tomorrow")
        #expect(
            try home.prints("dose", "zinc").unwrapped.contains(
                "before the first day of Zinc, Thu 17 Sep 2026 steady edit m1 --from 2026-09-16"))
        #expect(try home.prints("week").contains("Zinc · 1 dose taken\n"))
        try home.prints("medication", "end", "zinc", "--on", "2026-09-18")
        #expect(
            try home.prints("dose", "zinc", at: Self.morning(20)).unwrapped.contains(
                "after the last day of Zinc, Fri 18 Sep 2026 steady edit m1 --ended 2026-09-20"))
        try home.prints("edit", "m1", "--ended", "2026-09-20", at: Self.morning(20))
        #expect(try !home.prints("dose", "zinc", at: "2026-09-20T20:00:00-04:00").contains("last day"))
    }

    @Test(arguments: [
        Refusal("dose", "sertralien", code: 69, says: "Did you mean Sertraline?\n  steady dose Sertraline"),
        Refusal("dose", "e", says: "\"e\" is in the names of Sertraline and Methadone. Give one of them."),
        Refusal("dose", "m9", code: 69, says: "There is no medication m9."),
        Refusal("dose", "sertraline", "--at", "tomorrow", says: "future"),
        Refusal("dose", "sertraline", "--at", "08:00", code: 65, says: "is on record already, as o1"),
        Refusal("dose", "sertraline", "--skipped=yes", says: "takes no value"),
        Refusal("dose", "sertraline", "--note", "", says: "can't be empty"),
        Refusal("edit", "o2", "--at", "08:00", code: 65, says: "is on record already, as o1"),
        Refusal("edit", "o1", "--status", "missed", says: "missed"),
        Refusal("edit", "o1", "--medication", "aspirin", code: 69, says: "No medication is named \"aspirin\"."),
        Refusal("edit", "o1", "--clear", "at", says: "can't empty \"at\""),
    ])
    func `what can't be one is refused`(_ refusal: Refusal) throws {
        let home = try Self.home()
        try home.prints("dose", "sertraline", "--at", "08:00")
        try home.prints("dose", "sertraline", "--at", "09:00")
        try refusal.check(in: home)
    }

    @Test func `several doses of a day of which no time is known stand beside each other`() throws {
        let home = try Self.home()
        try home.prints("dose", "sertraline", "--at", "yesterday")
        #expect(try home.prints("dose", "sertraline", "--at", "yesterday").hasPrefix("o2"))
        #expect(try home.prints("edit", "o1", "--at", "mon").hasPrefix("o1"))
        #expect(try home.prints("dose", "sertraline", "--at", "mon").hasPrefix("o3"))
    }

    @Test func `it is shown, edited, deleted and erased as any record`() throws {
        let home = try Self.home()
        try home.prints("dose", "sertraline", "--at", "08:00")
        #expect(try home.prints("show", "o1").unwrapped.contains("medication Sertraline"))
        #expect(
            try home.prints("edit", "o1", "--status", "skipped", "--medication", "methadone", "--at", "tue").unwrapped
                == "o1 dose skipped · Tue 15 Sep 2026 08:00, yesterday · Methadone undo: steady undo "
                + "was dose taken · Wed 16 Sep 2026 08:00 · Sertraline")
        #expect(try home.prints("delete", "o1").hasPrefix("o1  dose deleted"))
        #expect(try home.prints("undo").unwrapped.contains("o1 dose skipped · Tue 15 Sep 2026 08:00"))
        #expect(try home.prints("erase", "o1", "--yes").hasPrefix("o1  dose erased for good"))
    }

    @Test func `nothing is broken at 40 columns`() throws {
        let home = try Self.home()
        try home.prints("dose", "methadone", "--at", "2026-09-14 09:30")
        for words in [["medication"], ["dose", "methadone"], [], ["week"], ["report"], ["log"], ["show", "m1"]] {
            let ran = try home.run(words, environment: ["COLUMNS": "40"])
            #expect(ran.code == 0 && ran.out.split(separator: "\n").allSatisfy { $0.count <= 40 }, "\(ran)")
        }
    }

    @Test func `shells complete a medication's name`() throws {
        let home = try Self.home()
        try home.prints("medication", "end", "sertraline", "--on", "2026-09-14")
        for words in [
            "dose -- positional@0 2 0 steady dose ''", "medication end -- positional@0 3 0 steady medication end ''",
        ] {
            let ran = try home.shell("SAP_SHELL=bash \"$STEADY\" ---completion \(words)")
            #expect(ran.out == "Methadone\n", "\(ran)")
        }
    }
}
