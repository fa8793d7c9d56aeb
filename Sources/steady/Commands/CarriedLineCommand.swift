import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

/// A command that writes lines of one kind, which the week's page carries, lists the open ones and ticks them off.
protocol CarriedLineCommand: TakesOwnWords {
    associatedtype Line: CarriedLine & Draftable
    /// The words of a new line, or more ids to tick off; they needn't be quoted.
    var words: [String] { get }
    /// The line to tick off: its id, or words that only it has.
    var done: String? { get }
    var json: Bool { get }
}

extension CarriedLineCommand {
    func validate() throws {
        // `--done sleep is worse` are the words of one line, `--done r1 r2` several lines.
        if let done, [done].allAreIDs, !words.allAreIDs {
            throw ValidationError("A new \(Line.kind.noun) and --done exclude each other; give one.")
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
        let lines: [Line]
        if let done {
            lines = try context.store.tickOff(ids(of: [done] + words, in: context), stamp)
        } else {
            let text = try TextInput(context.terminal)
                .text(words.joined(separator: " "), Line.kind.nounBeginningSentence)
            let new = Line(uid: stamp.uid(), text: text, on: stamp.now.today, made: stamp.made)
            lines = [try context.store.write(Draft(making: new), verb: Line.verb, stamp).record]
        }
        var echo = Echo(context)
        for (position, line) in lines.enumerated() {
            if position == 0 { try echo.entry(line) } else { try echo.entry(line, back: nil) }
        }
        try echo.print()
    }

    /// The lines of these ids, each once, or the one that has these words.
    private func ids(of words: [String], in context: Context) throws -> [ID<Line>] {
        guard words.allAreIDs else { return [try context.id(of: words.joined(separator: " "))] }
        var ids: [ID<Line>] = []
        for word in words.splittingIDs {
            let id: ID<Line> = try Reference.id(word)
            if !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    private func list(in context: Context) throws {
        try context.terminal.print(
            CarriedLineList<Line>(context.store.openLines()), as: Format(json: json))
    }
}
