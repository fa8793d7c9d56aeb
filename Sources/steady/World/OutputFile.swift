import Glibc
import SteadyDomain
import SteadyReports
import SteadyStore

/// Files that are handed over: 0600 whatever the umask, and whole or not there at all.
enum OutputFile {
    /// Writes a file, in place of one that is there.
    static func write(_ bytes: [UInt8], to path: String) throws {
        // Beside the target, so that the rename is one step on one disk.
        let temporary = "\(path).\(getpid()).part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure.creating(path.visible, errno) }
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
            let problem = Failure.creating(path.visible, errno)
            unlink(temporary)
            throw problem
        }
    }
}
