import GRDB
import SteadyDomain

/// What a look through the whole database found. Everything is empty or zero where all is well.
package struct DatabaseCheck: Sendable {
    /// What SQLite's own check says, in its words; they are counted, never printed.
    package internal(set) var defects = 0
    /// Records that name one which is not there.
    package internal(set) var danglingReferences = 0
    /// Tables, indexes and triggers that differ from this release's schema.
    package internal(set) var foreignObjects: [String] = []
    /// Records that are not what their newest change left, by id.
    package internal(set) var changedRecords: [String] = []
    /// Changes whose history is not what was written.
    package internal(set) var damagedChanges = 0
    /// Tables whose next number is not the one after the largest given: a number could come a second time.
    package internal(set) var repeatableNumbers: [String] = []
    /// Settings of the connection that are not as they must be.
    package internal(set) var pragmas: [String] = []
    /// The version of its schema where an earlier release wrote it.
    package internal(set) var olderVersion: Int?
    /// The newest change.
    package internal(set) var newest: Moment?
    /// The record that it is: the uid of its origin.
    package internal(set) var record: String?
    /// Entries whose own time lies ahead of a moment: they were made while the clock was wrong.
    package internal(set) var entriesAhead: [Reference] = []
    package internal(set) var recordCount = 0

    /// Whether every record is what was saved.
    package var isSound: Bool {
        defects == 0 && danglingReferences == 0 && foreignObjects.isEmpty && changedRecords.isEmpty
            && damagedChanges == 0 && repeatableNumbers.isEmpty
    }
}

extension Store {
    /// Looks through the whole database, and for entries that lie ahead of now.
    package func examine(at now: Now) throws -> DatabaseCheck {
        var found = try examine()
        guard found.foreignObjects.isEmpty else { return found }
        found.entriesAhead = try read { try $0.entriesAhead(of: now) }
        return found
    }

    /// Looks through the whole database. SQLite's check reads no content, so each record is compared with its history, and
    /// each change with its checksum: a record stands twice, and damage would have to hit both in the same way.
    /// - Throws: ``Problem`` where it can't even be read.
    package func examine() throws -> DatabaseCheck {
        try read { db in
            var found = DatabaseCheck()
            found.defects = try String.fetchAll(db, sql: "PRAGMA integrity_check").count { $0 != "ok" }
            found.danglingReferences = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
            found.foreignObjects = try db.foreignObjects(release)
            // Of another version than its header says, or too damaged to be brought up to date.
            if let olderVersion, isPartial { found.foreignObjects.append("format \(olderVersion)") }
            // A database in memory, where an older one is read, has a journal of another kind.
            found.pragmas = try db.wrongPragmas(except: isMigratedCopy ? ["journal_mode"] : [])
            found.olderVersion = olderVersion
            // With other tables than ours the questions below have no meaning.
            guard found.foreignObjects.isEmpty else { return found }
            found.changedRecords = try db.changedRecords(release.declarations)
            found.changedRecords += try db.misplacedInstants()
            try db.forEachChange { _, computed, stored in
                if computed != stored { found.damagedChanges += 1 }
            }
            if try !db.hasWholeHistory() { found.damagedChanges += 1 }
            found.repeatableNumbers = try db.repeatableNumbers(release.declarations)
            found.newest = try db.newestMoment()
            found.record = try? db.record()
            found.recordCount = try db.recordCount(release.declarations)
            return found
        }
    }
}

extension Database {
    /// What stands in the file's schema and not in a release's, or otherwise.
    fileprivate func foreignObjects(_ release: SchemaRelease) throws -> [String] {
        let expected = try DatabaseQueue().inDatabase { db in
            try db.execute(sql: release.schema)
            return try db.shape()
        }
        let actual = try shape()
        return Set(expected.keys).union(actual.keys).filter { expected[$0] != actual[$0] }.sorted()
    }

    fileprivate func wrongPragmas(except exceptions: Set<String>) throws -> [String] {
        try Store.requiredPragmas.filter { try !exceptions.contains($0.key) && pragma($0.key) != $0.value }
            .map(\.key).sorted()
    }

    /// Entries whose instant, by which they are sorted, is not that of their moment.
    fileprivate func misplacedInstants() throws -> [String] {
        try Records.entries.filter { $0.hasTime }.flatMap { entry in
            try Int.fetchAll(
                self, sql: "SELECT id FROM \(entry.kind.table) WHERE instant IS NOT unixepoch(at)"
            ).map { Reference(entry.kind, $0).description }
        }
    }

    /// Entries of a time or day that has not come. Excused and cancelled sessions may lie ahead, but can't have been written
    /// ahead.
    fileprivate func entriesAhead(of now: Now) throws -> [Reference] {
        let (instant, today) = (now.instant + Session.attendEarly, now.today.description)
        return try Records.entries.flatMap { entry in
            let condition =
                switch entry.kind {
                case Session.kind:
                    "instant > :instant AND (status IN ('attended', 'missed') OR unixepoch(made_at) > :instant)"
                case Point.kind: "raised_on > :today OR done_on > :today"
                default: entry.hasTime ? "instant > :instant" : "\(entry.dayField) > :today"
                }
            return try Int.fetchAll(
                self,
                sql: """
                    SELECT id FROM \(entry.kind.table)
                    WHERE :instant IS NOT NULL AND :today IS NOT NULL AND (\(condition)) ORDER BY id
                    """, arguments: ["instant": instant, "today": today]
            ).map { Reference(entry.kind, $0) }
        }
    }

    /// Whether every line of history belongs to a change, and every undo to one that it takes back.
    fileprivate func hasWholeHistory() throws -> Bool {
        let orphans = try Int.fetchOne(
            self,
            sql: """
                SELECT (SELECT count(*) FROM history WHERE change NOT IN (SELECT id FROM change))
                  + (SELECT count(*) FROM change WHERE undoes NOT IN (SELECT uid FROM change))
                """)
        return orphans == 0
    }
}
