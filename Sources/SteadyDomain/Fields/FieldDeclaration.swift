/// Everything about a field except its value in one record: how it is stored, who may see it in exports, and the words
/// for it.
package struct FieldDeclaration: Sendable {
    /// The name of the column, and of the field in history documents.
    package let name: String
    package let type: FieldType
    /// Whether every record has a value.
    package let isRequired: Bool
    /// The value for documents that are older than the field.
    package let defaultValue: FieldValue
    /// Fields of one facet only make sense together, so a replay sets them together. Most fields are a facet of their
    /// own.
    package let facet: String
    package let sharing: Sharing
    /// The field's meaning, for the documentation.
    package let meaning: String
    // Nil: derived from the name when needed, since most commands need none of them.
    let ownLabel: String?
    let ownKey: String?
    let ownColumn: String?
    package let wording: Wording
    /// Whether `steady show` has a line for it.
    package let isShown: Bool
    /// Whether the record means nothing without the record that this field names, and goes when that record goes.
    package let isEssential: Bool
    /// The table of a list's values; nil for a field of one value.
    package let list: List?
    /// Computes a column that repeats another one in a form for searching. Such a column is in no document.
    package let computed: (@Sendable (Document) -> FieldValue)?

    /// The table of a list's ordered items: `(owner, position, columns…)`.
    package struct List: Sendable {
        package let table: String
        package let columns: [Column]

        package struct Column: Sendable {
            package let name: String
            package let type: FieldType

            package init(name: String, type: FieldType) {
                self.name = name
                self.type = type
            }
        }

        package init(table: String, columns: [Column]) {
            self.table = table
            self.columns = columns
        }
    }

    /// The label before its value: `next time`.
    package var label: String { ownLabel ?? name.split(separator: "_").joined(separator: " ") }

    /// Its key in JSON: `nextTime`.
    package var key: String {
        if let ownKey { return ownKey }
        let words = name.split(separator: "_")
        return words.dropFirst().reduce(String(words.first ?? "")) { key, word in
            key + word.prefix(1).uppercased() + word.dropFirst()
        }
    }

    /// Its column in an export's table; nil if it has none.
    package var column: String? { if case .nobody = sharing { nil } else { ownColumn ?? name } }

    /// Whether it is a column of the record's own row.
    package var isInRow: Bool { list == nil }
    /// Whether history documents contain it.
    package var isInDocuments: Bool { computed == nil }

    /// The kind of record that it names; nil if it names none.
    package var reference: RecordKind? { list == nil ? type.reference : nil }
}

/// The type of a field: which values it allows, and how they are written out.
package enum FieldType: Sendable {
    /// A whole number from 0 to 10.
    case score
    case number(ClosedRange<Int>)
    /// A length of time in minutes.
    case minutes(ClosedRange<Int>)
    /// A length of time, stored in minutes and shown in hours.
    case hours(ClosedRange<Int>)
    /// Yes or no, as 1 or 0.
    case flag
    case text
    case name
    /// One of a list of words; a later release may add some.
    case word(@Sendable () -> [String])
    case day
    case moment
    /// A weekday and a clock time: `mon 18:00`.
    case weeklyTime
    /// An IANA name, or an offset such as `-05:00`.
    case zone
    /// The uid of a record of that kind.
    case reference(RecordKind)

    package var reference: RecordKind? { if case .reference(let kind) = self { kind } else { nil } }

    /// The numbers that a column can hold. Reading refuses others, so that sums can't overflow.
    package static let numbers = Int(Int32.min)...Int(Int32.max)

    /// The smallest and the largest allowed number; nil for what is no number.
    package var range: ClosedRange<Int>? {
        switch self {
        case .score: 0...10
        case .flag: 0...1
        case .number(let range): range
        case .minutes(let range), .hours(let range): range
        case .text, .name, .word, .day, .moment, .weeklyTime, .zone, .reference: nil
        }
    }

    /// Whether it is stored as a whole number. Everything else is stored as text.
    package var isNumber: Bool {
        switch self {
        case .score, .number, .minutes, .hours, .flag: true
        case .text, .name, .word, .day, .moment, .weeklyTime, .zone, .reference: false
        }
    }
}

/// How a record's line shows a field.
package enum Wording: Sendable {
    /// Not at all, or in words that the kind chooses itself.
    case none
    /// The value alone: `stress`. A text of a person's own is ``titled`` where it could be taken for such a name.
    case value
    /// The label, then the value: `mood 6`.
    case labelled
    /// The label, then the person's own words: `place: home`.
    case titled
    /// Like ``titled``, but cut short in a list of many lines.
    case note
}
