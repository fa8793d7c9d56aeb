import Foundation
import Glibc
import SteadyDomain

/// What lies around the database: who may read it, what a crash left, how much room there is.
package struct Surroundings {
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
        ([path, backups.folder] + backups.files()).filter { isOpen($0) }
    }

    /// The data folder, where others may look into it. Its mode is the person's to change: it may not be ours alone.
    package func openFolder() -> String? { isOpen(folder) ? folder : nil }

    private func isOpen(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
    }

    /// Files that a crash left unfinished: nothing reads them.
    package func leftovers() -> [String] {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        // A folder that can't be listed has been told of already.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasPrefix("\(name).") && PartFile.isAbandoned($0) }
            .sorted().map { "\(folder)/\($0)" } + backups.leftovers()
    }

    /// Free bytes for this user on the database's disk; nil where the system does not say.
    package func freeBytes() -> Int? {
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else { return nil }
        return Int(status.f_bavail) * Int(status.f_frsize)
    }

    package var newestBackup: Day? { backups.newestDay() }

    /// Whether there is a file of no bytes where the database should be.
    package var isEmptied: Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_size == 0
    }

    /// Where the newest daily copy lies, or another where there is none of them; nil where there is no copy.
    package var newestBackupPath: String? { backups.days().last.map(backups.path(of:)) ?? backups.files().last }

    // MARK: Repair

    /// Makes our files readable by their owner alone.
    package func close(_ files: [String]) throws {
        for file in files {
            var status = stat()
            guard stat(file, &status) == 0,
                chmod(file, status.st_mode & S_IFMT == S_IFDIR ? 0o700 : 0o600) == 0
            else { throw Problem.notPermitted("The mode of \(file) can't be changed. Check who owns it.") }
        }
    }

    /// Removes what a crash left.
    package func remove(_ leftovers: [String]) throws {
        for file in leftovers where unlink(file) != 0 {
            throw Problem.notPermitted("\(file) can't be removed. Check who owns it.")
        }
    }

    /// Where rows that can still be read are put.
    package func salvagePath(_ moment: Moment) -> String {
        "\(path).salvaged-\(moment.inFileName)"
    }
}
