import Foundation
import Glibc
import SteadyDomain

/// Where files lie, as paths that mean the same whatever the current folder is, unless the person wrote them otherwise.
enum Places {
    /// The record's file: `--database`, else `STEADY_DB`, else in the data folder.
    /// - Throws: ``Problem/usage(_:command:)`` where what was given can't be a file.
    static func database(_ option: String?, _ environment: World.Environment) throws -> String {
        if let option { return try followed(file(option, "--database", environment)) }
        if let path = try environment.text("STEADY_DB"), !path.isEmpty {
            return try followed(file(path, "STEADY_DB", environment))
        }
        // A relative folder in XDG_DATA_HOME is to be ignored, says its specification.
        let data = try environment.text("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        return try followed("\(data ?? "\(home(environment))/.local/share")/steady/steady.db")
    }

    /// - Throws: ``Problem/usage(_:command:)`` where it is not known: without it, a record would lie in whatever folder
    ///   is the current one.
    static func home(_ environment: World.Environment) throws -> String {
        guard let home = try environment.text("HOME") else { return NSHomeDirectory() }
        guard home.hasPrefix("/") else {
            throw Problem.usage(
                "HOME is \"\(home)\", which is not a whole path. Set it to your home folder, or name the file with --database."
            )
        }
        return home
    }

    /// A path with a `~/` in front, which a shell leaves there inside quotes and behind `=`.
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

    /// A link to a database stands for the file itself: its journal, its backups and what a restore puts in its place
    /// belong beside that.
    private static func followed(_ path: String) throws -> String {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let real = realpath(path, nil) else {
            return path
        }
        defer { free(real) }
        guard let text = String(validatingCString: real) else {
            throw Problem.usage("\(path) is a link to a path that is not valid UTF-8. Rename what it leads to.")
        }
        return text
    }
}

extension World {
    /// A file or folder that the person named.
    /// - Throws: ``Problem/usage(_:command:)`` where it can't be one.
    func path(_ text: String) throws -> String {
        guard text != "-" else {
            throw Problem.usage(
                "\"-\" stands for standard input and output, which this command does not take. Name a file.")
        }
        guard !text.isEmpty else { throw Problem.usage("The name of a file can't be empty. Give one.") }
        return try Places.expanded(text) { try Places.home(Environment()) }
    }
}
