import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// Written moments and days around changes of the clock and in other zones (DESIGN §3).
struct ClockChangeTests {
    @Test(arguments: [
        ("America/New_York", "2026-03-08T10:00:00-04:00", "2026-03-08 02:30", "03:00"),
        ("America/New_York", "2026-03-08T10:00:00-04:00", "yesterday 02:30", "03:00"),
        ("America/New_York", "2026-03-08T10:00:00-04:00", "02:30", "03:00"),
        ("America/New_York", "2026-03-09T02:30:00-04:00", "1d ago", "03:00"),
        ("Europe/London", "2026-03-29T10:00:00+01:00", "2026-03-29 01:00", "02:00"),
        ("Australia/Lord_Howe", "2026-10-04T10:00:00+11:00", "2026-10-04 02:15", "02:30"),
        ("America/Santiago", "2026-09-06T10:00:00-03:00", "2026-09-06 00:00", "01:00"),
        ("America/Santiago", "2026-09-06T10:00:00-03:00", "yesterday 00:20", "01:00"),
    ])
    func `a skipped time is refused, naming the next valid one`(
        _ zone: String, _ now: String, _ text: String, _ next: String
    ) throws {
        let problem = expectRefusal { try Now(now, zone: zone).meaning(of: text) }
        #expect(try #require(problem).sentence.contains(next))
    }

    @Test(arguments: [
        (
            "America/New_York", "2026-11-01T10:00:00-05:00", "2026-11-01 01:30", "2026-11-01T01:30:00-04:00",
            "2026-11-01T01:30:00-05:00"
        ),
        (
            "America/New_York", "2026-11-01T10:00:00-05:00", "01:30", "2026-11-01T01:30:00-04:00",
            "2026-11-01T01:30:00-05:00"
        ),
        (
            "America/New_York", "2026-11-01T10:00:00-05:00", "yesterday 01:00", "2026-11-01T01:00:00-04:00",
            "2026-11-01T01:00:00-05:00"
        ),
        (
            "America/New_York", "2026-11-04T01:30:00-05:00", "3d ago", "2026-11-01T01:30:00-04:00",
            "2026-11-01T01:30:00-05:00"
        ),
        (
            "Australia/Lord_Howe", "2026-04-05T10:00:00+10:30", "2026-04-05 01:45", "2026-04-05T01:45:00+11:00",
            "2026-04-05T01:45:00+10:30"
        ),
        (
            "America/Santiago", "2026-04-05T10:00:00-04:00", "2026-04-04 23:10", "2026-04-04T23:10:00-03:00",
            "2026-04-04T23:10:00-04:00"
        ),
    ])
    func `a repeated time means the first and tells the second`(
        _ zone: String, _ now: String, _ text: String, _ first: String, _ second: String
    ) throws {
        let resolved = try Now(now, zone: zone).moment(TimeExpression(text))
        #expect(resolved.moment.description == first)
        #expect(resolved.second?.description == second)
    }

    @Test(arguments: ["2026-11-01 00:30", "2026-11-01 02:30", "now", "9h ago", "2026-11-01T01:30:00-05:00"])
    func `a time that comes once tells no second`(_ text: String) throws {
        let now = Now("2026-11-01T10:00:00-05:00")
        #expect(try now.moment(TimeExpression(text)).second == nil)
    }

    @Test func `the second of two times is picked with its offset`() throws {
        let now = Now("2026-11-01T10:00:00-05:00")
        #expect(try now.meaning(of: "2026-11-01T01:30:00-05:00") == "2026-11-01T01:30:00-05:00")
    }

    @Test(arguments: [
        ("2026-03-08T04:00:00-04:00", "2h ago", "2026-03-08T01:00:00-05:00"),
        ("2026-03-08T03:10:00-04:00", "20m ago", "2026-03-08T01:50:00-05:00"),
        ("2026-11-01T02:30:00-05:00", "1h ago", "2026-11-01T01:30:00-05:00"),
        ("2026-11-01T02:30:00-05:00", "2h ago", "2026-11-01T01:30:00-04:00"),
        ("2026-11-01T02:30:00-05:00", "120m ago", "2026-11-01T01:30:00-04:00"),
    ])
    func `hours and minutes ago are time that passed`(_ now: String, _ text: String, _ meaning: String) throws {
        #expect(try Now(now).meaning(of: text) == meaning)
    }

    @Test(arguments: [
        ("2026-03-08T10:00:00-04:00", "1d ago", "2026-03-07T10:00:00-05:00"),
        ("2026-11-03T10:00:00-05:00", "3d ago", "2026-10-31T10:00:00-04:00"),
        ("2026-11-21T00:40:00-05:00", "3d ago", "2026-11-18T00:40:00-05:00"),
    ])
    func `days ago are the same clock time`(_ now: String, _ text: String, _ meaning: String) throws {
        #expect(try Now(now).meaning(of: text) == meaning)
    }

    @Test(arguments: [
        ("America/New_York", "2026-11-20T21:30:00-05:00"), ("Europe/London", "2026-11-20T21:30:00+00:00"),
        ("Asia/Kolkata", "2026-11-20T21:30:00+05:30"), ("Australia/Lord_Howe", "2026-11-20T21:30:00+11:00"),
        ("America/Santiago", "2026-11-20T21:30:00-03:00"), ("-05:00", "2026-11-20T21:30:00-05:00"),
    ])
    func `a clock time is read in the zone where the person is`(_ zone: String, _ meaning: String) throws {
        let now = Now("2026-11-21T15:00:00Z", zone: zone)
        #expect(try now.meaning(of: "2026-11-20 21:30") == meaning)
    }

    @Test func `on a journey today is where the person is`() throws {
        let instant = "2026-11-21T15:00:00-05:00"
        #expect(try Now(instant).dayMeant(by: "today") == "2026-11-21")
        #expect(try Now(instant, zone: "Australia/Lord_Howe").dayMeant(by: "today") == "2026-11-22")
        #expect(try Now(instant, zone: "Asia/Kolkata").dayMeant(by: "today") == "2026-11-21")
        #expect(try Now(instant, zone: "Asia/Kolkata").meaning(of: "01:00") == "2026-11-22T01:00:00+05:30")
        #expect(try Now(instant, zone: "Asia/Kolkata").meaning(of: "yesterday 21:30") == "2026-11-20T21:30:00+05:30")
    }
}
