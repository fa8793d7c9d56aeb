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
    package func newestWhole(at stamp: Stamp) -> WholeCopy? {
        // Those of days to come were made while the clock was wrong, and tell nothing of their age.
        func isLast(_ copy: Copy) -> Bool { copy.isPutAside || copy.day.map { $0 > stamp.now.today } ?? true }
        let copies = copies().filter { FileKind.isRegular($0.path) }
        for copy in copies.filter({ !isLast($0) }) + copies.filter(isLast) {
            // One that can't be read is not whole.
            guard let found = try? Store.examine(copy: copy.path, at: stamp), found.isSound else { continue }
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
    static func examine(copy path: String, at stamp: Stamp) throws -> Examination {
        let store = try Store(.file(path), for: .reading, at: stamp)
        defer { try? store.close() }
        guard store.isStored else { throw Failure.damaged(path) }
        return try store.examine()
    }

    /// Where a record should be and is not.
    package enum Absence: Sendable {
        /// Its copies lie there, so it was there once.
        case lost
        /// The path, or a folder above it, is a link that leads to nothing: a drive that is not there, perhaps.
        case link(String, to: String)
    }

    /// How the record is absent; nil where it is there, or never was.
    package var absence: Absence? {
        guard case .file(let path) = location, !isStored else { return nil }
        if let (link, target) = DatabaseFile(path: path).danglingLink() { return .link(link, to: target) }
        guard !RollingBackups(of: path).isEmpty else { return nil }
        // Another process may have begun it a moment ago; its first copy came after it.
        var status = stat()
        return stat(path, &status) == 0 && status.st_size > 0 ? nil : .lost
    }
}

extension Store {
    /// The first link on the way to a file that leads to nothing, and where it leads.
    package static func danglingLink(at path: String) -> (link: String, target: String)? {
        DatabaseFile(path: path).danglingLink()
    }
}

extension DatabaseFile {
    /// The first link on the way to the file that leads to nothing, and where it leads.
    func danglingLink() -> (link: String, target: String)? {
        var way = path.hasPrefix("/") ? "/" : ""
        for name in path.split(separator: "/") {
            way += way.isEmpty || way == "/" ? name : "/\(name)"
            var status = stat()
            guard lstat(way, &status) == 0 else { return nil }
            if status.st_mode & S_IFMT == S_IFLNK, stat(way, &status) != 0 {
                var target = [CChar](repeating: 0, count: Int(PATH_MAX))
                let count = readlink(way, &target, target.count)
                let bytes = target.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
                return (way, String(decoding: bytes, as: UTF8.self))
            }
        }
        return nil
    }
}
