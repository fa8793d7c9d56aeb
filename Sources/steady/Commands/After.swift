import ArgumentParser
import SteadyDomain
import SteadyStore

struct AfterCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "after",
        abstract: "Say how strong a craving is afterwards.",
        discussion: """
            steady after 4
            steady after 3 --action walk --outcome passed
            steady after c12 4

            It is about the last craving of the day past that has no such answer yet. On a
            terminal it asks what you tried and how it ended; Return skips a question.
            """)

    @Argument(help: "How strong it is now, 0 to 10; before it, the craving's id if it is another one.")
    var words: [String] = []

    @OptionGroup var options: CravingOptions
    @OptionGroup var global: GlobalOptions

    /// How long ago the craving may have been, in seconds.
    private static let longest = 24 * 60 * 60

    func run(in world: World) throws {
        var options = options
        let ids = words.filter { (try? Reference($0)) != nil }
        let scores = words.filter { (try? Reference($0)) == nil }
        guard ids.count <= 1, scores.count <= 1, scores.isEmpty || options.after == nil else {
            throw Problem.usage(
                "Say how strong it is now, 0 to 10; before it, the craving's id if it is another one.",
                command: "steady after \(ids.first ?? "c12") 4")
        }
        if let score = scores.first { options.after = score }
        let said = AfterAnswers(options)
        // Reading comes first: where there is no craving, no database is made.
        let craving = try Context.open(world, for: .reading) { try AfterCommand.craving(ids.first, in: $0) }
        try Context.open(world, for: .writing) { context in
            var reader = DraftReader<Craving>(context, Draft(.record(craving.reference)))
            try reader.readOptions(said)
            let aftermath = CravingAftermath(world, craving)
            try aftermath.ask(&reader)
            guard world.terminal.isInteractive || !reader.draft.parts.isEmpty else {
                throw Problem.usage(
                    "Say how strong it is now, 0 to 10.", command: (world.arguments + ["4"]).commandLine)
            }
            guard !reader.draft.parts.isEmpty else { return try world.terminal.message("Nothing was recorded.\n") }
            try context.record(reader, verb: "after")
        }
    }

    private static func craving(_ id: String?, in context: Context) throws -> Craving {
        if let id {
            let reference = try Reference(id)
            guard let craving = try context.store.record(reference) as? Craving else {
                throw Problem.usage(
                    "\(reference) is no craving. Give a craving's id, or none.", command: "steady after 4")
            }
            return craving
        }
        guard let craving = try context.store.unfinishedCraving(within: longest, of: context.now) else {
            throw Problem.missing(
                "No craving of the last 24 hours waits for this. Name one by its id.",
                command: "steady log --kind craving")
        }
        return craving
    }
}
