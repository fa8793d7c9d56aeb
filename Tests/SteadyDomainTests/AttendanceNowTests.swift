import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// DESIGN §6: `attend` and `miss` without `--at`.
struct AttendanceNowTests {
    @Test(arguments: [
        ("2026-11-18T18:05:00-05:00", "2026-11-18T18:00:00-05:00"),
        ("2026-11-18T17:30:00-05:00", "2026-11-18T18:00:00-05:00"),
        ("2026-11-18T21:30:00-05:00", "2026-11-18T18:00:00-05:00"),
        ("2026-11-19T02:59:00-05:00", "2026-11-18T18:00:00-05:00"),
    ])
    func `it is today's slot that has begun or begins within 30 minutes`(_ now: String, _ start: String) throws {
        let choice = try choice([Program.of(minutes: 90)], now: now)
        #expect(choice.start.moment.description == start)
        #expect(choice.minutes == 90)
        #expect(
            try self.choice([Program.of()], now: "2026-11-18T18:05:00-05:00", .missed).start.moment.clock.description
                == "18:00")
    }

    @Test func `it is the nearest to now of those not recorded`() throws {
        let iop = try Program.of(slots: ["wed 09:00", "wed 13:00", "wed 18:00"])
        #expect(try choice([iop], now: "2026-11-18T17:40:00-05:00").start.moment.clock.description == "18:00")
        #expect(try choice([iop], now: "2026-11-18T15:00:00-05:00").start.moment.clock.description == "13:00")
        #expect(try choice([iop], now: "2026-11-18T10:00:00-05:00").start.moment.clock.description == "09:00")
        let recorded = Session.of(1, "2026-11-18T13:15:00-05:00", .attended)
        #expect(
            try choice([iop], [recorded], now: "2026-11-18T15:00:00-05:00").start.moment.clock.description == "09:00")
    }

    @Test func `it is of any program active today, or of the one named`() throws {
        let programs = try [
            Program.of(number: 1), Program.of(.therapy, number: 2, slots: ["wed 16:00"]),
            Program.of(.therapy, number: 3, ended: "2026-11-17", slots: ["wed 16:10"]),
            Program.of(.therapy, number: 4, from: "2026-11-19", slots: ["wed 16:10"]),
        ]
        #expect(try choice(programs, now: "2026-11-18T16:15:00-05:00").program.id == ID(2))
        #expect(try choice(programs, now: "2026-11-18T18:15:00-05:00").program.id == ID(1))
        #expect(try choice(programs, now: "2026-11-18T18:15:00-05:00", named: programs[1]).program.id == ID(2))
    }

    @Test func `none due is an error that prints the command for the last one not recorded`() throws {
        let iop = try Program.of()
        let monday = Session.of(1, "2026-11-16T18:00:00-05:00", .attended)
        let friday = try #require(Moment("2026-11-13T18:00:00-05:00"))
        for now in ["2026-11-18T17:29:59-05:00", "2026-11-17T10:00:00-05:00"] {
            let problem = try #require(expectRefusal { try choice([iop], [monday], now: now) })
            #expect(try moment(namedBy: problem, now: Now(now)) == friday.instant)
        }
        let now = "2026-11-17T10:00:00-05:00"
        let problem = try #require(expectRefusal { try choice([iop], now: now, .missed) })
        #expect(try #require(problem.command).hasPrefix("steady miss --at"))
        #expect(try moment(namedBy: problem, now: Now(now)) == Moment("2026-11-16T18:00:00-05:00")?.instant)
    }

    @Test func `on a journey the command that is printed still names that session`() throws {
        let now = Now("2026-11-17T10:00:00Z", zone: "Europe/London")
        let attendance = Attendance(programs: [try Program.of()], sessions: [], now: now, status: .attended)
        let problem = try #require(expectRefusal { try attendance.current(of: nil, minutes: nil) })
        #expect(try moment(namedBy: problem, now: now) == Moment("2026-11-16T18:00:00-05:00")?.instant)
    }

    @Test func `without slots it is a session that has just ended`() throws {
        let therapy = try Program.of(.therapy, minutes: 50, slots: [])
        let choice = try choice([therapy], now: "2026-11-18T16:00:00-05:00")
        #expect(choice.start.moment.description == "2026-11-18T15:10:00-05:00")
        #expect(choice.minutes == 50)
        let longer = try self.choice([therapy], now: "2026-11-18T16:00:00-05:00", minutes: 120)
        #expect(longer.start.moment.description == "2026-11-18T14:00:00-05:00")
        #expect(longer.minutes == 120)
    }

    @Test(arguments: [
        ("2026-11-18T15:00:00-05:00", false), ("2026-11-18T14:00:01-05:00", false), ("2026-11-18T14:00:00-05:00", true),
        ("2026-11-18T15:59:59-05:00", false), ("2026-11-18T16:00:00-05:00", true),
    ])
    func `without slots one that starts less than 60 minutes from another is refused`(
        _ other: String, _ isAccepted: Bool
    ) throws {
        let therapy = try Program.of(.therapy, minutes: 60, slots: [])
        let there = Session.of(7, other, .attended)
        if isAccepted {
            #expect(
                try choice([therapy], [there], now: "2026-11-18T16:00:00-05:00").start.moment.clock.description
                    == "15:00")
        } else {
            let problem = expectRefusal(65) { try choice([therapy], [there], now: "2026-11-18T16:00:00-05:00") }
            #expect(try #require(problem).sentence.contains("s7"))
        }
        let elsewhere = Session.of(1, other, .attended, program: 2)
        #expect(try choice([therapy], [elsewhere], now: "2026-11-18T16:00:00-05:00").program.id == therapy.id)
    }

    @Test(arguments: [SessionStatus.missed, .excused, .cancelled])
    func `without slots a miss needs its time`(_ status: SessionStatus) throws {
        let problem = expectRefusal { try choice([Program.of(slots: [])], now: "2026-11-18T16:00:00-05:00", status) }
        #expect(try #require(problem?.command).contains("--at"))
    }

    @Test func `with no program there is nothing to attend`() throws {
        let problem = try #require(expectRefusal(69) { try choice([], now: "2026-11-18T16:00:00-05:00") })
        #expect(problem.command?.hasPrefix("steady program start") == true)
        expectRefusal(69) { try choice([Program.of(ended: "2026-11-17")], now: "2026-11-18T16:00:00-05:00") }
    }

    private func choice(
        _ programs: [Program], _ sessions: [Session] = [], now: String, _ status: SessionStatus = .attended,
        named program: Program? = nil, minutes: Int? = nil
    ) throws -> Attendance.Choice {
        try Attendance(programs: programs, sessions: sessions, now: Now(now), status: status)
            .current(of: program, minutes: minutes)
    }

    /// The instant that the quoted time of a problem's command means.
    private func moment(namedBy problem: Problem, now: Now) throws -> Int {
        let parts = try #require(problem.command).split(separator: "\"")
        try #require(parts.count == 2 && parts[0].hasSuffix("--at "))
        return try Attendance(programs: [Program.of()], sessions: [], now: now, status: .attended)
            .session(at: TimeExpression(String(parts[1])), of: nil).start.moment.instant
    }
}
