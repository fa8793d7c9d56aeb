import GRDB
import SteadyDomain

/// The migration to schema release 3. It must not change any more.
///
/// Releases 1 and 2 ordered changes by row id, kept a record's number in its documents, stored the restored records
/// with each undo, and dated the first plan on the day the database was made.
enum OrderedHistory {
    static let sql = """
        CREATE TABLE origin_3 (
          id       INTEGER PRIMARY KEY AUTOINCREMENT,
          uid      TEXT NOT NULL UNIQUE,
          made_at  TEXT NOT NULL,
          made_day TEXT NOT NULL
        ) STRICT;
        INSERT INTO origin_3 (id, uid, made_at, made_day) SELECT id, uid, made_at, made_day FROM origin;
        CREATE TABLE change_3 (
          id       INTEGER PRIMARY KEY AUTOINCREMENT,
          uid      TEXT NOT NULL UNIQUE,
          stamp    INTEGER NOT NULL CHECK (stamp BETWEEN 0 AND 253402300799999),
          at       TEXT NOT NULL,
          verb     TEXT NOT NULL,
          undoes   TEXT,
          checksum INTEGER NOT NULL
        ) STRICT;
        INSERT INTO change_3 (id, uid, stamp, at, verb, undoes, checksum)
          SELECT id, uid, 0, at, verb, undoes, checksum FROM change ORDER BY id;
        UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'change') WHERE name = 'change_3';
        CREATE TABLE history_3 (
          change   INTEGER NOT NULL REFERENCES change_3 (id),
          position INTEGER NOT NULL,
          kind     TEXT NOT NULL,
          uid      TEXT NOT NULL,
          number   INTEGER NOT NULL,
          before   TEXT,
          after    TEXT,
          PRIMARY KEY (change, position)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO history_3 (change, position, kind, uid, number, before, after)
          SELECT change, position, kind, uid, 0, before, after FROM history;
        DROP TABLE history;
        DROP TABLE change;
        DROP TABLE origin;
        ALTER TABLE origin_3 RENAME TO origin;
        ALTER TABLE change_3 RENAME TO change;
        ALTER TABLE history_3 RENAME TO history;
        CREATE INDEX change_order ON change (stamp, uid);
        CREATE INDEX change_undoes ON change (undoes) WHERE undoes IS NOT NULL;
        CREATE INDEX history_record ON history (uid);
        CREATE TABLE erased (uid TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        """

    @Sendable static func convert(_ db: Database, _ release: SchemaRelease) throws {
        // Columns of later releases don't exist yet.
        let declarations = try db.present(release.declarations)
        let sound = try soundRecords(db, declarations)
        var (stamp, newest) = (0, Moment.unknown)
        for change in try Row.fetchAll(db, sql: "SELECT id, uid, at, verb, undoes, checksum FROM change ORDER BY id") {
            let old = OldChange(
                id: try change.decode(atIndex: 0), uid: try change.decode(atIndex: 1),
                at: try change.decode(atIndex: 2),
                verb: try change.decode(atIndex: 3), undoes: try change.decode(atIndex: 4),
                checksum: try change.decode(atIndex: 5))
            if old.verb == Change.beginning, old.undoes == nil {
                try convertBeginning(old, db, declarations, &stamp)
                continue
            }
            newest = Moment(old.at) ?? newest
            stamp = max(newest.instant * 1000, stamp + 1)
            try convert(old, uid: old.uid, at: old.at, stamp: stamp, db, declarations) { $0 }
        }
        try writeDownDifferences(sound, db, declarations, stamp: stamp + 1, at: newest)
    }

    private struct OldChange {
        let id: Int64
        let uid: String
        let at: String
        let verb: String
        let undoes: String?
        let checksum: Int64
    }

    /// The database's first change becomes the standard one (``Beginning``). The day on which the database was made
    /// gets a change of its own.
    private static func convertBeginning(
        _ old: OldChange, _ db: Database, _ declarations: [RecordDeclaration], _ stamp: inout Int
    ) throws {
        let day = Beginning.now.today
        let steps = Beginning.plan.map(\.stepUID.description)
        try convert(
            old, uid: Beginning.place.uid.description, at: Beginning.now.moment.description, stamp: 0, db, declarations
        ) { document in
            var document = document
            for index in document.fields.indices where document.fields[index].name == "since" {
                document.fields[index].value = day.fieldValue
            }
            return document
        }
        for step in steps {
            try db.execute(sql: "UPDATE step SET since = ? WHERE uid = ?", arguments: [day.description, step])
        }
        guard let declaration = declarations[Origin.kind],
            let origin = try db.documents(declaration).first,
            let at = origin.document.text("made_at").flatMap({ Moment($0) })
        else { return }
        stamp = max(stamp + 1, at.instant * 1000)
        try db.insert(
            ChangeHead(uid: origin.uid, stamp: stamp, at: at.description, verb: Change.origin, undoes: nil),
            [
                HistoryEntry(
                    kind: Origin.kind.name, uid: origin.uid, number: origin.number, before: nil, after: origin.document)
            ])
    }

    /// Gives a change its stamp and converts its documents. An undo keeps no documents, since it only takes another
    /// change out of effect. A change with a wrong checksum gets a wrong one again.
    private static func convert(
        _ old: OldChange, uid: String, at: String, stamp: Int, _ db: Database, _ declarations: [RecordDeclaration],
        _ body: (Document) -> Document
    ) throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT position, kind, uid, before, after FROM history WHERE change = ? ORDER BY position",
            arguments: [old.id])
        let lines = try rows.map { row in
            HistoryLine(
                kind: try row.decode(atIndex: 1), uid: try row.decode(atIndex: 2), number: 0,
                before: try row.decode(atIndex: 3), after: try row.decode(atIndex: 4))
        }
        let isSound = try checksum(of: old, lines, db) == old.checksum
        var entries: [HistoryEntry] = []
        for line in old.undoes == nil ? lines : [] {
            let (before, after) = (try Database.document(line.before), try Database.document(line.after))
            func converted(_ document: Document) -> Document {
                let document = body(withoutNumber(document, line.kind))
                return declarations.first { $0.kind.name == line.kind }.map { document.completed($0) } ?? document
            }
            let entry = HistoryEntry(
                kind: line.kind, uid: line.uid, number: (after ?? before)?.int("id") ?? 0,
                before: before.map(converted), after: after.map(converted))
            // A record that a change touched twice now has one entry.
            if let index = entries.firstIndex(where: { $0.uid == entry.uid && $0.kind == entry.kind }) {
                entries[index].after = entry.after
            } else {
                entries.append(entry)
            }
        }
        let head = ChangeHead(uid: uid, stamp: stamp, at: at, verb: old.verb, undoes: old.undoes)
        let written = entries.filter { $0.before != $0.after }.map(HistoryLine.init)
        try db.execute(sql: "DELETE FROM history WHERE change = ?", arguments: [old.id])
        for (position, line) in written.enumerated() {
            try db.execute(
                sql: """
                    INSERT INTO history (change, position, kind, uid, number, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [old.id, position + 1, line.kind, line.uid, line.number, line.before, line.after])
        }
        let checksum = head.checksum(with: written)
        try db.execute(
            sql: "UPDATE change SET uid = ?, stamp = ?, at = ?, checksum = ? WHERE id = ?",
            arguments: [uid, stamp, at, isSound ? checksum : ~checksum, old.id])
    }

    /// Drops the number, which now belongs to the row, and the name key, which is computed from the name.
    private static func withoutNumber(_ document: Document, _ kind: String) -> Document {
        let isNamed = ["trigger", "action", "contact"].contains(kind)
        return Document(document.fields.filter { $0.name != "id" && !(isNamed && $0.name == "key") })
    }

    /// The checksum as releases 1 and 2 computed it. For the first change it also covered the day on which the database
    /// was made.
    private static func checksum(of change: OldChange, _ lines: [HistoryLine], _ db: Database) throws -> Int64 {
        var checksum = Checksum()
        for text in [change.uid, change.at, change.verb, change.undoes] { checksum.add(text) }
        for line in lines {
            for text in [line.kind, line.uid, line.before, line.after] { checksum.add(text) }
        }
        if change.verb == Change.beginning,
            let origin = try Row.fetchOne(db, sql: "SELECT uid, made_at, made_day FROM origin ORDER BY id LIMIT 1")
        {
            for index in 0..<3 { checksum.add(try origin.decode(String?.self, atIndex: index)) }
        }
        return checksum.value
    }

    // MARK: Facts missing from the old history

    /// The records whose row agrees with their newest entry in the old history. If a replay gives another result for
    /// one of these, it isn't because of damage.
    private static func soundRecords(_ db: Database, _ declarations: [RecordDeclaration]) throws -> [Touched] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT kind, uid, after FROM history AS entry
                WHERE NOT EXISTS (SELECT 1 FROM history AS later WHERE later.uid = entry.uid
                  AND (later.change, later.position) > (entry.change, entry.position))
                """)
        return try rows.compactMap { row in
            let (kind, uid): (String, String) = (try row.decode(atIndex: 0), try row.decode(atIndex: 1))
            guard let declaration = RecordKind.named(kind).flatMap({ declarations[$0] }) else { return nil }
            let told = try Database.document(row.decode(atIndex: 2)).map { withoutNumber($0, kind) }
            let stored = try db.document(declaration, uid)?.document
            switch (told, stored) {
            case (nil, nil): return Touched(declaration: declaration, uid: uid)
            case (let told?, let stored?) where told.means(stored, declaration):
                return Touched(declaration: declaration, uid: uid)
            default: return nil
            }
        }
    }

    private struct Touched {
        let declaration: RecordDeclaration
        let uid: String
    }

    /// If a replay of the old history gives another result than the row (erasures among undos caused that), adds one
    /// more change with the row's content.
    private static func writeDownDifferences(
        _ records: [Touched], _ db: Database, _ declarations: [RecordDeclaration], stamp: Int, at moment: Moment
    ) throws {
        let replay = Replay(declarations, undos: try db.undos())
        let entries = try records.compactMap { record -> HistoryEntry? in
            let (parts, number) = try db.parts(of: record.uid)
            let told = try replay.record(record.declaration, parts)?.resolved(record.declaration) { kind, uid in
                try db.hasRecord(kind, uid)
            }
            let stored = try db.document(record.declaration, record.uid)
            switch (told, stored?.document) {
            case (nil, nil): return nil
            case (let told?, let document?) where told.means(document, record.declaration): return nil
            default:
                return HistoryEntry(
                    kind: record.declaration.kind.name, uid: record.uid, number: stored?.number ?? number ?? 0,
                    before: told, after: stored?.document)
            }
        }
        guard !entries.isEmpty else { return }
        // A uid that is the same on every computer that upgrades this database.
        let content = entries.map { $0.uid + ($0.after?.text ?? "") }.joined()
        let number = UInt64(bitPattern: Database.checksum(of: content))
        let uid: UID<Change> = UID(milliseconds: UInt64(stamp), random: (number, ~number))
        try db.insert(
            ChangeHead(
                uid: uid.description, stamp: stamp, at: moment.description, verb: Change.upgrade, undoes: nil), entries)
    }
}

extension Moment {
    fileprivate static var unknown: Moment { Beginning.now.moment }
}
