import GRDB
import SteadyDomain

/// One command's change while it is made: whatever is written through it stands in history, and so can be taken back.
final class Journal {
    let db: Database
    let stamp: Stamp
    private let uid: UID<Change>
    private let verb: String
    /// The change that this one takes back.
    let undoing: UID<Change>?
    /// The entry of a moment ago that says the same as the one that is made.
    var repeated: Reference?
    private var entries: [HistoryEntry] = []

    /// Begins a change inside a transaction. It stands in the database once it is finished.
    init(_ db: Database, change uid: UID<Change>, verb: String, undoing: UID<Change>?, stamp: Stamp) {
        self.db = db
        self.stamp = stamp
        self.uid = uid
        self.verb = verb
        self.undoing = undoing
    }

    /// Ends the change. One that touched nothing leaves no trace, so that an undo never takes back nothing. An undo that
    /// touched nothing, because of an erasure, stays: the next one goes on to the change before.
    /// - Returns: whether there is anything to take back.
    @discardableResult
    func finish() throws -> Bool {
        guard !entries.isEmpty || keepsEmptyChange || undoing != nil else { return false }
        let head = ChangeHead(
            uid: uid.description, at: stamp.now.moment.description, verb: verb, undoes: undoing?.description)
        try db.execute(
            sql: "INSERT INTO change (uid, at, verb, undoes, checksum) VALUES (?, ?, ?, ?, ?)",
            arguments: [head.uid, head.at, head.verb, head.undoes, try db.checksum(of: head, entries)])
        let change = db.lastInsertedRowID
        for (position, entry) in entries.enumerated() {
            try db.execute(
                sql: "INSERT INTO history (change, position, kind, uid, before, after) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [change, position + 1, entry.kind, entry.uid, entry.before, entry.after])
        }
        return true
    }

    /// Set by an erasure, which is a change of which nothing may remain but that it took place.
    var keepsEmptyChange = false

    // MARK: Records

    /// Adds a record, and gives it its number.
    @discardableResult
    func insert<R: StoredRecord>(_ record: R) throws -> R {
        let shape = R.shape
        try touch(R.kind, record.uid.description, isNew: true) {
            let columns = ["uid"] + shape.quotedColumns
            try db.execute(
                sql: """
                    INSERT INTO \(shape.table) (\(columns.joined(separator: ", ")))
                    VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
                    """, arguments: StatementArguments([record.uid.description] + record.fields))
            try writeLinks(of: record)
        }
        var stored = record
        // It was written just now: where it isn't found, a damaged index led past it.
        guard let number = numbers[record.uid.description] else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        stored.id = ID(number)
        return stored
    }

    /// Changes a record to what is given.
    func update<R: StoredRecord>(_ record: R) throws {
        let shape = R.shape
        try touch(R.kind, record.uid.description) {
            try db.execute(
                sql: """
                    UPDATE \(shape.table) SET \(shape.quotedColumns.map { "\($0) = ?" }.joined(separator: ", "))
                    WHERE uid = ?
                    """, arguments: StatementArguments(record.fields + [record.uid.description]))
            for link in shape.links {
                try db.execute(
                    sql: "DELETE FROM \(link.table) WHERE \"\(shape.kind.rawValue)\" = ?",
                    arguments: [record.uid.description])
            }
            try writeLinks(of: record)
        }
    }

    /// Removes a record's row and its links.
    func remove(_ kind: RecordKind, _ uid: String) throws {
        try touch(kind, uid) { try deleteRow(kind, uid) }
    }

    private func writeLinks<R: StoredRecord>(of record: R) throws {
        for (link, values) in zip(R.shape.links, record.linked) {
            for (position, value) in values.enumerated() {
                try db.execute(
                    sql: """
                        INSERT INTO \(link.table) ("\(R.kind.rawValue)", position, "\(link.value)") VALUES (?, ?, ?)
                        """, arguments: [record.uid.description, position + 1, value])
            }
        }
    }

    /// Removes a row without a word in history: for ``remove(_:_:)``, and for an erasure.
    func deleteRow(_ kind: RecordKind, _ uid: String) throws {
        let shape = Shape.of(kind)
        for link in shape.links {
            try db.execute(sql: "DELETE FROM \(link.table) WHERE \"\(kind.rawValue)\" = ?", arguments: [uid])
        }
        try db.execute(sql: "DELETE FROM \(shape.table) WHERE uid = ?", arguments: [uid])
    }

    /// Puts a record back as a document of history has it; nil removes it. Where what it means nothing without has been
    /// erased since, it stays as it is.
    func restore(_ kind: RecordKind, _ uid: String, to document: String?) throws {
        guard try hasParents(kind, document) else { return }
        try touch(kind, uid) {
            try deleteRow(kind, uid)
            guard let document else { return }
            let shape = Shape.of(kind)
            let values = shape.columns.map { column in
                let field = "json_extract(:document, '$.\(column)')"
                // What a record pointed to may have been erased since.
                guard let reference = shape.references.first(where: { $0.column == column && !$0.isEssential }) else {
                    return field
                }
                return "(SELECT uid FROM \(Shape.of(reference.kind).table) WHERE uid = \(field))"
            }
            try db.execute(
                sql: """
                    INSERT INTO \(shape.table) (\((["id", "uid"] + shape.quotedColumns).joined(separator: ", ")))
                    SELECT \((["json_extract(:document, '$.id')", ":uid"] + values).joined(separator: ", "))
                    """, arguments: ["document": document, "uid": uid])
            for link in shape.links {
                let exists = link.kind.map { "WHERE value IN (SELECT uid FROM \(Shape.of($0).table))" } ?? ""
                try db.execute(
                    sql: """
                        INSERT INTO \(link.table) ("\(kind.rawValue)", position, "\(link.value)")
                        SELECT :uid, key + 1, value FROM json_each(:document, '$.\(link.name)') \(exists)
                        """, arguments: ["document": document, "uid": uid])
            }
        }
    }

    /// Whether the records are there without which a document of history would mean nothing.
    private func hasParents(_ kind: RecordKind, _ document: String?) throws -> Bool {
        for reference in Shape.of(kind).references where reference.isEssential {
            let parent = try String.fetchOne(
                db, sql: "SELECT json_extract(?, '$.\(reference.column)')", arguments: [document])
            if let parent, try self.document(reference.kind, parent) == nil { return false }
        }
        return true
    }

    // MARK: History

    private var numbers: [String: Int] = [:]

    /// Runs what changes one record and keeps its fields before and after.
    func touch(_ kind: RecordKind, _ uid: String, isNew: Bool = false, _ body: () throws -> Void) throws {
        let before = isNew ? nil : try document(kind, uid)
        try body()
        let after = try document(kind, uid)
        guard before != after else { return }
        entries.append(HistoryEntry(kind: kind.rawValue, uid: uid, before: before, after: after))
    }

    /// A record as JSON: every column and link by its name.
    private func document(_ kind: RecordKind, _ uid: String) throws -> String? {
        let shape = Shape.of(kind)
        let row = try Row.fetchOne(
            db, sql: "SELECT id, \(shape.document) FROM \(shape.table) AS record WHERE uid = ?", arguments: [uid])
        guard let row else { return nil }
        numbers[uid] = row[0]
        return row[1]
    }
}
