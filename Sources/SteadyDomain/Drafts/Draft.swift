/// What is to be written of one record: which one, and the fields to set in it, by their declared names.
///
/// It is a plain value, whoever brings it: a command, an inbox, another copy. What it does not name stays as it is.
package struct Draft: Sendable, Equatable {
    package enum Target: Sendable, Equatable {
        /// A new record. Where there is one of that uid it is that one: what is brought twice is made once.
        case new(RecordKind, uid: String)
        case record(Reference)
        /// The check-in of a day: the one that is there, else a new one.
        case checkIn(Day)
    }

    package enum Value: Sendable, Equatable {
        /// A value as a document has it; null empties the field.
        case field(FieldValue)
        /// Triggers or actions by the names that a person typed; those that are not on record are made.
        case names([Name])
        case contact(ContactChoice)
    }

    /// A field and what it is set to.
    package struct Part: Sendable, Equatable {
        package let field: String
        package let value: Value
    }

    package var target: Target
    package private(set) var parts: [Part] = []
    /// Whether a record that gets the name of another one is merged into that; else the name is taken.
    package var merges = false

    package init(_ target: Target) {
        self.target = target
    }

    /// Makes a record as it is.
    package init<R: Record>(making record: R) {
        self.init(.new(R.kind, uid: record.uid.description))
        for field in R.fields where field.declaration.isInDocuments {
            let value = field.write(record)
            if value != .null, value != .list([]) { set(field.name, value) }
        }
    }

    package var kind: RecordKind {
        switch target {
        case .new(let kind, _): kind
        case .record(let reference): reference.kind
        case .checkIn: CheckIn.kind
        }
    }

    /// What a field is set to; nil where it stays as it is.
    package subscript(field: String) -> Value? { parts.first { $0.field == field }?.value }

    /// Sets a field, in the place of what was to be set before.
    package mutating func set(_ field: String, to value: Value) {
        let part = Part(field: field, value: value)
        if let index = parts.firstIndex(where: { $0.field == field }) {
            parts[index] = part
        } else {
            parts.append(part)
        }
    }

    package mutating func set(_ field: String, _ value: FieldValue) { set(field, to: .field(value)) }

    /// Sets what another draft sets.
    package mutating func set(_ other: Draft) {
        for part in other.parts { set(part.field, to: part.value) }
    }
}

/// A contact that a person names: one on record, or one that they agreed to add.
package enum ContactChoice: Hashable, Sendable {
    case existing(UID<Contact>)
    case new(Name, Role)
}
