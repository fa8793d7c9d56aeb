import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct EditProgram: Editing {
    @OptionGroup var record: EditedRecord

    @Option(help: "The level of care or support.")
    var level: Level?

    @OptionGroup var options: ProgramOptions
    @OptionGroup var coverage: CoverageOptions
    @Flag(help: .sources) var sources = false
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var global: GlobalOptions

    var answers: ProgramAnswers { ProgramAnswers(level: level, options: options, coverage: coverage) }

    func edit(_ old: Program, _ reader: DraftReader<Program>) throws {
        let (context, draft) = (reader.context, reader.draft)
        var changed = old
        changed.from = draft.content("from_day") ?? old.from
        if draft["ended"] != nil { changed.ended = draft.content("ended") }
        let day = changed.ended != old.ended ? changed.ended ?? changed.from : changed.from
        guard let consequences = try context.agreement(to: [(old, changed)], on: day, yes: consent.yes) else {
            return
        }
        let program = try reader.store().record
        var echo = Echo(context)
        let words = try context.recordText()
        echo.line(words.echo(program, on: max(context.now.today, program.from)))
        echo.was(words.line(old, on: max(context.now.today, old.from)))
        echo.others(reader)
        echo.notes(consequences)
        if program.name != old.name {
            echo.likeness(of: program, among: try context.store.programs(), isNew: false)
        }
        let hasNewDays = program.from != old.from || program.knownLastDay != old.knownLastDay
        let fact = hasNewDays ? try context.lengthFact(about: program) : nil
        if let fact { echo.note(Phrase(fact.words(citing: sources))) }
        if sources { echo.sources(of: [fact].compactMap(\.self)) }
        try echo.print()
    }
}

/// Options for an edit that gives a record another one's name.
struct MergeOptions: ParsableArguments {
    @Flag(help: "If the name is taken, merge the two without a question.")
    var yes = false
}

/// An edit command for a named record. All kinds work the same way.
protocol NamedEditing: Editing where Said.Of: NamedRecord {
    var merging: MergeOptions { get }
    /// All records of this kind.
    func others(in context: Context) throws -> [Said.Of]
    func line(_ record: Said.Of, in context: Context) throws -> Phrase
}

extension NamedEditing {
    func edit(_ old: Edited, _ reader: DraftReader<Edited>) throws {
        let (context, id) = (reader.context, old.id)
        let was = try line(old, in: context)
        var reader = reader
        reader.draft.merges = merging.yes
        let stored: Recorded<Edited>
        do {
            stored = try reader.store()
        } catch let taken as Store.NameTaken {
            let name = taken.name.text.visible
            guard context.terminal.isInteractive else {
                throw Problem.conflict(
                    "\"\(name)\" is \(taken.by) already. To merge \(id) into it, add --yes.",
                    command: context.world.adding(flag: "yes"))
            }
            guard try Prompts(context.terminal).confirm("\"\(name)\" is \(taken.by) already. Merge \(id) into it?")
            else {
                return try context.terminal.message("Nothing was changed.\n")
            }
            reader.draft.merges = true
            stored = try reader.store()
        }
        var echo = Echo(context)
        echo.line(try line(stored.record, in: context).led(by: stored.record.id.description))
        if stored.isMerged { echo.note("\(id) was merged into it") }
        echo.was(was)
        if stored.record.name != old.name {
            echo.likeness(of: stored.record, among: try others(in: context), isNew: false)
        }
        try echo.print()
    }

    func line(_ record: Edited, in context: Context) throws -> Phrase {
        "\(Edited.kind.noun) \(record.name.text)"
    }
}

struct EditTrigger: NamedEditing {
    @OptionGroup var record: EditedRecord

    @Option(parsing: .unconditional, help: "What it is called.")
    var name: String?

    @OptionGroup var merging: MergeOptions
    @OptionGroup var global: GlobalOptions

    var answers: TriggerAnswers { TriggerAnswers(name: name) }

    func others(in context: Context) throws -> [Trigger] { try context.store.vocabulary().triggers }
}

struct EditAction: NamedEditing {
    @OptionGroup var record: EditedRecord

    @Option(parsing: .unconditional, help: "What it is called.")
    var name: String?

    @OptionGroup var merging: MergeOptions
    @OptionGroup var global: GlobalOptions

    var answers: ActionAnswers { ActionAnswers(name: name) }

    func others(in context: Context) throws -> [Action] { try context.store.vocabulary().actions }
}

struct EditContact: NamedEditing {
    @OptionGroup var record: EditedRecord

    @Option(parsing: .unconditional, help: "What the person or service is called.")
    var name: String?

    @Option(help: "What they are to you.")
    var role: Role?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("The number; - reads it from standard input.", valueName: "number"))
    var phone: String?

    @OptionGroup var merging: MergeOptions
    @OptionGroup var global: GlobalOptions

    var answers: ContactAnswers { ContactAnswers(name: name, role: role, phone: phone) }

    func others(in context: Context) throws -> [Contact] { try context.store.vocabulary().contacts }

    func line(_ record: Contact, in context: Context) throws -> Phrase { try context.recordText().line(record) }
}
