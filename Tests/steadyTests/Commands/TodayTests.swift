import Testing

/// `steady today`, which is `steady` alone too.
struct TodayTests {
    @Test func `the very first start says where the data stays and how to begin`() throws {
        let home = try Home()
        let welcome = """
            Steady keeps your plan on this computer. Nothing is sent anywhere.

              Begin            steady program start      it asks; Return skips a question
              Log a craving    steady craving 6
              A hard moment    steady now

            """
        #expect(try home.prints() == welcome)
        #expect(try home.prints("today") == welcome)
        #expect(try home.files() == [])
    }

    @Test func `a program that is to come is not none`() throws {
        let home = try Home()
        try home.prints("program", "start", "iop", "--from", "2026-10-16", "--slot", "fri 18:00")
        #expect(
            try home.prints().contains("  Program      IOP starts Fri 16 Oct, in 30 days  steady program show p1\n"))
        let eve = "2026-10-15T20:00:00-04:00"
        let page = try home.prints(at: eve)
        #expect(page.contains("IOP starts tomorrow") && page.contains("  Tomorrow     IOP: 18:00 session, 3 h\n"))
        let json = try #require(try home.json("today", "--json", at: eve) as? [String: Any])
        #expect((json["nextProgram"] as? [String: Any])?["from"] as? String == "2026-10-16")
        #expect((json["tomorrow"] as? [String: Any])?["start"] as? String == "2026-10-16T18:00:00-04:00")
    }
}
