import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// DESIGN §5, "Programs": the week's status, its number, and programs that change or are over.
struct ProgramStatusTests {
    @Test(arguments: [
        // attended, excused, missed, after the week, in it
        (6, 0, 0, WeekStatus.above, WeekStatus.above), (5, 0, 0, .met, .met), (3, 0, 0, .met, .met),
        (3, 3, 0, .met, .met), (2, 1, 0, .excused, .excused), (0, 3, 0, .excused, .excused),
        (2, 0, 1, .below, .inProgress),
        (0, 0, 3, .below, .inProgress), (0, 0, 0, .below, .inProgress), (1, 1, 1, .below, .inProgress),
    ])
    func `the status is the first that holds of above, met, excused, in progress and below`(
        _ attended: Int, _ excused: Int, _ missed: Int, _ after: WeekStatus, _ within: WeekStatus
    ) throws {
        let iop = try Program.of(slots: [])
        let all: [SessionStatus] =
            Array(repeating: .attended, count: attended) + Array(repeating: .excused, count: excused)
            + Array(repeating: .missed, count: missed)
        let sessions = all.enumerated().map { number, status in
            Session.of(number + 1, "2026-11-16T\(10 + number):00:00-05:00", status)
        }
        #expect(try iop.week47(sessions).status == after)
        #expect(try iop.week47(sessions, now: ProgramWeekTests.wednesdayMorning).status == within)
        #expect(try iop.week47(sessions).remaining == max(0, 3 - attended - excused))
    }

    @Test func `a week is in progress on its last recovery day, until the day start`() throws {
        let iop = try Program.of()
        #expect(try iop.week47(now: Now("2026-11-23T02:59:00-05:00")).status == .inProgress)
        #expect(try iop.week47(now: Now("2026-11-23T03:00:00-05:00")).status == .below)
        #expect(try iop.week47(now: Now("2026-11-16T03:00:00-05:00")).status == .inProgress)
    }

    @Test func `what was attended though nothing was asked is met`() throws {
        let iop = try Program.of(from: "2026-11-21")
        #expect(try iop.week47().status == nil)
        #expect(try iop.week47([.of(1, "2026-11-21T10:00:00-05:00", .attended)]).status == .met)
        #expect(try iop.week47([.of(1, "2026-11-21T10:00:00-05:00", .excused)]).status == nil)
    }

    @Test func `a session after the program's end counts`() throws {
        let iop = try Program.of(ended: "2026-11-13")
        let week = try iop.week47([.of(1, "2026-11-18T18:00:00-05:00", .attended)])
        #expect(week.activeDays == 0)
        #expect(week.required == 0)
        #expect(week.attended == 1)
        #expect(week.unrecorded == 0)
        #expect(week.commitment?.description == "3–5")
        #expect(week.slotsLeft == 0)
        #expect(week.status == .met)
    }

    @Test func `a session beside the active days of its week counts`() throws {
        let iop = try Program.of(from: "2026-11-18")
        let week = try iop.week47([.of(1, "2026-11-16T18:00:00-05:00", .attended)])
        #expect(week.attended == 1)
        #expect(week.required == 2)
        #expect(week.unrecorded == 2)
        #expect(week.remaining == 1)
    }

    @Test func `the commitment is that of the last active day, the slots are those of their day`() throws {
        let week = try Program.of().changed(from: "2026-11-19", sessions: "1", slots: ["sat 10:00"]).week47()
        #expect(week.commitment?.description == "1")
        #expect(
            week.slots.map(\.start.description) == [
                "2026-11-16T18:00:00-05:00", "2026-11-18T18:00:00-05:00", "2026-11-21T10:00:00-05:00",
            ])
        #expect(week.unrecorded == 3)
        #expect(week.required == 1)
    }

    @Test func `a schedule that begins after the last active day is not in force`() throws {
        let week = try Program.of(ended: "2026-11-18").changed(from: "2026-11-19", sessions: "1", slots: []).week47()
        #expect(week.commitment?.description == "3–5")
        #expect(week.required == 2)
        #expect(week.slotsLeft == 0)
    }

    @Test func `whether a program has slots is said by the last active day`() throws {
        let without = try Program.of().changed(from: "2026-11-19", sessions: "3", slots: []).week47()
        #expect(without.slotsLeft == nil)
        #expect(without.required == 3)
        #expect(without.unrecorded == 2)
        let with = try Program.of(slots: []).changed(from: "2026-11-19", sessions: "3", slots: ["fri 18:00"]).week47()
        #expect(with.slotsLeft == 0)
        #expect(with.required == 1)
    }

    @Test func `with no active day the nearest one's commitment is told`() throws {
        let over = try Program.of(ended: "2026-11-13").changed(from: "2026-11-10", sessions: "2", slots: [])
        #expect(try over.week47().commitment?.description == "2")
        let coming = try Program.of(from: "2026-11-23").changed(from: "2026-11-30", sessions: "1", slots: [])
        #expect(try coming.week47().commitment?.description == "3–5")
        #expect(try coming.week47().slotsLeft == 0)
    }

    @Test(arguments: [
        ("2026-11-02", 3), ("2026-11-08", 3), ("2026-11-09", 2), ("2026-11-16", 1), ("2026-11-22", 1),
        ("2025-11-17", 53),
    ])
    func `weeks of a program are the calendar's, the one that holds its start being 1`(_ from: String, _ number: Int)
        throws
    {
        #expect(try Program.of(from: from).week47().weekNumber == number)
    }

    @Test func `weeks of a program follow the week start`() throws {
        let week = Week(holding: try #require(Day("2026-11-16")), start: .sunday)
        #expect(try Program.of(from: "2026-11-08").weekNumber(in: week) == 2)
        #expect(try Program.of(from: "2026-11-07").weekNumber(in: week) == 3)
    }
}

extension Program {
    /// The program with a second schedule from a day on.
    fileprivate func changed(from: String, sessions: String, slots: [String]) throws -> Program {
        var program = self
        program.schedules.append(
            try .of(99, program: id.number, from: from, sessions: sessions, minutes: 60, slots: slots))
        return program
    }
}
