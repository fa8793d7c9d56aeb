import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// DESIGN §3: how a moment is written. In most of them now is Saturday, 21 November 2026, 10:00 in New York.
struct WrittenMomentTests {
    private let saturday = Now("2026-11-21T10:00:00-05:00")

    @Test(arguments: [
        ("now", "2026-11-21T10:00:00-05:00"), ("NOW", "2026-11-21T10:00:00-05:00"),
        ("09:30", "2026-11-21T09:30:00-05:00"), ("9:30", "2026-11-21T09:30:00-05:00"),
        ("10:00", "2026-11-21T10:00:00-05:00"), ("today 09:30", "2026-11-21T09:30:00-05:00"),
        ("yesterday 21:30", "2026-11-20T21:30:00-05:00"), ("Yesterday 21:30", "2026-11-20T21:30:00-05:00"),
        ("2026-11-20 21:30", "2026-11-20T21:30:00-05:00"), ("2026-11-20 00:40", "2026-11-20T00:40:00-05:00"),
        ("20m ago", "2026-11-21T09:40:00-05:00"), ("2h ago", "2026-11-21T08:00:00-05:00"),
        ("11H AGO", "2026-11-20T23:00:00-05:00"), ("3d ago", "2026-11-18T10:00:00-05:00"),
        ("0m ago", "2026-11-21T10:00:00-05:00"), ("90m ago", "2026-11-21T08:30:00-05:00"),
        ("  yesterday   21:30 ", "2026-11-20T21:30:00-05:00"),
    ])
    func `every written form has a meaning`(_ text: String, _ meaning: String) throws {
        #expect(try saturday.meaning(of: text) == meaning)
    }

    @Test(arguments: [
        ("yesterday 00:40", "2026-11-21T00:40:00-05:00"), ("yesterday 02:59", "2026-11-21T02:59:00-05:00"),
        ("yesterday 03:00", "2026-11-20T03:00:00-05:00"), ("fri 00:40", "2026-11-21T00:40:00-05:00"),
        ("thu 02:00", "2026-11-20T02:00:00-05:00"), ("today 00:40", "2026-11-22T00:40:00-05:00"),
    ])
    func `words mean recovery days, so the night belongs to the evening before`(_ text: String, _ meaning: String)
        throws
    {
        #expect(try saturday.meaning(of: text) == meaning)
    }

    @Test(arguments: [
        ("2026-11-21T00:50:00-05:00", "yesterday 23:00", "2026-11-19T23:00:00-05:00"),
        ("2026-11-21T00:50:00-05:00", "today 23:00", "2026-11-20T23:00:00-05:00"),
        ("2026-11-21T00:50:00-05:00", "00:40", "2026-11-21T00:40:00-05:00"),
        ("2026-11-21T00:50:00-05:00", "23:00", "2026-11-20T23:00:00-05:00"),
        ("2026-11-21T00:50:00-05:00", "04:00", "2026-11-20T04:00:00-05:00"),
        ("2026-11-21T00:50:00-05:00", "fri 00:40", "2026-11-21T00:40:00-05:00"),
    ])
    func `after midnight today is still the evening's day`(_ now: String, _ text: String, _ meaning: String) throws {
        #expect(try Now(now).meaning(of: text) == meaning)
    }

    @Test func `a bare clock time that would lie ahead means the same time up to 12 hours back`() throws {
        #expect(try saturday.meaning(of: "01:00") == "2026-11-21T01:00:00-05:00")
        #expect(try saturday.meaning(of: "23:30") == "2026-11-20T23:30:00-05:00")
        #expect(try saturday.meaning(of: "22:00") == "2026-11-20T22:00:00-05:00")
        #expect(
            try Now("2026-11-21T10:00:00-05:00", dayStart: "00:00").meaning(of: "01:00") == "2026-11-21T01:00:00-05:00")
        #expect(
            try Now("2026-11-21T10:00:00-05:00", dayStart: "12:00").meaning(of: "22:30") == "2026-11-20T22:30:00-05:00")
    }

    @Test func `a bare clock time more than 12 hours back is refused`() {
        expectRefusal { try saturday.meaning(of: "21:59") }
        expectRefusal { try saturday.meaning(of: "10:01") }
    }

    @Test(arguments: [
        ("sat 09:00", "2026-11-21T09:00:00-05:00"), ("sat 10:00", "2026-11-21T10:00:00-05:00"),
        ("sat 10:01", "2026-11-14T10:01:00-05:00"), ("fri 18:00", "2026-11-20T18:00:00-05:00"),
        ("Monday 18:00", "2026-11-16T18:00:00-05:00"), ("SUN 18:00", "2026-11-15T18:00:00-05:00"),
        ("sat 01:00", "2026-11-15T01:00:00-05:00"),
    ])
    func `a weekday with a clock time is the most recent that is not in the future`(
        _ text: String, _ meaning: String
    ) throws {
        #expect(try saturday.meaning(of: text) == meaning)
    }

    @Test(arguments: [
        ("next wed 18:00", "2026-11-25T18:00:00-05:00"), ("next sat 18:00", "2026-11-28T18:00:00-05:00"),
        ("next sat 10:00", "2026-11-28T10:00:00-05:00"), ("next sat 09:00", "2026-11-28T09:00:00-05:00"),
        ("Next Sunday 9:00", "2026-11-22T09:00:00-05:00"), ("tomorrow 18:00", "2026-11-22T18:00:00-05:00"),
        ("tomorrow 01:00", "2026-11-23T01:00:00-05:00"), ("today 18:00", "2026-11-21T18:00:00-05:00"),
    ])
    func `what may lie ahead is the first after now`(_ text: String, _ meaning: String) throws {
        #expect(try saturday.meaning(of: text) == meaning)
    }

    @Test(arguments: [
        "today 18:00", "tomorrow 09:00", "next mon 18:00", "2026-11-21 10:01", "2026-11-21T10:00:01-05:00",
    ])
    func `what can't lie in the future is refused there`(_ text: String) {
        expectRefusal { try saturday.past(TimeExpression(text)) }
    }

    @Test(arguments: ["now", "10:00", "today 10:00", "2026-11-21T10:00:00-05:00", "2026-11-21T16:00:00+01:00"])
    func `now itself is not the future`(_ text: String) throws {
        #expect(try saturday.past(TimeExpression(text)).moment.instant == saturday.instant)
    }

    @Test(arguments: [
        "2026-11-20T21:30:00+01:00", "2026-11-01T01:30:00-05:00", "2030-01-01T00:00:00+00:00",
    ])
    func `an RFC 3339 moment keeps the offset it was written with`(_ text: String) throws {
        #expect(try saturday.meaning(of: text) == text)
    }

    @Test func `a moment is kept to the second`() throws {
        let now = Now("2026-11-21T10:00:42-05:00")
        #expect(try now.meaning(of: "now") == "2026-11-21T10:00:42-05:00")
        #expect(try now.meaning(of: "20m ago") == "2026-11-21T09:40:42-05:00")
        #expect(try now.meaning(of: "3d ago") == "2026-11-18T10:00:42-05:00")
        #expect(try now.meaning(of: "10:00") == "2026-11-21T10:00:00-05:00")
    }

    @Test(arguments: [
        "", " ", "later", "25:00", "9.30", "13:30pm", "0am", "evening", "3d", "ago", "-3d ago", "d ago",
        "yesterday 25:00", "yester 21:30", "mo 18:00", "next 18:00", "next week 18:00", "last week", "9", "mon 9",
        "13:00 in the morning", "yesterday today", "mon tue", "21:30 22:30", "noon midnight", "now 21:30",
        "20m ago 21:30", "2026-02-30 21:30", "2025-02-29 21:30", "2026-11-20T21:30",
        "2026-11-20T21:30:00", "2026-11-20 21:30 -05:00", "2026-02-30T21:30:00Z", "now now", "٢١:٣٠", "٣d ago",
        "99999999999999999999d ago", "99999999h ago",
    ])
    func `what is no moment is refused`(_ text: String) {
        expectRefusal { try saturday.meaning(of: text) }
    }

    @Test(arguments: [
        ("0001-01-01T00:00:00+00:00", "2026-09-16T19:42:00-04:00"),
        ("0001-01-01T02:00:00+14:00", "2026-09-16T19:42:00-04:00"),
    ])
    func `a moment whose recovery day can't be written is refused`(_ text: String, _ now: String) {
        expectRefusal { try Now(now, zone: text.hasPrefix("0") ? "America/New_York" : "Asia/Tokyo").meaning(of: text) }
    }

    @Test func `a moment with an offset too wide to read back is refused`() {
        expectRefusal { try Now("2026-09-16T19:42:00+08:00", zone: "Asia/Manila").meaning(of: "1840-01-01 12:00") }
    }
}
