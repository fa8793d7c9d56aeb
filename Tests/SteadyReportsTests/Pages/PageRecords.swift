import SteadyDomain
import SteadyTestSupport

@testable import SteadyReports

// The records behind the pages whose exact text is tested.

/// A text that would drive a terminal, turn its line around, begin a line of its own and fit on none.
let hostileText = "red \u{1B}[31m, turned \u{202E}, a · dot\nand a long " + String(repeating: "w", count: 100) + " end"
/// A name that would turn its line around.
let hostileName = Name(known: "Sam\u{202E} · the \u{2066}longest of all friends that anyone has")

extension Vocabulary {
    /// The names of ``sample``, all of which would drive a terminal.
    static var hostile: Vocabulary {
        Vocabulary(
            triggers: [1, 2].map { Trigger.of($0, hostileName) },
            actions: [1, 2].map { Action.of($0, hostileName) },
            contacts: [.of(1, hostileName, .support, "+1 \u{202E}555 0100"), .of(2, hostileName, .line)])
    }
}

extension WeekRecord {
    /// Friday noon of a week with a little of everything.
    static var lively: WeekRecord {
        let now = SteadyTestSupport.now("2026-11-20T12:00:00-05:00")
        var makeup = Session.of(6, "2026-11-19T17:00:00-05:00", .attended)
        (makeup.makeupFor, makeup.minutes, makeup.topic) = (uidOf(3), 120, "sleep")
        var excused = Session.of(5, "2026-11-18T18:00:00-05:00", .excused)
        excused.reason = "work"
        let before = (0..<6).map {
            CheckIn.of(
                $0 + 10, (day("2026-11-09") + $0).description, mood: $0 == 0 ? 6 : 5, stress: 5, sleep: 390, urge: 4)
        }
        return WeekRecord(
            week: Week(holding: now.today, start: .monday), now: now, firstDay: day("2026-11-02"),
            programs: [.riverside, .therapy],
            sessions: [
                .of(3, "2026-11-13T18:00:00-05:00", .missed), .of(4, "2026-11-16T18:00:00-05:00", .attended), excused,
                makeup, .of(7, "2026-11-17T10:00:00-06:00", .attended, program: 2),
            ],
            cravings: (1...6).map { .of($0, "2026-11-1\($0 % 5)T19:00:00-05:00", 6) } + [
                .of(7, "2026-11-16T15:00:00-05:00", 5, triggers: [1, 2], actions: [1], after: 2),
                .of(8, "2026-11-18T18:30:00-05:00", 4, triggers: [2], actions: [1], after: 1),
                .of(9, "2026-11-18T21:40:00-05:00", 8, triggers: [1], actions: [2], after: 6),
            ],
            checkIns: before + [
                .of(1, "2026-11-16", mood: 6, stress: 4, sleep: 420, urge: 3, support: .reached),
                .of(2, "2026-11-18", mood: 5, stress: 5, sleep: 400, urge: 4, support: .tried),
                .of(3, "2026-11-19", mood: 6, sleep: 420, urge: 3, support: .reached),
            ],
            use: UseCount(
                start: day("2026-11-02"), end: now.today, lastDay: nil, tally: UseCount.Tally(withUse: 0, answered: 16)),
            absences: [uidOf(1): AbsenceTally(allowed: 6, counted: nil, missed: 0, excused: 1)],
            points: [
                .of(2, "sleep is worse since the new shift", "2026-11-17"),
                .of(3, "the bus is late", "2026-11-12", doneOn: "2026-11-18"),
            ],
            plan: Plan(steps: [.of(1, trigger: 1, action: 1)]), vocabulary: .sample)
    }

    /// The same Friday, on which every text would drive a terminal.
    static var hostile: WeekRecord {
        let now = SteadyTestSupport.now("2026-11-20T12:00:00-05:00")
        var program = Program.riverside
        program.name = hostileName
        var attended = Session.of(1, "2026-11-16T18:00:00-05:00", .attended)
        (attended.topic, attended.reason) = (hostileText, hostileText)
        var checkIn = CheckIn.of(1, "2026-11-18", mood: 5, support: .reached)
        checkIn.contact = uidOf(1)
        return WeekRecord(
            week: Week(holding: now.today, start: .monday), now: now, firstDay: day("2026-11-16"), programs: [program],
            sessions: [attended],
            cravings: (1...2).map {
                .of($0, "2026-11-1\($0 + 6)T02:00:00-05:00", 7, triggers: [1], actions: [2], after: 3)
            }, checkIns: [checkIn], points: [.of(1, hostileText, "2026-11-17")], vocabulary: .hostile)
    }

    /// A day of the record with as little as is given.
    static func quiet(
        _ at: String, programs: [Program], sessions: [Session] = [], checkIns: [CheckIn] = [], points: [Point] = [],
        firstDay: String?
    ) -> WeekRecord {
        let now = SteadyTestSupport.now(at)
        return WeekRecord(
            week: Week(holding: now.today, start: .monday), now: now, firstDay: firstDay.map { day($0) },
            programs: programs, sessions: sessions, checkIns: checkIns, points: points)
    }
}
