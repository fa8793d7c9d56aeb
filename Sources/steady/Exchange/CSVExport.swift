import SteadyDomain
import SteadyReports
import SteadyStore

/// An export as CSV: one table to standard output or to a file, or files in a folder, which appear all at once or not at
/// all.
struct CSVExport {
    private let context: Context
    private let days: ClosedRange<Day>
    private let programs: Set<UID<Program>>
    private let isRaw: Bool
    private let startsWithMark: Bool
    private let report: (ExportBasis, ClosedRange<Day>) throws -> ExportReport

    /// - Parameters:
    ///   - programs: the only programs to tell of; empty for all.
    ///   - isRaw: whether to leave text unchanged that looks like a formula.
    ///   - startsWithMark: whether tables begin with a byte order mark.
    ///   - report: makes the tables from what was read.
    init(
        _ context: Context, days: ClosedRange<Day>, programs: Set<UID<Program>>, isRaw: Bool, startsWithMark: Bool,
        report: @escaping (ExportBasis, ClosedRange<Day>) throws -> ExportReport
    ) throws {
        self.context = context
        self.days = days
        self.programs = programs
        self.isRaw = isRaw
        self.startsWithMark = startsWithMark
        self.report = report
    }

    /// Prints the tables.
    func print() throws {
        // Reads everything before it prints: a slow reader of the output must not keep another command from saving.
        let bytes = try reading { reading in
            var all: [UInt8] = []
            try forEachChunk(try report(try reading.basis, days), reading) { all += $1 }
            return all
        }
        try context.terminal.output(bytes)
    }

    /// Shows what will be written, asks, and writes it: as a folder with the files of the export and nothing else, or one
    /// table as a file.
    func write(to path: String, table: ExportTable?, areNamesHidden: Bool, yes: Bool, force: Bool) throws {
        let world = context.world
        let seen = try reading { try report(try $0.basis, days) }
        let place = try Place(path, table: table, in: world)
        guard try world.mayWrite(place.replaced, force: force) else { return }
        try context.terminal.tell(
            seen.preview(
                to: path, describes: table == nil, areNamesHidden: areNamesHidden, replaced: place.goneNames))
        let isAgreed = try world.mayWrite(
            asking: table == nil ? "Write these files?" : "Write this file?", yes: yes,
            orElse: .usage("Nothing was written. If that is what you want to hand over, add --yes."))
        guard isAgreed else { return }
        let written = try reading { reading in
            // The database wasn't locked during the question, so check that nothing was added.
            guard try reading.newestChange == seen.newestChange else {
                throw Problem.busy("Something was entered since you were asked. Nothing was written; try again.")
            }
            switch place {
            case .file(let file):
                try write(seen, reading, to: file)
                return "The table is"
            case .folder(let folder):
                let count = try write(seen, reading, describes: table == nil, to: folder)
                return count == 1 ? "1 file is" : "\(count) files are"
            }
        }
        try context.terminal.output("\(written) in \(path.visible).\n")
    }

    private func reading<T>(_ body: (ExportReading) throws -> T) throws -> T {
        try context.store.exporting(on: days, programs: programs, body)
    }

    /// Calls `body` with the content of the tables, piece by piece.
    private func forEachChunk(
        _ report: ExportReport, _ reading: ExportReading, _ body: (ExportTable, [UInt8]) throws -> Void
    ) throws {
        for table in report.tables {
            try body(table, report.beginning(of: table, isRaw: isRaw, startsWithMark: startsWithMark))
        }
        // Making a portion's lines takes about as long as reading it, so each is made while the next is read.
        var ahead: Ahead<[(table: ExportTable, bytes: [UInt8])]>?
        for portion in report.portions {
            let entries = try reading.entries(on: portion.reading, report.kinds)
            try ahead?.value.forEach(body)
            ahead = Ahead { [isRaw] in ExportPart(report, portion, entries).pieces(isRaw: isRaw) }
        }
        try ahead?.value.forEach(body)
    }

    private func write(_ report: ExportReport, _ reading: ExportReading, to file: OutputFile) throws {
        let part = try file.begin()
        do {
            try forEachChunk(report, reading) { try part.append($1) }
            try part.keep()
        } catch {
            part.remove()
            throw error
        }
    }

    /// - Returns: the number of files.
    private func write(
        _ report: ExportReport, _ reading: ExportReading, describes: Bool, to folder: OutputFolder
    ) throws -> Int {
        let part = try folder.begin()
        do {
            var files: [ExportTable: PartFile] = [:]
            for table in report.tables { files[table] = try part.file(named: table.fileName) }
            try forEachChunk(report, reading) { table, bytes in try files[table]?.append(bytes) }
            let descriptions =
                describes
                ? [
                    (ExportReport.readMeName, report.readMe(isRaw: isRaw)),
                    (ExportReport.dataPackageName, report.dataPackage.text + "\n"),
                ] : []
            for file in files.values { try file.keep() }
            for (name, text) in descriptions {
                let file = try part.file(named: name)
                try file.append(Array(text.utf8))
                try file.keep()
            }
            try part.keep()
            return files.count + descriptions.count
        } catch {
            part.remove()
            throw error
        }
    }
}

extension CSVExport {
    /// Where an export goes.
    private enum Place {
        case folder(OutputFolder)
        /// One table.
        case file(OutputFile)

        /// - Throws: ``Problem/usage(_:command:)`` if a path is a file's by its name, and several are to be written.
        init(_ path: String, table: ExportTable?, in world: World) throws {
            let name = path.lowercased()
            if let table, name.hasSuffix(".csv") {
                self = .file(try world.output(path, recognizes: table.isTable))
                return
            }
            guard !name.hasSuffix(".csv") else {
                throw Problem.usage(
                    "This export is several files in a folder, and \(path) is the name of one. Name a folder, or add --table.",
                    command: world.corrected([("to", String(path.dropLast(".csv".count)))]))
            }
            self = .folder(
                try world.outputFolder(path, writes: { Place.recognizers[$0] != nil }) { name, beginning in
                    Place.recognizers[name]?(beginning) ?? false
                })
        }

        /// By the names of the files of an export: whether one with this beginning is from an export.
        private static var recognizers: [String: ([UInt8]) -> Bool] {
            var all: [String: ([UInt8]) -> Bool] = [
                ExportReport.readMeName: ExportReport.isReadMe,
                ExportReport.dataPackageName: ExportReport.isDataPackage,
            ]
            for table in ExportTable.allCases { all[table.fileName] = table.isTable }
            return all
        }

        /// The files that are there.
        var replaced: [OutputFile] {
            switch self {
            case .folder(let folder): folder.replaced
            case .file(let file): [file]
            }
        }

        /// The names of the files that go when the folder is replaced.
        var goneNames: [String] {
            if case .folder(let folder) = self { folder.replacedNames } else { [] }
        }
    }
}
