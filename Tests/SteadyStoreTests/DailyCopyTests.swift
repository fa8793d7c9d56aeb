import Foundation
import GRDB
import SteadyDomain
import SteadyStoreSupport
import Testing

@testable import SteadyStore

/// The copy of each day, and when the record is examined before it.
struct DailyCopyTests {
    private let first = Day("2026-09-16")!

    /// A record in a file of its own, with a craving.
    private func withRecord(_ body: (_ store: Store, _ path: String) throws -> Void) throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try withStore(.file(path)) { store throws in
                try store.logCraving(7, triggers: ["Stress"])
                try body(store, path)
            }
        }
    }

    private func days(_ path: String) -> [Day] { RollingBackups(of: path).copies().compactMap(\.day).reversed() }

    @Test func `The copy has the bytes of the file, and is for its owner alone`() throws {
        try withRecord { store, path throws in
            try store.backUpOnce(on: first)
            let copy = RollingBackups(of: path).path(of: first)
            #expect(try bytes(copy) == bytes(path))
            #expect(try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int == 0o600)
            #expect(try FileManager.default.contentsOfDirectory(atPath: RollingBackups(of: path).folder).count == 1)
            // The store goes on as before.
            try store.logCraving(5, triggers: ["Payday"])
            #expect(try store.examine().isSound)
        }
    }

    @Test func `Of a file with a write-ahead log the copy holds what lies in the log`() throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try withStore(.file(path)) { try $0.logCraving(7, triggers: ["Stress"]) }
            let other = try DatabaseQueue(path: path)
            try other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = wal") }
            try withStore(.file(path)) { store throws in
                try store.logCraving(5, triggers: ["Payday"])
                #expect(FileManager.default.fileExists(atPath: path + "-wal"))
                try store.backUpOnce(on: first)
            }
            try withStore(.file(RollingBackups(of: path).path(of: first)), for: .reading) { copy throws in
                #expect(try copy.everything().cravings.count == 2)
            }
            try other.close()
        }
    }

    /// Changes made by hand: to a record, and to an index, which only SQLite's own check finds.
    private static let damage = [
        "UPDATE point SET text = 'otherwise' WHERE id = 3",
        """
        PRAGMA writable_schema = 1;
        UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'use_day')
        WHERE name = 'point_raised'
        """,
    ]

    @Test(arguments: damage) func `Of a damaged small record no copy is made and none goes`(_ sql: String) throws {
        try withRecord { store, path throws in
            for number in 1...5 { try store.raise("point \(number)") }
            for day in 0..<20 { try store.backUpOnce(on: first + day) }
            let left = days(path)
            try store.execute(sql)
            try store.close()
            try withStore(.file(path)) { store throws in
                for day in 20..<40 { #expect(throws: Problem.self) { try store.backUpOnce(on: first + day) } }
            }
            #expect(days(path) == left)
        }
    }

    @Test func `Of a damaged large record no copy goes, and after a week none is made`() throws {
        try withRecord { store, path throws in
            for number in 0..<1_001 { try store.raise("point \(number)") }
            for day in 0..<30 { try store.backUpOnce(on: first + day) }
            let left = days(path)
            try store.execute("UPDATE point SET text = 'otherwise' WHERE id = 500")
            var day = first + 30
            while (try? store.backUpOnce(on: day)) != nil { day = day + 1 }
            #expect(day - first <= 30 + 7)
            for later in 0..<20 { expectProblem(65) { try store.backUpOnce(on: day + later) } }
            #expect(Set(days(path)).isSuperset(of: left))
            try store.execute("UPDATE point SET text = 'point 499' WHERE id = 500")
            try store.backUpOnce(on: day + 20)
            #expect(days(path).last == day + 20)
        }
    }

    @Test func `Of the copies from before merges as many stay, and a merged record knows its earlier copies`() throws {
        try withRecord { store, path throws in
            try store.backUpOnce(on: first)
            try withStore { other in
                try other.logCraving(2, triggers: ["Payday"])
                try FileManager.default.moveItem(
                    atPath: other.writeFile(in: PrivateFolder.parent(of: path)), toPath: path + ".json")
            }
            let outcome = try store.merge(path + ".json", .at("2026-09-16T20:00:00-04:00"))
            let kept = try #require(outcome.kept)
            for day in 17...30 {
                try FileManager.default.copyItem(
                    atPath: kept, toPath: kept.replacing("2026-09-16", with: "2026-09-\(day)"))
            }
            try store.backUpOnce(on: first.advanced(by: 15))
            let merged = try FileManager.default.contentsOfDirectory(atPath: RollingBackups(of: path).folder)
                .filter { $0.contains("merged") }.map { String($0.suffix(20).prefix(10)) }.sorted()
            #expect(merged.suffix(7) == (24...30).map { "2026-09-\($0)" }[...])
            #expect(merged.count < 11, "\(merged)")
            let found = try #require(store.place.files).examineCopies(
                of: store.read { try $0.identity() }, at: .at("2026-10-01T20:00:00-04:00"))
            #expect(found.ofOthers.isEmpty && found.newest != nil)
        }
    }

    @Test func `Of a small record seven copies stay, and four of the weeks before`() throws {
        try withRecord { store, path throws in
            for day in 0..<40 {
                try store.backUpOnce(on: first + day)
                #expect(Set(days(path)) == RollingBackups.kept(of: (0...day).map { first + $0 }))
            }
            #expect(days(path).count == 11)
        }
    }

    @Test func `Of a large record the copies go a week at a time`() throws {
        try withRecord { store, path throws in
            for number in 0..<1_001 { try store.raise("point \(number)") }
            for day in 0..<60 {
                try store.backUpOnce(on: first + day)
                let (left, kept) = (Set(days(path)), RollingBackups.kept(of: (0...day).map { first + $0 }))
                #expect(left.isSuperset(of: kept) && left.count < kept.count + 7)
            }
        }
    }
}
