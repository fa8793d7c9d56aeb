import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// What people say and write of times, beyond the words of ``PhraseTests`` (DESIGN §3). It is Wednesday.
struct SpokenTimeTests {
    private let wednesday = Now("2026-09-16T14:00:00-04:00")

    @Test(arguments: [
        ("1,5h ago", "2026-09-16T12:30"), ("1,5 hours ago", "2026-09-16T12:30"), ("1h 30 ago", "2026-09-16T12:30"),
        ("1h30 ago", "2026-09-16T12:30"), ("1/2 hour ago", "2026-09-16T13:30"), ("1/4 hour ago", "2026-09-16T13:45"),
        ("quarter of an hour ago", "2026-09-16T13:45"), ("a quarter of an hour ago", "2026-09-16T13:45"),
        ("three quarters of an hour ago", "2026-09-16T13:15"), ("an hour and a quarter hour ago", "2026-09-16T12:45"),
        ("two days before yesterday 18:00", "2026-09-13T18:00"), ("a day before yesterday", "2026-09-14T12:00"),
        ("two days before yesterday", "2026-09-13T12:00"),
        ("mon 18:00 last week", "2026-09-07T18:00"), ("mon at 6pm last week", "2026-09-07T18:00"),
        ("last week mon 18:00", "2026-09-07T18:00"), ("18:00 last week on mon", "2026-09-07T18:00"),
        ("mon 18:00 this week", "2026-09-14T18:00"), ("6pm mon of this week", "2026-09-14T18:00"),
        ("ten to nine am", "2026-09-16T08:50"), ("quarter past noon", "2026-09-16T12:15"),
        ("quarter to noon", "2026-09-16T11:45"), ("half past noon", "2026-09-16T12:30"),
        ("yesterday quarter past midnight", "2026-09-16T00:15"), ("yesterday quarter to midnight", "2026-09-15T23:45"),
        ("yesterday 10 pm.", "2026-09-15T22:00"), ("yesterday 9pm.", "2026-09-15T21:00"),
        ("yesterday 21:30.", "2026-09-15T21:30"), ("last night 10pm.", "2026-09-15T22:00"),
        ("13:30.", "2026-09-16T13:30"),
        ("the 14th.", "2026-09-14T12:00"), ("14. sep", "2026-09-14T12:00"), ("yesterday 9 p.m.", "2026-09-15T21:00"),
        ("20m ago.", "2026-09-16T13:40"), ("2026-09-14.", "2026-09-14T12:00"), ("14.9.", "2026-09-14T12:00"),
        ("in the afternoon at 1 today", "2026-09-16T13:00"),
        // A day of the month beside its weekday, as the week's page prints it.
        ("Mon 14", "2026-09-14T12:00"), ("Tue 15", "2026-09-15T12:00"), ("Mon 14, 18:42", "2026-09-14T18:42"),
        ("Mon 14 18:00", "2026-09-14T18:00"), ("Mon 31, 18:00", "2026-08-31T18:00"), ("mon 14 6pm", "2026-09-14T18:00"),
        ("Tue 8, 18:42", "2026-09-08T18:42"), ("Tue 8 noon", "2026-09-08T12:00"), ("Tue 8 18:00", "2026-09-08T18:00"),
        ("18:00 on tue 8", "2026-09-08T18:00"),
        // An hour with a part of the day.
        ("tue 8 in the morning", "2026-09-15T08:00"), ("tue 8 pm", "2026-09-15T20:00"),
        // As undo prints when a change was made.
        ("Wed 16 Sep 2026 14:00, just now", "2026-09-16T14:00"),
        ("Wed 16 Sep 2026 13:42, 18 minutes ago", "2026-09-16T13:42"),
        ("Wed 16 Sep 2026 11:00, 3 hours ago", "2026-09-16T11:00"),
    ])
    func `a time is read as it is said`(_ text: String, _ meant: String) throws {
        #expect(try wednesday.past(TimeExpression(text)).moment.description.prefix(16) == meant)
    }

    @Test(arguments: [
        ("the night before last", "2026-09-14T23:30"), ("mon evening last week", "2026-09-07T19:30"),
        ("Mon 14, evening", "2026-09-14T19:30"), ("Tue 8, evening", "2026-09-08T19:30"),
        ("Mon 14, night", "2026-09-14T23:30"),
    ])
    func `a part of a day is read as it is said`(_ text: String, _ meant: String) throws {
        let read = try wednesday.past(TimeExpression(text))
        #expect(read.moment.description.prefix(16) == meant && read.precision == .part)
    }

    @Test func `the night before last at a clock time`() throws {
        #expect(
            try wednesday.past(TimeExpression("the night before last at 11")).moment.description.prefix(16)
                == "2026-09-14T23:00")
    }

    @Test(arguments: [
        (DayDirection.nearest, "mon 21", "2026-09-21"), (.coming, "mon 21", "2026-09-21"),
        (.recent, "tue 8", "2026-09-08"), (.nearest, "in 2 weeks", "2026-09-30"), (.nearest, "in 3 days", "2026-09-19"),
        (.coming, "in a month", "2026-10-16"), (.coming, "in two weeks", "2026-09-30"),
    ])
    func `a day is read as it is said`(_ direction: DayDirection, _ text: String, _ day: String) throws {
        #expect(try wednesday.day(DayExpression(text), direction).description == day)
    }

    @Test(arguments: [
        ("mon 15", "15 Sep 2026 is a Tuesday, not a Monday"), ("mon 15, evening", "15 Sep 2026 is a Tuesday"),
        ("mon 18", "write \"mon 18:00\""), ("mon 9", "\"mon 9am\" or \"mon 9pm\""),
        ("Thu, 25 Sep 2003 10:49:41 -0300", "Write \"yesterday 21:30\""), ("Sep 2003", "Write \"yesterday 21:30\""),
        ("sep 10 26", "Write \"yesterday 21:30\""), ("7 oct 70", "Write \"yesterday 21:30\""),
        ("last tuesday of august", "Write \"yesterday 21:30\""), ("two Thursdays ago", "Write \"yesterday 21:30\""),
        ("08/21/71", "Write \"08/21/1971\""), ("mno 18:00", "Write \"mon 18:00\""),
        ("in 20 mintues", "Write \"in 20 minutes\""), ("20 minutes later", "Write \"yesterday 21:30\""),
        ("10.09.2003", "Write \"9 oct 2003\" or \"10 sep 2003\""), ("2nite", "has not begun"),
        ("2night", "has not begun"),
        ("3 mondays ago 18:00", "Write \"yesterday 21:30\""),
    ])
    func `what can't be read is answered with what was understood or with an example`(_ text: String, _ words: String) {
        let problem = expectRefusal { try wednesday.past(TimeExpression(text)) }
        #expect(problem?.sentence.contains(words) == true, "\(problem?.sentence ?? "")")
    }

    @Test(
        arguments: [
            ("yesterday 12 in the evening", "2026-09-15T12:00", "2026-09-16 00:00"),
            ("yesterday 11 afternoon", "2026-09-15T23:00", "2026-09-15 11:00"),
            ("yesterday 3 in the evening", "2026-09-15T15:00", "2026-09-16 03:00"),
            ("this morning at 12", "2026-09-16T00:00", "2026-09-16 12:00"),
            ("14 sep 12 in the evening", "2026-09-14T12:00", "2026-09-15 00:00"),
            ("yesterday 7 in the evening", "2026-09-15T19:00", nil),
            ("yesterday 8 in the morning", "2026-09-15T08:00", nil),
            ("last night at 11", "2026-09-15T23:00", nil), ("yesterday 11 in the evening", "2026-09-15T23:00", nil),
        ] as [(String, String, String?)])
    func `the other half of the day is named where the part is not the hour's usual one`(
        _ text: String, _ meant: String, _ other: String?
    ) throws {
        let read = try wednesday.past(TimeExpression(text))
        #expect(read.moment.description.prefix(16) == meant)
        #expect(read.others.map(\.typed) == [other].compactMap(\.self))
    }

    @Test func `in two weeks is the session of that day, where it may lie ahead`() throws {
        let iop = try Program.of(from: "2026-09-01", slots: ["wed 18:00"])
        let attendance = Attendance(programs: [iop], sessions: [], now: wednesday, status: .excused)
        #expect(
            try attendance.session(at: TimeExpression("in 2 weeks"), of: nil).start.moment.description
                == "2026-09-30T18:00:00-04:00")
        expectRefusal {
            try Attendance(programs: [iop], sessions: [], now: wednesday, status: .attended)
                .session(at: TimeExpression("in 2 weeks"), of: nil)
        }
    }

    @Test func `weekly times that begin with in are read`() throws {
        #expect(try Slot.typed("mon in the evening at 7").map(\.description) == ["mon 19:00"])
        #expect(try Slot.typed("in the evening at 7 on mon").map(\.description) == ["mon 19:00"])
    }
}
