import SteadyDomain
import SteadyReports
import SteadyStore

/// The report of `steady doctor`: each line says that something is fine, or what to do.
struct DoctorReport: Report {
    struct Line {
        let name: String
        let isFine: Bool
        let words: String

        init(_ name: String, isFine: Bool, _ words: String) {
            self.name = name
            self.isFine = isFine
            self.words = words
        }
    }

    let lines: [Line]
    /// Whether a record may differ from what was saved.
    let isDamaged: Bool

    init(lines: [Line], isDamaged: Bool = false) {
        self.lines = lines
        self.isDamaged = isDamaged
    }

    /// With fewer free bytes than this, the report says so.
    private static let littleSpace = 50_000_000
    /// If the newest backup is this many days old or older, the report says so.
    private static let oldBackup = 14

    init(
        _ found: DatabaseCheck, _ files: FileCheck, _ copies: FileCheck.Copies, name: String, world: World,
        now: Now
    ) {
        let restore = "keep a copy of the file, then `steady restore` a backup or `steady doctor --repair`"
        let open = files.openFiles()
        let leftovers = files.leftovers()
        let upgrade =
            (found.isSound ? found.olderVersion : nil).map {
                "; the database has format \($0), which the next entry brings up to date, after a copy"
            } ?? ""
        lines = [
            Line("Database", isFine: true, "\(name), \(found.recordCount) records"),
            Line(
                "Settings", isFine: found.pragmas.isEmpty,
                found.pragmas.isEmpty
                    ? "as they must be" : "wrong: \(found.pragmas.joined(separator: ", ")); install Steady anew"),
            Line(
                "Modes", isFine: open.isEmpty,
                open.isEmpty
                    ? "readable by you alone"
                    : "open to others: \(open.joined(separator: ", ")); `steady doctor --repair` closes them"),
            DoctorReport.folders(files.openFolders()),
            Line(
                "SQLite", isFine: found.defects == 0,
                found.defects == 0
                    ? "sound" : "damaged in \(found.defects) \(found.defects == 1 ? "place" : "places"); \(restore)"),
            Line(
                "References", isFine: found.danglingReferences == 0,
                found.danglingReferences == 0
                    ? "whole" : "\(found.danglingReferences) point to records that are missing; \(restore)"),
            Line(
                "Schema", isFine: found.foreignObjects.isEmpty,
                found.foreignObjects.isEmpty
                    ? "this release's" : "not Steady's: \(found.foreignObjects.joined(separator: ", ")); \(restore)"),
            Line(
                "Records", isFine: found.changedRecords.isEmpty,
                found.changedRecords.isEmpty
                    ? "each agrees with its history"
                    : "\(found.changedRecords.prefix(8).joined(separator: ", ")) not as saved; \(restore)"),
            Line(
                "History", isFine: found.damagedChanges == 0,
                found.damagedChanges == 0
                    ? "each change is what was written" : "\(found.damagedChanges) changes not as written; \(restore)"),
            Line(
                "Numbers", isFine: found.repeatableNumbers.isEmpty,
                found.repeatableNumbers.isEmpty
                    ? "none will be given twice"
                    : "may be given twice: \(found.repeatableNumbers.joined(separator: ", ")); \(restore)"),
            found.merged.waitingLine, found.merged.daysLine, found.merged.careLine,
            Line(
                "Leftovers", isFine: leftovers.isEmpty,
                leftovers.isEmpty
                    ? "none" : "\(leftovers.joined(separator: ", ")); `steady doctor --repair` removes them"),
            DoctorReport.space(files.freeBytes()),
            DoctorReport.clock(found, now),
            DoctorReport.backup(copies, world, now.today),
            Line(
                "Version", isFine: true,
                "Steady \(Steady.version), format \(Store.format)"
                    + upgrade),
        ]
        isDamaged = !found.isSound
    }

    /// The line for a missing database. A new file is empty only for a moment, so an empty file may once have had
    /// entries; if there are backups, it certainly did.
    static func absence(_ absence: Store.Absence?, _ files: FileCheck, in world: World) -> Line {
        if let absence {
            let problem = world.problem(of: absence) { .unreadableInput($0, command: $1) }
            return Line("Database", isFine: false, problem.withCommand)
        }
        guard files.isEmptied else {
            return Line("Database", isFine: true, "none yet: `steady program start` begins one")
        }
        return Line(
            "Database", isFine: false,
            "the file is empty; if it held entries, `steady restore FILE` puts a backup back, else the next entry begins it"
        )
    }

    private static func folders(_ open: [String]) -> Line {
        guard !open.isEmpty else { return Line("Folder", isFine: true, "yours alone") }
        let paths = open.map(\.asArgument).joined(separator: " ")
        return Line(
            "Folder", isFine: false,
            "others may look into \(open.joined(separator: ", ")); `chmod 700 \(paths)` closes "
                + (open.count == 1 ? "it" : "them"))
    }

    /// Up to this many entries are listed by id.
    private static let named = 8

    private static func clock(_ found: DatabaseCheck, _ now: Now) -> Line {
        guard found.entriesAhead.isEmpty else {
            let ids = found.entriesAhead.prefix(named).map(\.description).joined(separator: ", ")
            let more = found.entriesAhead.count - named
            let first = found.entriesAhead[0]
            return Line(
                "Clock", isFine: false,
                "\(ids)\(more > 0 ? " and \(more) more" : "") are in the future: the clock was wrong then, or is now; "
                    + "`steady show \(first)` tells, `steady edit \(first) --help` how to correct it")
        }
        guard let newest = found.newest, newest.instant > now.instant else {
            return Line("Clock", isFine: true, "not before the newest change")
        }
        return Line(
            "Clock", isFine: false, "the newest change is of \(newest.spoken), later than now; check the date")
    }

    private static func space(_ bytes: Int?) -> Line {
        guard let bytes else { return Line("Free space", isFine: true, "not told by the system") }
        let isFine = bytes >= littleSpace
        return Line("Free space", isFine: isFine, "\(bytes / 1_000_000) MB\(isFine ? "" : "; free some")")
    }

    /// The line about backups, each of which was opened and checked.
    private static func backup(
        _ copies: FileCheck.Copies, _ world: World, _ today: Day
    ) -> Line {
        let isRecent = copies.newest.map { today - $0 < oldBackup } ?? false
        var words = copies.newest.map { "the newest is of \($0.spoken)" } ?? "none yet"
        if !isRecent { words += "; `steady backup` makes one" }
        if copies.wholeCount > 0 { words += "; \(copies.wholeCount) opened and whole" }
        if !copies.damaged.isEmpty {
            words +=
                "; not whole: \(copies.damaged.joined(separator: ", ")); remove what is not, and `steady backup` makes another"
        }
        if let other = copies.ofOthers.first {
            words +=
                "; \(copies.ofOthers.count) of another record, which "
                + "`\(world.restoring(other))` brings back"
        }
        return Line("Backup", isFine: isRecent && copies.damaged.isEmpty, words)
    }

    /// The report with its words changed, to shorten paths.
    func naming(_ change: (String) -> String) -> DoctorReport {
        DoctorReport(lines: lines.map { Line($0.name, isFine: $0.isFine, change($0.words)) }, isDamaged: isDamaged)
    }

    var document: ReportDocument {
        var document = ReportDocument()
        document.table(
            lines.map { line in
                ReportDocument.Row(
                    Phrase(line.name), Phrase(line.words).led(by: line.isFine ? "fine" : "LOOK"), labelWidth: 13)
            })
        return document
    }

    var json: JSON {
        .array(lines.map { ["name": .string($0.name), "isFine": .bool($0.isFine), "says": .string($0.words)] })
    }
}

extension Problem {
    /// The sentence followed by its command, for a line of the report.
    var withCommand: String { sentence + (command.map { " `\($0)`" } ?? "") }
}
