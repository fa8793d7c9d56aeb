/// A field of a kind of record: its declaration, and how to read and write its value.
///
/// Columns, history documents, JSON, exports and `steady show` are all made from these. Closures instead of key paths:
/// a pair of closures costs 110 instructions per use; a key path costs five times as much, and 3 million at its first
/// use.
///
/// `Of` has no constraint: checking one at run time costs 300,000 instructions per kind.
package struct Field<Of>: Sendable {
    package let declaration: FieldDeclaration
    /// Reads a column's value into a record. For a list, reads the columns of one item and appends it.
    /// - Returns: false if the field can't have that value.
    package let read: @Sendable (inout Of, ColumnValue) -> Bool
    package let write: @Sendable (Of) -> FieldValue
    /// Empties the field; for a list, removes all items. Nil if every record must have a value.
    let empty: (@Sendable (inout Of) -> Void)?

    package var name: String { declaration.name }
    /// Whether a record may be without it.
    package var mayBeEmpty: Bool { empty != nil }
    /// Whether the record has no value in it, or no items.
    package func isEmpty(in record: Of) -> Bool {
        let value = write(record)
        return value == .null || value == .list([])
    }
}

extension Field {
    /// A field that every record has.
    /// - Parameters:
    ///   - missing: the value for documents that are older than the field.
    ///   - facet: the group of fields it only makes sense with; nil if it stands alone.
    ///   - isEssential: whether the record means nothing without the record that this field names.
    ///   - column: its name in an export's table, if it differs from the field's name.
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

    /// A field that may be unknown. Its parameters are those of `required`.
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
                // A record that is being read starts with this field empty.
                if case .null = value { return true }
                guard let content = T(column: value) else { return false }
                set(&record, content)
                return true
            }, write: { get($0)?.fieldValue ?? .null }, empty: { set(&$0, nil) })
    }

    /// A field of several values, each stored as a row `(owner, position, value)` in its own table.
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

    /// A field of several items that have fields of their own, each stored as a row `(owner, position, columns…)` in
    /// its own table.
    /// - Parameter append: adds an item made of the columns' values, in their order; returns false if they don't make
    ///   one.
    package static func list(
        _ name: String, _ meaning: String, sharing: Sharing, facet: String? = nil, key: String? = nil,
        column: String? = nil, of items: FieldDeclaration.List,
        get: @escaping @Sendable (Of) -> [[FieldValue]],
        append: @escaping @Sendable (inout Of, [ColumnValue]) -> Bool,
        empty: @escaping @Sendable (inout Of) -> Void
    ) -> Field {
        Field(
            declaration: FieldDeclaration(
                name, meaning, sharing: sharing, facet: facet, key: key, column: column, items: items),
            read: { record, value in
                if case .item(let columns) = value { append(&record, columns) } else { append(&record, [value]) }
            }, write: { .list(get($0).map { items.item(of: $0) }) }, empty: empty)
    }

    /// A column that repeats another one in a form for searching.
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
    /// A list of items with several fields; ``Field/list(_:_:sharing:in:of:wording:get:append:)`` makes a list of plain
    /// values.
    package init(
        _ name: String, _ meaning: String, sharing: Sharing, facet: String? = nil, key: String? = nil,
        column: String? = nil, items: List
    ) {
        self.init(
            name, meaning, sharing, type: .text, isRequired: true, missing: .list([]), facet: facet, key: key,
            column: column, list: items)
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

/// The names of facets: groups of fields that only make sense together.
package enum Facet {
    /// When an entry was: moment, day, part of the day, and how well that is known.
    package static let time = "time"
    /// When a record was made.
    package static let made = "made"
    package static let plannedEnd = "planned_end"
    package static let end = "end"
    package static let commitment = "commitment"
    package static let support = "support"
    /// When a record began: the newest change to it doesn't move that, and of records that met the earliest counts.
    package static let since = "since"
    /// The facets that only the creation of a record sets.
    package static func isOfBeginning(_ facet: String) -> Bool { facet == made || facet == since }
}
