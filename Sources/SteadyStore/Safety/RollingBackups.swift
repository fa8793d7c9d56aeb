import Foundation
import SteadyDomain

/// Copies that Steady keeps by itself, beside the database: seven of the newest days, and of the time before one a week
/// for four weeks.
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
    package func path(byHandAt moment: Moment) -> String { unused("by-hand-\(moment.inFileName)") }

    /// The path under which a restore keeps the database that it replaces.
    func path(replacedAt moment: Moment) -> String { unused("replaced-\(moment.inFileName)") }

    /// The path under which a database of an earlier release is kept when it is brought up to date.
    func path(ofVersion version: Int, at moment: Moment) -> String {
        unused("format-\(version)-\(moment.inFileName)")
    }

    /// The path of that name, or of the next that no file has: an hour may come twice a day, and a second hold two copies.
    private func unused(_ name: String) -> String {
        let numbered = sequence(first: 1) { $0 + 1 }.lazy.map { [folder, stem] in
            "\(folder)/\(stem)-\(name)\($0 == 1 ? "" : "-\($0)").db"
        }
        return numbered.first { FileIdentity($0) == nil }!
    }

    /// The days of which there is a daily copy, oldest first.
    package func days() -> [Day] { copies().compactMap { Day($0.rest) }.sorted() }

    /// The newest day of which there is a copy, a daily one or one that was asked for.
    package func newestDay() -> Day? {
        copies().compactMap { copy in
            Day(copy.rest) ?? (copy.rest.hasPrefix("by-hand-") ? Day(copy.rest.dropFirst(8).prefix(10)) : nil)
        }.max()
    }

    /// Every copy of the database here, also those that a restore or an upgrade kept.
    package func files() -> [String] { copies().map { "\(folder)/\($0.name)" }.sorted() }

    /// Whether nothing else lies in the folder.
    package var areAlone: Bool { allNames().count == copies().count }

    /// The files that a crash left unfinished.
    package func leftovers() -> [String] {
        allNames().filter { $0.hasPrefix("\(stem)-") && PartFile.isAbandoned($0) }.sorted().map { "\(folder)/\($0)" }
    }

    /// The copies by name, and what the name has between the database's and its ending.
    private func copies() -> [(name: String, rest: Substring)] {
        allNames().compactMap { name in
            guard name.hasPrefix("\(stem)-"), name.hasSuffix(".db") else { return nil }
            let rest = name.dropFirst(stem.count + 1).dropLast(3)
            let isOurs = Day(rest) != nil || ["by-hand-", "replaced-", "format-"].contains { rest.hasPrefix($0) }
            return isOurs ? (name, rest) : nil
        }
    }

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

    /// Removes the copies that are no longer kept.
    fileprivate func prune() throws {
        let days = days()
        let kept = RollingBackups.kept(of: days)
        for day in days where !kept.contains(day) { try FileManager.default.removeItem(atPath: path(of: day)) }
    }
}

extension Store {
    /// Whether the day's copy is not there yet. Every entry comes by here: a look at one name, not at the folder.
    package func needsBackup(of day: Day) -> Bool {
        guard case .file(let path) = location, isStored else { return false }
        return FileIdentity(RollingBackups(of: path).path(of: day)) == nil
    }

    /// The day's copy, unless it is there; older ones that are no longer kept go.
    /// - Throws: ``Problem`` where it can't be made; what was recorded is not touched by that.
    package func backUpOnce(on day: Day) throws {
        guard needsBackup(of: day), case .file(let path) = location else { return }
        let backups = RollingBackups(of: path)
        let target = backups.path(of: day)
        do {
            try backup(to: target)
        } catch  where FileIdentity(target) != nil {
            // Another process was quicker.
            return
        }
        try backups.prune()
    }
}
