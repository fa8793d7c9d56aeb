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
        #expect(try Slot(slot).start(on: #require(Day(day)), in: #require(Zone(name: zone))) == start)
    }

    @Test func `a slot after midnight is the calendar's, and belongs to the recovery day before`() throws {
        let night = try program(slots: ["fri 00:30"]).week47()
        #expect(night.slots.map(\.start.description) == ["2026-11-20T00:30:00-05:00"])
        #expect(night.slots.map(\.day.description) == ["2026-11-19"])
        let monday = try program(slots: ["mon 00:30"]).week47()
        #expect(monday.slots.map(\.start.description) == ["2026-11-23T00:30:00-05:00"])
    }

    @Test func `a slot in another zone falls on the person's day`() throws {
        let kolkata = try program(zone: "Asia/Kolkata", slots: ["mon 06:00", "tue 18:00"]).week47()
        #expect(
            kolkata.slots.map(\.start.instant)
                == (try [
                    "2026-11-17T18:00:00+05:30", "2026-11-23T06:00:00+05:30",
                ].map { try #require(Moment($0)).instant }))
        #expect(kolkata.slots.map(\.day.description) == ["2026-11-17", "2026-11-22"])
    }

    @Test func `slots fall only on active days`() throws {
        let week = try program(from: "2026-11-17", ended: "2026-11-19").week47()
        #expect(week.slots.map(\.day.description) == ["2026-11-18"])
        #expect(try program(from: "2026-11-23").week47().slots.isEmpty)
        #expect(try program(ended: "2026-11-15").week47().slots.isEmpty)
    }

    @Test func `a slot is as long as the session of its day's schedule`() throws {
        #expect(try program(minutes: 90).week47().slots.map(\.minutes) == [90, 90, 90])
    }

    @Test func `slots stand in the order of time`() throws {
        let week = try program(slots: ["fri 18:00", "mon 09:00", "mon 18:00", "sun 10:00"]).week47()
        #expect(week.slots.map(\.slot.description) == ["mon 09:00", "mon 18:00", "fri 18:00", "sun 10:00"])
    }
}
