import GRDB
import SteadyDomain

/// A record that exists only in memory and is gone when the store closes.
final class MemoryPlace: RecordPlace {
    static let name = "the database in memory"

    let release: SchemaRelease

    init(_ release: SchemaRelease) { self.release = release }

    var name: String { MemoryPlace.name }
    var absence: Store.Absence? { nil }
    var backups: RollingBackups? { nil }
    var files: FileCheck? { nil }

    func open(for access: Store.Access, at stamp: Stamp) throws -> OpenRecord {
        OpenRecord(queue: try Store.openEmpty(release, at: stamp), isStored: true)
    }

    func prepare(_ record: OpenRecord, isBare: Bool, at stamp: Stamp) -> OpenRecord { record }
    func begin(_ db: Database, _ record: OpenRecord, at stamp: Stamp) -> String? { nil }
    func abandon(copy: String?) {}
    func withdraw(_ record: OpenRecord, at stamp: Stamp) -> OpenRecord { record }
    func makeDurable() {}

    /// It is still open, so there is nothing to reopen.
    func reopen(_ record: OpenRecord) -> DatabaseQueue { record.queue }

    func copy(to target: String) throws { throw Failure.nothingToBackUp }
    func copyBytes(of db: Database, to target: String) -> Bool { false }

    func replace(with other: Store, at stamp: Stamp) throws -> Store.Replaced {
        throw Problem.cannotCreate("\(name) can't be replaced. Name a file with --database.")
    }

    func refuseOwn(_ path: String) {}
}
