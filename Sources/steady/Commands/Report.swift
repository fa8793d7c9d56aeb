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

    @Option(help: "text or json.")
    var format: Format = .text

    @Flag(help: .json) var json = false

    @Option(help: .share) var share: ShareLevel?

    @Flag(help: .plain) var plain = false

    @Option(parsing: .unconditional, help: ArgumentHelp("Write it to a file instead.", valueName: "file"))
    var output: String?

    @Flag(help: .force) var force = false
    @OptionGroup var global: GlobalOptions

    /// The width of a page written to a file, in columns.
    private static let fileWidth = 80

    func run(in world: World) throws {
        try Context.open(world, for: .reading) { context in
            let report = CourseReport(
                try context.store.courseRecord(request(in: context), now: context.now), share: share ?? .everything,
                leavesOutPrograms: !program.isEmpty)
            let terminal = context.terminal
            // As everywhere, - means standard output.
            let output = try output == "-" ? nil : output.map(world.path)
            let format = json ? .json : format
            if let output {
                let file = try context.world.output(output, recognizes: CourseReport.isCourse)
                guard try context.world.mayWrite([file], force: force) else { return }
                try file.write(Array(report.written(as: format, width: ReportCommand.fileWidth).utf8))
                try terminal.tell("The course is in \(output).")
            } else {
                try terminal.print(report, as: format)
            }
        }
    }

    private func request(in context: Context) throws -> CourseRequest {
        let days = try context.now.days(from: from, until: until)
        return CourseRequest(
            from: from == nil ? nil : days.lowerBound, until: until == nil ? nil : days.upperBound,
            programs: try context.programs(named: program))
    }
}
