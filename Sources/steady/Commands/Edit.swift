import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct EditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change a record; it takes that record's own options.",
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

    @Argument(parsing: .captureForPassthrough, help: "That record's options.")
    var options: [String] = []

    func run() throws {
        if ["--help", "-h"].contains(id) { throw CleanExit.helpRequest(EditCommand.self) }
        let reference = try Reference(id)
        switch reference.kind {
        case .craving: try edit(EditCraving.self)
        case .session: try edit(EditSession.self)
        case .checkin: try edit(EditCheckIn.self)
        case .use: try edit(EditUse.self)
        case .point: try edit(EditPoint.self)
        case .program: try edit(EditProgram.self)
        case .trigger: try edit(EditTrigger.self)
        case .action: try edit(EditAction.self)
        case .contact: try edit(EditContact.self)
        case .schedule, .step, .setting: throw reference.notFound
        }
    }

    /// Parses the record's own options and runs.
    private func edit<E: Editing>(_ type: E.Type) throws {
        var command: E
        do {
            command = try E.parse(["--id", id] + options)
        } catch  where E.exitCode(for: error) == .success {
            // What asked for help gets that record's.
            return print(E.helpMessage(for: E.self), terminator: "")
        } catch {
            throw Problem.usage(Main.sentence(E.message(for: error)), command: "steady edit \(id) --help")
        }
        guard options.contains(where: { $0 != "--no-color" }) else {
            throw Problem.usage("Say what to change in \(id).", command: "steady edit \(id) --help")
        }
        try command.run()
    }
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
    @Option(help: .hidden)
    var id: String

    @Option(help: ArgumentHelp("Empty a field; may be given several times.", valueName: "field"))
    var clear: [String] = []
}

extension Editing {
    func run(in world: World) throws {
        for field in record.clear where !Self.clearable.contains(field) {
            let fields =
                Self.clearable.isEmpty
                ? "It has none to empty." : "Name one of \(Self.clearable.joined(separator: ", "))."
            throw Problem.usage("--clear \(field.visible) is no field that can be emptied. \(fields)")
        }
        let reference = try Reference(record.id)
        try Context.open(world, for: .writing) { context in
            guard let old = try context.store.record(reference).record as? Edited else { throw reference.notFound }
            try run(old, in: context)
        }
    }

    /// Whether a field is to be emptied.
    func clears(_ field: String) -> Bool { record.clear.contains(field) }

    static func edits(_ noun: String) -> CommandConfiguration {
        let fields = clearable.isEmpty ? "" : "--clear takes \(clearable.joined(separator: ", "))."
        return CommandConfiguration(commandName: "steady edit ID", abstract: "Change a \(noun).", discussion: fields)
    }
}
