import Foundation
import Glibc
import SteadyDomain
import SteadyReports

/// Files that are handed over: 0600 whatever the umask, and whole or not there at all.
enum OutputFile {
    /// Writes a file, in place of one that is there.
    static func write(_ bytes: [UInt8], to path: String) throws {
        // Beside the target, so that the rename is one step on one disk.
        let temporary = "\(path).\(getpid()).part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw problem(path) }
        var written = fchmod(descriptor, 0o600) == 0
        var position = 0
        while written, position < bytes.count {
            let count = bytes[position...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            written = count > 0
            position += max(0, count)
        }
        written = written && fsync(descriptor) == 0
        written = close(descriptor) == 0 && written
        guard written, rename(temporary, path) == 0 else {
            let problem = problem(path)
            unlink(temporary)
            throw problem
        }
    }

    /// Makes a folder (0700) where there is none.
    static func makeFolder(_ path: String) throws {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else {
                throw Problem.cannotCreate("\(path.visible) is a file, not a folder. Name a folder with --to.")
            }
            return
        }
        let parent = (path as NSString).deletingLastPathComponent
        if !parent.isEmpty { try makeFolder(parent) }
        guard mkdir(path, 0o700) == 0, chmod(path, 0o700) == 0 else { throw problem(path) }
    }

    private static func problem(_ path: String) -> Problem {
        switch errno {
        case EACCES, EPERM, EROFS:
            .notPermitted("Steady may not write \(path.visible). Check who owns its folder, or name another.")
        case ENOSPC, EDQUOT:
            .failedIO("The disk is full: \(path.visible) was not written. Free some space and try again.")
        case EIO: .failedIO("Writing \(path.visible) failed. Check the disk and try again.")
        default: .cannotCreate("\(path.visible) can't be created: \(String(cString: strerror(errno))).")
        }
    }
}
