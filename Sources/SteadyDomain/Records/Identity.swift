/// A record in the database. Its number is what people type; its uid stays the same in every copy of the database.
package protocol Record: Sendable {
    static var kind: RecordKind { get }
    /// Its fields except id and uid, in the order that documents use.
    static var fields: [Field<Self>] { get }
    /// What makes two records the same thing; nil if nothing does.
    static var naturalKey: NaturalKey? { get }
    /// Its days that run from one field to another.
    static var spans: [DaySpan] { get }
    /// The fields of a record that several copies changed, made to agree with each other: each copy's change was right by
    /// itself. Gives every other record back as it is.
    static func settled(_ document: Document) -> Document
    /// Fields that are right one by one and can't be together; nil if they can.
    static func contradiction(in document: Document) -> FieldFault?
    /// What would have been refused if a person had typed the record now, of a record whose fields can be; nil if nothing.
    func fault(enteredAt now: Now) -> FieldFault?
    /// A record of placeholders; its fields are still to be read.
    init(unread uid: UID<Self>)
    var id: ID<Self> { get set }
    var uid: UID<Self> { get }
    /// What it is, in a sentence: the kind's noun, unless the kind has records of several sorts.
    var noun: String { get }
}

extension Record {
    package var reference: Reference { Reference(Self.kind, id.number) }
    package var noun: String { Self.kind.noun }
    package static var naturalKey: NaturalKey? { nil }
    package static var spans: [DaySpan] { [] }
    /// A last day is not before its first: the later day counts.
    package static func settled(_ document: Document) -> Document {
        spans.reduce(document) { $0.settling($1.last, after: $1.first) }
    }
    package static func contradiction(in document: Document) -> FieldFault? { nil }
    package func fault(enteredAt now: Now) -> FieldFault? { nil }

    /// Its fields as history stores them.
    package var document: Document {
        Document(
            Self.fields.filter { $0.declaration.isInDocuments }.map {
                Document.Field(name: $0.name, value: $0.write(self))
            })
    }
}

/// A record's number in this database, such as the 12 of `c12`. Ids of different kinds are different types.
package struct ID<Of: Record>: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    /// For a record that is not stored yet. The store gives it a number.
    package static var unset: ID { ID(0) }

    package static func < (left: ID, right: ID) -> Bool { left.number < right.number }

    /// `c12`
    package var description: String { Reference(Of.kind, number).description }
}

/// The typed id of a record of any kind: `c12`.
package struct Reference: Hashable, Sendable, CustomStringConvertible {
    package let kind: RecordKind
    package let number: Int

    package init(_ kind: RecordKind, _ number: Int) {
        self.kind = kind
        self.number = number
    }

    /// - Throws: ``Problem/usage(_:command:)`` if the text isn't an id.
    package init(_ text: String) throws {
        guard let letter = text.lowercased().first,
            let kind = RecordKind.all.first(where: { $0.letter == letter }),
            let number = Int(digits: text.utf8.dropFirst().span), number > 0
        else {
            throw Problem.usage(
                "\"\(text)\" is not an id. An id is a letter and a number, such as c12; `steady log` shows them.",
                command: "steady log")
        }
        self.init(kind, number)
    }

    package var description: String { (kind.letter.map { String($0) } ?? kind.noun + " ") + String(number) }

    /// The problem for a record that doesn't exist.
    package var notFound: Problem {
        .missing("There is no \(kind.noun) \(self). `\(kind.listing)` lists them.", command: kind.listing)
    }
}

/// A UUIDv7 (RFC 9562) that identifies a record in history, exports and other copies.
package struct UID<Of>: Hashable, Comparable, Sendable, CustomStringConvertible {
    private let value: UInt128

    /// A new uid from milliseconds since 1970 and 74 random bits.
    package init(milliseconds: UInt64, random: (UInt64, UInt64)) {
        let high = milliseconds << 16 | 0x7000 | random.0 & 0x0FFF
        let low = 0x8000_0000_0000_0000 | random.1 & 0x3FFF_FFFF_FFFF_FFFF
        value = UInt128(high) << 64 | UInt128(low)
    }

    /// Parses a text; nil if it isn't a uid.
    package init?(_ text: String) { self.init(utf8: text.utf8.span) }

    /// Parses UTF-8; nil if it isn't a uid.
    package init?(utf8 text: Span<UInt8>) {
        guard let value = UInt128(uuid: text) else { return nil }
        self.value = value
    }

    /// The order of their texts.
    package static func < (left: UID, right: UID) -> Bool { left.value < right.value }

    /// In lower case, with four dashes.
    package var description: String {
        String(ascii: 36) { text in
            for position in 0..<32 {
                if position == 8 || position == 12 || position == 16 || position == 20 { text.append("-") }
                let digit = UInt8(value >> UInt128(124 - position * 4) & 0xF)
                text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
    }
}

extension UInt128 {
    /// Parses a UUID: 32 hexadecimal digits, with dashes after the 8th, 12th, 16th and 20th.
    ///
    /// Not a part of ``UID``, whose code is generic, and with a table: an export parses three for each craving, and this
    /// takes half as long as comparing the digits.
    fileprivate init?(uuid text: Span<UInt8>) {
        let dash = UInt8(ascii: "-")
        guard text.count == 36, text[8] == dash, text[13] == dash, text[18] == dash, text[23] == dash
        else { return nil }
        var seen: UInt8 = 0
        func digits(_ range: Range<Int>, after start: UInt64 = 0) -> UInt64 {
            var number = start
            for index in range {
                let digit = hexadecimalDigits[Int(text[index])]
                seen |= digit
                number = number << 4 | UInt64(digit)
            }
            return number
        }
        let high = digits(14..<18, after: digits(9..<13, after: digits(0..<8)))
        let low = digits(24..<36, after: digits(19..<23))
        guard seen <= 0xF else { return nil }
        self = UInt128(high) << 64 | UInt128(low)
    }
}

/// The value of each character as a hexadecimal digit; 0xFF if it is none.
private let hexadecimalDigits: InlineArray<256, UInt8> = {
    var values = InlineArray<256, UInt8>(repeating: 0xFF)
    for (first, digits) in [(0, "0123456789"), (10, "abcdef"), (10, "ABCDEF")] {
        for (place, digit) in digits.utf8.enumerated() { values[Int(digit)] = UInt8(first + place) }
    }
    return values
}()
