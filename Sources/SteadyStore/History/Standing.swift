import GRDB
import SteadyDomain

/// What merged copies made of records that the tables alone don't tell: the rows of `standing`. Most databases have none.
struct Standings {
    /// The records that another one is shown for, by kind and uid, with the other's uid.
    private(set) var standIns: [RecordKind: [String: String]] = [:]
    /// Records that are gone, and shown since another one needs them.
    private(set) var held: Set<RecordSet.Name> = []
    /// The records that refer to something that isn't known, by its uid.
    private(set) var seekers: [String: Set<RecordSet.Name>] = [:]
    /// Records that are in no table, since what they mean nothing without isn't known.
    private(set) var waiting: Set<RecordSet.Name> = []
    private var members: [String: Set<String>] = [:]

    enum State: String {
        case met, held, waiting, missing
    }

    init(_ db: Database) throws {
        for row in try Row.fetchAll(db, sql: "SELECT kind, uid, state, other FROM standing") {
            let name: String = try row.decode(atIndex: 0)
            let record = RecordSet.Name(stored: name, try row.decode(atIndex: 1))
            let other: String = try row.decode(atIndex: 3)
            switch State(rawValue: try row.decode(atIndex: 2)) {
            case .met:
                standIns[record.kind, default: [:]][record.uid] = other
                members[other, default: []].insert(record.uid)
            case .held: held.insert(record)
            case .waiting:
                waiting.insert(record)
                seekers[other, default: []].insert(record)
            case .missing: seekers[other, default: []].insert(record)
            case nil: throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
        }
    }

    /// All of them, and those that are shown for others.
    var records: Set<RecordSet.Name> {
        var all = held.union(waiting)
        for (kind, others) in standIns {
            for (uid, other) in others { all.formUnion([RecordSet.Name(kind, uid), RecordSet.Name(kind, other)]) }
        }
        for seekers in seekers.values { all.formUnion(seekers) }
        return all
    }

    var isEmpty: Bool { standIns.isEmpty && held.isEmpty && seekers.isEmpty }

    /// All other records that are one with this one.
    func others(than record: RecordSet.Name) -> Set<String> {
        let shown = standIns[record.kind]?[record.uid] ?? record.uid
        return (members[shown] ?? []).union([shown]).subtracting([record.uid])
    }
}

extension RecordSet.Name {
    /// The record of a line of history. Its kind may be one that this release doesn't know.
    init(stored kind: String, _ uid: String) { self.init(RecordKind.named(kind) ?? RecordKind(kind), uid) }
}

extension Database {
    /// Whether merged copies left anything that the other tables don't tell.
    func hasStandings() throws -> Bool {
        try Bool.fetchOne(self, sql: "SELECT EXISTS (SELECT 1 FROM standing)") ?? false
    }

    /// The other records that are shown as this one.
    func others(than uid: String) throws -> [String] {
        try String.fetchAll(
            self, sql: "SELECT uid FROM standing WHERE other = ? AND state = 'met' ORDER BY uid", arguments: [uid])
    }

    /// A record that is shown, and all that are one with it.
    func members(of record: RecordSet.Name) throws -> [RecordSet.Name] {
        try ([record.uid] + others(than: record.uid)).map { RecordSet.Name(record.kind, $0) }
    }

    /// The record that is shown for one with that id: another one, if they are one since copies were merged.
    func shownReference(for reference: Reference) throws -> Reference? {
        let number = try Int.fetchOne(
            self,
            sql: """
                SELECT record.id FROM history JOIN standing ON standing.uid = history.uid AND state = 'met'
                  JOIN \(reference.kind.table) AS record ON record.uid = standing.other
                WHERE history.kind = ? AND history.number = ? LIMIT 1
                """, arguments: [reference.kind.name, reference.number])
        return number.map { Reference(reference.kind, $0) }
    }
}
