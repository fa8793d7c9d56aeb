import ArgumentParser
import Foundation
import SteadyDomain
import SteadyReports
import SteadyStore

struct DemoCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "demo",
        abstract: "Print the week of an invented month.",
        discussion: """
            steady demo
            steady demo --keep try.db

            Without --keep nothing of the month is kept.
            """)

    @Option(help: ArgumentHelp("Keep the month in a new database, to try things with.", valueName: "file"))
    var keep: String?

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let now = world.now()
        let month = SampleMonth(
            endingBefore: Week(holding: now.today, start: .monday), calendar: now.calendar, random: world.random)
        let file = try keep.map { try newFile($0, in: world) }
        let store = try Store(file.map { .file($0) } ?? .memory, for: .writing, at: month.begin)
        try month.fill(store)
        let report = WeekReport(try store.weekRecord(month.lastWeek, now: now, settings: Settings()))
        try world.terminal.print(report, as: Format.text)
        try store.close()
        var document = ReportDocument()
        if let file {
            document.line(
                "This month is invented. Look at it:",
                right: .command("steady log --database \(world.argument(file))"), hanging: 0)
        } else {
            document.line(
                "This month is invented, and nothing of it was kept.", right: .command("steady demo --keep try.db"),
                hanging: 0)
        }
        document.line("Yours begins with:", right: .command("steady program start"), hanging: 0)
        try world.terminal.message("\n")
        try world.terminal.tell(document)
    }

    /// A file for the month.
    /// - Throws: ``Problem/cannotCreate(_:command:)`` if it is there already, or is where the person's own record goes.
    private func newFile(_ text: String, in world: World) throws -> String {
        let path = try world.path(text)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Problem.cannotCreate("\(path) exists already. Name a new file.")
        }
        do {
            try world.location.refuseOwn(path)
        } catch {
            throw Problem.cannotCreate(
                "\(path) is where your own record goes, so no invented month is put there. Name another file.",
                command: "steady demo --keep try.db")
        }
        return path
    }
}
