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
}
