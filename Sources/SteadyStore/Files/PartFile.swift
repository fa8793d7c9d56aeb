import Foundation
import Glibc
import SteadyDomain

/// An unfinished file. It is beside its target, 0600, with another name until it is whole.
package struct PartFile {
    package static let suffix = ".part"

    private let target: String
    package let path: String
    /// The existing file with the target's name; nil if there is none.
    private let replaced: FileIdentity?
    /// The mode of the existing file, if that isn't empty; the new file takes it over.
    private let mode: mode_t?

    /// Whether a process that has ended left a file of that name: an unfinished file, or its journal.
    package static func isAbandoned(_ name: String) -> Bool {
        let words = name.split(separator: ".")
        let ids = words.compactMap { pid_t($0) }
        guard !ids.isEmpty,
            words.contains(where: { ["part", "part-journal", "restored", "restored-journal"].contains($0) })
        else { return false }
        return ids.allSatisfy { kill($0, 0) != 0 && errno == ESRCH }
    }

    /// Removes unfinished files of those names that ended processes left.
    /// - Throws: ``Problem/notPermitted(_:command:)`` if they can't be removed.
    package static func removeAbandoned(of names: [String], in folder: String) throws {
        guard let all = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw Problem.notPermitted("\(folder) can't be listed. Check who owns it, or name another place.")
        }
        for name in all where isAbandoned(name) && names.contains(where: { name.hasPrefix("\($0).") }) {
            guard unlink("\(folder)/\(name)") == 0 else {
                throw Problem.notPermitted("\(folder)/\(name) can't be removed. Check who owns it.")
            }
        }
    }

    /// Makes it empty.
    /// - Parameter older: the file whose mode it takes over; nil for the target itself.
    /// - Throws: ``Problem/cannotCreate(_:command:)`` if the target exists and can't be replaced.
    package init(for target: String, replacing older: String? = nil) throws {
        var status = stat()
        let isThere = stat(target, &status) == 0
        if isThere, status.st_mode & S_IFMT != S_IFREG { throw Failure.notReplaceable(target) }
        // A link stays a link; its target is replaced.
        let target = isThere ? ResolvedPath.of(target) ?? target : target
        self.target = target
        replaced = FileIdentity(target)
        let hasOlder = older.map { stat($0, &status) == 0 } ?? isThere
        mode = hasOlder && status.st_size > 0 ? status.st_mode & 0o7777 : nil
        path = "\(target).\(getpid())\(PartFile.suffix)"
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure.creating(target, errno) }
        defer { close(descriptor) }
        guard fchmod(descriptor, 0o600) == 0 else {
            let code = errno
            remove()
            throw Failure.creating(target, code)
        }
    }

    /// Writes bytes at its end.
    package func append(_ bytes: [UInt8]) throws {
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure.creating(target, errno) }
        defer { close(descriptor) }
        try bytes.withUnsafeBytes { bytes in
            try transfer(bytes.count) { Glibc.write(descriptor, bytes.baseAddress! + $0, bytes.count - $0) }
        }
    }

    /// Fills it with the bytes that `read` gives, piece by piece, and reads each piece back to compare it.
    /// - Parameter read: fills the buffer with the bytes from an offset on.
    /// - Throws: ``Problem`` if it can't be written, or doesn't hold what was written.
    func fill(with size: Int, _ read: (UnsafeMutableRawBufferPointer, Int) throws -> Void) throws {
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure.creating(target, errno) }
        defer { close(descriptor) }
        // Both buffers fit in a processor's cache. With pieces of 1 MB a copy takes twice as long.
        let pieces = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * PartFile.pieceSize, alignment: 4096)
        defer { pieces.deallocate() }
        for start in stride(from: 0, to: size, by: PartFile.pieceSize) {
            let count = min(PartFile.pieceSize, size - start)
            let piece = UnsafeMutableRawBufferPointer(rebasing: pieces[..<count])
            let copy = UnsafeMutableRawBufferPointer(rebasing: pieces[PartFile.pieceSize...].prefix(count))
            try read(piece, start)
            try transfer(count) { pwrite(descriptor, piece.baseAddress! + $0, count - $0, start + $0) }
            try transfer(count) { pread(descriptor, copy.baseAddress! + $0, count - $0, start + $0) }
            guard memcmp(piece.baseAddress!, copy.baseAddress!, count) == 0 else { throw Failure.copyDiffers }
        }
    }

    private static let pieceSize = 64 * 1024

    /// Repeats a call that reads or writes at an offset until all bytes are done.
    private func transfer(_ count: Int, _ call: (Int) -> Int) throws {
        var done = 0
        while done < count {
            let moved = call(done)
            if moved < 0, errno == EINTR { continue }
            guard moved > 0 else { throw Failure.creating(target, moved == 0 ? EIO : errno) }
            done += moved
        }
    }

    /// Syncs it, then gives it its name and the mode of the file that it replaces.
    /// - Throws: ``Problem`` if it doesn't have its name, or if a power cut could still lose the name.
    package func keep() throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure.creating(target, errno) }
        defer { close(descriptor) }
        if let mode, fchmod(descriptor, mode) != 0 { throw Failure.creating(target, errno) }
        guard fsync(descriptor) == 0 else { throw Failure.creating(target, errno) }
        guard FileIdentity(target) == replaced else { throw Failure.madeMeanwhile(target) }
        try PartFile.rename(path, to: target)
    }

    /// Renames a file in one step, and makes that survive a power cut. After an error, looks again: the file may have its new
    /// name all the same.
    static func rename(_ path: String, to target: String) throws {
        let file = FileIdentity(path)
        if Glibc.rename(path, target) != 0 {
            let code = errno
            guard file != nil, FileIdentity(target) == file else { throw Failure.creating(target, code) }
        }
        guard PrivateFolder.sync(PrivateFolder.parent(of: target)) else { throw PartFile.unsettled(target) }
    }

    /// The problem for a file that has its name, but could lose it in a power cut.
    static func unsettled(_ target: String) -> Problem {
        .failedIO(
            "\(target) is in place and whole, but the disk failed afterwards, so a power cut may take it away again. "
                + "Check the disk.")
    }

    /// Removes it, with a journal that SQLite may have made beside it. If that fails, it is found as a leftover later.
    package func remove() {
        unlink(path)
        unlink(path + "-journal")
    }
}
