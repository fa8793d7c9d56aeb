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
            and actions, and your points, but no other free text. everything: all.
            """)

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The folder; with --table also - for standard output.", valueName: "dir"))
    var to: String?

    @Option(help: "Only this table.")
    var table: ExportTable?

    @Option(help: "Who it is for.")
    var share: ShareLevel = .counselor

    @Option(parsing: .unconditional, help: ArgumentHelp("From this day on.", valueName: "day"))
    var from: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Up to this day.", valueName: "day"))
    var until: String?

    @Flag(help: "Notes too, for the counselor.")
    var notes = false

    @Flag(help: "A byte order mark first, so that Excel reads UTF-8.")
    var excel = false

    @Flag(help: "Leave cells alone that a spreadsheet could run as a formula.")
    var raw = false

    @Flag(help: "Don't ask.")
    var yes = false

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
            let report = ExportReport(
                try context.store.everything(), now: context.now, weekStart: context.settings.weekStart, days: days,
                share: share, notes: notes, table: table)
            let tables = report.tables
            if to == "-" {
                return try context.terminal.output(report.csv(tables[0], isRaw: raw, startsWithMark: excel))
            }
            let folder = to ?? "steady-export-\(context.now.today)"
            try refuseLeftovers(of: tables, in: folder)
            guard try isAgreed(report.preview(to: folder, width: context.terminal.width), context.terminal)
            else {
                return try context.terminal.message("Nothing was written.\n")
            }
            try PrivateFolder.make(folder)
            for table in tables {
                try PartFile.write(
                    report.csv(table, isRaw: raw, startsWithMark: excel), to: "\(folder)/\(table.fileName)")
            }
            try context.terminal.output(
                "\(tables.count == 1 ? "1 file is" : "\(tables.count) files are") in \(folder.visible).\n")
        }
    }

    /// A folder that is handed over must hold nothing but what the preview says.
    private func refuseLeftovers(of tables: [ExportTable], in folder: String) throws {
        let others = ExportTable.allCases.filter { !tables.contains($0) }.map(\.fileName)
            .filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
        guard table == nil, !others.isEmpty else { return }
        throw Problem.cannotCreate(
            "\(folder.visible) holds \(others.joined(separator: ", ")) of another export, which this one leaves out. "
                + "Remove it, or name another folder with --to.")
    }

    /// Shows what will be in the files, and asks on a terminal.
    private func isAgreed(_ preview: String, _ terminal: Terminal) throws -> Bool {
        try terminal.message(preview)
        if yes { return true }
        guard terminal.isInteractive else {
            throw Problem.usage("Nothing was written. If that is what you want to hand over, add --yes.")
        }
        return try Prompts(terminal).confirm("Write these files?")
    }
}
