import SteadyTestSupport
import Testing

@testable import SteadyDomain

struct DayTests {
    @Test(arguments: ["2026-11-20", "2024-02-29", "2000-02-29", "2026-12-31", "2026-01-01", "0001-01-01", "9999-12-31"])
    func `a day is printed as it is written`(_ text: String) throws {
        #expect(try #require(Day(text)).description == text)
    }

    @Test func `a day that can't be written has a nearest one that can`() {
        #expect((day("9999-12-31") + 1).writable == day("9999-12-31"))
        #expect((day("0001-01-01") - 1).writable == day("0001-01-01"))
        #expect(day("2026-11-20").writable == day("2026-11-20"))
    }

    @Test(arguments: [
        ("2026-11-20", "2026-01-01", "Fri 20 Nov"), ("2027-05-22", "2026-11-20", "Sat 22 May"),
        ("2027-05-23", "2026-11-20", "Sun 23 May 2027"), ("2025-11-20", "2026-11-20", "Thu 20 Nov 2025"),
    ])
    func `a day has its year where another one could be meant`(_ text: String, _ other: String, _ spoken: String) {
        #expect(day(text).spoken(near: day(other)) == spoken)
    }

    @Test(arguments: [
        "2026-02-30", "2025-02-29", "2100-02-29", "1900-02-29", "2026-04-31", "2026-06-31", "2026-09-31", "2026-11-31",
        "2026-00-10", "2026-13-01", "2026-01-00", "2026-01-32", "0000-01-01",
    ])
    func `a day that the calendar does not have is none`(_ text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: [
        "", "2026", "2026-1-1", "2026-01-1", "26-01-01", "20260101", "2026/01/01", "2026-01-01 ", " 2026-01-01",
        "2026-01-01T", "+2026-01-1", "-026-01-01", "٢٠٢٦-٠١-٠١", "2026–01–01", "2026-0a-01", "10000-01-01",
    ])
    func `a text of another form is no day`(_ text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: [
        ("1970-01-01", Weekday.thursday), ("2000-01-01", .saturday), ("2024-02-29", .thursday),
        ("2026-02-28", .saturday), ("2026-03-01", .sunday), ("2026-11-21", .saturday), ("2026-11-16", .monday),
        ("1969-12-31", .wednesday), ("1900-01-01", .monday), ("0001-01-01", .monday), ("9999-12-31", .friday),
    ])
    func `a day has the weekday of the calendar`(_ text: String, _ weekday: Weekday) throws {
        #expect(try #require(Day(text)).weekday == weekday)
    }

    @Test(arguments: [
        ("2026-12-31", 1, "2027-01-01"), ("2024-02-28", 1, "2024-02-29"), ("2024-02-29", 1, "2024-03-01"),
        ("2026-02-28", 1, "2026-03-01"), ("2026-03-01", -1, "2026-02-28"), ("2024-01-01", 366, "2025-01-01"),
        ("2025-01-01", 365, "2026-01-01"), ("2000-01-01", 146_097, "2400-01-01"), ("1970-01-01", -1, "1969-12-31"),
    ])
    func `days are added across the ends of months and years`(_ text: String, _ days: Int, _ sum: String) throws {
        let day = try #require(Day(text))
        #expect((day + days).description == sum)
        #expect(try #require(Day(sum)) - day == days)
        #expect(try #require(Day(sum)) - days == day)
    }

    @Test func `every day of two centuries follows the one before it`() throws {
        var next = try #require(Day("1899-12-31")) + 1
        for year in 1900..<2105 {
            for month in 1...12 {
                let days = (1...32).compactMap { Day(year: year, month: month, day: $0) }
                #expect(days == Array(next..<(next + days.count)), "\(year)-\(month)")
                #expect(days.allSatisfy { $0.year == year && $0.month == month })
                #expect(days.map(\.dayOfMonth) == Array(1...days.count))
                next = next + days.count
            }
        }
        #expect(next.description == "2105-01-01")
    }

    @Test(arguments: [(1900, 365), (2000, 366), (2023, 365), (2024, 366), (2026, 365), (2100, 365)])
    func `a leap year has one more day`(_ year: Int, _ days: Int) throws {
        let first = try #require(Day(year: year, month: 1, day: 1))
        #expect(try #require(Day(year: year + 1, month: 1, day: 1)) - first == days)
    }

    @Test func `the range is what four digits can write`() throws {
        #expect(Day.range.lowerBound.description == "0001-01-01")
        #expect(Day.range.upperBound.description == "9999-12-31")
    }

    @Test func `a day beside the range is written too, with the digits that it needs`() {
        #expect((Day.range.lowerBound - 1).description == "0000-12-31")
        #expect((Day.range.lowerBound - 400).description == "-0001-11-28")
        #expect((Day.range.upperBound + 1).description == "10000-01-01")
        let moment = Moment(instant: (Day.range.upperBound.number + 1) * 86_400, offset: -5 * 3600)
        #expect(moment.description == "9999-12-31T19:00:00-05:00")
    }

    @Test func `days compare by time`() throws {
        #expect(try #require(Day("2026-09-30")) < #require(Day("2026-10-01")))
        #expect(try !(#require(Day("2026-10-01")) < #require(Day("2026-10-01"))))
    }

    @Test(arguments: [
        ("mon", Weekday.monday), ("Tue", .tuesday), ("WED", .wednesday), ("thurs", .thursday), ("friday", .friday),
        ("Saturday", .saturday), ("sun", .sunday),
    ])
    func `a weekday is three letters or more of its name in any case`(_ text: String, _ weekday: Weekday) {
        #expect(Weekday(text) == weekday)
    }

    @Test(arguments: ["", "m", "mo", "monn", "mondays", "xyz", "mo n", "1"])
    func `a weekday is nothing else`(_ text: String) {
        #expect(Weekday(text) == nil)
    }

    @Test func `the days until a weekday are never negative`() {
        #expect(Weekday.friday.days(until: .monday) == 3)
        #expect(Weekday.monday.days(until: .friday) == 4)
        #expect(Weekday.sunday.days(until: .sunday) == 0)
    }
}
