import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// DESIGN §3: how a day is written.
struct WrittenDayTests {
    /// Saturday.
    private let saturday = Now("2026-11-21T10:00:00-05:00")
    /// The calendar's Saturday, and still the recovery day Friday.
    private let night = Now("2026-11-21T00:40:00-05:00")

    @Test(arguments: [
        ("today", "2026-11-21"), ("TODAY", "2026-11-21"), ("yesterday", "2026-11-20"), ("tomorrow", "2026-11-22"),
        ("3d ago", "2026-11-18"), ("3D ago", "2026-11-18"), ("0d ago", "2026-11-21"), ("400d ago", "2025-10-17"),
        ("2026-11-20", "2026-11-20"), ("2024-02-29", "2024-02-29"), ("2027-01-01", "2027-01-01"),
    ])
    func `every written form has a meaning`(_ text: String, _ day: String) throws {
        #expect(try saturday.dayMeant(by: text) == day)
    }

    @Test(arguments: [
        ("sat", "2026-11-21"), ("Saturday", "2026-11-21"), ("fri", "2026-11-20"), ("MON", "2026-11-16"),
        ("sun", "2026-11-15"), ("thurs", "2026-11-19"),
    ])
    func `a bare weekday is the most recent one, today included`(_ text: String, _ day: String) throws {
        #expect(try saturday.dayMeant(by: text) == day)
    }

    @Test(arguments: [
        ("today", "2026-11-20"), ("yesterday", "2026-11-19"), ("fri", "2026-11-20"), ("sat", "2026-11-14"),
        ("1d ago", "2026-11-19"), ("tomorrow", "2026-11-21"), ("2026-11-21", "2026-11-21"),
    ])
    func `before the day start the words count from the recovery day`(_ text: String, _ day: String) throws {
        #expect(try night.dayMeant(by: text) == day)
    }

    @Test(arguments: [("next sun", "2026-11-22"), ("next wed", "2026-11-25"), ("next Fri", "2026-11-27")])
    func `a next weekday lies ahead`(_ text: String, _ day: String) throws {
        #expect(try saturday.dayMeant(by: text) == day)
    }

    @Test(arguments: [
        "", " ", "2026-02-30", "2025-02-29", "2100-02-29", "2026-13-01", "0000-01-01", "20261120",
        "32 nov", "mo", "next", "next week", "last week", "3d", "2h ago", "20m ago", "-1d ago", "3d  from", "9/10",
        "today 18:00", "yesterday 21:30", "now", "٢٠٢٦-١١-٢٠", "٣d ago", "2026-11-20T10:00:00-05:00",
        "99999999999999999999d ago", "999999999d ago",
    ])
    func `what is no day is refused`(_ text: String) {
        expectRefusal { try saturday.dayMeant(by: text) }
    }

    @Test func `a day before the year 1 is refused`() throws {
        #expect(try saturday.dayMeant(by: "739940d ago") == "0001-01-01")
        expectRefusal { try saturday.dayMeant(by: "739941d ago") }
        expectRefusal { try saturday.meaning(of: "739941d ago") }
    }
}
