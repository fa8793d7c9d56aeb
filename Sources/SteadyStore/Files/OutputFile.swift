import Glibc
import SteadyDomain

/// A file that a person told a command to write. One rule holds for all of them (DESIGN §7, "Where a file is written"):
///
/// The record, its journal, its copies and other databases are never replaced. A file that Steady didn't write is replaced
/// only if the person agrees. Nothing is written through a link: who made it decides where it leads.
package struct OutputFile {
    package let path: String
    /// Whether a file is there that Steady did not write.
    package let isForeign: Bool
    /// The file that was there at first; nil if there was none.
    private let found: FileIdentity?

    /// The first bytes of SQLite's files: databases, rollback journals, write-ahead logs.
    private static let databaseBeginnings: [[UInt8]] = [
        Array("SQLite format 3\0".utf8), [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7], [0x37, 0x7F, 0x06, 0x82],
        [0x37, 0x7F, 0x06, 0x83],
    ]
    private static let readBytes = 512

    /// - Parameters:
    ///   - record: where the record is kept, whether it can be read or not.
    ///   - followsLink: whether a link is written through, which only a file that nobody is handed may be.
    ///   - recognizes: whether a file with these first bytes is one that Steady wrote in the same form.
    /// - Throws: ``Problem/cannotCreate(_:command:)`` if the file must never be replaced.
    package init(
        _ path: String, beside record: Store.Location, followsLink: Bool = false, recognizes: ([UInt8]) -> Bool
    ) throws {
        self.path = path
        // Check this before opening the file: closing it would drop SQLite's locks on the database.
        try record.refuseOwn(path)
        found = FileIdentity(path)
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard lstat(path, &status) != 0 else {
                throw Problem.cannotCreate("\(path) is a link to a file that is not there. Name another file.")
            }
            isForeign = false
            return
        }
        if !followsLink { try FileLink.refuse(path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Failure.notReplaceable(path)
        }
        // An empty file has nothing to lose.
        guard status.st_size > 0 else {
            isForeign = false
            return
        }
        let beginning = try OutputFile.checkedBeginning(of: path)
        guard !OutputFile.databaseBeginnings.contains(where: beginning.starts) else {
            throw Problem.cannotCreate(
                "\(path) is there already and is a database, which is never replaced. Name another file.")
        }
        isForeign = !recognizes(beginning)
    }

    /// The first bytes of a file, by which a command recognizes what it wrote; nil if it can't be read.
    package static func beginning(of path: String) -> [UInt8]? { try? checkedBeginning(of: path) }

    private static func checkedBeginning(of path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            guard errno == EACCES || errno == EPERM else {
                throw Problem.failedIO("\(path) is there and can't be read, so it was left alone. Check the disk.")
            }
            throw Problem.notPermitted("\(path) is there and can't be read, so it was left alone. Name another file.")
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: readBytes)
        let count = read(descriptor, &bytes, readBytes)
        guard count >= 0 else {
            throw Problem.failedIO("\(path) is there and can't be read, so it was left alone. Check the disk.")
        }
        return Array(bytes[..<count])
    }

    /// - Throws: ``Problem/cannotCreate(_:command:)`` if another file appeared since, perhaps while a question waited.
    package func checkUnchanged() throws {
        guard FileIdentity(path) == found else { throw Failure.madeMeanwhile(path) }
    }

    /// Starts writing it beside the existing file.
    package func begin() throws -> PartFile {
        try checkUnchanged()
        return try PartFile(for: path)
    }

    /// Writes all of it, and replaces the existing file.
    package func write(_ bytes: [UInt8]) throws {
        let part = try begin()
        do {
            try part.append(bytes)
            try part.keep()
        } catch {
            part.remove()
            throw error
        }
    }
}
