import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

extension PlanCommand {
    struct Sign: PlanNoteCommand {
        static let sort = PlanNote.Sort.sign
        static let about = CommandConfiguration(
            commandName: "sign",
            abstract: "A warning sign to watch for; without text those in the plan.",
            discussion: """
                steady plan sign skipping meals
                echo "not sleeping" | steady plan sign -
                steady plan sign
                steady plan sign --remove n1
                steady plan sign --remove meals
                """)

        @Argument(help: "The sign; - reads it from standard input.", completion: .asked)
        var text: [String] = []

        @Flag(help: "Take it out of the plan, by its id or by words that only it has.")
        var remove = false

        @Flag(help: .json) var json = false
        @OptionGroup var global: GlobalOptions
    }

    struct Reason: PlanNoteCommand {
        static let sort = PlanNote.Sort.reason
        static let about = CommandConfiguration(
            commandName: "reason",
            abstract: "A reason to go on; without text those in the plan.",
            discussion: """
                steady plan reason my daughter
                echo "the garden" | steady plan reason -
                steady plan reason
                steady plan reason --remove n2
                steady plan reason --remove garden
                """)

        @Argument(help: "The reason; - reads it from standard input.", completion: .asked)
        var text: [String] = []

        @Flag(help: "Take it out of the plan, by its id or by words that only it has.")
        var remove = false

        @Flag(help: .json) var json = false
        @OptionGroup var global: GlobalOptions
    }
}

extension PlanCommand {
    struct Company: PlanNoteCommand {
        static let sort = PlanNote.Sort.company
        static let about = CommandConfiguration(
            commandName: "company",
            abstract: "People and places for company; without text those in the plan.",
            discussion: """
                steady plan company coffee at my sister's
                echo "the library" | steady plan company -
                steady plan company
                steady plan company --remove n3
                steady plan company --remove library
                """)

        @Argument(help: "Who or where; - reads it from standard input.", completion: .asked)
        var text: [String] = []

        @Flag(help: "Take it out of the plan, by its id or by words that only it has.")
        var remove = false

        @Flag(help: .json) var json = false
        @OptionGroup var global: GlobalOptions
    }

    struct Surroundings: PlanNoteCommand {
        static let sort = PlanNote.Sort.surroundings
        static let about = CommandConfiguration(
            commandName: "surroundings",
            abstract: "What makes your surroundings safe; without text what is in the plan.",
            discussion: """
                steady plan surroundings no bottles at home
                echo "Ana keeps the pills" | steady plan surroundings -
                steady plan surroundings
                steady plan surroundings --remove n4
                steady plan surroundings --remove bottles
                """)

        @Argument(help: "What to put away, or who keeps it; - reads it from standard input.", completion: .asked)
        var text: [String] = []

        @Flag(help: "Take it out of the plan, by its id or by words that only it has.")
        var remove = false

        @Flag(help: .json) var json = false
        @OptionGroup var global: GlobalOptions
    }
}

/// A command for one sort of the person's own words in the plan. All work the same way.
protocol PlanNoteCommand: TakesOwnWords {
    static var sort: PlanNote.Sort { get }
    /// The words, which needn't be quoted; empty to list what is there.
    var text: [String] { get }
    /// Whether the words name one to take out.
    var remove: Bool { get }
    var json: Bool { get }
}

extension PlanNoteCommand {
    /// Whether the words are those of a listing, as other commands have it.
    private var asksForList: Bool { text.isEmpty || text == ["list"] }

    func run(in world: World) throws {
        if text.count > 1, text[0] == "remove" {
            throw Problem.usage(
                "To take a \(Self.sort.noun) out of the plan, write --remove.",
                command: ["plan", Self.sort.rawValue, "--remove", text.dropFirst().joined(separator: " ")].commandLine)
        }
        if remove, text.isEmpty {
            throw Problem.usage(
                "Say which \(Self.sort.noun) to take out of the plan, by its id or its words.",
                command: "steady plan \(Self.sort.rawValue)")
        }
        if asksForList, !remove {
            try Context.open(world, for: .reading, list)
        } else {
            try Context.open(world, for: .writing, record)
        }
    }

    private func record(in context: Context) throws {
        var echo = Echo(context)
        let words = text.joined(separator: " ")
        if remove {
            let note = try context.store.removeNote(id(of: words, in: context), Self.sort, context.stamp)
            echo.line(RecordText.line(note).led(by: "out of the plan").led(by: note.id.description))
        } else {
            let text = try TextInput(context.terminal).text(words, "A \(Self.sort.noun)")
            let note = try context.store.addNote(Self.sort, text, context.stamp)
            echo.line(RecordText.line(note).led(by: note.id.description))
        }
        try echo.print()
    }

    /// The note that an id or words name: one of this sort that is in the plan, if only that one has the words.
    private func id(of words: String, in context: Context) throws -> ID<PlanNote> {
        let own = try context.store.planNotes().inPlan(Self.sort).filter { Name.key($0.text).contains(Name.key(words)) }
        return own.count == 1 ? own[0].id : try context.id(of: words)
    }

    private func list(in context: Context) throws {
        try context.terminal.print(PlanNoteList(context.store.planNotes(), Self.sort), as: Format(json: json))
    }
}
