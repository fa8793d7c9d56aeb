import Foundation
import Glibc
import SteadyDomain

/// Paths of files. They don't depend on the current folder, unless the person typed a relative path.
enum Places {
    /// The path of the database: `--database`, or else `STEADY_DB`, or else a file in the data folder.
    /// - Throws: ``Problem/usage(_:command:)`` if the given path can't be a file.
    static func database(_ option: String?, _ environment: World.Environment) throws -> String {
        if let option { return try followingLink(file(option, "--database", environment)) }
        if let path = try environment.text("STEADY_DB"), !path.isEmpty {
            return try followingLink(file(path, "STEADY_DB", environment))
        }
        // The specification of XDG_DATA_HOME says to ignore a relative path.
        let data = try environment.text("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        return try followingLink("\(data ?? "\(home(environment))/.local/share")/steady/steady.db")
    }

    /// - Throws: ``Problem/usage(_:command:)`` if it isn't an absolute path: otherwise the database would be made in
    ///   the current folder.
    static func home(_ environment: World.Environment) throws -> String {
        guard let home = try environment.text("HOME") else { return NSHomeDirectory() }
        guard home.hasPrefix("/") else {
            throw Problem.usage(
                "HOME is \"\(home)\", which is not an absolute path. Set it to your home folder, or name the file with --database."
            )
        }
        return home
    }

    /// The folder of the person's own systemd units.
    static func units(_ environment: World.Environment) throws -> String {
        // The specification of XDG_CONFIG_HOME says to ignore a relative path.
        let config = try environment.text("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        return try "\(config ?? "\(home(environment))/.config")/systemd/user"
    }

    /// The folder of a page that another program is to show or print: the session's own, which is in memory and gone at
    /// its end, or else the cache.
    static func handedPages(_ environment: World.Environment) throws -> String {
        func folder(_ name: String) throws -> String? {
            try environment.text(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        return try "\(folder("XDG_RUNTIME_DIR") ?? folder("XDG_CACHE_HOME") ?? "\(home(environment))/.cache")/steady"
    }

    /// A path that doesn't depend on the current folder.
    static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
    }

    /// The path of the running program.
    /// - Throws: ``Problem/failedIO(_:command:)`` if the system doesn't tell, or the program has been replaced meanwhile.
    static func program() throws -> String {
        var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = bytes.withUnsafeMutableBytes { bytes in
            readlink("/proc/self/exe", bytes.baseAddress!.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        let path = String(validating: bytes.prefix(max(0, count)), as: UTF8.self)
        guard let path, access(path, X_OK) == 0 else {
            throw Problem.failedIO("Steady can't tell where its program lies. Start it again by its whole path.")
        }
        return path
    }

    /// Expands a leading `~/`, which a shell leaves alone inside quotes and after `=`.
    static func expanded(_ path: String, home: () throws -> String) throws -> String {
        guard path.hasPrefix("~") else { return path }
        if path == "~" { return try home() }
        if path.hasPrefix("~/") { return try "\(home())\(path.dropFirst())" }
        throw Problem.usage("\(path) begins with another person's home folder. Write the whole path.")
    }

    private static func file(_ text: String, _ source: String, _ environment: World.Environment) throws -> String {
        guard !text.isEmpty, text != "-", text != ":memory:", !text.hasPrefix("file:") else {
            throw Problem.usage(
                "\(source) is \"\(text)\", which names no file. The record is kept in one; give its path.")
        }
        return try expanded(text) { try home(environment) }
    }

    /// Follows a link to the database itself, since the journal, backups and restored files belong in that folder.
    private static func followingLink(_ path: String) throws -> String {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let real = realpath(path, nil) else {
            return path
        }
        defer { free(real) }
        guard let text = String(validatingCString: real) else {
            throw Problem.usage("\(path) is a link to a path that is not valid UTF-8. Rename the target of the link.")
        }
        return text
    }
}

extension World {
    /// The path of a file or folder that the person named.
    /// - Throws: ``Problem/usage(_:command:)`` if the text can't be a path.
    func path(_ text: String) throws -> String {
        guard text != "-" else {
            throw Problem.usage(
                "\"-\" stands for standard input and output, which this command does not take. Name a file.")
        }
        guard !text.isEmpty else { throw Problem.usage("The name of a file can't be empty. Give one.") }
        return try Places.expanded(text) { try Places.home(Environment()) }
    }
}
