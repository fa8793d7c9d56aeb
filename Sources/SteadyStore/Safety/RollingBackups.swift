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

    /// The path under which a restore keeps the database that it replaces.
    func path(replacedAt moment: Moment) -> String {
        "\(folder)/\(stem)-replaced-\(moment.inFileName).db"
    }

    /// The path under which a database of an earlier release is kept when it is brought up to date.
    func path(ofVersion version: Int, at moment: Moment) -> String {
        "\(folder)/\(stem)-format-\(version)-\(moment.inFileName).db"
    }

    /// The days of which there is a copy, oldest first.
    package func days() -> [Day] {
        copies().compactMap { Day($0.dropFirst(stem.count + 1).dropLast(3)) }.sorted()
    }

    /// Every copy of the database here: of days, and of what a restore or an upgrade replaced.
    package func files() -> [String] { copies().sorted().map { "\(folder)/\($0)" } }

    /// The files that a crash left unfinished.
    package func leftovers() -> [String] {
        names().filter { $0.contains(PartFile.suffix) }.sorted().map { "\(folder)/\($0)" }
    }

    private func copies() -> [String] { names().filter { $0.hasSuffix(".db") } }

    private func names() -> [String] {
        // No folder means no copies.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasPrefix("\(stem)-") }
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
    /// The day's copy, unless it is there; older ones that are no longer kept go.
    /// - Throws: ``Problem`` where it can't be made; what was recorded is not touched by that.
    package func backUpOnce(on day: Day) throws {
        guard case .file(let path) = location, isStored else { return }
        let backups = RollingBackups(of: path)
        let target = backups.path(of: day)
        // Every entry comes by here: a look at one name, not at the folder.
        guard FileIdentity(target) == nil else { return }
        do {
            try backup(to: target)
        } catch  where FileIdentity(target) != nil {
            // Another process was quicker.
            return
        }
        try backups.prune()
    }
}
