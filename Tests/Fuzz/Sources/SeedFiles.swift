import Foundation
import SteadyDomain
import SteadyReports
import SteadyStore

/// Files to import that Steady wrote.
enum SeedFiles {
    /// Writes the whole record: with its changes, and the records alone, as another program would.
    static func writeRecords(to folder: String) throws {
        try withStore(in: folder) { store in
            let whole = String(decoding: try RecordFiles.everything(store), as: UTF8.self)
            try whole.write(toFile: folder + "/whole.json", atomically: false, encoding: .utf8)
            guard let changes = whole.range(of: "\"changes\":["), let records = whole.range(of: "\"records\":[") else {
                fatalError("an export without changes or records")
            }
            let alone = whole[..<changes.lowerBound] + whole[records.lowerBound...]
            try alone.write(toFile: folder + "/records.json", atomically: false, encoding: .utf8)
            // Of a copy that was told less: the last changes are not there.
            let lines = whole[changes.upperBound..<records.lowerBound].split(separator: "\n")
            let few = lines.prefix(6).joined(separator: "\n").trimmingSuffix(",")
            let older = whole[..<changes.upperBound] + "\n" + few + "],\n\"records\":[]}\n"
            try older.write(toFile: folder + "/older.json", atomically: false, encoding: .utf8)
        }
    }

    /// Writes each table of an export.
    static func writeTables(to folder: String) throws {
        try withStore(in: folder) { store in
            try store.exporting(on: Day.range) { reading in
                let export = ExportReport(
                    try reading.basis, now: LivedRecord.stamp.now, weekStart: .monday, days: Day.range,
                    share: .everything, notes: true)
                for table in export.tables {
                    var bytes = export.beginning(of: table, isRaw: false, startsWithMark: false)
                    for portion in export.portions {
                        let part = ExportPart(
                            export, portion, try reading.entries(on: portion.reading, export.kinds))
                        bytes += part.bytes(table, isRaw: false)
                    }
                    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(table.fileName)"))
                }
            }
        }
    }

    private static func withStore(in folder: String, _ body: (Store) throws -> Void) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = Scratch.folder + "/seed.db"
        try SeedDatabases.makeLived(path)
        let store = try Store(.file(path), for: .reading, at: LivedRecord.stamp)
        try body(store)
        try store.close()
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
