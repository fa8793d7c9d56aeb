import Foundation
import GRDB
import SteadyDomain
import SteadyStore
import SteadyTestSupport

/// Copies of one person's record that grow apart and meet again: clocks that are wrong by hours to years, deliveries that
/// come twice, in part or out of order, copies made new, with `cp`, or put back from old backups.
package final class Copies {
    private let release: SchemaRelease
    private let folder: String
    private let clock: TestClock
    private var random: Seeded
    package private(set) var stores: [Store] = []
    private var skews: [Int] = []
    private var backups: [[DatabaseQueue]] = []
    /// Files that were made before, and may come again.
    private var deliveries: [String] = []
    /// The words of entries that were erased, by the uid that the list of what was erased has.
    private var erasedWords: [String: String] = [:]
    package private(set) var merges = 0

    package init(_ count: Int, seed: UInt64, in folder: String, _ release: SchemaRelease = .current) throws {
        self.release = release
        self.folder = folder
        random = Seeded(seed: seed)
        clock = TestClock(instant: Moment("2026-09-16T19:42:00-04:00")!.instant, seed: seed &+ 1)
        for _ in 0..<count { try open() }
    }

    deinit { for store in stores { try? store.close() } }

    private func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private func open() throws {
        try TestClock.$current.withValue(clock) {
            stores.append(try Store(.memory, for: .writing, at: .at(), release: release))
        }
        let units = [0, 0, 3600, 86_400, 86_400 * 400]
        skews.append(units.randomElement(using: &random)! * number(-3...3))
        backups.append([])
    }

    /// Does one thing on one copy, or between two.
    package func act() throws {
        clock.instant += number(0...40_000)
        let index = number(0...stores.count - 1)
        let now = clock.instant
        defer { clock.instant = now }
        clock.instant += skews[index]
        try TestClock.$current.withValue(clock) {
            switch number(0...19) {
            case 0: try deliver(from: number(0...stores.count - 1), to: index)
            case 1: if let file = deliveries.randomElement(using: &random) { try merge(file, into: index) }
            case 2: skews[index] = [0, 3600, -86_400, 86_400 * 30].randomElement(using: &random)!
            case 3: try keepBackup(of: index)
            case 4: if let backup = backups[index].randomElement(using: &random) { try restore(backup, to: index) }
            case 5:
                if number(0...9) == 0 {
                    try beginAnew(index)
                } else {
                    try copy(index, over: number(0...stores.count - 1))
                }
            case 6, 7: try accepting { _ = try stores[index].undo(.at()) }
            case 8: try accepting { _ = try stores[index].redo(.at()) }
            default:
                var person = Person(store: stores[index], random: Seeded(seed: random.next()))
                try accepting {
                    guard number(0...14) == 0 else { return try person.act() }
                    for (uid, word) in try person.erase() { erasedWords[ChangeSet.timeless(uid)] = word }
                }
            }
        }
    }

    /// A refused command is no failure.
    private func accepting(_ body: () throws -> Void) throws {
        do { try body() } catch is Problem {} catch is Store.NameTaken {}
    }

    /// The copy is lost, and another begins with nothing.
    private func beginAnew(_ index: Int) throws {
        try stores[index].close()
        stores[index] = try Store(.memory, for: .writing, at: .at(), release: release)
    }

    private func keepBackup(of index: Int) throws {
        let queue = try DatabaseQueue()
        try stores[index].queue.backup(to: queue)
        backups[index].append(queue)
    }

    private func restore(_ backup: DatabaseQueue, to index: Int) throws {
        let erased = try stores[index].read { try $0.erasedList() }
        try backup.backup(to: stores[index].queue)
        try stores[index].queue.inDatabase { db in
            try db.inTransaction(.immediate) {
                try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
                try db.eraseAgain(erased, release)
                return .commit
            }
        }
    }

    private func copy(_ index: Int, over other: Int) throws {
        guard index != other, number(0...2) == 0 else { return }
        try stores[index].queue.backup(to: stores[other].queue)
    }

    // MARK: Deliveries

    private func deliver(from: Int, to: Int) throws {
        let path = try stores[from].writeFile(in: folder)
        if number(0...2) == 0 { try cut(path) }
        deliveries.append(path)
        try merge(path, into: to)
    }

    /// Leaves some of the changes out, and shuffles the rest.
    private func cut(_ path: String) throws {
        // The list of what was erased is in every file.
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        let erased = lines.prefix { !$0.hasPrefix("\"changes\"") && !$0.contains("],\"changes\"") }.dropFirst()
            .filter { $0.hasPrefix("\"0000") || $0.contains("[\"0000") }
            .map { $0.replacing("\"erased\":[", with: "").prefix(38) }
        let changes = lines.filter { $0.hasPrefix("{\"change\"") }.map { line in
            // Without the comma after it, or the end of the list.
            line.hasSuffix("]}],") ? line.dropLast(2) : line.hasSuffix(",") ? line.dropLast() : line
        }
        let kept = changes.shuffled(using: &random).dropLast(number(0...changes.count / 2))
        try """
        {"format":"steady","version":1,"erased":[\(erased.joined(separator: ","))],"changes":[
        \(kept.joined(separator: ",\n"))]}
        """.write(toFile: path, atomically: false, encoding: .utf8)
    }

    package func merge(_ path: String, into index: Int) throws {
        merges += 1
        _ = try stores[index].merge(path, .at())
    }

    /// Everything goes everywhere, in an order of chance.
    package func meet() throws {
        try TestClock.$current.withValue(clock) {
            for _ in 0..<2 {
                for index in stores.indices.shuffled(using: &random) {
                    let path = try stores[index].writeFile(in: folder)
                    for other in stores.indices.shuffled(using: &random) where other != index {
                        try merge(path, into: other)
                    }
                }
            }
        }
    }

    /// The changes of all copies, and what was erased on one of them.
    package func union() throws -> ChangeSet {
        var known: [String: Change] = [:]
        var erased: Set<String> = []
        for store in stores {
            let set = try store.read { ChangeSet(try $0.changes(), erased: Set(try $0.erasedList())) }
            erased.formUnion(set.erased)
            for change in set.changes {
                // Whole, where a copy has erased a part of it.
                let old = known[change.uid.description]
                if old.map({ $0.touched.count < change.touched.count }) ?? true {
                    known[change.uid.description] = change
                }
            }
        }
        return ChangeSet(known.values.sorted { $0.place < $1.place }, erased: erased)
    }

    // MARK: What must hold

    /// The records of a copy, without their numbers.
    package func records(_ index: Int) throws -> [String] {
        try stores[index].read { db in
            try release.declarations.flatMap { declaration in
                try db.documents(declaration).map { "\(declaration.kind.name) \($0.uid) \($0.document.text)" }
            }
        }.sorted()
    }

    /// What a replay from nothing makes of a copy's changes.
    package func replayed(_ index: Int) throws -> [String] {
        let set = try stores[index].read { ChangeSet(try $0.changes(), erased: Set(try $0.erasedList())) }
        return try set.records(release.declarations, rules: release.rules).shown.flatMap { kind, records in
            records.map { "\(kind.name) \($0) \($1.completed(release.declarations[kind]!).text)" }
        }.sorted()
    }

    /// When the checks are held: more of them hold later.
    package enum CheckTime {
        case between, ended, met
    }

    /// Everything that is wrong with the copies now; nothing if all holds.
    package func failures(_ time: CheckTime) throws -> [String] {
        var failures: [String] = []
        func compare(_ what: String, _ one: [String], _ other: [String]) {
            let difference = Set(one).symmetricDifference(other).sorted()
            if one != other { failures.append("\(what): \(difference.prefix(6).joined(separator: "\n   "))") }
        }
        // It costs more than all else, so it is one copy's turn.
        let examined = merges % stores.count
        let first = try records(0)
        var firstFile: String?
        func lines(_ file: String) -> [String] { file.split(separator: "\n").map(String.init) }
        for index in stores.indices {
            let records = index == 0 ? first : try records(index)
            compare("copy \(index) is not its replay", records, try replayed(index))
            if time != .between, index == examined {
                let found = try stores[index].examine()
                if !found.isSound {
                    failures.append(
                        "copy \(index) is not sound: \(found.changedRecords) \(found.danglingReferences) \(found.repeatableNumbers) \(found.damagedChanges) \(found.defects)"
                    )
                }
            }
            guard time == .met else { continue }
            if index > 0 { compare("copy \(index) is not copy 0", records, first) }
            let file = try String(contentsOfFile: stores[index].writeFile(in: folder), encoding: .utf8)
            compare("the file of copy \(index) is not that of copy 0", lines(file), lines(firstFile ?? file))
            firstFile = firstFile ?? file
            let erased = Set(try stores[index].read { try $0.erasedList() })
            for (uid, word) in erasedWords where erased.contains(uid) && file.contains(word) {
                failures.append("copy \(index) still has \(word), which was erased")
            }
            if index == 0 {
                let set = try stores[0].read { ChangeSet(try $0.changes(), erased: Set(try $0.erasedList())) }
                let shown = try set.records(release.declarations)
                // The tables, not what all rules make of the changes: those would be right with a rule left out.
                let tables = try stores[0].read { db in
                    try Dictionary(
                        uniqueKeysWithValues: release.declarations.map { declaration in
                            (
                                declaration.kind,
                                Dictionary(
                                    uniqueKeysWithValues: try db.documents(declaration).map { ($0.uid, $0.document) })
                            )
                        })
                }
                failures += Acknowledged(set.changes, shown).lost(release.declarations, tables)
            }
            let contents = try stores[index].contents()
            try TestClock.$current.withValue(clock) { try merge(try stores[index].writeFile(in: folder), into: index) }
            compare("importing again changes copy \(index)", contents, try stores[index].contents())
        }
        return failures
    }
}
