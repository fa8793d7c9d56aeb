import Foundation
import GRDB
import SteadyDomain
import SteadyStore

/// Small whole databases to begin from: some made by the current code, so that they follow the schema, and one that the
/// first release made.
enum SeedDatabases {
    /// SQLite's smallest pages. If most of a file were empty space, few changes to it would matter.
    private static let pageSize = 512

    static func write(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try make(folder + "/new.db") { store, stamp in
            try store.set(.weekStart, to: "sun", stamp)
        }
        try makeLived(folder + "/lived.db")
        try makeOlder(folder + "/older.db")
    }

    /// Makes one with a record of each kind.
    static func makeLived(_ path: String) throws { try make(path, fill) }

    private static func makeOlder(_ path: String) throws {
        let fixtures = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../SteadyStoreTests/Fixtures")
        let queue = try DatabaseQueue(path: path)
        for name in ["schema-1", "entries-1"] {
            let sql = try String(
                contentsOf: fixtures.appendingPathComponent("\(name).sql").standardizedFileURL, encoding: .utf8)
            try queue.inDatabase { try $0.execute(sql: sql) }
        }
        try shrink(queue)
    }

    private static func shrink(_ queue: DatabaseQueue) throws {
        try queue.inDatabase { try $0.execute(sql: "PRAGMA page_size = \(pageSize); VACUUM") }
        try queue.close()
    }

    private static func make(_ path: String, _ fill: (Store, Stamp) throws -> Void) throws {
        try? FileManager.default.removeItem(atPath: path)
        let stamp = stamp(at: "2026-09-16T19:42:00-04:00")
        let store = try Store(.file(path), for: .writing, at: stamp)
        try fill(store, stamp)
        try store.close()
        try shrink(try DatabaseQueue(path: path))
    }

    /// A record of each kind.
    private static func fill(_ store: Store, _ stamp: Stamp) throws {
        let (now, today) = (stamp.now.moment, stamp.now.today)
        let uid: UID<Program> = stamp.uid()
        let slots = [Slot(stored: "mon 18:00")!, Slot(stored: "wed 18:00")!]
        let schedule = Schedule(
            uid: stamp.uid(), program: uid, from: today - 14, commitment: Commitment(3, 5), minutes: 180, slots: slots)
        _ = try store.start(
            stamp, counselor: .new(Name(known: "Dr. Rivera"), .counselor),
            Program(
                uid: uid, level: .iop, name: Name(known: "Riverside IOP"), from: today - 14, plannedEnd: .weeks(12),
                zone: Zone(name: "America/New_York")!, absences: 6, substances: "alcohol", note: "evenings",
                schedules: [schedule]))
        for (days, status) in [(2, SessionStatus.attended), (7, .missed)] {
            let start = stamp.now.calendar.reading(ClockTime("18:00")!, on: today - days).start
            let session = Session(
                uid: stamp.uid(), program: uid, start: start, day: today - days, minutes: 180, status: status,
                kind: .group, topic: "families", made: stamp.made)
            _ = try store.write(Draft(making: session), as: Session.self, verb: "attend", stamp)
        }
        for intensity in [7, 4] {
            var draft = Draft(
                making: Craving(
                    uid: stamp.uid(), at: now, day: today, part: .evening, intensity: Score(intensity)!,
                    after: Score(intensity - 3), minutes: 15, outcome: .passed, place: "home", company: "alone",
                    note: "it went", made: stamp.made))
            draft.set("triggers", to: .names([Name(known: "stress"), Name(known: "payday")]))
            draft.set("actions", to: .names([Name(known: "walk")]))
            _ = try store.write(draft, as: Craving.self, verb: "craving", stamp)
        }
        let checkIn = CheckIn(
            uid: stamp.uid(), day: today, mood: Score(6), sleep: 450, used: false, win: "called Sam", made: stamp.made)
        _ = try store.write(Draft(making: checkIn), as: CheckIn.self, verb: "checkin", stamp)
        let use = Use(uid: stamp.uid(), at: now, day: today, substance: "alcohol", made: stamp.made)
        _ = try store.write(Draft(making: use), as: Use.self, verb: "use", stamp)
        let point = Point(uid: stamp.uid(), text: "sleep", on: today, made: stamp.made)
        _ = try store.write(Draft(making: point), as: Point.self, verb: "raise", stamp)
        let agreement = Agreement(uid: stamp.uid(), text: "walk home another way", on: today, made: stamp.made)
        _ = try store.write(Draft(making: agreement), as: Agreement.self, verb: "agree", stamp)
        _ = try store.addStep(
            for: Name(known: "stress"), Name(known: "walk"), contact: nil, minutes: 10, first: false, stamp)
        try store.set(.dayStart, to: "04:00", stamp)
    }

    /// A stamp whose uids are the same in every run.
    static func stamp(at text: String) -> Stamp {
        let calendar = RecoveryCalendar(
            zone: Zone(name: "America/New_York")!, dayStart: RecoveryCalendar.defaultDayStart)
        let counter = Counter()
        return Stamp(now: Now(Moment(text)!.instant, in: calendar), random: { counter.next() })
    }

    /// A generator that gives the same numbers in every run.
    private final class Counter: @unchecked Sendable {
        private var value: UInt64 = 0

        func next() -> UInt64 {
            value &+= 0x9E37_79B9_7F4A_7C15
            let mixed = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
            return mixed ^ mixed >> 27
        }
    }
}
