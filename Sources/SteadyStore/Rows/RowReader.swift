import GRDB
import GRDBSQLite
import Glibc
import SteadyDomain

extension Database {
    /// The results of `read` for each row of a query.
    func fetch<T>(
        _ query: String, _ arguments: StatementArguments = [], _ read: (inout RowReader) throws -> T
    ) throws -> [T] {
        // The connection keeps the statement: an export runs it for each portion of days.
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

/// Reads the columns of a row one after another, and refuses impossible values.
///
/// It asks SQLite directly and parses the bytes in place. With GRDB's values a craving's columns take 20,000 more
/// instructions, and the rest of its export takes 50,000.
struct RowReader {
    private let statement: SQLiteStatement
    private var position: CInt

    /// - Parameter position: the first column to read.
    init(_ statement: SQLiteStatement, from position: CInt = 0) {
        self.statement = statement
        self.position = position
    }

    /// The problem for an impossible value: the file was damaged or changed by hand.
    static var damaged: Problem {
        .damaged(
            "The database is damaged in a record. Nothing was changed. Keep a copy, then run `steady restore FILE`.")
    }

    /// The value of the next column; valid until the next row.
    mutating func next() throws -> ColumnValue {
        // Finds the column once; only one thread uses the connection, so its value needs no protection.
        let value = sqlite3_column_value(statement, position)
        position += 1
        switch sqlite3_value_type(value) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER:
            // One of ``FieldType/numbers``. No column needs a larger number, and sums of smaller ones can't overflow.
            guard let number = Int32(exactly: sqlite3_value_int64(value)) else { throw RowReader.damaged }
            return .int(Int(number))
        case SQLITE_TEXT:
            guard let start = sqlite3_value_text(value) else { throw RowReader.damaged }
            // Up to a NUL. Steady writes none; what a damaged text has after one couldn't be written back.
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

    /// A column that may be empty.
    mutating func optional<T: FieldContent>(_: T.Type = T.self) throws -> T? {
        let column = try next()
        if case .null = column { return nil }
        guard let value = T(column: column) else { throw RowReader.damaged }
        return value
    }
}
