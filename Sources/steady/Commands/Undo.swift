import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct UndoCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "undo",
        abstract: "Take back the newest change; again walks further back.",
        discussion: """
            steady undo
            """)

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let taken = try context.store.undo(context.stamp)
            try context.echo("took back", taken, back: "steady redo")
        }
    }
}

struct RedoCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "redo",
        abstract: "Take back the newest undo.",
        discussion: """
            steady redo
            """)

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let taken = try context.store.redo(context.stamp)
            try context.echo("put back", taken, back: "steady undo")
        }
    }
}

extension Context {
    /// `took back  craving: c12 · Wed 16 Sep 2026 19:42`
    fileprivate func echo(_ what: String, _ taken: Store.TakenBack, back: String) throws {
        let change = taken.change
        let ids = change.touched.filter { $0.record.kind.letter != nil }.map(\.record.description)
        // A redo takes back an undo, but what the person gets is the entry.
        let verb = change.verb == Change.undo ? nil : change.verb
        var echo = Echo(self)
        echo.line(
            what + "  "
                + [verb, ids.isEmpty ? nil : ids.joined(separator: ", "), change.at.spoken].compactMap(\.self)
                .joined(separator: " · "), back: back)
        if taken.isAfterErasure { echo.note("what was erased since stays erased; this was the change before it") }
        try echo.print()
    }
}
