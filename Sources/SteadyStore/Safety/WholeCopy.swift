import Glibc
import SteadyDomain

/// A copy of the record that was opened, examined and found whole.
package struct WholeCopy: Sendable {
    package let path: String
    /// Its newest change.
    package let newest: Moment?
}

extension RollingBackups {
    /// The newest whole copy; nil if there is none. Opens and examines each copy, the newest first, and those that a restore or
    /// an upgrade kept last.
    package func newestWhole(at stamp: Stamp, _ release: SchemaRelease = .current) -> WholeCopy? {
        // Copies of future days were made while the clock was wrong, so their age is unknown.
        func isLast(_ copy: Copy) -> Bool { copy.isPutAside || copy.day.map { $0 > stamp.now.today } ?? true }
        let copies = copies().filter { FileKind.isRegular($0.path) }
        for copy in copies.filter({ !isLast($0) }) + copies.filter(isLast) {
            // A copy that can't be read isn't whole.
            guard let found = try? Store.examine(copy: copy.path, at: stamp, release), found.isSound else { continue }
            return WholeCopy(path: copy.path, newest: found.newest)
        }
        return nil
    }

    /// Whether there are no copies. A folder that can't be listed may hold some.
    package var isEmpty: Bool {
        var status = stat()
        return copies().isEmpty && (lstat(folder, &status) != 0 || canBeListed)
    }
}

extension Store {
    /// Checks a copy as ``examine()`` does.
    static func examine(
        copy path: String, at stamp: Stamp, _ release: SchemaRelease = .current
    ) throws -> DatabaseCheck {
        let store = try Store(.file(path), for: .reading, at: stamp, release: release)
        defer { try? store.close() }
        guard store.isStored else { throw Failure.damaged(path) }
        return try store.examine()
    }
}
