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
}
