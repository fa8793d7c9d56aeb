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
            steady raise done r1 r2
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
        // `--done sleep is worse` are the words of one point, `--done r1 r2` several points.
        if let done, [done].allAreIDs, !words.allAreIDs {
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
        let points: [Point]
        if let done {
            points = try context.store.tickOff(ids(of: [done] + words, in: context), stamp)
        } else {
            let text = try TextInput(context.terminal).text(words.joined(separator: " "), "A point")
            let new = Point(uid: stamp.uid(), text: text, raisedOn: stamp.now.today, made: stamp.made)
            points = [try context.store.write(Draft(making: new), verb: "raise", stamp).record]
        }
        var echo = Echo(context)
        for (position, point) in points.enumerated() {
            if position == 0 { try echo.entry(point) } else { try echo.entry(point, back: nil) }
        }
        try echo.print()
    }

    /// The points of these ids, each once, or the one that has these words.
    private func ids(of words: [String], in context: Context) throws -> [ID<Point>] {
        guard words.allAreIDs else { return [try context.id(of: words.joined(separator: " "))] }
        var ids: [ID<Point>] = []
        for word in words.splittingIDs {
            let id: ID<Point> = try Reference.id(word)
            if !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    private func list(in context: Context) throws {
        try context.terminal.print(PointList(context.store.openPoints()), as: Format(json: json))
    }
}
