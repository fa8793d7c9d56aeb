import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// DESIGN §3, "Whose clock": the zone stands beside a clock whose offset is not the one that holds here then.
struct WallClockTests {
    @Test(arguments: [
        ("2026-09-16T18:00:00-04:00", "18:00"), ("2026-12-16T18:00:00-05:00", "18:00"),
        ("2026-12-16T18:00:00-04:00", "18:00 UTC-4"), ("2026-09-16T18:00:00-07:00", "18:00 UTC-7"),
        ("2026-09-16T18:00:00+05:30", "18:00 UTC+5:30"), ("2026-09-16T18:00:00Z", "18:00 UTC"),
    ])
    func `a clock of elsewhere has its offset beside it`(_ moment: String, _ text: String) throws {
        let clock = WallClock(here: try #require(Zone(name: "America/New_York")))
        #expect(clock.clock(try #require(Moment(moment))) == text)
    }

    @Test(arguments: [
        ("America/New_York", "2026-09-16T18:00:00-04:00", "18:00 EDT"),
        ("America/New_York", "2026-12-16T18:00:00-05:00", "18:00 EST"),
        ("Europe/London", "2026-09-16T18:00:00+01:00", "18:00 BST"),
        ("Europe/Berlin", "2026-09-16T18:00:00+02:00", "18:00 CEST"),
        ("Australia/Sydney", "2026-12-16T18:00:00+11:00", "18:00 AEDT"),
        ("Asia/Kolkata", "2026-12-16T18:00:00+05:30", "18:00 UTC+5:30"),
        ("-05:00", "2026-12-16T18:00:00-05:00", "18:00 UTC-5"),
        // Another offset than the program's zone has then.
        ("America/New_York", "2026-09-16T18:00:00-05:00", "18:00 UTC-5"),
    ])
    func `a clock of a program's zone has that zone's letters, where it has some`(
        _ zone: String, _ moment: String, _ text: String
    ) throws {
        let clock = WallClock(here: try #require(Zone(name: "Asia/Tokyo")), programs: [try Program.of(zone: zone)])
        #expect(clock.clock(try #require(Moment(moment))) == text)
    }

    @Test(arguments: [
        ("2026-09-16", "today"), ("2026-09-15", "yesterday"), ("2026-09-17", "tomorrow"), ("2026-09-22", "in 6 days"),
        ("2026-09-10", "6 days ago"),
    ])
    func `a day is said by how far it is from today`(_ day: String, _ words: String) throws {
        #expect(try #require(Day(day)).distance(from: try #require(Day("2026-09-16"))) == words)
    }

    @Test(arguments: [
        (0, "just now"), (59, "just now"), (60, "1 minute ago"), (3599, "59 minutes ago"), (3600, "1 hour ago"),
        (86_399, "23 hours ago"), (86_400, "1 day ago"), (900_000, "10 days ago"), (-1, "later than now"),
    ])
    func `an instant is said by how long ago it was`(_ seconds: Int, _ words: String) {
        let now = Now("2026-09-16T18:00:00-04:00")
        #expect(now.age(of: now.instant - seconds) == words)
    }
}

/// How long a session was planned to be.
struct PlannedMinutesTests {
    @Test(arguments: [
        ("2026-11-16T18:00:00-05:00", 180), ("2026-11-16T17:01:00-05:00", 180), ("2026-11-16T17:00:00-05:00", 90),
        ("2026-11-16T18:59:00-05:00", 180), ("2026-11-17T18:00:00-05:00", 90), ("2026-11-16T23:00:00Z", 180),
    ])
    func `as long as the slot near which it starts, else as long as it was`(_ start: String, _ minutes: Int) throws {
        let iop = try Program.of()
        #expect(iop.plannedMinutes(of: Session.of(1, start, .attended, minutes: 90)) == minutes)
    }

    @Test func `around midnight and the week's end`() throws {
        let nights = try Program.of(slots: ["mon 00:15"])
        #expect(
            nights.plannedMinutes(of: Session.of(1, "2026-11-22T23:30:00-05:00", .attended, minutes: 60))
                == 180)
        let without = try Program.of(slots: [])
        #expect(
            without.plannedMinutes(of: Session.of(1, "2026-11-16T18:00:00-05:00", .attended, minutes: 60))
                == 60)
    }
}
