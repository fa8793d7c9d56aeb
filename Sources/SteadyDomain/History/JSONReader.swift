/// Reads JSON of the kind that changes are written in, as it comes: strings, whole numbers, lists and objects. Unlike JSON
/// libraries it keeps the order of keys, and holds no more of a file than one value.
package struct JSONReader {
    /// What is wrong with a text.
    package enum Failure: Error, Equatable {
        /// It is not JSON, or breaks off.
        case malformed
        /// Lists or objects stand deeper in one another than a record's.
        case tooDeep
        /// A text or a list is longer than any of a record's.
        case tooLong
        /// A number that is not whole, or true or false: no field has such a value.
        case otherValue
    }

    private var bytes: [UInt8]
    private var position = 0
    private let more: (() throws -> [UInt8])?
    private var depth = 0
    /// The line that it reads, for messages.
    package private(set) var line = 1

    /// Documents nest only as deep as a list of items. The limit keeps a text from elsewhere from exhausting the stack.
    private static let deepest = 8
    /// A note of 64 KiB of characters that are all written as escapes.
    private static let longestText = 1 << 19
    private static let longestList = 100_000

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        more = nil
    }

    /// - Parameter more: the next bytes; none at the end.
    package init(reading more: @escaping () throws -> [UInt8]) {
        bytes = []
        self.more = more
    }

    // MARK: Bytes

    private mutating func next() throws -> UInt8? {
        if position < bytes.count { return bytes[position] }
        guard let more else { return nil }
        bytes = try more()
        position = 0
        return bytes.first
    }

    private mutating func skipSpace() throws {
        while let byte = try next(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            if byte == 0x0A { line += 1 }
            position += 1
        }
    }

    /// Takes a character if it comes next, after any space.
    package mutating func take(_ character: Unicode.Scalar) throws -> Bool {
        try skipSpace()
        guard try next() == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    package mutating func expect(_ character: Unicode.Scalar) throws {
        guard try take(character) else { throw Failure.malformed }
    }

    /// Takes a mark that some programs put at the beginning of UTF-8.
    package mutating func skipMark() throws {
        guard try next() == 0xEF else { return }
        for byte in [0xEF, 0xBB, 0xBF] as [UInt8] {
            guard try next() == byte else { throw Failure.malformed }
            position += 1
        }
    }

    package mutating func isAtEnd() throws -> Bool {
        try skipSpace()
        return try next() == nil
    }

    private mutating func take(word: StaticString) throws {
        for index in 0..<word.utf8CodeUnitCount {
            guard try next() == word.utf8Start[index] else { throw Failure.malformed }
            position += 1
        }
    }

    // MARK: Values

    package mutating func value() throws -> FieldValue {
        guard depth < JSONReader.deepest else { throw Failure.tooDeep }
        depth += 1
        defer { depth -= 1 }
        try skipSpace()
        switch try next() {
        case UInt8(ascii: "{"): return .item(try document())
        case UInt8(ascii: "["): return .list(try list())
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "n"):
            try take(word: "null")
            return .null
        case UInt8(ascii: "t"), UInt8(ascii: "f"): throw Failure.otherValue
        default: return .int(try number())
        }
    }

    /// Calls `body` for each key of an object. It must read the key's value.
    package mutating func object(_ body: (inout JSONReader, String) throws -> Void) throws {
        try expect("{")
        if try take("}") { return }
        repeat {
            try skipSpace()
            let key = try string()
            try expect(":")
            try body(&self, key)
        } while try take(",")
        try expect("}")
    }

    /// Calls `body` for each item of a list. It must read the item.
    package mutating func array(_ body: (inout JSONReader) throws -> Void) throws {
        try expect("[")
        if try take("]") { return }
        repeat { try body(&self) } while try take(",")
        try expect("]")
    }

    mutating func document() throws -> Document {
        var fields: [Document.Field] = []
        try object { reader, name in
            guard fields.count < JSONReader.longestList else { throw Failure.tooLong }
            fields.append(Document.Field(name: name, value: try reader.value()))
        }
        return Document(fields)
    }

    private mutating func list() throws -> [FieldValue] {
        var items: [FieldValue] = []
        try array { reader in
            guard items.count < JSONReader.longestList else { throw Failure.tooLong }
            items.append(try reader.value())
        }
        return items
    }

    private mutating func number() throws -> Int {
        var digits: [UInt8] = []
        while let byte = try next(), byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) {
            guard digits.count < 20 else { throw Failure.otherValue }
            digits.append(byte)
            position += 1
        }
        if let byte = try next(), byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e"), !digits.isEmpty {
            throw Failure.otherValue
        }
        guard let number = Int(String(decoding: digits, as: UTF8.self)) else {
            throw digits.isEmpty ? Failure.malformed : Failure.otherValue
        }
        return number
    }

    package mutating func string() throws -> String {
        guard try next() == UInt8(ascii: "\"") else { throw Failure.malformed }
        position += 1
        // Nearly every text ends in the piece at hand, and has no escape.
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\") {
            position += 1
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
            position += 1
            return try JSONReader.text(bytes[start..<position - 1])
        }
        var text = Array(bytes[start..<position])
        while let byte = try next() {
            position += 1
            guard text.count < JSONReader.longestText else { throw Failure.tooLong }
            switch byte {
            case UInt8(ascii: "\""): return try JSONReader.text(text[...])
            case UInt8(ascii: "\\"): text += String(Character(try escaped())).utf8
            default: text.append(byte)
            }
        }
        throw Failure.malformed
    }

    /// - Throws: ``Failure/malformed`` if it isn't UTF-8: then it would come out as another text than it was.
    private static func text(_ bytes: ArraySlice<UInt8>) throws -> String {
        guard bytes.count <= longestText else { throw Failure.tooLong }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Failure.malformed }
        return text
    }

    /// The character after a backslash.
    private mutating func escaped() throws -> Unicode.Scalar {
        guard let byte = try next() else { throw Failure.malformed }
        position += 1
        switch Unicode.Scalar(byte) {
        case "\"", "\\", "/": return Unicode.Scalar(byte)
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u":
            let unit = try unit()
            if let scalar = Unicode.Scalar(unit) { return scalar }
            guard unit < 0xDC00 else { throw Failure.malformed }
            try take(word: "\\u")
            let low = try self.unit()
            guard (0xDC00..<0xE000).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
            else { throw Failure.malformed }
            return scalar
        default: throw Failure.malformed
        }
    }

    /// Four hexadecimal digits.
    private mutating func unit() throws -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = try next(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw Failure.malformed
            }
            position += 1
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }
}
