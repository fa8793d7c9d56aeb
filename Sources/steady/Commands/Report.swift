import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct ReportCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "report",
        abstract: "The course of some months: what was recorded, week by week.",
        discussion: """
            steady report
            steady report --from 2026-08-01 --until 2026-10-31
            steady report --program p2 --format json
            steady report --output course.txt

            Without days, it goes from the first program's first day to today.
            With --program, from that one's first day to its end, and no other
            program appears in it. --share as for the week.
            """)

    @Option(parsing: .unconditional, help: ArgumentHelp("From this day on.", valueName: "day"), completion: .asked)
    var from: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Up to this day.", valueName: "day"), completion: .asked)
    var until: String?

    @Option(parsing: .unconditionalSingleValue, help: .chosenPrograms, completion: .asked)
    var program: [String] = []

    @Option(help: "text, json, markdown, or html to show and print.")
    var format: PageFormat = .text

    @Flag(help: .json) var json = false

    @Option(help: .share) var share: ShareLevel?

    @Flag(help: .plain) var plain = false

    @Option(parsing: .unconditional, help: ArgumentHelp("Write it to a file instead.", valueName: "file"))
    var output: String?

    @Flag(help: .force) var force = false
    @Flag(help: .open) var open = false
    @Flag(help: .print) var print = false
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let destination = try PageDestination(output: output, opens: open, prints: print)
        try Context.open(world, for: .reading) { context in
            let format = json ? .json : format
            let report = CourseReport(
                try context.store.courseRecord(request(in: context), now: context.now),
                share: share ?? destination.share(of: format), leavesOutPrograms: !program.isEmpty)
            let page = HandedPage(
                report: report, title: "The course", fileName: "course.html", recognizes: CourseReport.isCourse,
                draws: !plain)
            try context.world.hand(page, as: format, to: destination, force: force)
        }
    }

    private func request(in context: Context) throws -> CourseRequest {
        let days = try context.now.days(from: from, until: until)
        return CourseRequest(
            from: from == nil ? nil : days.lowerBound, until: until == nil ? nil : days.upperBound,
            programs: try context.programs(named: program))
    }
}
