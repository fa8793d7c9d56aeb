import Foundation
import GRDB
import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// Runs a test in a folder of its own, which goes afterwards.
func inScratch<T>(_ body: (_ folder: String) throws -> T) throws -> T {
    let folder = NSTemporaryDirectory() + "steady-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
}

/// Opens a store for a test and closes it, whatever happens.
@discardableResult
func withStore<T>(
    _ location: Store.Location = .memory, for access: Store.Access = .writing, _ body: (Store) throws -> T
) throws -> T {
    let store = try Store(location, for: access, at: .at())
    defer { try? store.close() }
    return try body(store)
}

/// The bytes of a file, for asking whether it was touched and what stands in it.
func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

/// Expects a problem in a person's words, with that exit code.
func expectProblem<T>(_ code: Int32, sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> T) {
    do {
        let result = try body()
        Issue.record("Expected exit code \(code), but it gave \(result)", sourceLocation: sourceLocation)
    } catch let problem as Problem {
        #expect(problem.exitCode == code, sourceLocation: sourceLocation)
    } catch {
        Issue.record("Not a problem in a person's words: \(error)", sourceLocation: sourceLocation)
    }
}

/// A clock that a test sets, and chances that are the same at every run.
final class TestClock: @unchecked Sendable {
    @TaskLocal static var current: TestClock?

    var instant: Int
    var random: Seeded

    init(instant: Int, seed: UInt64) {
        self.instant = instant
        random = Seeded(seed: seed)
    }
}

extension Stamp {
    /// Wednesday evening unless said otherwise, in a zone of the moment's offset, the day beginning at 03:00.
    /// In a test that has a ``TestClock``, that clock's time and chances.
    static func at(_ text: String? = nil) -> Stamp {
        let clock = text == nil ? TestClock.current : nil
        let moment =
            clock.map { Moment(instant: $0.instant, offset: -4 * 3600) } ?? Moment(text ?? "2026-09-16T19:42:00-04:00")!
        return Stamp(
            now: Now(moment.instant, in: RecoveryCalendar(showing: moment)),
            random: { clock?.random.next() ?? UInt64.random(in: .min ... .max) })
    }
}

/// All records at one time; entries are in the order of their days.
struct Everything {
    let basis: ExportBasis
    let entries: Entries
    var programs: [Program] { basis.programs }
    var sessions: [Session] { Array(entries.sessions) }
    var cravings: [Craving] { Array(entries.cravings) }
    var checkIns: [CheckIn] { Array(entries.checkIns) }
    var uses: [Use] { basis.uses }
    var points: [Point] { basis.points }
    var steps: [Step] { basis.steps }
    var vocabulary: Vocabulary { basis.vocabulary }
}

extension Store {
    func everything() throws -> Everything {
        try exporting(on: Day.range) {
            Everything(
                basis: try $0.basis, entries: try $0.entries(on: Day.range, [Session.kind, Craving.kind, CheckIn.kind]))
        }
    }

    /// Every row of every table but those of history. A link's position is told by its place: gaps mean nothing.
    func contents() throws -> [String] {
        try read { db in
            var lines: [String] = []
            for declaration in release.declarations {
                lines += try Row.fetchAll(db, sql: "SELECT * FROM \(declaration.table) ORDER BY id")
                    .map { "\(declaration.table) \($0)" }
                for list in declaration.lists {
                    let columns = list.list.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
                    lines += try Row.fetchAll(
                        db,
                        sql: """
                            SELECT \(list.ownerColumn), \(columns) FROM \(list.table)
                            ORDER BY \(list.ownerColumn), position
                            """
                    ).map { "\(list.table) \($0)" }
                }
            }
            return lines
        }
    }

    func count(_ sql: String) throws -> Int { try read { try Int.fetchOne($0, sql: sql)! } }
    func texts(_ sql: String) throws -> [String] { try read { try String.fetchAll($0, sql: sql) } }

    /// Runs SQL as someone with `sqlite3` would, past the store's own rules.
    func execute(_ sql: String) throws {
        try write("test", .at()) { try $0.db.execute(sql: sql) }
    }

    @discardableResult
    func logCraving(
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

    @discardableResult
    func raise(_ text: String, _ stamp: Stamp = .at()) throws -> Point {
        try record(
            stamp, point: Point(uid: stamp.uid(), text: text, on: stamp.now.today, made: stamp.made))
    }

    @discardableResult
    func agree(_ text: String, _ stamp: Stamp = .at()) throws -> Agreement {
        try record(
            stamp, verb: "agree",
            making: Agreement(uid: stamp.uid(), text: text, on: stamp.now.today, made: stamp.made))
    }

    func openPoints() throws -> [Point] { try openLines() }

    @discardableResult
    func logUse(_ stamp: Stamp = .at(), note: String? = nil) throws -> Use {
        try record(
            stamp,
            use: Use(
                uid: stamp.uid(), at: stamp.now.moment, day: stamp.now.today, note: note, made: stamp.made))
    }

    @discardableResult
    func startProgram(
        _ level: Level = .iop, from: String = "2026-08-31", absences: Int? = nil, counselor: ContactChoice? = nil,
        note: String? = nil, slots: [String] = [], _ stamp: Stamp = .at()
    ) throws -> Program {
        try start(
            stamp, counselor: counselor,
            try stamp.program(level, from: from, absences: absences, note: note, slots: slots))
    }

    @discardableResult
    func logSession(
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

    @discardableResult
    func addStep(_ trigger: String?, _ action: String, minutes: Int? = nil, first: Bool = false) throws -> Step {
        try addStep(
            for: trigger.map(Name.of), .of(action), contact: nil, minutes: minutes, first: first, .at()
        ).record
    }
}

extension Stamp {
    /// A program with one schedule from its first day.
    func program(
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
    func changes() throws -> [Change] {
        try String.fetchAll(self, sql: "SELECT uid FROM change ORDER BY stamp, uid").map { uid in
            let change = try change(uid)
            return change.undoes == nil ? change : change.touching([])
        }
    }
}
