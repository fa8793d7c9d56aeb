import Foundation
import Glibc
import SteadyDomain

/// A file that is being made: beside its target, 0600, and under another name until it is whole.
package struct PartFile {
    package static let suffix = ".part"

    private let target: String
    package let path: String
    /// What is there under the target's name; nil where nothing is.
    private let replaced: FileIdentity?
    /// The mode that it takes over, of a file that has something in it.
    private let mode: mode_t?

    /// Whether a file of that name was left by a process that is gone: a part of something, or a journal beside one.
    package static func isAbandoned(_ name: String) -> Bool {
        let words = name.split(separator: ".")
        let ids = words.compactMap { pid_t($0) }
        guard !ids.isEmpty,
            words.contains(where: { ["part", "part-journal", "restored", "restored-journal"].contains($0) })
        else { return false }
        return ids.allSatisfy { kill($0, 0) != 0 && errno == ESRCH }
    }

    /// Removes what processes that are gone left of files of those names.
    /// - Throws: ``Problem/notPermitted(_:command:)`` where that can't be.
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
    /// - Throws: ``Problem/cannotCreate(_:command:)`` where the target is there and no file that can be replaced.
    package init(for target: String) throws {
        var status = stat()
        let isThere = stat(target, &status) == 0
        if isThere, status.st_mode & S_IFMT != S_IFREG { throw Failure.notReplaceable(target) }
        // A link stays a link, and what it leads to is replaced.
        let target = isThere ? ResolvedPath.of(target) ?? target : target
        self.target = target
        replaced = FileIdentity(target)
        mode = isThere && status.st_size > 0 ? status.st_mode & 0o7777 : nil
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

    /// Fills it with bytes that `read` puts into a buffer, a piece at a time, and reads each back to compare it.
    /// - Parameter read: gets the buffer and where its piece begins.
    /// - Throws: ``Problem`` where it can't be written, or does not hold what was written.
    func fill(with size: Int, _ read: (UnsafeMutableRawBufferPointer, Int) throws -> Void) throws {
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure.creating(target, errno) }
        defer { close(descriptor) }
        // Both buffers fit into a processor's cache: with pieces of 1 MB a copy takes twice as long.
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

    /// Repeats a call that reads or writes from a position on until all is done.
    private func transfer(_ count: Int, _ call: (Int) -> Int) throws {
        var done = 0
        while done < count {
            let moved = call(done)
            if moved < 0, errno == EINTR { continue }
            guard moved > 0 else { throw Failure.creating(target, moved == 0 ? EIO : errno) }
            done += moved
        }
    }

    /// Gives it its name, in place of the file that had it, whose mode it takes over, once all of it is on the disk.
    /// - Throws: ``Problem`` where it is not there under its name, or where it is and the disk may lose it again.
    package func keep() throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure.creating(target, errno) }
        defer { close(descriptor) }
        if let mode, fchmod(descriptor, mode) != 0 { throw Failure.creating(target, errno) }
        guard fsync(descriptor) == 0 else { throw Failure.creating(target, errno) }
        guard FileIdentity(target) == replaced else { throw Failure.madeMeanwhile(target) }
        try PartFile.rename(path, to: target)
    }

    /// Gives a file another name in one step, and makes that outlive a power cut. Where an error came, what is there is
    /// looked at again: the name may be given all the same.
    static func rename(_ path: String, to target: String) throws {
        let file = FileIdentity(path)
        if Glibc.rename(path, target) != 0 {
            let code = errno
            guard file != nil, FileIdentity(target) == file else { throw Failure.creating(target, code) }
        }
        guard PrivateFolder.sync(PrivateFolder.parent(of: target)) else { throw PartFile.unsettled(target) }
    }

    /// The problem that a file is in place, and its name perhaps not on the disk.
    static func unsettled(_ target: String) -> Problem {
        .failedIO(
            "\(target) is in place and whole, but the disk failed afterwards, so a power cut may take it away again. "
                + "Check the disk.")
    }

    /// Takes it away again, with a journal that SQLite may have beside it; where it can't be, the next look for leftovers
    /// finds it.
    package func remove() {
        unlink(path)
        unlink(path + "-journal")
    }
}
