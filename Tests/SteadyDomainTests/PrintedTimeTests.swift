import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// Whatever Steady prints as a time, it reads back as the same one (DESIGN §3).
struct PrintedTimeTests {
    private static let zones = ["America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu", "-03:30"]

    /// Moments of the last two years, also around changes of the clock, always the same ones.
    private static func instants(_ zone: Zone) -> [Int] {
        let now = Moment("2026-11-21T10:00:00Z")!.instant
        return (0..<400).map { now - $0 * 157_321 } + (0..<96).map { now - 20 * 86_400 + $0 * 900 }
    }

    @Test(arguments: zones, zones)
    func `a printed moment is read as itself`(_ here: String, _ there: String) throws {
        let (here, there) = try (#require(Zone(name: here)), #require(Zone(name: there)))
        let now = Now(Moment("2026-11-21T10:00:00Z")!.instant, in: RecoveryCalendar(zone: here, dayStart: .midnight))
        let clock = WallClock(here: here, programs: [try Program.of(zone: there.name)])
        for instant in Self.instants(there) where instant <= now.instant {
            let moment = there.moment(at: instant - instant.modulo(60))
            let text = clock.spoken(moment)
            let read = try now.past(TimeExpression(text), zones: [there])
            #expect(read.moment.instant == moment.instant, "\(text)")
            #expect(read.precision == .minute)
            #expect(try now.past(TimeExpression(moment.description)).moment == moment)
        }
    }

    @Test(arguments: zones)
    func `a printed day is read as itself`(_ zone: String) throws {
        let now = Now("2026-11-21T10:00:00Z", zone: zone)
        for distance in 0..<500 {
            let day = now.today - distance
            for text in [day.description, day.spoken, "\(day.monthName) \(day.dayOfMonth), \(day.year)"] {
                #expect(try now.day(DayExpression(text)) == day, "\(text)")
            }
            // Without a year, the most recent.
            if distance < 365 {
                for text in [day.shortSpoken, day.dayAndMonth] {
                    #expect(try now.day(DayExpression(text)) == day, "\(text)")
                }
            }
        }
    }

    @Test func `a day of the last weeks is read as the week's page prints it`() throws {
        let now = Now("2026-11-21T10:00:00-05:00")
        for day in (1..<28).map({ now.today - $0 }) {
            let printed = "\(day.weekday.shortName) \(day.dayOfMonth)"
            #expect(try now.day(DayExpression(printed)) == day, "\(printed)")
            for (time, precision) in [("18:42", Precision.minute), ("evening", .part), ("night", .part)] {
                let read = try now.past(TimeExpression("\(printed), \(time)"))
                #expect(now.calendar.day(of: read.moment) == day && read.precision == precision, "\(printed), \(time)")
            }
            #expect(try now.past(TimeExpression("\(printed)   18:00")).moment.calendarDay == day)
        }
    }

    @Test(arguments: PartOfDay.allCases)
    func `a printed part of a day is read as itself`(_ part: PartOfDay) throws {
        let now = Now("2026-11-21T10:00:00-05:00")
        for distance in 1..<400 {
            let day = now.today - distance
            let read = try now.past(TimeExpression("\(day.spoken), \(part.rawValue)"))
            #expect(read.precision == .part)
            #expect(PartOfDay(of: read.moment) == part)
            #expect(now.calendar.day(of: read.moment) == day)
        }
    }

    @Test(arguments: [
        ("Europe/Berlin", "2026-10-25T02:30:00+01:00", "Sun 25 Oct 2026 02:30 CET"),
        ("Europe/Berlin", "2026-10-25T02:30:00+02:00", "Sun 25 Oct 2026 02:30"),
        ("Europe/Berlin", "2026-10-25T03:00:00+01:00", "Sun 25 Oct 2026 03:00"),
        ("Europe/Berlin", "2026-10-25T01:59:00+02:00", "Sun 25 Oct 2026 01:59"),
        ("America/New_York", "2026-11-01T01:30:00-05:00", "Sun 1 Nov 2026 01:30 EST"),
        ("Australia/Lord_Howe", "2026-04-05T01:45:00+10:30", "Sun 5 Apr 2026 01:45 LHST"),
    ])
    func `of a time that the clock shows twice, the second has its zone beside it`(
        _ zone: String, _ moment: String, _ text: String
    ) throws {
        let zone = try #require(Zone(name: zone))
        let moment = try #require(Moment(moment))
        #expect(try WallClock(here: zone, programs: [Program.of(zone: zone.name)]).spoken(moment) == text)
        let now = Now(Moment("2026-11-21T10:00:00Z")!.instant, in: RecoveryCalendar(zone: zone, dayStart: .midnight))
        #expect(try now.past(TimeExpression(text), zones: [zone]).moment == moment)
        // Without a program in that zone, by its offset.
        let plain = WallClock(here: zone).spoken(moment)
        #expect(try now.past(TimeExpression(plain)).moment == moment, "\(plain)")
    }
}
