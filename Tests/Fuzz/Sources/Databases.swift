import Foundation
import Glibc
import SteadyDomain
import SteadyReports
import SteadyStore

/// Opens the input as a database. Every report must end with a page or a problem, and must not change the file.
enum Databases {
    private static let file = Scratch.folder + "/steady.db"

    /// A minute after the seed was made.
    private static let stamp = SeedDatabases.stamp(at: "2026-09-16T19:43:00-04:00")

    @Sendable static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        defer { for suffix in ["", "-journal", "-wal", "-shm"] { unlink(file + suffix) } }
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        require(write(descriptor, bytes.baseAddress, bytes.count) == bytes.count, "no room for databases")
        close(descriptor)
        defer { require(FileManager.default.contents(atPath: file) == Data(buffer: bytes), "reading changed the file") }

        let store = try Store(.file(file), for: .reading, at: stamp)
        defer { try? store.close() }
        // Each reader runs by itself, so that one damaged table does not hide the others.
        let settings = (try? problemOnly { try store.settings { _ in stamp.now } }) ?? Settings()
        let now = stamp.now
        try? problemOnly {
            let week = Week(holding: now.today, start: settings.weekStart)
            let report = WeekReport(try store.weekRecord(week, now: now, settings: settings))
            _ = (report.text(width: 80), report.json.text)
        }
        try? problemOnly {
            let report = LogReport(
                try store.log(last: 20, kinds: Records.entries), vocabulary: try store.vocabulary(),
                programs: try store.programs(), sessions: try store.madeUpSessions(), today: now.today,
                here: now.calendar.zone)
            _ = (report.text(width: 80), report.json.text)
        }
        try? problemOnly {
            try store.exporting(on: Day.range) { reading in
                let export = ExportReport(
                    try reading.basis, now: now, weekStart: settings.weekStart, days: Day.range, share: .everything,
                    notes: true)
                _ = export.preview(to: "somewhere").text(width: 80)
                for table in export.tables { _ = export.beginning(of: table, isRaw: false, startsWithMark: false) }
                for portion in export.portions {
                    let part = ExportPart(export, portion, try reading.entries(on: portion.reading, export.kinds))
                    for table in export.tables { _ = part.bytes(table, isRaw: false) }
                }
            }
        }
        for kind in RecordKind.all where kind.letter != nil {
            try? problemOnly { _ = try store.record(Reference(kind, 1)) }
            try? problemOnly { _ = try store.history(of: Reference(kind, 1)) }
        }
        try? problemOnly { _ = try store.examine() }
        try? problemOnly { _ = try store.plan().steps(for: nil) }
        try? problemOnly { _ = try store.triggersByFrequency(on: now.today - 13...now.today) }
    }

    /// Runs a reader. The only error that it may throw is a ``Problem``.
    @discardableResult
    private static func problemOnly<T>(_ body: () throws -> T) throws -> T {
        do { return try body() } catch {
            require(error is Problem, "not a problem in a person's words: \(error)")
            throw error
        }
    }
}
