import SteadyDomain

/// Rows as RFC 4180 has them: commas, CRLF, quotes doubled.
package struct CSV {
    package enum Cell: Sendable {
        case empty
        /// A word of Steady's own, a number or a date: never a formula.
        case plain(String)
        /// What a person wrote.
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

    /// The first characters that a spreadsheet takes for a formula (FACTS: privacy and law).
    private static let formulaStarts: Set<UInt8> = Set("=+-@\t\r\n".utf8)

    /// Whether cells that a spreadsheet could run are left as they are.
    private let isRaw: Bool
    package private(set) var bytes: [UInt8] = []

    /// - Parameters:
    ///   - header: the columns' names; nil for rows that come behind others.
    ///   - startsWithMark: whether a byte order mark comes first, which Excel needs to read UTF-8.
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
        var content = Array(text.utf8)
        if !isRaw, let first = content.first, CSV.formulaStarts.contains(first) {
            content.insert(UInt8(ascii: "'"), at: 0)
        }
        let needsQuotes = content.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else {
            bytes += content
            return
        }
        bytes.append(0x22)
        for byte in content {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
