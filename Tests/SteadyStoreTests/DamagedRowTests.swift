import Foundation
import GRDB
import SteadyDomain
import SteadyStoreSupport
import Testing

@testable import SteadyStore

/// Values that the schema forbids, as flipped bytes put them there: SQLite checks what is written, not what is read.
struct DamagedRowTests {
    /// Makes a database, takes the schema's promises away, changes it, puts the schema back, and reads.
    private func read(_ change: String, _ body: (Store) throws -> Void) throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try withStore(.file(path)) { store throws in
                try store.logCraving(7, triggers: ["stress", "payday"])
                let program = try store.startProgram(slots: ["mon 18:00"])
                try store.logSession(program, "2026-09-14T18:00:00-04:00")
            }
            let loosen = """
                PRAGMA writable_schema = ON;
                UPDATE sqlite_schema
                SET sql = replace(replace(replace(sql, 'STRICT, ', ''), ') STRICT', ')'), ' NOT NULL', '')
                WHERE type = 'table' AND name IN ('craving_trigger', 'history', 'change', 'origin');
                """
            var configuration = Configuration()
            configuration.foreignKeysEnabled = false
            let strict = try DatabaseQueue(path: path, configuration: configuration).inDatabase { db in
                let strict = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
                try db.execute(sql: loosen)
                return strict
            }
            try DatabaseQueue(path: path, configuration: configuration).inDatabase { db in
                try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
                try db.execute(sql: change)
                try db.execute(sql: "PRAGMA writable_schema = ON")
                for row in strict {
                    try db.execute(
                        sql: "UPDATE sqlite_schema SET sql = ? WHERE name = ?",
                        arguments: [row["sql"] as String, row["name"] as String])
                }
            }
            try withStore(.file(path), for: .reading, body)
        }
    }

    @Test(arguments: ["NULL", "7", "x'00'"])
    func `A link of another kind is damage`(_ value: String) throws {
        try read(
            "UPDATE craving_trigger SET \"trigger\" = \(value) WHERE position = (SELECT min(position) FROM craving_trigger)"
        ) { store throws in
            expectProblem(65) { try store.everything() }
        }
    }

    @Test func `A text with a NUL reads as far as it can be written back`() throws {
        try read("UPDATE craving SET note = CAST(x'610062' AS TEXT)") { store throws in
            #expect(try store.everything().cravings.map(\.note) == ["a"])
        }
    }

    @Test func `A number that sums can't hold is damage`() throws {
        try read("UPDATE session SET minutes = 9223372036854775807") { store throws in
            expectProblem(65) { try store.everything() }
        }
    }

    @Test(arguments: [
        "UPDATE history SET before = NULL, after = '{\"id\": 99999999999999999999}'", "UPDATE change SET verb = NULL",
        "UPDATE change SET checksum = NULL", "UPDATE change SET checksum = 'no number'",
        "UPDATE change SET uid = x'FF' WHERE id = 2", "UPDATE origin SET uid = x'FF'",
        "UPDATE origin SET made_at = NULL",
        "UPDATE history SET kind = NULL", "UPDATE history SET uid = NULL", "UPDATE history SET before = x'FF'",
        "UPDATE history SET after = x'FF'", "UPDATE history SET after = '{\"id\": 1, \"triggers\": [null]}'",
    ])
    func `History of another kind is damage`(_ change: String) throws {
        try read(change) { store throws in
            do { _ = try store.history(of: Reference(Craving.kind, 1)) } catch {
                #expect(error is Problem, "\(error)")
            }
            do { #expect(try !store.examine().isSound) } catch { #expect(error is Problem, "\(error)") }
        }
    }

    @Test(arguments: [
        "UPDATE sqlite_sequence SET seq = 1 WHERE name = 'craving'",
        "UPDATE sqlite_sequence SET seq = 3 WHERE name = 'craving'",
        "UPDATE sqlite_sequence SET name = 'cravinf' WHERE name = 'craving'",
        "UPDATE sqlite_sequence SET name = x'FF' WHERE name = 'craving'",
        "UPDATE sqlite_sequence SET seq = 'two' WHERE name = 'craving'",
        "DELETE FROM sqlite_sequence WHERE name = 'craving'",
        "INSERT INTO sqlite_sequence (name, seq) VALUES ('craving', 2)",
        "UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'change'",
    ])
    func `Numbers that could be given twice are found, and made right in what is salvaged`(_ change: String) throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try withStore(.file(path)) { store throws in
                try store.logCraving(7, triggers: ["stress"])
                try store.logCraving(5, triggers: [])
                // Its number lives on in history alone.
                try store.delete(Reference(Craving.kind, 2), .at())
                #expect(try store.examine().repeatableNumbers.isEmpty)
            }
            try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: change) }
            try withStore(.file(path), for: .reading) { store throws in
                let found = try store.examine()
                #expect(!found.isSound)
                #expect(!found.repeatableNumbers.isEmpty)
                _ = try store.salvage(to: folder + "/salvaged.db")
            }
            try withStore(.file(folder + "/salvaged.db")) { store throws in
                #expect(try store.examine().isSound)
                #expect(try store.logCraving(4, triggers: []).id.number == 3)
            }
        }
    }

    @Test(arguments: ["tbl_name = 'progpam'", "name = CAST(name AS BLOB)", "sql = ''"])
    func `A schema that reads otherwise is damage, though SQLite's own check passes it`(_ change: String) throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try withStore(.file(path)) { store throws in try store.logCraving(7, triggers: ["stress"]) }
            try DatabaseQueue(path: path).inDatabase { db in
                let index = "sqlite_autoindex_program_1"
                try db.execute(sql: "PRAGMA writable_schema = ON")
                try db.execute(
                    sql: "UPDATE sqlite_schema SET \(change) WHERE name = ?", arguments: [index])
                #expect(db.changesCount == 1)
            }
            try withStore(.file(path), for: .reading) { store throws in
                let found = try store.examine()
                #expect(found.defects == 0)
                #expect(found.foreignObjects == ["index sqlite_autoindex_program_1"])
            }
        }
    }
}
