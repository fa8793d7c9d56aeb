import Foundation
import Glibc
import SteadyDomain
import SteadyStore

/// A folder for the files of this process.
enum Scratch {
    /// In memory if possible, since the disk itself is not tested here.
    static let folder: String = {
        var path = Array("\(access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp")/steady-fuzz-XXXXXX".utf8CString)
        guard mkdtemp(&path) != nil else { fatalError("no folder for files") }
        let folder = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // The fuzzer ends the process itself.
        atexit { try? FileManager.default.removeItem(atPath: Scratch.folder) }
        return folder
    }()

    /// Writes a file of that name, and returns its path.
    static func write<Bytes: Collection>(_ bytes: Bytes, as name: String) -> String where Bytes.Element == UInt8 {
        let path = "\(folder)/\(name)"
        let isWritten = FileManager.default.createFile(
            atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
        require(isWritten, "no room for \(name)")
        return path
    }

    static func remove(_ names: String...) {
        for name in names { try? FileManager.default.removeItem(atPath: "\(folder)/\(name)") }
    }

    static func bytes(of path: String) -> [UInt8] { FileManager.default.contents(atPath: path).map(Array.init) ?? [] }
}

/// A record with an entry of each kind, as it is before each input.
enum LivedRecord {
    private static let beginning: [UInt8] = {
        let path = Scratch.folder + "/beginning.db"
        do { try SeedDatabases.makeLived(path) } catch { fatalError("no record: \(error)") }
        return Scratch.bytes(of: path)
    }()

    /// A minute after the record's newest entry.
    static let stamp = SeedDatabases.stamp(at: "2026-09-16T19:43:00-04:00")

    /// Runs a body that imports something. A problem must leave the record as it is, byte for byte; otherwise it must be
    /// sound.
    static func change(_ body: (Store) throws -> Void) throws {
        let path = Scratch.write(beginning, as: "steady.db")
        defer { Scratch.remove("steady.db", "steady.db-journal", "backups") }
        let store = try Store(.file(path), for: .writing, at: stamp)
        defer { try? store.close() }
        do {
            try body(store)
        } catch let problem as Problem {
            require(Scratch.bytes(of: path) == beginning, "the record changed, and yet: \(problem)")
            require(store.backups?.files().isEmpty != false, "a copy stayed of a record that did not change")
            throw problem
        }
        accepted { require(try store.examine().isSound, "the record is not what was saved") }
    }

    /// Runs what may not fail any more, since the same input was accepted before.
    static func accepted<T>(_ body: () throws -> T) -> T {
        do { return try body() } catch { fatalError("accepted, and then: \(error)") }
    }
}
