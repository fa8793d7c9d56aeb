/// The value of a field as it is stored in a column or a history document.
package enum FieldValue: Sendable, Hashable {
    case null
    case int(Int)
    case text(String)
    /// The items of a list, in order: plain values, or an ``item(_:)`` each if items have several fields.
    case list([FieldValue])
    case item(Document)
}

/// A column's value while its row is being read. It is only valid until the next row; to keep it, make a
/// ``FieldContent`` of it.
package enum ColumnValue {
    case null
    case int(Int)
    /// UTF-8.
    case text(UnsafeBufferPointer<UInt8>)
    /// The columns of a list item that has several.
    case item([ColumnValue])

    /// The result of `parse` for a text; nil if the column holds no text.
    package func parse<T>(_ parse: (Span<UInt8>) -> T?) -> T? {
        if case .text(let utf8) = self { parse(utf8.span) } else { nil }
    }

    /// The text; bytes that are not UTF-8 become U+FFFD.
    package var string: String? {
        if case .text(let utf8) = self { String(decoding: utf8, as: UTF8.self) } else { nil }
    }
}

/// A type whose values a field can hold.
package protocol FieldContent: Sendable {
    static var fieldType: FieldType { get }
    /// Nil if the column holds another kind of value: the file was damaged, or changed by hand.
    init?(column: ColumnValue)
    var fieldValue: FieldValue { get }
}

extension FieldContent where Self: RawRepresentable & CaseIterable, RawValue == String {
    package static var fieldType: FieldType { .word { allCases.map(\.rawValue) } }
    package init?(column: ColumnValue) {
        guard let word = column.string else { return nil }
        self.init(rawValue: word)
    }
    package var fieldValue: FieldValue { .text(rawValue) }
}

extension Level: FieldContent {}
extension EndReason: FieldContent {}
extension SessionStatus: FieldContent {}
extension SessionKind: FieldContent {}
extension PartOfDay: FieldContent {}
extension Precision: FieldContent {}
extension Outcome: FieldContent {}
extension Support: FieldContent {}
extension Role: FieldContent {}

extension Int: FieldContent {
    package static var fieldType: FieldType { .number(FieldType.numbers) }
    package init?(column: ColumnValue) {
        guard case .int(let number) = column else { return nil }
        self = number
    }
    package var fieldValue: FieldValue { .int(self) }
}

extension Bool: FieldContent {
    package static var fieldType: FieldType { .flag }
    package init?(column: ColumnValue) {
        guard case .int(let number) = column else { return nil }
        self = number != 0
    }
    package var fieldValue: FieldValue { .int(self ? 1 : 0) }
}

extension Score: FieldContent {
    package static var fieldType: FieldType { .score }
    package init?(column: ColumnValue) {
        guard case .int(let number) = column else { return nil }
        self.init(number)
    }
    package var fieldValue: FieldValue { .int(value) }
}

extension String: FieldContent {
    package static var fieldType: FieldType { .text }
    package init?(column: ColumnValue) {
        guard let text = column.string else { return nil }
        self = text
    }
    package var fieldValue: FieldValue { .text(self) }
}

extension Name: FieldContent {
    package static var fieldType: FieldType { .name }
    package init?(column: ColumnValue) {
        guard let text = column.string else { return nil }
        self.init(known: text)
    }
    package var fieldValue: FieldValue { .text(text) }
}

extension Day: FieldContent {
    package static var fieldType: FieldType { .day }
    package init?(column: ColumnValue) {
        guard let day = column.parse({ Day(utf8: $0) }) else { return nil }
        self = day
    }
    package var fieldValue: FieldValue { .text(description) }
}

extension Moment: FieldContent {
    package static var fieldType: FieldType { .moment }
    package init?(column: ColumnValue) {
        guard let moment = column.parse({ Moment(utf8: $0) }) else { return nil }
        self = moment
    }
    package var fieldValue: FieldValue { .text(description) }
}

extension Slot: FieldContent {
    package static var fieldType: FieldType { .weeklyTime }
    package init?(column: ColumnValue) {
        guard let text = column.string, let slot = Slot(stored: text) else { return nil }
        self = slot
    }
    package var fieldValue: FieldValue { .text(description) }
}

extension Zone: FieldContent {
    package static var fieldType: FieldType { .zone }
    /// Falls back to this computer's zone: an unknown zone must not lock people out of their records.
    package init?(column: ColumnValue) {
        guard let name = column.string else { return nil }
        self = Zone(name: name) ?? .system
    }
    package var fieldValue: FieldValue { .text(name) }
}

extension UID: FieldContent where Of: Record {
    package static var fieldType: FieldType { .reference(Of.kind) }
    package init?(column: ColumnValue) {
        guard case .text(let utf8) = column else { return nil }
        self.init(utf8: utf8.span)
    }
    package var fieldValue: FieldValue { .text(description) }
}
