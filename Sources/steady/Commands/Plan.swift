import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "What to try when a trigger comes.",
        discussion: """
            steady plan
            steady plan add stress "guided meditation" --minutes 5
            steady plan remove stress "guided meditation"
            steady plan suggest stress
            steady plan sign skipping meals
            steady plan reason my daughter
            steady plan company the library
            steady plan surroundings no bottles at home
            """,
        subcommands: [
            Show.self, Add.self, Remove.self, Suggest.self, Sign.self, Reason.self, Company.self, Surroundings.self,
        ],
        defaultSubcommand: Show.self)

    /// How many days count for the triggers that should have a step.
    private static let recentDays = 28

    struct Show: SteadyCommand {
        static let about = CommandConfiguration(
            commandName: "show", abstract: "The plan in force.",
            discussion: """
                steady plan show
                steady plan show stress
                """)

        @Argument(help: "Only the steps for this trigger, or for any.", completion: .asked)
        var trigger: String?

        @Flag(help: .json) var json = false
        @OptionGroup var global: GlobalOptions

        func run(in world: World) throws {
            try Context.open(world, for: .reading) { context in
                let vocabulary = try context.store.vocabulary()
                let only = try trigger.map { try PlanCommand.known($0, vocabulary, for: "show") }
                let plan = try context.store.plan()
                let today = context.now.today
                let counts = try context.store.triggerCounts(on: today - (PlanCommand.recentDays - 1)...today)
                let report = PlanReport(
                    plan: plan, vocabulary: vocabulary, effects: try context.store.actionEffects(),
                    lacking: counts.filter { plan.lacksStep(for: $0.uid, setOff: $0.cravings) }.map(\.uid),
                    notes: try context.store.planNotes(), only: only)
                try context.terminal.print(report, as: Format(json: json))
            }
        }
    }

    struct Add: TakesOwnWords {
        static let about = CommandConfiguration(
            commandName: "add",
            abstract: "Add a step for a trigger, or for any.",
            discussion: """
                steady plan add stress walk --minutes 20
                steady plan add argument "call someone" --contact Sam
                steady plan add any "urge surfing" --first
                """)

        @Argument(help: "The trigger, or any.", completion: .asked)
        var trigger: String

        @Argument(help: "What to try.", completion: .asked)
        var action: String

        @Option(
            parsing: .unconditional, help: ArgumentHelp("Whom to turn to.", valueName: "name"), completion: .asked)
        var contact: String?

        @Option(parsing: .unconditional, help: "For how many minutes.")
        var minutes: String?

        @Flag(help: "Before the other steps instead of after them.")
        var first = false

        @OptionGroup var global: GlobalOptions

        func run(in world: World) throws {
            try Context.open(world, for: .writing) { context in
                let trigger = try PlanCommand.trigger(trigger)
                let recorded = try context.store.addStep(
                    for: trigger, Name(action, for: "an action"),
                    contact: contact.map { try context.contact(named: $0, by: "contact") },
                    minutes: minutes.map { try Minutes.parse($0, "Minutes") }, first: first, context.stamp)
                try context.echo(recorded.record, trigger, "plan", recorded.created, was: recorded.before)
            }
        }
    }

    struct Remove: TakesOwnWords {
        static let about = CommandConfiguration(
            commandName: "remove",
            abstract: "Take a step out of the plan; it stays on record.",
            discussion: """
                steady plan remove stress walk
                steady plan remove any "guided meditation"
                """)

        @Argument(help: "The trigger, or any.", completion: .asked)
        var trigger: String

        @Argument(help: "The step.", completion: .asked)
        var action: String

        @OptionGroup var global: GlobalOptions

        func run(in world: World) throws {
            try Context.open(world, for: .writing) { context in
                let trigger = try PlanCommand.trigger(trigger)
                let step = try context.store.removeStep(for: trigger, Name(action, for: "an action"), context.stamp)
                try context.echo(step, trigger, "out of the plan", [])
            }
        }
    }

    /// A trigger on record, or any.
    /// - Parameter subcommand: the subcommand that takes it, for the corrected line.
    static func known(_ text: String, _ vocabulary: Vocabulary, for subcommand: String) throws -> Name {
        guard let name = try trigger(text) else { return Trigger.any }
        if let known = vocabulary.triggers.first(where: { $0.name.key == name.key }) { return known.name }
        let nearest = Nearest.match(name.text, in: vocabulary.triggers.map(\.name.text))
        throw Problem.missing(
            "No trigger is named \"\(name.text.visible)\"."
                + (nearest.map { " Did you mean \($0.visible)?" } ?? " `steady plan` lists those with a plan."),
            command: (["plan"] + (nearest.map { [subcommand, $0] } ?? [])).commandLine)
    }

    /// The trigger of a step; nil stands for any.
    private static func trigger(_ text: String) throws -> Name? {
        let name = try Name(text, for: "a trigger")
        return name.key == Trigger.any.key ? nil : name
    }
}

extension Context {
    fileprivate func echo(
        _ step: Step, _ trigger: Name?, _ what: String, _ created: [Created], was old: Step? = nil
    ) throws {
        var echo = Echo(self)
        let words = try recordText()
        echo.line(Phrase("\(trigger?.text ?? "any trigger"): \(words.line(step))").led(by: what))
        if let old { echo.was(Phrase(words.line(old))) }
        echo.created(created)
        try echo.print()
    }
}
