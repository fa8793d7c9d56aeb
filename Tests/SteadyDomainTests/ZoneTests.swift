import Testing

@testable import SteadyDomain

struct ZoneTests {
    @Test(arguments: [
        ("America/New_York", "2026-07-01T12:00:00-04:00"), ("America/New_York", "2026-12-01T12:00:00-05:00"),
        ("Europe/London", "2026-07-01T12:00:00+01:00"), ("Europe/London", "2026-12-01T12:00:00+00:00"),
        ("Australia/Lord_Howe", "2026-07-01T12:00:00+10:30"), ("Australia/Lord_Howe", "2026-12-01T12:00:00+11:00"),
        ("America/Santiago", "2026-07-01T12:00:00-04:00"), ("America/Santiago", "2026-12-01T12:00:00-03:00"),
        ("Asia/Kolkata", "2026-07-01T12:00:00+05:30"), ("-05:00", "2026-07-01T12:00:00-05:00"),
        ("+14:00", "2026-12-01T12:00:00+14:00"), ("+00:00", "2026-12-01T12:00:00+00:00"),
    ])
    func `a wall clock has the offset of its zone and time of year`(_ name: String, _ text: String) throws {
        let zone = try #require(Zone(name: name))
        let moment = try #require(Moment(text))
        #expect(zone.moment(at: moment.instant) == moment)
        #expect(zone.reading(moment.calendarDay, second: moment.secondOfDay) == .unique(moment))
    }

    @Test(arguments: ["Mars/Olympus", "", "America/New York", "-5", "05:00", "+25:00", "America/../New_York"])
    func `a name that stands for no zone gives none`(_ name: String) {
        #expect(Zone(name: name) == nil)
    }

    @Test func `a zone keeps its name, and a fixed one is called by its offset`() throws {
        #expect(try #require(Zone(name: "America/Santiago")).name == "America/Santiago")
        #expect(try #require(Zone(fixedOffset: -18_000)).name == "-05:00")
        #expect(try #require(Zone(name: "-05:00")).name == "-05:00")
    }

    @Test(arguments: [
        ("America/New_York", "2026-03-08", "02:00", "2026-03-08T03:00:00-04:00"),
        ("America/New_York", "2026-03-08", "02:59", "2026-03-08T03:00:00-04:00"),
        ("Europe/London", "2026-03-29", "01:30", "2026-03-29T02:00:00+01:00"),
        ("Australia/Lord_Howe", "2026-10-04", "02:00", "2026-10-04T02:30:00+11:00"),
        ("Australia/Lord_Howe", "2026-10-04", "02:29", "2026-10-04T02:30:00+11:00"),
        ("America/Santiago", "2026-09-06", "00:00", "2026-09-06T01:00:00-03:00"),
        ("America/Santiago", "2026-09-06", "00:59", "2026-09-06T01:00:00-03:00"),
        ("America/Havana", "2026-03-08", "00:00", "2026-03-08T01:00:00-04:00"),
    ])
    func `a skipped time leads to the next that exists`(
        _ zone: String, _ day: String, _ clock: String, _ next: String
    ) throws {
        let reading = try reading(zone, day, clock)
        #expect(reading == .skipped(next: try #require(Moment(next))))
        #expect(reading.start.description == next)
    }

    @Test(arguments: [
        ("America/New_York", "2026-11-01", "01:00", "2026-11-01T01:00:00-04:00", "2026-11-01T01:00:00-05:00"),
        ("America/New_York", "2026-11-01", "01:59", "2026-11-01T01:59:00-04:00", "2026-11-01T01:59:00-05:00"),
        ("Europe/London", "2026-10-25", "01:30", "2026-10-25T01:30:00+01:00", "2026-10-25T01:30:00+00:00"),
        ("Australia/Lord_Howe", "2026-04-05", "01:30", "2026-04-05T01:30:00+11:00", "2026-04-05T01:30:00+10:30"),
        ("Australia/Lord_Howe", "2026-04-05", "01:59", "2026-04-05T01:59:00+11:00", "2026-04-05T01:59:00+10:30"),
        ("America/Santiago", "2026-04-04", "23:00", "2026-04-04T23:00:00-03:00", "2026-04-04T23:00:00-04:00"),
        ("America/Havana", "2026-11-01", "00:30", "2026-11-01T00:30:00-04:00", "2026-11-01T00:30:00-05:00"),
    ])
    func `a repeated time means the first and knows the second`(
        _ zone: String, _ day: String, _ clock: String, _ first: String, _ second: String
    ) throws {
        let reading = try reading(zone, day, clock)
        #expect(reading == .repeated(first: try #require(Moment(first)), second: try #require(Moment(second))))
        #expect(reading.start.description == first)
    }

    @Test(arguments: [
        ("America/New_York", "2026-03-08", "01:59", "2026-03-08T01:59:00-05:00"),
        ("America/New_York", "2026-03-08", "03:00", "2026-03-08T03:00:00-04:00"),
        ("America/New_York", "2026-11-01", "00:59", "2026-11-01T00:59:00-04:00"),
        ("America/New_York", "2026-11-01", "02:00", "2026-11-01T02:00:00-05:00"),
        ("Australia/Lord_Howe", "2026-10-04", "02:30", "2026-10-04T02:30:00+11:00"),
        ("Australia/Lord_Howe", "2026-04-05", "01:29", "2026-04-05T01:29:00+11:00"),
        ("Australia/Lord_Howe", "2026-04-05", "02:00", "2026-04-05T02:00:00+10:30"),
        ("America/Santiago", "2026-09-05", "23:59", "2026-09-05T23:59:00-04:00"),
        ("America/Santiago", "2026-04-05", "00:00", "2026-04-05T00:00:00-04:00"),
    ])
    func `the times beside a change are unique`(
        _ zone: String, _ day: String, _ clock: String, _ moment: String
    ) throws {
        #expect(try reading(zone, day, clock) == .unique(try #require(Moment(moment))))
    }

    private func reading(_ zone: String, _ day: String, _ clock: String) throws -> Zone.Reading {
        try #require(Zone(name: zone)).reading(#require(Day(day)), second: #require(ClockTime(clock)).minutes * 60)
    }

    @Test(arguments: [("Africa/Monrovia", "1971-06-01"), ("America/New_York", "1880-06-01")])
    func `an offset of long ago is one of whole minutes, so that moments read back`(_ name: String, _ day: String)
        throws
    {
        let moment = try #require(Zone(name: name)).reading(try #require(Day(day)), second: 43_200).start
        #expect(Moment(moment.description) == moment)
    }
}
