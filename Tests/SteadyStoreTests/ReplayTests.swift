import GRDB
import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// The record is a function of the set of its changes: replayed from nothing, they make what the commands wrote.
struct ReplayTests {
    private func stored(_ store: Store) throws -> [String] {
        try store.read { db in
            try store.release.declarations.flatMap { declaration in
                try db.documents(declaration).map { "\(declaration.kind.name) \($0.uid) \($0.document.text)" }
            }
        }.sorted()
    }

    private func replayed(_ changes: [Change], _ declarations: [RecordDeclaration]) throws -> [String] {
        try ChangeSet(changes).records(declarations).shown.flatMap { kind, records in
            records.map { "\(kind.name) \($0) \($1.completed(declarations[kind]!).text)" }
        }.sorted()
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `Replayed in any order, random histories make the records, byte for byte`(_ seed: UInt64) throws {
        try withStore { store throws in
            var random = Seeded(seed: seed &* 977)
            var person = Person(store: store, random: Seeded(seed: seed))
            var (undone, erased) = (0, 0)
            for step in 0..<120 {
                do {
                    switch Int.random(in: 0...9, using: &random) {
                    case 0, 1:
                        _ = try store.undo(.at())
                        undone += 1
                    case 2: _ = try store.redo(.at())
                    case 3 where step % 2 == 0:
                        try person.erase()
                        erased += 1
                    default: try person.act()
                    }
                } catch is Problem {
                    continue
                }
                guard step % 10 == 9 else { continue }
                let changes = try store.read { try $0.changes() }
                let (told, written) = (
                    try replayed(changes.shuffled(using: &random), store.release.declarations), try stored(store)
                )
                for line in Set(told).symmetricDifference(written).sorted() { Issue.record("\(step): \(line)") }
                try #require(told == written)
                let found = try store.examine()
                try #require(
                    found.isSound, "\(found.changedRecords) \(found.damagedChanges) \(found.repeatableNumbers)")
            }
            #expect(undone > 10 && erased > 1)
        }
    }

    @Test func `Stamps only grow, whatever the clock does`() throws {
        try withStore { store throws in
            for time in [
                "2026-09-16T19:42:00-04:00", "2026-09-16T18:00:00-04:00", "2031-01-01T00:00:00Z",
                "1965-01-01T00:00:00Z",
            ] {
                try store.raise("at \(time)", .at(time))
            }
            let stamps = try store.read { try Int.fetchAll($0, sql: "SELECT stamp FROM change ORDER BY id") }
            #expect(stamps[0] == 0)
            #expect(zip(stamps, stamps.dropFirst()).allSatisfy { $0 < $1 })
            #expect(stamps[stamps.count - 2] == 1_924_992_000_000)
            #expect(stamps[stamps.count - 1] == 1_924_992_000_001)
        }
    }

    @Test func `Every record begins with the same change, and its own day stands in another`() throws {
        func beginning(_ stamp: Stamp) throws -> [String] {
            let store = try Store(.memory, for: .writing, at: stamp)
            defer { try? store.close() }
            return try store.read { db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT change.uid, stamp, at, verb, kind, history.uid, before, after
                        FROM history JOIN change ON change.id = history.change WHERE stamp = 0 ORDER BY position
                        """
                ).map { "\($0)" }
            }
        }
        let early = try beginning(.at("2020-01-01T12:00:00Z"))
        #expect(try early == beginning(.at("2026-09-16T19:42:00-04:00")))
        #expect(early.count == 8)
        try withStore { store throws in
            let origins = try store.read { db in
                try db.changes().filter { $0.verb == Change.origin }
            }
            #expect(origins.map(\.touched.count) == [1])
            #expect(origins[0].touched[0].after?.text("made_day") == "2026-09-16")
            // Nobody sees the fixed day: the plan is there since the record is.
            #expect(Set(try store.allSteps().map(\.since)) == [Day("2026-09-16")!])
        }
    }

    @Test func `A kind that this release doesn't know is kept, and replayed`() throws {
        try withStore { store throws in
            try store.raise("one")
            try store.read { db in
                let known = try db.changes()
                let uid: UID<Change> = Stamp.at().uid()
                let document = Document([
                    Document.Field(name: "title", value: .text("Later")),
                    Document.Field(name: "weight", value: .int(3)),
                ])
                let kind = RecordKind("letter")
                let unknown = Change(
                    place: Change.Place(stamp: 9_999_999_999_999, uid: uid), at: known[0].at, verb: "letter",
                    undoes: nil,
                    touched: [Change.Touched(record: Reference(kind, 1), uid: "u", before: nil, after: document)])
                let records = try ChangeSet(known + [unknown]).records(store.release.declarations).shown
                #expect(records[kind]?["u"] == document)
                #expect(records[Point.kind]?.count == 1)
            }
        }
    }

    @Test func `Its line of history stays through doctor, backup and salvage`() throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try withStore(.file(path)) { store throws in
                try store.raise("one")
                try store.write("letter", .at()) { $0.keepsEmptyChange = true }
            }
            let queue = try DatabaseQueue(path: path)
            try queue.inDatabase { db in
                let change = try Int64.fetchOne(db, sql: "SELECT max(id) FROM change")!
                try db.execute(
                    sql: "INSERT INTO history VALUES (?, 1, 'letter', 'u', 1, NULL, NULL, '{\"title\":\"Later\"}')",
                    arguments: [change])
                try db.renewChecksums(ofChanges: [change])
            }
            try queue.close()
            try withStore(.file(path)) { store throws in
                #expect(try store.examine().isSound)
                try store.backup(to: folder + "/copy.db")
                _ = try store.salvage(to: folder + "/salvaged.db")
                _ = try store.undo(.at())
                _ = try store.redo(.at())
                #expect(try store.examine().isSound)
            }
            for file in ["copy.db", "salvaged.db"] {
                try withStore(.file(folder + "/" + file), for: .reading) { store throws in
                    #expect(try store.count("SELECT count(*) FROM history WHERE kind = 'letter'") == 1)
                }
            }
        }
    }
}
