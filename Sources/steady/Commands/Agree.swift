import ArgumentParser
import SteadyDomain

struct AgreeCommand: CarriedLineCommand {
    typealias Line = Agreement
    static let about = CommandConfiguration(
        commandName: "agree",
        abstract: "What you agreed with your counselor; without text what is open.",
        discussion: """
            steady agree "walk home another way"
            echo "call Sam before the weekend" | steady agree -
            steady agree
            steady agree --done g1
            steady agree --done walk
            steady agree done g1 g2

            It stands on each week's page until you tick it off.
            """)

    @Argument(help: ArgumentHelp("What was agreed; - reads it from standard input.", valueName: "text"))
    var words: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Tick one off: its id, or words that only it has.", valueName: "id"),
        completion: .asked)
    var done: String?

    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions
}
