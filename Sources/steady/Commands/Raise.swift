import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct RaiseCommand: TakesOwnWords {
    static let about = CommandConfiguration(
        commandName: "raise",
        abstract: "A point for the next session; without text the open ones.",
        discussion: """
            steady raise "sleep is worse since the new shift"
            echo "ask about the weekend" | steady raise -
            steady raise
            steady raise --done r3
            steady raise --done sleep
            """)

    @Argument(help: ArgumentHelp("The point; - reads it from standard input.", valueName: "text"))
    var words: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Tick a point off: its id, or words that only it has.", valueName: "id"),
        completion: .openPoints)
    var done: String?

    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        // `--done sleep is worse` are the words of one point.
        if !words.isEmpty, let done, (try? Reference(done)) != nil {
            throw ValidationError("A new point and --done exclude each other; give one.")
        }
    }

    func run(in world: World) throws {
        if words.isEmpty, done == nil {
            try Context.open(world, for: .reading, list)
        } else {
            try Context.open(world, for: .writing, record)
        }
    }

    private func record(in context: Context) throws {
        let stamp = context.stamp
        let point: Point
        if let done {
            point = try context.store.tickOff(context.id(of: ([done] + words).joined(separator: " ")), stamp)
        } else {
            let text = try TextInput(context.terminal).text(words.joined(separator: " "), "A point")
            let new = Point(uid: stamp.uid(), text: text, raisedOn: stamp.now.today, made: stamp.made)
            point = try context.store.write(Draft(making: new), verb: "raise", stamp).record
        }
        var echo = Echo(context)
        try echo.entry(point)
        try echo.print()
    }

    private func list(in context: Context) throws {
        try context.terminal.print(PointList(context.store.openPoints()), as: Format(json: json))
    }
}
