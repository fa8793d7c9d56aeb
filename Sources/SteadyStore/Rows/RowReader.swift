import GRDB
import GRDBSQLite
import Glibc
import SteadyDomain

extension Database {
    /// What `read` makes of each row that a query selects.
    func fetch<T>(
        _ query: String, _ arguments: StatementArguments = [], _ read: (inout RowReader) throws -> T
    ) throws -> [T] {
        // Kept by the connection: an export asks the same of each portion of days.
        let statement = try cachedStatement(sql: query)
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        var values: [T] = []
        while try rows.next() != nil {
            var reader = RowReader(statement.sqliteStatement)
            values.append(try read(&reader))
        }
        return values
    }
}

/// Reads the columns of a statement's row one after another, and refuses what can't be.
///
/// It asks SQLite itself, and parses what lies there: as GRDB's values a craving's columns take 20,000 instructions more,
/// beside the 50,000 that an export takes for all else of it.
struct RowReader {
    private let statement: SQLiteStatement
    private var position: CInt = 0

    init(_ statement: SQLiteStatement) {
        self.statement = statement
    }

    /// What a value that can't be means: the file was damaged or changed by hand.
    static var damaged: Problem {
        .damaged(
            "The database is damaged in a record. Nothing was changed. Keep a copy, then run `steady restore FILE`.")
    }

    /// What lies in the next column; good until the next row.
    mutating func next() throws -> ColumnValue {
        defer { position += 1 }
        switch sqlite3_column_type(statement, position) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER:
            // No column has use for more, and with less sums can't overflow.
            guard let number = Int32(exactly: sqlite3_column_int64(statement, position)) else {
                throw RowReader.damaged
            }
            return .int(Int(number))
        case SQLITE_TEXT:
            guard let start = sqlite3_column_text(statement, position) else { throw RowReader.damaged }
            // Up to a NUL, which no text of Steady's has: what a damaged one holds behind it could not be written back.
            let count = strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))
            return .text(UnsafeBufferPointer(start: start, count: count))
        default: throw RowReader.damaged
        }
    }

    /// A column that must have a value.
    mutating func value<T: FieldContent>(_: T.Type = T.self) throws -> T {
        guard let value = T(column: try next()) else { throw RowReader.damaged }
        return value
    }

    /// A column that may have none.
    mutating func optional<T: FieldContent>(_: T.Type = T.self) throws -> T? {
        let column = try next()
        if case .null = column { return nil }
        guard let value = T(column: column) else { throw RowReader.damaged }
        return value
    }
}

/// Reads the items of one list, record after record, with one statement.
struct ListReader {
    private let statement: SQLiteStatement
    private let columns: Int

    init(_ list: RecordList, in db: Database) throws {
        statement = try db.cachedStatement(sql: list.selection).sqliteStatement
        columns = list.list.columns.count
    }

    /// Hands over each item of a record, in their order.
    /// - Parameter uid: the record's, as it lies in its own row, which must stay the current one.
    func items(of uid: ColumnValue, _ body: (ColumnValue) throws -> Void) throws {
        guard case .text(let utf8) = uid else { throw RowReader.damaged }
        // The text stays where it is until the statement is done with it.
        let isBound = utf8.withMemoryRebound(to: CChar.self) {
            sqlite3_bind_text(statement, 1, $0.baseAddress, CInt($0.count), nil)
        }
        guard isBound == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: isBound)) }
        defer { sqlite3_reset(statement) }
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW:
                var reader = RowReader(statement)
                try body(columns == 1 ? reader.next() : .item((0..<columns).map { _ in try reader.next() }))
            case SQLITE_DONE: return
            case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
            }
        }
    }
}
