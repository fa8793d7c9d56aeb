import GRDB
import SteadyDomain

/// The place where a record is kept: what has to be done there to open it, around a write, and for a copy. Only the places
/// know whether there is a file.
protocol RecordPlace: AnyObject {
    /// What it is called in messages; of a file its path.
    var name: String { get }

    /// The release of the schema that is read and written there.
    var release: SchemaRelease { get }

    /// How the record is absent, where none was opened; nil where there never was one.
    var absence: Store.Absence? { get }

    /// The copies that Steady keeps of the record by itself; nil where it keeps none.
    var backups: RollingBackups? { get }

    /// A look at the files that the record is made of and that lie around it; nil where it is in none.
    var files: FileCheck? { get }

    /// Opens what is there. Where nothing is, it makes nothing, and gives an empty record in memory.
    /// - Parameter stamp: what that empty record would be made with.
    /// - Throws: ``Problem`` where what is there can't be opened.
    func open(for access: Store.Access, at stamp: Stamp) throws -> OpenRecord

    /// Before a write: makes the record where there is none, and opens it so that it can be written.
    func prepare(_ record: OpenRecord, at stamp: Stamp) throws -> OpenRecord

    /// Begins a change, inside its transaction: makes sure that the record is still the one that was opened, and brings one
    /// of an earlier release up to date.
    /// - Returns: where a copy of it as it was is kept; nil where it is of this release.
    func begin(_ db: Database, _ record: OpenRecord, at stamp: Stamp) throws -> String?

    /// Ends a change that was not committed.
    /// - Parameter copy: what ``begin(_:_:at:)`` gave; it is a copy of what is there again, and goes.
    func abandon(copy: String?)

    /// Makes a change that was committed outlive a power cut, as far as SQLite has not done it.
    /// - Throws: ``Problem`` where it may be stored or not.
    func settle() throws

    /// Opens the record anew after an error at the commit itself, to see what is stored.
    func reopen(_ record: OpenRecord) throws -> DatabaseQueue

    /// Writes a copy of the record to a file, which is given its name only once it is compared with the record.
    func copy(to target: String) throws

    /// Writes a copy of the record's bytes to a file, which is given its name only once it is compared with them.
    /// - Parameter db: the record in a transaction that has read, so that nobody changes the bytes meanwhile.
    /// - Returns: false, with nothing written, where the bytes of one file are not the whole record.
    func copyBytes(of db: Database, to target: String) throws -> Bool

    /// Puts another record in the place of this one.
    func replace(with other: Store, at stamp: Stamp) throws -> Store.Replaced

    /// Refuses a path under which a file of the record's lies, or will.
    func refuseOwn(_ path: String) throws
}

/// A record as its place has opened it.
struct OpenRecord {
    var queue: DatabaseQueue
    /// Whether there is a database on record, as opposed to the empty one that reading is shown.
    var isStored: Bool
    /// Whether the change that is being made begins it: there was no database yet.
    var hasBegun = false
    /// The version of its schema where an earlier release wrote it, and it has not been brought up to date where it is kept.
    var olderVersion: Int?
    /// Whether what is open is a copy in memory of an older record, brought up to date for reading.
    var isMigratedCopy = false
    /// Whether that copy holds only what can be read of an older record that is damaged.
    var isPartial = false
}

extension Store {
    /// Where a record is kept.
    package enum Location: Hashable, Sendable {
        case file(String)
        /// Gone when the store is closed: demos and tests.
        case memory

        func place(_ release: SchemaRelease = .current) -> any RecordPlace {
            switch self {
            case .file(let path): FilePlace(path, release)
            case .memory: MemoryPlace(release)
            }
        }

        /// The copies that Steady keeps of the record by itself; nil where it keeps none.
        package var backups: RollingBackups? { place().backups }

        /// A look at the files that the record is made of and that lie around it; nil where it is in none.
        package var files: FileCheck? { place().files }
    }
}
