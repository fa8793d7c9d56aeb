import Glibc
import SteadyDomain

extension Store {
    /// The place where a record should be, but isn't.
    package enum Absence: Sendable {
        /// Its copies are there, so it existed. An empty file may be left of it.
        case lost(at: String, isEmptied: Bool)
        /// The path, or a folder above it, is a broken link. Perhaps a drive isn't connected.
        case link(String, to: String)
    }
}

extension FilePlace {
    var absence: Store.Absence? {
        if let (link, target) = DatabaseFile(path: path).danglingLink() { return .link(link, to: target) }
        guard !RollingBackups(of: path).isEmpty else { return nil }
        var status = stat()
        guard stat(path, &status) == 0 else { return .lost(at: path, isEmptied: false) }
        // Another process may have begun it a moment ago, and copied it after that.
        return status.st_size > 0 ? nil : .lost(at: path, isEmptied: true)
    }
}

extension DatabaseFile {
    /// The first broken link on the way to the file, and its target.
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
