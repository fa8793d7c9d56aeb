import Testing

@testable import SteadyDomain

// Short ways to say the values that the tests of the rules are about. Unless a test says otherwise the person lives in
// New York, a day begins at 03:00 and a week on Monday.

extension RecoveryCalendar {
    init(_ zone: String, dayStart: String = "03:00") {
        self.init(zone: Zone(name: zone)!, dayStart: ClockTime(dayStart)!)
    }
}

extension Now {
    /// The moment written in RFC 3339.
    init(_ moment: String, zone: String = "America/New_York", dayStart: String = "03:00") {
        self.init(Moment(moment)!.instant, in: RecoveryCalendar(zone, dayStart: dayStart))
    }

    /// What a written moment means, in RFC 3339.
    func meaning(of text: String) throws -> String {
        try moment(MomentExpression(text)).moment.description
    }

    /// What a written day means.
    func dayMeant(by text: String) throws -> String {
        try day(DayExpression(text)).description
    }
}

extension UID {
    /// A uid that differs from those of other numbers.
    init(number: Int) {
        self.init(milliseconds: 1_700_000_000_000, random: (0, UInt64(number)))
    }
}

/// Expects that the words are refused: a problem with this exit code.
@discardableResult
func expectRefusal<T>(
    _ exitCode: Int32 = 64, sourceLocation: SourceLocation = #_sourceLocation, of body: () throws -> T
) -> Problem? {
    let problem = #expect(throws: Problem.self, sourceLocation: sourceLocation) { _ = try body() }
    if let problem { #expect(problem.exitCode == exitCode, "\(problem)", sourceLocation: sourceLocation) }
    return problem
}

/// An IOP of Monday, Wednesday and Friday 18:00 that began on 2 November 2026, or what differs from it.
func program(
    _ level: Level = .iop, number: Int = 1, from: String = "2026-11-02", ended: String? = nil,
    zone: String = "America/New_York", sessions: String? = "3-5", minutes: Int = 180,
    slots: [String] = ["mon 18:00", "wed 18:00", "fri 18:00"]
) throws -> Program {
    let uid = UID<Program>(number: number)
    let start = try #require(Day(from))
    let schedule = Schedule(
        uid: UID(number: number), program: uid, from: start, commitment: try sessions.map { try Commitment($0) },
        minutes: minutes, slots: try slots.map { try Slot($0) })
    return Program(
        id: ID(number), uid: uid, level: level, name: Name(known: "\(level.title) \(number)"), from: start,
        ended: ended.flatMap { Day($0) }, zone: try #require(Zone(name: zone)), schedules: [schedule])
}

/// A session of New York's calendar.
func session(
    _ status: SessionStatus, _ start: String, of program: Program, number: Int = 1, minutes: Int = 180
) throws -> Session {
    let start = try #require(Moment(start))
    let day = RecoveryCalendar("America/New_York").day(of: start.instant)
    return Session(
        id: ID(number), uid: UID(number: number), program: program.uid, start: start, day: day, minutes: minutes,
        status: status, kind: .group, made: Made(at: start, day: day))
}

extension Attendance {
    /// As the command line makes one where nothing but the status was typed.
    init(programs: [Program], sessions: [Session], now: Now, status: SessionStatus) {
        self.init(programs: programs, sessions: sessions, now: now, status: status) { at, program in
            "steady \(status == .attended ? "attend" : "miss")"
                + (at.map { " --at \"\($0)\"" } ?? "") + (program.map { " --program \($0)" } ?? "")
        }
    }
}
