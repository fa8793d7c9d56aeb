import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// DESIGN §3: midnight is the end of the day that it is said of, and the hours after it belong to the night that began on
/// that day, wherever such a time is typed.
struct NightTimeTests {
    private let wednesday = Now("2026-09-16T14:00:00-04:00")

    @Test(arguments: [
        ("fri midnight", "2026-09-19T00:00:00-04:00"), ("fri night 1", "2026-09-19T01:00:00-04:00"),
        ("wed midnight", "2026-09-17T00:00:00-04:00"), ("mon night 2am", "2026-09-15T02:00:00-04:00"),
        ("fri night 11", "2026-09-18T23:00:00-04:00"), ("fri 00:30", "2026-09-19T00:30:00-04:00"),
        ("mon 18:00", "2026-09-14T18:00:00-04:00"),
    ])
    func `a night of a weekday is where it may lie ahead what it is elsewhere`(_ text: String, _ start: String) throws {
        let therapy = try Program.of(.therapy, from: "2026-09-01", slots: [])
        for status in [SessionStatus.excused, .cancelled] {
            let choice = try choice(status, at: text, of: therapy, now: wednesday)
            #expect(choice.start.moment.description == start)
            let week = try #require(choice.other?.start.calendarDay)
            #expect(abs(week - choice.start.moment.calendarDay) == 7)
            #expect(choice.other?.start.clock == choice.start.moment.clock)
        }
    }

    @Test(arguments: [
        ("mon midnight", ["tue 00:00"]), ("fri night 1", ["sat 01:00"]), ("sun midnight", ["mon 00:00"]),
        ("mon,wed midnight", ["tue 00:00", "thu 00:00"]), ("fri night 11", ["fri 23:00"]), ("mon 00:00", ["mon 00:00"]),
        ("midnight on mon", ["tue 00:00"]), ("mon 12am", ["mon 00:00"]), ("mon noon", ["mon 12:00"]),
    ])
    func `a weekly time at night is the date's on which it begins`(_ text: String, _ slots: [String]) throws {
        #expect(try Slot.typed(text).map(\.description) == slots)
    }

    @Test(arguments: [
        ("mon midnight", "2026-09-15T00:00:00-04:00"), ("mon night 12", "2026-09-15T00:00:00-04:00"),
        ("last mon midnight", "2026-09-15T00:00:00-04:00"), ("14 sep midnight", "2026-09-15T00:00:00-04:00"),
        ("the day before yesterday midnight", "2026-09-15T00:00:00-04:00"), ("tue 00:00", "2026-09-15T00:00:00-04:00"),
    ])
    func `it finds the slot that was given in the same words`(_ text: String, _ start: String) throws {
        let therapy = try Program.of(.therapy, from: "2026-09-01", slots: ["tue 00:00", "mon 00:00"])
        for status in [SessionStatus.attended, .missed, .excused] {
            let choice = try choice(status, at: text, of: therapy, now: wednesday)
            #expect(choice.start.moment.description == start, "\(status)")
        }
    }

    @Test(arguments: ["sat", "fri", "last sat", "19 sep", "18 sep"])
    func `a slot in the small hours is found by its recovery day and by its date`(_ day: String) throws {
        let nights = try Program.of(.therapy, from: "2026-09-01", slots: ["sat 00:30"])
        for status in [SessionStatus.attended, .missed, .excused] {
            let choice = try choice(status, at: day, of: nights, now: Now("2026-09-20T14:00:00-04:00"))
            #expect(choice.start.moment.description == "2026-09-19T00:30:00-04:00", "\(status)")
        }
    }

    @Test func `a slot of the recovery day goes before one of the date`() throws {
        let both = try Program.of(.therapy, from: "2026-09-01", slots: ["sat 00:30", "sat 10:00"])
        for status in [SessionStatus.attended, .missed, .excused] {
            let choice = try choice(status, at: "sat", of: both, now: Now("2026-09-20T14:00:00-04:00"))
            #expect(choice.start.moment.description == "2026-09-19T10:00:00-04:00")
        }
        // Tonight's, which the date calls Saturday's.
        let nights = try Program.of(.therapy, from: "2026-09-01", slots: ["sat 00:30"])
        let tonight = try choice(.attended, at: "sat", of: nights, now: Now("2026-09-19T01:45:00-04:00"))
        #expect(tonight.start.moment.description == "2026-09-19T00:30:00-04:00")
    }

    @Test(arguments: ["2026-09-16T21:00:00-04:00", "2026-09-16T23:30:00-04:00", "2026-09-16T08:00:00-04:00"])
    func `an hour at night is that of the last night`(_ now: String) throws {
        for (text, clock) in [("3 at night", "03:00"), ("4:00 at night", "04:00"), ("1 at night", "01:00")] {
            #expect(try Now(now).past(TimeExpression(text)).moment.description == "2026-09-16T\(clock):00-04:00")
        }
    }

    private func choice(
        _ status: SessionStatus, at text: String, of program: Program, now: Now
    ) throws -> Attendance.Choice {
        try Attendance(programs: [program], sessions: [], now: now, status: status)
            .session(at: TimeExpression(text), of: nil)
    }
}
