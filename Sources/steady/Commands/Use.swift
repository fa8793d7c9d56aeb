import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct UseCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "use",
        abstract: "Record a return to use: an event with a time, never a reset.",
        discussion: """
            steady use last night --substance alcohol
            steady use --at "yesterday 23:30" --next-time -
            steady use u1 --look-back

            --look-back asks, a day or more later, what made it likely and what you would
            do differently. On a terminal, without answers, it asks; Return skips a question.
            """)

    @Argument(help: "When it was, as with --at.", completion: .asked)
    var words: [String] = []

    @OptionGroup var options: UseOptions

    @Flag(help: "Look back at a use that is on record; without its id, at the last one.")
    var lookBack = false

    @OptionGroup var parts: LookBackOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        try words.checkAlone(options.at)
        if parts.isGiven, !lookBack {
            throw ValidationError("These are parts of a look back. Add --look-back and the use's id, such as u1.")
        }
        if lookBack, options.isGiven {
            throw ValidationError("A look back goes with its own parts. Use `steady edit` for the others.")
        }
    }

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            if lookBack { return try look(in: context) }
            var options = options
            options.at = words.orOption(options.at)
            let reader = try context.answers(
                UseAnswers(options: options), context.draft(of: Use.self), orElse: nil)
            guard let reader else { return }
            let use = try context.store.write(reader.draft, as: Use.self, verb: "use", context.stamp).record
            var echo = Echo(context)
            try echo.entry(use)
            echo.repeated(reader.moment)
            try echo.others(besides: use)
            try echo.disagreement(of: use)
            try echo.offerAfterUse(of: use.substance, use.note, on: use.day)
            try echo.print()
        }
    }

    /// Asks for a look back at a use, or takes its parts as options.
    private func look(in context: Context) throws {
        let use: Use
        if words.isEmpty {
            guard let last = try context.store.lastUse() else {
                throw Problem.missing("No use is on record, so there is nothing to look back at.")
            }
            use = last
        } else {
            use = try context.store.use(context.id(of: words.joined(separator: " ")))
        }
        if !parts.isGiven, Use.lookBackParts.allSatisfy({ $0.words(use) != nil }) {
            throw Problem.usage(
                "All parts of the look back at \(use.id) are there. Change one with its option.",
                command: "steady use \(use.id) --look-back --differently -")
        }
        let reader = try context.answers(
            parts, Draft(.record(use.reference)), editing: use,
            orElse: .usage(
                "Say a part of the look back.",
                command: context.world.corrected([("differently", "call Sam first")]))
        ) { prompts, _ in
            // Not right after it: safety first (FACTS, "What clinics and courts ask for").
            if !use.canBeLookedBackAt(context.now) {
                try prompts.tell("This can wait until tomorrow. Today, be safe and with someone.")
            }
            try prompts.tell(
                "\(use.id) is one event. Return skips a question, and each answer stays with it on this computer.")
        }
        guard let reader else { return }
        let changed: Use = try context.store.write(reader.draft, verb: "use", context.stamp).record
        var echo = Echo(context)
        try echo.entry(changed)
        for part in Use.lookBackParts {
            guard let words = part.words(changed) else { continue }
            echo.note(Phrase("\(part.label): \(words)"))
            if let old = part.words(use), old != words { echo.was(Phrase(old)) }
        }
        try echo.print()
    }
}
