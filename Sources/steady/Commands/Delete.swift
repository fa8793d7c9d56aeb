import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct DeleteCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "delete",
        abstract: "Take a record out; history keeps it, and undo brings it back.",
        discussion: """
            steady delete c12
            steady delete c2 c3

            A part of a name or a text is asked about first.
            """)

    @Argument(help: "Its id, such as c12, or its name; several go in one change.", completion: .asked)
    var id: [String]

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let named = try context.naming(id)
            if try DeleteCommand.isAgreed(named, in: context) {
                try DeleteCommand.delete(named.map(\.reference), in: context)
            }
        }
    }

    /// Asks about each record that only a part of its name or text stands for; without a terminal, refuses it.
    static func isAgreed(_ named: [(reference: Reference, words: [String])], in context: Context) throws -> Bool {
        for (reference, words) in named where try !context.isWhole(words, of: reference) {
            let text = words.joined(separator: " ")
            let record = try context.words(for: reference, named: text)
            guard context.terminal.isInteractive else {
                throw Problem.usage(
                    "\"\(text.visible)\" is a part of \(record.visible). To delete it, give the id.",
                    command: context.world.corrected(replacing: words, by: reference.description))
            }
            guard try Prompts(context.terminal).confirm("Delete \(record.visible)?") else {
                try context.terminal.message("Nothing was deleted.\n")
                return false
            }
        }
        return true
    }

    /// Deletes records as one change, and prints the echo. `contact remove` uses it too.
    static func delete(_ references: [Reference], in context: Context) throws {
        let deleted = try references.map { reference in
            let consequences = try context.store.consequences(of: reference)
            let record = try context.store.record(reference)
            let words = try context.changeText().line(record)
            return (record.noun, reference, notes: [words] + [consequences.words].compactMap { $0.map { Phrase($0) } })
        }
        try context.store.delete(references, context.stamp)
        var echo = Echo(context)
        for (position, (noun, reference, notes)) in deleted.enumerated() {
            let line = Phrase("\(noun) deleted").led(by: reference.description)
            if position == 0 { echo.line(line) } else { echo.line(line, back: nil) }
            echo.notes(notes)
        }
        try echo.print()
    }
}

extension Store.Consequences {
    /// In words, what else is removed or changed; nil if nothing is.
    var words: String? {
        func list(_ counts: [RecordKind: Int]) -> String {
            counts.sorted { $0.key.name < $1.key.name }
                .map { "\($0.value) \($0.key.noun)\($0.value == 1 ? "" : "s")" }.joined(separator: ", ")
        }
        let parts = [
            removed.isEmpty ? nil : "\(list(removed)) with it", changed.isEmpty ? nil : "taken out of \(list(changed))",
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}
