import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct NowCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "now",
        abstract: "For a hard moment: your people, your plan, the lines. It asks nothing.",
        discussion: """
            steady now
            steady now stress
            """)

    @Argument(help: "What it is about: the plan for a trigger in these words comes first.", completion: .triggers)
    var words: [String] = []

    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    /// How many days count for the order of the triggers.
    private static let recentDays = 14

    /// It must never fail: a problem is reported on standard error, and the data comes from the newest whole backup.
    mutating func run() throws {
        let (world, problem) = World.liveOrDefault(global)
        if let problem { Main.report(problem) }
        try run(in: world)
    }

    func run(in world: World) throws {
        try world.terminal.print(readable(in: world), as: Format(json: json))
    }

    /// The report from the database. If that can't be read, from its newest whole backup, or else from an empty
    /// database.
    private func readable(in world: World) throws -> NowReport {
        do {
            return try Context.open(world, for: .reading, report)
        } catch let problem as Problem {
            Main.report(problem)
            if let copy = world.newestCopy(),
                let report = try? Context.open(world.with(.file(copy.path)), for: .reading, report)
            {
                return report
            }
            return try Context.open(world.with(.memory), for: .reading, report)
        }
    }

    /// The trigger whose name is among the words, the longest one; nil if none is.
    private func trigger(among triggers: [Trigger]) -> UID<Trigger>? {
        if words.isEmpty { return nil }
        let said = " \(Name.key(words.joined(separator: " "))) "
        return triggers.filter { said.contains(" \($0.name.key) ") }.max { $0.name.key.count < $1.name.key.count }?.uid
    }

    private func report(in context: Context) throws -> NowReport {
        let today = context.now.today
        let guess = Region.guess(zone: context.world.zone.name, locale: context.world.locale)
        let vocabulary = try context.store.vocabulary()
        let recent = try context.store.triggersByFrequency(on: today - (NowCommand.recentDays - 1)...today)
        let named = trigger(among: vocabulary.triggers)
        return NowReport(
            vocabulary: vocabulary, plan: try context.store.plan(),
            foremost: [named].compactMap(\.self) + recent.filter { $0 != named },
            notes: try context.store.planNotes(),
            region: context.settings.region ?? guess.region,
            source: context.settings.region == nil ? guess.source : .setting)
    }
}
