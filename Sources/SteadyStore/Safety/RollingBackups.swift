import Foundation
import GRDB
import SteadyDomain

/// Copies that Steady keeps by itself, beside the database: seven of the newest days, and of the time before one a week
/// for four weeks. Those of another record, which was here before, are not this one's to remove.
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

    /// The path of a copy that was asked for.
    package func path(byHandAt moment: Moment) -> String { unused("\(RollingBackups.byHand)\(moment.inFileName)") }

    /// The path under which a restore keeps the database that it replaces.
    func path(replacedAt moment: Moment) -> String { unused("replaced-\(moment.inFileName)") }

    /// The path under which a database of an earlier release is kept when it is brought up to date.
    func path(ofVersion version: Int, at moment: Moment) -> String {
        unused("format-\(version)-\(moment.inFileName)")
    }

    /// The path of that name, or of the next that no file has: an hour may come twice a day, and a second hold two copies.
    private func unused(_ name: String) -> String { FreePath.of("\(folder)/\(stem)-\(name)", ending: ".db") }

    /// A copy that lies here.
    struct Copy {
        let path: String
        /// The day that it is of, and the clock too where it was asked for or put aside; as names sort, so does time.
        let time: Substring
        /// Whether Steady made it by itself, as the day's.
        let isDaily: Bool
        /// Whether a restore or an upgrade put it aside.
        let isPutAside: Bool

        var day: Day? { Day(time.prefix(10)) }
    }

    /// Every copy of the database here, also those that a restore or an upgrade kept.
    package func files() -> [String] { copies().map(\.path).sorted() }

    /// Whether nothing else lies in the folder.
    package var areAlone: Bool { allNames().count == copies().count }

    /// The files that a crash left unfinished.
    package func leftovers() -> [String] {
        allNames().filter { $0.hasPrefix("\(stem)-") && PartFile.isAbandoned($0) }.sorted().map { "\(folder)/\($0)" }
    }

    /// Whether a path is that of a copy of ours, whether it is there or not.
    func claims(_ path: String) -> Bool {
        guard let resolved = ResolvedPath.of(path), let name = resolved.split(separator: "/").last,
            copy(String(name)) != nil
        else { return false }
        return PrivateFolder.parent(of: resolved) == ResolvedPath.of(folder) ?? folder
    }

    private static let byHand = "by-hand-"
    private static let kept = ["replaced-", "format-"]

    /// The copies, the newest first; of the same time those that nobody put aside.
    func copies() -> [Copy] {
        allNames().compactMap(copy).sorted { left, right in
            (left.time, left.isDaily ? 1 : 0, left.path) > (right.time, right.isDaily ? 1 : 0, right.path)
        }
    }

    /// The copy of that name; nil where Steady gives a copy no such name.
    private func copy(_ name: String) -> Copy? {
        guard name.hasPrefix("\(stem)-"), name.hasSuffix(".db") else { return nil }
        let rest = name.dropFirst(stem.count + 1).dropLast(3)
        let path = "\(folder)/\(name)"
        if Day(rest.prefix(10)) != nil {
            // Another record's copy of the same day has a number behind it.
            let number = rest.dropFirst(10)
            guard number.isEmpty || number.first == "-" && Int(digits: number.utf8.dropFirst().span) != nil else {
                return nil
            }
            return Copy(path: path, time: rest.prefix(10), isDaily: true, isPutAside: false)
        }
        guard let word = ([RollingBackups.byHand] + RollingBackups.kept).first(where: { rest.hasPrefix($0) }) else {
            return nil
        }
        var time = rest.dropFirst(word.count)
        // format-1-2026-09-16T194200
        if word == "format-" { time = time.drop { $0 != "-" }.dropFirst() }
        return Copy(
            path: path, time: time.prefix(17), isDaily: false, isPutAside: word != RollingBackups.byHand)
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

    /// Removes the copies of a record that are no longer kept. Copies of another record, and copies that can't be read, stay.
    /// - Parameter isChecked: whether the whole record was checked today. If not, all copies stay until one of those to keep
    ///   is so old that the whole record was checked since.
    fileprivate func prune(record: String, on day: Day, isChecked: Bool) throws {
        let own = copies().filter { $0.isDaily && Store.record(ofCopy: $0.path) == record }
        let kept = RollingBackups.kept(of: Array(Set(own.compactMap(\.day))))
        guard isChecked || kept.min().map({ day - $0 >= DailyLook.parts }) ?? false else { return }
        for copy in own {
            guard let day = copy.day, !kept.contains(day) else { continue }
            try FileManager.default.removeItem(atPath: copy.path)
        }
    }

    /// The newest day before another of which a record has its copy; nil where there is none.
    func newestDay(of record: String, before day: Day) -> Day? {
        copies().first { copy in
            copy.isDaily && copy.day.map { $0 < day } == true && Store.record(ofCopy: copy.path) == record
        }?.day
    }

    /// Gives another record's copy of a day a name behind which the day's own one has room.
    func setAside(_ day: Day, unlessOf record: String) throws {
        let path = path(of: day)
        guard FileIdentity(path) != nil, Store.record(ofCopy: path) != record else { return }
        try PartFile.rename(path, to: unused(day.description))
    }
}

extension Store {
    /// Which record a copy is of: the uid of its origin; nil where the copy can't be read.
    static func record(ofCopy path: String) -> String? {
        // Opening makes a file where there is none.
        guard FileIdentity(path) != nil, let queue = try? open(path: path, for: .reading) else { return nil }
        defer { try? queue.close() }
        return try? queue.inDatabase { try $0.record() }
    }

    /// Whether the day's copy is not there yet. Every entry comes by here: a look at one name, not at the folder.
    package func needsBackup(of day: Day) -> Bool {
        guard isStored, let backups else { return false }
        // Of a record that has just begun there is none; the one of that name is another record's.
        return hasBegun || FileIdentity(backups.path(of: day)) == nil
    }

    /// The day's copy, unless it is there; older ones that are no longer kept go. What ``DailyLook`` finds keeps both from
    /// happening.
    /// - Throws: ``Problem`` where it can't be made; what was recorded is not touched by that.
    package func backUpOnce(on day: Day) throws {
        guard needsBackup(of: day), let backups else { return }
        let target = backups.path(of: day)
        let record = try read { try $0.record() }
        if hasBegun { try backups.setAside(day, unlessOf: record) }
        let isChecked = try lookThrough(since: backups.newestDay(of: record, before: day), on: day)
        do {
            try copyOfDay(to: target)
        } catch  where Store.record(ofCopy: target) == record {
            // Another process was quicker.
            return
        }
        try backups.prune(record: record, on: day, isChecked: isChecked)
    }

    /// Writes the file's bytes, where they are the record; else a copy as one that was asked for.
    private func copyOfDay(to target: String) throws {
        let isCopied = try read { db in
            // A transaction locks the file once it has read.
            _ = try db.record()
            return try place.copyBytes(of: db, to: target)
        }
        if !isCopied { try backup(to: target) }
    }
}

extension Database {
    /// The uid of the record that a database holds.
    func record() throws -> String {
        guard let record = try String.fetchOne(self, sql: "SELECT uid FROM origin") else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return record
    }
}
