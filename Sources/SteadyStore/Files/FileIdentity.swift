import Glibc

/// Which file a path leads to, whatever its name.
package struct FileIdentity: Hashable, Sendable {
    private let device: UInt
    private let number: UInt

    /// Nil where there is none.
    package init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = status.st_dev
        number = status.st_ino
    }
}

/// A path as the system follows it: links are resolved, and of a file that is not there the folder that it would lie in.
enum ResolvedPath {
    /// Nil where not even the folder is there, or its name is no text.
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

/// What lies under a name, without following a link.
enum FileKind {
    static func isRegular(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}

/// A path at which no file lies.
enum FreePath {
    /// The path itself where no file has it, else the first of those with `-2`, `-3` and so on before the ending.
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
