import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// What is due at a moment. Unless a test says otherwise, the sessions are on Monday, Wednesday and Friday at 18:00, three
/// hours long, and the record began on Monday 2 November 2026. The 18th is a Wednesday.
struct DueTests {
    private static func due(
        _ now: Now, programs: [Program] = [.riverside], sessions: [Session] = [], isCheckedIn: Bool = false,
        firstDay: String = "2026-11-02", evening: String = "17:00", topics: Set<Due.Topic> = [.sessions, .evening]
    ) -> Due {
        Due(
            DueRecord(
                now: now, firstDay: day(firstDay), programs: programs, sessions: sessions, isCheckedIn: isCheckedIn),
            evening: ClockTime(evening)!, topics: topics)
    }

    private static func due(_ at: String, programs: [Program] = [.riverside], sessions: [Session] = []) -> Due {
        due(SteadyTestSupport.now(at), programs: programs, sessions: sessions)
    }

    private static func starts(_ due: Due) -> [String] { due.sessions.map { "\($0.slot.start.calendarDay)" } }

    /// Moments, and the days whose session is due then: until it is recorded, from four hours before it to the end of the
    /// next day.
    private static let moments: [(at: String, days: [String])] = [
        ("2026-11-18T02:59:00-05:00", ["2026-11-16"]), ("2026-11-18T03:00:00-05:00", []),
        ("2026-11-18T13:59:59-05:00", []), ("2026-11-18T14:00:00-05:00", ["2026-11-18"]),
        ("2026-11-18T18:00:00-05:00", ["2026-11-18"]), ("2026-11-18T23:59:00-05:00", ["2026-11-18"]),
        ("2026-11-19T02:00:00-05:00", ["2026-11-18"]), ("2026-11-19T12:00:00-05:00", ["2026-11-18"]),
        ("2026-11-20T02:59:00-05:00", ["2026-11-18"]), ("2026-11-20T03:00:00-05:00", []),
        ("2026-11-20T15:00:00-05:00", ["2026-11-20"]), ("2026-11-22T12:00:00-05:00", []),
    ]

    @Test(arguments: moments)
    func `a session is due from four hours before it until the next day is over`(_ at: String, _ days: [String]) {
        #expect(Self.starts(Self.due(at)) == days)
    }

    @Test func `whatever became of a session, once it is on record it isn't due`() {
        for status in SessionStatus.allCases {
            let session = Session.of(1, "2026-11-18T18:20:00-05:00", status)
            for at in ["2026-11-18T15:00:00-05:00", "2026-11-18T22:00:00-05:00", "2026-11-19T09:00:00-05:00"] {
                #expect(Self.due(at, sessions: [session]).sessions.isEmpty)
            }
        }
    }

    @Test func `a session of another time of the day leaves its slot due`() {
        let other = Session.of(1, "2026-11-18T10:00:00-05:00", .attended)
        #expect(Self.starts(Self.due("2026-11-18T19:00:00-05:00", sessions: [other])) == ["2026-11-18"])
    }

    /// Moments of a day that begins at 03:00, and the day whose check-in is due.
    private static let evenings: [(at: String, evening: String, day: String?)] = [
        ("2026-11-18T16:59:59-05:00", "17:00", nil), ("2026-11-18T17:00:00-05:00", "17:00", "2026-11-18"),
        ("2026-11-19T00:30:00-05:00", "17:00", "2026-11-18"), ("2026-11-19T02:59:59-05:00", "17:00", "2026-11-18"),
        ("2026-11-19T03:00:00-05:00", "17:00", nil), ("2026-11-18T20:00:00-05:00", "21:30", nil),
        ("2026-11-18T21:30:00-05:00", "21:30", "2026-11-18"),
        // Someone whose evening is after midnight.
        ("2026-11-18T23:00:00-05:00", "01:00", nil), ("2026-11-19T01:00:00-05:00", "01:00", "2026-11-18"),
        ("2026-11-18T03:00:00-05:00", "03:00", "2026-11-18"),
    ]

    @Test(arguments: evenings)
    func `an evening is due from its hour to the end of its day`(_ at: String, _ evening: String, _ expected: String?) {
        let now = SteadyTestSupport.now(at)
        #expect(Self.due(now, evening: evening).evening?.description == expected)
        #expect(Self.due(now, isCheckedIn: true, evening: evening).evening == nil)
    }

    @Test(arguments: [
        ("00:00", "2026-11-19T00:00:00-05:00", nil), ("12:00", "2026-11-19T11:59:00-05:00", "2026-11-18"),
    ])
    func `the day start is where an evening and a day's session end`(_ dayStart: String, _ at: String, _ day: String?) {
        let now = Now(at, dayStart: dayStart)
        #expect(Self.due(now).evening?.description == day)
        #expect(Self.starts(Self.due(now)) == ["2026-11-18"])
    }

    @Test func `a session in the small hours is due the evening before`() throws {
        let program = try Program.of(slots: ["thu 02:00", "thu 04:00"])
        let due = Self.due("2026-11-19T01:00:00-05:00", programs: [program])
        #expect(due.sessions.map { "\($0.slot.start.clock) \($0.day)" } == ["02:00 2026-11-18", "04:00 2026-11-19"])
    }

    @Test func `several programs, extra sessions and another zone stand in the order of their starts`() throws {
        var iop = Program.riverside
        iop.extras = [moment("2026-11-19T11:00:00-05:00")]
        let due = Self.due("2026-11-19T10:00:00-05:00", programs: [iop, .therapy])
        #expect(
            due.sessions.map { "\($0.program.id) \($0.slot.start)" } == [
                "p1 2026-11-18T18:00:00-05:00", "p1 2026-11-19T11:00:00-05:00", "p2 2026-11-19T10:00:00-06:00",
            ])
        let tokyo = try Program.of(.therapy, number: 3, zone: "Asia/Tokyo", slots: ["thu 09:00"])
        #expect(Self.due("2026-11-18T18:30:00-05:00", programs: [tokyo]).sessions.count == 1)
        #expect(Self.due("2026-11-19T18:30:00-05:00", programs: [tokyo]).sessions.count == 1)
        #expect(Self.due("2026-11-20T18:30:00-05:00", programs: [tokyo]).sessions.isEmpty)
    }

    @Test func `what ended, has not begun, or lies before the first day is not due`() throws {
        let now = SteadyTestSupport.now("2026-11-19T09:00:00-05:00")
        #expect(Self.due(now, programs: []).isEmpty)
        #expect(try Self.due(now, programs: [.of(ended: "2026-11-17")]).isEmpty)
        #expect(try Self.due(now, programs: [.of(from: "2026-11-19")]).isEmpty)
        #expect(Self.due(now, firstDay: "2026-11-19").isEmpty)
        #expect(try Self.due(now, programs: [.of(slots: [])]).isEmpty)
    }

    @Test func `on the night of a clock change the hours are those that pass`() throws {
        // At 02:00 the clock was set back to 01:00: from 23:00 to 02:30 are four and a half hours.
        let early = try Program.of(from: "2026-10-01", zone: "America/New_York", slots: ["sun 02:30"])
        func due(_ at: String) -> Bool {
            !Self.due(Now(at, dayStart: "00:00"), programs: [early], firstDay: "2026-10-01").sessions.isEmpty
        }
        #expect(!due("2026-10-31T23:00:00-04:00") && due("2026-10-31T23:30:00-04:00"))
    }

    @Test func `a topic that was silenced is left out`() {
        let now = SteadyTestSupport.now("2026-11-18T17:30:00-05:00")
        #expect(Self.due(now, topics: [.sessions]).evening == nil && !Self.due(now, topics: [.sessions]).isEmpty)
        #expect(Self.due(now, topics: [.evening]).sessions.isEmpty && !Self.due(now, topics: [.evening]).isEmpty)
        #expect(Self.due(now, topics: []).isEmpty)
    }

    @Test(arguments: [
        ("all", "all"), ("ON", "all"), ("none", "none"), ("off", "none"), ("sessions", "sessions"),
        ("Evening", "evening"), ("evening,sessions", "all"), ("evening, sessions", "all"),
    ])
    func `the setting names topics`(_ text: String, _ stored: String) throws {
        var settings = Settings()
        let now = SteadyTestSupport.now("2026-11-18T17:30:00-05:00")
        #expect(try settings.set(.remind, to: text, now: now) == stored)
        #expect(settings[.remind] == stored)
        expectRefusal { try settings.set(.remind, to: "evenin", now: now) }
        expectRefusal { try settings.set(.remind, to: "", now: now) }
    }
}
