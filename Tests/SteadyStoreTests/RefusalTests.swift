import Foundation
import GRDB
import SteadyDomain
import SteadyStoreSupport
import Testing

@testable import SteadyStore

/// Files that Steady must not open, and must leave as they are.
struct RefusalTests {
    /// Opens a store on a file both ways and expects a problem with that exit code, and the same bytes afterwards.
    private func expectRefusal(_ code: Int32, _ path: String, sourceLocation: SourceLocation = #_sourceLocation) throws
    {
        let before = try bytes(path)
        for access in [Store.Access.reading, .writing] {
            expectProblem(code, sourceLocation: sourceLocation) {
                try withStore(.file(path), for: access) { try $0.openPoints() }
            }
        }
        #expect(try bytes(path) == before, sourceLocation: sourceLocation)
        let folder = (path as NSString).deletingLastPathComponent
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1, sourceLocation: sourceLocation)
    }

    /// A good database of several pages.
    private func makeGood(_ path: String) throws {
        try withStore(.file(path)) { store throws in
            for number in 0..<20 { try store.raise("point \(number) " + String(repeating: "long ", count: 500)) }
        }
    }

    private func execute(_ sql: String, _ path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    @Test func `A folder is refused`() throws {
        try inScratch { folder throws in
            expectProblem(65) { try withStore(.file(folder)) { $0.isStored } }
        }
    }

    @Test func `A path through a file can't be created`() throws {
        try inScratch { folder throws in
            try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/file"))
            expectProblem(73) { try withStore(.file(folder + "/file/steady.db")) { try $0.raise("x") } }
        }
    }

    @Test(arguments: ["x", "SQLite format 3\0", String(repeating: "not a database ", count: 1000)])
    func `A file with something else in it is refused`(_ content: String) throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try Data(content.utf8).write(to: URL(fileURLWithPath: path))
            try expectRefusal(65, path)
        }
    }

    @Test(arguments: ["PRAGMA application_id = 7", "CREATE TABLE theirs (x)"])
    func `Another program's database is refused`(_ sql: String) throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try execute(sql + "; PRAGMA user_version = 1", path)
            try expectRefusal(65, path)
        }
    }

    @Test func `A newer database is refused, and the problem says so`() throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try makeGood(path)
            try execute("PRAGMA user_version = \(Store.format + 1)", path)
            try expectRefusal(65, path)
            let problem = #expect(throws: Problem.self) { try withStore(.file(path)) { $0.isStored } }
            #expect(problem?.sentence.contains("newer") == true)
        }
    }

    @Test(arguments: [99, 512, 4096, 4097, 20_000])
    func `A file that is cut off is refused`(_ size: Int) throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try makeGood(path)
            try bytes(path).prefix(size).write(to: URL(fileURLWithPath: path))
            try expectRefusal(65, path)
        }
    }

    @Test func `A page of rubbish is told as damage, without the library's words`() throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try makeGood(path)
            var content = try bytes(path)
            let size = content.count
            content.replaceSubrange(4096..<size, with: Data(repeating: 0x5A, count: size - 4096))
            try content.write(to: URL(fileURLWithPath: path))
            try expectRefusal(65, path)
            let problem = #expect(throws: Problem.self) { try withStore(.file(path)) { try $0.openPoints() } }
            #expect(problem?.sentence.contains("damaged") == true)
            #expect(problem?.sentence.contains("SQLITE") == false)
            #expect(problem?.sentence.contains("malformed") == false)
        }
    }

    @Test(.timeLimit(.minutes(1))) func `A pipe is refused instead of waited for`() throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try #require(mkfifo(path, 0o600) == 0)
            expectProblem(65) { try withStore(.file(path), for: .reading) { $0.isStored } }
            expectProblem(65) { try withStore(.file(path), for: .writing) { try $0.raise("x") } }
        }
    }

    @Test func `A link to a good file opens it, and stays a link`() throws {
        try inScratch { folder throws in
            let (path, link) = (folder + "/real.db", folder + "/steady.db")
            try makeGood(path)
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
            let before = try bytes(path)
            try withStore(.file(link), for: .reading) { store throws in #expect(try store.openPoints().count == 20) }
            #expect(try bytes(path) == before)
            try withStore(.file(link)) { try $0.raise("through the link") }
            try withStore(.file(path), for: .reading) { store throws in #expect(try store.openPoints().count == 21) }
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
        }
    }

    @Test func `A database that another program holds is busy, and nothing is recorded`() throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try makeGood(path)
            var configuration = Configuration()
            configuration.allowsUnsafeTransactions = true
            let other = try DatabaseQueue(path: path, configuration: configuration)
            try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN EXCLUSIVE") }
            expectProblem(75) { try withStore(.file(path)) { try $0.raise("x") } }
            try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
            try other.close()
            try withStore(.file(path), for: .reading) { store throws in #expect(try store.openPoints().count == 20) }
        }
    }
}
