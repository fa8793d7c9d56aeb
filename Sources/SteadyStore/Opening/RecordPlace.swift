import GRDB
import SteadyDomain

/// The place where a record is kept: how to open it there, what to do before and after a write, and how to copy it.
/// Only places know whether there is a file.
protocol RecordPlace: AnyObject {
    /// Its name in messages; for a file, the path.
    var name: String { get }

    /// The schema release to read and write there.
    var release: SchemaRelease { get }

    /// Why there is no record, if none was opened; nil if there never was one.
    var absence: Store.Absence? { get }

    /// The automatic backups of the record; nil if Steady makes none.
    var backups: RollingBackups? { get }

    /// Checks for the record's files and the files around them; nil if it isn't in a file.
    var files: FileCheck? { get }

    /// Opens the record. If there is none, gives an empty one in memory and creates nothing.
    /// - Parameter stamp: the time and ids for that empty record.
    /// - Throws: ``Problem`` if there is a file that can't be opened.
    func open(for access: Store.Access, at stamp: Stamp) throws -> OpenRecord

    /// Prepares a write: makes the record if there is none, and opens it for writing.
    /// - Parameter isBare: whether a new record gets no schema yet: what is brought from another copy has its own beginning.
    func prepare(_ record: OpenRecord, isBare: Bool, at stamp: Stamp) throws -> OpenRecord

    /// Begins a change, inside its transaction: checks that the record is still the one that was opened, and migrates
    /// one of an earlier release.
    /// - Returns: the path of the copy made before a migration; nil if none was needed.
    func begin(_ db: Database, _ record: OpenRecord, at stamp: Stamp) throws -> String?

    /// Cleans up after a change that was not committed.
    /// - Parameter copy: the result of ``begin(_:_:at:)``. The copy is deleted, since the record is unchanged.
    func abandon(copy: String?)

    /// Removes the file that ``prepare(_:isBare:at:)`` made for a change that came to nothing, unless another process has
    /// written into it meanwhile.
    func withdraw(_ record: OpenRecord, at stamp: Stamp) throws -> OpenRecord

    /// Makes sure that a committed change survives a power cut, beyond what SQLite does.
    /// - Throws: ``Problem`` if it is uncertain whether the change is stored.
    func makeDurable() throws

    /// Reopens the record after an error during the commit, to see what is stored.
    func reopen(_ record: OpenRecord) throws -> DatabaseQueue

    /// Writes a copy of the record to a file. The file gets its name only after it was compared with the record.
    func copy(to target: String) throws

    /// Writes a copy of the file's bytes, and names it only after comparing it with them.
    /// - Parameter db: the record in a transaction that has already read, so that nobody changes the bytes meanwhile.
    /// - Returns: false, with nothing written, if the bytes of one file are not the whole record.
    func copyBytes(of db: Database, to target: String) throws -> Bool

    /// Replaces this record with another one.
    func replace(with other: Store, at stamp: Stamp) throws -> Store.Replaced

    /// Refuses a path that one of the record's own files has or will have.
    func refuseOwn(_ path: String) throws
}

/// An opened record.
struct OpenRecord {
    var queue: DatabaseQueue
    /// Whether there is a database. If not, this is the empty one in memory for reading.
    var isStored: Bool
    /// Whether the current change created the database.
    var hasBegun = false
    /// The schema version, if an earlier release wrote the file and it has not been migrated yet.
    var olderVersion: Int?
    /// Whether this is a migrated copy in memory of an older record, for reading.
    var isMigratedCopy = false
    /// Whether that copy contains only the readable part of a damaged record.
    var isPartial = false
}

extension Store {
    /// The location of a record.
    package enum Location: Hashable, Sendable {
        case file(String)
        /// Gone when the store closes. For demos and tests.
        case memory

        func place(_ release: SchemaRelease = .current) -> any RecordPlace {
            switch self {
            case .file(let path): FilePlace(path, release)
            case .memory: MemoryPlace(release)
            }
        }

        /// The automatic backups of the record; nil if Steady makes none.
        package var backups: RollingBackups? { place().backups }

        /// Checks for the record's files and the files around them; nil if it isn't in a file.
        package var files: FileCheck? { place().files }

        /// Refuses a path that is for a file of the record's.
        /// - Throws: ``Problem/cannotCreate(_:command:)``.
        package func refuseOwn(_ path: String) throws { try place().refuseOwn(path) }
    }
}
