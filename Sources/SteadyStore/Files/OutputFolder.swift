import Foundation
import Glibc
import SteadyDomain

/// A folder that a person told a command to write, whole: it holds what the command wrote and nothing else. The rule for
/// each of its files is that of ``OutputFile``.
///
/// An existing folder is replaced only if every file in it is one that an earlier run could have written.
package struct OutputFolder {
    package let path: String
    /// The files in it that are replaced; empty if there is no such folder yet.
    package let replaced: [OutputFile]
    /// The folder without links.
    private let target: String
    /// The folder that was there at first; nil if there was none.
    private let found: FileIdentity?
    /// The mode of that folder, which the new one takes over.
    private let mode: mode_t?

    /// - Parameters:
    ///   - record: where the record is kept, whether it can be read or not.
    ///   - writes: whether the command writes files of that name.
    ///   - recognizes: whether the file of that name with these first bytes is one that Steady wrote.
    /// - Throws: ``Problem/cannotCreate(_:command:)`` if the folder holds another file, or one that is never replaced.
    package init(
        _ path: String, beside record: Store.Location, writes: (String) -> Bool,
        recognizes: (String, [UInt8]) -> Bool
    ) throws {
        self.path = path
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard lstat(path, &status) != 0 else {
                throw Problem.cannotCreate("\(path) is a link to a folder that is not there. Name another folder.")
            }
            (target, replaced, found, mode) = (path, [], nil, nil)
            return
        }
        try FileLink.refuse(path)
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw Problem.cannotCreate("\(path) is a file, not a folder. Name another place.")
        }
        guard let target = ResolvedPath.of(path), FileIdentity(path) != FileIdentity(".") else {
            throw Problem.cannotCreate("The folder that you are in can't be replaced. Name another one, or one in it.")
        }
        self.target = target
        found = FileIdentity(path)
        mode = status.st_mode & 0o7777
        let names = try OutputFolder.names(in: path)
        let others = names.filter { !writes($0) || !FileKind.isRegular("\(path)/\($0)") }
        guard others.isEmpty else {
            let shown = others.prefix(3).joined(separator: ", ") + (others.count > 3 ? " and more" : "")
            throw Problem.cannotCreate("\(path) holds other files (\(shown)), so it was left alone. Name a new folder.")
        }
        replaced = try names.map { name in
            try OutputFile("\(path)/\(name)", beside: record) { recognizes(name, $0) }
        }
    }

    /// The names of the files that are replaced.
    package var replacedNames: [String] { replaced.map { String($0.path.dropFirst(path.count + 1)) } }

    /// The names in a folder, without those of unfinished files.
    private static func names(in folder: String) throws -> [String] {
        guard let all = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw Problem.notPermitted("\(folder) can't be listed. Check who owns it, or name another place.")
        }
        return all.filter { !PartFile.isAbandoned($0) }.sorted()
    }

    /// - Throws: ``Problem/cannotCreate(_:command:)`` if the folder, or what is in it, is not what it was.
    func checkUnchanged() throws {
        guard FileIdentity(path) == found else { throw Failure.madeMeanwhile(path) }
        guard found != nil else { return }
        for file in replaced { try file.checkUnchanged() }
        if let new = try OutputFolder.names(in: path).first(where: { !replacedNames.contains($0) }) {
            throw Failure.madeMeanwhile("\(path)/\(new)")
        }
    }

    /// Starts writing it beside the existing folder.
    package func begin() throws -> PartFolder {
        try PrivateFolder.make(PrivateFolder.parent(of: target))
        try checkUnchanged()
        return try PartFolder(for: self, at: target, mode: mode)
    }
}
