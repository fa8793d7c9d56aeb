import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

extension ExportTable: ExpressibleByArgument {}
extension ShareLevel: ExpressibleByArgument {}

struct ExportCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "export",
        abstract: "CSV files for your counselor, or all of it as JSON; it shows first what will be in it.",
        discussion: """
            steady export --to handover
            steady export --to handover --share attendance --yes
            steady export --table cravings --to cravings.csv --from 2026-09-01
            steady export --to handover --share everything --excel
            steady export --to handover --program p1 --rename "call sam=call someone"

            attendance: sessions and programs. counselor: figures, names of triggers
            and actions, your points and what you agreed, but no other free text.
            everything: all. --from and --until cut every figure to those days.

            steady export --format json --to steady.json

            The whole record in one file, which steady import reads on another computer.
            """)

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The folder, or the file of one table (.csv) or of JSON; - for standard output of these.",
            valueName: "place"))
    var to: String?

    @Option(help: "csv, or json for the whole record in one file.")
    var format: ExportFormat = .csv

    @Option(help: "Only this table.")
    var table: ExportTable?

    @Option(help: "Who it is for.")
    var share: ShareLevel = .counselor

    @Option(parsing: .unconditional, help: ArgumentHelp("From this day on.", valueName: "day"), completion: .asked)
    var from: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Up to this day.", valueName: "day"), completion: .asked)
    var until: String?

    @Option(parsing: .unconditionalSingleValue, help: .chosenPrograms, completion: .asked)
    var program: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Another name for a trigger, action or program: \"call sam=call someone\".", valueName: "old=new"))
    var rename: [String] = []

    @Option(help: "hidden writes trigger 1, action 1, program 1 in place of names.")
    var names: NameForm = .typed

    @Flag(help: "Weeks and days of the care in place of dates.")
    var relativeDays = false

    @Flag(help: "Notes too, for the counselor.")
    var notes = false

    @Flag(help: "Drug screens too, with everything.")
    var withScreens = false

    @Flag(help: "A byte order mark first, so that Excel reads UTF-8.")
    var excel = false

    @Flag(help: "Don't put ' before text that looks like a formula.")
    var raw = false

    @OptionGroup var consent: ConsentOptions
    @Flag(help: .force) var force = false
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if format == .json { return try validateWhole() }
        if to == "-", table == nil { throw ValidationError("--to - writes one table. Name it with --table.") }
        if withScreens, share != .everything {
            throw ValidationError("--with-screens is for --share everything. Add that, or leave --with-screens out.")
        }
        if let table, table.isAskedFor, !withScreens {
            throw ValidationError(
                "\(table.fileName) leaves only if you ask for it. Add --share everything --with-screens.")
        }
        if let table, !table.isShared(at: share) {
            throw ValidationError(
                "\(table.fileName) is not shared as \(share.rawValue). Add --share \(table.level.rawValue).")
        }
    }

    /// The whole record has no days and one level: it is for the person alone.
    private func validateWhole() throws {
        let others: [(name: String, isGiven: Bool)] = [
            ("table", table != nil), ("from", from != nil), ("until", until != nil),
            ("program", !program.isEmpty), ("rename", !rename.isEmpty), ("names", names != .typed),
            ("relative-days", relativeDays), ("notes", notes), ("excel", excel), ("raw", raw),
            ("with-screens", withScreens),
        ]
        guard let other = others.first(where: \.isGiven) else { return }
        throw ValidationError("--format json is the whole record, so it takes no --\(other.name). Leave that out.")
    }

    func run(in world: World) throws {
        if format == .json, world.wasGiven("share"), share != .everything {
            throw Problem.usage(
                "JSON is the whole record, so leave out --share, or leave out --format to share tables as "
                    + "\(share.rawValue).")
        }
        try Context.open(world, for: .reading) { context in
            if format == .json {
                let export = RecordFileExport(context: context)
                if to == "-" { return try export.print() }
                return try export.write(
                    to: try world.path(to ?? "steady-\(context.now.today).json"), yes: consent.yes, force: force)
            }
            let export = try CSVExport(
                context, days: try context.now.days(from: from, until: until), programs: try chosenPrograms(context),
                isRaw: raw, startsWithMark: excel
            ) { try report($0, $1, context) }
            if to == "-" { return try export.print() }
            let place = to ?? (relativeDays ? "steady-export" : "steady-export-\(context.now.today)")
            try export.write(
                to: try world.path(place), table: table, areNamesHidden: names == .hidden, yes: consent.yes,
                force: force)
        }
    }

    private func report(_ basis: ExportBasis, _ days: ClosedRange<Day>, _ context: Context) throws -> ExportReport {
        let words = try FreeWords(renaming: rename, hidden: names == .hidden, in: basis)
        return ExportReport(
            basis.replacing(words), now: context.now, weekStart: context.settings.weekStart, days: days, share: share,
            notes: notes, table: table, asked: withScreens ? [.screens] : [], hasRelativeDays: relativeDays)
    }

    /// The programs to tell of; empty for all.
    /// - Throws: ``Problem/usage(_:command:)`` if one has to be chosen: at the level of those who learn of nothing else, the
    ///   name of a second clinic can be a diagnosis.
    private func chosenPrograms(_ context: Context) throws -> Set<UID<Program>> {
        let chosen = try context.programs(named: program)
        guard share == .attendance, chosen.isEmpty else { return chosen }
        let programs = try context.store.programs()
        guard programs.count > 1, let newest = programs.levelOfCare ?? programs.last else { return [] }
        let ids = programs.map(\.id.description).listed(by: "and")
        throw Problem.usage(
            "\(ids) are on record. Choose with --program which of them this export may tell of; give it again for more.",
            command: context.world.corrected([("program", newest.id.description)]))
    }
}

/// How an export writes names that the person typed.
enum NameForm: String, CaseIterable, ExpressibleByArgument {
    case typed, hidden
}
