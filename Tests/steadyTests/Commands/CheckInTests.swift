import Testing

/// `steady checkin`. Its questions are in Terminal.
struct CheckInTests {
    @Test func `a check-in is echoed, and a second one on that day adds to it`() throws {
        let home = try Home()
        try home.prints("contact", "add", "Sam")
        #expect(
            try home.prints("checkin", "--mood", "6", "--sleep", "7.5", "--reached", "sam") == """
                d1  check-in · Wed 16 Sep 2026 · mood 6 · sleep 7.5 h · Sam reached
                  undo: steady undo

                """)
        #expect(
            try home.prints("checkin", "--mood", "7", "--no-use") == """
                d1  check-in · Wed 16 Sep 2026 · mood 7 · sleep 7.5 h · no use · Sam reached
                  undo: steady undo
                  was  check-in · Wed 16 Sep 2026 · mood 6 · sleep 7.5 h · Sam reached

                """)
        #expect(
            try home.prints("checkin", "--day", "yesterday", "--nobody") == """
                d2  check-in · Tue 15 Sep 2026, yesterday · nobody reached     undo: steady undo

                """)
    }

    @Test func `after midnight it is still the evening before`() throws {
        let home = try Home()
        #expect(try home.prints("checkin", "--mood", "5", at: "2026-09-19T00:40:00-04:00").contains("Fri 18 Sep 2026"))
        #expect(try home.prints("checkin", "--mood", "5", at: "2026-09-19T03:00:00-04:00").contains("Sat 19 Sep 2026"))
    }

    @Test func `the day may be said without its option`() throws {
        let home = try Home.lived()
        let echo = try home.prints("checkin", "yesterday", "--mood", "6")
        #expect(echo.contains("check-in · Tue 15 Sep 2026, yesterday · mood 6"))
        #expect(try home.prints("checkin", "3d", "ago", "--stress", "3").contains("Sun 13 Sep 2026"))
        try Refusal("checkin", "mon", "--day", "tue", "--mood", "6", says: "The day is given twice.").check(in: home)
    }

    @Test func `hours may be written with a comma`() throws {
        let home = try Home.lived()
        #expect(try home.prints("checkin", "--sleep", "7,5").contains("sleep 7.5 h"))
        #expect(try home.prints("attend", "--hours", "1,25").contains("1.25 of 3 h"))
        try Refusal("checkin", "--sleep", "7,5,1", says: "not \"7,5,1\"").check(in: home)
    }
}
