import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "What the clinic's instruments gave, such as PHQ-9: add, list.",
        discussion: """
            steady score add "PHQ-9" 14 --of 27
            steady score list

            Steady asks no questions of an instrument, and says nothing of what a number
            means: ask your clinic.
            """,
        subcommands: [Add.self, List.self],
        defaultSubcommand: List.self)

    struct List: SteadyCommand {
        static let about = CommandConfiguration(
            commandName: "list", abstract: "What each instrument gave, by day.", discussion: "steady score list")

        @Flag(help: .json) var json = false
        @OptionGroup var global: GlobalOptions

        func run(in world: World) throws {
            try Context.open(world, for: .reading) { context in
                try context.terminal.print(ScoreList(context.store.scores()), as: Format(json: json))
            }
        }
    }

    struct Add: TakesOwnWords {
        static let about = CommandConfiguration(
            commandName: "add",
            abstract: "Keep what an instrument gave.",
            discussion: """
                steady score add "PHQ-9" 14 --of 27
                steady score add "GAD-7" 9 --on tue

                Each instrument has one score a day.
                """)

        @Argument(
            help: ArgumentHelp("The instrument, then what it gave.", valueName: "name value"), completion: .asked)
        var words: [String]

        @OptionGroup var options: ScoreOptions
        @OptionGroup var global: GlobalOptions

        func run(in world: World) throws {
            guard let value = words.last, words.count > 1 else {
                throw Problem.usage(
                    "Give the instrument and what it gave.", command: "steady score add \"PHQ-9\" 14")
            }
            try Context.open(world, for: .writing) { context in
                var reader = DraftReader<ClinicScore>(context, context.draft(of: ClinicScore.self))
                let name = words.dropLast().joined(separator: " ")
                try reader.readOptions(ScoreAnswers(name: name, value: value, options: options))
                let before = try context.store.scores()
                // `PHQ 9` is the instrument without what it gave.
                if let meant = before.first(where: { $0.name.letters == Name.letters(in: words.joined()) }) {
                    throw Problem.usage(
                        "Give what \(meant.name.text) gave too.",
                        command: "steady score add \(meant.name.text.asArgument) \(meant.value)")
                }
                let score = try context.store.write(
                    reader.draft, as: ClinicScore.self, verb: "score", context.stamp
                ).record
                var echo = Echo(context)
                try echo.entry(score.shown(among: before))
                echo.others(reader)
                if let highest = ScoreSeries.highest(of: score, among: before), score.value > highest {
                    echo.note(
                        "\(score.value) is more than \(highest), the highest that was said of \(score.name.text)",
                        right: .command("steady undo"))
                }
                // PHQ-2 is no slip of PHQ-9.
                echo.likeness(
                    of: score,
                    among: before.filter { $0.name.key != score.name.key && $0.name.numbers == score.name.numbers })
                try echo.print()
            }
        }
    }
}

struct EditScore: Editing {
    @OptionGroup var record: EditedRecord

    @Option(parsing: .unconditional, help: "The instrument.")
    var name: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("What it gave.", valueName: "number"))
    var value: String?

    @OptionGroup var options: ScoreOptions
    @OptionGroup var global: GlobalOptions

    var answers: ScoreAnswers { ScoreAnswers(name: name, value: value, options: options) }

    func edit(_ old: ClinicScore, _ reader: DraftReader<ClinicScore>) throws {
        let score = try reader.store().record
        var echo = Echo(reader.context)
        try echo.entry(score, was: old)
        echo.others(reader)
        try echo.print()
    }
}

extension ClinicScore {
    /// With its instrument's highest, for display.
    fileprivate func shown(among others: [ClinicScore]) -> ClinicScore {
        let series = ScoreSeries.all(others + [self]).first { $0.name.key == name.key }
        return series?.shown().first { $0.uid == uid } ?? self
    }
}

extension Name {
    /// The letters and digits in it, by which it is known however it is written.
    fileprivate var letters: String { Name.letters(in: text) }
    fileprivate static func letters(in text: String) -> String {
        Name.key(text).filter { $0.isLetter || $0.isNumber }
    }

    /// The digits in it.
    fileprivate var numbers: String { text.filter(\.isNumber) }
}
