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
        var reader = JSONReader(Array(text.utf8))
        guard case .item(let document)? = try? reader.value(), (try? reader.isAtEnd()) == true else { return nil }
        self = document
    }
}

extension FieldValue {
    package func write(to bytes: inout [UInt8]) {
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
