import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// Sessions on one day, beside the weekly times. The week is that of Monday, 16 November 2026; the IOP meets on Monday,
/// Wednesday and Friday at 18:00.
struct ExtraSlotTests {
    private static let saturday = "2026-11-21T10:00:00-05:00"
    private static let thursday = Now("2026-11-19T10:00:00-05:00")

    private func iop(
        _ extras: String..., from: String = "2026-11-02", slots: [String] = ["mon 18:00", "wed 18:00", "fri 18:00"]
    ) throws -> Program {
        var program = try Program.of(from: from, slots: slots)
        program.extras = extras.map { moment($0) }
        return program
    }

    @Test func `an extra session is a slot of its day, as long as the others`() throws {
        let week = try iop(Self.saturday, "2026-11-17T09:00:00-05:00", "2026-11-24T09:00:00-05:00").week47()
        #expect(
            week.slots.map(\.slot.description) == ["mon 18:00", "tue 09:00", "wed 18:00", "fri 18:00", "sat 10:00"])
        #expect(week.slots.map(\.isExtra) == [false, true, false, false, true])
        #expect(week.slots.map(\.minutes) == [180, 180, 180, 180, 180])
    }

    @Test func `one that begins with a weekly slot is the same slot`() throws {
        // The same instant, written with another offset.
        let week = try iop("2026-11-18T23:00:00+00:00").week47()
        #expect(week.slots.map(\.isExtra) == [false, false, false])
    }

    @Test func `one in the small hours belongs to the day before, and none to days without the program`() throws {
        let program = try iop(
            "2026-11-21T01:00:00-05:00", "2026-11-17T10:00:00-05:00", from: "2026-11-18", slots: [])
        #expect(try program.week47().slots.map(\.day.description) == ["2026-11-20"])
    }

    @Test func `it counts as a slot: required, unrecorded and left`() throws {
        // From Thursday on there is one weekly time; with the extra one two sessions can be asked for.
        let program = try iop(Self.saturday, from: "2026-11-19")
        let ahead = try program.week47(now: Self.thursday)
        #expect(ahead.required == 2 && ahead.slotsLeft == 2 && ahead.unrecorded == 0)
        let after = try program.week47()
        #expect(after.unrecorded == 2 && after.slotsLeft == 0)
        let attended = try program.week47([.of(1, "2026-11-21T10:20:00-05:00", .attended)])
        #expect(attended.unrecorded == 1 && attended.remaining == 1)
        #expect(attended.slots.last?.session?.id == ID(1))
    }

    @Test func `a slot that is moved is asked for once`() throws {
        let program = try iop("2026-11-19T17:00:00-05:00")
        let cancelled = Session.of(1, "2026-11-18T18:00:00-05:00", .cancelled)
        let week = try program.week47([cancelled], now: Self.thursday)
        #expect(week.required == 3 && week.cancelled == 1 && week.slotsLeft == 2)
    }

    @Test func `without weekly times it is left or not recorded, and changes nothing that was agreed`() throws {
        let program = try iop(Self.saturday, slots: [])
        #expect(try program.week47(now: Self.thursday).slotsLeft == 1)
        #expect(try program.week47().unrecorded == 1)
        #expect(try program.week47().required == 3)
        #expect(try iop(slots: []).week47().slotsLeft == nil)
    }

    @Test func `its session is cut short as another one is`() throws {
        let program = try iop(Self.saturday, slots: [])
        #expect(program.plannedMinutes(of: .of(1, Self.saturday, .attended, minutes: 60)) == 180)
        #expect(program.plannedMinutes(of: .of(1, "2026-11-20T10:00:00-05:00", .attended, minutes: 60)) == 60)
    }

    @Test func `a medication with one has a session to attend`() throws {
        var medication = try Program.of(.medication, slots: [])
        #expect(!medication.hasSessions(on: day("2026-11-21")))
        medication.extras = [moment(Self.saturday)]
        #expect(medication.hasSessions(on: day("2026-11-21")))
    }

    // MARK: Adding, moving, naming

    @Test func `one can't be added where there is a slot or no program`() throws {
        let program = try iop(Self.saturday)
        func add(_ text: String) throws -> Program {
            try program.adding(extra: moment(text), dayStart: ClockTime("03:00")!)
        }
        expectRefusal(65) { try add(Self.saturday) }
        expectRefusal(65) { try add("2026-11-20T18:00:00-05:00") }
        expectRefusal(65) { try add("2026-11-01T10:00:00-05:00") }
        #expect(
            try add("2026-11-20T19:00:00-05:00").extras.map(\.description) == [
                "2026-11-20T19:00:00-05:00", Self.saturday,
            ])
        #expect(program.removing(extra: moment(Self.saturday)).extras.isEmpty)
    }

    @Test(arguments: [
        ("sat 10:00", "2026-11-21T10:00:00-05:00"), ("thu 18:00", "2026-11-19T18:00:00-05:00"),
        // Today at that time has passed.
        ("thu 9:00", "2026-11-26T09:00:00-05:00"), ("tomorrow 10:00", "2026-11-20T10:00:00-05:00"),
        ("next thu 10:30am", "2026-11-26T10:30:00-05:00"), ("18:00", "2026-11-19T18:00:00-05:00"),
        ("9:00", "2026-11-19T09:00:00-05:00"), ("dec 24 10:00", "2026-12-24T10:00:00-05:00"),
        ("2026-11-12 10:00", "2026-11-12T10:00:00-05:00"), ("sat morning at 10", "2026-11-21T10:00:00-05:00"),
        ("2026-11-21T10:00:00-05:00", "2026-11-21T10:00:00-05:00"),
    ])
    func `its time is the next one that is meant`(_ text: String, _ start: String) throws {
        #expect(try Self.thursday.plannedStart(TimeExpression(text), zones: []).moment.description == start)
    }

    @Test(arguments: ["sat", "tomorrow", "sat morning"])
    func `it needs a clock time`(_ text: String) {
        expectRefusal { try Self.thursday.plannedStart(TimeExpression(text), zones: []) }
    }

    @Test(arguments: [
        ("2026-11-18", "thu 17:00", "2026-11-19T17:00:00-05:00"), ("2026-11-20", "thu", "2026-11-19T18:00:00-05:00"),
        ("2026-11-20", "17:00", "2026-11-20T17:00:00-05:00"), ("2026-11-25", "thu 17:00", "2026-11-26T17:00:00-05:00"),
        ("2026-11-20", "tomorrow 17:00", "2026-11-20T17:00:00-05:00"),
        ("2026-11-20", "2026-11-30 9:00", "2026-11-30T09:00:00-05:00"),
        // The nearest Wednesday has passed, so it is the next one.
        ("2026-11-20", "wed 18:00", "2026-11-25T18:00:00-05:00"), ("2026-11-20", "wed", "2026-11-25T18:00:00-05:00"),
    ])
    func `a slot is moved to the time nearest to it that is meant`(_ day: String, _ text: String, _ start: String)
        throws
    {
        let slot = try slot(of: iop(), on: day)
        let moved = try Self.thursday.newStart(
            TimeExpression(text), moving: slot, zone: Zone(name: "America/New_York")!)
        #expect(moved.moment.description == start)
    }

    @Test(arguments: ["2026-11-18 10:00", "yesterday", "sat morning"])
    func `a slot to come isn't moved into the past, nor to a part of a day`(_ text: String) throws {
        let slot = try slot(of: iop(), on: "2026-11-20")
        expectRefusal {
            try Self.thursday.newStart(TimeExpression(text), moving: slot, zone: Zone(name: "America/New_York")!)
        }
    }

    @Test func `only a slot without a session can be moved, and the same words move nothing twice`() throws {
        let program = try iop(Self.saturday)
        func slot(_ text: String, _ sessions: Session...) throws -> String {
            try Attendance(programs: [program], sessions: sessions, now: Self.thursday, status: .cancelled)
                .slot(at: TimeExpression(text), of: nil).slot.start.description
        }
        #expect(try slot("fri 18:00") == "2026-11-20T18:00:00-05:00")
        #expect(try slot("sat") == Self.saturday)
        #expect(try slot("mon 18:00", .of(1, "2026-11-16T18:00:00-05:00", .attended)) == "2026-11-23T18:00:00-05:00")
        expectRefusal(65) { try slot("wed 18:00", .of(1, "2026-11-18T18:00:00-05:00", .cancelled)) }
        expectRefusal(65) { try slot("2026-11-18 18:00", .of(1, "2026-11-18T18:10:00-05:00", .attended)) }
        expectRefusal(65) { try slot("tue 18:00") }
        expectRefusal { try slot("next tue 18:00") }
    }

    private func slot(of program: Program, on text: String) throws -> SlotOccurrence {
        try #require(program.slots(on: day(text)...day(text), dayStart: ClockTime("03:00")!, sessions: []).first)
    }

    // MARK: attend and miss

    @Test func `attend and miss mean it as they mean a weekly time`() throws {
        let program = try iop(Self.saturday)
        func attendance(_ status: SessionStatus, _ now: String) -> Attendance {
            Attendance(programs: [program], sessions: [], now: Now(now), status: status)
        }
        let due = try attendance(.attended, "2026-11-21T10:10:00-05:00").current(of: nil, minutes: nil)
        #expect(due.start.moment.description == Self.saturday)
        for (status, text, now) in [
            (SessionStatus.attended, "sat", "2026-11-22T10:00:00-05:00"),
            (.missed, "sat 10:00", "2026-11-22T10:00:00-05:00"),
            (.excused, "sat", "2026-11-19T10:00:00-05:00"), (.cancelled, "sat 10:00", "2026-11-19T10:00:00-05:00"),
        ] {
            let choice = try attendance(status, now).session(at: TimeExpression(text), of: nil)
            #expect(choice.start.moment.description == Self.saturday && choice.minutes == 180)
        }
    }

    @Test(arguments: [
        ("20:30", 150), ("now", 195), ("8:30pm", 150), ("15m ago", 180), ("mon 19:00", 60), ("00:30", 390),
    ])
    func `the end of a session says how long it was`(_ text: String, _ minutes: Int) throws {
        let now = Now("2026-11-16T21:15:00-05:00")
        let start = moment("2026-11-16T18:00:00-05:00")
        #expect(try now.minutes(from: start, until: TimeExpression(text), zones: []) == minutes)
    }

    @Test(arguments: ["18:00", "17:59", "9:30", "mon", "this evening", "2026-11-18 18:00"])
    func `an end that is none is refused`(_ text: String) {
        let now = Now("2026-11-16T21:15:00-05:00")
        let start = moment("2026-11-16T18:00:00-05:00")
        expectRefusal { try now.minutes(from: start, until: TimeExpression(text), zones: []) }
    }
}
