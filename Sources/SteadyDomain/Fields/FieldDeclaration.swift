/// All that is known of a field of a kind of record, but for its value in one: what is stored, what leaves this computer,
/// and the words for it are made from this.
package struct FieldDeclaration: Sendable {
    /// The column's name, and the field's in documents of history.
    package let name: String
    package let type: FieldType
    /// Whether every record has a value.
    package let isRequired: Bool
    /// What a document means that was written before there was the field.
    package let defaultValue: FieldValue
    /// The fields of one facet only make sense together, and are set together when changes meet. Most fields are one alone.
    package let facet: String
    package let sharing: Sharing
    /// What it means, for the documentation.
    package let meaning: String
    // Words that follow from the name are made when they are asked for: most commands ask for none.
    let ownLabel: String?
    let ownKey: String?
    let ownColumn: String?
    package let wording: Wording
    /// Whether `steady show` has a line for it.
    package let isShown: Bool
    /// Whether the record means nothing without the one that the field names, and goes when that goes.
    package let isEssential: Bool
    /// Where the values of a list lie; nil for a field of one value.
    package let list: List?
    /// Makes the value of a column that only repeats another one, in a form that is searched; it is in no document.
    package let computed: (@Sendable (Document) -> FieldValue)?

    /// A table of the ordered items of a list: `(owner, position, columns…)`.
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

    /// What it is called before its value: `next time`.
    package var label: String { ownLabel ?? name.split(separator: "_").joined(separator: " ") }

    /// Its key in JSON: `nextTime`.
    package var key: String {
        if let ownKey { return ownKey }
        let words = name.split(separator: "_")
        return words.dropFirst().reduce(String(words.first ?? "")) { key, word in
            key + word.prefix(1).uppercased() + word.dropFirst()
        }
    }

    /// Its column in an export's table; nil where it has none.
    package var column: String? { if case .nobody = sharing { nil } else { ownColumn ?? name } }

    /// Whether the record's own row has it.
    package var isInRow: Bool { list == nil }
    /// Whether documents of history have it.
    package var isInDocuments: Bool { computed == nil }

    /// The kind of record that it names; nil where it names none.
    package var reference: RecordKind? { list == nil ? type.reference : nil }
}

/// The type of a field: what its values may be, and how they are said.
package enum FieldType: Sendable {
    /// A whole number from 0 to 10.
    case score
    /// A whole number, within a range where there is one.
    case number(ClosedRange<Int>?)
    /// A length of time in minutes.
    case minutes(ClosedRange<Int>)
    /// A length of time kept in minutes and said in hours.
    case hours(ClosedRange<Int>)
    /// Yes or no, as 1 or 0.
    case flag
    case text
    case name
    /// One of some words; a later release may have more.
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

    /// The least and the greatest that a number may be; nil where any may be.
    package var range: ClosedRange<Int>? {
        switch self {
        case .score: 0...10
        case .flag: 0...1
        case .number(let range): range
        case .minutes(let range), .hours(let range): range
        case .text, .name, .word, .day, .moment, .weeklyTime, .zone, .reference: nil
        }
    }

    /// Whether it is kept as a whole number; all else is text.
    package var isNumber: Bool {
        switch self {
        case .score, .number, .minutes, .hours, .flag: true
        case .text, .name, .word, .day, .moment, .weeklyTime, .zone, .reference: false
        }
    }
}

/// Who may see a field of a table that is handed over (DESIGN §9).
package enum Sharing: Sendable {
    /// Whoever gets the table.
    case table
    /// Whoever gets everything, or the notes.
    case notes
    /// Only who gets everything.
    case everything
    /// Nobody: it is how the record is kept.
    case nobody
}

/// How a field is said in a record's line.
package enum Wording: Sendable {
    /// Not at all, or in words of the kind's own.
    case none
    /// The value alone: `home`.
    case value
    /// With its name before it: `mood 6`.
    case labelled
    /// A person's words behind a name: `win: called back`.
    case titled
    /// The same, cut short where the line is one of many.
    case note
}
