import Testing

/// The week's words for use and days (FACTS, "Lapses"): an event with its day, answers counted, nothing that resets.
struct WeekWordsTests {
    @Test func `days count the evenings that were answered, and are left out where none was`() throws {
        let home = try Home()
        try home.prints("program", "start", "iop", "--from", "2026-09-07")
        #expect(try !home.prints("week").contains("Days"))
        try home.prints("checkin", "--mood", "5", "--day", "mon")
        #expect(try !home.prints("week").contains("Days"))
        try home.prints("checkin", "--no-use", "--day", "mon")
        #expect(
            try home.prints("week").contains("Days       no use on 1 of 1 evening answered · 10 days since 7 Sep\n"))
        try home.prints("checkin", "--no-use", "--day", "yesterday")
        #expect(try home.prints("week").contains("no use on 2 of 2 evenings answered"))
    }

    @Test func `a use is named with its day and what would help`() throws {
        let home = try Home()
        try home.prints("program", "start", "iop", "--from", "2026-09-07")
        try home.prints("use", "--at", "last night", "--substance", "alcohol", "--next-time", "call Sam first")
        try home.prints("use", "--at", "mon 21:40")
        try home.prints("checkin", "--used")
        let week = try home.prints("week")
        #expect(
            week.contains(
                """
                Use        Mon 14, 21:40
                           Tue 15, night · next time: call Sam first
                           Wed 16 · by the check-in

                """), "\(week)")
        // A bare zero would say nothing that the lines above don't.
        #expect(!week.contains("Days") && !week.contains("alcohol") && !week.contains("since the last"))
    }

    @Test(arguments: [
        ["sep", "10"], ["10", "September"], ["thu", "last", "week"], ["2026-09-10"], ["last", "week"],
    ])
    func `a day of several words means its week`(_ words: [String]) throws {
        #expect(try Home.lived().prints(["week"] + words).hasPrefix("Week 37 · Mon 7 – Sun 13 Sep 2026"))
        try Refusal("week", "some", "time", says: "\"some time\" is not a week.").check(in: .lived())
    }

    @Test func `open evenings are a number, not a list`() throws {
        let home = try Home()
        try home.prints("checkin", "--mood", "5", "--day", "mon")
        #expect(try home.prints("week").contains("Evenings   1 of 2 checked in\n"))
    }
}
