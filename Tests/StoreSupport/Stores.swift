import Foundation
import GRDB
import SteadyDomain
import SteadyStore
import SteadyTestSupport

/// Runs a test in a folder of its own, which goes afterwards.
package func inScratch<T>(_ body: (_ folder: String) throws -> T) throws -> T {
    let folder = NSTemporaryDirectory() + "steady-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
}

/// Opens a store for a test and closes it, whatever happens.
@discardableResult
package func withStore<T>(
    _ location: Store.Location = .memory, for access: Store.Access = .writing, _ body: (Store) throws -> T
) throws -> T {
    let store = try Store(location, for: access, at: .at())
    defer { try? store.close() }
    return try body(store)
}

/// The bytes of a file, for asking whether it was touched and what stands in it.
package func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

/// A clock that a test sets, and chances that are the same at every run.
package final class TestClock: @unchecked Sendable {
    @TaskLocal package static var current: TestClock?

    package var instant: Int
    package var random: Seeded

    package init(instant: Int, seed: UInt64) {
        self.instant = instant
        random = Seeded(seed: seed)
    }
}

extension Stamp {
    /// Wednesday evening unless said otherwise, in a zone of the moment's offset, the day beginning at 03:00.
    /// In a test that has a ``TestClock``, that clock's time and chances.
    package static func at(_ text: String? = nil) -> Stamp {
        let clock = text == nil ? TestClock.current : nil
        let moment =
            clock.map { Moment(instant: $0.instant, offset: -4 * 3600) } ?? Moment(text ?? "2026-09-16T19:42:00-04:00")!
        return Stamp(
            now: Now(moment.instant, in: RecoveryCalendar(showing: moment)),
            random: { clock?.random.next() ?? UInt64.random(in: .min ... .max) })
    }
}

/// All records at one time; entries are in the order of their days.
package struct Everything {
    package let basis: ExportBasis
    package let entries: Entries
    package var programs: [Program] { basis.programs }
    package var sessions: [Session] { Array(entries.sessions) }
    package var cravings: [Craving] { Array(entries.cravings) }
    package var checkIns: [CheckIn] { Array(entries.checkIns) }
    package var uses: [Use] { basis.uses }
    package var points: [Point] { basis.points }
    package var steps: [Step] { basis.steps }
    package var vocabulary: Vocabulary { basis.vocabulary }
}

extension Store {
    /// All records.
    package func everything() throws -> Everything {
        try exporting(on: Day.range) {
            Everything(
                basis: try $0.basis, entries: try $0.entries(on: Day.range, [Session.kind, Craving.kind, CheckIn.kind]))
        }
    }

    /// Writes the file with the whole record into a folder.
    /// - Returns: its path.
    package func writeFile(in folder: String) throws -> String {
        let path = "\(folder)/\(UUID().uuidString).json"
        var bytes: [UInt8] = []
        try exporting(on: Day.range) { try $0.writeEverything { bytes += $0 } }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Every record with its number, and whether the columns that repeat others agree with them.
    package func contents() throws -> [String] {
        try read { db in
            try release.declarations.flatMap { declaration in
                try db.documents(declaration).map { stored in
                    "\(declaration.kind.name) \(stored.number) \(stored.uid) \(stored.document.text)"
                        + (stored.isConsistent ? "" : " inconsistent")
                }
            }
        }
    }

    /// The first column of the first row.
    package func count(_ sql: String) throws -> Int { try read { try Int.fetchOne($0, sql: sql)! } }
    /// The first column of each row.
    package func texts(_ sql: String) throws -> [String] { try read { try String.fetchAll($0, sql: sql) } }

    /// Records a craving of the stamp's time, with names that may be new.
    @discardableResult
    package func logCraving(
        _ intensity: Int, triggers: [String] = [], actions: [String] = [], outcome: Outcome? = nil,
        note: String? = nil, _ stamp: Stamp = .at()
    ) throws -> Craving {
        try record(stamp) { naming in
            Craving(
                uid: stamp.uid(), at: stamp.now.moment, day: stamp.now.today, part: .evening,
                intensity: Score(intensity)!, triggers: try naming.triggers(triggers.map(Name.of)),
                actions: try naming.actions(actions.map(Name.of)), outcome: outcome, note: note, made: stamp.made)
        }.0.record
    }

    /// Writes down a point to raise.
    @discardableResult
    package func raise(_ text: String, _ stamp: Stamp = .at()) throws -> Point {
        try record(
            stamp, point: Point(uid: stamp.uid(), text: text, on: stamp.now.today, made: stamp.made))
    }

    /// Writes down what was agreed.
    @discardableResult
    package func agree(_ text: String, _ stamp: Stamp = .at()) throws -> Agreement {
        try record(
            stamp, verb: "agree",
            making: Agreement(uid: stamp.uid(), text: text, on: stamp.now.today, made: stamp.made))
    }

    /// The points that were not raised yet.
    package func openPoints() throws -> [Point] { try openLines() }

    /// Records a use of the stamp's time.
    @discardableResult
    package func logUse(_ stamp: Stamp = .at(), note: String? = nil) throws -> Use {
        try record(
            stamp,
            use: Use(
                uid: stamp.uid(), at: stamp.now.moment, day: stamp.now.today, note: note, made: stamp.made))
    }

    /// Starts a program with one schedule.
    @discardableResult
    package func startProgram(
        _ level: Level = .iop, from: String = "2026-08-31", absences: Int? = nil, counselor: ContactChoice? = nil,
        note: String? = nil, slots: [String] = [], _ stamp: Stamp = .at()
    ) throws -> Program {
        try start(
            stamp, counselor: counselor,
            try stamp.program(level, from: from, absences: absences, note: note, slots: slots))
    }

    /// Records a session of three hours.
    @discardableResult
    package func logSession(
        _ program: Program, _ start: String, _ status: SessionStatus = .attended, makeupFor: UID<Session>? = nil,
        note: String? = nil, _ stamp: Stamp = .at()
    ) throws -> Session {
        let moment = Moment(start)!
        return try record(
            stamp, verb: "attend",
            session: Session(
                uid: stamp.uid(), program: program.uid, start: moment, day: stamp.now.calendar.day(of: moment.instant),
                minutes: 180, status: status, kind: .group, makeupFor: makeupFor, note: note, made: stamp.made))
    }

    /// Adds a step to the plan; one for any trigger if none is named.
    @discardableResult
    package func addStep(_ trigger: String?, _ action: String, minutes: Int? = nil, first: Bool = false) throws -> Step
    {
        try addStep(
            for: trigger.map(Name.of), .of(action), contact: nil, minutes: minutes, first: first, .at()
        ).record
    }
}

extension Stamp {
    /// A program with one schedule from its first day.
    package func program(
        _ level: Level = .iop, from: String = "2026-08-31", absences: Int? = nil, note: String? = nil,
        slots: [String] = []
    ) throws -> Program {
        let program: UID<Program> = uid()
        let first = Schedule(
            uid: uid(), program: program, from: Day(from)!, commitment: Commitment(3, 5), minutes: 180,
            slots: slots.map { Slot(stored: $0)! })
        return Program(
            uid: program, level: level, name: .of(level.title), from: Day(from)!, zone: now.calendar.zone,
            absences: absences, note: note, schedules: [first])
    }
}

extension Database {
    /// Every change, in the order of their places.
    package func changes() throws -> [Change] {
        try String.fetchAll(self, sql: "SELECT uid FROM change ORDER BY stamp, uid").map { uid in
            let change = try change(uid)
            return change.undoes == nil ? change : change.touching([])
        }
    }
}
