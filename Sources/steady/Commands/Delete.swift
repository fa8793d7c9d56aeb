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
            """)

    @Argument(help: "Its id, such as c12.")
    var id: String

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let reference = try Reference(id)
            let consequences = try context.store.consequences(of: reference)
            let deleted = try context.store.record(reference)
            let words = try context.changeText().line(deleted)
            try context.store.delete(reference, context.stamp)
            var echo = Echo(context)
            echo.line(Phrase("\(reference.kind.noun) deleted").led(by: reference.description))
            echo.note(words)
            if let words = consequences.words { echo.note(Phrase(words)) }
            try echo.print()
        }
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
