import Glibc
import SteadyDomain

/// A file that is read whole, such as one that another program exported.
package enum InputFile {
    /// The most bytes of a file: 64 MiB, some centuries of a diary.
    package static let largest = 64 * 1024 * 1024

    package enum Kind: Sendable { case file, folder }

    /// What is at a path. A link counts as what it leads to.
    /// - Throws: ``Problem/unreadableInput(_:command:)`` if there is nothing, or something that can't be read as a file.
    package static func kind(of path: String) throws -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else {
            switch errno {
            case ENOENT, ENOTDIR: throw Problem.unreadableInput("There is no file \(path). Name the one to import.")
            case EACCES: throw mayNot(path)
            case ELOOP: throw Problem.unreadableInput("\(path) is a link that leads nowhere. Name the file itself.")
            default: throw failed(path)
            }
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: throw notAFile(path)
        }
    }

    /// The bytes of a file. Its size is looked at first, so that none is read that is too large.
    /// - Throws: ``Problem/unreadableInput(_:command:)`` if it can't be read.
    package static func bytes(of path: String) throws -> [UInt8] {
        // Without blocking: to open a pipe would wait for a writer.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw errno == EACCES || errno == EPERM ? mayNot(path) : failed(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failed(path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw notAFile(path) }
        guard status.st_size <= largest else {
            throw Problem.unreadableInput(
                "\(path) has more than \(largest / 1024 / 1024) MiB, more than any diary. Name another file, or split it."
            )
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var position = 0
        while position < bytes.count {
            let count = bytes[position...].withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failed(path) }
            // It has become shorter meanwhile.
            if count == 0 { break }
            position += count
        }
        bytes.removeLast(bytes.count - position)
        return bytes
    }

    /// The names in a folder, sorted, without hidden ones.
    /// - Throws: ``Problem/unreadableInput(_:command:)`` if it can't be listed.
    package static func names(in folder: String) throws -> [String] {
        guard let stream = opendir(folder) else { throw errno == EACCES ? mayNot(folder) : failed(folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    private static func mayNot(_ path: String) -> Problem {
        .unreadableInput("Steady may not read \(path). Check who owns it.")
    }

    private static func failed(_ path: String) -> Problem {
        .unreadableInput("\(path) can't be read. Check its name and the disk that it is on.")
    }

    private static func notAFile(_ path: String) -> Problem {
        .unreadableInput("\(path) is neither a file nor a folder. Name the file to import.")
    }
}
