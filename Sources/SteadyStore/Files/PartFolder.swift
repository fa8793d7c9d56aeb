import Foundation
import Glibc
import SteadyDomain

/// An unfinished folder. It is beside its target, 0700, with another name until all of its files are whole; then it takes
/// the target's place in one step, so that its files appear all at once or not at all.
package struct PartFolder {
    private let folder: OutputFolder
    private let target: String
    private let path: String
    /// The mode of the folder whose place it takes; nil if there is none.
    private let mode: mode_t?

    /// Makes it empty.
    init(for folder: OutputFolder, at target: String, mode: mode_t?) throws {
        self.folder = folder
        self.target = target.count > 1 && target.hasSuffix("/") ? String(target.dropLast()) : target
        self.mode = mode
        path = "\(self.target).\(getpid())\(PartFile.suffix)"
        try PartFolder.removeAbandoned(beside: self.target)
        guard mkdir(path, 0o700) == 0, chmod(path, 0o700) == 0 else { throw Failure.creating(self.target, errno) }
    }

    /// Starts one of its files. It takes over the mode of the one that it replaces.
    package func file(named name: String) throws -> PartFile {
        try PartFile(for: "\(path)/\(name)", replacing: "\(target)/\(name)")
    }

    /// Puts it in its place, once its files are kept.
    /// - Throws: ``Problem`` if it isn't there, or if a power cut could still take it away.
    package func keep() throws {
        if let mode, chmod(path, mode) != 0 { throw Failure.creating(target, errno) }
        guard PrivateFolder.sync(path) else { throw Failure.creating(target, errno) }
        try folder.checkUnchanged()
        let own = FileIdentity(path)
        let old = try takePlace()
        guard own != nil, FileIdentity(target) == own else { throw Failure.creating(target, EIO) }
        // Until this is synced, a power cut can bring back what was there, which must have its files then.
        guard PrivateFolder.sync(PrivateFolder.parent(of: target)) else { throw PartFile.unsettled(target) }
        if let old { PartFolder.remove(old) }
    }

    /// Exchanges it with the folder that is there. A file system that can't exchange two gets two renames: for a moment
    /// neither is there.
    /// - Returns: where the folder is now that was there; nil if there was none.
    private func takePlace() throws -> String? {
        guard mode != nil else {
            guard Glibc.rename(path, target) == 0 else { throw Failure.creating(target, errno) }
            return nil
        }
        if exchange(AT_FDCWD, path, AT_FDCWD, target, renameExchange) == 0 { return path }
        guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else { throw Failure.creating(target, errno) }
        let old = "\(target).\(getpid()).old\(PartFile.suffix)"
        guard Glibc.rename(target, old) == 0 else { throw Failure.creating(target, errno) }
        guard Glibc.rename(path, target) == 0 else {
            let code = errno
            Glibc.rename(old, target)
            throw Failure.creating(target, code)
        }
        return old
    }

    /// Removes it with its files. If that fails, it is found as a leftover later.
    package func remove() { PartFolder.remove(path) }

    private static func remove(_ path: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    /// Removes unfinished folders that ended processes left beside a target: they may hold more than the next one shares.
    private static func removeAbandoned(beside target: String) throws {
        let parent = PrivateFolder.parent(of: target)
        let name = target.split(separator: "/").last.map(String.init) ?? ""
        let all = (try? FileManager.default.contentsOfDirectory(atPath: parent.isEmpty ? "." : parent)) ?? []
        for other in all where other.hasPrefix("\(name).") && PartFile.isAbandoned(other) {
            let path = parent.isEmpty ? other : "\(parent)/\(other)"
            remove(path)
            guard FileIdentity(path) == nil else {
                throw Problem.notPermitted("\(path) can't be removed. Check who owns it.")
            }
        }
    }
}

/// The system's `renameat2`, which the module Glibc leaves out.
@_silgen_name("renameat2")
private func exchange(
    _ oldFolder: Int32, _ old: UnsafePointer<CChar>, _ newFolder: Int32, _ new: UnsafePointer<CChar>, _ flags: UInt32
) -> Int32

/// `RENAME_EXCHANGE` of linux/fs.h.
private let renameExchange: UInt32 = 2
