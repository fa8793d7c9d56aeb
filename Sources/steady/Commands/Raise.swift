import ArgumentParser
import SteadyDomain

struct RaiseCommand: CarriedLineCommand {
    typealias Line = Point
    static let about = CommandConfiguration(
        commandName: "raise",
        abstract: "A point for the next session; without text the open ones.",
        discussion: """
            steady raise "sleep is worse since the new shift"
            echo "ask about the weekend" | steady raise -
            steady raise
            steady raise --done r3
            steady raise --done sleep
            steady raise done r1 r2
            """)

    @Argument(help: ArgumentHelp("The point; - reads it from standard input.", valueName: "text"))
    var words: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Tick a point off: its id, or words that only it has.", valueName: "id"),
        completion: .asked)
    var done: String?

    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions
}
