import GRDB

/// Which record a database holds: it is told by the beginnings of the copies that were merged in it. Two databases that
/// have one of them in common hold the same record.
package struct RecordIdentity: Sendable {
    /// The uids of the origins.
    private let beginnings: Set<String>

    init(_ beginnings: Set<String>) {
        self.beginnings = beginnings
    }

    package func isSame(as other: RecordIdentity) -> Bool { !beginnings.isDisjoint(with: other.beginnings) }
}

extension Database {
    /// Which record this is.
    func identity() throws -> RecordIdentity {
        let shown = try Set(String.fetchAll(self, sql: "SELECT uid FROM origin"))
        guard !shown.isEmpty else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        // Earlier releases could not be merged.
        guard try tableExists("standing") else { return RecordIdentity(shown) }
        return RecordIdentity(try shown.union(shown.flatMap { try others(than: $0) }))
    }
}

extension Store {
    /// Which record a copy holds; nil if it can't be read.
    static func identity(ofCopy path: String) -> RecordIdentity? {
        // Opening would create a missing file.
        guard FileIdentity(path) != nil, let queue = try? open(path: path, for: .reading) else { return nil }
        defer { try? queue.close() }
        return try? queue.inDatabase { try $0.identity() }
    }
}
