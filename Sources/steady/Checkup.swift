import SteadyDomain
import SteadyReports
import SteadyStore

/// What `steady doctor` says: each line that all is fine, or what to do.
struct Checkup {
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
    /// Whether a record may not be what was saved.
    let isDamaged: Bool

    init(lines: [Line], isDamaged: Bool = false) {
        self.lines = lines
        self.isDamaged = isDamaged
    }

    /// Below so much free space a line says so, in bytes.
    private static let littleSpace = 50_000_000
    /// From so many days without a backup on a line says so.
    private static let oldBackup = 14

    init(_ found: Examination, _ around: Surroundings, path: String, now: Now) {
        let restore = "keep a copy of the file, then `steady restore` a backup or `steady doctor --repair`"
        let open = around.openFiles()
        let leftovers = around.leftovers()
        let upgrade =
            (found.isSound ? found.olderVersion : nil).map {
                "; the database has format \($0), which the next entry brings up to date, after a copy"
            } ?? ""
        let ahead = found.newest.map { $0.instant > now.instant } ?? false
        lines = [
            Line("Database", isFine: true, "\(path), \(found.recordCount) records"),
            Line(
                "Settings", isFine: found.pragmas.isEmpty,
                found.pragmas.isEmpty
                    ? "as they must be" : "wrong: \(found.pragmas.joined(separator: ", ")); install Steady anew"),
            Line(
                "Modes", isFine: open.isEmpty,
                open.isEmpty
                    ? "readable by you alone"
                    : "open to others: \(open.joined(separator: ", ")); `steady doctor --repair` closes them"),
            Line(
                "Folder", isFine: around.openFolder() == nil,
                around.openFolder().map { "others may look into \($0); `chmod 700` closes it" } ?? "yours alone"),
            Line(
                "SQLite", isFine: found.defects == 0,
                found.defects == 0 ? "sound" : "damaged in \(found.defects) places; \(restore)"),
            Line(
                "References", isFine: found.danglingReferences == 0,
                found.danglingReferences == 0 ? "whole" : "\(found.danglingReferences) lead nowhere; \(restore)"),
            Line(
                "Schema", isFine: found.foreignObjects.isEmpty,
                found.foreignObjects.isEmpty
                    ? "this release's" : "not Steady's: \(found.foreignObjects.joined(separator: ", ")); \(restore)"),
            Line(
                "Records", isFine: found.changedRecords.isEmpty,
                found.changedRecords.isEmpty
                    ? "each is what its history says"
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
            Line(
                "Leftovers", isFine: leftovers.isEmpty,
                leftovers.isEmpty
                    ? "none" : "\(leftovers.joined(separator: ", ")); `steady doctor --repair` removes them"),
            Checkup.space(around.freeBytes()),
            Line(
                "Clock", isFine: !ahead,
                ahead
                    ? "the newest change is of \(found.newest?.spoken ?? ""), later than now; check the date"
                    : "not behind the newest change"),
            Checkup.backup(around.newestBackup, now.today),
            Line(
                "Version", isFine: true,
                "Steady \(Steady.configuration.version), format \(Store.format)"
                    + upgrade),
        ]
        isDamaged = !found.isSound
    }

    /// Where no database is. A new one is empty for a moment only, so an empty file may once have held entries; and where
    /// there are copies, it surely did.
    static func absence(_ around: Surroundings) -> Line {
        let state = around.isEmptied ? "the file is empty" : "there is none"
        if let backup = around.newestBackupPath {
            return Line(
                "Database", isFine: false,
                "\(state), yet there are copies of one; `steady restore \(backup.asArgument)` puts the newest back")
        }
        guard around.isEmptied else {
            return Line("Database", isFine: true, "none yet: `steady program start` begins one")
        }
        return Line(
            "Database", isFine: false,
            "\(state); if it held entries, `steady restore FILE` puts a backup back, else the next entry begins it")
    }

    private static func space(_ bytes: Int?) -> Line {
        guard let bytes else { return Line("Free space", isFine: true, "not told by the system") }
        let isFine = bytes >= littleSpace
        return Line("Free space", isFine: isFine, "\(bytes / 1_000_000) MB\(isFine ? "" : "; free some")")
    }

    private static func backup(_ newest: Day?, _ today: Day) -> Line {
        guard let newest else { return Line("Backup", isFine: false, "none yet; `steady backup` makes one") }
        let isFine = today - newest < oldBackup
        return Line(
            "Backup", isFine: isFine, "the newest is of \(newest.spoken)\(isFine ? "" : "; `steady backup` makes one")")
    }

    func text(width: Int, isStyled: Bool) -> String {
        var page = Page(width: width, isStyled: isStyled)
        for line in lines {
            page.row(line.name, "\(line.isFine ? "fine" : "LOOK")  \(line.words.visible)", labelWidth: 13)
        }
        return page.text
    }

    var json: JSON {
        .array(lines.map { ["name": .string($0.name), "isFine": .bool($0.isFine), "says": .string($0.words)] })
    }
}
