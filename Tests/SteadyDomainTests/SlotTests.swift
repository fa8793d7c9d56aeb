import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// Where slots fall: the calendar's weekday and clock in the program's zone, seen by the person's recovery days.
struct SlotTests {
    @Test(arguments: [
        ("America/New_York", "sun 02:30", "2026-03-08", "2026-03-08T03:00:00-04:00"),
        ("America/New_York", "sun 01:30", "2026-11-01", "2026-11-01T01:30:00-04:00"),
        ("Australia/Lord_Howe", "sun 02:15", "2026-10-04", "2026-10-04T02:30:00+11:00"),
        ("America/Santiago", "sun 00:00", "2026-09-06", "2026-09-06T01:00:00-03:00"),
        ("America/New_York", "mon 18:00", "2026-11-16", "2026-11-16T18:00:00-05:00"),
    ])
    func `a slot begins at the next valid time of a skipped hour and at the first of a repeated one`(
        _ zone: String, _ slot: String, _ day: String, _ start: String
    ) throws {
        let start = try #require(Moment(start))
        #expect(try #require(Slot(stored: slot)).start(on: #require(Day(day)), in: #require(Zone(name: zone))) == start)
    }

    @Test func `a slot after midnight is the calendar's, and belongs to the recovery day before`() throws {
        let night = try Program.of(slots: ["fri 00:30"]).week47()
        #expect(night.slots.map(\.start.description) == ["2026-11-20T00:30:00-05:00"])
        #expect(night.slots.map(\.day.description) == ["2026-11-19"])
        let monday = try Program.of(slots: ["mon 00:30"]).week47()
        #expect(monday.slots.map(\.start.description) == ["2026-11-23T00:30:00-05:00"])
    }

    @Test func `a slot falls on the day of its program's zone, wherever the week is looked at`() throws {
        let kolkata = try Program.of(zone: "Asia/Kolkata", slots: ["mon 06:00", "tue 18:00", "tue 02:00"]).week47()
        #expect(
            kolkata.slots.map(\.start.description) == [
                "2026-11-16T06:00:00+05:30", "2026-11-17T02:00:00+05:30", "2026-11-17T18:00:00+05:30",
            ])
        #expect(kolkata.slots.map(\.day.description) == ["2026-11-16", "2026-11-16", "2026-11-17"])
    }

    @Test func `each session stands for one slot, and each slot has one`() throws {
        let backToBack = try Program.of(minutes: 45, slots: ["mon 18:00", "mon 18:45", "mon 19:30"])
        func recorded(_ starts: String...) throws -> [String?] {
            let sessions = starts.enumerated().map {
                Session.of($0 + 1, "2026-11-16T\($1):00-05:00", .attended)
            }
            return try backToBack.week47(sessions).slots.map { $0.session?.id.description }
        }
        #expect(try recorded("18:45") == [nil, "s1", nil])
        #expect(try recorded("18:00", "18:50") == ["s1", "s2", nil])
        // The nearest pairs first; then what is left.
        #expect(try recorded("18:40", "18:46") == ["s1", "s2", nil])
        // As near to two slots: the earlier.
        #expect(try recorded("19:00", "19:15") == [nil, "s1", "s2"])
        #expect(try recorded("18:10", "18:20", "18:30", "18:35") == ["s1", "s4", nil])
        #expect(try recorded("20:30") == [nil, nil, nil])
        #expect(try recorded("20:29") == [nil, nil, "s1"])
    }

    @Test func `a session near midnight stands for the slot of the day to which it is nearer`() throws {
        let nights = try Program.of(minutes: 30, slots: ["sun 23:50", "mon 00:20"])
        let late = Session.of(1, "2026-11-23T00:20:00-05:00", .attended)
        #expect(try nights.week47([late]).slots.map { $0.session?.id } == [nil, ID(1)])
    }

    @Test func `slots fall only on active days`() throws {
        let week = try Program.of(from: "2026-11-17", ended: "2026-11-19").week47()
        #expect(week.slots.map(\.day.description) == ["2026-11-18"])
        #expect(try Program.of(from: "2026-11-23").week47().slots.isEmpty)
        #expect(try Program.of(ended: "2026-11-15").week47().slots.isEmpty)
    }

    @Test func `a slot is as long as the session of its day's schedule`() throws {
        #expect(try Program.of(minutes: 90).week47().slots.map(\.minutes) == [90, 90, 90])
    }

    @Test func `slots stand in the order of time`() throws {
        let week = try Program.of(slots: ["fri 18:00", "mon 09:00", "mon 18:00", "sun 10:00"]).week47()
        #expect(week.slots.map(\.slot.description) == ["mon 09:00", "mon 18:00", "fri 18:00", "sun 10:00"])
    }
}
