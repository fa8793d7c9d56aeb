import GRDB
import SteadyDomain

extension SteadyDomain.Record {
    static var declaration: RecordDeclaration { RecordDeclaration(Self.self) }

    /// The records that a condition selects, in its order.
    /// - Parameter condition: SQL after `WHERE`, over the record's table.
    static func fetch(
        _ db: Database, where condition: String = "true", _ arguments: StatementArguments = [], order: String = "id"
    ) throws -> [Self] {
        let columns = fields.filter { $0.declaration.isInRow && $0.declaration.isInDocuments }
        let lists = try fields.compactMap { field in
            try field.declaration.list.map { list in
                (field, try ListReader(RecordList(owner: kind, field: field.name, list: list), in: db))
            }
        }
        let names = columns.map { ", \($0.declaration.quoted)" }.joined()
        return try db.fetch(
            "SELECT id, uid\(names) FROM \(kind.table) WHERE \(condition) ORDER BY \(order)", arguments
        ) { row in
            let id: Int = try row.value()
            var record = Self(unread: try row.value())
            record.id = ID(id)
            for column in columns {
                guard column.read(&record, try row.next()) else { throw RowReader.damaged }
            }
            for (field, list) in lists {
                try list.items(of: record.uid.description) { item in
                    guard field.read(&record, item) else { throw RowReader.damaged }
                }
            }
            return record
        }
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

    /// Its fields as history keeps them.
    var document: Document {
        Document(
            Self.fields.filter { $0.declaration.isInDocuments }.map {
                Document.Field(name: $0.name, value: $0.write(self))
            })
    }
}

extension NamedRecord {
    static func fetch(_ db: Database, named name: Name) throws -> Self? {
        try fetch(db, where: "key = ?", [name.key]).first
    }
}

extension FieldValue {
    /// As a column holds it. Lists and items have rows of their own.
    var databaseValue: DatabaseValue {
        switch self {
        case .int(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .null, .list, .item: .null
        }
    }
}
