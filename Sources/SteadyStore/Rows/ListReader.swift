import GRDB
import GRDBSQLite
import Glibc
import SteadyDomain

/// Reads the items of one list, record after record, with one statement.
///
/// It goes on after the last record's items. If records come in the order of their uids, as in a list by day, the next
/// record's items follow there, or those of a later one if it has none. Finding them by key would be most of the work of
/// reading a record.
final class ListReader {
    private let cached: Statement
    private let columns: Int
    /// Whether the statement stands on a row.
    private var isOnRow = false
    private var gap = Gap()

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
        var next = next
        if next?.compare(owner) != 0 {
            if let next, gap.holds(owner, before: next) { return }
            next = try find(owner)
        }
        while next?.compare(owner) == 0 {
            var reader = RowReader(statement, from: 1)
            try body(columns == 1 ? reader.next() : .item((0..<columns).map { _ in try reader.next() }))
            next = try step()
        }
        gap.begin(after: owner, before: next)
    }

    /// The uid of the record that the next item belongs to; valid until the next step. Another reader may have moved the
    /// statement, since the connection keeps one for all.
    private var next: UnsafeBufferPointer<UInt8>? {
        guard isOnRow, let found = sqlite3_column_text(statement, 0) else { return nil }
        return UnsafeBufferPointer(start: found, count: Int(sqlite3_column_bytes(statement, 0)))
    }

    private func find(_ owner: UnsafeBufferPointer<UInt8>) throws -> UnsafeBufferPointer<UInt8>? {
        sqlite3_reset(statement)
        // The text isn't moved while it is compared.
        let code = owner.withMemoryRebound(to: CChar.self) {
            sqlite3_bind_text(statement, 1, $0.baseAddress, CInt($0.count), nil)
        }
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        return try step()
    }

    private func step() throws -> UnsafeBufferPointer<UInt8>? {
        let code = sqlite3_step(statement)
        isOnRow = code == SQLITE_ROW
        guard isOnRow || code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        return next
    }
}

/// Two uids that follow one another in a list's table: records between them have no items.
private struct Gap {
    private var start: [UInt8] = []
    private var end: [UInt8] = []
    /// Whether it may still say that a record has no items.
    ///
    /// It says so once. If the key at its end was damaged, it isn't in its place, and hides the items of its own record;
    /// those of the records after that one are found by key.
    private var isTrusted = false

    mutating func begin(after owner: UnsafeBufferPointer<UInt8>, before next: UnsafeBufferPointer<UInt8>?) {
        isTrusted = next != nil
        start.replace(with: owner)
        if let next { end.replace(with: next) }
    }

    /// Whether a record certainly has no items.
    /// - Parameter next: the uid that the statement stands on now.
    mutating func holds(_ owner: UnsafeBufferPointer<UInt8>, before next: UnsafeBufferPointer<UInt8>) -> Bool {
        guard isTrusted else { return false }
        isTrusted = false
        return start.withUnsafeBufferPointer { $0.compare(owner) < 0 } && owner.compare(next) < 0
            && end.withUnsafeBufferPointer { $0.compare(next) == 0 }
    }
}

extension [UInt8] {
    /// Keeps its memory: a list has thousands of uids.
    fileprivate mutating func replace(with text: UnsafeBufferPointer<UInt8>) {
        removeAll(keepingCapacity: true)
        append(contentsOf: text)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Negative, zero or positive, as SQLite orders texts.
    fileprivate func compare(_ other: UnsafeBufferPointer) -> Int {
        guard let own = baseAddress, let others = other.baseAddress else { return count - other.count }
        let order = memcmp(own, others, Swift.min(count, other.count))
        return order == 0 ? count - other.count : Int(order)
    }
}
