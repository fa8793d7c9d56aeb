/// A field of a kind of record: its declaration, and the way to its value in one.
///
/// Every list of a record's fields is made from these: columns, documents of history, JSON, exports, `steady show`. A pair of
/// closures costs 110 instructions a use, a key path five times as much and 3 million at its first.
///
/// It asks nothing of the type that it is of: to make sure of that at run time costs 300,000 instructions a kind.
package struct Field<Of>: Sendable {
    package let declaration: FieldDeclaration
    /// Puts what lies in the column into a record, for a list what lies in the columns of one more item.
    /// - Returns: false where that is no value of the field.
    package let read: @Sendable (inout Of, ColumnValue) -> Bool
    package let write: @Sendable (Of) -> FieldValue
    /// Takes the value out of a record, of a list all of its items; nil where every record has one.
    let empty: (@Sendable (inout Of) -> Void)?

    package var name: String { declaration.name }
    /// Whether a record may be without it.
    package var mayBeEmpty: Bool { empty != nil }
}

extension Field {
    /// A field that every record has.
    /// - Parameters:
    ///   - missing: what a document means that was written before there was the field.
    ///   - facet: the fields with which it only makes sense; else it is one by itself.
    ///   - isEssential: whether the record means nothing without the one that it names.
    ///   - column: its name in an export's table, where that is another.
    package static func required<T: FieldContent>(
        _ name: String, _ meaning: String, sharing: Sharing, type: FieldType = T.fieldType, missing: FieldValue = .null,
        facet: String? = nil, isEssential: Bool = false, label: String? = nil, key: String? = nil,
        column: String? = nil,
        wording: Wording = .none, isShown: Bool = true, get: @escaping @Sendable (Of) -> T,
        set: @escaping @Sendable (inout Of, T) -> Void
    ) -> Field {
        Field(
            declaration: FieldDeclaration(
                name, meaning, sharing, type: type, isRequired: true, missing: missing, facet: facet,
                isEssential: isEssential, label: label, key: key, column: column, wording: wording, isShown: isShown),
            read: { record, value in
                guard let content = T(column: value) else { return false }
                set(&record, content)
                return true
            }, write: { get($0).fieldValue }, empty: nil)
    }

    /// A field that may be unknown; see ``required(_:_:sharing:type:missing:facet:isEssential:label:key:column:wording:isShown:get:set:)``.
    package static func optional<T: FieldContent>(
        _ name: String, _ meaning: String, sharing: Sharing, type: FieldType = T.fieldType, missing: FieldValue = .null,
        facet: String? = nil, isEssential: Bool = false, label: String? = nil, key: String? = nil,
        column: String? = nil,
        wording: Wording = .none, isShown: Bool = true, get: @escaping @Sendable (Of) -> T?,
        set: @escaping @Sendable (inout Of, T?) -> Void
    ) -> Field {
        Field(
            declaration: FieldDeclaration(
                name, meaning, sharing, type: type, isRequired: false, missing: missing, facet: facet,
                isEssential: isEssential, label: label, key: key, column: column, wording: wording, isShown: isShown),
            read: { record, value in
                // What is read into has nothing there yet.
                if case .null = value { return true }
                guard let content = T(column: value) else { return false }
                set(&record, content)
                return true
            }, write: { get($0)?.fieldValue ?? .null }, empty: { set(&$0, nil) })
    }

    /// A field of several values, each a row `(owner, position, value)` of a table of their own.
    package static func list<T: FieldContent>(
        _ name: String, _ meaning: String, sharing: Sharing, in table: String, of value: String,
        wording: Wording = .none, get: @escaping @Sendable (Of) -> [T],
        append: @escaping @Sendable (inout Of, T) -> Void, empty: @escaping @Sendable (inout Of) -> Void
    ) -> Field {
        Field(
            declaration: FieldDeclaration(
                name, meaning, sharing, type: T.fieldType, isRequired: true, missing: .list([]), wording: wording,
                list: FieldDeclaration.List(
                    table: table, columns: [FieldDeclaration.List.Column(name: value, type: T.fieldType)])),
            read: { record, value in
                guard let content = T(column: value) else { return false }
                append(&record, content)
                return true
            }, write: { .list(get($0).map(\.fieldValue)) }, empty: empty)
    }

    /// A field of several items, each with fields of its own: a row `(owner, position, columns…)` of a table of their own.
    /// - Parameter append: adds an item with the values of the columns, in their order; false where they are none.
    package static func list(
        _ name: String, _ meaning: String, sharing: Sharing, of items: FieldDeclaration.List,
        get: @escaping @Sendable (Of) -> [[FieldValue]],
        append: @escaping @Sendable (inout Of, [ColumnValue]) -> Bool,
        empty: @escaping @Sendable (inout Of) -> Void
    ) -> Field {
        Field(
            declaration: FieldDeclaration(name, meaning, sharing: sharing, items: items),
            read: { record, value in
                if case .item(let columns) = value { append(&record, columns) } else { append(&record, [value]) }
            }, write: { .list(get($0).map { items.item(of: $0) }) }, empty: empty)
    }

    /// A column that repeats another one in the form in which it is searched.
    package static func computed(
        _ name: String, _ meaning: String, get: @escaping @Sendable (Of) -> String,
        from document: @escaping @Sendable (Document) -> FieldValue
    ) -> Field {
        Field(
            declaration: FieldDeclaration(
                name, meaning, .nobody, type: .text, isRequired: true, isShown: false, computed: document),
            read: { _, _ in true }, write: { .text(get($0)) }, empty: nil)
    }
}

extension FieldDeclaration {
    /// A list of items that have several fields; ``Field/list(_:_:sharing:in:of:wording:get:append:)`` is one of values.
    package init(_ name: String, _ meaning: String, sharing: Sharing, items: List) {
        self.init(name, meaning, sharing, type: .text, isRequired: true, missing: .list([]), list: items)
    }

    fileprivate init(
        _ name: String, _ meaning: String, _ sharing: Sharing, type: FieldType, isRequired: Bool,
        missing: FieldValue = .null, facet: String? = nil, isEssential: Bool = false, label: String? = nil,
        key: String? = nil, column: String? = nil, wording: Wording = .none, isShown: Bool = true, list: List? = nil,
        computed: (@Sendable (Document) -> FieldValue)? = nil
    ) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        defaultValue = missing
        self.facet = facet ?? name
        self.sharing = sharing
        self.meaning = meaning
        ownLabel = label
        ownKey = key
        ownColumn = column
        self.wording = wording
        self.isShown = isShown
        self.isEssential = isEssential
        self.list = list
        self.computed = computed
    }
}

/// The names of the facets of several fields.
package enum Facet {
    /// When an entry was: moment, day, part of the day.
    package static let time = "time"
    /// When a record was made.
    package static let made = "made"
    package static let plannedEnd = "planned_end"
    package static let end = "end"
    package static let commitment = "commitment"
    package static let support = "support"
}
