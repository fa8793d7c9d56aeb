import Foundation
import Testing

/// `steady score`: what the clinic's instruments gave.
struct ScoreTests {
    @Test func `a score is kept by its instrument's name, with no word on what it means`() throws {
        let home = try Home()
        #expect(
            try home.prints("score")
                == "No score is on record yet.                           steady score add \"PHQ-9\" 14\n")
        #expect(
            try home.prints("score", "add", "PHQ-9", "14", "--on", "2026-09-02", "--of", "27") == """
                v1  PHQ-9 14 of 27 · Wed 2 Sep 2026, 14 days ago               undo: steady undo

                """)
        // The highest is remembered for display, and not stored.
        #expect(
            try home.prints("score", "add", "phq-9", "11", "--note", "-", input: "after a bad night\n") == """
                v2  phq-9 11 of 27 · Wed 16 Sep 2026 · note: after a bad night
                  undo: steady undo

                """)
        try home.prints("score", "add", "GAD-7", "9", "--on", "tue")
        try home.prints("score", "add", "Craving", "scale", "0", "--on", "tue")
        #expect(
            try home.prints("score", "list") == """
                phq-9
                  v1   14 of 27 · Wed 2 Sep 2026
                  v2   11 of 27 · Wed 16 Sep 2026

                GAD-7
                  v3   9 · Tue 15 Sep 2026

                Craving scale
                  v4   0 · Tue 15 Sep 2026

                """)
        let list = try #require(try home.json("score", "--json") as? [[String: Any]])
        #expect(list.map { $0["value"] as? Int } == [14, 11, 9, 0])
        #expect(list[0]["outOf"] as? Int == 27 && list[1]["outOf"] is NSNull)
    }

    @Test func `a name that is nearly another one's is pointed out, a number in it that differs is not`() throws {
        let home = try Home()
        try home.prints("score", "add", "PHQ-9", "14")
        #expect(try home.prints("score", "add", "PHQ9", "14", "--on", "mon").contains("did you mean PHQ-9?"))
        #expect(try !home.prints("score", "add", "PHQ-2", "3").contains("did you mean"))
    }

    @Test func `an instrument without what it gave, and more than it gives, are pointed out`() throws {
        let home = try Home()
        try home.prints("score", "add", "PHQ-9", "14", "--of", "27", "--on", "mon")
        for words in [["PHQ", "9"], ["phq-", "9"]] {
            let ran = try home.run(["score", "add"] + words)
            #expect(
                ran.code == 64 && ran.err.contains("Give what PHQ-9 gave too.\n  steady score add PHQ-9 14"), "\(ran)")
        }
        let more = try home.prints("score", "add", "PHQ-9", "41").unwrapped
        #expect(more.contains("41 is more than 27, the highest that was said of PHQ-9"), "\(more)")
        #expect(try !home.prints("score", "add", "PHQ-9", "27", "--on", "tue").contains("more than"))
    }

    @Test func `the course tells those from before the first session, and their weeks`() throws {
        let home = try Home()
        try home.prints("score", "add", "PHQ-9", "20", "--of", "27", "--on", "2026-08-01")
        try home.prints("score", "add", "PHQ-9", "14")
        let report = try home.prints("report", "--from", "2026-07-01").unwrapped
        #expect(report.contains("20 of 27") && report.contains("14 of 27"), "\(report)")
        try home.prints("medication", "add", "Naltrexone", "--daily", "08:00", "--from", "2026-08-24")
        try home.prints("dose", "--at", "2026-08-25 08:00")
        let json = try #require(try home.json("report", "--from", "2026-07-27", "--json") as? [String: Any])
        let recorded = try #require(json["coverage"] as? [String: Any])
        #expect(recorded["weeks"] as? Int == 3, "\(recorded)")
    }

    @Test(arguments: [
        Refusal("score", "add", says: "Add what is missing: the instrument, then what it gave."),
        Refusal(
            "score", "add", "PHQ-9", says: "Give the instrument and what it gave.\n  steady score add \"PHQ-9\" 14"),
        Refusal("score", "add", "PHQ-9", "high", says: "A score is a whole number from 0 to 10000, not \"high\"."),
        Refusal("score", "add", "PHQ-9", "14/27", says: "not \"14/27\""),
        Refusal("score", "add", "PHQ-9", "14.5", says: "not \"14.5\""),
        Refusal("score", "add", "PHQ-9", "10001", says: "not \"10001\""),
        Refusal("score", "add", "PHQ-9", "-1", says: "begins with a dash"),
        Refusal("score", "add", "", "14", says: "can't be empty"),
        Refusal(
            "score", "add", "PHQ-9", "14", "--of", "0", says: "The highest score is a whole number from 1 to 10000"),
        Refusal(
            "score", "add", "PHQ-9", "28", "--of", "27", "--on", "mon",
            says: "28 is more than 27, the highest that PHQ-9 is said to give. Check the two numbers."),
        Refusal("score", "add", "PHQ-9", "14", "--on", "2026-09-17", says: "is in the future"),
        Refusal(
            "score", "add", "phq-9", "12", code: 65, says: "is on record already, as v1. If that is wrong, edit v1."),
        Refusal("edit", "v1", "--of", "12", says: "14 is more than 12"),
        Refusal("edit", "v2", "--on", "wed", code: 65, says: "is on record already, as v1"),
        Refusal("edit", "v1", "--clear", "value", says: "can't empty \"value\""),
    ])
    func `what can't be one is refused`(_ refusal: Refusal) throws {
        let home = try Home()
        try home.prints("score", "add", "PHQ-9", "14")
        try home.prints("score", "add", "PHQ-9", "15", "--on", "tue")
        try refusal.check(in: home)
    }

    @Test func `it is shown, edited, deleted and erased as any record`() throws {
        let home = try Home()
        try home.prints("score", "add", "PHQ-9", "14", "--note", "late")
        #expect(try home.prints("show", "v1").hasPrefix("v1  score\n"))
        #expect(try home.prints("log", "score").unwrapped == "Wed 16 Sep v1 PHQ-9 14 · note: late")
        #expect(
            try home.prints("edit", "v1", "--value", "12", "--of", "27", "--on", "mon", "--clear", "note").unwrapped
                == "v1 PHQ-9 12 of 27 · Mon 14 Sep 2026, 2 days ago undo: steady undo "
                + "was PHQ-9 14 · Wed 16 Sep 2026 · note: late")
        #expect(try home.prints("delete", "v1").hasPrefix("v1  score deleted"))
        #expect(try home.prints("undo").contains("v1  PHQ-9 12 of 27"))
        #expect(try home.prints("erase", "v1", "--yes").hasPrefix("v1  score erased for good"))
        #expect(try home.prints("score").hasPrefix("No score"))
    }

    @Test func `the week and the course show numbers with days, from the counselor's level up`() throws {
        let home = try Home()
        try home.prints("score", "add", "PHQ-9", "14", "--on", "2026-09-01", "--of", "27", "--note", "secret")
        try home.prints("score", "add", "PHQ-9", "11", "--on", "2026-09-15", "--note", "secret")
        try home.prints("score", "add", "GAD-7", "9", "--on", "2026-09-14")
        try home.prints("checkin", "--mood", "5", "--day", "2026-09-01")
        let week = "Scores PHQ-9 11 of 27, Tue 15 · GAD-7 9, Mon 14"
        let course = "Scores from the clinic PHQ-9 Tue 1 Sep 14 of 27 · Tue 15 Sep 11 of 27 GAD-7 Mon 14 Sep 9"
        for share in ["counselor", "everything"] {
            #expect(try home.prints("week", "--share", share).unwrapped.contains(week))
            #expect(try home.prints("report", "--share", share).unwrapped.contains(course))
        }
        for format in ["text", "json", "html", "markdown"] {
            for page in ["week", "report"] {
                let shared = try home.prints(page, "--share", "counselor", "--format", format)
                #expect(shared.contains("PHQ-9") && !shared.contains("secret"), "\(page) \(format)")
                #expect(try !home.prints(page, "--share", "attendance", "--format", format).contains("PHQ-9"))
                for word in ["severe", "moderate", "mild", "better", "worse", "improve", "↑", "↓"] {
                    #expect(!shared.lowercased().contains(word) || word == "worse", "\(page) \(format) \(word)")
                }
            }
        }
        let json = try home.json("report", "--json") as? [String: Any]
        let scores = try #require(json?["scores"] as? [[String: Any]])
        #expect(scores.map { $0["name"] as? String } == ["PHQ-9", "GAD-7"])
        let values = try #require(scores[0]["values"] as? [[String: Any]])
        #expect(values.map { $0["value"] as? Int } == [14, 11] && values[1]["outOf"] is NSNull)
        // A week without any says nothing of it.
        #expect(try !home.prints("week", "2026-W37").contains("Scores"))
        let attendance = try home.json("week", "--json", "--share", "attendance") as? [String: Any]
        #expect(attendance?["scores"] is NSNull)
    }

    @Test func `nothing is broken at 40 columns, and shells complete an instrument's name`() throws {
        let home = try Home()
        try home.prints("score", "add", "Brief Addiction Monitor, protective factors", "14", "--of", "27")
        for words in [["score"], ["week"], ["report"], ["log"], ["show", "v1"]] {
            let ran = try home.run(words, environment: ["COLUMNS": "40"])
            #expect(ran.code == 0 && ran.out.split(separator: "\n").allSatisfy { $0.count <= 40 }, "\(ran)")
        }
        try home.prints("undo")
        try home.prints("score", "add", "PHQ-9", "14")
        let ran = try home.shell(
            "SAP_SHELL=bash \"$STEADY\" ---completion score add -- positional@0 3 0 steady score add ''")
        #expect(ran.out == "PHQ-9\n", "\(ran)")
    }
}
