import Foundation
import Testing

/// `steady dose`, and what the pages say of doses.
struct DoseTests {
    private static func morning(_ day: Int) -> String { "2026-09-\(day < 10 ? "0" : "")\(day)T08:30:00-04:00" }
    private static let tolerance = "After days without an opioid, tolerance falls. Be with someone, naloxone at hand"

    /// A home in which two medications are taken from Monday 14 September on.
    private static func home() throws -> Home {
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
        try Refusal("dose", "--at", "yesterday", says: "Several medications are on record").check(in: home)
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

    @Test func `today says in one line what is due and taken`() throws {
        let home = try Self.home()
        func line(at time: String) throws -> String {
            let page = try home.prints(at: time)
            #expect(page.components(separatedBy: "Medication").count == 2, "\(page)")
            return try #require(page.split(separator: "\n").first { $0.contains("Medication") }).description.unwrapped
        }
        #expect(try !Home().prints().contains("Medication"))
        #expect(try line(at: Self.morning(14)).hasPrefix("Medication Sertraline 0 of 1 · Methadone 0 of 1 taken"))
        try home.prints("dose", "sertraline", at: Self.morning(14))
        try home.prints("dose", "methadone", "--skipped", at: "2026-09-14T09:40:00-04:00")
        #expect(
            try line(at: "2026-09-14T20:00:00-04:00")
                == "Medication Sertraline 1 of 1 · Methadone 0 of 1 (1 skipped) taken")
        let json = try home.json("today", "--json", at: "2026-09-14T20:00:00-04:00") as? [String: Any]
        let medications = try #require(json?["medications"] as? [[String: Any]])
        #expect(medications.map { $0["name"] as? String } == ["Sertraline", "Methadone"])
        #expect(medications[1]["skipped"] as? Int == 1 && medications[0]["times"] as? [String] == ["08:00"])
    }

    @Test func `the week shows doses taken of those due, and gaps as gaps`() throws {
        let home = try Self.home()
        for day in [14, 15, 18] { try home.prints("dose", "sertraline", at: Self.morning(day)) }
        try home.prints("dose", "sertraline", "--skipped", at: Self.morning(16))
        let sunday = "2026-09-20T20:00:00-04:00"
        func week(_ words: String...) throws -> String {
            let ran = try home.run(["week"] + words, at: sunday)
            #expect(ran.code == 0, "\(ran)")
            return ran.out.unwrapped
        }
        let figures =
            "3 of 7 doses taken · 1 skipped · 3 not recorded · gap Wed 16 – Thu 17 (2 days) · gap since Sat 19 (1 day)"
        #expect(try week().contains("Medication Sertraline · \(figures)"))
        #expect(try week().contains("Methadone · 0 of 7 doses taken · 7 not recorded · gap since Mon 14 (6 days)"))
        let shared = try week("--share", "counselor")
        #expect(shared.contains("Medication a medication (m1) · \(figures)"), "\(shared)")
        for format in ["text", "json", "html", "markdown"] {
            let page = try week("--share", "counselor", "--format", format)
            #expect(!page.contains("Sertraline") && !page.contains("Methadone"), "\(page)")
            #expect(try !week("--share", "attendance", "--format", format).lowercased().contains("of 7 doses"))
            #expect(try !week("--format", format).lowercased().contains("missed a"))
        }
        let json = try home.json("week", "--json", "--share", "counselor", at: sunday) as? [String: Any]
        let medication = try #require((json?["medications"] as? [[String: Any]])?.first)
        #expect(
            medication["name"] is NSNull && medication["due"] as? Int == 7 && medication["notRecorded"] as? Int == 3)
        #expect((medication["gaps"] as? [[String: Any]])?.map { $0["open"] as? Bool } == [false, true])
        let attendance = try home.json("week", "--json", "--share", "attendance", at: sunday) as? [String: Any]
        #expect(attendance?["medications"] is NSNull)
    }

    @Test func `the course has a series by week`() throws {
        let home = try Self.home()
        for day in [14, 15, 21, 22, 23] { try home.prints("dose", "sertraline", at: Self.morning(day)) }
        let wednesday = "2026-09-23T20:00:00-04:00"
        let report = try home.prints("report", at: wednesday).unwrapped
        #expect(
            report.contains(
                "Sertraline 5 of 10 doses taken · 5 not recorded · gap Wed 16 Sep – Sun 20 Sep (5 days) "
                    + "by week 14 Sep 2 of 7 · 21 Sep 3 of 3"), "\(report)")
        let shared = try home.prints("report", "--share", "counselor", at: wednesday).unwrapped
        #expect(shared.contains("a medication (m1) 5 of 10 doses taken") && !shared.contains("Sertraline"))
        #expect(try !home.prints("report", "--share", "attendance", at: wednesday).contains("dose"))
        let json = try home.json("report", "--json", at: wednesday) as? [String: Any]
        let weeks = try #require((json?["medications"] as? [[String: Any]])?.first?["weeks"] as? [[String: Any]])
        #expect(weeks.map { $0["taken"] as? Int } == [2, 3] && weeks[0]["week"] as? String == "2026-W38")
    }

    @Test func `after a gap in an opioid one line says what is known of tolerance`() throws {
        let home = try Self.home()
        for day in [14, 15] {
            #expect(try !home.prints("dose", "methadone", at: Self.morning(day)).contains("tolerance"))
            try home.prints("dose", "sertraline", at: Self.morning(day))
        }
        // Without a day in between there is no gap, also before the day's own dose.
        #expect(try !home.prints(at: Self.morning(16)).contains("tolerance"))
        #expect(try home.prints(at: Self.morning(17)).unwrapped.contains(Self.tolerance))
        #expect(try !home.prints("dose", "sertraline", at: Self.morning(18)).contains("tolerance"))
        #expect(try !home.prints("dose", "methadone", "--skipped", at: Self.morning(18)).contains("tolerance"))
        #expect(try home.prints("dose", "methadone", at: Self.morning(19)).unwrapped.contains(Self.tolerance))
        #expect(try !home.prints("dose", "methadone", at: "2026-09-19T12:00:00-04:00").contains("tolerance"))
        #expect(try !home.prints(at: "2026-09-19T12:00:00-04:00").contains("tolerance"))
        // It can be silenced as the others can.
        try home.prints("config", "nudge", "off", at: Self.morning(20))
        #expect(try !home.prints(at: Self.morning(22)).contains("tolerance"))
        #expect(try !home.prints("dose", "methadone", at: Self.morning(22)).contains("tolerance"))
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
