import Glibc

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
