import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct LogCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "log",
        abstract: "What is on record, the newest last.",
        discussion: """
            steady log
            steady log --last 50 --kind craving
            steady log --from 2026-09-14 --until sun --json
            """)

    @Option(parsing: .unconditional, help: "How many of the newest; 20 without days.")
    var last: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("From this day on.", valueName: "day"))
    var from: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Up to this day.", valueName: "day"))
    var until: String?

    @Option(help: "Only \(LogCommand.kindNames); may be given several times.")
    var kind: [String] = []

    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    private static let usualCount = 20
    private static var kindNames: String { Records.entries.map { $0.kind.name }.joined(separator: ", ") }
    private static let largestCount = 1_000_000

    func run(in world: World) throws {
        try Context.open(world, for: .reading) { context in
            let report = LogReport(
                try entries(in: context), vocabulary: try context.store.vocabulary(),
                programs: try context.store.programs(),
                sessions: try context.store.madeUpSessions(), today: context.now.today,
                here: context.world.zone)
            try context.terminal.print(report, as: Format(json: json))
        }
    }

    private func entries(in context: Context) throws -> [any Entry] {
        let wanted = try kind.map(LogCommand.kind)
        let kinds = Records.entries.filter { wanted.isEmpty || wanted.contains($0.kind) }
        guard from != nil || until != nil else {
            return try context.store.log(last: try count() ?? LogCommand.usualCount, kinds: kinds)
        }
        let days = try context.now.days(from: from, until: until)
        let entries = try context.store.log(on: days, kinds: kinds)
        return try count().map { Array(entries.suffix($0)) } ?? entries
    }

    private func count() throws -> Int? {
        try last.map { text in
            guard let count = Int(digits: text.utf8.span), (1...LogCommand.largestCount).contains(count) else {
                throw Problem.usage("--last is a whole number from 1 to \(LogCommand.largestCount), not \"\(text)\".")
            }
            return count
        }
    }

    private static func kind(_ text: String) throws -> RecordKind {
        let kinds = Records.entries.map { $0.kind }
        guard let kind = kinds.first(where: { [$0.name, $0.noun].contains(text.lowercased()) }) else {
            throw Problem.usage("--kind is \(kindNames); not \"\(text)\".")
        }
        return kind
    }
}

extension Now {
    /// The days from one typed day to another, both included. Without an end, there is no limit.
    func days(from: String?, until: String?) throws -> ClosedRange<Day> {
        let first = try from.map { try day(DayExpression($0)) } ?? Day.range.lowerBound
        let last = try until.map { try day(DayExpression($0)) } ?? Day.range.upperBound
        guard first <= last else { throw Problem.usage("--from is after --until. Swap them.") }
        return first...last
    }
}
