import Foundation
import GRDB
import SteadyDomain
import Testing

@testable import SteadyStore

/// The copy of each day, and what is looked through before it is made.
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

    @Test func `A small record, and one without a copy of these weeks, is looked through whole`() {
        #expect(DailyLook.changes(upTo: 1_000, since: first - 1, on: first) == nil)
        #expect(DailyLook.changes(upTo: 1_001, since: nil, on: first) == nil)
        #expect(DailyLook.changes(upTo: 1_001, since: first - 16, on: first) == nil)
        // The clock was ahead when that was made.
        #expect(DailyLook.changes(upTo: 1_001, since: first, on: first) == nil)
    }

    @Test func `A large record is looked through a part a day, with those of the days that had no copy`() throws {
        func parts(_ last: Day, _ day: Day) throws -> Set<Int> {
            let list = try #require(DailyLook.changes(upTo: 1_001, since: last, on: day)?.split(separator: "(").last)
            return Set(list.dropLast().split(separator: ", ").compactMap { Int($0) })
        }
        let single = try (0..<16).map { try parts(first + $0 - 1, first + $0) }
        #expect(single.allSatisfy { $0.count == 1 } && Set(single.flatMap { $0 }) == Set(0..<16))
        #expect(try parts(first - 1, first + 2) == single[0].union(single[1]).union(single[2]))
    }

    @Test func `Damage is found in sixteen days, and until it is mended no copy is made and none goes`() throws {
        try withRecord { store, path throws in
            for number in 0..<1_001 { try store.raise("point \(number)") }
            for day in 0..<30 { try store.backUpOnce(on: first + day) }
            try store.execute("UPDATE point SET text = 'otherwise' WHERE id = 500")
            var day = first + 30
            while (try? store.backUpOnce(on: day)) != nil { day = day + 1 }
            #expect(day - first < 30 + 16)
            let left = days(path)
            #expect(left.contains { $0 < first + 30 })
            for later in 0..<20 { expectProblem(65) { try store.backUpOnce(on: day + later) } }
            #expect(days(path) == left)
            try store.execute("UPDATE point SET text = 'point 499' WHERE id = 500")
            try store.backUpOnce(on: day + 20)
            #expect(days(path).last == day + 20)
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

    @Test func `Of a large record no copy goes until one that stays is sixteen days old`() throws {
        try withRecord { store, path throws in
            for number in 0..<1_001 { try store.raise("point \(number)") }
            for day in 0..<40 {
                try store.backUpOnce(on: first + day)
                let left = days(path)
                #expect(left.count == day + 1 || first + day - left[0] >= 16)
                #expect(left.suffix(7) == (max(0, day - 6)...day).map { first + $0 }[...])
            }
            #expect(days(path).count == 11)
        }
    }
}
