import SteadyDomain

/// A JSON value that keeps the order of its keys and writes unknown values as null.
package enum JSON: Sendable {
    case null
    case bool(Bool)
    case int(Int)
    case decimal(Tenths)
    /// A number that is already text, such as `7.25`.
    case number(String)
    case string(String)
    case array([JSON])
    case object([(key: String, value: JSON)])

    package init(_ value: Int?) { self = value.map { .int($0) } ?? .null }
    package init(_ value: Tenths?) { self = value.map { .decimal($0) } ?? .null }
    package init(_ value: String?) { self = value.map { .string($0) } ?? .null }
    package init(_ value: Bool?) { self = value.map { .bool($0) } ?? .null }
    package init(_ value: (some CustomStringConvertible)?) { self = value.map { .string($0.description) } ?? .null }
    package init(_ value: Score?) { self = value.map { .int($0.value) } ?? .null }

    /// The JSON on one line, without a line end.
    package var text: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .int(let value): text += String(value)
        case .decimal(let value): text += value.description
        case .number(let value): text += value
        case .string(let value): JSON.write(value, to: &text)
        case .array(let values):
            text += "["
            for (position, value) in values.enumerated() {
                if position > 0 { text += "," }
                value.write(to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (position, member) in members.enumerated() {
                if position > 0 { text += "," }
                JSON.write(member.key, to: &text)
                text += ":"
                member.value.write(to: &text)
            }
            text += "}"
        }
    }

    /// Escapes what JSON requires, and also everything that could control the terminal.
    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case let scalar where scalar.isUnsafe:
                text += "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
                text += String(scalar.value, radix: 16)
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
    package init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { ($0.0, $0.1) }) }
    package init(arrayLiteral elements: JSON...) { self = .array(elements) }
    package init(stringLiteral value: String) { self = .string(value) }
}
