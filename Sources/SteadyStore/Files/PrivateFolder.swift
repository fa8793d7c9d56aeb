import Glibc
import SteadyDomain

/// Folders that Steady makes, with mode 0700 whatever the umask. It doesn't change the mode of existing folders.
package enum PrivateFolder {
    /// The folder of a path; empty for a name alone, which is in the current folder.
    package static func parent(of path: String) -> String {
        let path = path.dropLast(while: { $0 == "/" })
        guard let slash = path.lastIndex(of: "/") else { return "" }
        let parent = path[..<slash].dropLast(while: { $0 == "/" })
        return parent.isEmpty ? "/" : String(parent)
    }

    /// Makes the folder and missing folders above it.
    /// - Returns: those that it made, the innermost first.
    /// - Throws: ``Problem`` if that fails.
    @discardableResult
    package static func make(_ path: String) throws -> [String] {
        var status = stat()
        if path.isEmpty { return [] }
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else {
                throw Problem.cannotCreate("\(path) is a file, not a folder. Name another place.")
            }
            return []
        }
        let parent = parent(of: path)
        let above = try make(parent)
        if mkdir(path, 0o700) == 0 {
            guard chmod(path, 0o700) == 0 else { throw Failure.creating("the folder \(path)", errno) }
            // The parent holds the new folder's name. Without this sync a power cut could lose the whole folder.
            guard sync(parent) else {
                // If it stayed, it would look like a folder that was there before.
                let code = errno
                rmdir(path)
                throw Failure.creating("the folder \(path)", code)
            }
            return [path] + above
        }
        guard errno == EEXIST else { throw Failure.creating("the folder \(path)", errno) }
        return above
    }

    /// Makes the names in a folder survive a power cut.
    /// - Returns: false, with `errno`, if the disk failed. A folder that may not be opened, or a file system that can't sync
    ///   folders, is no failure: nothing more can be done there.
    static func sync(_ path: String) -> Bool {
        let descriptor = open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return errno == EACCES }
        defer { close(descriptor) }
        if fsync(descriptor) == 0 { return true }
        return [EINVAL, ENOTSUP, EROFS].contains(errno)
    }
}

extension PrivateFolder {
    /// Makes the names in a folder survive a power cut.
    /// - Throws: ``Problem`` if the disk failed.
    static func makeDurable(_ path: String) throws {
        guard sync(path) else { throw Failure.creating(path, errno) }
    }
}

extension Substring {
    /// Without its last characters that meet a condition.
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
