import GRDB
import SteadyDomain

/// The part of the record that is checked before the copy of a day is made. A small record is checked whole each day, a
/// large one in 16 days.
///
/// The copy is the file byte for byte, so it is as damaged as the file. To check all of it, as `steady doctor` does, takes
/// half a second after ten years, and nobody should wait for that after an entry. But old copies are removed as new ones
/// come, and the last whole one must never be removed for copies of a record that was damaged unnoticed.
///
/// So no copy is removed unless the whole record was checked: today, or since the oldest of those that stay was made. If a
/// check finds damage, no copy is made and none is removed. The same holds on the days after it: they check the parts of all
/// days since the newest copy, and the damaged part is one of them.
enum DailyLook {
    static let parts = 16
    /// Up to this many changes are all checked every day, as quickly as a part of a large record.
    private static let fewChanges = 1_000

    /// The changes to check, as SQL over `change`; nil if all are to be checked.
    /// - Parameters:
    ///   - newest: the number of the newest change.
    ///   - last: the day of the newest copy before; nil if there is none.
    static func changes(upTo newest: Int, since last: Day?, on day: Day) -> String? {
        guard newest > fewChanges, let last, last < day, day - last < parts else { return nil }
        let remainders = (0..<day - last).map { "\((day - $0 - Day.range.lowerBound) % parts)" }
        return "change.id % \(parts) IN (\(remainders.joined(separator: ", ")))"
    }
}

extension Store {
    /// Checks a part of the record before its copy of a day is made.
    /// - Parameter last: the day of the newest copy before that day.
    /// - Returns: whether that was the whole record.
    /// - Throws: ``Problem/conflict(_:command:)`` if something in it is not as it was saved.
    func lookThrough(since last: Day?, on day: Day) throws -> Bool {
        try read { db in
            let newest = try Int.fetchOne(db, sql: "SELECT max(id) FROM change") ?? 0
            let part = DailyLook.changes(upTo: newest, since: last, on: day)
            let changes = part ?? "true"
            try db.forEachChange(where: changes) { _, computed, stored in
                guard computed == stored else { throw Failure.notAsSaved }
            }
            guard try db.changedRecords(release.declarations, touchedBy: changes).isEmpty else {
                throw Failure.notAsSaved
            }
            return part == nil
        }
    }
}
