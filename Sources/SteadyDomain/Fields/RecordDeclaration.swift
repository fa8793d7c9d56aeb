/// A kind of record with the declarations of its fields: all that history, undo, export and merging need to know of it.
package struct RecordDeclaration: Sendable {
    package let kind: RecordKind
    /// In the order of documents.
    package let fields: [FieldDeclaration]

    package init(kind: RecordKind, fields: [FieldDeclaration]) {
        self.kind = kind
        self.fields = fields
    }

    package init<R: Record>(_: R.Type) {
        self.init(kind: R.kind, fields: R.fields.map(\.declaration))
    }

    package subscript(name: String) -> FieldDeclaration? { fields.first { $0.name == name } }

    /// The fields that documents of history have.
    package var documentFields: [FieldDeclaration] { fields.filter(\.isInDocuments) }

    /// Every kind of this release, in the order in which they are told.
    package static let all: [RecordDeclaration] = Records.all.map { RecordDeclaration($0) }
}

extension [RecordDeclaration] {
    package subscript(kind: RecordKind) -> RecordDeclaration? { first { $0.kind == kind } }

    /// The same kinds, each after those that its records name: in this order they can be put into tables.
    package var afterTheirReferences: [RecordDeclaration] {
        var (ordered, waiting) = ([RecordDeclaration](), self)
        while !waiting.isEmpty {
            let ready = waiting.filter { declaration in
                declaration.references.allSatisfy { kind in
                    kind == declaration.kind || !waiting.contains { $0.kind == kind }
                }
            }
            // Kinds that name each other come in the order in which they are told.
            ordered += ready.isEmpty ? waiting : ready
            waiting = ready.isEmpty ? [] : waiting.filter { kind in !ready.contains { $0.kind == kind.kind } }
        }
        return ordered
    }
}

extension RecordDeclaration {
    /// The kinds that its records name.
    package var references: [RecordKind] {
        fields.flatMap { field in
            field.list.map { $0.columns.compactMap(\.type.reference) } ?? [field.reference].compactMap(\.self)
        }
    }
}
