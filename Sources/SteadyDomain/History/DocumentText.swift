// The one written form of a document: JSON without spaces, fields in order, only whole numbers, only the escapes `\"`,
// `\\` and `\u00xx`. Reading accepts all JSON escapes, since earlier releases used more.

extension Document {
    package var text: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    fileprivate func write(to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        for (position, field) in fields.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            FieldValue.text(field.name).write(to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            field.value.write(to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// Parses a text; nil if it isn't a document.
    package init?(_ text: String) {
        var reader = DocumentReader(bytes: Array(text.utf8))
        guard case .item(let document)? = reader.value(), reader.isAtEnd else { return nil }
        self = document
    }
}

extension FieldValue {
    fileprivate func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .int(let number): bytes += String(number).utf8
        case .text(let text):
            bytes.append(UInt8(ascii: "\""))
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                    bytes.append(UInt8(ascii: "\\"))
                    bytes.append(byte)
                case 0..<0x20:
                    bytes += "\\u00".utf8
                    for digit in [byte >> 4, byte & 0xF] {
                        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
                    }
                default: bytes.append(byte)
                }
            }
            bytes.append(UInt8(ascii: "\""))
        case .list(let items):
            bytes.append(UInt8(ascii: "["))
            for (position, item) in items.enumerated() {
                if position > 0 { bytes.append(UInt8(ascii: ",")) }
                item.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .item(let document): document.write(to: &bytes)
        }
    }
}

/// Reads JSON with whole numbers, the only numbers history has ever held. Unlike JSON libraries it keeps the order of
/// keys.
private struct DocumentReader {
    let bytes: [UInt8]
    private var position = 0
    private var depth = 0
    /// Documents nest only as deep as a list of items. The limit keeps a text from elsewhere from exhausting the stack.
    private static let deepest = 8

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }
    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func take(word: StaticString) -> Bool {
        let isThere = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
        if isThere { position += word.utf8CodeUnitCount }
        return isThere
    }

    mutating func value() -> FieldValue? {
        guard depth < DocumentReader.deepest else { return nil }
        depth += 1
        defer { depth -= 1 }
        switch next {
        case UInt8(ascii: "{"): return document().map { .item($0) }
        case UInt8(ascii: "["): return list().map { .list($0) }
        case UInt8(ascii: "\""): return string().map { .text($0) }
        case UInt8(ascii: "n"): return take(word: "null") ? .null : nil
        default: return number().map { .int($0) }
        }
    }

    private mutating func document() -> Document? {
        guard take("{") else { return nil }
        var fields: [Document.Field] = []
        if take("}") { return Document(fields) }
        repeat {
            guard let name = string(), take(":"), let value = value() else { return nil }
            fields.append(Document.Field(name: name, value: value))
        } while take(",")
        return take("}") ? Document(fields) : nil
    }

    private mutating func list() -> [FieldValue]? {
        guard take("[") else { return nil }
        var items: [FieldValue] = []
        if take("]") { return items }
        repeat {
            guard let item = value() else { return nil }
            items.append(item)
        } while take(",")
        return take("]") ? items : nil
    }

    private mutating func number() -> Int? {
        let start = position
        _ = take("-")
        while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
        return Int(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func string() -> String? {
        guard take("\"") else { return nil }
        let start = position
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { position += 1 }
        if take("\"") { return String(decoding: bytes[start..<position - 1], as: UTF8.self) }
        var text = Array(bytes[start..<position])
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = escaped() else { return nil }
                text += String(Character(scalar)).utf8
            default: text.append(byte)
            }
        }
        return nil
    }

    /// The character after a backslash.
    private mutating func escaped() -> Unicode.Scalar? {
        guard let byte = next else { return nil }
        position += 1
        switch Unicode.Scalar(byte) {
        case "\"", "\\", "/": return Unicode.Scalar(byte)
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u":
            guard let unit = unit() else { return nil }
            guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) }
            guard take("\\"), take("u"), let low = self.unit(), (0xDC00..<0xE000).contains(low) else { return nil }
            return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        default: return nil
        }
    }

    /// Four hexadecimal digits.
    private mutating func unit() -> UInt32? {
        guard position + 4 <= bytes.count else { return nil }
        defer { position += 4 }
        return UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    }
}
