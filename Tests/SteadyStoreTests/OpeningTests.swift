import Foundation
import SteadyDomain
import SteadyStoreSupport
import Testing

@testable import SteadyStore

struct OpeningTests {
    /// DESIGN: storage. The binding's conveniences are checked, not trusted.
    private static let expected = [
        "journal_mode": "\"delete\"", "synchronous": "3", "foreign_keys": "1", "busy_timeout": "10000",
        "secure_delete": "1", "trusted_schema": "0", "cell_size_check": "1", "temp_store": "2",
        "application_id": "\(0x5374_6479)", "user_version": "8",
    ]

    @Test func `Every setting of the connection reads back as it was asked for, when it has just made the file`() throws
    {
        try inScratch { folder throws in
            try withStore(.file(folder + "/steady.db")) { store throws in
                try store.raise("first")
                #expect(try store.pragmas(Array(Self.expected.keys)) == Self.expected)
                #expect(try store.pragmas(["query_only"]) == ["query_only": "0"])
            }
        }
    }

    @Test func `Every setting of the connection reads back as it was asked for, when the file was there`() throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try withStore(.file(path)) { try $0.raise("first") }
            try withStore(.file(path)) { store throws in
                #expect(try store.pragmas(Array(Self.expected.keys)) == Self.expected)
            }
            try withStore(.file(path), for: .reading) { store throws in
                #expect(try store.pragmas(Array(Self.expected.keys)) == Self.expected)
                #expect(try store.pragmas(["query_only"]) == ["query_only": "1"])
            }
        }
    }

    @Test func `A store that was opened for reading can't write`() throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try withStore(.file(path)) { try $0.raise("first") }
            let before = try bytes(path)
            try withStore(.file(path), for: .reading) { store throws in
                // The rights are there, so what forbids it is told as a disk that does.
                expectProblem(74) { try store.raise("second") }
                #expect(try store.openPoints().map(\.text) == ["first"])
            }
            #expect(try bytes(path) == before)
        }
    }

    @Test(arguments: [Store.Access.reading, .writing])
    func `Where there is no database, looking at it makes none`(_ access: Store.Access) throws {
        try inScratch { folder throws in
            let path = folder + "/a/b/steady.db"
            try withStore(.file(path), for: access) { store throws in
                #expect(!store.isStored)
                #expect(try store.log(last: 20, kinds: Records.entries).isEmpty)
                #expect(try store.plan().steps.count == 4)
                expectProblem(69) { try store.undo(.at()) }
                expectProblem(69) { try store.delete(Reference("c1"), .at()) }
                expectProblem(69) { try store.edit(ID<Point>(1), .at()) { $0.text = "x" } }
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        }
    }

    @Test func `An empty file reads as an empty database, and the first write makes it one`() throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try Data().write(to: URL(fileURLWithPath: path))
            try withStore(.file(path), for: .reading) { store throws in
                #expect(!store.isStored)
                #expect(try store.openPoints().isEmpty)
            }
            #expect(try bytes(path).isEmpty)
            try withStore(.file(path)) { try $0.raise("first") }
            try withStore(.file(path), for: .reading) { store throws in
                #expect(try store.openPoints().map(\.text) == ["first"])
            }
        }
    }

    @Test func `A new database begins with the plan for any trigger, under the same uids everywhere`() throws {
        func beginning() throws -> (names: [String], minutes: [Int?], uids: [UID<Step>]) {
            try withStore { store throws in
                let steps = try store.plan().steps(for: nil)
                let names = try store.vocabulary()
                return (steps.map { names.name($0.action).text }, steps.map(\.minutes), steps.map(\.uid))
            }
        }
        let (one, other) = (try beginning(), try beginning())
        #expect(one.names == ["walk", "call someone", "guided meditation", "urge surfing"])
        #expect(one.minutes == [10, nil, 5, 10])
        #expect(one.uids == other.uids)
    }

    @Test func `What a database begins with can't be taken back`() throws {
        try withStore { store throws in expectProblem(69) { try store.undo(.at()) } }
    }

    @Test func `A record in memory is never absent, is in no file, and is neither copied nor replaced`() throws {
        try withStore { store throws in
            try store.raise("first")
            #expect(store.isStored && store.absence == nil && store.backups == nil)
            #expect(Store.Location.memory.files == nil && !store.needsBackup(of: Stamp.at().now.today))
            try inScratch { folder throws in
                expectProblem(69) { try store.backup(to: folder + "/copy.db") }
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
            }
            expectProblem(73) { try Store.restore(store, to: .memory, at: .at()) }
        }
    }

    @Test func `Stores that race for a new file all succeed`() throws {
        try inScratch { folder throws in
            let path = folder + "/new/steady.db"
            let errors = gather(8) { number in
                _ = try withStore(.file(path)) { try $0.raise("point \(number)") }
            }
            #expect(errors.isEmpty)
            try withStore(.file(path), for: .reading) { store throws in
                #expect(Set(try store.openPoints().map(\.text)) == Set((0..<8).map { "point \($0)" }))
                #expect(try store.count("SELECT count(*) FROM origin") == 1)
                #expect(try store.count("SELECT count(*) FROM step") == 4)
            }
        }
    }

    @Test func `Opening a file that others are writing never mistakes it for a damaged one`() throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try withStore(.file(path)) { try $0.raise("first") }
            let errors = gather(4) { number in
                for _ in 0..<(number == 0 ? 60 : 300) {
                    try withStore(.file(path), for: number == 0 ? .writing : .reading) { store throws in
                        if number == 0 { try store.raise(String(repeating: "long ", count: 3000)) }
                        _ = try store.openPoints().count
                    }
                }
            }
            #expect(errors.isEmpty)
        }
    }

    /// The errors of several threads that do something at the same time.
    private func gather(_ count: Int, _ body: @Sendable (Int) throws -> Void) -> [String] {
        let lock = NSLock()
        nonisolated(unsafe) var errors: [String] = []
        DispatchQueue.concurrentPerform(iterations: count) { number in
            do { try body(number) } catch { lock.withLock { errors.append("\(error)") } }
        }
        return errors
    }
}

/// The umask is the whole process's, so these run one after another.
@Suite(.serialized)
struct ModeTests {
    private func mode(_ path: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    @Test(arguments: [mode_t(0o000), 0o022, 0o077])
    func `A new file is 0600 and its new folders are 0700, whatever the umask`(_ mask: mode_t) throws {
        try inScratch { folder throws in
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
            let path = folder + "/one/two/steady.db"
            let before = umask(mask)
            defer { umask(before) }
            try withStore(.file(path)) { try $0.raise("first") }
            #expect(try mode(path) == 0o600)
            #expect(try mode(folder + "/one/two") == 0o700)
            #expect(try mode(folder + "/one") == 0o700)
            #expect(try mode(folder) == 0o755)
        }
    }

    @Test func `A folder that was there keeps its mode, an empty file that was there becomes private`() throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: folder)
            try Data().write(to: URL(fileURLWithPath: path))
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
            try withStore(.file(path)) { try $0.raise("first") }
            #expect(try mode(path) == 0o600)
            #expect(try mode(folder) == 0o750)
        }
    }

    @Test func `A link to nothing is refused, so that no file is made with other modes behind it`() throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder + "/elsewhere.db")
            let before = umask(0)
            defer { umask(before) }
            try withStore(.file(path)) { store throws in expectProblem(73) { try store.raise("first") } }
            #expect(!FileManager.default.fileExists(atPath: folder + "/elsewhere.db"))
        }
    }
}
