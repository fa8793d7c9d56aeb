import Foundation
import GRDB
import SteadyDomain

/// The copies that Steady makes by itself, beside the database: of the seven newest days, and one a week for the four weeks
/// before. Those from before a merge are kept by the same rule. It doesn't remove copies of another record that was here
/// before.
package struct RollingBackups {
    private static let daily = 7
    private static let weekly = 4

    package let folder: String
    private let stem: String

    /// - Parameter database: the database's path.
    package init(of database: String) {
        let parent = PrivateFolder.parent(of: database)
        folder = parent.isEmpty ? "backups" : (parent == "/" ? "/backups" : "\(parent)/backups")
        let name = database.split(separator: "/").last.map(String.init) ?? database
        stem = name.hasSuffix(".db") ? String(name.dropLast(3)) : name
    }

    /// The path of a day's copy.
    package func path(of day: Day) -> String { "\(folder)/\(stem)-\(day).db" }

    /// The path of a copy that the person asked for.
    package func path(byHandAt moment: Moment) -> String { unused("\(RollingBackups.byHand)\(moment.inFileName)") }

    /// The path under which a restore keeps the database that it replaces.
    func path(replacedAt moment: Moment) -> String { unused("replaced-\(moment.inFileName)") }

    /// The path where an upgrade keeps the database of an earlier release.
    func path(ofVersion version: Int, at moment: Moment) -> String {
        unused("format-\(version)-\(moment.inFileName)")
    }

    /// The path of the copy from before another copy of the record was merged into this one.
    func path(mergedAt moment: Moment) -> String { unused("\(RollingBackups.merged)\(moment.inFileName)") }

    /// A path with that name, or with a number if it is taken: an hour may come twice a day, and two copies take one second.
    private func unused(_ name: String) -> String { FreePath.of("\(folder)/\(stem)-\(name)", ending: ".db") }

    /// One copy.
    struct Copy {
        let path: String
        /// Its day, with the clock if it isn't a daily copy. These sort by time.
        let time: Substring
        /// Whether it is a daily copy.
        let isDaily: Bool
        /// Whether a restore, an upgrade or a merge kept it.
        let isPutAside: Bool
        /// Whether a merge kept it.
        let isOfMerge: Bool

        var day: Day? { Day(time.prefix(10)) }
    }

    /// All copies of the database, also those that a restore or an upgrade kept.
    package func files() -> [String] { copies().map(\.path).sorted() }

    /// Whether the folder holds nothing else.
    package var areAlone: Bool { allNames().count == copies().count }

    /// The files that a crash left unfinished.
    package func leftovers() -> [String] {
        allNames().filter { $0.hasPrefix("\(stem)-") && PartFile.isAbandoned($0) }.sorted().map { "\(folder)/\($0)" }
    }

    /// Whether a path has the name of one of our copies, existing or not.
    func claims(_ path: String) -> Bool {
        guard let resolved = ResolvedPath.of(path), let name = resolved.split(separator: "/").last,
            copy(String(name)) != nil
        else { return false }
        return PrivateFolder.parent(of: resolved) == ResolvedPath.of(folder) ?? folder
    }

    private static let byHand = "by-hand-"
    private static let merged = "merged-"
    private static let kept = ["replaced-", "format-", merged]

    /// The copies, the newest first; daily copies before others of the same time.
    func copies() -> [Copy] {
        allNames().compactMap(copy).sorted { left, right in
            (left.time, left.isDaily ? 1 : 0, left.path) > (right.time, right.isDaily ? 1 : 0, right.path)
        }
    }

    /// The copy with that name; nil if it isn't the name of a copy.
    private func copy(_ name: String) -> Copy? {
        guard name.hasPrefix("\(stem)-"), name.hasSuffix(".db") else { return nil }
        let rest = name.dropFirst(stem.count + 1).dropLast(3)
        let path = "\(folder)/\(name)"
        if Day(rest.prefix(10)) != nil {
            // A number follows if another record has a copy of the same day.
            let number = rest.dropFirst(10)
            guard number.isEmpty || number.first == "-" && Int(digits: number.utf8.dropFirst().span) != nil else {
                return nil
            }
            return Copy(path: path, time: rest.prefix(10), isDaily: true, isPutAside: false, isOfMerge: false)
        }
        guard let word = ([RollingBackups.byHand] + RollingBackups.kept).first(where: { rest.hasPrefix($0) }) else {
            return nil
        }
        var time = rest.dropFirst(word.count)
        // format-1-2026-09-16T194200
        if word == "format-" { time = time.drop { $0 != "-" }.dropFirst() }
        return Copy(
            path: path, time: time.prefix(17), isDaily: false, isPutAside: word != RollingBackups.byHand,
            isOfMerge: word == RollingBackups.merged)
    }

    var canBeListed: Bool { (try? FileManager.default.contentsOfDirectory(atPath: folder)) != nil }

    private func allNames() -> [String] {
        // No folder means no copies.
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }

    /// The days whose copies are kept.
    package static func kept(of days: [Day]) -> Set<Day> {
        let newestFirst = days.sorted(by: >)
        let recent = newestFirst.prefix(daily)
        var weeks: [Week: Day] = [:]
        for day in newestFirst.dropFirst(daily) where weeks[Week(holding: day, start: .monday)] == nil {
            weeks[Week(holding: day, start: .monday)] = day
        }
        return Set(recent).union(weeks.values.sorted(by: >).prefix(weekly))
    }

    /// The copies of a record that aren't kept any more once there is one of a day. Copies of another record, and copies that
    /// can't be read, are always kept.
    fileprivate func obsolete(of record: RecordIdentity, with day: Day) -> [Copy] {
        let own = copies().filter {
            ($0.isDaily || $0.isOfMerge) && Store.identity(ofCopy: $0.path)?.isSame(as: record) == true
        }
        return [own.filter(\.isDaily), own.filter(\.isOfMerge)].flatMap { copies in
            let kept = RollingBackups.kept(of: Array(Set(copies.compactMap(\.day) + [day])))
            return copies.filter { $0.day.map { !kept.contains($0) } ?? false }
        }
    }

    /// Renames another record's copy of a day, so that this record's copy can have the name.
    func setAside(_ day: Day, unlessOf record: RecordIdentity) throws {
        let path = path(of: day)
        guard FileIdentity(path) != nil, Store.identity(ofCopy: path)?.isSame(as: record) != true else { return }
        try PartFile.rename(path, to: unused(day.description))
    }
}

extension Store {
    /// Whether the copy of a day is missing. Every entry asks this, so it looks for one name and doesn't list the folder.
    package func needsBackup(of day: Day) -> Bool {
        guard isStored, let backups else { return false }
        // A record that has just begun has no copy. A file of that name belongs to another record.
        return hasBegun || FileIdentity(backups.path(of: day)) == nil
    }

    /// Up to this many changes a record is examined every day.
    private static let fewChanges = 1_000
    /// A large record is examined when so many copies can go.
    private static let obsoleteCopies = 7

    /// Makes the copy of a day, if it is missing, and removes older copies that are no longer kept.
    ///
    /// The copy is the file byte for byte, so it is as damaged as the file. To examine a large record takes half a second, and
    /// nobody should wait for that after an entry. But the last whole copy must never go for copies of a damaged record. So
    /// nothing is removed unless the record was examined just before and is sound: a small one each day, a large one once a
    /// week. If it isn't sound, no copy is made and none is removed.
    /// - Throws: ``Problem`` if the copy can't be made. Saved entries are not affected.
    package func backUpOnce(on day: Day) throws {
        guard needsBackup(of: day), let backups else { return }
        let target = backups.path(of: day)
        let (record, changes) = try read { db in
            (try db.identity(), try Int.fetchOne(db, sql: "SELECT count(*) FROM change") ?? 0)
        }
        if hasBegun { try backups.setAside(day, unlessOf: record) }
        let obsolete = backups.obsolete(of: record, with: day)
        let removes = changes <= Store.fewChanges || obsolete.count >= Store.obsoleteCopies
        if removes, try !examine().isSound { throw Failure.notAsSaved }
        do {
            try copyOfDay(to: target)
        } catch  where Store.identity(ofCopy: target)?.isSame(as: record) == true {
            // Another process made it first.
            return
        }
        if removes { for copy in obsolete { try FileManager.default.removeItem(atPath: copy.path) } }
    }

    /// Copies the file's bytes if they are the whole record, or else makes a copy as `steady backup` does.
    private func copyOfDay(to target: String) throws {
        let isCopied = try read { db in
            // A transaction locks the file only once it has read something.
            _ = try db.identity()
            return try place.copyBytes(of: db, to: target)
        }
        if !isCopied { try backup(to: target) }
    }
}
