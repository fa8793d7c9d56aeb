import Foundation
import Glibc
import SteadyDomain

/// The files around the database: who may read them, what a crash left, how much space is free.
package struct FileCheck {
    private let path: String
    private let backups: RollingBackups

    package init(of path: String) {
        self.path = path
        backups = RollingBackups(of: path)
    }

    private var folder: String {
        let parent = PrivateFolder.parent(of: path)
        return parent.isEmpty ? "." : parent
    }

    /// Files of ours that others may read or write.
    package func openFiles() -> [String] {
        ([path] + backups.files()).filter { FileKind.isRegular($0) && isOpen($0) }
    }

    /// The data folder and the folder of copies, if others may list them. Changing their mode is up to the person: Steady may
    /// not have made them, or others may use them too.
    package func openFolders() -> [String] { [folder, backups.folder].filter { isOpen($0) } }

    private func isOpen(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
    }

    /// Files that a crash left unfinished: nothing reads them.
    package func leftovers() -> [String] {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        // A folder that can't be listed was reported already.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasPrefix("\(name).") && PartFile.isAbandoned($0) }
            .sorted().map { "\(folder)/\($0)" } + backups.leftovers()
    }

    /// Free bytes for this user on the database's disk; nil if the system doesn't say.
    package func freeBytes() -> Int? {
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else { return nil }
        return Int(status.f_bavail) * Int(status.f_frsize)
    }

    /// The state of the copies, read from the files.
    package struct Copies: Sendable {
        /// Copies that are not whole.
        package let damaged: [String]
        /// Whole copies of another record, the newest first.
        package let ofOthers: [String]
        package let wholeCount: Int
        /// The newest day with a whole copy of this record, daily or by hand.
        package let newest: Day?
    }

    /// Opens and examines each copy.
    /// - Parameter record: which record is here; nil if it can't be read.
    package func examineCopies(of record: RecordIdentity?, at stamp: Stamp) -> Copies {
        var (damaged, ofOthers, wholeCount) = ([String](), [String](), 0)
        var newest: Day?
        for copy in backups.copies() {
            // A copy that can't be read isn't whole. A file that a restore replaced may be damaged; that may be why it was replaced.
            guard FileKind.isRegular(copy.path), let found = try? Store.examine(copy: copy.path, at: stamp),
                found.isSound
            else {
                if !copy.isPutAside { damaged.append(copy.path) }
                continue
            }
            wholeCount += 1
            if let record, found.record?.isSame(as: record) != true {
                ofOthers.append(copy.path)
                continue
            }
            // A copy of a future day was made while the clock was wrong.
            if !copy.isPutAside, let day = copy.day, day <= stamp.now.today { newest = newest ?? day }
        }
        return Copies(damaged: damaged, ofOthers: ofOthers, wholeCount: wholeCount, newest: newest)
    }

    /// Whether the database's file is empty.
    package var isEmptied: Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_size == 0
    }

    // MARK: Repair

    /// Makes our files readable by their owner alone.
    package func close(_ files: [String]) throws {
        for file in files where chmod(file, 0o600) != 0 {
            throw Problem.notPermitted("The mode of \(file) can't be changed. Check who owns it.")
        }
    }

    /// Removes what a crash left.
    package func remove(_ leftovers: [String]) throws {
        for file in leftovers where unlink(file) != 0 {
            throw Problem.notPermitted("\(file) can't be removed. Check who owns it.")
        }
    }

    /// An unused path for the rows that can still be read.
    package func salvagePath(_ moment: Moment) -> String {
        FreePath.of("\(path).salvaged-\(moment.inFileName)")
    }
}
