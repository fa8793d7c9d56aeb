import GRDB
import SteadyDomain

/// A record that has a table.
protocol StoredRecord: SteadyDomain.Record {
    static var shape: Shape { get }
    /// Reads the columns of the shape, in its order.
    init(_ row: inout FieldReader) throws
    /// The values of the shape's columns, in its order.
    var fields: [(any DatabaseValueConvertible)?] { get }
    /// The values of the shape's links, in its order.
    var linked: [[String]] { get }
    var id: ID<Self> { get set }
}

extension StoredRecord {
    var linked: [[String]] { [] }

    /// The records that a condition selects, in its order.
    /// - Parameter condition: SQL after `WHERE`, over the record's table.
    static func fetch(
        _ db: Database, where condition: String = "true", _ arguments: StatementArguments = [], order: String = "id"
    ) throws -> [Self] {
        try db.fetch(
            "SELECT \(shape.selection) FROM \(shape.table) WHERE \(condition) ORDER BY \(order)", arguments,
            linkCount: shape.links.count
        ) { row in try Self(&row) }
    }

    static func fetch(_ db: Database, uid: UID<Self>) throws -> Self? {
        try fetch(db, where: "uid = ?", [uid.description]).first
    }

    static func fetch(_ db: Database, id: ID<Self>) throws -> Self? {
        try fetch(db, where: "id = ?", [id.number]).first
    }

    /// The record of that id.
    /// - Throws: ``Problem/missing(_:command:)`` where there is none.
    static func require(_ db: Database, id: ID<Self>) throws -> Self {
        guard let record = try fetch(db, id: id) else { throw Reference(kind, id.number).notFound }
        return record
    }
}

extension NamedRecord where Self: StoredRecord {
    static func fetch(_ db: Database, named name: Name) throws -> Self? {
        try fetch(db, where: "key = ?", [name.key]).first
    }
}
