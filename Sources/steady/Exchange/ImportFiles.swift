import SteadyDomain
import SteadyReports
import SteadyStore

/// The files that a person names to import.
struct ImportFiles {
    private let world: World
    private let source: ImportSource

    init(_ world: World, _ source: ImportSource) {
        self.world = world
        self.source = source
    }

    /// The file, or the CSV files of the folder.
    func tables(at path: String) throws -> [ImportFile] {
        guard try InputFile.kind(of: path) == .folder else { return [try file(path)] }
        let names = try InputFile.names(in: path).filter { $0.lowercased().hasSuffix(".csv") }
        guard !names.isEmpty else {
            throw Problem.unreadableInput("There is no CSV file in \(path). Name the folder of an export.")
        }
        return try names.map { try file("\(path)/\($0)") }
    }

    /// - Throws: ``Problem/unreadableInput(_:command:)`` for a zip archive. Of the programs that are known here only Loop makes
    ///   one.
    func file(_ path: String) throws -> ImportFile {
        let file = try ImportFiles.file(path)
        guard ZipArchive.isArchive(file.bytes) else { return file }
        let folder = path.lowercased().hasSuffix(".zip") ? String(path.dropLast(4)) : "\(path)-unpacked"
        throw Problem.unreadableInput(
            "This is a zip archive. Unpack it with `unzip \(path.asArgument) -d \(folder.asArgument)`, then import the "
                + "folder.", command: "steady import --from \(source.rawValue) \(world.argument(folder))")
    }

    /// - Parameter name: its name in messages; nil for the last part of its path.
    fileprivate static func file(_ path: String, as name: String? = nil) throws -> ImportFile {
        guard try InputFile.kind(of: path) == .file else {
            throw Problem.unreadableInput("\(path) is a folder. Name the file in it.")
        }
        return ImportFile(
            name: name ?? String(path.split(separator: "/").last ?? ""), bytes: try InputFile.bytes(of: path))
    }
}

extension ImportFiles {
    /// The habits of Loop Habit Tracker: of its database, of its archive or the folder that was unpacked to, or of one file
    /// of it.
    func loop(at path: String) throws -> [LoopHabit] {
        guard try InputFile.kind(of: path) == .file else { return try habits(ExportedFiles(folder: path), path) }
        let file = try ImportFiles.file(path)
        if DatabaseHeader.isDatabase(file.bytes) { return try LoopDatabase.habits(at: path, as: file.name) }
        if ZipArchive.isArchive(file.bytes) { return try habits(ExportedFiles(ZipArchive(file)), path) }
        guard let header = try file.header(), LoopFiles.isOfOneHabit(header) else {
            return try LoopFiles.habits(file)
        }
        let folder = path.split(separator: "/").dropLast().last.map(String.init) ?? ""
        return [try LoopFiles.habit(LoopFiles.folder(folder)?.name ?? folder, file)]
    }

    private func habits(_ files: ExportedFiles, _ path: String) throws -> [LoopHabit] {
        // Their names in Habits.csv are whole; those of the folders lack what a file's name can't have.
        let known = try files.file("Habits.csv").map(LoopFiles.names) ?? [:]
        let habits = try files.names.compactMap { name -> LoopHabit? in
            guard let folder = LoopFiles.folder(name), let file = try files.file("\(name)/Checkmarks.csv") else {
                return nil
            }
            return try LoopFiles.habit(known[folder.position] ?? folder.name, file)
        }
        if !habits.isEmpty { return habits }
        guard let all = try files.file("Checkmarks.csv") else {
            throw Problem.unreadableInput(
                "\(path) holds no Checkmarks.csv. Name Loop Habit Tracker's archive, or the folder that it was unpacked to."
            )
        }
        return try LoopFiles.habits(all)
    }
}

/// The files of an export, in a folder or in an archive.
private struct ExportedFiles {
    /// The names of what is in it, files and folders, sorted.
    let names: [String]
    /// A file by its path in it; nil if there is none.
    let file: (String) throws -> ImportFile?

    init(folder: String) throws {
        names = try InputFile.names(in: folder)
        file = { name in
            var place = folder
            for part in name.split(separator: "/") {
                guard try InputFile.kind(of: place) == .folder, try InputFile.names(in: place).contains(String(part))
                else { return nil }
                place += "/\(part)"
            }
            return try ImportFiles.file(place, as: name)
        }
    }

    init(_ archive: ZipArchive) {
        func firstParts(after prefix: String) -> [String] {
            Set(
                archive.names.filter { $0.hasPrefix(prefix) }.map { name in
                    String(name.dropFirst(prefix.count).prefix { $0 != "/" })
                }
            ).sorted()
        }
        // Packed by hand, its files stand in a folder.
        let parts = firstParts(after: "")
        let isInFolder = parts.count == 1 && !archive.names.contains(parts[0]) && LoopFiles.folder(parts[0]) == nil
        let prefix = isInFolder ? parts[0] + "/" : ""
        names = isInFolder ? firstParts(after: prefix) : parts
        file = { try archive.file(prefix + $0) }
    }
}

extension ImportFiles {
    /// The problem with a file of another program, of which nobody said which; nil if its name is none of such a file.
    /// - Parameter typed: its name as the person typed it, for the command that would import it.
    static func problem(withoutSource path: String, typed: String) -> Problem? {
        guard let ending = [".csv", ".zip", ".db"].first(where: path.lowercased().hasSuffix) else { return nil }
        let isFile = (try? InputFile.kind(of: path)) == .file
        let bytes = isFile ? (try? InputFile.bytes(of: path)) ?? [] : []
        if DatabaseHeader.isSteadys(bytes) {
            return .usage(
                "\(typed) is a database of Steady itself, which replaces the record here. To make one of both, export "
                    + "that one with --format json and import the file.", command: "steady restore \(typed.asArgument)")
        }
        let source = source(ofFileWith: bytes) ?? (ending == ".csv" ? .csv : .loop)
        return .usage(
            "Say which program wrote it, with --from csv (an export's tables), daylio or loop.",
            command: "steady import --from \(source.rawValue) \(typed.asArgument)")
    }

    /// The program that wrote a file, as far as its columns or the names in it tell.
    private static func source(ofFileWith bytes: [UInt8]) -> ImportSource? {
        if DatabaseHeader.isDatabase(bytes) { return .loop }
        if bytes.starts(with: Array("PK".utf8)) { return bytes.contains(Array("Checkmarks.csv".utf8)) ? .loop : .csv }
        guard let header = try? ImportFile(name: "", bytes: bytes).header() else { return nil }
        if DaylioExport.isHeader(header) { return .daylio }
        if LoopFiles.isOfOneHabit(header) || header.columns.first == "date" { return .loop }
        return OwnTable(header) == nil ? nil : .csv
    }
}
