import GRDB
import GRDBSQLite
import Glibc
import SteadyDomain

extension Database {
    /// What `read` makes of each row that a query selects.
    /// - Parameter linkCount: how many of the last columns are links, as ``Shape/selection`` has them.
    func fetch<T>(
        _ query: String, _ arguments: StatementArguments = [], linkCount: Int = 0,
        _ read: (inout FieldReader) throws -> T
    ) throws -> [T] {
        // Kept by the connection: an export asks the same of each portion of days.
        let statement = try cachedStatement(sql: query)
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        var values: [T] = []
        while try rows.next() != nil {
            var reader = FieldReader(statement, linkCount: linkCount)
            values.append(try read(&reader))
        }
        return values
    }
}

/// Reads the columns of a statement's row one after another, and refuses what can't be.
///
/// It asks SQLite itself, and parses what lies there: as GRDB's values a craving's columns take 20,000 instructions more,
/// beside the 50,000 that an export takes for all else of it.
struct FieldReader {
    private let statement: SQLiteStatement
    private var position: CInt = 0
    /// The first of the row's last columns, which are its links.
    private let linkStart: CInt

    fileprivate init(_ statement: Statement, linkCount: Int) {
        self.statement = statement.sqliteStatement
        linkStart = CInt(statement.columnCount - linkCount)
    }

    /// What a value that can't be means: the file was damaged or changed by hand.
    private var damaged: Problem {
        .damaged(
            "The database is damaged in a record. Nothing was changed; keep a copy and put back one that is whole.")
    }

    private mutating func next() -> CInt {
        defer { position += 1 }
        return position
    }

    /// What `parse` makes of a column's UTF-8; nil where it is null.
    private func optional<T>(_ column: CInt, _ parse: (Span<UInt8>) throws -> T?) throws -> T? {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_NULL: return nil
        case SQLITE_TEXT:
            let start = try required(sqlite3_column_text(statement, column))
            // Up to a NUL, which no text of Steady's has: what a damaged one holds behind it could not be written back.
            let count = strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))
            return try required(parse(UnsafeBufferPointer(start: start, count: count).span))
        default: throw damaged
        }
    }

    mutating func optionalInt() throws -> Int? {
        let column = next()
        switch sqlite3_column_type(statement, column) {
        case SQLITE_NULL: return nil
        // No column has use for more, and with less sums can't overflow.
        case SQLITE_INTEGER: return Int(try required(Int32(exactly: sqlite3_column_int64(statement, column))))
        default: throw damaged
        }
    }

    mutating func optionalText() throws -> String? { try optional(next()) { String(utf8: $0) } }

    mutating func int() throws -> Int { try required(optionalInt()) }
    mutating func text() throws -> String { try required(optionalText()) }

    /// A text column read as a value that its type writes.
    mutating func optional<T>(_ parse: (String) -> T?) throws -> T? {
        try optional(next()) { parse(String(utf8: $0)) }
    }

    mutating func value<T>(_ parse: (String) -> T?) throws -> T { try required(optional(parse)) }

    mutating func id<Of: SteadyDomain.Record>() throws -> ID<Of> { ID(try int()) }

    mutating func uid<Of>() throws -> UID<Of> { try required(optionalUID()) }
    mutating func optionalUID<Of>() throws -> UID<Of>? { try optional(next()) { UID(utf8: $0) } }
    mutating func day() throws -> Day { try required(optionalDay()) }
    mutating func optionalDay() throws -> Day? { try optional(next()) { Day(utf8: $0) } }
    mutating func moment() throws -> Moment { try required(optional(next()) { Moment(utf8: $0) }) }
    mutating func score() throws -> Score { try required(optionalScore()) }
    mutating func optionalScore() throws -> Score? { try optionalInt().map { try required(Score($0)) } }
    mutating func written() throws -> Written { Written(at: try moment(), day: try day()) }

    /// The values of the shape's link at that index.
    func link<T>(_ index: Int, _ parse: (Span<UInt8>) -> T?) throws -> [T] {
        try optional(linkStart + CInt(index)) { list in
            var values: [T] = []
            var start = 0
            for end in 0...list.count where end == list.count || list[end] == Shape.Link.separator.value {
                values.append(try required(parse(list.extracting(start..<end))))
                start = end + 1
            }
            return values
        } ?? []
    }

    private func required<T>(_ value: T?) throws -> T {
        guard let value else { throw damaged }
        return value
    }
}

extension String {
    /// The text that these bytes write; those that are not UTF-8 become U+FFFD.
    init(utf8 text: Span<UInt8>) { self = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
}
