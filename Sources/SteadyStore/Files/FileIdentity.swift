import Glibc
import SteadyDomain

/// The file that a path leads to, whatever its name.
package struct FileIdentity: Hashable, Sendable {
    private let device: UInt
    private let number: UInt

    /// Nil if there is none.
    package init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = status.st_dev
        number = status.st_ino
    }
}

/// A path with its links resolved; for a missing file, the links of its folder.
enum ResolvedPath {
    /// Nil if the folder is missing too, or its name isn't valid text.
    static func of(_ path: String) -> String? {
        if let real = real(path) { return real }
        let parent = PrivateFolder.parent(of: path)
        guard let name = path.split(separator: "/").last, let folder = real(parent.isEmpty ? "." : parent) else {
            return nil
        }
        return folder == "/" ? "/\(name)" : "\(folder)/\(name)"
    }

    private static func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(validatingCString: real)
    }
}

/// The file with a name, without following a link.
enum FileKind {
    static func isRegular(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}

/// A path that is a link itself.
enum FileLink {
    /// Whether a path is a link of the system to what a process has open, such as `/dev/stdout`.
    private static func isOfSystem(_ path: String) -> Bool {
        ["/dev/stdin", "/dev/stdout", "/dev/stderr"].contains(path)
            || ["/dev/fd/", "/proc/"].contains(where: path.hasPrefix)
    }

    /// - Throws: ``Problem/cannotCreate(_:command:)`` if a path is a link, with the place that it leads to. Those of the
    ///   system are none.
    static func refuse(_ path: String) throws {
        // With a slash behind it, a link would be looked at as the folder that it leads to.
        var name = path[...]
        while name.count > 1, name.hasSuffix("/") || name.hasSuffix("/.") { name.removeLast() }
        let link = String(name)
        var status = stat()
        guard lstat(link, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, !isOfSystem(link) else { return }
        let place = ResolvedPath.of(link).map { ": \($0)" } ?? ""
        throw Problem.cannotCreate(
            "\(path) is a link, so nothing was written. Name the place that it leads to\(place).")
    }
}

/// An unused path.
enum FreePath {
    /// The path itself, or the first unused one with `-2`, `-3` and so on before the ending.
    static func of(_ path: String, ending: String = "") -> String {
        var candidate = path + ending
        var number = 1
        while FileIdentity(candidate) != nil {
            number += 1
            candidate = "\(path)-\(number)\(ending)"
        }
        return candidate
    }
}
