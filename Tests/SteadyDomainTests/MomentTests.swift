import Testing

@testable import SteadyDomain

struct MomentTests {
    @Test(arguments: [
        "2026-11-21T18:58:00-05:00", "2026-11-21T00:00:00+00:00", "2026-12-31T23:59:59+05:30",
        "2027-01-01T00:00:00+14:00", "2026-01-01T00:30:00-14:00", "1969-12-31T23:59:59-03:30",
        "2024-02-29T12:00:00+10:30",
    ])
    func `a moment is printed as it is written, with its offset`(_ text: String) throws {
        #expect(try #require(Moment(text)).description == text)
    }

    @Test(arguments: [
        ("2026-11-21T18:58:00Z", "2026-11-21T18:58:00+00:00"), ("2026-11-21t18:58:00z", "2026-11-21T18:58:00+00:00"),
        ("2026-11-21T18:58:00-00:00", "2026-11-21T18:58:00+00:00"),
        ("2026-11-21T18:58:00.999-05:00", "2026-11-21T18:58:00-05:00"),
        ("2026-11-21T18:58:00.5Z", "2026-11-21T18:58:00+00:00"),
    ])
    func `the other forms of RFC 3339 are read to the second`(_ text: String, _ printed: String) throws {
        #expect(try #require(Moment(text)).description == printed)
    }

    @Test func `an instant is counted from 1970`() throws {
        #expect(try #require(Moment("1970-01-01T00:00:00Z")).instant == 0)
        #expect(try #require(Moment("2026-11-21T18:58:00-05:00")).instant == 1_795_305_480)
        #expect(try #require(Moment("1969-12-31T23:59:59Z")).instant == -1)
    }

    @Test func `one instant may be written with two offsets, and each is kept`() throws {
        let home = try #require(Moment("2026-11-21T18:58:00-05:00"))
        let away = try #require(Moment("2026-11-22T05:28:00+05:30"))
        #expect(home.instant == away.instant)
        #expect(home != away)
        #expect(away.calendarDay.description == "2026-11-22")
        #expect(away.clock.description == "05:28")
        #expect(home.calendarDay.description == "2026-11-21")
    }

    @Test(arguments: [
        "2026-11-21T18:58:00", "2026-11-21T18:58:60Z", "2026-11-21T18:58:00+14:01", "2026-11-21T18:58:00-15:00",
        "2026-11-21T24:00:00Z", "2026-11-21T18:60:00Z", "2026-02-30T18:58:00Z", "2026-11-21T18:58Z",
        "2026-11-21T18:58:00+5:00", "2026-11-21T18:58:00-0500", "2026-11-21T18:58:00-05", "2026-11-21T18:58:00 -05:00",
        "2026-11-21T18:58:00.Z", "2026-11-21T18:58:00,5Z", "2026-11-21T18:58:00ZZ", "2026-11-21T18:58:00-05:60",
        "2026-11-21X18:58:00Z", "2026-11-21T1٨:58:00Z", "٢٠٢٦-11-21T18:58:00Z", "2026-11-21T18:58:00−05:00", "",
        "garbage", "1795305480", "2026-11-21", "2026-11-21T-1:58:00Z",
    ])
    func `what is not RFC 3339 with an offset is no moment`(_ text: String) {
        #expect(Moment(text) == nil)
    }

    @Test(arguments: [
        ("00:00", 0), ("9:30", 570), ("09:30", 570), ("18:00", 1080), ("23:59", 1439),
    ])
    func `a clock time is hours and minutes`(_ text: String, _ minutes: Int) {
        #expect(ClockTime(text)?.minutes == minutes)
    }

    @Test(arguments: [
        "", "24:00", "18:60", "18", "18:0", "180:00", "18:000", "18:00:00", "-1:00", "6pm", "١٨:00", ":30", "18:",
    ])
    func `a clock time is nothing else`(_ text: String) {
        #expect(ClockTime(text) == nil)
    }

    @Test(arguments: [
        ("04:59", PartOfDay.night), ("05:00", .morning), ("11:59", .morning), ("12:00", .afternoon),
        ("16:59", .afternoon), ("17:00", .evening), ("21:59", .evening), ("22:00", .night), ("00:00", .night),
    ])
    func `the parts of the day are those of the wall clock`(_ clock: String, _ part: PartOfDay) throws {
        #expect(PartOfDay(try #require(ClockTime(clock))) == part)
    }
}
