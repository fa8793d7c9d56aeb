/// What the first bytes of a file tell of a database of SQLite (<https://www.sqlite.org/fileformat2.html>).
package enum DatabaseHeader {
    package static func isDatabase(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("SQLite format 3\0".utf8)) }

    /// Whether it is a database of Steady, by its application id: 4 bytes from byte 68 on, the highest first.
    package static func isSteadys(_ bytes: [UInt8]) -> Bool {
        guard isDatabase(bytes), bytes.count >= 72 else { return false }
        return bytes[68..<72].reduce(0) { $0 << 8 | Int($1) } == Int(SchemaRelease.applicationID)
    }
}
