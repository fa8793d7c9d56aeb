import ArgumentParser
import Foundation
import SteadyDomain
import SteadyReports
import SteadyStore

extension ExportTable: ExpressibleByArgument {}
extension ShareLevel: ExpressibleByArgument {}

struct ExportCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "export",
        abstract: "CSV files for your counselor; it shows first what will be in them.",
        discussion: """
            steady export --to handover
            steady export --to handover --share attendance --yes
            steady export --table cravings --to - --from 2026-09-01
            steady export --to handover --share everything --excel

            attendance: sessions and programs. counselor: figures, names of triggers
            and actions, your points and what you agreed, but no other free text.
            everything: all.
            """)

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The folder; with --table also - for standard output.", valueName: "dir"))
    var to: String?

    @Option(help: "Only this table.")
    var table: ExportTable?

    @Option(help: "Who it is for.")
    var share: ShareLevel = .counselor

    @Option(parsing: .unconditional, help: ArgumentHelp("From this day on.", valueName: "day"), completion: .asked)
    var from: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Up to this day.", valueName: "day"), completion: .asked)
    var until: String?

    @Flag(help: "Notes too, for the counselor.")
    var notes = false

    @Flag(help: "A byte order mark first, so that Excel reads UTF-8.")
    var excel = false

    @Flag(help: "Don't put ' before text that looks like a formula.")
    var raw = false

    @OptionGroup var consent: ConsentOptions
    @Flag(help: .force) var force = false
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if to == "-", table == nil { throw ValidationError("--to - writes one table. Name it with --table.") }
        if let table, !table.isShared(at: share) {
            throw ValidationError(
                "\(table.fileName) is not shared as \(share.rawValue). Add --share \(table.level.rawValue).")
        }
    }

    func run(in world: World) throws {
        try Context.open(world, for: .reading) { context in
            let days = try context.now.days(from: from, until: until)
            if to == "-" {
                // Reads everything before it prints: a slow reader of the output must not keep another command from
                // saving.
                let bytes = try context.store.exporting(on: days) { reading in
                    var all: [UInt8] = []
                    try forEachChunk(report(try reading.basis, days, context), reading) { all += $1 }
                    return all
                }
                return try context.terminal.output(bytes)
            }
            let folder = try world.path(to ?? "steady-export-\(context.now.today)")
            let seen = try context.store.exporting(on: days) { report(try $0.basis, days, context) }
            try refuseLeftovers(of: seen.tables, in: folder)
            let files = try seen.tables.map { table in
                try context.world.output("\(folder)/\(table.fileName)", recognizes: table.isTable)
            }
            guard try context.world.mayWrite(files, force: force) else { return }
            try context.terminal.tell(seen.preview(to: folder))
            let isAgreed = try context.world.mayWrite(
                asking: "Write these files?", yes: consent.yes,
                orElse: .usage("Nothing was written. If that is what you want to hand over, add --yes."))
            guard isAgreed else { return }
            try context.store.exporting(on: days) { reading in
                // The database wasn't locked during the question, so check that nothing was added.
                guard try reading.newestChange == seen.newestChange else {
                    throw Problem.busy("Something was entered since you were asked. Nothing was written; try again.")
                }
                try write(seen, reading, to: files, in: folder)
            }
            try context.terminal.output(
                "\(files.count == 1 ? "1 file is" : "\(files.count) files are") in \(folder.visible).\n")
        }
    }

    private func report(_ basis: ExportBasis, _ days: ClosedRange<Day>, _ context: Context) -> ExportReport {
        ExportReport(
            basis, now: context.now, weekStart: context.settings.weekStart, days: days, share: share, notes: notes,
            table: table)
    }

    /// Calls `body` with the content of the files, piece by piece.
    private func forEachChunk(
        _ report: ExportReport, _ reading: ExportReading, _ body: (ExportTable, [UInt8]) throws -> Void
    ) throws {
        for table in report.tables {
            try body(table, report.beginning(of: table, isRaw: raw, startsWithMark: excel))
        }
        // Making a portion's lines takes about as long as reading it, so each is made while the next is read.
        var ahead: Ahead<[(table: ExportTable, bytes: [UInt8])]>?
        for portion in report.portions {
            let entries = try reading.entries(on: portion.reading, report.kinds)
            try ahead?.value.forEach(body)
            ahead = Ahead { [raw] in ExportPart(report, portion, entries).pieces(isRaw: raw) }
        }
        try ahead?.value.forEach(body)
    }

    /// Writes all files under temporary names, and renames them only after all are complete.
    private func write(
        _ report: ExportReport, _ reading: ExportReading, to files: [OutputFile], in folder: String
    ) throws {
        try PrivateFolder.make(folder)
        // Leftovers of an interrupted export may contain more than this one shares.
        try PartFile.removeAbandoned(of: ExportTable.allCases.map(\.fileName), in: folder)
        var parts: [ExportTable: PartFile] = [:]
        do {
            for (table, file) in zip(report.tables, files) { parts[table] = try file.begin() }
            try forEachChunk(report, reading) { table, bytes in try parts[table]?.append(bytes) }
        } catch {
            for part in parts.values { part.remove() }
            throw error
        }
        try keep(report.tables.compactMap { parts[$0] }, in: folder)
    }

    /// Gives the files their final names. If that fails halfway, the error says how many have theirs.
    private func keep(_ parts: [PartFile], in folder: String) throws {
        var kept = 0
        do {
            for part in parts {
                try part.keep()
                kept += 1
            }
        } catch let problem as Problem {
            for part in parts { part.remove() }
            guard kept > 0 else { throw problem }
            throw problem.adding(
                "\(kept) of \(parts.count) files are in \(folder); export again for the others.", command: nil)
        }
    }

    /// Refuses a folder with other tables from an earlier export: it must contain only what the preview says.
    private func refuseLeftovers(of tables: [ExportTable], in folder: String) throws {
        let others = ExportTable.allCases.filter { !tables.contains($0) }.map(\.fileName)
            .filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
        guard table == nil, !others.isEmpty else { return }
        throw Problem.cannotCreate(
            "\(folder.visible) holds \(others.joined(separator: ", ")) of another export, which this one leaves out. "
                + "Remove it, or name another folder with --to.")
    }
}
