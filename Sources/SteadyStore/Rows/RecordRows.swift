import GRDB
import SteadyDomain

extension SteadyDomain.Record {
    static var declaration: RecordDeclaration { RecordDeclaration(Self.self) }

    /// The records that match a condition, in the given order.
    /// - Parameter condition: SQL after `WHERE`, over the record's table.
    static func fetch(
        _ db: Database, where condition: String = "true", _ arguments: StatementArguments = [], order: String = "id"
    ) throws -> [Self] {
        // Uses indices, since a field with its declaration is large to copy.
        let fields = fields
        var sql = "SELECT id, uid"
        var columns: [Int] = []
        var lists: [(field: Int, items: ListReader)] = []
        for index in fields.indices {
            let name = fields[index].declaration.name
            if let list = fields[index].declaration.list {
                lists.append((index, try ListReader(RecordList(owner: kind, field: name, list: list), in: db)))
            } else if fields[index].declaration.isInDocuments {
                columns.append(index)
                sql += ", \"\(name)\""
            }
        }
        sql += " FROM \(kind.table) WHERE \(condition) ORDER BY \(order)"
        return try db.fetch(sql, arguments) { row in
            let id: Int = try row.value()
            // The stored text of the uid, reused to look up lists. Converting the uid back to text costs a thousand
            // instructions per record.
            let text = try row.next()
            guard let uid = UID<Self>(column: text) else { throw RowReader.damaged }
            var record = Self(unread: uid)
            record.id = ID(id)
            for index in columns {
                guard fields[index].read(&record, try row.next()) else { throw RowReader.damaged }
            }
            for list in lists {
                try list.items.items(of: text) { item in
                    guard fields[list.field].read(&record, item) else { throw RowReader.damaged }
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
    /// - Throws: ``Problem/missing(_:command:)`` if there is none.
    static func require(_ db: Database, id: ID<Self>) throws -> Self {
        if let record = try fetch(db, id: id) { return record }
        let reference = Reference(kind, id.number)
        guard let shown = try db.shownReference(for: reference), let record = try fetch(db, id: ID(shown.number)) else {
            throw reference.notFound
        }
        return record
    }
}

extension NamedRecord {
    static func fetch(_ db: Database, named name: Name) throws -> Self? {
        try fetch(db, where: "key = ?", [name.key]).first
    }
}

extension FieldValue {
    /// The value for a column. Lists and items are null: they have rows of their own.
    var databaseValue: DatabaseValue {
        switch self {
        case .int(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .null, .list, .item: .null
        }
    }
}
