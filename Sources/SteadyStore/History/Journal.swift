import GRDB
import SteadyDomain

/// A command's change while it is being made. Everything written through it goes into history, so it can be undone.
package final class Journal {
    let db: Database
    let stamp: Stamp
    /// The schema release to write.
    let release: SchemaRelease
    /// For the kinds touched so far.
    private var writers: [DocumentWriter] = []
    var declarations: [RecordDeclaration] { release.declarations }
    let place: Change.Place
    private let verb: String
    /// The change that this one takes back, if it is an undo or redo.
    let undoing: UID<Change>?
    /// An entry of the last minute that says the same as the new one.
    var repeated: Reference?
    private var entries: [HistoryEntry] = []
    /// Whether merged copies left anything that the tables alone don't tell; nil until it is asked.
    private var hasStandings: Bool?
    /// Where the entries of a record are, once there are many: an import makes tens of thousands. Before, they are
    /// searched, since a dictionary costs more than a plain command's one or two entries.
    private var positions: [RecordKey: Int] = [:]

    private struct RecordKey: Hashable {
        let kind: String
        let uid: String
    }

    /// Begins a change inside a transaction. It is stored by ``finish()``.
    /// - Parameter place: its place in the order of changes; nil puts it last.
    init(
        _ db: Database, _ release: SchemaRelease, change uid: UID<Change>, place: Change.Place? = nil,
        verb: String, undoing: UID<Change>? = nil, stamp: Stamp
    ) throws {
        self.db = db
        self.release = release
        self.stamp = stamp
        if let place {
            self.place = place
        } else {
            let next = try db.nextStamp(at: stamp.now)
            self.place = Change.Place(stamp: next.stamp, uid: uid)
            hasStandings = next.hasStandings
        }
        self.verb = verb
        self.undoing = undoing
    }

    /// Ends the change. A change that touched nothing isn't stored, so undo always has an effect. But an undo is stored
    /// even if it touched nothing because of an erasure: then the next undo goes on to the change before.
    /// - Returns: whether the change was stored.
    @discardableResult
    func finish() throws -> Bool {
        // A record that is as it was before has not been touched after all.
        entries.removeAll { $0.before == $0.after }
        guard !entries.isEmpty || keepsEmptyChange || undoing != nil else { return false }
        try db.insert(
            ChangeHead(
                uid: place.uid.description, stamp: place.stamp, at: stamp.now.moment.description, verb: verb,
                undoes: undoing?.description),
            entries)
        try settle()
        return true
    }

    /// Where merged copies left records that the tables alone don't tell, or two records are one now, a change to one may
    /// change others. Then the tables get what history says.
    private func settle() throws {
        guard !entries.isEmpty else { return }
        let needsRefold = try isAhead || mayHaveStandings() || entries.contains { try repeatsKey($0) }
        guard needsRefold else { return }
        folded = try refold(entries.map { RecordSet.Name(stored: $0.kind, $0.uid) })
    }

    /// Whether another record in the tables is the same thing as this one. For most kinds the schema allows none.
    private func repeatsKey(_ entry: HistoryEntry) throws -> Bool {
        guard let after = entry.after,
            let declaration = writers.first(where: { $0.declaration.kind.name == entry.kind })?.declaration,
            let key = declaration.naturalKey, key.mayRepeat
        else { return false }
        return try db.uids(declaration, key: key.values(of: after)).count > 1
    }

    /// Whether history says more than the tables, until ``settle()``.
    private var isAhead = false

    /// Keeps a record's new fields in history only. When the change ends, the tables get what follows from them.
    func amend(_ kind: RecordKind, _ uid: String, to document: Document) throws {
        guard let declaration = release.declaration(of: kind), let stored = try db.document(declaration, uid) else {
            throw Problem.missing("That record is gone. `\(kind.listing)` lists them.", command: kind.listing)
        }
        isAhead = true
        keep(kind, uid, number: stored.number, others: try db.others(than: uid), stored.document, document)
    }

    /// Keeps a record's fields in history only, as ``amend(_:_:to:)`` does, for a record that came from elsewhere.
    /// - Returns: whether they differ from those before.
    func keep(_ kind: RecordKind, _ uid: String, number: Int, _ before: Document?, _ after: Document) -> Bool {
        guard before != after else { return false }
        isAhead = true
        keep(kind, uid, number: number, others: [], before, after)
        return true
    }

    /// What the tables got at the end, if that followed from history.
    private(set) var folded: Refolding.Outcome?

    /// Set by an erasure: its change stores no records, only that it took place.
    var keepsEmptyChange = false

    // MARK: Records

    /// Adds a record and gives it a number.
    @discardableResult
    func insert<R: SteadyDomain.Record>(_ record: R) throws -> R {
        let uid = record.uid.description
        let number = try touch(R.kind, uid, isNew: true) {
            try $0.insert(uid, record.document)
        }
        // It was written just now, so if it isn't found, an index is damaged.
        guard let number else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        var stored = record
        stored.id = ID(number)
        return stored
    }

    /// Stores a record's new fields.
    func update<R: SteadyDomain.Record>(_ record: R) throws {
        let uid = record.uid.description
        try touch(R.kind, uid) { try $0.update(uid, record.document) }
    }

    /// Removes a record.
    func remove(_ kind: RecordKind, _ uid: String) throws {
        try touch(kind, uid) { try $0.delete(uid) }
    }

    // MARK: History

    /// Runs a body that changes one record, and keeps the record's fields before and after.
    /// - Returns: the record's number; nil if it is gone.
    @discardableResult
    func touch(
        _ kind: RecordKind, _ uid: String, isNew: Bool = false, _ body: (DocumentWriter) throws -> Void
    ) throws -> Int? {
        guard let writer = writer(of: kind) else { return nil }
        let declaration = writer.declaration
        let before = isNew ? nil : try db.document(declaration, uid)
        try body(writer)
        let after = try db.document(declaration, uid)
        guard let number = after?.number ?? before?.number, before?.document != after?.document else {
            return after?.number
        }
        let others = isNew ? [] : try othersShown(as: uid)
        keep(kind, uid, number: number, others: others, before?.document, after?.document)
        return after?.number
    }

    private func writer(of kind: RecordKind) -> DocumentWriter? {
        if let known = writers.first(where: { $0.declaration.kind == kind }) { return known }
        guard let declaration = release.declaration(of: kind) else { return nil }
        let writer = DocumentWriter(declaration, in: db)
        writers.append(writer)
        return writer
    }

    /// The other records for which a record stands, since copies were merged.
    private func othersShown(as uid: String) throws -> [String] {
        guard release.rules.contains(.members) else { return [] }
        return try mayHaveStandings() ? db.others(than: uid) : []
    }

    private func mayHaveStandings() throws -> Bool {
        let known = try hasStandings ?? db.hasStandings()
        hasStandings = known
        return known
    }

    private func keep(
        _ kind: RecordKind, _ uid: String, number: Int, others: [String], _ before: Document?, _ after: Document?
    ) {
        // A change has one entry per record, however often it touches the record.
        if let index = position(of: kind, uid) {
            entries[index].after = after
        } else {
            entries.append(
                HistoryEntry(kind: kind.name, uid: uid, number: number, others: others, before: before, after: after))
        }
    }

    /// Where the record's entry is; nil if it has none.
    private func position(of kind: RecordKind, _ uid: String) -> Int? {
        guard entries.count > Journal.few else {
            return entries.firstIndex { $0.uid == uid && $0.kind == kind.name }
        }
        for index in positions.count..<entries.count {
            positions[RecordKey(kind: entries[index].kind, uid: entries[index].uid)] = index
        }
        return positions[RecordKey(kind: kind.name, uid: uid)]
    }

    /// Up to this many entries are searched.
    private static let few = 64
}

extension Database {
    /// The stamp for a change made now: the clock's milliseconds, or one more than the largest stored stamp if that is
    /// greater.
    /// It asks in the same statement whether merged copies left anything in `standing`, which costs hardly more.
    fileprivate func nextStamp(at now: Now) throws -> (stamp: Int, hasStandings: Bool) {
        let row = try Row.fetchOne(self, sql: "SELECT max(stamp), EXISTS (SELECT 1 FROM standing) FROM change")
        let newest = try row?.decode(Int?.self, atIndex: 0) ?? 0
        // The schema allows no larger stamp, so reaching this one means damage.
        guard newest < ChangeHead.lastStamp else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return (max(now.instant * 1000, newest + 1), try row?.decode(Bool.self, atIndex: 1) ?? false)
    }

    /// Stores a change and the records it touched.
    func insert(_ head: ChangeHead, _ entries: [HistoryEntry]) throws {
        try insert(head, entries.map(HistoryLine.init))
    }

    /// Stores a change and its lines as they are.
    func insert(_ head: ChangeHead, _ lines: [HistoryLine]) throws {
        let insertion =
            "INSERT INTO change (uid, stamp, at, verb, undoes, checksum, brought) VALUES (?, ?, ?, ?, ?, ?, ?)"
        try cachedStatement(sql: insertion).execute(arguments: [
            head.uid, head.stamp, head.at, head.verb, head.undoes, head.checksum(with: lines), head.isBrought,
        ])
        let change = lastInsertedRowID
        for (position, line) in lines.enumerated() {
            let insertion = """
                INSERT INTO history (change, position, kind, uid, number, others, before, after)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
            try cachedStatement(sql: insertion).execute(arguments: [
                change, position + 1, line.kind, line.uid, line.number, line.others, line.before, line.after,
            ])
        }
    }
}
