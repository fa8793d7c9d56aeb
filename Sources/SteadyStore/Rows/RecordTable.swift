import SteadyDomain

// How a kind of record is stored: a row in the table of its name, and for each list, rows in a table of its own.
extension RecordDeclaration {
    /// The table's name, quoted since `trigger` is an SQL keyword.
    var table: String { kind.table }

    /// The fields that have a column in the record's own row, including computed ones.
    var rowFields: [FieldDeclaration] { fields.filter(\.isInRow) }
    var lists: [RecordList] {
        fields.compactMap { field in field.list.map { RecordList(owner: kind, field: field.name, list: $0) } }
    }
}

extension RecordKind {
    var table: String { "\"\(name)\"" }
}

extension FieldDeclaration {
    var quoted: String { "\"\(name)\"" }
}

/// The table of a list: `(owner, position, columns…)`. Owner and position are its primary key.
struct RecordList {
    private let owner: RecordKind
    /// The field's name.
    let field: String
    let list: FieldDeclaration.List

    init(owner: RecordKind, field: String, list: FieldDeclaration.List) {
        self.owner = owner
        self.field = field
        self.list = list
    }

    var table: String { "\"\(list.table)\"" }
    /// The column with the record's uid.
    var ownerColumn: String { owner.table }
    private var columns: String { list.columns.map { "\"\($0.name)\"" }.joined(separator: ", ") }

    /// SQL for the items from a record on: that record's items in order, then those of the next record.
    var selection: String {
        "SELECT \(ownerColumn), \(columns) FROM \(table) WHERE \(ownerColumn) >= ? ORDER BY \(ownerColumn), position"
    }
    var deletion: String { "DELETE FROM \(table) WHERE \(ownerColumn) = ?" }
    var insertion: String {
        """
        INSERT INTO \(table) (\(ownerColumn), position, \(columns))
        VALUES (?, ?, \(list.columns.map { _ in "?" }.joined(separator: ", ")))
        """
    }

    /// The columns that refer to records of a kind, quoted.
    func columns(naming kind: RecordKind) -> [String] {
        list.columns.filter { $0.type.reference == kind }.map { "\"\($0.name)\"" }
    }
}
