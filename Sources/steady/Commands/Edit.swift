import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct EditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change a record; it takes that record's own options.",
        usage: "steady edit <id> [<options of that record>]",
        discussion: """
            steady edit c12 --intensity 6
            steady edit c12 --after 3 --clear note
            steady edit d5 --mood 7
            steady edit s7 --status excused --reason work
            steady edit p2 --absences 6
            steady edit r3 --text -
            steady edit t4 --name "after work"
            steady edit k1 --phone -

            steady edit c12 --help shows what that record takes. A trigger, action or
            contact that gets the name of another one is merged into it, after a question.
            """)

    @Argument(help: "Its id, such as c12.")
    var id: String

    /// The command that edits the record of an id, which takes that record's options; nil where the word is no id.
    static func command(for id: String) -> (any ParsableCommand.Type)? {
        guard let kind = try? Reference(id).kind else { return nil }
        return kinds.first { $0.kind == kind }
    }

    static let kinds: [any Editing.Type] = [
        EditCraving.self, EditSession.self, EditCheckIn.self, EditUse.self, EditPoint.self, EditProgram.self,
        EditTrigger.self, EditAction.self, EditContact.self,
    ]

    /// Only what is no id comes here.
    func run() throws { _ = try Reference(id) }
}

/// The edit of one kind of record.
protocol Editing: SteadyCommand {
    associatedtype Edited: Record
    var record: EditedRecord { get }
    /// The names that `--clear` takes.
    static var clearable: [String] { get }
    /// - Parameter old: the record as it is.
    func run(_ old: Edited, in context: Context) throws
}

/// The record and the fields to empty; every edit has them.
struct EditedRecord: ParsableArguments {
    @Argument(help: "Its id, such as c12.")
    var id: String

    @Option(help: ArgumentHelp("Empty a field; may be given several times.", valueName: "field"))
    var clear: [String] = []
}

extension Editing {
    static var kind: RecordKind { Edited.kind }

    func run(in world: World) throws {
        let reference = try Reference(record.id)
        try Context.open(world, for: .writing) { context in
            // A record that is not there is told before anything about its options.
            guard let old = try context.store.record(reference) as? Edited else { throw reference.notFound }
            guard world.hasOwnOptions else {
                throw Problem.usage("Say what to change in \(reference).", command: "steady edit \(reference) --help")
            }
            try checkCleared(in: world)
            try run(old, in: context)
        }
    }

    private func checkCleared(in world: World) throws {
        // The options that repeat are called by one of what the field has several of.
        if let field = record.clear.first(where: { world.wasGiven($0) || world.wasGiven(String($0.dropLast())) }) {
            throw Problem.usage("\(field) is given a value and emptied too. Do one of both.")
        }
        for field in record.clear where !Self.clearable.contains(field) {
            let fields =
                Self.clearable.isEmpty
                ? "It has none to empty." : "Name one of \(Self.clearable.joined(separator: ", "))."
            throw Problem.usage("--clear \(field.visible) is no field that can be emptied. \(fields)")
        }
    }

    /// Whether a field is to be emptied.
    func clears(_ field: String) -> Bool { record.clear.contains(field) }

    static func edits(_ noun: String) -> CommandConfiguration {
        let fields = clearable.isEmpty ? "" : "--clear takes \(clearable.joined(separator: ", "))."
        return CommandConfiguration(commandName: "edit", abstract: "Change a \(noun).", discussion: fields)
    }
}
