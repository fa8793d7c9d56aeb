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
    private var position: CInt

    /// - Parameter position: the first column that is read.
    init(_ statement: SQLiteStatement, from position: CInt = 0) {
        self.statement = statement
        self.position = position
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
///
/// It goes on from where the last record's items ended: where records come in the order of their uids, as they do in a list by
/// day, the next one's items lie there, and finding them by the key is most of what reading a record takes.
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

    /// Hands over each item of a record, in their order.
    /// - Parameter uid: the record's, as it lies in its own row, which must stay the current one.
    func items(of uid: ColumnValue, _ body: (ColumnValue) throws -> Void) throws {
        guard case .text(let owner) = uid else { throw RowReader.damaged }
        // Where another record's items come next this one may have none. It is looked for all the same: a key that was damaged
        // hides the items of no record but its own.
        if !isOn(owner) { try find(owner) }
        while isOn(owner) {
            var reader = RowReader(statement, from: 1)
            try body(columns == 1 ? reader.next() : .item((0..<columns).map { _ in try reader.next() }))
            try step()
        }
    }

    /// Whether the next item is of that record.
    private func isOn(_ owner: UnsafeBufferPointer<UInt8>) -> Bool {
        guard isOnRow, let found = sqlite3_column_text(statement, 0), let sought = owner.baseAddress else {
            return false
        }
        return sqlite3_column_bytes(statement, 0) == owner.count && memcmp(found, sought, owner.count) == 0
    }

    private func find(_ owner: UnsafeBufferPointer<UInt8>) throws {
        sqlite3_reset(statement)
        // The text stays where it is for the one step that looks at it.
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
