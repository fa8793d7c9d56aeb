/// Reads comma-separated values (RFC 4180) from bytes, a row at a time; it keeps no row.
///
/// SwiftCSV 0.10.0 was tried in its place on what real exports hold, and failed:
/// - A file that ends inside quotes is read as if it were whole; all rows from that quote on become one cell.
/// - It goes by grapheme clusters, so a comma before a combining mark or a variation selector separates nothing, and
///   a quoted cell that begins with one is refused.
/// - White space at the beginning of a cell is dropped, and so is an empty last cell at the end of a file.
/// - Its rows are padded to the widest: 40 KB with one row of 10,000 cells take 865 MB.
/// - Neither its errors nor its rows say where they are, and its callback can't stop it.
package struct CSVReader {
    package struct Row: Sendable {
        /// As spreadsheets number it: the first is row 1. Empty lines count.
        package let number: Int
        package let cells: [String]

        package init(number: Int, cells: [String]) {
            self.number = number
            self.cells = cells
        }
    }

    /// The most cells of a row. The widest table of an export has 25.
    package static let mostColumns = 2000
    /// The most bytes of a cell, as they stand in the file. A note has at most 64 KiB.
    package static let longestCell = 256 * 1024

    private enum State { case start, plain, quoted, closing, closed }

    private let file: String
    private let delimiter: UInt8
    private var cell: [UInt8] = []
    private var cells: [String] = []
    private var number = 1

    private init(file: String, delimiter: UInt8) {
        self.file = file
        self.delimiter = delimiter
    }

    /// Calls `body` with each row that isn't empty.
    /// - Parameters:
    ///   - bytes: UTF-8, with or without a byte order mark, with any line ends.
    ///   - file: its name, for messages.
    /// - Throws: ``Problem/conflict(_:command:)`` that names row and column if it can't be read, or what `body` throws.
    package static func read(_ bytes: [UInt8], file: String, _ body: (Row) throws -> Void) throws {
        let place = ImportPlace(file: file)
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw place.problem("This is UTF-16. Save it as CSV in UTF-8.")
        }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        try bytes.withUnsafeBufferPointer { all in
            let text = UnsafeBufferPointer(rebasing: all[start...])
            var reader = CSVReader(file: file, delimiter: delimiter(of: text))
            try reader.read(text, body)
        }
    }

    /// The character between the cells of the first line that occurs most often: a spreadsheet of a country with decimal
    /// commas separates by semicolons.
    private static func delimiter(of text: UnsafeBufferPointer<UInt8>) -> UInt8 {
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var counts = [0, 0, 0]
        var isQuoted = false
        for byte in text {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
        }
        let best = counts.indices.max { counts[$0] < counts[$1] } ?? 0
        return counts[best] > counts[0] ? candidates[best] : candidates[0]
    }

    private mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ body: (Row) throws -> Void) throws {
        var state = State.start
        var follows = false
        for byte in text {
            let isEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
            // The LF of a CRLF, whose CR has ended the row.
            if follows, byte == UInt8(ascii: "\n") {
                follows = false
                continue
            }
            follows = false
            switch state {
            case .quoted:
                if byte == UInt8(ascii: "\"") { state = .closing } else { try append(byte) }
                continue
            case .closing where byte == UInt8(ascii: "\""):
                try append(byte)
                state = .quoted
                continue
            case .start where byte == UInt8(ascii: "\""):
                state = .quoted
                continue
            default: break
            }
            if byte == delimiter {
                try endCell()
                state = .start
            } else if isEnd {
                try endRow(body)
                follows = byte == UInt8(ascii: "\r")
                state = .start
            } else if state == .closing || state == .closed {
                guard byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") else {
                    throw here.problem("After a closing quote comes another cell or the end of the row.")
                }
                state = .closed
            } else {
                try append(byte)
                state = .plain
            }
        }
        guard state != .quoted else {
            throw here.problem("A quote is opened here and never closed, so a part of the file may be missing.")
        }
        if state != .start || !cells.isEmpty { try endRow(body) }
    }

    private var here: ImportPlace { ImportPlace(file: file, row: number, column: "cell \(cells.count + 1)") }

    private mutating func append(_ byte: UInt8) throws {
        guard cell.count < CSVReader.longestCell else {
            throw here.problem("A cell has more than \(CSVReader.longestCell / 1024) KiB. Shorten it.")
        }
        cell.append(byte)
    }

    private mutating func endCell() throws {
        guard cells.count < CSVReader.mostColumns else {
            throw ImportPlace(file: file, row: number).problem(
                "This row has more than \(CSVReader.mostColumns) columns, more than any table of entries. Name another file."
            )
        }
        guard let text = String(validating: cell, as: UTF8.self) else {
            throw here.problem("This is not UTF-8. Save the file as CSV in UTF-8.")
        }
        // A column that isn't read may hold more than a text can.
        if let fault = FreeText.fault(in: cell), fault == .nul { throw here.problem(fault.sentences("A text")) }
        cells.append(text)
        cell.removeAll(keepingCapacity: true)
    }

    private mutating func endRow(_ body: (Row) throws -> Void) throws {
        try endCell()
        if cells != [""] { try body(Row(number: number, cells: cells)) }
        cells.removeAll(keepingCapacity: true)
        number += 1
    }
}
