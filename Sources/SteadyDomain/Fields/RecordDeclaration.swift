/// A kind of record and its fields: all that history, undo, export and merging need to know about it.
package struct RecordDeclaration: Sendable {
    package let kind: RecordKind
    /// In the order that documents use.
    package let fields: [FieldDeclaration]
    /// What makes two records of this kind the same thing; nil if nothing does.
    package let naturalKey: NaturalKey?
    /// Its days that run from one field to another.
    package let spans: [DaySpan]
    /// Makes the fields of records that met agree with each other. See ``Record/settled(_:)``.
    package let settle: @Sendable (Document) -> Document
    /// Whether its records may refer to others.
    package let hasReferences: Bool

    package init(
        kind: RecordKind, fields: [FieldDeclaration], naturalKey: NaturalKey? = nil, spans: [DaySpan] = [],
        settle: @escaping @Sendable (Document) -> Document = { $0 }
    ) {
        self.kind = kind
        self.fields = fields
        self.naturalKey = naturalKey
        self.spans = spans
        self.settle = settle
        hasReferences = fields.contains { field in
            field.reference != nil || field.list?.columns.contains { $0.type.reference != nil } == true
        }
    }

    package init<R: Record>(_: R.Type) {
        self.init(
            kind: R.kind, fields: R.fields.map(\.declaration), naturalKey: R.naturalKey, spans: R.spans,
            settle: { R.settled($0) })
    }

    package subscript(name: String) -> FieldDeclaration? { fields.first { $0.name == name } }

    /// The fields that history documents contain.
    package var documentFields: [FieldDeclaration] { fields.filter(\.isInDocuments) }

    /// Every kind in this release, in display order.
    package static let all: [RecordDeclaration] = Records.all.map { RecordDeclaration($0) }
}

extension [RecordDeclaration] {
    package subscript(kind: RecordKind) -> RecordDeclaration? { first { $0.kind == kind } }

    /// The same kinds, each after the kinds that its records refer to: an order for filling tables.
    package var inReferenceOrder: [RecordDeclaration] {
        var (ordered, waiting) = ([RecordDeclaration](), self)
        while !waiting.isEmpty {
            let ready = waiting.filter { declaration in
                declaration.references.allSatisfy { kind in
                    kind == declaration.kind || !waiting.contains { $0.kind == kind }
                }
            }
            // Kinds that refer to each other stay in display order.
            ordered += ready.isEmpty ? waiting : ready
            waiting = ready.isEmpty ? [] : waiting.filter { kind in !ready.contains { $0.kind == kind.kind } }
        }
        return ordered
    }
}

extension RecordDeclaration {
    /// The kinds that its records refer to.
    package var references: [RecordKind] {
        fields.flatMap { field in
            field.list.map { $0.columns.compactMap(\.type.reference) } ?? [field.reference].compactMap(\.self)
        }
    }
}
