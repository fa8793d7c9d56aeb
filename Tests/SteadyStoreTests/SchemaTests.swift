import Foundation
import GRDB
import SteadyDomain
import SteadyStoreSupport
import Testing

@testable import SteadyStore

struct SchemaTests {
    // What this release makes, to be kept when the next one makes something else.
    private func released() throws -> String {
        let url = try #require(
            Bundle.module.url(forResource: "schema-\(Store.format)", withExtension: "sql", subdirectory: "Fixtures"))
        return try String(contentsOf: url, encoding: .utf8)
    }

    private static let objects = "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1"

    @Test func `A new database has the schema that its version stands for, byte for byte`() throws {
        let queue = try DatabaseQueue()
        let expected = try queue.writeWithoutTransaction { db in
            try db.execute(sql: released())
            return try String.fetchAll(db, sql: Self.objects)
        }
        try queue.close()
        try inScratch { folder throws in
            try withStore(.file(folder + "/steady.db")) { store throws in
                try store.raise("first")
                #expect(try store.texts(Self.objects) == expected)
                #expect(
                    try store.pragmas(["application_id", "user_version"])
                        == ["application_id": "1400136825", "user_version": "8"])
            }
        }
    }

    @Test func `Every table is strict`() throws {
        try withStore { store throws in
            let loose = try store.texts("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0")
            #expect(Set(loose) == ["sqlite_schema", "sqlite_sequence"])
        }
    }

    // MARK: What the tables refuse, even if Swift were wrong

    private static let craving = "INSERT INTO craving (uid, at, day, part, made_at, made_day, intensity"
    private static let moment = "'2026-09-16T19:42:00-04:00', '2026-09-16'"
    private static let program = "INSERT INTO program (uid, level, name, zone, from_day"
    private static let schedule = "INSERT INTO schedule (uid, program, from_day, sessions_min, sessions_max, minutes)"

    @Test(arguments: [
        "\(craving)) VALUES ('u', \(moment), 'evening', \(moment), 11)",
        "\(craving)) VALUES ('u', \(moment), 'evening', \(moment), -1)",
        "\(craving)) VALUES ('u', \(moment), 'evening', \(moment), 'strong')",
        "\(craving)) VALUES ('u', \(moment), 'noon', \(moment), 5)",
        "\(craving), \"after\") VALUES ('u', \(moment), 'evening', \(moment), 5, 11)",
        "\(craving), minutes) VALUES ('u', \(moment), 'evening', \(moment), 5, 0)",
        "\(craving)) VALUES ('u', 'no moment', '2026-09-16', 'evening', \(moment), 5)",
        "INSERT INTO checkin (uid, day, used, made_at, made_day) VALUES ('u', '2026-09-16', 2, \(moment))",
        "INSERT INTO checkin (uid, day, mood, made_at, made_day) VALUES ('u', '2026-09-16', 11, \(moment))",
        "INSERT INTO checkin (uid, day, sleep, made_at, made_day) VALUES ('u', '2026-09-16', 1441, \(moment))",
        "INSERT INTO checkin (uid, day, contact, made_at, made_day) VALUES ('u', '2026-09-16', 'nobody', \(moment))",
        "INSERT INTO \"trigger\" (uid, name, key) VALUES ('u', 'Any', 'any')",
        "INSERT INTO action (uid, name, key) VALUES ('u', 'Walk', 'walk')",
        "INSERT INTO action (uid, name, key) VALUES ('u', '', '')",
        "INSERT INTO contact (uid, name, key, role) VALUES ('u', NULL, 'x', 'support')",
        "INSERT INTO step (uid, action, position, since, until) SELECT 'u', uid, 9, '2026-09-16', '2026-09-15' FROM action",
        "INSERT INTO step (uid, action, position, since) VALUES ('u', 'nothing', 9, '2026-09-16')",
        "\(program), ended) VALUES ('u', 'iop', 'IOP', 'UTC', '2026-09-16', '2026-09-15')",
        "\(program), planned_weeks) VALUES ('u', 'iop', 'IOP', 'UTC', '2026-09-16', 0)",
        "\(program), planned_weeks, planned_until) VALUES ('u', 'iop', 'IOP', 'UTC', '2026-09-16', 4, '2026-10-16')",
        "\(schedule) VALUES ('u', (SELECT uid FROM program), '2026-09-17', 5, 3, 60)",
        "\(schedule) VALUES ('u', (SELECT uid FROM program), '2026-09-17', 3, NULL, 60)",
        "\(schedule) VALUES ('u', (SELECT uid FROM program), '2026-09-17', 3, 5, 1441)",
        "\(schedule) VALUES ('u', (SELECT uid FROM program), '2026-08-31', 3, 5, 60)",
        "INSERT INTO slot (schedule, position, weekly) SELECT uid, 1, 'Monday at six' FROM schedule",
        "INSERT INTO session (uid, program, at, day, minutes, status, kind, made_at, made_day) "
            + "SELECT 'u', uid, '2026-09-14T22:00:00Z', '2026-09-14', 60, 'attended', 'group', \(moment) FROM program",
        "INSERT INTO setting (uid, name, value) VALUES ('u', 'day-start', NULL)",
        "INSERT INTO origin (uid, made_at, made_day) SELECT uid, made_at, made_day FROM origin",
        "INSERT INTO change (uid, stamp, at, verb, checksum) VALUES ('u', -1, '2026-09-16T19:42:00-04:00', 'test', 0)",
    ])
    func `The schema refuses it`(_ sql: String) throws {
        try withStore { store throws in
            let program = try store.startProgram()
            try store.logSession(program, "2026-09-14T18:00:00-04:00")
            let before = try store.contents()
            expectProblem(65) { try store.execute(sql) }
            #expect(try store.contents() == before)
        }
    }
}
