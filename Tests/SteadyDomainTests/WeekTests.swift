import SteadyTestSupport
import Testing

@testable import SteadyDomain

struct WeekTests {
    private let now = Now("2026-11-21T10:00:00-05:00")

    @Test(arguments: [
        ("2026-11-16", "2026-W47"), ("2026-11-22", "2026-W47"), ("2026-11-23", "2026-W48"), ("2026-01-01", "2026-W01"),
        ("2025-12-29", "2026-W01"), ("2025-12-28", "2025-W52"), ("2026-12-28", "2026-W53"), ("2027-01-03", "2026-W53"),
        ("2027-01-04", "2027-W01"), ("2024-12-30", "2025-W01"), ("2021-01-03", "2020-W53"), ("2023-01-01", "2022-W52"),
    ])
    func `a week from Monday is called by the ISO week of its Thursday`(_ day: String, _ label: String) throws {
        #expect(Week(holding: try #require(Day(day)), start: .monday).label == label)
    }

    @Test(arguments: Weekday.allCases)
    func `a week is the seven days from the week start`(_ start: Weekday) throws {
        for day in try #require(Day("2026-11-16"))...(#require(Day("2026-11-29"))) {
            let week = Week(holding: day, start: start)
            #expect(week.from.weekday == start)
            #expect(week.days.contains(day))
            #expect(week.to - week.from == 6)
        }
    }

    @Test(arguments: [
        (Weekday.sunday, "2026-11-15"), (.tuesday, "2026-11-17"), (.saturday, "2026-11-21"), (.thursday, "2026-11-19"),
    ])
    func `a week from another day is called by its first day`(_ start: Weekday, _ label: String) throws {
        #expect(Week(holding: try #require(Day("2026-11-21")), start: start).label == label)
    }

    @Test(arguments: [
        ("this", "2026-11-16"), ("last", "2026-11-09"), ("This", "2026-11-16"), ("LAST", "2026-11-09"),
        ("2026-W47", "2026-11-16"), ("2026-w47", "2026-11-16"), ("2026-W01", "2025-12-29"), ("2020-W53", "2020-12-28"),
        ("2026-11-18", "2026-11-16"), ("2026-11-22", "2026-11-16"), ("2026-11-15", "2026-11-09"),
        ("today", "2026-11-16"), ("sun", "2026-11-09"), ("mon", "2026-11-16"), ("7d ago", "2026-11-09"),
        ("prev", "2026-11-09"), ("Previous", "2026-11-09"), ("last week", "2026-11-09"), ("-1", "2026-11-09"),
        ("-2", "2026-11-02"), ("-0", "2026-11-16"), ("47", "2026-11-16"), ("W47", "2026-11-16"), ("w1", "2025-12-29"),
        ("48", "2025-11-24"),
    ])
    func `a week is written in words, by its ISO week or by a day in it`(_ text: String, _ from: String) throws {
        #expect(try Week(text, now: now, start: .monday).from.description == from)
    }

    @Test func `a year of 53 weeks has a last one, and the next year begins after it`() throws {
        let later = Now("2027-01-10T10:00:00-05:00")
        #expect(try Week("2026-W53", now: later, start: .monday).from.description == "2026-12-28")
        #expect(try Week("2027-W01", now: later, start: .monday).from.description == "2027-01-04")
    }

    @Test(arguments: [
        (Weekday.sunday, "2026-11-15"), (.saturday, "2026-11-14"), (.thursday, "2026-11-19"), (.friday, "2026-11-13"),
    ])
    func `an ISO week means the week that holds its Thursday`(_ start: Weekday, _ from: String) throws {
        #expect(try Week("2026-W47", now: now, start: start).from.description == from)
    }

    @Test(arguments: ["2025-W53", "2027-W53", "2026-W00", "2026-W54", "0000-W01"])
    func `an ISO week that its year does not have is refused`(_ text: String) {
        expectRefusal { try Week(text, now: Now("2029-01-01T10:00:00-05:00"), start: .monday) }
    }

    @Test(arguments: ["2026-W48", "2026-11-23", "2027-01-01", "2026-W53"])
    func `a week that has not begun is refused`(_ text: String) {
        expectRefusal { try Week(text, now: now, start: .monday) }
    }

    @Test func `a week has begun with its first recovery day, not at midnight`() throws {
        let night = Now("2026-11-23T02:59:00-05:00")
        expectRefusal { try Week("2026-W48", now: night, start: .monday) }
        #expect(try Week("this", now: night, start: .monday).label == "2026-W47")
        let morning = Now("2026-11-23T03:00:00-05:00")
        #expect(try Week("2026-W48", now: morning, start: .monday).label == "2026-W48")
        #expect(try Week("last", now: morning, start: .monday).label == "2026-W47")
    }

    @Test(arguments: [
        "", "next", "W54", "0", "54", "--1", "-", "-x", "W-1", "-999999", "-999999999999999", "2026-47", "2026-W4",
        "2026W47", "2026-W477", "2026-02-30", "lastweek", "٢٠٢٦-W47",
    ])
    func `what is no week is refused`(_ text: String) {
        expectRefusal { try Week(text, now: now, start: .monday) }
    }

    @Test func `the weeks before and after stand seven days away`() throws {
        let week = Week(holding: try #require(Day("2026-12-31")), start: .monday)
        #expect(week.next.label == "2027-W01")
        #expect(week.previous.label == "2026-W52")
        #expect(week.next.number(after: week.previous) == 2)
    }

    @Test func `a week that begins before the first day is refused`() {
        expectRefusal { try Week("0001-01-01", now: now, start: .sunday) }
    }

    @Test(arguments: [("0001-01-01", "0000-W52"), ("9999-12-31", "9999-W52")])
    func `the weeks at both ends and beside them have names`(_ day: String, _ label: String) throws {
        let week = Week(holding: try #require(Day(day)), start: .monday)
        #expect((day.hasPrefix("0") ? week.previous : week).label == label)
        #expect(!week.next.label.isEmpty)
    }
}
