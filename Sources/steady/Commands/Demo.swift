import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct DemoCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "demo",
        abstract: "A sample month in a temporary database, and its week printed; nothing is kept.",
        discussion: """
            steady demo
            """)

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let now = world.now()
        let month = SampleMonth(
            endingBefore: Week(holding: now.today, start: .monday), calendar: now.calendar, random: world.random)
        let store = try Store(.memory, for: .writing, at: month.begin)
        try month.fill(store)
        let report = WeekReport(try store.weekRecord(month.lastWeek, now: now, settings: Settings()))
        try world.terminal.print(report, as: .text)
        var document = ReportDocument()
        document.line("This month is invented, and nothing of it was kept.", hanging: 0)
        document.line("Yours begins with: steady program start", hanging: 0)
        try world.terminal.message("\n")
        try world.terminal.tell(document)
        try store.close()
    }
}
