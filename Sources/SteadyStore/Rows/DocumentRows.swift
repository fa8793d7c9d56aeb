import GRDB
import SteadyDomain

/// A record of any kind, as stored in its tables.
package struct StoredDocument {
    /// Its id in this database.
    package let number: Int
    package let uid: String
    package let document: Document
    /// Whether the columns that repeat others agree with them.
    package let isConsistent: Bool
}

extension Database {
    /// The records of a kind that match a condition.
    /// - Parameter condition: SQL after `WHERE`, over the record's table.
    package func documents(
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
        try Int.fetchOne(
            try cachedStatement(sql: "SELECT 1 FROM \(kind.table) WHERE uid = ?"), arguments: [uid]) != nil
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
}
