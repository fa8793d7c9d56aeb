import SteadyDomain

/// Rows in the format of RFC 4180: commas, CRLF, doubled quotes.
package struct CSV {
    package enum Cell: Sendable {
        case empty
        /// One of Steady's own words, a number or a date: never a formula.
        case plain(String)
        /// Text that a person wrote.
        case text(String)

        package init(_ value: (some CustomStringConvertible)?) { self = value.map { .plain($0.description) } ?? .empty }
        package init(text: String?) { self = text.map { .text($0) } ?? .empty }
        package init(hours minutes: Int?) {
            self =
                minutes.map { minutes in
                    let hours = Minutes.hours(minutes)
                    return .plain(hours.contains(".") ? hours : hours + ".0")
                } ?? .empty
        }
    }

    /// Whether to leave cells unchanged that a spreadsheet could run as formulas.
    private let isRaw: Bool
    package private(set) var bytes: [UInt8] = []

    /// - Parameters:
    ///   - header: the columns' names; nil to continue a file.
    ///   - startsWithMark: whether to begin with a byte order mark, which Excel needs to read UTF-8.
    package init(header: [String]?, isRaw: Bool = false, startsWithMark: Bool = false) {
        self.isRaw = isRaw
        guard let header else { return }
        if startsWithMark { bytes += [0xEF, 0xBB, 0xBF] }
        append(header.map { .plain($0) })
    }

    package mutating func append(_ row: [Cell]) {
        for (position, cell) in row.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            switch cell {
            case .empty: break
            case .plain(let text): bytes += text.utf8
            case .text(let text): append(text)
            }
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func append(_ text: String) {
        let quote = UInt8(ascii: "\"")
        let needsQuotes = text.utf8.contains { $0 == quote || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        if needsQuotes { bytes.append(quote) }
        if !isRaw, let first = text.utf8.first, CSV.startsFormula(first) { bytes.append(UInt8(ascii: "'")) }
        if needsQuotes {
            for byte in text.utf8 {
                if byte == quote { bytes.append(quote) }
                bytes.append(byte)
            }
            bytes.append(quote)
        } else {
            bytes += text.utf8
        }
    }

    /// Whether a spreadsheet treats a cell with this first byte as a formula (FACTS: privacy and law).
    private static func startsFormula(_ first: UInt8) -> Bool {
        switch Unicode.Scalar(first) {
        case "=", "+", "-", "@", "\t", "\r", "\n": true
        default: false
        }
    }
}
