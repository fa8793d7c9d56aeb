import GRDB
import SteadyDomain

/// A row of `change` without its number and checksum.
struct ChangeHead {
    let uid: String
    let at: String
    let verb: String
    let undoes: String?
}

/// A row of `history` under its change.
struct HistoryEntry {
    let kind: String
    let uid: String
    let before: String?
    let after: String?
}

/// FNV-1a with 64 bits. It guards against damage, not against people: every single flipped bit changes it, since each
/// step can be undone.
private struct Checksum {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// A text and where it ends; nil differs from an empty one.
    mutating func add(_ text: String?) {
        for byte in (text ?? "").utf8 { add(byte) }
        add(text == nil ? 0 : 0x1F)
    }

    private mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    var value: Int64 { Int64(bitPattern: state) }
}

extension Database {
    /// The checksum of one text.
    static func checksum(of text: String) -> Int64 {
        var checksum = Checksum()
        checksum.add(text)
        return checksum.value
    }

    /// The checksum of a change: of its own row and its history in order. That of the beginning covers the origin too,
    /// which no history does.
    func checksum(of head: ChangeHead, _ entries: [HistoryEntry]) throws -> Int64 {
        var checksum = Checksum()
        for text in [head.uid, head.at, head.verb, head.undoes] { checksum.add(text) }
        for entry in entries {
            for text in [entry.kind, entry.uid, entry.before, entry.after] { checksum.add(text) }
        }
        if head.verb == Change.beginning, let origin = try Row.fetchOne(self, sql: "SELECT * FROM origin") {
            for column in ["uid", "made_at", "made_day"] {
                checksum.add(try origin.decode(String?.self, forColumn: column))
            }
        }
        return checksum.value
    }

    /// Goes through the changes with their history, oldest first, one at a time.
    /// - Parameters:
    ///   - condition: SQL after `WHERE`, over `change`.
    ///   - body: gets the change's number, the checksum that it should have and the one that stands there, if any.
    func forEachChange(
        where condition: String = "true", _ arguments: StatementArguments = [],
        _ body: (_ id: Int64, _ computed: Int64, _ stored: Int64?) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(
            self,
            sql: """
                SELECT change.id, change.uid, at, verb, undoes, checksum, kind, history.uid, before, after
                FROM change LEFT JOIN history ON history.change = change.id
                WHERE \(condition) ORDER BY change.id, position
                """, arguments: arguments)
        var current: (id: Int64, head: ChangeHead, stored: Int64?)?
        var entries: [HistoryEntry] = []
        func finish() throws {
            guard let current else { return }
            try body(current.id, try checksum(of: current.head, entries), current.stored)
        }
        while let row = try rows.next() {
            let id = try row.decode(Int64.self, atIndex: 0)
            if current?.id != id {
                try finish()
                let head = ChangeHead(
                    uid: try row.text(1) ?? "", at: try row.text(2) ?? "", verb: try row.text(3) ?? "",
                    undoes: try row.text(4))
                current = (id, head, try row.decode(Int64?.self, atIndex: 5))
                entries = []
            }
            if let kind = try row.text(6) {
                entries.append(
                    HistoryEntry(
                        kind: kind, uid: try row.text(7) ?? "", before: try row.text(8), after: try row.text(9)))
            }
        }
        try finish()
    }

    /// Gives the changes that lost a part of their history their new checksums.
    func renewChecksums(ofChanges ids: some Sequence<Int64>) throws {
        for id in ids {
            var renewed: Int64?
            try forEachChange(where: "change.id = ?", [id]) { _, computed, _ in renewed = computed }
            if let renewed {
                try execute(sql: "UPDATE change SET checksum = ? WHERE id = ?", arguments: [renewed, id])
            }
        }
    }
}

extension Row {
    /// The text of a column. A subscript would end the process where damage left something that is none.
    fileprivate func text(_ index: Int) throws -> String? { try decode(String?.self, atIndex: index) }
}
