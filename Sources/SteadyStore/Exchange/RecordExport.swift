import GRDB
import SteadyDomain

/// How much is in a file with everything.
package struct RecordFileCounts: Sendable {
    package let changes: Int
    package let records: [RecordKind: Int]
    package let erased: Int
}

extension ExportReading {
    /// How much the whole record holds.
    package var wholeCounts: RecordFileCounts {
        get throws {
            var records: [RecordKind: Int] = [:]
            for kind in RecordKind.all where kind != Origin.kind {
                records[kind] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(kind.table)") ?? 0
            }
            return RecordFileCounts(
                changes: try Int.fetchOne(db, sql: "SELECT count(*) FROM change") ?? 0, records: records,
                erased: try Int.fetchOne(db, sql: "SELECT count(*) FROM erased") ?? 0)
        }
    }

    /// Writes the whole record: what was erased, the changes in their order, and the records as they are, one a line. Holds
    /// one piece of it at a time.
    package func writeEverything(_ output: ([UInt8]) throws -> Void) throws {
        let writer = RecordExport(db)
        try writer.write(output)
    }
}

private struct RecordExport {
    let db: Database

    init(_ db: Database) { self.db = db }

    private static let piece = 1 << 16

    func write(_ output: ([UInt8]) throws -> Void) throws {
        var bytes = Array("\(RecordFile.beginning)\(RecordFile.version),\n\"erased\":[".utf8)
        bytes.reserveCapacity(RecordExport.piece * 2)
        var isFirst = true
        func beginItem() {
            bytes += (isFirst ? "\n" : ",\n").utf8
            isFirst = false
        }
        func pass() throws {
            guard bytes.count >= RecordExport.piece else { return }
            try output(bytes)
            bytes.removeAll(keepingCapacity: true)
        }
        for uid in try String.fetchAll(db, sql: "SELECT uid FROM erased ORDER BY uid") {
            beginItem()
            FieldValue.text(uid).write(to: &bytes)
            try pass()
        }
        bytes += "],\n\"changes\":[".utf8
        isFirst = true
        var left: Set<String> = []
        try forEachChange { change in
            // An undo of what stays here stays here too.
            if let undoes = change.head.undoes, left.contains(undoes) { return _ = left.insert(change.head.uid) }
            guard let travelling = change.travelling else { return _ = left.insert(change.head.uid) }
            beginItem()
            travelling.write(to: &bytes)
            try pass()
        }
        bytes += "],\n\"records\":[".utf8
        isFirst = true
        for declaration in RecordDeclaration.all.inReferenceOrder {
            try DocumentReader(declaration, in: db).forEach(where: "true", order: "uid") { record in
                if declaration.kind == Setting.kind, let name = record.document.text("name"),
                    Settings.Key(rawValue: name)?.owner == .computer
                {
                    return
                }
                beginItem()
                bytes += "{\"kind\":\"\(declaration.kind.name)\",\"uid\":\"\(record.uid)\",\"fields\":".utf8
                FieldValue.item(record.document).write(to: &bytes)
                bytes.append(UInt8(ascii: "}"))
                try pass()
            }
        }
        bytes += "]}\n".utf8
        try output(bytes)
    }

    private func forEachChange(_ body: (WrittenChange) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT change.uid, stamp, at, verb, undoes, kind, history.uid, others, before, after
                FROM change LEFT JOIN history ON history.change = change.id
                ORDER BY stamp, change.uid, kind, history.uid
                """)
        var current: WrittenChange?
        while let row = try rows.next() {
            let uid: String = try row.decode(atIndex: 0)
            if current?.head.uid != uid {
                if let current { try body(current) }
                current = WrittenChange(
                    head: ChangeHead(
                        uid: uid, stamp: try row.decode(atIndex: 1), at: try row.decode(atIndex: 2),
                        verb: try row.decode(atIndex: 3), undoes: try row.decode(atIndex: 4)), lines: [])
            }
            guard let kind = try row.decode(String?.self, atIndex: 5) else { continue }
            current?.lines.append(
                HistoryLine(
                    kind: kind, uid: try row.decode(atIndex: 6), number: 0, others: try row.decode(atIndex: 7),
                    before: try row.decode(atIndex: 8), after: try row.decode(atIndex: 9)))
        }
        if let current { try body(current) }
    }
}
