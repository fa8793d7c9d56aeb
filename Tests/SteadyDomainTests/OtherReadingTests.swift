import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// DESIGN §3: where another reading was near, the words that mean it are named.
struct OtherReadingTests {
    private func now(_ moment: String, _ region: Region = .us) -> Now {
        let now = Now(moment)
        return Now(
            now.instant,
            in: RecoveryCalendar(
                zone: now.calendar.zone, dayStart: now.calendar.dayStart, dateStyle: DateStyle(region: region)))
    }

    /// Saturday morning, and the night from Wednesday to Thursday, which is still Wednesday.
    private static let saturday = "2026-11-21T10:00:00-05:00"
    private static let night = "2026-11-26T00:50:00-05:00"

    @Test(
        arguments: [
            // Two nights can be meant after midnight.
            (night, "last night", ["2026-11-25 night"]), (night, "last night at 11", ["2026-11-25 23:00"]),
            (night, "yesterday 21:30", ["2026-11-25 21:30"]), (night, "yesterday", ["2026-11-25"]),
            (night, "yesterday morning", ["2026-11-25 morning"]), (night, "3 days ago 21:30", ["2026-11-23 21:30"]),
            (saturday, "last night", []), (saturday, "yesterday 21:30", []), (night, "today 21:30", []),
            // The small hours of a day, by the calendar.
            (saturday, "yesterday 00:40", ["2026-11-20 00:40"]), (saturday, "fri 00:40", ["2026-11-20 00:40"]),
            (night, "thu 00:40", ["2026-11-26 00:40"]), (saturday, "friday midnight", ["2026-11-20 00:00"]),
            (saturday, "2026-11-20 00:40", []),
            // The order of the numbers.
            (saturday, "9/10", ["2026-10-09"]), (saturday, "9/10 21:30", ["2026-10-09 21:30"]),
            (saturday, "9/9", []), (saturday, "9/14", []), (saturday, "11/2", []),
            // The other week.
            (saturday, "last mon", ["2026-11-09"]), (saturday, "last mon 18:00", ["2026-11-09 18:00"]),
            (saturday, "mon 18:00", []), (saturday, "last sat", []), (saturday, "mon last week", []),
            // The other half of the day.
            ("2026-11-21T22:00:00-05:00", "9:30", ["2026-11-21 21:30"]),
            ("2026-11-21T22:00:00-05:00", "09:30", []), (night, "12:30", ["2026-11-26 00:30"]),
            (saturday, "yesterday 9:30", ["2026-11-20 21:30"]), (saturday, "yesterday 12:30", ["2026-11-21 00:30"]),
            (saturday, "2026-11-20 12:30", ["2026-11-20 00:30"]), (saturday, "11pm", []), (saturday, "9am", []),
        ] as [(String, String, [String])])
    func `another reading that is near is named`(_ now: String, _ text: String, _ others: [String]) throws {
        #expect(try self.now(now).past(TimeExpression(text)).others.map(\.typed) == others)
    }

    @Test(
        arguments: [
            ("2026-11-24T10:00:00-05:00", "mon", DayDirection.coming, "2026-11-30", "2026-11-23"),
            ("2026-11-29T10:00:00-05:00", "mon", .coming, "2026-11-30", nil),
            ("2026-11-30T10:00:00-05:00", "mon", .coming, "2026-11-30", nil),
            ("2026-11-28T10:00:00-05:00", "20 nov", .coming, "2027-11-20", "2026-11-20"),
            ("2026-11-28T10:00:00-05:00", "20 nov 2027", .coming, "2027-11-20", nil),
            ("2026-11-28T10:00:00-05:00", "2 dec", .coming, "2026-12-02", nil),
            ("2026-11-28T10:00:00-05:00", "the 25th", .coming, "2026-12-25", "2026-11-25"),
            ("2026-11-28T10:00:00-05:00", "12/1", .coming, "2026-12-01", "2027-01-12"),
            ("2026-11-28T10:00:00-05:00", "thu", .nearest, "2026-11-26", "2026-12-03"),
            ("2026-11-28T10:00:00-05:00", "sat", .nearest, "2026-11-28", nil),
            ("2026-11-26T00:50:00-05:00", "tomorrow", .coming, "2026-11-26", "2026-11-27"),
        ] as [(String, String, DayDirection, String, String?)])
    func `so is another day`(
        _ moment: String, _ text: String, _ direction: DayDirection, _ day: String, _ other: String?
    ) throws {
        let read = try now(moment).reading(DayExpression(text), direction, canBeAhead: true)
        #expect(read.day.description == day)
        #expect(read.other?.description == other)
    }

    @Test func `an edit names what else is near the entry`() throws {
        let saturday = now(Self.saturday)
        func others(_ text: String) throws -> [String] {
            let entry = Moment("2026-11-17T21:00:00-05:00")!
            return try saturday.moment(
                TimeExpression(text), editing: entry, on: saturday.calendar.day(of: entry),
                zones: [saturday.calendar.zone]
            ).others.map(\.typed)
        }
        #expect(try others("9:30") == ["2026-11-17 21:30"])
        #expect(try others("20:30") == [])
        // Thursday is nearest; the one before the entry is five days away.
        #expect(try others("thu") == ["2026-11-12 21:00"])
        #expect(try others("fri 9:30") == ["2026-11-13 09:30", "2026-11-20 21:30"])
        #expect(try others("tue") == [])
    }

    /// Every text of a day, a part and a clock time, at each hour of two days: what is named means, typed then, another
    /// moment than the chosen one, within a year of it, and no other.
    @Test(arguments: [Region.us, .uk])
    func `what is named reads back as that other moment`(_ region: Region) throws {
        let days = [
            "", "today", "yesterday", "the day before yesterday", "3 days ago", "mon", "wed", "thu", "last wed",
            "last thu",
            "this wed", "next fri", "9/10", "10/11", "the 14th", "nov 20", "2026-11-20",
        ]
        let clocks = [
            "", "9:30", "12:30", "00:40", "21:30", "1:15", "midnight", "night", "evening", "night 11", "11pm",
        ]
        var count = 0
        for hour in 0..<48 {
            let now = Now(
                Moment("2026-11-25T00:50:00-05:00")!.instant + hour * 3600,
                in: self.now(Self.saturday, region).calendar)
            for text in days.flatMap({ day in clocks.map { "\(day) \($0)" } }) {
                guard let read = try? now.past(TimeExpression(text)) else { continue }
                for other in read.others {
                    count += 1
                    let back = try now.past(TimeExpression(other.typed))
                    #expect(back.moment == other.moment, "\(text) at \(now.moment): \(other.typed)")
                    #expect(back.precision == other.precision)
                    #expect(back.moment != read.moment && other.moment.instant <= now.instant)
                    #expect(abs(back.moment.instant - read.moment.instant) < 366 * 86_400)
                }
            }
        }
        #expect(count > 500)
    }
}
