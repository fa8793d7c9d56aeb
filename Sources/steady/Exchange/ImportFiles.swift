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

    /// - Parameter name: its name in messages; nil for the last part of its path.
    /// - Throws: ``Problem/unreadableInput(_:command:)`` for a zip archive. Their content is compressed with deflate, which
    ///   no library of Steady's can read.
    func file(_ path: String, as name: String? = nil) throws -> ImportFile {
        guard try InputFile.kind(of: path) == .file else {
            throw Problem.unreadableInput("\(path) is a folder. Name the file in it.")
        }
        let bytes = try InputFile.bytes(of: path)
        if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
            let folder = path.lowercased().hasSuffix(".zip") ? String(path.dropLast(4)) : "\(path)-unpacked"
            throw Problem.unreadableInput(
                "This is a zip archive. Unpack it with `unzip \(path.asArgument) -d \(folder.asArgument)`, then import the "
                    + "folder.", command: "steady import --from \(source.rawValue) \(world.argument(folder))")
        }
        return ImportFile(name: name ?? String(path.split(separator: "/").last ?? ""), bytes: bytes)
    }
}

extension ImportFiles {
    /// The habits of Loop Habit Tracker: of its database, of the folder of its unpacked archive, or of one file of it.
    func loop(at path: String) throws -> [LoopHabit] {
        guard try InputFile.kind(of: path) == .folder else {
            let file = try file(path)
            if DatabaseHeader.isDatabase(file.bytes) { return try LoopDatabase.habits(at: path, as: file.name) }
            guard let header = try file.header(), LoopFiles.isOfOneHabit(header) else {
                return try LoopFiles.habits(file)
            }
            let folder = path.split(separator: "/").dropLast().last.map(String.init) ?? ""
            return [try LoopFiles.habit(LoopFiles.folder(folder)?.name ?? folder, file)]
        }
        let names = try InputFile.names(in: path)
        // Their names in Habits.csv are whole; those of the folders lack what a file's name can't have.
        let known = try names.contains("Habits.csv") ? LoopFiles.names(file("\(path)/Habits.csv")) : [:]
        let habits = try names.compactMap { name -> LoopHabit? in
            guard let folder = LoopFiles.folder(name), try InputFile.kind(of: "\(path)/\(name)") == .folder,
                try InputFile.names(in: "\(path)/\(name)").contains("Checkmarks.csv")
            else { return nil }
            let file = try file("\(path)/\(name)/Checkmarks.csv", as: "\(name)/Checkmarks.csv")
            return try LoopFiles.habit(known[folder.position] ?? folder.name, file)
        }
        if !habits.isEmpty { return habits }
        guard names.contains("Checkmarks.csv") else {
            throw Problem.unreadableInput(
                "\(path) holds no Checkmarks.csv. Name the folder that Loop Habit Tracker's archive was unpacked to.")
        }
        return try LoopFiles.habits(file("\(path)/Checkmarks.csv"))
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
