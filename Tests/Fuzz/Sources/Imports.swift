import SteadyDomain
import SteadyReports
import SteadyStore

/// The input as the export of another copy. Merged twice, it changes nothing the second time; and what is exported then
/// makes the same record elsewhere.
enum RecordFiles {
    @Sendable static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        let path = Scratch.write(bytes, as: "in.json")
        try LivedRecord.change { store in
            let outcome = try store.merge(path, LivedRecord.stamp)
            LivedRecord.accepted {
                let whole = try everything(store)
                require(try !store.merge(path, LivedRecord.stamp).isNew, "new again: \(outcome)")
                require(try everything(store) == whole, "another record the second time")
                try checkElsewhere(whole)
            }
        }
    }

    private static func checkElsewhere(_ whole: [UInt8]) throws {
        let path = Scratch.write(whole, as: "out.json")
        // There is no record there before. One in memory would have begun already, and have a change of its own.
        let place = Scratch.folder + "/other.db"
        let other = try Store(.file(place), for: .writing, at: LivedRecord.stamp)
        defer {
            try? other.close()
            Scratch.remove("other.db")
        }
        _ = try other.merge(path, LivedRecord.stamp)
        require(try everything(other) == whole, "export, import and export differ")
    }

    static func everything(_ store: Store) throws -> [UInt8] {
        try store.exporting(on: Day.range) { reading in
            var all: [UInt8] = []
            try reading.writeEverything { all += $0 }
            return all
        }
    }
}

/// The input as one of the tables of an export.
enum Tables {
    @Sendable static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        try checkImport { _, stamp in
            try OwnTables.read([ImportFile(name: "in.csv", bytes: Array(bytes))], stamp)
        }
    }
}

/// The input as an export of Daylio.
enum Daylio {
    private static let words = LivedRecord.accepted {
        try DaylioWords(
            moods: ["super=9", "gut=7"],
            activities: ["walk=action:walk", "stress at work=trigger:stress", "gym=craving:4"])
    }

    @Sendable static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        try checkImport { _, stamp in
            try DaylioExport.read(ImportFile(name: "in.csv", bytes: Array(bytes)), words, stamp) { $0 }
        }
    }
}

/// The input as a file of Loop Habit Tracker: its database, the marks of one habit or those of all, or those in an archive.
enum Loop {
    @Sendable static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        try checkImport { store, stamp in
            let all = try habits(Array(bytes))
            // A habit that isn't there is refused, so only those that are.
            let names = all.prefix(3).map(\.name).filter { !$0.isEmpty && !$0.contains("=") }
            let meanings = zip(names, ["sessions:p1 19:00", "checkins:sleep", "checkins:no-use"]).map { "\($0)=\($1)" }
            let habits = try LoopHabits(meanings) { _ in try store.program(ID(1)) }
            return try LoopExport.read(all, habits, stamp)
        }
    }

    private static func habits(_ bytes: [UInt8]) throws -> [LoopHabit] {
        if DatabaseHeader.isDatabase(bytes) {
            return try LoopDatabase.habits(at: Scratch.write(bytes, as: "loop.db"), as: "loop.db")
        }
        if ZipArchive.isArchive(bytes) {
            let archive = try ZipArchive(ImportFile(name: "loop.zip", bytes: bytes))
            return try archive.names.filter { $0.hasSuffix("/Checkmarks.csv") }.compactMap { try archive.file($0) }.map
            { try LoopFiles.habit($0.name, $0) }
        }
        let file = ImportFile(name: "Checkmarks.csv", bytes: bytes)
        guard let header = try file.header(), LoopFiles.isOfOneHabit(header) else { return try LoopFiles.habits(file) }
        return [try LoopFiles.habit("AA meeting", file)]
    }
}

/// Imports what a reader finds. The same once more changes nothing.
private func checkImport(_ read: (Store, Stamp) throws -> ImportBatch) throws {
    try LivedRecord.change { store in
        let batch = try read(store, LivedRecord.stamp)
        let plan = try store.plan(of: batch)
        _ = ImportReport(plan, batch, from: "in.csv").preview.text(width: 80)
        try store.importing(batch, asSeen: plan, LivedRecord.stamp)
        LivedRecord.accepted {
            let again = try store.plan(of: read(store, LivedRecord.stamp))
            require(again.changes == 0, "\(again.changes) changes the second time")
        }
    }
}
