import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// What the last seven days left open. It is Wednesday 18 November 2026, and the sessions are on Monday, Wednesday and
/// Friday at 18:00.
struct OpenDaysTests {
    private static func open(
        programs: [Program] = [], sessions: [Session] = [], checkIns: [CheckIn] = [], firstDay: String? = "2026-11-02",
        at: String = "2026-11-18T22:00:00-05:00"
    ) -> OpenDays {
        let now = SteadyTestSupport.now(at)
        return OpenDays(
            WeekRecord(
                week: Week(holding: now.today, start: .monday), now: now, firstDay: firstDay.map { day($0) },
                programs: programs, sessions: sessions, checkIns: checkIns))
    }

    @Test func `seven days before today count, without those that were answered`() {
        let open = Self.open(checkIns: [.of(1, "2026-11-15"), .of(2, "2026-11-17"), .of(3, "2026-11-18")])
        #expect(
            open.evenings.map(\.description)
                == ["2026-11-11", "2026-11-12", "2026-11-13", "2026-11-14", "2026-11-16"])
    }

    @Test(arguments: [("2026-11-17", 1), ("2026-11-18", 0), ("2026-11-20", 0)])
    func `nothing is open from before the first day`(_ firstDay: String, _ count: Int) {
        #expect(Self.open(firstDay: firstDay).evenings.count == count)
        #expect(Self.open(firstDay: nil).isEmpty)
    }

    @Test func `a session is open until it is recorded, today's is due instead`() {
        let open = Self.open(
            programs: [.riverside], sessions: [.of(1, "2026-11-13T18:20:00-05:00", .missed)])
        #expect(
            open.sessions.map(\.slot.start.description) == ["2026-11-11T18:00:00-05:00", "2026-11-16T18:00:00-05:00"])
    }

    @Test func `of a program that ended within those days too`() throws {
        let ended = try Program.of(ended: "2026-11-13")
        #expect(Self.open(programs: [ended]).sessions.map(\.day.description) == ["2026-11-11", "2026-11-13"])
    }

    @Test func `the newest comes first, an evening before the day's session`() {
        let open = Self.open(programs: [.riverside], checkIns: [.of(1, "2026-11-17")], firstDay: "2026-11-13")
        let items = open.items.map { item in
            switch item {
            case .evening(let day): "evening \(day)"
            case .session(let session): "session \(session.day)"
            }
        }
        #expect(
            items == [
                "evening 2026-11-16", "session 2026-11-16", "evening 2026-11-15", "evening 2026-11-14",
                "evening 2026-11-13", "session 2026-11-13",
            ])
    }
}
