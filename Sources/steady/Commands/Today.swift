import ArgumentParser
import SteadyDomain
import SteadyReports

struct TodayCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "today",
        abstract: "What is planned today, and what is open.",
        discussion: """
            steady
            steady today --json
            """)

    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .reading) { context in
            let week = Week(holding: context.now.today, start: context.settings.weekStart)
            let record = try context.store.weekRecord(week, now: context.now, settings: context.settings)
            let report = TodayReport(record, isBegun: context.store.isStored)
            try context.terminal.print(report, as: Format(json: json))
        }
    }
}
