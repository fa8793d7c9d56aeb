import GRDB
import SteadyDomain

/// Puts documents of a kind into its tables, and takes them out. Make one writer for many records: preparing the SQL takes
/// longer than writing a record.
struct DocumentWriter {
    let declaration: RecordDeclaration
    private let db: Database
    private let fields: [FieldDeclaration]
    private let lists: [RecordList]
    private let insertion: String
    private let deletion: String

    init(_ declaration: RecordDeclaration, in db: Database) {
        self.declaration = declaration
        self.db = db
        fields = declaration.rowFields
        lists = declaration.lists
        insertion = """
            INSERT INTO \(declaration.table) (id, uid\(fields.map { ", \($0.quoted)" }.joined()))
            VALUES (?, ?\(String(repeating: ", ?", count: fields.count)))
            """
        deletion = "DELETE FROM \(declaration.table) WHERE uid = ?"
    }

    /// Inserts a record.
    /// - Parameter number: its number in this database; nil for the next free one.
    func insert(_ uid: String, number: Int? = nil, _ document: Document) throws {
        var values = [number.databaseValue, uid.databaseValue]
        values.reserveCapacity(fields.count + 2)
        for field in fields {
            values.append((field.computed?(document) ?? document[field.name] ?? field.defaultValue).databaseValue)
        }
        try db.cachedStatement(sql: insertion).execute(arguments: StatementArguments(values))
        try insertItems(uid, document)
    }

    /// Sets the fields of a record that are in the document, and keeps the others.
    func update(_ uid: String, _ document: Document) throws {
        let fields = fields.filter { $0.computed != nil || document[$0.name] != nil }
        let values = fields.map { ($0.computed?(document) ?? document[$0.name] ?? .null).databaseValue }
        try db.execute(
            sql: """
                UPDATE \(declaration.table) SET \(fields.map { "\($0.quoted) = ?" }.joined(separator: ", "))
                WHERE uid = ?
                """, arguments: StatementArguments(values + [uid.databaseValue]))
        for list in lists where document[list.field] != nil { try delete(list, uid) }
        try insertItems(uid, document)
    }

    /// Deletes a record.
    func delete(_ uid: String) throws {
        for list in lists { try delete(list, uid) }
        try db.cachedStatement(sql: deletion).execute(arguments: [uid])
    }

    private func delete(_ list: RecordList, _ uid: String) throws {
        try db.cachedStatement(sql: list.deletion).execute(arguments: [uid])
    }

    private func insertItems(_ uid: String, _ document: Document) throws {
        for list in lists {
            guard case .list(let items)? = document[list.field], !items.isEmpty else { continue }
            let insertion = try db.cachedStatement(sql: list.insertion)
            for (position, item) in items.enumerated() {
                let values = list.list.values(of: item).map(\.databaseValue)
                try insertion.execute(
                    arguments: StatementArguments([uid.databaseValue, (position + 1).databaseValue] + values))
            }
        }
    }
}
