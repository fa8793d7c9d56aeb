import GRDB
import SteadyDomain

extension Store {
    /// Makes one set of the changes here and those of a file that ``ExportReading/writeEverything(_:)`` wrote: importing it
    /// twice changes nothing. A copy of the record before is kept.
    /// - Parameter isTrial: whether nothing is changed, only told.
    /// - Throws: ``Problem`` if the file can't be read, or one thing in it is wrong. Then nothing has changed.
    package func merge(_ path: String, _ stamp: Stamp, isTrial: Bool = false) throws -> MergeOutcome {
        guard !isTrial || isStored else {
            // Nothing is made on disk, not even an empty file.
            let queue = try DatabaseQueue(configuration: Store.configuration(for: .writing))
            defer { try? queue.close() }
            return try translate {
                try queue.inDatabase { db in
                    var outcome = MergeOutcome()
                    try db.inTransaction(.immediate) {
                        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
                        outcome = try MergeRun(db, release, stamp) { nil }.run(path).outcome
                        return .rollback
                    }
                    return outcome
                }
            }
        }
        var erasedMore = false
        var kept: String?
        let outcome = try commit(stamp, isBare: true, isTrial: isTrial) { db, olderCopy in
            let run = try MergeRun(db, release, stamp) { [place] in
                // The copy that an upgrade made is of the same moment.
                if let olderCopy { return olderCopy }
                guard !isTrial, let backups = place.backups else { return nil }
                let target = backups.path(mergedAt: stamp.now.moment)
                guard try place.copyBytes(of: db, to: target) else {
                    throw Problem.failedIO(
                        "No copy of the record could be made first, so nothing was changed. Try again.")
                }
                kept = target
                return target
            }
            do {
                var (outcome, change, erased) = try run.run(path)
                erasedMore = erased
                if !outcome.isNew, kept != nil {
                    // Nothing differs from the copy.
                    place.abandon(copy: kept)
                    outcome.kept = nil
                }
                return (outcome, change)
            } catch {
                // The record stays as it is, so a copy of it is one too many.
                place.abandon(copy: kept)
                throw error
            }
        }
        guard erasedMore, !isTrial else { return outcome }
        // As after an erasure: what is free in the file may still hold the words.
        do {
            try rewrite()
        } catch {
            throw Problem.failedIO(
                "\(path) is merged, but the record's file could not be rewritten, so traces of what was erased may remain "
                    + "in it. Free some space; the next erase clears them.")
        }
        return outcome
    }
}
