/// All of a record's fields at one time, except the uid, in the order of their declarations. It holds no id number,
/// since numbers mean nothing outside their database.
package struct Document: Sendable, Hashable {
    package struct Field: Sendable, Hashable {
        package let name: String
        package var value: FieldValue

        package init(name: String, value: FieldValue) {
            self.name = name
            self.value = value
        }
    }

    package var fields: [Field]

    package init(_ fields: [Field] = []) {
        self.fields = fields
    }

    /// Nil if the document has no such field; `.null` if it has the field and the value is unknown.
    package subscript(name: String) -> FieldValue? { fields.first { $0.name == name }?.value }

    package func int(_ name: String) -> Int? { if case .int(let value)? = self[name] { value } else { nil } }
    package func text(_ name: String) -> String? { if case .text(let value)? = self[name] { value } else { nil } }
}

extension Document {
    /// The document with a last day that is not before the first: where two copies' changes made it so, the later day
    /// counts.
    func settling(_ last: String, after first: String) -> Document {
        guard let day = text(last), let earliest = text(first), day < earliest,
            let index = fields.firstIndex(where: { $0.name == last })
        else { return self }
        var document = self
        document.fields[index].value = .text(earliest)
        return document
    }

    /// The document with every declared field: missing ones get their default. Fields without a declaration come last.
    package func completed(_ declaration: RecordDeclaration) -> Document {
        let known = declaration.documentFields.map { field in
            Field(name: field.name, value: self[field.name] ?? field.defaultValue)
        }
        return Document(known + fields.filter { field in !known.contains { $0.name == field.name } })
    }

    /// The document without what this release has no column for: fields, and parts of list items, of a later one. History
    /// keeps them.
    package func known(_ declaration: RecordDeclaration) -> Document {
        Document(
            fields.compactMap { field in
                guard let declared = declaration[field.name], declared.isInDocuments else { return nil }
                guard let list = declared.list, list.columns.count > 1, case .list(let items) = field.value else {
                    return field
                }
                return Field(name: field.name, value: .list(items.map { list.item(of: list.values(of: $0)) }))
            })
    }

    /// Whether two documents mean the same; a missing field counts as its default.
    package func means(_ other: Document, _ declaration: RecordDeclaration) -> Bool {
        if self == other { return true }
        let (mine, others) = (completed(declaration).fields, other.completed(declaration).fields)
        return mine.count == others.count && mine.allSatisfy { others.contains($0) }
    }

    /// The document without references to records that don't exist.
    /// - Parameter exists: whether a record of this kind and uid exists.
    /// - Returns: nil if the record means nothing without a missing one.
    package func resolved(
        _ declaration: RecordDeclaration, exists: (_ kind: RecordKind, _ uid: String) throws -> Bool
    ) rethrows -> Document? {
        var document = self
        for index in document.fields.indices {
            let field = document.fields[index]
            guard let known = declaration[field.name] else { continue }
            if let kind = known.reference, case .text(let uid) = field.value, try !exists(kind, uid) {
                if known.isEssential { return nil }
                document.fields[index].value = .null
            } else if let list = known.list, case .list(let items) = field.value {
                document.fields[index].value = .list(
                    try items.filter { item in
                        try zip(list.columns, list.values(of: item)).allSatisfy { column, value in
                            guard let kind = column.type.reference, case .text(let uid) = value else { return true }
                            return try exists(kind, uid)
                        }
                    })
            }
        }
        return document
    }
}

extension FieldDeclaration.List {
    /// The values of an item's columns, in order.
    package func values(of item: FieldValue) -> [FieldValue] {
        if case .item(let document) = item { columns.map { document[$0.name] ?? .null } } else { [item] }
    }

    /// The item made of these columns' values; if there is one column, the plain value.
    package func item(of values: [FieldValue]) -> FieldValue {
        if columns.count == 1 { return values[0] }
        return .item(Document(zip(columns, values).map { Document.Field(name: $0.name, value: $1) }))
    }
}
