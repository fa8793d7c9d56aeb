import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct ProgramChecklist: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "checklist",
        abstract: "What to line up around a change of care.",
        discussion: """
            steady program checklist
            steady program checklist p1 --begin
            steady program checklist --add "ask for a letter for work" --due fri --with Sam
            steady program checklist --done i3
            steady program checklist --done i1 i2
            steady program checklist --done groups

            Without an id it is the level of care that is active, or once its last day is
            on record the one that follows it.
            """)

    @Argument(
        help: ArgumentHelp("The program's id or name; or more ids to tick off.", valueName: "words"), completion: .asked
    )
    var words: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("One more thing to line up; - reads it from standard input.", valueName: "text"))
    var add: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("The day up to which to do it.", valueName: "day"),
        completion: .asked)
    var due: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("With whom: a contact.", valueName: "name"), completion: .asked)
    var with: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Tick one off: its id, or words that only it has.", valueName: "id"), completion: .asked)
    var done: String?

    @Flag(help: "Begin the list with what every change of care needs.")
    var begin = false

    @Flag(help: .sources) var sources = false
    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if [add != nil, done != nil, begin].count(where: \.self) > 1 {
            throw ValidationError("--add, --done and --begin exclude each other; give one.")
        }
        if add == nil, due != nil || with != nil {
            throw ValidationError(
                "--due and --with go with --add. `steady edit` changes an item, such as steady edit i3 --due fri.")
        }
    }

    func run(in world: World) throws {
        let isWriting = add != nil || done != nil || begin
        try Context.open(world, for: isWriting ? .writing : .reading) { context in
            if let done { return try tickOff(done, in: context) }
            let program = try program(in: context)
            if begin { return try start(program, in: context) }
            if let add { return try write(add, for: program, in: context) }
            try list(program, in: context)
        }
    }

    // MARK: The program

    /// The program of those words; without any, see ``Swift/Array/listed(on:_:)``.
    private func program(in context: Context) throws -> Program? {
        let today = context.now.today
        if !words.isEmpty { return try context.program(words, on: today) }
        return try context.store.programs().listed(on: today, context.store.checklistItems())
    }

    /// - Throws: ``Problem/missing(_:command:)`` if there is no program to line up something for.
    private func required(_ program: Program?) throws -> Program {
        guard let program else {
            throw Problem.missing(
                "No level of care is active, so there is nothing to line up. Start one first.",
                command: "steady program start")
        }
        return program
    }

    // MARK: Writing

    private func start(_ program: Program?, in context: Context) throws {
        let (program, today) = (try required(program), context.now.today)
        let handover = Handover(of: program, today: today)
        let items = try context.store.beginChecklist(
            of: program, Handover.topics.map { handover.entry(about: $0, today: today) }, context.stamp)
        try echo(items, of: program, in: context)
    }

    private func write(_ text: String, for program: Program?, in context: Context) throws {
        let program = try required(program)
        var reader = DraftReader<ChecklistItem>(context, context.draft(of: ChecklistItem.self))
        reader.draft.set("program", program.uid.fieldValue)
        reader.draft.set("topic", ChecklistItem.Topic.other.fieldValue)
        try reader.readOptions(ChecklistAnswers(text: text, due: due, with: with, done: nil))
        let item: ChecklistItem = try context.store.write(reader.draft, verb: "program", context.stamp).record
        try echo([item], of: program, in: context)
    }

    private func tickOff(_ done: String, in context: Context) throws {
        let (named, more) = splitWords(in: context.world)
        let words = [done] + more
        let program = named.isEmpty ? nil : try context.program(named, on: context.now.today)
        let ids: [ID<ChecklistItem>]
        if words.allAreIDs {
            var seen: Set<ID<ChecklistItem>> = []
            ids = try words.splittingIDs.map { try Reference.id($0) }.filter { seen.insert($0).inserted }
            if let program { try require(ids, on: program, context) }
        } else if let program {
            ids = [try item(words.joined(separator: " "), on: program, context)]
        } else {
            ids = [try context.id(of: words.joined(separator: " "))]
        }
        try echo(context.store.tickOff(items: ids, context.stamp), in: context)
    }

    private func items(of program: Program?, _ context: Context) throws -> [ChecklistItem] {
        try context.store.checklistItems().filter { $0.program == program?.uid }
    }

    /// - Throws: ``Problem/missing(_:command:)`` for an item that isn't on the program's list.
    private func require(_ ids: [ID<ChecklistItem>], on program: Program, _ context: Context) throws {
        let own = Set(try items(of: program, context).map(\.id))
        guard let other = ids.first(where: { !own.contains($0) }) else { return }
        throw Problem.missing(
            "\(other) is not on the list for \(program.name.text). Give one that is.",
            command: "steady program checklist \(program.id)")
    }

    /// The open item of a program's list that has those words.
    private func item(_ text: String, on program: Program, _ context: Context) throws -> ID<ChecklistItem> {
        let key = try Name(text, for: "a checklist item").key
        let found = try items(of: program, context).filter { $0.doneOn == nil && Name.key($0.text).contains(key) }
        if let only = found.first, found.count == 1 { return only.id }
        throw Problem.usage(
            found.isEmpty
                ? "No open item on the list for \(program.name.text) has the words \"\(text)\". Give others, or its id."
                : "\"\(text)\" is in \(found.map(\.id.description).listed(by: "and")). Give the id of one.",
            command: "steady program checklist \(program.id)")
    }

    /// The words before `--done`, which name the program, and those after it, which go on with what is ticked off. An id of
    /// a program may stand there too.
    private func splitWords(in world: World) -> (program: [String], item: [String]) {
        let (tokens, _) = Token.tokens(of: world.arguments)
        let before = tokens.prefix { $0.option != "done" }.compactMap(\.text)
        // After the command's own two words.
        let count = max(0, before.count - 2)
        let (named, rest) = (Array(words.prefix(count)), Array(words.dropFirst(count)))
        func isProgram(_ word: String) -> Bool { (try? Reference(word))?.kind == Program.kind }
        let ids = rest.filter(isProgram)
        // An id that stands first may be an item's too: `i1 --done i2`.
        return named.allAreIDs && !named.contains(where: isProgram)
            ? (ids, named + rest.filter { !isProgram($0) }) : (named + ids, rest.filter { !isProgram($0) })
    }

    // MARK: Printing

    /// - Parameter program: the one whose list grew; nil if none did.
    private func echo(_ items: [ChecklistItem], of program: Program? = nil, in context: Context) throws {
        var echo = Echo(context)
        let words = try context.recordText()
        for (position, item) in items.enumerated() {
            let line = words.line(item, today: context.now.today).led(by: item.id.description)
            if position == 0 { echo.line(line) } else { echo.line(line, back: nil) }
        }
        if let program {
            echo.note(
                Phrase("for \(program.name.text)"), right: .command("steady program checklist \(program.id)"))
        }
        try echo.print()
    }

    private func list(_ program: Program?, in context: Context) throws {
        let today = context.now.today
        let items = try items(of: program, context)
        let programs = try context.store.programs()
        let report = ChecklistReport(
            program, items: items, today: today, vocabulary: try context.store.vocabulary(),
            isAboutLeavingInpatientCare: program.map { programs.isAboutLeavingInpatientCare($0, on: today) } ?? false,
            showsSources: sources)
        try context.terminal.print(report, as: Format(json: json))
    }
}
