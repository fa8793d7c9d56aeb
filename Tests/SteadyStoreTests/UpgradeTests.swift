import Foundation
import GRDB
import SteadyDomain
import SteadyStoreSupport
import Testing

@testable import SteadyStore

/// A database that an earlier release wrote: read as it is, brought up to date by the first write, kept as it was.
struct UpgradeTests {
    /// Every version that was released before this one's.
    private static let older = 1..<Store.format

    /// Runs a test on a database of a release, in a folder of its own.
    private func withOlder(_ version: Int, _ body: (_ path: String) throws -> Void) throws {
        try inScratch { folder throws in
            try OlderDatabase.make(version, at: folder + "/steady.db")
            try body(folder + "/steady.db")
        }
    }

    private func copies(_ path: String) throws -> [String] {
        let folder = PrivateFolder.parent(of: path) + "/backups"
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder).map { "\(folder)/\($0)" }
    }

    /// Every row of every table, history and numbers too, as the file has them.
    /// - Parameter added: columns to leave out, since a later release added them.
    private func rows(_ path: String, without added: Set<String> = []) throws -> [String] {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.inDatabase { db in
            try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").flatMap {
                table in
                let columns = try db.columns(in: table).map(\.name).filter { !added.contains($0) }
                return try Row.fetchAll(
                    db,
                    sql:
                        "SELECT \(columns.map { "\"\($0)\"" }.joined(separator: ", ")) FROM \"\(table)\" ORDER BY \(db.columns(in: table).count < 2 ? "1" : "1, 2")"
                ).map { "\(table) \($0)" }
            }
        }
    }

    /// The columns of which a release knows nothing, since a later one added them.
    private func added(after version: Int) -> Set<String> {
        Set(
            (version < 4 ? ["precision"] : []) + (version < 7 ? ["brought", "others"] : [])
                + (version < 8 ? UpgradeTests.columnsOfRelease8 : []))
    }

    private static let columnsOfRelease8 = [
        "absences_count", "absences_row", "notice", "excused_make_up", "cost", "insurance", "authorized_until",
        "told_at", "vulnerable", "came_before", "did", "differently", "tell",
    ]

    /// What each fixture holds.
    private struct Fixture: Sendable {
        let entries: Int
        let records: Int
        /// What its newest change set, told from the record.
        let newest: @Sendable (Store) throws -> Bool
    }

    private static let fixtures = [
        1: Fixture(entries: 9, records: 25) { try $0.plan().steps.contains { $0.minutes == 15 } },
        2: Fixture(entries: 15, records: 40) { try $0.vocabulary().triggers.contains { $0.name.text == "Job" } },
        3: Fixture(entries: 15, records: 40) { try $0.vocabulary().triggers.contains { $0.name.text == "Job" } },
        4: Fixture(entries: 19, records: 46) { try $0.vocabulary().triggers.contains { $0.name.text == "strain" } },
        5: Fixture(entries: 20, records: 51) { try !$0.planNotes().contains { $0.text == "not sleeping" } },
        6: Fixture(entries: 24, records: 55) { store in
            try store.read { try Agreement.fetch($0) }.contains {
                $0.text == "call Sam before the weekend" && $0.doneOn != nil
            }
        },
        7: Fixture(entries: 28, records: 60) { try $0.openPoints().contains { $0.text == "ask about Thursdays" } },
    ]

    @Test(arguments: older)
    func `Brought up to date it has this release's schema`(_ version: Int) throws {
        let new = try withStore { try $0.read { try $0.shape() } }
        try withOlder(version) { path throws in
            try withStore(.file(path)) { store throws in
                try store.raise("one more")
                #expect(try store.read { try $0.shape() } == new)
                #expect(try store.pragmas(["user_version"]) == ["user_version": "\(Store.format)"])
                #expect(try store.examine().isSound)
            }
        }
    }

    @Test(arguments: older)
    func `Bringing it up to date keeps every row, and adds only what was entered`(_ version: Int) throws {
        try withOlder(version) { path throws in
            let before = try rows(path)
            try withStore(.file(path)) { try $0.raise("one more") }
            let after = try rows(path, without: added(after: version))
            let (gone, new) = (Set(before).subtracting(after), Set(after).subtracting(before))
            func tables(_ rows: Set<String>) -> Set<Substring> { Set(rows.map { $0.prefix(while: { $0 != " " }) }) }
            guard version < 3 else {
                #expect(tables(gone) == ["sqlite_sequence"])
                #expect(tables(new) == ["change", "history", "point", "sqlite_sequence"])
                return #expect(new.count { $0.hasPrefix("change ") } == 1)
            }
            // Every change has a stamp now, and the steps that each record begins with have a day that is the same in each.
            #expect(tables(gone) == ["change", "history", "step", "sqlite_sequence"])
            #expect(tables(new) == ["change", "history", "point", "step", "sqlite_sequence"])
            #expect(gone.filter { $0.hasPrefix("step ") }.count == 4)
            #expect(new.filter { $0.hasPrefix("step ") && $0.contains("since:\"1970-01-01\"") }.count == 4)
            func changes(_ rows: [String]) -> Int { rows.count { $0.hasPrefix("change ") } }
            // The point, and the day on which the record began.
            #expect(changes(after) == changes(before) + 2)
        }
    }

    @Test(arguments: older)
    func `As it was it is kept beside it, readable by its owner alone`(_ version: Int) throws {
        try withOlder(version) { path throws in
            let before = try rows(path)
            try withStore(.file(path)) { store throws in
                try store.raise("one more")
                #expect(try store.olderCopy == copies(path).first)
                #expect(store.olderVersion == nil)
            }
            let copy = try #require(try copies(path).first)
            #expect(try copies(path).count == 1)
            #expect(copy.contains("/steady-format-\(version)-"))
            #expect(try rows(copy) == before)
            let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            // Once is enough.
            try withStore(.file(path)) { store throws in
                try store.raise("and another")
                #expect(store.olderCopy == nil)
            }
            #expect(try copies(path).count == 1)
        }
    }

    @Test(arguments: older)
    func `Reading it shows all and changes nothing`(_ version: Int) throws {
        try withOlder(version) { path throws in
            let before = try bytes(path)
            for access in [Store.Access.reading, .writing] {
                try withStore(.file(path), for: access) { store throws in
                    #expect(store.isStored)
                    #expect(store.olderVersion == version)
                    #expect(
                        try store.log(last: 100, kinds: Records.entries).count
                            == Self.fixtures[version]?.entries)
                    #expect(try store.openPoints().first?.text == "Ask about evenings")
                    let found = try store.examine()
                    #expect(found.isSound && found.pragmas.isEmpty)
                    #expect(found.olderVersion == version)
                }
            }
            #expect(try bytes(path) == before)
            #expect(try copies(path) == [])
        }
    }

    @Test(arguments: older)
    func `What was done before can still be undone`(_ version: Int) throws {
        try withOlder(version) { path throws in
            try withStore(.file(path)) { store throws in
                let isSet = try #require(Self.fixtures[version]?.newest)
                #expect(try isSet(store))
                _ = try store.undo(.at("2026-09-19T12:00:00-04:00"))
                #expect(try !isSet(store))
                _ = try store.redo(.at("2026-09-19T12:00:01-04:00"))
                #expect(try isSet(store))
                #expect(try store.examine().isSound)
            }
        }
    }

    @Test(arguments: older)
    func `A backup of it is a copy as it is, and restoring one leaves it so`(_ version: Int) throws {
        try withOlder(version) { path throws in
            let folder = PrivateFolder.parent(of: path)
            let before = try rows(path)
            try withStore(.file(path), for: .reading) { try $0.backup(to: folder + "/copy.db") }
            #expect(try rows(folder + "/copy.db") == before)
            let copy = try bytes(folder + "/copy.db")
            try withStore(.file(path)) { try $0.raise("one more") }
            try withStore(.file(folder + "/copy.db"), for: .reading) { other throws in
                _ = try Store.restore(other, to: .file(path), at: .at("2026-09-19T12:00:00-04:00"))
            }
            #expect(try bytes(folder + "/copy.db") == copy)
            // What was erased is taken out of the copy that is put back, which brings it up to date.
            let differing = try Set(rows(path, without: added(after: version))).symmetricDifference(before)
            #expect(differing.isEmpty, "\(differing.sorted())")
        }
    }

    @Test(arguments: older)
    func `Where no copy can be made, nothing is changed and nothing saved`(_ version: Int) throws {
        try withOlder(version) { path throws in
            let before = try bytes(path)
            try Data().write(to: URL(fileURLWithPath: PrivateFolder.parent(of: path) + "/backups"))
            expectProblem(73) { try withStore(.file(path)) { try $0.raise("one more") } }
            #expect(try bytes(path) == before)
        }
    }

    @Test(arguments: older)
    func `A change that fails leaves it as it was, and no copy`(_ version: Int) throws {
        try withOlder(version) { path throws in
            let before = try bytes(path)
            try withStore(.file(path)) { store throws in
                #expect(throws: Problem.self) { try store.redo(.at("2026-09-19T12:00:00-04:00")) }
                #expect(store.olderCopy == nil)
            }
            #expect(try bytes(path) == before)
            #expect(try copies(path) == [])
        }
    }

    @Test(arguments: older)
    func `A later change that fails leaves the copy of the upgrade`(_ version: Int) throws {
        try withOlder(version) { path throws in
            try withStore(.file(path)) { store throws in
                try store.raise("one more")
                #expect(throws: Problem.self) { try store.redo(.at("2026-09-19T12:00:00-04:00")) }
                #expect(try copies(path) == [store.olderCopy])
            }
        }
    }

    @Test(arguments: older)
    func `A database that was put in its place meanwhile is not written to`(_ version: Int) throws {
        try withOlder(version) { path throws in
            let other = PrivateFolder.parent(of: path) + "/other.db"
            try OlderDatabase.make(version, at: other)
            try withStore(.file(path)) { store throws in
                try withStore(.file(other), for: .reading) { other throws in
                    _ = try Store.restore(other, to: .file(path), at: .at("2026-09-19T12:00:00-04:00"))
                }
                let before = try bytes(path)
                expectProblem(75) { try store.raise("one more") }
                #expect(try bytes(path) == before)
            }
        }
    }

    @Test(arguments: older)
    func `Two that are brought up to date in one second are both kept`(_ version: Int) throws {
        try withOlder(version) { path throws in
            for _ in 1...2 {
                try? FileManager.default.removeItem(atPath: path)
                try OlderDatabase.make(version, at: path)
                try withStore(.file(path)) { try $0.raise("one more") }
            }
            #expect(try copies(path).count == 2)
        }
    }

    @Test func `A file of this format whose header says another is not taken for sound`() throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try withStore(.file(path)) { try $0.raise("one") }
            let queue = try DatabaseQueue(path: path)
            try queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = 1") }
            try queue.close()
            try withStore(.file(path), for: .reading) { store throws in
                #expect(try store.examine().foreignObjects == ["format 1"])
                #expect(try store.openPoints().count == 1)
                _ = try store.salvage(to: folder + "/salvaged.db")
            }
            try withStore(.file(folder + "/salvaged.db"), for: .reading) { store throws in
                #expect(try store.examine().isSound)
                #expect(try store.openPoints().count == 1)
            }
        }
    }

    @Test(arguments: older)
    func `A damaged one is not brought up to date, and can be salvaged`(_ version: Int) throws {
        try withOlder(version) { path throws in
            let queue = try DatabaseQueue(path: path)
            try queue.inDatabase { try $0.execute(sql: "UPDATE craving SET intensity = 1 WHERE id = 1") }
            try queue.close()
            let before = try bytes(path)
            expectProblem(65) { try withStore(.file(path)) { try $0.raise("one more") } }
            #expect(try bytes(path) == before)
            try withStore(.file(path), for: .reading) { store throws in
                #expect(try store.examine().changedRecords == ["c1"])
                let count = try store.salvage(to: path + ".salvaged")
                #expect(count == Self.fixtures[version]?.records)
            }
            try withStore(.file(path + ".salvaged"), for: .reading) { store throws in
                #expect(store.olderVersion == nil)
                #expect(try store.examine().isSound)
                guard let craving = try store.record(Reference(Craving.kind, 1)) as? Craving else {
                    Issue.record("c1 is no craving")
                    return
                }
                #expect(craving.intensity == Score(7))
            }
        }
    }

    @Test(arguments: older)
    func `One that can't be brought up to date is read as far as it goes`(_ version: Int) throws {
        try withOlder(version) { path throws in
            // Where a migration makes a table there is one.
            let table =
                version < 3
                ? "change_3"
                : version < 4
                    ? "checkin_other"
                    : version < 5
                        ? "plan_note" : version < 6 ? "agreement" : version < 7 ? "standing" : "checklist_item"
            let queue = try DatabaseQueue(path: path)
            try queue.inDatabase { try $0.execute(sql: "CREATE TABLE \(table) (id INTEGER PRIMARY KEY)") }
            try queue.close()
            try withStore(.file(path), for: .reading) { store throws in
                #expect(store.isPartial)
                #expect(
                    try store.log(last: 100, kinds: Records.entries).count
                        == Self.fixtures[version]?.entries)
                #expect(try !store.examine().isSound)
            }
            expectProblem(65) { try withStore(.file(path)) { try $0.raise("one more") } }
        }
    }

    @Test(arguments: [0, -1])
    func `A version that no release has written is refused`(_ version: Int) throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try OlderDatabase.make(1, at: path)
            let queue = try DatabaseQueue(path: path)
            try queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = \(version)") }
            try queue.close()
            expectProblem(65) { try withStore(.file(path), for: .reading) { $0.isStored } }
        }
    }
}
