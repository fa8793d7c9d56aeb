import Glibc
import SteadyDomain

/// The database file before SQLite opens it. Nothing here may touch a file that is already open: closing a second
/// descriptor would release SQLite's locks.
struct DatabaseFile {
    let path: String
    /// The newest schema release that can be read.
    var release = SchemaRelease.current

    /// Whether there is a database to open. An empty file counts as none: a kill during creation leaves one.
    /// - Throws: ``Problem`` if there is something else, or a file that Steady may not open.
    func exists() throws -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else {
            switch errno {
            case ENOENT: return false
            case ENOTDIR:
                throw Problem.cannotCreate("\(path) can't be a database: a part of its path is a file. Name another.")
            case EACCES: throw Problem.notPermitted("Steady may not look at \(path). Check who owns its folder.")
            default: throw Problem.failedIO("\(path) can't be read. Check the disk that it is on.")
            }
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw Problem.conflict("\(path) is a folder, not a database. Name the file in it.")
        default: throw Problem.conflict("\(path) is not a file that can hold a database. Name another.")
        }
        if status.st_size == 0 { return false }
        try checkHeader()
        return true
    }

    /// Refuses a foreign or newer file before SQLite opens it, so that it stays unchanged. If there is a journal, the
    /// header may be from half a transaction; then SQLite recovers first, and ``SchemaRelease/state(_:path:)`` checks
    /// later. This doesn't check the file's size: only SQLite can, under its lock, since another process may be adding
    /// pages.
    private func checkHeader() throws {
        guard access(path + "-journal", F_OK) != 0 else { return }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == EACCES { throw Problem.notPermitted("Steady may not read \(path). Check who owns it.") }
            throw Problem.failedIO("\(path) can't be read. Check the disk that it is on.")
        }
        defer { close(descriptor) }
        var header = [UInt8](repeating: 0, count: 100)
        let count = pread(descriptor, &header, 100, 0)
        guard count >= 0 else { throw Problem.failedIO("\(path) can't be read. Check the disk that it is on.") }
        guard count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
            throw Problem.damaged("\(path) is not a database, so Steady left it alone. Name another file.")
        }
        func word(_ offset: Int) -> Int { header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
        try release.check(application: word(68), version: word(60), path: path)
    }

    /// Syncs the folder that contains the file; if the path is a link, the folder of the link's target.
    func syncFolder() -> Bool {
        guard let real = realpath(path, nil) else { return false }
        defer { free(real) }
        // If a folder's name is not valid UTF-8, use the path as given, which leads to the same folder.
        return PrivateFolder.sync(PrivateFolder.parent(of: String(validatingCString: real) ?? path))
    }

    /// Makes an empty file (mode 0600) and, if missing, its folder (0700), whatever the umask. Does nothing if another
    /// process was faster.
    /// - Returns: the folders that it made, the innermost first.
    func create() throws -> [String] {
        let folders = try PrivateFolder.make(PrivateFolder.parent(of: path))
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor < 0 {
            let code = errno
            var status = stat()
            // EEXIST can also mean a broken link, for which `stat` fails.
            if code == EEXIST, stat(path, &status) == 0 {
                // An existing empty file becomes the database, so make sure that others can't read it.
                if status.st_size == 0, chmod(path, 0o600) != 0 {
                    throw Failure.creating("the database \(path)", errno)
                }
                return folders
            }
            throw Failure.creating("the database \(path)", code)
        }
        defer { close(descriptor) }
        guard fchmod(descriptor, 0o600) == 0 else { throw Failure.creating("the database \(path)", errno) }
        return folders
    }
}
