import Foundation
import Testing

/// What the pages and the answers say of doses.
struct DosePageTests {
    private static let tolerance =
        "After days without Methadone, an opioid, tolerance falls. Be with someone, naloxone at hand"

    @Test func `today says in one line what is due and taken`() throws {
        let home = try DoseTests.home()
        func line(at time: String) throws -> String {
            let page = try home.prints(at: time)
            #expect(page.components(separatedBy: "Medication").count == 2, "\(page)")
            return try #require(page.split(separator: "\n").first { $0.contains("Medication") }).description.unwrapped
        }
        #expect(try !Home().prints().contains("Medication"))
        #expect(try line(at: DoseTests.morning(14)).hasPrefix("Medication Sertraline 0 of 1 · Methadone 0 of 1 taken"))
        try home.prints("dose", "sertraline", at: DoseTests.morning(14))
        try home.prints("dose", "methadone", "--skipped", at: "2026-09-14T09:40:00-04:00")
        #expect(
            try line(at: "2026-09-14T20:00:00-04:00")
                == "Medication Sertraline 1 of 1 · Methadone 0 of 1 (1 skipped) taken")
        let json = try home.json("today", "--json", at: "2026-09-14T20:00:00-04:00") as? [String: Any]
        let medications = try #require(json?["medications"] as? [[String: Any]])
        #expect(medications.map { $0["name"] as? String } == ["Sertraline", "Methadone"])
        #expect(medications[1]["skipped"] as? Int == 1 && medications[0]["times"] as? [String] == ["08:00"])
    }

    @Test func `today and the week count in the same way`() throws {
        let home = try Home()
        try home.prints("medication", "add", "Sertraline", "--daily", "08:00", at: "2026-09-14T07:00:00-04:00")
        try home.prints("medication", "add", "Ibuprofen", at: "2026-09-14T07:00:00-04:00")
        // A dose taken before its time is that of its time.
        try home.prints("dose", "sert", at: "2026-09-14T07:20:00-04:00")
        #expect(try home.prints(at: "2026-09-14T07:20:00-04:00").contains("Sertraline 1 of 1 taken"))
        #expect(try home.prints("week", at: "2026-09-14T07:20:00-04:00").contains("Sertraline · 1 of 1 dose taken\n"))
        try home.prints("dose", "sert", at: DoseTests.morning(14))
        try home.prints("dose", "sert", "--skipped", at: "2026-09-14T09:00:00-04:00")
        try home.prints("dose", "ibu", at: DoseTests.morning(14))
        #expect(
            try home.prints(at: "2026-09-14T09:00:00-04:00").unwrapped.contains(
                "Sertraline 1 of 1 (1 more) · Ibuprofen 1 taken"))
        let week = try home.prints("week", at: "2026-09-14T09:00:00-04:00")
        #expect(
            week.contains("Sertraline · 1 of 1 dose taken · 1 more\n")
                && week.contains("Ibuprofen · 1 dose taken as needed"))
        let json = try home.json("today", "--json", at: "2026-09-14T09:00:00-04:00") as? [String: Any]
        let first = try #require((json?["medications"] as? [[String: Any]])?.first)
        #expect(["taken", "skipped", "beyond"].map { first[$0] as? Int } == [1, 0, 1] && first["dueOn"] is NSNull)
    }

    @Test func `a weekly dose a day late or early stands for the day that it was due`() throws {
        let home = try Home()
        let tuesday = "2026-09-01T11:00:00-04:00"
        try home.prints("medication", "add", "Buprenorphine", "--weekly", "tue 10:00", at: "2026-09-01T07:00:00-04:00")
        try home.prints("dose", "--at", "08:50", at: tuesday)
        let late = try home.prints(at: DoseTests.morning(9))
        #expect(
            late.unwrapped.contains("Medication Buprenorphine 0 of 1 (due Tue 8 Sep) taken steady dose")
                && !late.contains("tolerance"), "\(late)")
        let json = try home.json("today", "--json", at: DoseTests.morning(9)) as? [String: Any]
        #expect((json?["medications"] as? [[String: Any]])?.first?["dueOn"] as? String == "2026-09-08")
        #expect(try !home.prints("dose", at: DoseTests.morning(9)).contains("tolerance"))
        #expect(try home.prints(at: DoseTests.morning(9)).contains("Buprenorphine 1 of 1 (due Tue 8 Sep) taken"))
        #expect(try home.prints("week", at: DoseTests.morning(9)).contains("Buprenorphine · 1 of 1 dose taken\n"))
        // A day early, and then not for so long that the next one is nearer.
        try home.prints("dose", at: DoseTests.morning(14))
        #expect(try home.prints("week", at: DoseTests.morning(15)).contains("Buprenorphine · 1 of 1 dose taken\n"))
        #expect(try !home.prints(at: DoseTests.morning(15)).contains("steady dose"))
        #expect(try !home.prints(at: DoseTests.morning(25)).contains("tolerance"))
        #expect(
            try home.prints(at: DoseTests.morning(26)).unwrapped.contains("After days without Buprenorphine, an opioid")
        )
        #expect(try home.prints("week", at: DoseTests.morning(26)).contains("gap since Tue 22 (1 day)"))
    }

    @Test func `a gap is told from its beginning`() throws {
        let home = try Home()
        try home.prints("medication", "add", "Suboxone", "--daily", "08:00", at: "2026-09-08T07:00:00-04:00")
        let sunday = "2026-09-20T20:00:00-04:00"
        #expect(try home.prints("week", at: sunday).contains("gap since Tue 8 Sep (12 days)"))
        let json = try home.json("week", "--json", at: sunday) as? [String: Any]
        let medication = try #require((json?["medications"] as? [[String: Any]])?.first)
        let gap = try #require((medication["gaps"] as? [[String: Any]])?.first)
        #expect(gap["from"] as? String == "2026-09-08" && gap["days"] as? Int == 12)
        // It began after the last dose, however long ago that was.
        try home.prints("dose", "--at", "2026-09-08 08:00", at: DoseTests.morning(9))
        let later = try home.prints("week", at: "2026-11-01T20:00:00-05:00").unwrapped
        #expect(later.contains("gap since Wed 9 Sep (53 days)"), "\(later)")
        #expect(
            try home.prints("report", "--from", "2026-10-20", at: "2026-11-01T20:00:00-05:00").contains("(53 days)"))
    }

    @Test func `the first dose after an end, and the page of that day, have the line on tolerance`() throws {
        let home = try Home()
        try home.prints("medication", "add", "Methadone", "--daily", "08:00", at: "2026-09-01T07:00:00-04:00")
        for day in [1, 2] { try home.prints("dose", at: DoseTests.morning(day)) }
        try home.prints("medication", "end", "methadone", at: "2026-09-02T09:00:00-04:00")
        let october = "2026-10-12T08:30:00-04:00"
        #expect(
            try home.prints("medication", "add", "Methadone", "--daily", "08:00", at: october).unwrapped.contains(
                Self.tolerance))
        #expect(try home.prints(at: october).unwrapped.contains(Self.tolerance))
        #expect(try home.prints("dose", at: october).unwrapped.contains(Self.tolerance))
        #expect(try !home.prints(at: october).contains("tolerance"))
        #expect(try !home.prints("dose", at: "2026-10-13T08:30:00-04:00").contains("tolerance"))
        // Another opioid after days without this one is the same.
        try home.prints("medication", "end", "methadone", at: "2026-10-13T09:00:00-04:00")
        let december = "2026-12-01T08:30:00-05:00"
        #expect(try home.prints("medication", "add", "Suboxone", at: december).unwrapped.contains(Self.tolerance))
        #expect(try home.prints("dose", at: december).unwrapped.contains(Self.tolerance))
        #expect(try !home.prints("dose", at: "2026-12-02T08:30:00-05:00").contains("tolerance"))
    }

    @Test func `for a week after an opioid ended today's page says it, and so does the page of that week`() throws {
        let home = try Home()
        try home.prints("medication", "add", "Methadone", "--daily", "08:00", at: "2026-09-07T07:00:00-04:00")
        for day in 7...9 { try home.prints("dose", at: DoseTests.morning(day)) }
        try home.prints("medication", "end", "methadone", at: "2026-09-09T09:00:00-04:00")
        for (day, isSaid) in [(9, true), (10, true), (16, true), (17, false)] {
            #expect(
                try home.prints(at: "2026-09-\(day < 10 ? "0" : "")\(day)T10:00:00-04:00").contains("tolerance")
                    == isSaid)
        }
        func week(_ words: String...) throws -> String {
            let ran = try home.run(["week", "2026-W37"] + words, at: DoseTests.morning(16))
            #expect(ran.code == 0, "\(ran)")
            return ran.out.unwrapped
        }
        #expect(try week().contains(Self.tolerance))
        #expect(try week("--format", "markdown", "--share", "everything").contains("tolerance falls"))
        #expect(try !home.prints("week", at: DoseTests.morning(16)).contains("tolerance"))
        // Only where the medication may be named, and unless it is silenced.
        #expect(try !week("--share", "counselor").contains("tolerance"))
        try home.prints("config", "nudge", "off", at: DoseTests.morning(16))
        #expect(try !week().contains("tolerance"))
        #expect(try !home.prints(at: DoseTests.morning(16)).contains("tolerance"))
    }

    @Test func `today's sources name that of the line on tolerance`() throws {
        let home = try DoseTests.home()
        #expect(try home.prints("today", "--sources", at: DoseTests.morning(14)).contains("No figure here needs one."))
        let page = try home.prints("today", "--sources", at: DoseTests.morning(17)).unwrapped
        #expect(page.contains("an old dose can be too much. (Penn State)"), "\(page)")
        #expect(
            page.contains("Sources Penn State Penn State, evidence brief") && !page.contains("No figure"), "\(page)")
    }

    @Test func `the week shows doses taken of those due, and gaps as gaps`() throws {
        let home = try DoseTests.home()
        for day in [14, 15, 18] { try home.prints("dose", "sertraline", at: DoseTests.morning(day)) }
        try home.prints("dose", "sertraline", "--skipped", at: DoseTests.morning(16))
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
        let home = try DoseTests.home()
        for day in [14, 15, 21, 22, 23] { try home.prints("dose", "sertraline", at: DoseTests.morning(day)) }
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
        let home = try DoseTests.home()
        for day in [14, 15] {
            #expect(try !home.prints("dose", "methadone", at: DoseTests.morning(day)).contains("tolerance"))
            try home.prints("dose", "sertraline", at: DoseTests.morning(day))
        }
        // Without a day in between there is no gap, also before the day's own dose.
        #expect(try !home.prints(at: DoseTests.morning(16)).contains("tolerance"))
        #expect(try home.prints(at: DoseTests.morning(17)).unwrapped.contains(Self.tolerance))
        #expect(try !home.prints("dose", "sertraline", at: DoseTests.morning(18)).contains("tolerance"))
        #expect(try !home.prints("dose", "methadone", "--skipped", at: DoseTests.morning(18)).contains("tolerance"))
        #expect(try home.prints("dose", "methadone", at: DoseTests.morning(19)).unwrapped.contains(Self.tolerance))
        #expect(try !home.prints("dose", "methadone", at: "2026-09-19T12:00:00-04:00").contains("tolerance"))
        #expect(try !home.prints(at: "2026-09-19T12:00:00-04:00").contains("tolerance"))
        // It can be silenced as the others can.
        try home.prints("config", "nudge", "off", at: DoseTests.morning(20))
        #expect(try !home.prints(at: DoseTests.morning(22)).contains("tolerance"))
        #expect(try !home.prints("dose", "methadone", at: DoseTests.morning(22)).contains("tolerance"))
    }
}
