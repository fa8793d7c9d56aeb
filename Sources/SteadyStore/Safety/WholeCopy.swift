import Glibc
import SteadyDomain

/// A copy of the record that was opened and examined, and is whole.
package struct WholeCopy: Sendable {
    package let path: String
    /// Its newest change.
    package let newest: Moment?
}

extension RollingBackups {
    /// The newest copy that is whole; nil where there is none. Each is opened and examined, the newest first; those that a
    /// restore or an upgrade put aside, which nobody wanted any more, after the others.
    package func newestWhole(at stamp: Stamp, _ release: SchemaRelease = .current) -> WholeCopy? {
        // Those of days to come were made while the clock was wrong, and tell nothing of their age.
        func isLast(_ copy: Copy) -> Bool { copy.isPutAside || copy.day.map { $0 > stamp.now.today } ?? true }
        let copies = copies().filter { FileKind.isRegular($0.path) }
        for copy in copies.filter({ !isLast($0) }) + copies.filter(isLast) {
            // One that can't be read is not whole.
            guard let found = try? Store.examine(copy: copy.path, at: stamp, release), found.isSound else { continue }
            return WholeCopy(path: copy.path, newest: found.newest)
        }
        return nil
    }

    /// Whether there are none; a folder that is there and can't be listed may hold some.
    package var isEmpty: Bool {
        var status = stat()
        return copies().isEmpty && (lstat(folder, &status) != 0 || canBeListed)
    }
}

extension Store {
    /// Looks through a copy as ``examine()`` does.
    static func examine(
        copy path: String, at stamp: Stamp, _ release: SchemaRelease = .current
    ) throws -> DatabaseCheck {
        let store = try Store(.file(path), for: .reading, at: stamp, release: release)
        defer { try? store.close() }
        guard store.isStored else { throw Failure.damaged(path) }
        return try store.examine()
    }
}
