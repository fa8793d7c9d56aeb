import GRDB
import Glibc
import SteadyDomain

extension Store {
    /// In what two databases differ, of one kind of record.
    package struct Difference: Sendable {
        package let kind: RecordKind
        /// Records that only this database has, and only the other; those that both have with another content. By number in
        /// the database that has them, in the order of their numbers.
        package internal(set) var onlyHere: [Int] = []
        package internal(set) var onlyThere: [Int] = []
        package internal(set) var changed: [Int] = []
    }

    /// What a restore of another database would change.
    package struct Comparison: Sendable {
        /// The kinds that differ.
        package let differences: [Difference]
        /// The other's newest change.
        package let newest: Moment?
        /// Whether the other is a copy of another record than this; false where this can't be read.
        package let isOfAnother: Bool
    }

    /// - Throws: ``Problem/damaged(_:command:)`` where the other is not sound.
    package func comparison(to other: Store) throws -> Comparison {
        let examination = try other.examine()
        guard examination.isSound else {
            throw Problem.damaged("\(other.path) is damaged, so it was not restored. Name another backup.")
        }
        // A database that can't be read any more is what a restore is for: it counts as empty.
        let mine: [RecordKind: [Fingerprint]]
        do {
            mine = location == .memory ? [:] : try fingerprints()
        } catch Problem.damaged {
            mine = [:]
        }
        let theirs = try other.fingerprints()
        let differences = release.declarations.map(\.kind).compactMap { kind in
            Store.difference(kind, mine[kind] ?? [], theirs[kind] ?? [])
        }
        // Of one in memory, which stands for a record that can't be read, nothing is told.
        let record = isStored && location != .memory ? try? read { try $0.record() } : nil
        return Comparison(
            differences: differences, newest: examination.newest,
            isOfAnother: record != nil && examination.record != record)
    }

    /// What tells one record's content from another's, without holding the content.
    private struct Fingerprint {
        let uid: String
        let number: Int
        let content: Int64
    }

    /// Each record by its uid, in the order of uids.
    private func fingerprints() throws -> [RecordKind: [Fingerprint]] {
        guard isStored else { return [:] }
        return try read { db in
            var found: [RecordKind: [Fingerprint]] = [:]
            // A beginning is nobody's entry; whether it is another record's is told apart.
            for declaration in release.declarations where declaration.kind != Origin.kind {
                try db.forEachDocument(declaration, order: "uid") { record in
                    found[declaration.kind, default: []].append(
                        Fingerprint(
                            uid: record.uid, number: record.number,
                            content: Database.checksum(of: record.document.text)))
                }
            }
            return found
        }
    }

    /// Goes through both in the order of uids; nil where they are the same.
    private static func difference(_ kind: RecordKind, _ mine: [Fingerprint], _ theirs: [Fingerprint]) -> Difference? {
        var difference = Difference(kind: kind)
        var (left, right) = (mine[...], theirs[...])
        while let first = left.first ?? right.first {
            switch (left.first, right.first) {
            case (let here?, let there?) where here.uid == there.uid:
                if here.content != there.content { difference.changed.append(here.number) }
                (left, right) = (left.dropFirst(), right.dropFirst())
            case (let here?, let there) where there.map { here.uid < $0.uid } ?? true:
                difference.onlyHere.append(here.number)
                left = left.dropFirst()
            default:
                difference.onlyThere.append((right.first ?? first).number)
                right = right.dropFirst()
            }
        }
        difference.onlyHere.sort()
        difference.onlyThere.sort()
        difference.changed.sort()
        let isSame = difference.onlyHere.isEmpty && difference.onlyThere.isEmpty && difference.changed.isEmpty
        return isSame ? nil : difference
    }

    /// Puts a copy of another database in the place of the one at a path. What it replaces is kept as a backup; the swap
    /// is one rename.
    /// - Returns: where the replaced database is kept; nil where there was none.
    package static func restore(_ other: Store, to path: String, at stamp: Stamp) throws -> String? {
        try PrivateFolder.make(PrivateFolder.parent(of: path))
        let part = "\(path).\(getpid()).restored"
        do {
            try other.backup(to: part)
        } catch {
            // It may be in its place; but that is not the one that was meant.
            let wasMade = FileIdentity(part) != nil
            unlink(part)
            guard wasMade else { throw error }
            throw Problem.failedIO("The disk failed while the copy was made. Nothing was changed; check the disk.")
        }
        let kept: String?
        do {
            kept = try whileLocked(path) { try swap(part, path, at: stamp.now.moment) }
        } catch {
            unlink(part)
            throw error
        }
        do {
            // The day's copy of the record that was replaced must not stand for one of this.
            try RollingBackups(of: path).setAside(stamp.now.today, unlessOf: try other.read { try $0.record() })
        } catch is Problem {
            throw PartFile.unsettled(path)
        }
        return kept
    }

    /// Keeps other processes from being in the middle of a write while the file goes.
    private static func whileLocked<T>(_ path: String, _ body: () throws -> T) throws -> T {
        guard FileIdentity(path) != nil else { return try body() }
        let queue: DatabaseQueue
        do {
            queue = try open(path: path, for: .writing)
        } catch Problem.damaged {
            // Too damaged to be opened, and so to be locked or written by anyone.
            return try body()
        }
        defer { try? queue.close() }
        return try queue.inDatabase { db in
            do {
                try db.beginTransaction(.exclusive)
            } catch {
                guard case Problem.damaged = Failure.problem(error, path: path) else {
                    throw Failure.problem(error, path: path)
                }
                return try body()
            }
            // Nothing was written in it; the file that it locked is the replaced one now.
            defer { try? db.rollback() }
            return try body()
        }
    }

    /// Gives the file at a path a second name among the backups, and its own to another. Where that fails before the last
    /// step, what was done is taken back.
    private static func swap(_ part: String, _ path: String, at moment: Moment) throws -> String? {
        var kept: String?
        do {
            if FileIdentity(path) != nil {
                let backups = RollingBackups(of: path)
                try PrivateFolder.make(backups.folder)
                let target = backups.path(replacedAt: moment)
                // A second name for the same file: nothing of it is written anew, however damaged it is.
                guard link(path, target) == 0 else { throw Failure.creating(target, errno) }
                kept = target
                // The journal of a crash belongs to the old file; it must never be played back into the new one.
                if rename("\(path)-journal", "\(target)-journal") != 0, errno != ENOENT {
                    throw Failure.creating(target, errno)
                }
                try PrivateFolder.settle(backups.folder)
            }
            try PartFile.rename(part, to: path)
            return kept
        } catch {
            // In place all the same: what it replaced has the other name only.
            guard let kept else { throw error }
            guard FileIdentity(path) == FileIdentity(kept) else {
                throw (error as? Problem)?.adding("What it replaced is kept at \(kept).", command: nil) ?? error
            }
            if rename("\(kept)-journal", "\(path)-journal") == 0 || errno == ENOENT { unlink(kept) }
            throw error
        }
    }
}
