import Testing

/// `steady use`.
struct UseTests {
    @Test func `a use is an event with a time`() throws {
        let home = try Home()
        #expect(
            try home.prints(
                "use", "--at", "yesterday 23:30", "--substance", "alcohol", "--next-time", "-", input: "call Sam\n")
                    == """
                    u1  use · Tue 15 Sep 2026 23:30, yesterday · alcohol · next time: call Sam
                      undo: steady undo
                      Your people and your plan are one command away:                     steady now

                    """)
    }

    @Test func `on a day whose check-in says no use it says how to make them agree`() throws {
        let home = try Home()
        try home.prints("checkin", "--no-use")
        let lines =
            "Your check-in of that day, d1, says no use. So that both say the same:\n    steady edit d1 --used\n"
        #expect(try home.prints("use", "--at", "15:00").contains(lines))
        #expect(try home.prints("craving", "6", "--outcome", "used").contains(lines))
        #expect(try home.prints("edit", "u1", "--substance", "alcohol").contains(lines))
        #expect(try !home.prints("edit", "u1", "--at", "yesterday 15:00").contains("d1"))
    }
}
