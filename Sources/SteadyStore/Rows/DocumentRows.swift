import GRDB
import SteadyDomain

/// A record of any kind, as stored in its tables.
struct StoredDocument {
    let number: Int
    let uid: String
    let document: Document
    /// Whether the columns that repeat others agree with them.
    let isConsistent: Bool
}

extension Database {
    /// The records of a kind that match a condition.
    /// - Parameter condition: SQL after `WHERE`, over the record's table.
    func documents(
        _ declaration: RecordDeclaration, where condition: String = "true", _ arguments: StatementArguments = [],
        order: String = "id"
    ) throws -> [StoredDocument] {
        var documents: [StoredDocument] = []
        try forEachDocument(declaration, where: condition, arguments, order: order) { documents.append($0) }
        return documents
    }

    /// Calls `body` for each record of a kind that matches a condition.
    func forEachDocument(
        _ declaration: RecordDeclaration, where condition: String = "true", _ arguments: StatementArguments = [],
        order: String = "id", _ body: (StoredDocument) throws -> Void
    ) throws {
        try DocumentReader(declaration, in: self).forEach(where: condition, arguments, order: order, body)
    }

    /// A record of a kind by its uid; nil if there is none.
    func document(_ declaration: RecordDeclaration, _ uid: String) throws -> StoredDocument? {
        try documents(declaration, where: "uid = ?", [uid]).first
    }

    /// Whether a record of that kind and uid exists.
    func hasRecord(_ kind: RecordKind, _ uid: String) throws -> Bool {
        try Int.fetchOne(self, sql: "SELECT 1 FROM \(kind.table) WHERE uid = ?", arguments: [uid]) != nil
    }

    /// Only the kinds and fields for which the file has tables and columns. The others came with a later release.
    func present(_ declarations: [RecordDeclaration]) throws -> [RecordDeclaration] {
        try declarations.compactMap { declaration in
            let names = try columnNames(of: declaration.kind.name)
            guard !names.isEmpty else { return nil }
            return RecordDeclaration(
                kind: declaration.kind,
                fields: try declaration.fields.filter { field in
                    try field.list.map { try !columnNames(of: $0.table).isEmpty } ?? names.contains(field.name)
                })
        }
    }

    // MARK: Writing without history

    /// Inserts a record into its tables.
    /// - Parameter number: its number in this database; nil for the next free one.
    func insert(_ declaration: RecordDeclaration, _ uid: String, number: Int? = nil, _ document: Document) throws {
        var columns = ["uid"]
        var values = [uid.databaseValue]
        if let number {
            columns.append("id")
            values.append(number.databaseValue)
        }
        for field in declaration.rowFields {
            columns.append(field.quoted)
            values.append((field.computed?(document) ?? document[field.name] ?? field.defaultValue).databaseValue)
        }
        try execute(
            sql: """
                INSERT INTO \(declaration.table) (\(columns.joined(separator: ", ")))
                VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
                """, arguments: StatementArguments(values))
        try insertItems(declaration, uid, document)
    }

    /// Sets the fields of a record that are in the document, and keeps the others.
    func update(_ declaration: RecordDeclaration, _ uid: String, _ document: Document) throws {
        let fields = declaration.rowFields.filter { $0.computed != nil || document[$0.name] != nil }
        let values = fields.map { ($0.computed?(document) ?? document[$0.name] ?? .null).databaseValue }
        try execute(
            sql: """
                UPDATE \(declaration.table) SET \(fields.map { "\($0.quoted) = ?" }.joined(separator: ", "))
                WHERE uid = ?
                """, arguments: StatementArguments(values + [uid.databaseValue]))
        for list in declaration.lists where document[list.field] != nil {
            try execute(sql: list.deletion, arguments: [uid])
        }
        try insertItems(declaration, uid, document)
    }

    private func insertItems(_ declaration: RecordDeclaration, _ uid: String, _ document: Document) throws {
        for list in declaration.lists {
            guard case .list(let items)? = document[list.field] else { continue }
            for (position, item) in items.enumerated() {
                let values = list.list.values(of: item).map(\.databaseValue)
                try execute(
                    sql: list.insertion,
                    arguments: StatementArguments([uid.databaseValue, (position + 1).databaseValue] + values))
            }
        }
    }

    /// Deletes a record from its tables.
    func deleteRows(_ declaration: RecordDeclaration, _ uid: String) throws {
        for list in declaration.lists { try execute(sql: list.deletion, arguments: [uid]) }
        try execute(sql: "DELETE FROM \(declaration.table) WHERE uid = ?", arguments: [uid])
    }
}
