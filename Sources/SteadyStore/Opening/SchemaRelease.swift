import GRDB
import SteadyDomain

/// A release of the schema: what a new file is made of, how an older one becomes it, and the kinds of record that it holds.
package struct SchemaRelease: Sendable {
    /// `user_version` in the file's header.
    let version: Int
    /// What a new database runs.
    let schema: String
    /// From each earlier release to the next.
    let migrations: [Migration]
    /// The kinds of record where they are others than this Steady's.
    private let ownDeclarations: [RecordDeclaration]?

    /// - Parameter declarations: nil for the kinds of record of this Steady.
    init(
        version: Int, schema: String, migrations: [Migration], declarations: [RecordDeclaration]? = nil
    ) {
        self.version = version
        self.schema = schema
        self.migrations = migrations
        ownDeclarations = declarations
    }

    var declarations: [RecordDeclaration] { ownDeclarations ?? RecordDeclaration.all }

    /// One of them. Most commands touch a few kinds, and reading none: to declare all takes half a million instructions.
    func declaration(of kind: RecordKind) -> RecordDeclaration? {
        if let ownDeclarations { return ownDeclarations[kind] }
        return Records.all.first { $0.kind == kind }.map { RecordDeclaration($0) }
    }

    /// `application_id` in the file's header: "Stdy".
    static let applicationID = 0x5374_6479

    /// The one that this Steady writes, with schema.sql as the top level has it.
    package static let current = SchemaRelease(
        version: 3, schema: String(decoding: PackageResources.schema_sql, as: UTF8.self), migrations: Migration.all)

    /// Makes an empty database one of this release, without a record in it.
    func make(_ db: Database) throws {
        try db.execute(sql: schema)
        try db.execute(sql: "PRAGMA application_id = \(SchemaRelease.applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(version)")
    }

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
    func state(_ db: Database, path: String) throws -> State {
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
        return version < self.version ? .older(version) : .current
    }

    /// - Throws: ``Problem/conflict(_:command:)`` where a header with these values is not one that this release reads.
    func check(application: Int, version: Int, path: String) throws {
        guard application == SchemaRelease.applicationID else {
            throw Problem.damaged("\(path) belongs to another program, so Steady left it alone. Name another file.")
        }
        guard version <= self.version else {
            throw Problem.conflict(
                "\(path) was written by a newer Steady (format \(version); this one reads \(self.version)). "
                    + "Install the newer one to open it.")
        }
        // No release has written such a one.
        guard version >= 1 else { throw Failure.damaged(path) }
    }
}

extension Store {
    /// The schema's release that this one writes.
    package static var format: Int { SchemaRelease.current.version }
}
