import GRDB
import SteadyDomain

/// A row of `change` without its number and checksum.
struct ChangeHead {
    /// The largest stamp: the last millisecond of the year 9999.
    static let lastStamp = 253_402_300_799_999

    /// As stored; damage may have made it an invalid uid.
    let uid: String
    let stamp: Int
    let at: String
    let verb: String
    let undoes: String?
    /// Whether it was made on another copy.
    var isBrought = false

    func checksum(with lines: [HistoryLine]) -> Int64 {
        var checksum = Checksum()
        for text in [uid, String(stamp), at, verb, undoes] { checksum.add(text) }
        if isBrought { checksum.add("brought") }
        for line in lines {
            for text in [line.kind, line.uid, String(line.number), line.before, line.after] { checksum.add(text) }
            if let others = line.others { checksum.add(others) }
        }
        return checksum.value
    }
}

/// A record that a change touched.
struct HistoryEntry {
    let kind: String
    let uid: String
    /// The record's number in this database.
    let number: Int
    /// The uids of the records for which it then stood too.
    var others: [String] = []
    let before: Document?
    var after: Document?
}

/// A row of `history`: an entry as it is stored.
struct HistoryLine {
    let kind: String
    let uid: String
    let number: Int
    let others: String?
    let before: String?
    let after: String?

    init(kind: String, uid: String, number: Int, others: String? = nil, before: String?, after: String?) {
        self.kind = kind
        self.uid = uid
        self.number = number
        self.others = others
        self.before = before
        self.after = after
    }

    init(_ entry: HistoryEntry) { self.init(entry, number: entry.number) }

    /// - Parameter number: the record's number in this database, in place of the entry's.
    init(_ entry: HistoryEntry, number: Int) {
        self.init(
            kind: entry.kind, uid: entry.uid, number: number,
            others: entry.others.isEmpty ? nil : entry.others.joined(separator: " "), before: entry.before?.text,
            after: entry.after?.text)
    }
}

/// FNV-1a with 64 bits. It detects damage, not tampering: each step is reversible, so any single flipped bit changes
/// the result.
struct Checksum {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds a text and an end mark. Nil gives another checksum than an empty text.
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

    /// Calls `body` for each change, in the order of row ids.
    /// - Parameters:
    ///   - condition: SQL after `WHERE`, over `change`.
    ///   - body: gets the change's row id, its correct checksum, and the stored one (nil if there is none).
    func forEachChange(
        where condition: String = "true", _ arguments: StatementArguments = [],
        _ body: (_ id: Int64, _ computed: Int64, _ stored: Int64?) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(
            self,
            sql: """
                SELECT change.id, change.uid, stamp, at, verb, undoes, checksum, kind, history.uid, number, before, after, others, brought
                FROM change LEFT JOIN history ON history.change = change.id
                WHERE \(condition) ORDER BY change.id, position
                """, arguments: arguments)
        var current: (id: Int64, head: ChangeHead, stored: Int64?)?
        var lines: [HistoryLine] = []
        func finish() throws {
            guard let current else { return }
            try body(current.id, current.head.checksum(with: lines), current.stored)
        }
        while let row = try rows.next() {
            let id = try row.decode(Int64.self, atIndex: 0)
            if current?.id != id {
                try finish()
                let head = ChangeHead(
                    uid: try row.text(1) ?? "", stamp: try row.decode(Int.self, atIndex: 2), at: try row.text(3) ?? "",
                    verb: try row.text(4) ?? "", undoes: try row.text(5),
                    isBrought: try row.decode(Int.self, atIndex: 13) != 0)
                current = (id, head, try row.decode(Int64?.self, atIndex: 6))
                lines = []
            }
            if let kind = try row.text(7) {
                lines.append(
                    HistoryLine(
                        kind: kind, uid: try row.text(8) ?? "", number: try row.decode(Int.self, atIndex: 9),
                        others: try row.text(12), before: try row.text(10), after: try row.text(11)))
            }
        }
        try finish()
    }

    /// Computes and stores the checksums of changes again, after an erasure removed a part of their history.
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
    /// The text of a column. Unlike a subscript, this doesn't crash if damage left another type there.
    fileprivate func text(_ index: Int) throws -> String? { try decode(String?.self, atIndex: index) }
}
