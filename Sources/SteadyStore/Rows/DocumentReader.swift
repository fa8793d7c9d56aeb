import GRDB
import SteadyDomain

/// Reads records of a kind as documents. Make one reader for many records: writing the SQL takes longer than reading a
/// record.
struct DocumentReader {
    private let db: Database
    private let fields: [FieldDeclaration]
    private let lists: [(declared: FieldDeclaration.List, items: ListReader)]
    private let selection: String

    init(_ declaration: RecordDeclaration, in db: Database) throws {
        self.db = db
        fields = declaration.fields
        lists = try fields.compactMap { field in
            try field.list.map { list in
                (list, try ListReader(RecordList(owner: declaration.kind, field: field.name, list: list), in: db))
            }
        }
        let names = declaration.rowFields.map { ", \($0.quoted)" }.joined()
        selection = "SELECT id, uid\(names) FROM \(declaration.table)"
    }

    /// The record with a uid; nil if there is none.
    func document(_ uid: String) throws -> StoredDocument? {
        var found: StoredDocument?
        try forEach(where: "uid = ?", [uid], order: "id") { found = $0 }
        return found
    }

    /// Calls `body` with each record that a condition selects.
    func forEach(
        where condition: String, _ arguments: StatementArguments = [], order: String,
        _ body: (StoredDocument) throws -> Void
    ) throws {
        _ = try db.fetch("\(selection) WHERE \(condition) ORDER BY \(order)", arguments) { row in
            let number: Int = try row.value()
            let text = try row.next()
            guard let uid = text.string else { throw RowReader.damaged }
            var document = Document()
            var computed: [(FieldDeclaration, FieldValue)] = []
            var list = 0
            for index in fields.indices {
                if fields[index].list != nil {
                    var items: [FieldValue] = []
                    try lists[list].items.items(of: text) {
                        items.append(lists[list].declared.item(of: $0.fieldValues))
                    }
                    list += 1
                    document.fields.append(Document.Field(name: fields[index].name, value: .list(items)))
                } else if fields[index].computed != nil {
                    computed.append((fields[index], try row.next().fieldValues[0]))
                } else {
                    document.fields.append(
                        Document.Field(name: fields[index].name, value: try row.next().fieldValues[0]))
                }
            }
            let isConsistent = computed.allSatisfy { field, value in field.computed?(document) == value }
            try body(StoredDocument(number: number, uid: uid, document: document, isConsistent: isConsistent))
        }
    }
}

extension ColumnValue {
    /// The column's value; for a list item, the values of its columns.
    fileprivate var fieldValues: [FieldValue] {
        switch self {
        case .null: [.null]
        case .int(let number): [.int(number)]
        case .text(let utf8): [.text(String(decoding: utf8, as: UTF8.self))]
        case .item(let columns): columns.flatMap(\.fieldValues)
        }
    }
}
