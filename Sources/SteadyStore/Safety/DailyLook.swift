import GRDB
import SteadyDomain

/// What is looked through before the day's copy is made: a part of the record each day, and all of it in 16 days.
///
/// The copy is the file byte for byte, and so as damaged as that is. To examine all of it, as `steady doctor` does, takes half
/// a second after ten years, which nobody should wait for with an entry. But old copies go as new ones come, and the last whole
/// one must never go for those of a record that was damaged unnoticed.
///
/// So none goes unless one that stays is 16 days old: all of the record was looked through since that was made, and damage
/// that it has would have been found. Where a look finds damage no copy is made and none goes, on the days after it too: they
/// look through the parts of all days since the newest copy, and the damaged part is one of them.
enum DailyLook {
    static let parts = 16
    /// So many changes are looked through every day, as quickly as a part of a large record.
    private static let fewChanges = 1_000

    /// The changes that are looked through, as SQL over `change`.
    /// - Parameters:
    ///   - newest: the number of the newest change.
    ///   - last: the day of the newest copy before; nil where there is none, and all is looked through.
    static func changes(upTo newest: Int, since last: Day?, on day: Day) -> String {
        guard newest > fewChanges, let last, last < day, day - last < parts else { return "true" }
        let remainders = (0..<day - last).map { "\((day - $0 - Day.range.lowerBound) % parts)" }
        return "change.id % \(parts) IN (\(remainders.joined(separator: ", ")))"
    }
}

extension Store {
    /// Looks through a part of the record before its copy of a day is made.
    /// - Parameter last: the day of the newest copy before that day.
    /// - Throws: ``Problem/conflict(_:command:)`` where something in it is not as it was saved.
    func lookThrough(since last: Day?, on day: Day) throws {
        try read { db in
            let newest = try Int.fetchOne(db, sql: "SELECT max(id) FROM change") ?? 0
            let changes = DailyLook.changes(upTo: newest, since: last, on: day)
            try db.forEachChange(where: changes) { _, computed, stored in
                guard computed == stored else { throw Failure.notAsSaved }
            }
            guard try db.changedRecords(release.declarations, touchedBy: changes).isEmpty else {
                throw Failure.notAsSaved
            }
        }
    }
}
