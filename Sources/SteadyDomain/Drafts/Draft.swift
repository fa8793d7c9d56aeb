/// What to write to one record: which record, and the fields to set, by their declared names.
///
/// A plain value, so a command, an inbox or another copy can bring it. Fields that it doesn't name stay as they are.
package struct Draft: Sendable, Equatable {
    package enum Target: Sendable, Equatable {
        /// A new record. If a record has that uid already, the draft changes it: bringing a draft twice makes one
        /// record.
        case new(RecordKind, uid: String)
        case record(Reference)
        /// The check-in of a day: the existing one, or a new one.
        case checkIn(Day)
    }

    package enum Value: Sendable, Equatable {
        /// A value as documents store it; null empties the field.
        case field(FieldValue)
        /// Triggers or actions by the names that a person typed. New names become new records.
        case names([Name])
        case contact(ContactChoice)
        /// People of a check-in, each reached or tried.
        case people([ReachedChoice])
    }

    /// A field and its new value.
    package struct Part: Sendable, Equatable {
        package let field: String
        package let value: Value
    }

    package var target: Target
    package private(set) var parts: [Part] = []
    /// Whether a record is merged into the one whose name it gets. If false, a taken name is an error.
    package var merges = false

    package init(_ target: Target) {
        self.target = target
    }

    /// A draft that makes this record.
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

    /// The new value of a field; nil if the field stays as it is.
    package subscript(field: String) -> Value? { parts.first { $0.field == field }?.value }

    /// Sets a field; replaces an earlier value for it.
    package mutating func set(_ field: String, to value: Value) {
        let part = Part(field: field, value: value)
        if let index = parts.firstIndex(where: { $0.field == field }) {
            parts[index] = part
        } else {
            parts.append(part)
        }
    }

    package mutating func set(_ field: String, _ value: FieldValue) { set(field, to: .field(value)) }

    /// Sets every field that another draft sets.
    package mutating func set(_ other: Draft) {
        for part in other.parts { set(part.field, to: part.value) }
    }
}

/// A person whom someone says they reached or tried.
package struct ReachedChoice: Hashable, Sendable {
    package let contact: ContactChoice
    package let outcome: Support

    package init(_ contact: ContactChoice, _ outcome: Support) {
        self.contact = contact
        self.outcome = outcome
    }
}

/// A contact that a person named: an existing one, or a new one that they agreed to add.
package enum ContactChoice: Hashable, Sendable {
    case existing(UID<Contact>)
    case new(Name, Role)
}
