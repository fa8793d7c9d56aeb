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

            Without an id it is the newest program that has a list, else the level of care.
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

    /// The program of those words. Without any, the newest one that has a list, else the active level of care; nil if
    /// there is neither.
    private func program(in context: Context) throws -> Program? {
        if !words.isEmpty { return try context.program(words, on: context.now.today) }
        let programs = try context.store.programs()
        let listed = Set(try context.store.checklistItems().map(\.program))
        return programs.last { listed.contains($0.uid) } ?? programs.levelOfCare(on: context.now.today)
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
        try echo(items, in: context)
    }

    private func write(_ text: String, for program: Program?, in context: Context) throws {
        let program = try required(program)
        var reader = DraftReader<ChecklistItem>(context, context.draft(of: ChecklistItem.self))
        reader.draft.set("program", program.uid.fieldValue)
        reader.draft.set("topic", ChecklistItem.Topic.other.fieldValue)
        try reader.readOptions(ChecklistAnswers(text: text, due: due, with: with, done: nil))
        try echo([context.store.write(reader.draft, verb: "program", context.stamp).record], in: context)
    }

    private func tickOff(_ done: String, in context: Context) throws {
        // The program's id may stand before the option, though an item's says all.
        let words = [done] + words.filter { (try? Reference($0))?.kind != Program.kind }
        let ids: [ID<ChecklistItem>]
        if words.allAreIDs {
            var seen: Set<ID<ChecklistItem>> = []
            ids = try words.splittingIDs.map { try Reference.id($0) }.filter { seen.insert($0).inserted }
        } else {
            ids = [try context.id(of: words.joined(separator: " "))]
        }
        try echo(context.store.tickOff(items: ids, context.stamp), in: context)
    }

    // MARK: Printing

    private func echo(_ items: [ChecklistItem], in context: Context) throws {
        var echo = Echo(context)
        let words = try context.recordText()
        for (position, item) in items.enumerated() {
            let line = words.line(item, today: context.now.today).led(by: item.id.description)
            if position == 0 { echo.line(line) } else { echo.line(line, back: nil) }
        }
        try echo.print()
    }

    private func list(_ program: Program?, in context: Context) throws {
        let items = try context.store.checklistItems().filter { $0.program == program?.uid }
        let report = ChecklistReport(
            program, items: items, today: context.now.today, vocabulary: try context.store.vocabulary(),
            showsSources: sources)
        try context.terminal.print(report, as: Format(json: json))
    }
}
