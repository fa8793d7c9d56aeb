import Testing

/// `steady config`.
struct ConfigTests {
    @Test func `settings are changed, taken away and read`() throws {
        let home = try Home()
        #expect(
            try home.prints("config", "week-start", "sunday") == """
                week-start  sun                                                undo: steady undo
                  was  mon

                """)
        #expect(
            try home.prints("config", "day-start", "04:00") == """
                day-start  04:00                                               undo: steady undo
                  was  03:00
                  Entries on record keep their days; this is for new ones.

                """)
        try home.prints("config", "region", "uk")
        try home.prints("config", "recovery-start", "2026-08-03")
        #expect(
            try home.prints("config", "--json")
                == "{\"weekStart\":\"sun\",\"dayStart\":\"04:00\",\"region\":\"uk\",\"recoveryStart\":\"2026-08-03\",\"backups\":\"on\",\"nudge\":\"on\",\"lookBack\":\"on\",\"nearEnd\":\"on\",\"remind\":\"all\",\"evening\":\"17:00\"}\n"
        )
        #expect(
            try home.prints("config", "region", "--unset") == """
                region  not set                                                undo: steady undo
                  was  uk

                """)
        try home.prints("undo")
        #expect(try home.prints("config", "region", "--json") == "{\"region\":\"uk\"}\n")
    }

    @Test func `days can't be counted from one that is still to come`() throws {
        let home = try Home.lived()
        try Refusal(
            "config", "recovery-start", "2026-10-01",
            says: "Thu 1 Oct 2026 is still to come. Days are counted from a day that has begun; today is fine."
        ).check(in: home)
        #expect(try home.prints("config", "recovery-start", "today").contains("2026-09-16"))
    }
}
