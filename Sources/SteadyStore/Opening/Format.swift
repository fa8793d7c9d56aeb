import GRDB
import SteadyDomain

/// What makes a SQLite file Steady's, and which release of it.
enum Format {
    /// `application_id` in the file's header: "Stdy".
    static let applicationID = 0x5374_6479
    /// `user_version` in the file's header: the schema's release.
    static let version = 2

    /// The whole schema, as schema.sql at the top level has it.
    static var schema: String { String(decoding: PackageResources.schema_sql, as: UTF8.self) }

    /// What a file holds.
    enum State: Equatable {
        case empty
        /// An earlier release's, with its version.
        case older(Int)
        case current

        var olderVersion: Int? { if case .older(let version) = self { version } else { nil } }
    }

    /// What the open file is.
    /// - Throws: ``Problem/conflict(_:command:)`` where it is another program's, or a newer Steady's.
    static func state(_ db: Database, path: String) throws -> State {
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if application == 0, version == 0, try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0 {
            return .empty
        }
        try check(application: application, version: version, path: path)
        // schema.sql has none of these. In a file from elsewhere they could undo what is saved, or never end.
        let isForeign = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (
                  SELECT 1 FROM sqlite_schema
                  WHERE type IN ('trigger', 'view') OR type = 'table' AND sql LIKE 'CREATE VIRTUAL%')
                """)
        if isForeign == true {
            throw Problem.damaged(
                "\(path) has parts that Steady never makes, so Steady left it alone. Put back a copy that is whole.")
        }
        return version < Format.version ? .older(version) : .current
    }

    /// - Throws: ``Problem/conflict(_:command:)`` where a header with these values is not one that this release reads.
    static func check(application: Int, version: Int, path: String) throws {
        guard application == applicationID else {
            throw Problem.damaged("\(path) belongs to another program, so Steady left it alone. Name another file.")
        }
        guard version <= Format.version else {
            throw Problem.conflict(
                "\(path) was written by a newer Steady (format \(version); this one reads \(Format.version)). "
                    + "Install the newer one to open it.")
        }
        // No release has written such a one.
        guard version >= 1 else { throw Failure.damaged(path) }
    }
}

extension Store {
    /// The schema's release that this one writes.
    package static var format: Int { Format.version }
}
