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
            steady edit g1 --agreed tue
            steady edit t4 --name "after work"
            steady edit k1 --phone -
            steady edit n1 --text -
            steady edit o1 --at 08:30
            steady edit i3 --due fri --done today
            steady edit c12 --help

            The last one shows what that record takes. If you give a trigger, action or
            contact the name of another one, Steady merges the two, after a question.
            """)

    @Argument(help: "Its id, such as c12, or its name.", completion: .asked)
    var id: String

    /// The edit command for the kind of an id; nil if the word isn't an id.
    static func command(for id: String) -> (any ParsableCommand.Type)? {
        guard let kind = try? Reference(id).kind else { return nil }
        return kinds.first { $0.kind == kind }
    }

    static let kinds: [any Editing.Type] = [
        EditCraving.self, EditSession.self, EditCheckIn.self, EditUse.self, EditPoint.self, EditAgreement.self,
        EditProgram.self, EditTrigger.self, EditAction.self, EditContact.self, EditPlanNote.self,
        EditComparison.self, EditMedication.self, EditDose.self, EditScore.self, EditScreen.self,
        EditChecklistItem.self,
    ]

    /// The record that has this name. An edit's options depend on the kind of its record, so this comes before they are
    /// parsed.
    static func record(named name: String, _ arguments: [String]) throws -> Reference {
        try Context.open(World.live(for: arguments), for: .reading) { try $0.reference(name) }
    }

    /// Runs only if there is no word for the record, and then ArgumentParser has refused it.
    func run() throws { _ = try Reference(id) }
}

/// An edit command for one kind of record.
protocol Editing: SteadyCommand {
    associatedtype Said: Answers
    typealias Edited = Said.Of
    var record: EditedRecord { get }
    /// The answers given by options.
    var answers: Said { get }
    /// Applies the answers to the record and prints the echo.
    /// - Parameter old: the record before the edit.
    func edit(_ old: Said.Of, _ reader: DraftReader<Said.Of>) throws
}

/// The record's id and the fields to empty. Every edit command has these.
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
            // A missing record is reported before any problem with options.
            guard let old = try context.store.record(reference) as? Edited else { throw reference.notFound }
            guard world.hasOwnOptions else {
                throw Problem.usage("Say what to change in \(reference).", command: "steady edit \(reference) --help")
            }
            try checkCleared(in: world)
            try edit(old, reader(old, in: context))
        }
    }

    /// Reads `--clear` first, then the answers, which take precedence.
    private func reader(_ old: Edited, in context: Context) throws -> DraftReader<Edited> {
        var reader = DraftReader(context, Draft(.record(old.reference)), editing: old)
        for answer in Said.all where answer.clearName.map(record.clear.contains) ?? false {
            for field in answer.cleared { reader.draft.set(field, .null) }
        }
        try reader.readOptions(answers)
        return reader
    }

    private func checkCleared(in world: World) throws {
        // `dropLast`: the option of a repeatable field has its name in the singular, such as `--trigger` for
        // `triggers`.
        if let field = record.clear.first(where: { world.wasGiven($0) || world.wasGiven(String($0.dropLast())) }) {
            throw Problem.usage("\(field) is both set and cleared. Do only one.")
        }
        let clearable = Said.clearable
        for field in record.clear where !clearable.contains(field) {
            let fields =
                clearable.isEmpty ? "It has none to empty." : "Name one of \(clearable.joined(separator: ", "))."
            throw Problem.usage("--clear can't empty \"\(field.visible)\". \(fields)")
        }
    }

    static var about: CommandConfiguration {
        let clearable = Said.clearable
        let fields = clearable.isEmpty ? "" : "--clear takes \(clearable.joined(separator: ", "))."
        return CommandConfiguration(
            commandName: "edit", abstract: "Change \(Edited.kind.nounWithArticle).", discussion: fields)
    }
}
