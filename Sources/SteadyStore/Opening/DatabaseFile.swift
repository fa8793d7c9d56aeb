import Glibc
import SteadyDomain

/// The file on the disk before SQLite opens it. Nothing here touches a file that is already open: closing a second
/// descriptor would drop SQLite's locks.
struct DatabaseFile {
    let path: String
    /// The newest release that is read.
    var release = SchemaRelease.current

    /// Whether there is anything to open. An empty file is what a kill during creation leaves: no database yet.
    /// - Throws: ``Problem`` where what is there is not a file that Steady may open.
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

    /// Refuses a foreign or newer file before SQLite sees it, so that it stays as it is. With a journal beside it the
    /// header may be half of a transaction: then SQLite recovers first, and ``Format/state(_:path:)`` looks. Whether all
    /// pages are there only SQLite can tell, under its lock: another process may be adding some right now.
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

    /// Syncs the folder that the file itself lies in, where its path is a link too.
    func syncFolder() -> Bool {
        guard let real = realpath(path, nil) else { return false }
        defer { free(real) }
        // A folder above may have a name that is no text; the path as it is leads there too.
        return PrivateFolder.sync(PrivateFolder.parent(of: String(validatingCString: real) ?? path))
    }

    /// Makes the folder (0700, where there is none) and an empty file (0600) whatever the umask, unless another process
    /// was quicker.
    func create() throws {
        try PrivateFolder.make(PrivateFolder.parent(of: path))
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor < 0 {
            let code = errno
            var status = stat()
            // A link to nothing is there and yet no file.
            if code == EEXIST, stat(path, &status) == 0 {
                // Somebody's empty file becomes ours, and others must not read what is put into it.
                if status.st_size == 0, chmod(path, 0o600) != 0 {
                    throw Failure.creating("the database \(path)", errno)
                }
                return
            }
            throw Failure.creating("the database \(path)", code)
        }
        defer { close(descriptor) }
        guard fchmod(descriptor, 0o600) == 0 else { throw Failure.creating("the database \(path)", errno) }
    }
}
