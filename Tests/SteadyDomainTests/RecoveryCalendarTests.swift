import SteadyTestSupport
import Testing

@testable import SteadyDomain

struct RecoveryCalendarTests {
    @Test(arguments: [
        ("03:00", "2026-11-21T00:40:00-05:00", "2026-11-20"), ("03:00", "2026-11-21T02:59:59-05:00", "2026-11-20"),
        ("03:00", "2026-11-21T03:00:00-05:00", "2026-11-21"), ("03:00", "2026-11-21T23:59:59-05:00", "2026-11-21"),
        ("00:00", "2026-11-21T00:00:00-05:00", "2026-11-21"), ("00:00", "2026-11-20T23:59:59-05:00", "2026-11-20"),
        ("12:00", "2026-11-21T11:59:59-05:00", "2026-11-20"), ("12:00", "2026-11-21T12:00:00-05:00", "2026-11-21"),
        ("03:00", "2027-01-01T01:00:00-05:00", "2026-12-31"),
        // New York, 8 March: 02:00–03:00 is skipped; 1 November: 01:00–02:00 comes twice.
        ("03:00", "2026-03-08T01:59:59-05:00", "2026-03-07"), ("03:00", "2026-03-08T03:00:00-04:00", "2026-03-08"),
        ("02:30", "2026-03-08T01:59:59-05:00", "2026-03-07"), ("02:30", "2026-03-08T03:00:00-04:00", "2026-03-08"),
        ("03:00", "2026-11-01T01:30:00-04:00", "2026-10-31"), ("03:00", "2026-11-01T01:30:00-05:00", "2026-10-31"),
        ("03:00", "2026-11-01T02:59:59-05:00", "2026-10-31"), ("03:00", "2026-11-01T03:00:00-05:00", "2026-11-01"),
        ("01:30", "2026-11-01T01:29:59-04:00", "2026-10-31"), ("01:30", "2026-11-01T01:30:00-04:00", "2026-11-01"),
        ("01:30", "2026-11-01T01:00:00-05:00", "2026-11-01"), ("01:30", "2026-11-01T01:30:00-05:00", "2026-11-01"),
    ])
    func `a moment belongs to the day that has begun on the wall`(
        _ dayStart: String, _ moment: String, _ day: String
    ) throws {
        let calendar = RecoveryCalendar("America/New_York", dayStart: dayStart)
        #expect(calendar.day(of: try #require(Moment(moment)).instant).description == day)
    }

    @Test func `the day and the part of the day of a moment are those of its own clock, wherever it is read`() throws {
        let night = try #require(Moment("2026-11-21T02:00:00+05:30"))
        let morning = try #require(Moment("2026-11-21T07:00:00+09:00"))
        for zone in ["Asia/Kolkata", "America/New_York", "Pacific/Auckland"] {
            #expect(RecoveryCalendar(zone).day(of: night).description == "2026-11-20")
            #expect(RecoveryCalendar(zone).day(of: morning).description == "2026-11-21")
        }
        #expect(PartOfDay(of: night) == .night && PartOfDay(of: morning) == .morning)
        // Of now, and of a moment of the zone's own, the zone decides.
        #expect(RecoveryCalendar("Pacific/Auckland").day(of: night.instant).description == "2026-11-21")
    }

    @Test func `in its own zone a moment's day knows of a clock that was set back over the day start`() throws {
        let calendar = RecoveryCalendar("America/New_York", dayStart: "01:30")
        let repeated = try #require(Moment("2026-11-01T01:00:00-05:00"))
        #expect(calendar.day(of: repeated).description == "2026-11-01")
    }

    @Test(arguments: [
        ("03:00", "00:40", "2026-11-21"), ("03:00", "02:59", "2026-11-21"), ("03:00", "03:00", "2026-11-20"),
        ("03:00", "23:59", "2026-11-20"), ("00:00", "00:00", "2026-11-20"), ("12:00", "11:59", "2026-11-21"),
    ])
    func `a clock time before the day start falls on the next calendar day`(
        _ dayStart: String, _ clock: String, _ date: String
    ) throws {
        let calendar = RecoveryCalendar("Asia/Kolkata", dayStart: dayStart)
        let reading = calendar.reading(try #require(ClockTime(clock)), on: try #require(Day("2026-11-20")))
        #expect(reading.start.description == "\(date)T\(clock):00+05:30")
    }

    @Test func `a new database begins its days at 03:00`() {
        #expect(Settings().dayStart.description == "03:00")
    }

    /// A change of the clock, by the noon before it.
    struct Change: Sendable, CustomTestStringConvertible {
        let zone: String
        let noonBefore: String
        let dayStarts: [String]
        var testDescription: String { "\(zone) \(noonBefore)" }
    }

    private static let changes = [
        Change(zone: "America/New_York", noonBefore: "2026-03-07T12:00:00-05:00", dayStarts: ["02:00", "02:30"]),
        Change(
            zone: "America/New_York", noonBefore: "2026-10-31T12:00:00-04:00", dayStarts: ["01:00", "01:30", "02:00"]),
        Change(zone: "Europe/London", noonBefore: "2026-03-28T12:00:00Z", dayStarts: ["01:00", "01:59"]),
        Change(zone: "Europe/London", noonBefore: "2026-10-24T12:00:00+01:00", dayStarts: ["01:00", "01:30", "02:00"]),
        Change(
            zone: "Australia/Lord_Howe", noonBefore: "2026-04-04T12:00:00+11:00",
            dayStarts: ["01:30", "01:45", "02:00"]),
        Change(zone: "Australia/Lord_Howe", noonBefore: "2026-10-03T12:00:00+10:30", dayStarts: ["02:00", "02:15"]),
        Change(zone: "America/Santiago", noonBefore: "2026-04-04T12:00:00-03:00", dayStarts: ["00:30"]),
        Change(zone: "America/Santiago", noonBefore: "2026-09-05T12:00:00-04:00", dayStarts: ["00:30", "01:00"]),
        Change(zone: "America/Havana", noonBefore: "2026-03-07T12:00:00-05:00", dayStarts: ["00:30"]),
        Change(zone: "America/Havana", noonBefore: "2026-10-31T12:00:00-04:00", dayStarts: ["00:30", "01:00"]),
        // The clock went back at 00:01, into a day that was over.
        Change(zone: "America/St_Johns", noonBefore: "2010-11-06T12:00:00-02:30", dayStarts: ["00:01"]),
        Change(zone: "Asia/Kolkata", noonBefore: "2026-11-20T12:00:00+05:30", dayStarts: []),
    ]

    @Test(arguments: changes)
    func `time never goes back to a day that is over`(_ change: Change) throws {
        let noon = try #require(Moment(change.noonBefore))
        for dayStart in change.dayStarts + ["00:00", "03:00", "12:00"] {
            let calendar = RecoveryCalendar(change.zone, dayStart: dayStart)
            var previous = calendar.day(of: noon.instant)
            #expect(previous == noon.calendarDay)
            for minute in 1...(50 * 60) {
                let instant = noon.instant + minute * 60
                let day = calendar.day(of: instant)
                try #require(day == previous || day == previous + 1, "\(calendar.zone.moment(at: instant))")
                try #require((instant >= calendar.start(of: day)) && (instant < calendar.start(of: day + 1)))
                previous = day
            }
            #expect(previous == noon.calendarDay + 2)
        }
    }
}
