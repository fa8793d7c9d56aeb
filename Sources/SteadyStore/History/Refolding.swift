import GRDB
import SteadyDomain

/// Brings records in the tables to the state that history gives, and with them all that this changes: the records they
/// met, those that refer to them, and those they refer to. It adds nothing to history, since it follows from history.
struct Refolding {
    private let db: Database
    private let declarations: [RecordDeclaration]
    private let replay: Replay
    private let rules: MergeRules
    private let standings: Standings
    private var histories: RecordSet.Histories = [:]
    private var numbers: [RecordSet.Name: Int] = [:]
    private var names: Set<RecordSet.Name> = []
    private var others: [String: [Replay.Part]]
    private var stored: [RecordSet.Name: Bool] = [:]
    private var searched: Set<RecordKind> = []

    /// - Parameter undos: an undo that is not stored yet.
    init(
        _ db: Database, _ release: SchemaRelease, undos: [(place: Change.Place, undoes: UID<Change>)] = []
    ) throws {
        self.db = db
        declarations = release.declarations
        rules = release.rules
        replay = Replay(declarations, undos: try db.undos() + undos, rules: rules)
        standings = try Standings(db)
        others = rules.contains(.members) ? try db.partsOfOthers() : [:]
    }

    /// What became of the records.
    struct Outcome {
        let records: RecordSet
        /// The records that have a row now and had none, that have other fields than before, and that have no row any more.
        var added: Set<RecordSet.Name> = []
        var changed: Set<RecordSet.Name> = []
        var removed: Set<RecordSet.Name> = []
        /// The records that are shown as another one now, and were not before.
        var met: Set<RecordSet.Name> = []
    }

    /// Brings these records, and what they change, up to date.
    @discardableResult
    mutating func run(_ touched: some Sequence<RecordSet.Name>) throws -> Outcome {
        let records = try settle(touched)
        return try apply(records)
    }

    /// What these records, and those around them, are according to history. Changes nothing.
    mutating func settle(_ touched: some Sequence<RecordSet.Name>) throws -> RecordSet {
        var pending = Set(touched)
        while true {
            for name in pending { try load(name) }
            let records = try RecordSet(histories, replay, declarations, around: surroundings, rules: rules)
            pending = try neighbours(records)
            if pending.isEmpty { return records }
        }
    }

    /// What the records around the histories say.
    private var surroundings: RecordSet.Surroundings {
        var around = RecordSet.Surroundings()
        around.standIns = standings.standIns
        let (db, declarations, names) = (db, declarations, names)
        around.isShown = { try db.hasRecord($0.kind, $0.uid) }
        around.isMentioned = { name in
            guard try db.hasRecord(name.kind, name.uid) else { return false }
            return try db.referrers(of: name.kind, name.uid, declarations).contains { !names.contains($0) }
        }
        return around
    }

    // MARK: Which records

    /// Reads a record's history, and that of the records that are one with it.
    private mutating func load(_ name: RecordSet.Name) throws {
        guard names.insert(name).inserted else { return }
        let (own, number) = try db.parts(of: name.uid)
        let parts = own + (others[name.uid] ?? [])
        guard !own.isEmpty else { return }
        histories[name.kind, default: [:]][name.uid] = parts
        numbers[name] = number
        for other in standings.others(than: name) { try load(RecordSet.Name(name.kind, other)) }
        guard let declaration = declarations[name.kind], !declaration.references.isEmpty else { return }
        var targets: Set<RecordSet.Name> = []
        for part in parts {
            for document in [part.before, part.after] {
                guard let document else { continue }
                declaration.forEachReference(in: document) { targets.insert(RecordSet.Name($0, $1)) }
            }
        }
        for target in targets where !names.contains(target) {
            // One that is in its table, and not only since it is needed, stays as it is.
            if standings.standIns[target.kind]?[target.uid] != nil { continue }
            if try isStored(target), !standings.held.contains(target) { continue }
            try load(target)
        }
    }

    private mutating func isStored(_ name: RecordSet.Name) throws -> Bool {
        if let known = stored[name] { return known }
        let isStored = try db.hasRecord(name.kind, name.uid)
        stored[name] = isStored
        return isStored
    }

    /// Records beyond those that were read, which what these became changes too.
    private mutating func neighbours(_ records: RecordSet) throws -> Set<RecordSet.Name> {
        var found: Set<RecordSet.Name> = []
        for (name, key) in records.keys {
            guard let declaration = declarations[name.kind] else { continue }
            for uid in try db.uids(declaration, key: key) { found.insert(RecordSet.Name(name.kind, uid)) }
        }
        for name in names where declarations[name.kind] != nil {
            found.formUnion(standings.seekers[name.uid] ?? [])
            let old = try standings.standIns[name.kind]?[name.uid] ?? (isStored(name) ? name.uid : nil)
            let standIn = records.standIns[name.kind]?[name.uid]
            let new = standIn.flatMap { records.shown[name.kind]?[$0] == nil ? nil : $0 }
            if let old, old != new { found.formUnion(try db.referrers(of: name.kind, old, declarations)) }
        }
        // Records that are gone may be one with one that is needed. History alone has them.
        for kind in Set(records.held.map(\.kind)) where searched.insert(kind).inserted {
            for uid in try String.fetchAll(
                db, sql: "SELECT DISTINCT uid FROM history WHERE kind = ?", arguments: [kind.name])
            {
                let name = RecordSet.Name(kind, uid)
                if try !isStored(name) { found.insert(name) }
            }
        }
        return found.subtracting(names)
    }

    // MARK: The tables

    /// The difference between a record's row and what history says of it.
    private struct Difference {
        let name: RecordSet.Name
        let row: StoredDocument?
        /// Nil if there should be no row.
        let document: Document?
    }

    private func differences(_ records: RecordSet) throws -> [Difference] {
        var found: [Difference] = []
        for declaration in declarations {
            let reader = try DocumentReader(declaration, in: db)
            for name in names where name.kind == declaration.kind {
                let row = try stored[name] == false ? nil : reader.document(name.uid)
                let document = records.shown[name.kind]?[name.uid]?.completed(declaration)
                let number = document == nil ? row?.number : number(of: name, records) ?? row?.number
                if row?.document == document, row?.isConsistent != false, row?.number == number { continue }
                found.append(Difference(name: name, row: row, document: document))
            }
        }
        return found
    }

    /// The records whose rows are not what history says. Changes nothing.
    mutating func differences(from suspects: Set<RecordSet.Name>) throws -> [Reference] {
        try differences(settle(suspects)).map { difference in
            Reference(difference.name.kind, difference.row?.number ?? numbers[difference.name] ?? 0)
        }
    }

    private func apply(_ records: RecordSet) throws -> Outcome {
        let differences = try differences(records)
        // Remove all, then insert all. Otherwise two records that swap names would conflict.
        for difference in differences where difference.row != nil {
            if let declaration = declarations[difference.name.kind] {
                try db.deleteRows(declaration, difference.name.uid)
            }
        }
        for declaration in declarations.inReferenceOrder {
            let arrivals = differences.filter { $0.name.kind == declaration.kind && $0.document != nil }
                .map {
                    (name: $0.name, document: $0.document!, place: records.beginning(of: $0.name) ?? Beginning.place)
                }
                .sorted { ($0.place, $0.name.uid) < ($1.place, $1.name.uid) }
            for arrival in arrivals {
                let number = try number(of: arrival.name, records).flatMap { number in
                    try db.isFree(number, declaration) ? number : nil
                }
                do {
                    try db.insert(declaration, arrival.name.uid, number: number, arrival.document)
                } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
                    throw Problem.conflict(
                        "The \(arrival.name.kind.noun) \(arrival.name.uid) breaks a rule of the database, so nothing was changed."
                    )
                }
            }
        }
        try writeStandings(records)
        var outcome = Outcome(records: records)
        for difference in differences {
            switch (difference.row, difference.document) {
            case (nil, _): outcome.added.insert(difference.name)
            case (_, nil): outcome.removed.insert(difference.name)
            default: outcome.changed.insert(difference.name)
            }
        }
        for (kind, standIns) in records.standIns {
            for (uid, other) in standIns where uid != other && records.shown[kind]?[other] != nil {
                if standings.standIns[kind]?[uid] == nil { outcome.met.insert(RecordSet.Name(kind, uid)) }
            }
        }
        // What is shown as another record has not gone.
        outcome.removed.subtract(
            records.standIns.flatMap { kind, standIns in
                standIns.filter { $0.key != $0.value && records.shown[kind]?[$0.value] != nil }
                    .map { RecordSet.Name(kind, $0.key) }
            })
        return outcome
    }

    /// A record's number: the least of those that it and the records that are one with it have; nil if none has one.
    private func number(of name: RecordSet.Name, _ records: RecordSet) -> Int? {
        records.membersShown(as: name).compactMap { numbers[RecordSet.Name(name.kind, $0)] }.filter { $0 > 0 }.min()
    }

    private func writeStandings(_ records: RecordSet) throws {
        if !standings.isEmpty {
            for name in names {
                try db.cachedStatement(sql: "DELETE FROM standing WHERE uid = ?").execute(arguments: [name.uid])
            }
        }
        func write(_ name: RecordSet.Name, _ state: Standings.State, _ other: String) throws {
            try db.cachedStatement(sql: "INSERT INTO standing (kind, uid, state, other) VALUES (?, ?, ?, ?)")
                .execute(arguments: [name.kind.name, name.uid, state.rawValue, other])
        }
        for (kind, standIns) in records.standIns {
            for (uid, other) in standIns where uid != other && records.shown[kind]?[other] != nil {
                try write(RecordSet.Name(kind, uid), .met, other)
            }
        }
        for name in records.held where records.shown[name.kind]?[name.uid] != nil { try write(name, .held, name.uid) }
        for (name, targets) in records.missing {
            for target in targets { try write(name, records.waiting.contains(name) ? .waiting : .missing, target) }
        }
    }
}

extension Database {
    /// Whether no record of the kind has that number. Damage can give it to another one.
    fileprivate func isFree(_ number: Int, _ declaration: RecordDeclaration) throws -> Bool {
        try Int.fetchOne(
            self, sql: "SELECT 1 FROM \(declaration.table) WHERE id = ?", arguments: [number]) == nil
    }

    /// The parts that changes to other records have in each record, by uid.
    fileprivate func partsOfOthers() throws -> [String: [Replay.Part]] {
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

    /// The records in the tables that refer to one, whatever it means to them.
    func referrers(
        of kind: RecordKind, _ uid: String, _ declarations: [RecordDeclaration]
    ) throws -> [RecordSet.Name] {
        var found: [RecordSet.Name] = []
        for declaration in declarations {
            for field in declaration.fields where field.reference == kind {
                let sql = "SELECT uid FROM \(declaration.table) WHERE \(field.quoted) = ?"
                found += try String.fetchAll(try cachedStatement(sql: sql), arguments: [uid])
                    .map { RecordSet.Name(declaration.kind, $0) }
            }
            for list in declaration.lists {
                for column in list.columns(naming: kind) {
                    let sql = "SELECT DISTINCT \(list.ownerColumn) FROM \(list.table) WHERE \(column) = ?"
                    found += try String.fetchAll(try cachedStatement(sql: sql), arguments: [uid])
                        .map { RecordSet.Name(declaration.kind, $0) }
                }
            }
        }
        return found
    }
}

extension Journal {
    /// Brings the tables to what history says of these records, and of all that this changes.
    /// - Parameter undos: an undo that is not stored yet.
    @discardableResult
    func refold(
        _ records: some Sequence<RecordSet.Name>, undos: [(place: Change.Place, undoes: UID<Change>)] = []
    ) throws -> Refolding.Outcome {
        var refolding = try Refolding(db, release, undos: undos)
        return try refolding.run(records)
    }
}

extension Database {
    /// Makes one record of those that are the same thing. Before copies could be merged, a plan could have a step twice that
    /// was removed twice on one day.
    func meetRepeated(_ release: SchemaRelease) throws {
        var repeated: [RecordSet.Name] = []
        for declaration in try present(release.declarations) {
            guard let key = declaration.naturalKey, key.mayRepeat else { continue }
            let groups = Dictionary(grouping: try documents(declaration)) { key.values(of: $0.document) }
            for group in groups.values where group.count > 1 {
                repeated += group.map { RecordSet.Name(declaration.kind, $0.uid) }
            }
        }
        guard !repeated.isEmpty else { return }
        var refolding = try Refolding(self, release)
        try refolding.run(repeated)
    }
}
