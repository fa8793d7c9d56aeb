import GRDB
import SteadyDomain

/// What a check of the whole database found. Everything is empty or zero if all is well.
package struct DatabaseCheck: Sendable {
    /// The findings of SQLite's own check. They are counted, never printed.
    package internal(set) var defects = 0
    /// References to records that don't exist.
    package internal(set) var danglingReferences = 0
    /// Tables, indexes and triggers that differ from this release's schema.
    package internal(set) var foreignObjects: [String] = []
    /// Records that disagree with their newest change, by id.
    package internal(set) var changedRecords: [String] = []
    /// Changes whose history differs from what was written.
    package internal(set) var damagedChanges = 0
    /// Tables whose next number doesn't follow the largest one, so that a number could be given twice.
    package internal(set) var repeatableNumbers: [String] = []
    /// Settings of the connection that are wrong.
    package internal(set) var pragmas: [String] = []
    /// The version of its schema, if an earlier release wrote it.
    package internal(set) var olderVersion: Int?
    /// The newest change.
    package internal(set) var newest: Moment?
    /// The uid of the record's origin, which identifies the record.
    package internal(set) var record: RecordIdentity?
    /// Entries with a time in the future. They were made while the clock was wrong.
    package internal(set) var entriesAhead: [Reference] = []
    package internal(set) var recordCount = 0
    /// What merged copies left to look at. It is only looked for if every record is what was saved.
    package internal(set) var merged = MergeCheck()

    /// Whether every record is what was saved.
    package var isSound: Bool {
        defects == 0 && danglingReferences == 0 && foreignObjects.isEmpty && changedRecords.isEmpty
            && damagedChanges == 0 && repeatableNumbers.isEmpty
    }
}

extension Store {
    /// Checks the whole database, and looks for entries in the future and for what merged copies left.
    package func examine(at now: Now) throws -> DatabaseCheck {
        var found = try examine()
        guard found.foreignObjects.isEmpty else { return found }
        found.entriesAhead = try read { try $0.entriesAhead(of: now) }
        if found.isSound { found.merged = try read { try $0.mergeCheck(release) } }
        return found
    }

    /// Checks the whole database. SQLite's check reads no content. So each record is compared with its history, and each
    /// change with its checksum: every record is stored twice, and damage would have to hit both in the same way.
    /// - Throws: ``Problem`` if it can't even be read.
    package func examine() throws -> DatabaseCheck {
        try read { db in
            var found = DatabaseCheck()
            found.defects = try String.fetchAll(db, sql: "PRAGMA integrity_check").count { $0 != "ok" }
            found.danglingReferences = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
            found.foreignObjects = try db.foreignObjects(release)
            // Its version differs from its header, or it is too damaged to be upgraded.
            if let olderVersion, isPartial { found.foreignObjects.append("format \(olderVersion)") }
            // An older database is read in memory, and has another kind of journal there.
            found.pragmas = try db.wrongPragmas(except: isMigratedCopy ? ["journal_mode"] : [])
            found.olderVersion = olderVersion
            // The checks below need our tables.
            guard found.foreignObjects.isEmpty else { return found }
            found.changedRecords = try db.changedRecords(release)
            found.changedRecords += try db.misplacedInstants()
            try db.forEachChange { _, computed, stored in
                if computed != stored { found.damagedChanges += 1 }
            }
            if try !db.hasWholeHistory() { found.damagedChanges += 1 }
            found.repeatableNumbers = try db.repeatableNumbers(release.declarations)
            found.newest = try db.newestMoment()
            found.record = try? db.identity()
            found.recordCount = try db.recordCount(release.declarations)
            return found
        }
    }
}

extension Database {
    /// The parts of the file's schema that differ from the release's.
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

    /// Entries whose instant, which sorts them, differs from their moment.
    fileprivate func misplacedInstants() throws -> [String] {
        try Records.entries.filter { $0.hasTime }.flatMap { entry in
            try Int.fetchAll(
                self, sql: "SELECT id FROM \(entry.kind.table) WHERE instant IS NOT unixepoch(at)"
            ).map { Reference(entry.kind, $0).description }
        }
    }

    /// Entries in the future. Excused and cancelled sessions may be in the future, but can't have been written there.
    fileprivate func entriesAhead(of now: Now) throws -> [Reference] {
        let (instant, today) = (now.instant + Session.attendEarly, now.today.description)
        return try Records.entries.flatMap { entry in
            let condition =
                switch entry.kind {
                case Session.kind:
                    "instant > :instant AND (status IN ('attended', 'missed') OR unixepoch(made_at) > :instant)"
                case Point.kind, Agreement.kind: "\(entry.dayField) > :today OR done_on > :today"
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

    /// Whether every line of history belongs to a change, and every undo to the change it undoes.
    fileprivate func hasWholeHistory() throws -> Bool {
        let orphans = try Int.fetchOne(
            self,
            sql: """
                SELECT (SELECT count(*) FROM history WHERE change NOT IN (SELECT id FROM change))
                  + (SELECT count(*) FROM change WHERE NOT brought AND undoes NOT IN (SELECT uid FROM change))
                """)
        return orphans == 0
    }
}
