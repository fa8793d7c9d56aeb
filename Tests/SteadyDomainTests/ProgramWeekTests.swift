import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// DESIGN §5, "Programs". The week is 2026-W47, 16 to 22 November; the program is an IOP of 3–5 sessions with slots on
/// Monday, Wednesday and Friday at 18:00.
struct ProgramWeekTests {
    static let afterwards = Now("2026-11-25T10:00:00-05:00")
    static let wednesdayMorning = Now("2026-11-18T10:00:00-05:00")

    @Test func `a week that was kept is met, with its hours`() throws {
        let iop = try Program.of()
        let week = try iop.week47([
            .of(1, "2026-11-16T18:00:00-05:00", .attended),
            .of(2, "2026-11-18T18:10:00-05:00", .attended, minutes: 150),
            .of(3, "2026-11-20T17:30:00-05:00", .attended),
        ])
        #expect(week.activeDays == 7)
        #expect(week.required == 3)
        #expect(week.attended == 3)
        #expect(week.remaining == 0)
        #expect(week.unrecorded == 0)
        #expect(week.slotsLeft == 0)
        #expect(week.hours.description == "8.5")
        #expect(week.status == .met)
    }

    @Test func `sessions count by status, and only the attended make hours`() throws {
        let iop = try Program.of(slots: ["mon 18:00", "tue 18:00", "wed 18:00", "thu 18:00", "fri 18:00"])
        let week = try iop.week47([
            .of(1, "2026-11-16T18:00:00-05:00", .attended, minutes: 100),
            .of(2, "2026-11-17T18:00:00-05:00", .missed),
            .of(3, "2026-11-18T18:00:00-05:00", .excused),
            .of(4, "2026-11-19T18:00:00-05:00", .cancelled),
        ])
        #expect([week.attended, week.missed, week.excused, week.cancelled, week.unrecorded] == [1, 1, 1, 1, 1])
        #expect(week.hours.description == "1.7")
        #expect(week.required == 3)
        #expect(week.remaining == 1)
        #expect(week.status == .below)
    }

    @Test func `the schedule's hours are those of its slots that were not cancelled`() throws {
        let iop = try Program.of()
        #expect(try iop.week47().hoursScheduled?.description == "9.0")
        let cancelled = try iop.week47([.of(1, "2026-11-18T18:00:00-05:00", .cancelled)])
        #expect(cancelled.hoursScheduled?.description == "6.0")
        #expect(try Program.of(slots: []).week47().hoursScheduled?.description == "9.0")
        #expect(try Program.of(sessions: nil, slots: []).week47().hoursScheduled == nil)
    }

    @Test func `a week that required less says why`() throws {
        #expect(try Program.of().week47().shortWeek == nil)
        #expect(try Program.of(from: "2026-11-18").week47().shortWeek == .began(Day("2026-11-18")!))
        #expect(try Program.of(ended: "2026-11-17").week47().shortWeek == .ended(Day("2026-11-17")!))
        let cancelled = try Program.of().week47([.of(1, "2026-11-18T18:00:00-05:00", .cancelled)])
        #expect(cancelled.required == 2 && cancelled.shortWeek == .cancelled(1))
        // Fewer weekly times than the commitment's least need no reason: they are there to see.
        #expect(try Program.of(slots: ["mon 18:00"]).week47().shortWeek == nil)
    }

    @Test func `another program's sessions and another week's don't count`() throws {
        let iop = try Program.of()
        let week = try iop.week47([
            .of(1, "2026-11-16T18:00:00-05:00", .attended, program: 2),
            .of(2, "2026-11-15T18:00:00-05:00", .attended),
            .of(3, "2026-11-23T18:00:00-05:00", .attended),
        ])
        #expect(week.attended == 0)
        #expect(week.unrecorded == 3)
        #expect(week.sessions.isEmpty)
    }

    @Test func `a session's day is the recovery day of its start`() throws {
        let iop = try Program.of()
        let week = try iop.week47([
            .of(1, "2026-11-16T02:59:00-05:00", .attended),
            .of(2, "2026-11-23T02:59:00-05:00", .attended, minutes: 60),
        ])
        #expect(week.attended == 1)
        #expect(week.hours.description == "1.0")
    }

    @Test(arguments: [
        ("2026-11-16", 7, 3), ("2026-11-17", 6, 2), ("2026-11-18", 5, 2), ("2026-11-20", 3, 1), ("2026-11-21", 2, 0),
        ("2026-11-22", 1, 0),
    ])
    func `with slots a week asks for no more sessions than there are`(_ from: String, _ days: Int, _ required: Int)
        throws
    {
        let week = try Program.of(from: from).week47()
        #expect(week.activeDays == days)
        #expect(week.required == required)
        #expect(week.unrecorded == required)
    }

    @Test func `with slots a cancelled one is not asked for`() throws {
        let iop = try Program.of(slots: ["mon 18:00", "wed 18:00", "thu 18:00", "fri 18:00"])
        var sessions = [Session.of(1, "2026-11-16T18:30:00-05:00", .cancelled)]
        #expect(try iop.week47(sessions).required == 3)
        sessions.append(Session.of(2, "2026-11-18T18:00:00-05:00", .cancelled))
        #expect(try iop.week47(sessions).required == 2)
        // One that is no slot's leaves the slots as they are.
        sessions[1] = Session.of(2, "2026-11-21T18:00:00-05:00", .cancelled)
        #expect(try iop.week47(sessions).required == 3)
    }

    @Test(arguments: [
        ("2026-11-16", 3), ("2026-11-17", 2), ("2026-11-18", 2), ("2026-11-19", 1), ("2026-11-20", 1),
        ("2026-11-21", 0),
    ])
    func `without slots a part of a week asks for its part, rounded down`(_ from: String, _ required: Int) throws {
        let week = try Program.of(from: from, slots: []).week47()
        #expect(week.required == required)
        #expect(week.unrecorded == 0)
        #expect(week.slotsLeft == nil)
    }

    @Test func `without slots every cancelled session is one less, down to none`() throws {
        let iop = try Program.of(sessions: "2", slots: [])
        let cancelled = (16...18).map {
            Session.of($0, "2026-11-\($0)T18:00:00-05:00", .cancelled)
        }
        #expect(try iop.week47(Array(cancelled.prefix(1))).required == 1)
        #expect(try iop.week47(cancelled).required == 0)
        #expect(try iop.week47(cancelled).status == nil)
    }

    @Test func `without a commitment nothing is asked and nothing is judged`() throws {
        let iop = try Program.of(sessions: nil)
        let week = try iop.week47([.of(1, "2026-11-16T18:00:00-05:00", .attended)])
        #expect(week.commitment == nil)
        #expect(week.required == 0)
        #expect(week.remaining == 0)
        #expect(week.unrecorded == 2)
        #expect(week.status == nil)
    }

    @Test func `the last active day counts too`() throws {
        let week = try Program.of(ended: "2026-11-18").week47()
        #expect(week.activeDays == 3)
        #expect(week.required == 2)
        #expect(week.unrecorded == 2)
    }

    @Test func `days before the first day make nothing missing`() throws {
        let iop = try Program.of()
        let thursday = try #require(Day("2026-11-19"))
        #expect(try iop.week47(firstDay: thursday).required == 1)
        #expect(try iop.week47(firstDay: thursday).unrecorded == 1)
        #expect(try iop.week47(firstDay: thursday).activeDays == 7)
        #expect(try iop.week47(firstDay: thursday - 1).required == 2)
        #expect(try iop.week47(firstDay: thursday + 7).required == 0)
        #expect(try iop.week47(firstDay: thursday + 7).status == nil)
        // 3 × 4 / 7, rounded down.
        #expect(try Program.of(slots: []).week47(firstDay: thursday).required == 1)
    }

    @Test func `a slot has begun at its very minute`() throws {
        let iop = try Program.of()
        let before = try iop.week47(now: Now("2026-11-18T17:59:59-05:00"))
        #expect([before.unrecorded, before.slotsLeft] == [1, 2])
        let begun = try iop.week47(now: Now("2026-11-18T18:00:00-05:00"))
        #expect([begun.unrecorded, begun.slotsLeft] == [2, 1])
    }

    @Test func `a slot known beforehand is not left`() throws {
        let iop = try Program.of()
        let week = try iop.week47(
            [.of(1, "2026-11-20T18:00:00-05:00", .excused)], now: ProgramWeekTests.wednesdayMorning)
        #expect(week.slotsLeft == 1)
        #expect(week.unrecorded == 1)
        #expect(week.remaining == 2)
    }

    @Test(arguments: [
        ("2026-11-16T17:00:00-05:00", false), ("2026-11-16T17:00:01-05:00", true), ("2026-11-16T18:59:59-05:00", true),
        ("2026-11-16T19:00:00-05:00", false), ("2026-11-16T23:30:00+00:00", true),
    ])
    func `a slot is recorded by a session that starts less than 60 minutes from it`(
        _ start: String, _ recorded: Bool
    ) throws {
        let iop = try Program.of(slots: ["mon 18:00"])
        let attended = Session.of(1, start, .attended)
        let week = try iop.week47([attended])
        #expect(week.unrecorded == (recorded ? 0 : 1))
        #expect(week.slots.first?.session == (recorded ? attended : nil))
        #expect(week.attended == 1)
    }

    @Test func `another program's session records no slot`() throws {
        let iop = try Program.of(slots: ["mon 18:00"])
        #expect(try iop.week47([.of(1, "2026-11-16T18:00:00-05:00", .attended, program: 2)]).unrecorded == 1)
    }
}

extension Program {
    /// The week from 16 to 22 November 2026.
    func week47(
        _ sessions: [Session] = [], firstDay: Day? = Day("2026-11-01"), now: Now = ProgramWeekTests.afterwards
    ) throws -> ProgramWeek {
        let week = Week(holding: try #require(Day("2026-11-16")), start: .monday)
        return ProgramWeek(self, week: week, sessions: sessions[...], firstDay: firstDay, now: now)
    }
}
