import GRDB
import GRDBSQLite
import SteadyDomain

extension FilePlace {
    /// While a reader holds the lock, nobody changes the file. SQLite rolled back any journal before it gave the lock. So the
    /// file's bytes are the record.
    func copyBytes(of db: Database, to target: String) throws -> Bool {
        // If somebody switched the file to a write-ahead log, the newest changes are in that. If a restore has just replaced the
        // file, the open one is another record. No restore can happen while the lock is held.
        let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode")
        guard let mode, ["delete", "truncate", "persist"].contains(mode), hasOpenFile else { return false }
        try PrivateFolder.make(PrivateFolder.parent(of: target))
        let file = try OpenFile(of: db)
        let part = try PartFile(for: target)
        do {
            try part.fill(with: file.size, file.read)
            try part.keep()
        } catch {
            part.remove()
            throw error
        }
        return true
    }
}

/// The database file that SQLite has open. Opening and closing it again would drop SQLite's locks.
private struct OpenFile {
    private let file: UnsafeMutablePointer<sqlite3_file>
    private let methods: sqlite3_io_methods
    let size: Int

    init(of db: Database) throws {
        var file: UnsafeMutablePointer<sqlite3_file>?
        try OpenFile.check(sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file))
        guard let file, let methods = file.pointee.pMethods?.pointee else {
            throw DatabaseError(resultCode: .SQLITE_CANTOPEN)
        }
        var size: sqlite3_int64 = 0
        try OpenFile.check(methods.xFileSize(file, &size))
        self.file = file
        self.methods = methods
        self.size = Int(size)
    }

    /// Fills the buffer with bytes from an offset on.
    func read(_ buffer: UnsafeMutableRawBufferPointer, at start: Int) throws {
        try OpenFile.check(methods.xRead(file, buffer.baseAddress, CInt(buffer.count), sqlite3_int64(start)))
    }

    private static func check(_ code: CInt) throws {
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}
