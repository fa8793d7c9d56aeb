import Glibc
import SteadyDomain

/// Folders that Steady makes: 0700 whatever the umask. It changes the mode of none that is already there.
package enum PrivateFolder {
    /// The path of the folder that a path lies in; empty for a name alone, which lies in the current folder.
    package static func parent(of path: String) -> String {
        let path = path.dropLast(while: { $0 == "/" })
        guard let slash = path.lastIndex(of: "/") else { return "" }
        let parent = path[..<slash].dropLast(while: { $0 == "/" })
        return parent.isEmpty ? "/" : String(parent)
    }

    /// Makes the folder and those above it, where there are none.
    /// - Throws: ``Problem`` where that can't be.
    package static func make(_ path: String) throws {
        var status = stat()
        if path.isEmpty { return }
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else {
                throw Problem.cannotCreate("\(path) is a file, not a folder. Name another place.")
            }
            return
        }
        let parent = parent(of: path)
        try make(parent)
        if mkdir(path, 0o700) == 0 {
            guard chmod(path, 0o700) == 0 else { throw Failure.creating("the folder \(path)", errno) }
            // The new folder's name is its parent's content: without this a power cut could lose all that is in it.
            guard sync(parent) else {
                // Left behind, it would be taken for a folder that was there before.
                let code = errno
                rmdir(path)
                throw Failure.creating("the folder \(path)", code)
            }
        } else if errno != EEXIST {
            throw Failure.creating("the folder \(path)", errno)
        }
    }

    /// Makes the names in a folder outlive a power cut.
    /// - Returns: false, with `errno`, where the disk failed. A folder that may not be opened, or a file system that can't
    ///   sync one, is no failure: nobody could do better there.
    static func sync(_ path: String) -> Bool {
        let descriptor = open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return errno == EACCES }
        defer { close(descriptor) }
        if fsync(descriptor) == 0 { return true }
        return [EINVAL, ENOTSUP, EROFS].contains(errno)
    }
}

extension PrivateFolder {
    /// Makes the names in a folder outlive a power cut.
    /// - Throws: ``Problem`` where the disk failed.
    static func settle(_ path: String) throws {
        guard sync(path) else { throw Failure.creating(path, errno) }
    }
}

extension Substring {
    /// Without the characters at its end that meet a condition.
    fileprivate func dropLast(while condition: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, condition(last) { rest.removeLast() }
        return rest
    }
}

extension String {
    fileprivate func dropLast(while condition: (Character) -> Bool) -> Substring {
        self[...].dropLast(while: condition)
    }
}
