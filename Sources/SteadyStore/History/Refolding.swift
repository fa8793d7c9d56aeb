import GRDB
import SteadyDomain

/// Brings records in the tables to the state that history gives, and with them all that this changes: the records they
/// met, those that refer to them, and those they refer to. It adds nothing to history, since it follows from history.
struct Refolding {
    private let db: Database
    private let release: SchemaRelease
    private let portion: Int
    private let replay: Replay
    private let others: [String: [Replay.Part]]
    private var standings: Standings

    /// - Parameters:
    ///   - undos: an undo that is not stored yet.
    ///   - portion: how many records are looked at together. What is left for later is brought up to date then, whatever it
    ///     was taken for before, so the result is the same; it bounds the memory that a large merge needs.
    init(
        _ db: Database, _ release: SchemaRelease, undos: [(place: Change.Place, undoes: UID<Change>)] = [],
        portion: Int = 2000
    ) throws {
        self.db = db
        self.release = release
        self.portion = portion
        replay = Replay(release.declarations, undos: try db.undos() + undos, rules: release.rules)
        others = release.rules.contains(.members) ? try db.partsOfOthers() : [:]
        standings = try Standings(db)
    }

    /// What became of the records.
    struct Outcome {
        /// The records that have a row now and had none, that have other fields than before, and that have no row any more.
        fileprivate(set) var added: Set<RecordSet.Name> = []
        fileprivate(set) var changed: Set<RecordSet.Name> = []
        fileprivate(set) var removed: Set<RecordSet.Name> = []
        /// The records that are shown as another one now, and were not before.
        fileprivate(set) var met: Set<RecordSet.Name> = []
        /// Records that are in no table, since what they mean nothing without isn't known.
        fileprivate(set) var waiting: Set<RecordSet.Name> = []

        /// What became of the records by this and a later one.
        fileprivate mutating func append(_ later: Outcome) {
            let back = later.added.intersection(removed)
            let gone = later.removed.intersection(added)
            added = added.subtracting(gone).union(later.added.subtracting(back))
            removed = removed.subtracting(back).union(later.removed.subtracting(gone))
            changed = changed.union(later.changed).union(back).subtracting(added).subtracting(removed)
            met.formUnion(later.met)
            waiting.formUnion(later.waiting)
        }
    }

    /// Brings these records, and what they change, up to date.
    @discardableResult
    mutating func run(_ touched: some Collection<RecordSet.Name>) throws -> Outcome {
        guard touched.count > portion else { return try fold(touched[...]) }
        // What records refer to comes first, as in the tables.
        let kinds = Dictionary(grouping: touched, by: \.kind)
        var sorted: [RecordSet.Name] = []
        for declaration in release.declarations.inReferenceOrder {
            sorted += kinds[declaration.kind]?.sorted { $0.uid < $1.uid } ?? []
        }
        var outcome = Outcome()
        for start in stride(from: 0, to: sorted.count, by: portion) {
            outcome.append(try fold(sorted[start..<min(start + portion, sorted.count)]))
        }
        outcome.waiting.formIntersection(standings.waiting)
        return outcome
    }

    private mutating func fold(_ touched: some Collection<RecordSet.Name>) throws -> Outcome {
        var neighbourhood = neighbourhood
        let records = try neighbourhood.settle(touched)
        let outcome = try apply(records, neighbourhood)
        if try standings.isEmpty ? db.hasStandings() : true { standings = try Standings(db) }
        return outcome
    }

    /// What these records, and those around them, are according to history. Changes nothing.
    func settle(_ records: some Collection<RecordSet.Name>) throws -> RecordSet {
        var neighbourhood = neighbourhood
        return try neighbourhood.settle(records)
    }

    private var neighbourhood: Neighbourhood {
        Neighbourhood(db, release, replay, standings: standings, others: others)
    }

    // MARK: The tables

    /// The difference between a record's row and what history says of it.
    private struct Difference {
        let uid: String
        let row: StoredDocument?
        /// Nil if there should be no row.
        let document: Document?
    }

    private func differences(
        _ records: RecordSet, _ neighbourhood: Neighbourhood
    ) throws -> [(declaration: RecordDeclaration, records: [Difference])] {
        let names = Dictionary(grouping: neighbourhood.names, by: \.kind)
        return try release.declarations.inReferenceOrder.compactMap { declaration in
            guard let names = names[declaration.kind] else { return nil }
            let reader = try DocumentReader(declaration, in: db)
            let differences = try names.compactMap { name -> Difference? in
                let row = try neighbourhood.hasNoRow(name) ? nil : reader.document(name.uid)
                let document = records.shown[name.kind]?[name.uid]?.completed(declaration)
                if row == nil, document == nil { return nil }
                let number = document == nil ? nil : neighbourhood.number(of: name, in: records)
                if let row, row.document == document, row.isConsistent, row.number == number ?? row.number {
                    return nil
                }
                return Difference(uid: name.uid, row: row, document: document)
            }
            return (declaration, differences)
        }
    }

    /// The records whose rows are not what history says. Changes nothing.
    func differences(from suspects: Set<RecordSet.Name>) throws -> [Reference] {
        var neighbourhood = neighbourhood
        let records = try neighbourhood.settle(suspects)
        return try differences(records, neighbourhood).flatMap { declaration, differences in
            differences.map { difference in
                let name = RecordSet.Name(declaration.kind, difference.uid)
                return Reference(
                    declaration.kind, difference.row?.number ?? neighbourhood.number(of: name, in: records) ?? 0)
            }
        }
    }

    private func apply(_ records: RecordSet, _ neighbourhood: Neighbourhood) throws -> Outcome {
        var outcome = Outcome()
        outcome.waiting = records.waiting
        let differences = try differences(records, neighbourhood)
        // Remove all, then insert all. Otherwise two records that swap names would conflict.
        for (declaration, differences) in differences {
            let writer = DocumentWriter(declaration, in: db)
            for difference in differences where difference.row != nil { try writer.delete(difference.uid) }
        }
        for (declaration, differences) in differences {
            let writer = DocumentWriter(declaration, in: db)
            tell(differences, declaration, records, in: &outcome)
            let arrivals = differences.compactMap { difference in
                difference.document.map { document in
                    let name = RecordSet.Name(declaration.kind, difference.uid)
                    return (place: records.beginning(of: name) ?? Beginning.place, name: name, document: document)
                }
            }.sorted { ($0.place, $0.name.uid) < ($1.place, $1.name.uid) }
            for (_, name, document) in arrivals {
                let number = try neighbourhood.number(of: name, in: records).flatMap { number in
                    try db.isFree(number, declaration) ? number : nil
                }
                do {
                    try writer.insert(name.uid, number: number, document)
                } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
                    throw Problem.conflict(
                        "The \(name.kind.noun) \(name.uid) breaks a rule of the database, so nothing was changed.")
                }
            }
        }
        try writeStandings(records, neighbourhood.names)
        for (kind, standIns) in records.standIns {
            for (uid, other) in standIns where uid != other && records.shown[kind]?[other] != nil {
                let name = RecordSet.Name(kind, uid)
                if standings.standIns[kind]?[uid] == nil { outcome.met.insert(name) }
                // What is shown as another record has not gone.
                outcome.removed.remove(name)
            }
        }
        return outcome
    }

    /// What a person sees of the differences: a record that is shown as another one now has not gone, that one has not come
    /// if it was shown as this one, and a reference to one that met another has not changed.
    private func tell(
        _ differences: [Difference], _ declaration: RecordDeclaration, _ records: RecordSet, in outcome: inout Outcome
    ) {
        let resolve = records.resolver(declaration)
        var shownBefore: [String: [Document]] = [:]
        for difference in differences {
            guard let row = difference.row else { continue }
            let standIn = records.standIns[declaration.kind]?[difference.uid] ?? difference.uid
            shownBefore[standIn, default: []].append(resolve?(row.document) ?? row.document)
        }
        for difference in differences {
            let name = RecordSet.Name(declaration.kind, difference.uid)
            let before = shownBefore[difference.uid] ?? []
            if let document = difference.document {
                if before.isEmpty {
                    outcome.added.insert(name)
                } else if !before.contains(document) {
                    outcome.changed.insert(name)
                }
            } else if difference.row != nil {
                outcome.removed.insert(name)
            }
        }
    }

    private func writeStandings(_ records: RecordSet, _ names: Set<RecordSet.Name>) throws {
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
            try cachedStatement(sql: "SELECT 1 FROM \(declaration.table) WHERE id = ?"), arguments: [number]) == nil
    }
}

extension Journal {
    /// Brings the tables to what history says of these records, and of all that this changes.
    /// - Parameter undos: an undo that is not stored yet.
    @discardableResult
    func refold(
        _ records: some Collection<RecordSet.Name>, undos: [(place: Change.Place, undoes: UID<Change>)] = []
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
