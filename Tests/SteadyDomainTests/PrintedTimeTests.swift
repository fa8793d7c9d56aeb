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
            // Of a time that the clock shows twice, the words mean the first.
            #expect(read.moment.instant == moment.instant || read.second?.instant == moment.instant, "\(text)")
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
}
