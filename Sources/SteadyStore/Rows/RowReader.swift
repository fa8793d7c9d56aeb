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
        defer { position += 1 }
        switch sqlite3_column_type(statement, position) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER:
            // No column needs a larger number, and sums of smaller ones can't overflow.
            guard let number = Int32(exactly: sqlite3_column_int64(statement, position)) else {
                throw RowReader.damaged
            }
            return .int(Int(number))
        case SQLITE_TEXT:
            guard let start = sqlite3_column_text(statement, position) else { throw RowReader.damaged }
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

/// Reads the items of one list, record after record, with one statement.
///
/// It goes on after the last record's items. If records come in the order of their uids, as in a list by day, the next
/// record's items follow there. Finding them by key would be most of the work of reading a record.
final class ListReader {
    private let cached: Statement
    private let columns: Int
    /// Whether the statement stands on a row.
    private var isOnRow = false

    init(_ list: RecordList, in db: Database) throws {
        cached = try db.cachedStatement(sql: list.selection)
        columns = list.list.columns.count
    }

    /// A statement that stands on a row keeps the database locked.
    deinit { sqlite3_reset(statement) }

    private var statement: SQLiteStatement { cached.sqliteStatement }

    /// Calls `body` with each item of a record, in order.
    /// - Parameter uid: the record's uid as its row has it. That row must stay the current one.
    func items(of uid: ColumnValue, _ body: (ColumnValue) throws -> Void) throws {
        guard case .text(let owner) = uid else { throw RowReader.damaged }
        // If another record's items follow, this one may have none. Look for them by key anyway: then a damaged key hides only
        // its own record's items.
        if !isOn(owner) { try find(owner) }
        while isOn(owner) {
            var reader = RowReader(statement, from: 1)
            try body(columns == 1 ? reader.next() : .item((0..<columns).map { _ in try reader.next() }))
            try step()
        }
    }

    /// Whether the next item belongs to that record.
    private func isOn(_ owner: UnsafeBufferPointer<UInt8>) -> Bool {
        guard isOnRow, let found = sqlite3_column_text(statement, 0), let sought = owner.baseAddress else {
            return false
        }
        return sqlite3_column_bytes(statement, 0) == owner.count && memcmp(found, sought, owner.count) == 0
    }

    private func find(_ owner: UnsafeBufferPointer<UInt8>) throws {
        sqlite3_reset(statement)
        // The text isn't moved while it is compared.
        let code = owner.withMemoryRebound(to: CChar.self) {
            sqlite3_bind_text(statement, 1, $0.baseAddress, CInt($0.count), nil)
        }
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        try step()
    }

    private func step() throws {
        let code = sqlite3_step(statement)
        isOnRow = code == SQLITE_ROW
        guard isOnRow || code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}
