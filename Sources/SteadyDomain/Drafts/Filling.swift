extension Field {
    /// Sets the field; for a list, all of its items. Null empties it.
    /// - Returns: false if the field can't have that value.
    package func set(_ record: inout Of, to value: FieldValue) -> Bool {
        switch value {
        case .null:
            empty?(&record)
            return empty != nil
        case .int(let number):
            if let range = declaration.type.range, !range.contains(number) { return false }
            return read(&record, .int(number))
        case .text(var text): return text.withUTF8 { read(&record, .text($0)) }
        case .list(let items):
            guard declaration.list != nil, let empty else { return false }
            empty(&record)
            return items.allSatisfy { set(&record, to: $0) }
        case .item: return append(declaration.list?.values(of: value) ?? [], [], to: &record)
        }
    }

    /// Adds a list item that has several columns. Collects their values by recursion, since each text is only valid
    /// inside `withUTF8`.
    private func append(_ values: [FieldValue], _ columns: [ColumnValue], to record: inout Of) -> Bool {
        guard let value = values.first else { return !columns.isEmpty && read(&record, .item(columns)) }
        let rest = Array(values.dropFirst())
        switch value {
        case .null: return append(rest, columns + [.null], to: &record)
        case .int(let number): return append(rest, columns + [.int(number)], to: &record)
        case .text(var text): return text.withUTF8 { append(rest, columns + [.text($0)], to: &record) }
        case .list, .item: return false
        }
    }
}

extension Record {
    /// Sets the fields of a draft, in the order in which the kind declares them.
    /// - Parameter resolve: turns names and contacts into stored values.
    /// - Throws: ``Problem/conflict(_:command:)`` if the record has no such field, or the field can't have that value.
    package mutating func fill(
        from draft: Draft, _ resolve: (Draft.Value, FieldDeclaration) throws -> FieldValue
    ) throws {
        var count = 0
        for field in Self.fields where field.declaration.isInDocuments {
            guard let value = draft[field.name] else { continue }
            guard field.set(&self, to: try resolve(value, field.declaration)) else {
                throw Problem.conflict("That can't be the \(field.declaration.label) of \(Self.kind.nounWithArticle).")
            }
            count += 1
        }
        guard count == draft.parts.count else {
            throw Problem.conflict("That sets something which \(Self.kind.nounWithArticle) doesn't have.")
        }
    }
}

extension Draft {
    /// Checks that the draft of a new record sets the fields it can't be without.
    /// - Throws: ``Problem/conflict(_:command:)`` if one of them isn't set.
    package func require(_ fields: String...) throws {
        for field in fields where self[field] == nil {
            throw Problem.conflict(
                "Without its \(field.split(separator: "_").joined(separator: " ")) there is no \(kind.noun).")
        }
    }
}

extension FieldContent {
    /// Nil if the value has another type.
    package init?(_ value: FieldValue) {
        let content: Self?
        switch value {
        case .int(let number): content = Self(column: .int(number))
        case .text(var text): content = text.withUTF8 { Self(column: .text($0)) }
        case .null, .list, .item: content = nil
        }
        guard let content else { return nil }
        self = content
    }
}

extension Draft {
    /// The new value of a field; nil if the draft empties the field or leaves it as it is.
    package func content<T: FieldContent>(_ field: String, as _: T.Type = T.self) -> T? {
        if case .field(let value)? = self[field] { T(value) } else { nil }
    }

    /// The new names of a field, as typed; empty if the draft sets none.
    package func names(_ field: String) -> [Name] {
        if case .names(let names)? = self[field] { names } else { [] }
    }

    /// The new contact of a field; nil if the draft sets none.
    package func contact(_ field: String) -> ContactChoice? {
        if case .contact(let choice)? = self[field] { choice } else { nil }
    }
}
