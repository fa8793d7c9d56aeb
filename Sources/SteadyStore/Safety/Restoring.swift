import GRDB
import Glibc
import SteadyDomain

extension Store {
    /// What a restore replaced.
    package struct Replaced {
        /// The path where the replaced record is kept; nil if there was none.
        package let kept: String?
        /// The target of a broken link that was there; nil if there was none.
        package let brokenLink: String?
    }

    /// Replaces the record with a copy of another one.
    package static func restore(_ other: Store, to location: Location, at stamp: Stamp) throws -> Replaced {
        try location.place(other.release).replace(with: other, at: stamp)
    }
}

extension FilePlace {
    /// What it replaces is kept as a backup; the swap is one rename.
    func replace(with other: Store, at stamp: Stamp) throws -> Store.Replaced {
        let link = DatabaseFile(path: path).danglingLink()
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
            try eraseAgain(in: part)
            kept = try whileLocked { try swap(part, at: stamp.now.moment) }
        } catch {
            unlink(part)
            throw error
        }
        do {
            // Today's copy of the replaced record must not count as a copy of this one.
            try RollingBackups(of: path).setAside(stamp.now.today, unlessOf: try other.read { try $0.identity() })
        } catch is Problem {
            throw PartFile.unsettled(path)
        }
        return Store.Replaced(kept: kept, brokenLink: link?.target)
    }

    /// Records erased here must not come back with the restored one. If this record can't be read any more, its list is lost.
    private func eraseAgain(in part: String) throws {
        guard FileIdentity(path) != nil, let list = try? erasedList(), !list.isEmpty else { return }
        let queue = try Store.open(path: part, for: .writing)
        try Failure.translating(part) {
            try queue.inDatabase { db in
                try db.inTransaction(.immediate) {
                    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
                    // Earlier releases have no such list.
                    try db.migrate(to: release)
                    try db.eraseAgain(list, release)
                    return .commit
                }
            }
            try queue.vacuum()
            try queue.close()
        }
    }

    private func erasedList() throws -> [String] {
        let queue = try Store.open(path: path, for: .reading)
        defer { try? queue.close() }
        return try queue.inDatabase { try $0.erasedList() }
    }

    /// Makes sure that no other process is writing while the file is replaced.
    private func whileLocked<T>(_ body: () throws -> T) throws -> T {
        guard FileIdentity(path) != nil else { return try body() }
        let queue: DatabaseQueue
        do {
            queue = try Store.open(path: path, for: .writing)
        } catch Problem.damaged {
            // It is too damaged to be opened, so nobody can lock it or write to it.
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
            // The transaction wrote nothing. The file it locked is now the replaced one.
            defer { try? db.rollback() }
            return try body()
        }
    }

    /// Gives the file a second name among the backups, and its own name to another file. If a step before the last fails, the
    /// steps done so far are undone.
    private func swap(_ part: String, at moment: Moment) throws -> String? {
        var kept: String?
        do {
            if FileIdentity(path) != nil {
                let backups = RollingBackups(of: path)
                try PrivateFolder.make(backups.folder)
                let target = backups.path(replacedAt: moment)
                // A hard link: no byte of the file is copied, however damaged it is.
                guard link(path, target) == 0 else { throw Failure.creating(target, errno) }
                kept = target
                // A crash's journal belongs to the old file, and must never be rolled back into the new one.
                if rename("\(path)-journal", "\(target)-journal") != 0, errno != ENOENT {
                    throw Failure.creating(target, errno)
                }
                try PrivateFolder.makeDurable(backups.folder)
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
