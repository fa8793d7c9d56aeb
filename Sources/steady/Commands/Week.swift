import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct WeekCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "week",
        abstract: "The week on one page.",
        discussion: """
            steady week
            steady week last
            steady week 2026-W47 --format json
            steady week 2026-09-16 --output week.txt
            steady week last --share counselor

            attendance: sessions and programs. counselor: no names of people, no
            notes, places and clock times of cravings. everything: all.
            """)

    @Argument(
        help: ArgumentHelp("this, last, 2026-W47, 47, -2 for two weeks back, or a day.", valueName: "week"),
        completion: .weeks)
    var words: [String] = []

    @Option(help: "text or json.")
    var format: Format = .text

    @Flag(help: .json) var json = false

    @Option(help: .share) var share: ShareLevel?

    @Option(parsing: .unconditionalSingleValue, help: .chosenPrograms, completion: .programs)
    var program: [String] = []

    @Flag(help: .plain) var plain = false

    @Option(parsing: .unconditional, help: ArgumentHelp("Write it to a file instead.", valueName: "file"))
    var output: String?

    @Flag(help: .force) var force = false
    @OptionGroup var global: GlobalOptions

    /// The width of a page written to a file, in columns.
    private static let fileWidth = 80

    func run(in world: World) throws {
        try Context.open(world, for: .reading) { context in
            let text = words.isEmpty ? "this" : words.joined(separator: " ")
            let week = try Week(text, now: context.now, start: context.settings.weekStart)
            let report = WeekReport(
                try context.weekRecord(week), share: share ?? .everything,
                programs: try context.programs(named: program))
            let terminal = context.terminal
            // As everywhere, - means standard output.
            let output = try output == "-" ? nil : output.map(world.path)
            let format = json ? .json : format
            if let output {
                let file = try context.world.output(output, recognizes: WeekReport.isWeek)
                guard try context.world.mayWrite([file], force: force) else { return }
                try file.write(Array(report.written(as: format, width: WeekCommand.fileWidth, draws: !plain).utf8))
                try terminal.tell("The week from \(week.from.spoken) is in \(output).")
            } else if terminal.isScreen, format == .text {
                try terminal.output(report.text(onScreen: terminal.width, isStyled: terminal.isStyled, draws: !plain))
            } else {
                try terminal.print(report, as: format, draws: !plain)
            }
        }
    }
}
