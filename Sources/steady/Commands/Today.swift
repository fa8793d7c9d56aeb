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
            let record = try context.weekRecord(context.thisWeek)
            let report = TodayReport(
                record, next: try next(after: record, in: context), isBegun: context.store.isStored)
            try context.terminal.print(report, as: Format(json: json))
        }
    }

    /// The program that begins next; nil if one is active today. The week's record has only those of this week and the
    /// next.
    private func next(after record: WeekRecord, in context: Context) throws -> Program? {
        let today = context.now.today
        guard !record.programs.contains(where: { $0.isActive(on: today) }) else { return nil }
        return try context.store.programs().first { $0.from > today }
    }
}
