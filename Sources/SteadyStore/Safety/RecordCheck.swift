import GRDB
import SteadyDomain

extension Database {
    /// The number of records, without the one that begins the database, which nobody entered.
    func recordCount(_ declarations: [RecordDeclaration]) throws -> Int {
        try declarations.filter { $0.kind != Origin.kind }.reduce(0) { count, declaration in
            count + (try Int.fetchOne(self, sql: "SELECT count(*) FROM \(declaration.table)") ?? 0)
        }
    }

    /// The records whose rows disagree with history, by id. Includes records that only one of the two has.
    func changedRecords(_ release: SchemaRelease) throws -> [String] {
        let declarations = release.declarations
        let replay = Replay(declarations, undos: try undos())
        var changed: [Reference] = []
        var known: [RecordKind: Int] = [:]
        var readers: [RecordKind: DocumentReader] = [:]
        // Records that alone don't tell what they are: they are looked at together with those around them.
        let standings = try Standings(self)
        var together = try standings.records.union(recordsWithOthers())
        func check(_ record: HistoryOfRecord) throws {
            // This release keeps kinds that it doesn't know, but can't compare them.
            guard let declaration = declarations[RecordKind(record.kind)] else { return }
            let reader = try readers[declaration.kind] ?? DocumentReader(declaration, in: self)
            readers[declaration.kind] = reader
            let stored = try reader.document(record.uid)
            if stored != nil { known[declaration.kind, default: 0] += 1 }
            let name = RecordSet.Name(declaration.kind, record.uid)
            if together.contains(name) { return }
            let saysLast = record.saysLast(stored?.document, replay)
            if saysLast == nil, !standings.isEmpty {
                together.insert(name)
                return
            }
            let isSame =
                try saysLast
                ?? means(try record.document(declaration, replay), stored?.document, declaration, record.uid)
            let isWhole = stored.map { $0.isConsistent && $0.number == record.number } ?? true
            if !isSame || !isWhole { changed.append(Reference(declaration.kind, stored?.number ?? record.number)) }
        }
        var current: HistoryOfRecord?
        let rows = try Row.fetchCursor(
            self,
            sql: """
                SELECT kind, history.uid, number, change.uid, stamp, before, after
                FROM history JOIN change ON change.id = history.change ORDER BY history.uid, stamp, change.uid
                """)
        while let row = try rows.next() {
            let (kind, uid): (String, String) = (try row.decode(atIndex: 0), try row.decode(atIndex: 1))
            if current?.uid != uid || current?.kind != kind {
                if let current { try check(current) }
                current = HistoryOfRecord(kind: kind, uid: uid)
            }
            current?.number = try row.decode(atIndex: 2)
            current?.lines.append(
                HistoryOfRecord.Line(
                    place: Change.Place(
                        stamp: try row.decode(atIndex: 4), uid: try Database.uid(row.decode(atIndex: 3))),
                    before: try row.decode(atIndex: 5), after: try row.decode(atIndex: 6)))
        }
        if let current { try check(current) }
        for declaration in declarations {
            let count = try Int.fetchOne(self, sql: "SELECT count(*) FROM \(declaration.table)") ?? 0
            guard count != known[declaration.kind] ?? 0 else { continue }
            changed += try Int.fetchAll(
                self,
                sql: """
                    SELECT id FROM \(declaration.table) AS record
                    WHERE NOT EXISTS (SELECT 1 FROM history WHERE history.uid = record.uid AND kind = ?)
                    """, arguments: [declaration.kind.name]
            ).map { Reference(declaration.kind, $0) }
        }
        if !together.isEmpty {
            changed += try Refolding(self, release).differences(from: together)
        }
        return changed.map(\.description)
    }

    /// The records that another one stood for when it was changed.
    private func recordsWithOthers() throws -> Set<RecordSet.Name> {
        var records: Set<RecordSet.Name> = []
        for row in try Row.fetchAll(
            self, sql: "SELECT kind, uid || ' ' || others FROM history WHERE others IS NOT NULL")
        {
            let kind: String = try row.decode(atIndex: 0)
            for uid in try row.decode(String.self, atIndex: 1).split(separator: " ") {
                records.insert(RecordSet.Name(stored: kind, String(uid)))
            }
        }
        return records
    }

    /// Whether a row is what history tells of a record, as far as this release has columns for it. A reference to the record
    /// itself is none.
    private func means(
        _ told: Document?, _ stored: Document?, _ declaration: RecordDeclaration, _ uid: String
    ) throws -> Bool {
        let told = try told?.resolved(declaration) { kind, other in
            try (kind != declaration.kind || other != uid) && hasRecord(kind, other)
        }.map { declaration.settle($0).known(declaration) }
        switch (told, stored) {
        case (nil, nil): return true
        case (let told?, let stored?): return told.means(stored, declaration)
        default: return false
        }
    }
}

/// The history of one record, in the order of the changes.
private struct HistoryOfRecord {
    let kind: String
    let uid: String
    var number = 0
    var lines: [Line] = []

    init(kind: String, uid: String) {
        self.kind = kind
        self.uid = uid
    }

    struct Line {
        let place: Change.Place
        let before: String?
        let after: String?
    }

    /// Whether the newest line equals the row, letter by letter. Nil if that alone can't decide: a change was undone, or did
    /// not start from what the one before left. Nearly every record is decided here.
    func saysLast(_ stored: Document?, _ replay: Replay) -> Bool? {
        guard let last = lines.last, lines.allSatisfy({ !replay.isUndone($0.place) }),
            zip(lines, lines.dropFirst()).allSatisfy({ $0.after == $1.before }), last.after == stored?.text
        else { return nil }
        return true
    }

    func document(_ declaration: RecordDeclaration, _ replay: Replay) throws -> Document? {
        replay.record(
            declaration,
            try lines.map {
                Replay.Part(
                    place: $0.place, before: try Database.document($0.before), after: try Database.document($0.after))
            })
    }
}
