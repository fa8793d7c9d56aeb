import GRDB
import SteadyDomain

/// The uids that a merge meets, and their numbers here. Each stands for one record of one kind: a file that uses one for two was not written by
/// Steady, and two records of one uid could not be told apart in history.
struct KnownUIDs {
    private let db: Database
    /// Whether there was no history before the merge, so that nothing has to be looked for in it.
    var hasOnlyNew = false
    /// The last number that a record of each kind was given here.
    private var given: [String: Int] = [:]
    private var known: [String: (kind: String, number: Int)] = [:]
    /// Who refers to a uid as one of that kind.
    private var references: [RecordSet.Name: RecordSet.Name] = [:]

    init(_ db: Database) { self.db = db }

    /// The number here of the record of an entry. Every record of another copy gets one, in the order in which the changes
    /// come. One that meets another record has it as another name.
    /// - Throws: ``Problem/conflict(_:command:)`` if its uid stands for a record of another kind.
    mutating func number(of entry: HistoryEntry) throws -> Int {
        let found = try entryOf(entry.uid)
        guard let found else {
            let number = try nextNumber(entry.kind)
            known[entry.uid] = (entry.kind, number)
            return number
        }
        guard found.kind == entry.kind else {
            throw KnownUIDs.taken(RecordSet.Name(stored: entry.kind, entry.uid), by: found.kind)
        }
        return found.number
    }

    private mutating func nextNumber(_ kind: String) throws -> Int {
        let last =
            try given[kind]
            ?? max(
                Int.fetchOne(db, sql: "SELECT max(number) FROM history WHERE kind = ?", arguments: [kind]) ?? 0,
                Int.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = ?", arguments: [kind]) ?? 0)
        given[kind] = last + 1
        return last + 1
    }

    /// The next record that is made here gets the number after all of these.
    func finishNumbers() throws {
        for (kind, number) in given where RecordKind.named(kind) != nil {
            try db.execute(sql: "DELETE FROM sqlite_sequence WHERE name = ?", arguments: [kind])
            try db.execute(sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", arguments: [kind, number])
        }
    }

    private mutating func entryOf(_ uid: String) throws -> (kind: String, number: Int)? {
        if let found = known[uid] { return found }
        if hasOnlyNew { return nil }
        let row = try Row.fetchOne(
            try db.cachedStatement(
                sql: "SELECT kind, number FROM history WHERE uid = ? ORDER BY number DESC LIMIT 1"),
            arguments: [uid])
        guard let row else { return nil }
        let found: (kind: String, number: Int) = (try row.decode(atIndex: 0), try row.decode(atIndex: 1))
        known[uid] = found
        return found
    }

    /// Notes which records an entry refers to, for ``checkReferences()``: the file may tell of them later.
    mutating func note(_ entry: HistoryEntry, _ declaration: RecordDeclaration?) {
        guard let declaration, !declaration.references.isEmpty else { return }
        for document in [entry.before, entry.after] {
            guard let document else { continue }
            declaration.forEachReference(in: document) { kind, uid in
                references[RecordSet.Name(kind, uid)] = RecordSet.Name(declaration.kind, entry.uid)
            }
        }
    }

    /// - Throws: ``Problem/conflict(_:command:)`` if a reference leads to a record of another kind. One that leads to nothing
    ///   known is left as it is.
    mutating func checkReferences() throws {
        for (target, referrer) in references {
            guard let found = try entryOf(target.uid), found.kind != target.kind.name else { continue }
            throw Problem.conflict(
                "The file was not imported: the \(referrer.kind.noun) \(referrer.uid) names the \(KnownUIDs.noun(found.kind)) "
                    + "\(target.uid) as a \(target.kind.noun). Nothing was changed; correct that record, or export it again."
            )
        }
    }

    static func taken(_ name: RecordSet.Name, by kind: String) -> Problem {
        .conflict(
            "The file was not imported: the \(name.kind.noun) \(name.uid) has the uid of the \(noun(kind)). Nothing was "
                + "changed; give one of them another uid.")
    }

    private static func noun(_ kind: String) -> String { RecordKind.named(kind)?.noun ?? kind }
}
