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
            steady log craving
            steady log stress yesterday
            steady log --last 50 --kind craving
            steady log --from 2026-09-14 --until sun --json
            """)

    @Argument(help: "A kind of entry, a day, or the name of a trigger, action, contact, program or medication.")
    var words: [String] = []

    @Option(parsing: .unconditional, help: "How many of the newest; 20 without days.")
    var last: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("From this day on.", valueName: "day"), completion: .asked)
    var from: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Up to this day.", valueName: "day"), completion: .asked)
    var until: String?

    @Option(help: "Only \(LogCommand.kindNames); may be given several times.")
    var kind: [String] = []

    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    private static let usualCount = 20
    static var kindNames: String { Records.entries.map { $0.kind.name }.joined(separator: ", ") }
    private static let largestCount = 1_000_000

    func run(in world: World) throws {
        try Context.open(world, for: .reading) { context in
            let (entries, older) = try entries(in: context)
            let report = LogReport(
                entries, older: older, vocabulary: try context.store.vocabularyOfDoses(),
                programs: try context.store.programs(),
                sessions: try context.store.madeUpSessions(), today: context.now.today,
                here: context.world.zone)
            try context.terminal.print(report, as: Format(json: json))
        }
    }

    /// The entries to list; and if there are older ones, how many, and the command that lists more.
    private func entries(in context: Context) throws -> ([any Entry], LogReport.Older?) {
        let said = try LogWords(words, in: context)
        let wanted = try kind.map(LogCommand.kind) + said.kinds
        var selection = LogSelection(
            kinds: Records.entries.filter { wanted.isEmpty || wanted.contains($0.kind) }, mentioned: said.mentioned)
        let hasDays = from != nil || until != nil
        if let days = said.days {
            if hasDays { throw Problem.usage("The days are given twice. Give a day, or --from and --until.") }
            selection.days = days
        } else if hasDays {
            selection.days = try context.now.days(from: from, until: until)
        }
        let count = try count() ?? (selection.days == nil && !said.isAll ? LogCommand.usualCount : nil)
        let (entries, older) = try context.store.log(selection, last: count)
        guard older > 0 else { return (entries, nil) }
        let more = min(entries.count + older, entries.count * LogCommand.more)
        return (entries, LogReport.Older(count: older, command: context.world.corrected([("last", String(more))])))
    }

    /// How many times as many entries the command for older ones lists.
    private static let more = 5

    private func count() throws -> Int? {
        try last.map { text in
            guard let count = Int(digits: text.utf8.span), (1...LogCommand.largestCount).contains(count) else {
                throw Problem.usage("--last is a whole number from 1 to \(LogCommand.largestCount), not \"\(text)\".")
            }
            return count
        }
    }

    private static func kind(_ text: String) throws -> RecordKind {
        guard let kind = LogWords.kind(text) else {
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
