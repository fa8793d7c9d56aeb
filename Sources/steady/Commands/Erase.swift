import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct EraseCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "erase",
        abstract: "Remove a record for good, from history too.",
        discussion: """
            steady erase c12
            steady erase c12 --yes
            """)

    @Argument(help: "Its id, such as c12, or its name.", completion: .asked)
    var id: [String]

    @Flag(help: "Don't ask.")
    var yes = false

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let reference = try context.reference(id)
            // A deleted record is only in history.
            let noun = (try? context.store.record(reference))?.noun ?? reference.kind.noun
            let words = try context.store.consequences(of: reference).words.map { " (\($0))" } ?? ""
            if yes, try !context.isWhole(id, of: reference) {
                throw Problem.usage(
                    "Erasing can't be undone, and that is only a part of its name. To erase it, give the id.",
                    command: context.world.corrected(replacing: id, by: reference.description))
            }
            if !yes {
                guard context.terminal.isInteractive else {
                    throw Problem.usage(
                        "Erasing can't be undone. To erase it, add --yes.",
                        command: context.world.adding(flag: "yes"))
                }
                guard
                    try Prompts(context.terminal).confirm("Erase \(noun) \(reference)\(words) for good?")
                else {
                    return try context.terminal.message("Nothing was erased.\n")
                }
            }
            try context.store.erase(reference, context.stamp)
            var echo = Echo(context)
            echo.line(
                Phrase("\(noun) erased for good\(words)").led(by: reference.description), back: nil)
            for note in context.world.notesOfTraces(context.store.backups) { echo.note(note.text, right: note.right) }
            try echo.print()
        }
    }
}
