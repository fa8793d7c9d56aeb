import SteadyDomain

/// Rows in the format of RFC 4180: commas, CRLF, doubled quotes.
package struct CSV {
    /// What a cell says. Most cells are numbers and days, which become text only among the bytes of the file: a string for
    /// each would take longer than everything else about a row.
    package enum Cell: Sendable {
        case empty
        /// One of Steady's own words, or a number with decimals: never a formula.
        case plain(String)
        case number(Int)
        /// Minutes, written as hours with one or two decimals: `3.0`, `2.25`.
        case hours(Int)
        case day(Day)
        case moment(Moment)
        /// A time known by the part of its day.
        case part(Day, PartOfDay)
        /// A week by its label.
        case week(Week)
        /// A week by its ISO number. It is a date, so it is empty where days are written in place of dates.
        case isoWeek(Week)
        /// A record's typed id: its kind's letter and its number.
        case id(Character, Int)
        /// Text that a person wrote.
        case text(String)

        package init(_ value: (some CustomStringConvertible)?) { self = value.map { .plain($0.description) } ?? .empty }
        package init(_ number: Int?) { self = number.map { .number($0) } ?? .empty }
        package init(_ day: Day?) { self = day.map { .day($0) } ?? .empty }
        package init<Of>(_ id: ID<Of>?) {
            self =
                id.map { id in Of.kind.letter.map { .id($0, id.number) } ?? .plain(id.description) } ?? .empty
        }
        package init(text: String?) { self = text.map { .text($0) } ?? .empty }
        package init(hours minutes: Int?) { self = minutes.map { .hours($0) } ?? .empty }
    }

    /// Whether to leave cells unchanged that a spreadsheet could run as formulas.
    private let isRaw: Bool
    /// Nil to write dates.
    private let days: RelativeDays?
    package private(set) var bytes: [UInt8] = []
    private var isAtStart = true

    /// - Parameters:
    ///   - header: the columns' names; nil to continue a file.
    ///   - startsWithMark: whether to begin with a byte order mark, which Excel needs to read UTF-8.
    ///   - days: what to write in place of dates; nil to write dates.
    package init(header: [String]?, isRaw: Bool = false, startsWithMark: Bool = false, days: RelativeDays? = nil) {
        self.isRaw = isRaw
        self.days = days
        guard let header else { return }
        if startsWithMark { bytes += [0xEF, 0xBB, 0xBF] }
        append(header.map { .plain($0) })
    }

    package mutating func append(_ row: [Cell]) {
        for cell in row { append(cell) }
        endRow()
    }

    package mutating func endRow() {
        bytes.append(0x0D)
        bytes.append(0x0A)
        isAtStart = true
    }

    package mutating func append(_ cell: Cell) {
        if !isAtStart { bytes.append(UInt8(ascii: ",")) }
        isAtStart = false
        if let days, let words = days.words(cell) { return append(quoting: words) }
        switch cell {
        case .empty: break
        case .plain(let word): bytes.append(utf8: word)
        case .number(let number): bytes.append(decimal: number)
        case .hours(let minutes): append(hundredths: Minutes.hundredths(ofHours: minutes))
        case .day(let day): bytes.append(addingCapacity: 15) { $0.append(day) }
        case .moment(let moment): bytes.append(addingCapacity: 40) { $0.append(moment) }
        case .part(let day, let part):
            bytes.append(addingCapacity: 15) { $0.append(day) }
            bytes.append(utf8: " \(part.rawValue)")
        case .week(let week): bytes.append(utf8: week.label)
        case .isoWeek(let week): bytes.append(utf8: week.isoLabel)
        case .id(let letter, let number):
            bytes.append(contentsOf: letter.utf8)
            bytes.append(decimal: number)
        case .text(var text): text.withUTF8 { append(text: $0) }
        }
    }

    /// Appends Steady's own words, which may hold commas.
    private mutating func append(quoting words: String) {
        let quote = words.contains(",") ? "\"" : ""
        bytes.append(utf8: quote + words + quote)
    }

    private mutating func append(hundredths: Int) {
        bytes.append(decimal: hundredths / 100)
        bytes.append(UInt8(ascii: "."))
        bytes.append(decimal: hundredths / 10 % 10)
        if hundredths % 10 > 0 { bytes.append(decimal: hundredths % 10) }
    }

    private mutating func append(text: UnsafeBufferPointer<UInt8>) {
        let quote = UInt8(ascii: "\"")
        let needsQuotes = text.contains { $0 == quote || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        if needsQuotes { bytes.append(quote) }
        if !isRaw, CSV.startsFormula(text) { bytes.append(UInt8(ascii: "'")) }
        if needsQuotes {
            for byte in text {
                if byte == quote { bytes.append(quote) }
                bytes.append(byte)
            }
            bytes.append(quote)
        } else {
            bytes.append(contentsOf: text)
        }
    }

    private static func startsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        // Most texts begin with a letter of ASCII, and need no decoding.
        if first < 0x80 { return Unicode.Scalar(first).beginsFormula }
        return String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first?.beginsFormula ?? false
    }
}

extension [UInt8] {
    fileprivate mutating func append(utf8 text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    fileprivate mutating func append(decimal number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        if number.magnitude >= 10 { append(decimal: Int(number.magnitude / 10)) }
        append(UInt8(ascii: "0") + UInt8(number.magnitude % 10))
    }
}
