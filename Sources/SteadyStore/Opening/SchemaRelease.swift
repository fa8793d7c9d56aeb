import GRDB
import SteadyDomain

/// A release of the schema: the SQL for a new file, the migrations from older ones, and the kinds of record in it.
package struct SchemaRelease: Sendable {
    /// `user_version` in the file's header.
    let version: Int
    /// The SQL that makes a new database.
    let schema: String
    /// The migrations from each earlier release to the next.
    let migrations: [Migration]
    /// The rules by which changes become records. All of them, but in tests.
    package let rules: MergeRules
    /// The kinds of record; nil for those of this version of Steady.
    private let ownDeclarations: [RecordDeclaration]?

    /// - Parameter declarations: nil for the kinds of record of this version of Steady.
    init(
        version: Int, schema: String, migrations: [Migration], declarations: [RecordDeclaration]? = nil,
        rules: MergeRules = .all
    ) {
        self.rules = rules
        self.version = version
        self.schema = schema
        self.migrations = migrations
        ownDeclarations = declarations
    }

    /// The same release with other rules, for a test that leaves one out.
    package func with(rules: MergeRules) -> SchemaRelease {
        SchemaRelease(
            version: version, schema: schema, migrations: migrations, declarations: ownDeclarations, rules: rules)
    }

    /// The kinds of record in it.
    package var declarations: [RecordDeclaration] { ownDeclarations ?? RecordDeclaration.all }

    /// The declaration of one kind. Making all of them costs half a million instructions; most commands need few, and
    /// reading needs none.
    func declaration(of kind: RecordKind) -> RecordDeclaration? {
        if let ownDeclarations { return ownDeclarations[kind] }
        return Records.all.first { $0.kind == kind }.map { RecordDeclaration($0) }
    }

    /// `application_id` in the file's header: "Stdy".
    static let applicationID = 0x5374_6479

    /// The release that this version of Steady writes, made from schema.sql.
    package static let current = SchemaRelease(
        version: 8, schema: String(decoding: PackageResources.schema_sql, as: UTF8.self), migrations: Migration.all)

    /// Makes the schema in an empty database. Adds no records.
    func make(_ db: Database) throws {
        try db.execute(sql: schema)
        try db.execute(sql: "PRAGMA application_id = \(SchemaRelease.applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(version)")
    }

    /// The content of a file.
    enum State: Equatable {
        case empty
        /// A database of an earlier release, with its version.
        case older(Int)
        case current

        var olderVersion: Int? { if case .older(let version) = self { version } else { nil } }
    }

    /// The state of the open file.
    /// - Throws: ``Problem/conflict(_:command:)`` if a newer Steady wrote it, ``Problem/damaged(_:command:path:)`` if it
    ///   isn't Steady's.
    func state(_ db: Database, path: String) throws -> State {
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if application == 0, version == 0, try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0 {
            return .empty
        }
        try check(application: application, version: version, path: path)
        // Steady never makes triggers, views or virtual tables. In a file from elsewhere they could undo a save or run
        // forever.
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

    /// - Throws: ``Problem/conflict(_:command:)`` if a newer Steady wrote these header values,
    ///   ``Problem/damaged(_:command:path:)`` if no Steady did.
    func check(application: Int, version: Int, path: String) throws {
        guard application == SchemaRelease.applicationID else {
            throw Problem.damaged("\(path) belongs to another program, so Steady left it alone. Name another file.")
        }
        guard version <= self.version else {
            throw Problem.conflict(
                "\(path) was written by a newer Steady (format \(version); this one reads \(self.version)). "
                    + "Install the newer one to open it.")
        }
        // No release has written a version below 1.
        guard version >= 1 else { throw Failure.damaged(path) }
    }
}

extension Store {
    /// The version of the schema that this version of Steady writes.
    package static var format: Int { SchemaRelease.current.version }
}
