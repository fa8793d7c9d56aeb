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
            steady week last --format html --output week.html
            steady week --open --share everything

            attendance: sessions and programs. counselor: no names of people, no
            notes, places and clock times of cravings. everything: all.
            """)

    @Argument(
        help: ArgumentHelp("this, last, 2026-W47, 47, -2 for two weeks back, or a day.", valueName: "week"),
        completion: .asked)
    var words: [String] = []

    @Option(help: "text, json, markdown, or html to show and print.")
    var format: PageFormat = .text

    @Flag(help: .json) var json = false

    @Option(help: .share) var share: ShareLevel?

    @Option(parsing: .unconditionalSingleValue, help: .chosenPrograms, completion: .asked)
    var program: [String] = []

    @Flag(help: .plain) var plain = false
    @Flag(help: .sources) var sources = false

    @Option(parsing: .unconditional, help: ArgumentHelp("Write it to a file instead.", valueName: "file"))
    var output: String?

    @Flag(help: .force) var force = false
    @Flag(help: .open) var open = false
    @Flag(help: .print) var print = false
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let destination = try PageDestination(output: output, opens: open, prints: print)
        try Context.open(world, for: .reading) { context in
            let text = words.isEmpty ? "this" : words.joined(separator: " ")
            let week = try Week(text, now: context.now, start: context.settings.weekStart)
            let format = json ? .json : format
            let report = WeekReport(
                try context.weekRecord(week), share: share ?? destination.share(of: format),
                programs: try context.programs(named: program), showsSources: sources)
            let page = HandedPage(
                report: report, title: "The week from \(week.from.spoken)", fileName: "week.html",
                recognizes: WeekReport.isWeek, draws: !plain)
            try context.world.hand(page, as: format, to: destination, force: force)
        }
    }
}
