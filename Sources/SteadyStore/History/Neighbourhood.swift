import GRDB
import SteadyDomain

/// The records that a refold looks at: those that changes touched, and those that it changes in turn, since they refer to
/// them, are referred to by them, or are the same thing. It only reads.
struct Neighbourhood {
    /// All that can change. Every other record stays as it is.
    private(set) var names: Set<RecordSet.Name> = []
    private var numbers: [RecordSet.Name: Int] = [:]
    private var histories: RecordSet.Histories = [:]
    private var rows: [RecordSet.Name: Bool] = [:]
    private var searched: Set<RecordKind> = []
    private let db: Database
    private let declarations: [RecordDeclaration]
    private let replay: Replay
    private let rules: MergeRules
    let standings: Standings
    private let others: [String: [Replay.Part]]

    /// - Parameter others: the parts that changes to other records have in each record, by uid.
    init(
        _ db: Database, _ release: SchemaRelease, _ replay: Replay, standings: Standings,
        others: [String: [Replay.Part]]
    ) {
        self.db = db
        declarations = release.declarations
        rules = release.rules
        (self.replay, self.standings, self.others) = (replay, standings, others)
    }

    /// What these records, and those around them, are according to history.
    mutating func settle(_ touched: some Sequence<RecordSet.Name>) throws -> RecordSet {
        var pending = Set(touched)
        while true {
            try load(pending)
            let records = try RecordSet(histories, replay, declarations, around: surroundings, rules: rules)
            pending = try beyond(records)
            if pending.isEmpty { return records }
        }
    }

    /// Whether a record is known to have no row.
    func hasNoRow(_ name: RecordSet.Name) -> Bool { rows[name] == false }

    /// A record's number: the least of those that it and the records that are one with it have; nil if none has one.
    func number(of name: RecordSet.Name, in records: RecordSet) -> Int? {
        records.membersShown(as: name).compactMap { numbers[RecordSet.Name(name.kind, $0)] }.filter { $0 > 0 }.min()
    }

    /// What the records around the histories say.
    private var surroundings: RecordSet.Surroundings {
        var around = RecordSet.Surroundings()
        around.standIns = standings.standIns
        let (db, declarations, names, rows) = (db, declarations, names, rows)
        around.isShown = { try rows[$0] ?? db.hasRecord($0.kind, $0.uid) }
        around.isMentioned = { name in
            guard try db.hasRecord(name.kind, name.uid) else { return false }
            return try db.referrers(of: name, declarations).contains { !names.contains($0) }
        }
        return around
    }

    /// Reads the histories of records, of those that are one with them, and of those they refer to that aren't shown.
    private mutating func load(_ wanted: Set<RecordSet.Name>) throws {
        var pending = wanted.subtracting(names)
        while !pending.isEmpty {
            names.formUnion(pending)
            var found: Set<RecordSet.Name> = []
            try db.forEachPart(of: pending) { name, part, number in
                histories[name.kind, default: [:]][name.uid, default: []].append(part)
                numbers[name] = max(number, numbers[name] ?? number)
                try addTargets(of: part, name.kind, to: &found)
            }
            for name in pending where histories[name.kind]?[name.uid] != nil {
                for part in others[name.uid] ?? [] {
                    histories[name.kind]?[name.uid]?.append(part)
                    try addTargets(of: part, name.kind, to: &found)
                }
                for other in standings.others(than: name) { found.insert(RecordSet.Name(name.kind, other)) }
            }
            pending = found.subtracting(names)
        }
    }

    private mutating func addTargets(
        of part: Replay.Part, _ kind: RecordKind, to found: inout Set<RecordSet.Name>
    ) throws {
        guard let declaration = declarations[kind], declaration.hasReferences else { return }
        for document in [part.before, part.after] {
            guard let document else { continue }
            try declaration.forEachReference(in: document) { kind, uid in
                let target = RecordSet.Name(kind, uid)
                // One that is in its table, and not only since it is needed, stays as it is.
                if names.contains(target) || found.contains(target) || standings.standIns[kind]?[uid] != nil { return }
                if try hasRow(target), !standings.held.contains(target) { return }
                found.insert(target)
            }
        }
    }

    private mutating func hasRow(_ name: RecordSet.Name) throws -> Bool {
        if let known = rows[name] { return known }
        let hasRow = try db.hasRecord(name.kind, name.uid)
        rows[name] = hasRow
        return hasRow
    }

    /// Records beyond those that were read, which what these became changes too.
    private mutating func beyond(_ records: RecordSet) throws -> Set<RecordSet.Name> {
        var found: Set<RecordSet.Name> = []
        for (name, key) in records.keys {
            guard let declaration = declarations[name.kind] else { continue }
            for uid in try db.uids(declaration, key: key) { found.insert(RecordSet.Name(name.kind, uid)) }
        }
        for name in names where declarations[name.kind] != nil {
            found.formUnion(standings.seekers[name.uid] ?? [])
            let old = try standings.standIns[name.kind]?[name.uid] ?? (hasRow(name) ? name.uid : nil)
            let standIn = records.standIns[name.kind]?[name.uid]
            let new = standIn.flatMap { records.shown[name.kind]?[$0] == nil ? nil : $0 }
            if let old, old != new {
                found.formUnion(try db.referrers(of: RecordSet.Name(name.kind, old), declarations))
            }
        }
        // Records that are gone may be one with one that is needed. History alone has them.
        for kind in Set(records.held.map(\.kind)) where searched.insert(kind).inserted {
            for uid in try String.fetchAll(
                db, sql: "SELECT DISTINCT uid FROM history WHERE kind = ?", arguments: [kind.name])
            {
                let name = RecordSet.Name(kind, uid)
                if try !hasRow(name) { found.insert(name) }
            }
        }
        return found.subtracting(names)
    }
}

extension Database {
    /// Calls `body` with each part that a change has in one of these records, in any order, and with the record's number.
    fileprivate func forEachPart(
        of names: Set<RecordSet.Name>, _ body: (RecordSet.Name, Replay.Part, Int) throws -> Void
    ) throws {
        var wanted: [UInt8] = []
        FieldValue.list(names.map { .text($0.uid) }).write(to: &wanted)
        let rows = try Row.fetchCursor(
            try cachedStatement(
                sql: """
                    SELECT kind, history.uid, number, change.uid, stamp, before, after
                    FROM json_each(?) AS wanted JOIN history ON history.uid = wanted.value
                      JOIN change ON change.id = history.change
                    """), arguments: [String(decoding: wanted, as: UTF8.self)])
        while let row = try rows.next() {
            let kind: String = try row.decode(atIndex: 0)
            let name = RecordSet.Name(stored: kind, try row.decode(atIndex: 1))
            guard names.contains(name) else { continue }
            let part = Replay.Part(
                place: Change.Place(stamp: try row.decode(atIndex: 4), uid: try Database.uid(row.decode(atIndex: 3))),
                before: try Database.document(row.decode(atIndex: 5)),
                after: try Database.document(row.decode(atIndex: 6)))
            try body(name, part, row.decode(atIndex: 2))
        }
    }

    /// The parts that changes to other records have in each record, by uid.
    func partsOfOthers() throws -> [String: [Replay.Part]] {
        var parts: [String: [Replay.Part]] = [:]
        let rows = try Row.fetchAll(
            self,
            sql: """
                SELECT change.uid, stamp, before, after, others FROM history JOIN change ON change.id = history.change
                WHERE others IS NOT NULL
                """)
        for row in rows {
            let part = Replay.Part(
                place: Change.Place(stamp: try row.decode(atIndex: 1), uid: try Database.uid(row.decode(atIndex: 0))),
                before: try Database.document(row.decode(atIndex: 2)),
                after: try Database.document(row.decode(atIndex: 3)), isOwn: false)
            for uid in try row.decode(String.self, atIndex: 4).split(separator: " ") {
                parts[String(uid), default: []].append(part)
            }
        }
        return parts
    }

    /// The records in the tables that have a natural key.
    func uids(_ declaration: RecordDeclaration, key: [FieldValue]) throws -> [String] {
        guard let natural = declaration.naturalKey else { return [] }
        let columns = zip(natural.parts, key).compactMap { part, value in part.column.map { ($0, value) } }
        let condition = columns.map { "\"\($0.0)\" IS ?" }.joined(separator: " AND ")
        let arguments = StatementArguments(columns.map(\.1.databaseValue))
        let found = try String.fetchAll(
            try cachedStatement(sql: "SELECT uid FROM \(declaration.table) WHERE \(condition)"), arguments: arguments)
        guard columns.count < natural.parts.count else { return found }
        return try found.filter { uid in
            try document(declaration, uid).map { natural.values(of: $0.document) == key } ?? false
        }
    }
}
