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
        var position = 0
        while position < bytes.count {
            let count = bytes[position...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure.creating(target, errno) }
            position += count
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
