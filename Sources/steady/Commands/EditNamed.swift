import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct EditProgram: Editing {
    typealias Edited = Program
    static let clearable = ["weeks", "until", "ended", "reason", "absences", "counselor", "substances", "note"]
    static let about = edits("program")

    @OptionGroup var record: EditedRecord

    @Option(help: "The level of care or support.")
    var level: Level?

    @OptionGroup var options: ProgramOptions
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var global: GlobalOptions

    func run(_ old: Program, in context: Context) throws {
        let answers = try ProgramAnswers(options, context: context, texts: Texts(context.terminal), editing: old)
        var changed = old
        if clears("ended") { changed.ended = nil }
        changed.from = answers.from ?? old.from
        changed.ended = answers.ended ?? changed.ended
        let day = changed.ended != old.ended ? changed.ended ?? changed.from : changed.from
        guard let consequences = try context.agreement(to: [(old, changed)], on: day, yes: consent.yes) else {
            return
        }
        let program = try context.store.editProgram(old.id, context.stamp) { program, naming in
            if clears("weeks") || clears("until") { program.plannedEnd = nil }
            if clears("ended") { (program.ended, program.endReason) = (nil, nil) }
            if clears("reason") { program.endReason = nil }
            if clears("absences") { program.absences = nil }
            if clears("counselor") { program.counselor = nil }
            if clears("substances") { program.substances = nil }
            if clears("note") { program.note = nil }
            program.level = level ?? program.level
            try answers.apply(to: &program, naming: naming)
        }
        var echo = Echo(context)
        let words = try context.recordText()
        echo.line(words.echo(program, on: max(context.now.today, program.from)))
        echo.was(words.line(old, on: max(context.now.today, old.from)))
        echo.notes(consequences)
        if program.name != old.name {
            echo.likeness(of: program, among: try context.store.programs(), isNew: false)
        }
        try echo.print()
    }
}

/// What a name that another record has leads to.
struct MergeOptions: ParsableArguments {
    @Flag(help: "Merge it into the one that has the name already, without a question.")
    var yes = false
}

/// A record that is called by its name, edited the same way whatever it is.
protocol NamedEditing: Editing where Edited: NamedRecord {
    var name: String? { get }
    var merging: MergeOptions { get }
    func change(_ record: inout Edited) throws
    func store(_ id: ID<Edited>, merges: Bool, in context: Context) throws -> (record: Edited, merged: Bool)
    /// All records of the kind.
    func others(in context: Context) throws -> [Edited]
    func line(_ record: Edited, in context: Context) throws -> Phrase
}

extension NamedEditing {
    func run(_ old: Edited, in context: Context) throws {
        let id = old.id
        let was = try line(old, in: context)
        var stored: (record: Edited, merged: Bool)
        do {
            stored = try store(id, merges: merging.yes, in: context)
        } catch let taken as Store.NameTaken {
            let name = taken.name.text.visible
            guard context.terminal.isInteractive else {
                throw Problem.conflict(
                    "\"\(name)\" is \(taken.by) already. To merge \(id) into it, add --yes.",
                    command: "steady edit \(id) --name \(name.asArgument) --yes")
            }
            guard try Prompts(context.terminal).confirm("\"\(name)\" is \(taken.by) already. Merge \(id) into it?")
            else {
                return try context.terminal.message("Nothing was changed.\n")
            }
            stored = try store(id, merges: true, in: context)
        }
        var echo = Echo(context)
        echo.line(try line(stored.record, in: context).led(by: stored.record.id.description))
        if stored.merged { echo.note("\(id) was merged into it") }
        echo.was(was)
        if stored.record.name != old.name {
            echo.likeness(of: stored.record, among: try others(in: context), isNew: false)
        }
        try echo.print()
    }

    func line(_ record: Edited, in context: Context) throws -> Phrase {
        "\(Edited.kind.noun) \(record.name.text)"
    }

    /// The new name, where one was given.
    func newName() throws -> Name? { try name.map { try Name($0, for: "a \(Edited.kind.noun)") } }
}

struct EditTrigger: NamedEditing {
    typealias Edited = Trigger
    static let clearable: [String] = []
    static let about = edits("trigger")

    @OptionGroup var record: EditedRecord

    @Option(parsing: .unconditional, help: "What it is called.")
    var name: String?

    @OptionGroup var merging: MergeOptions
    @OptionGroup var global: GlobalOptions

    func change(_ record: inout Trigger) throws {
        if let name { record.name = try CravingAnswers.trigger(name) }
    }

    func others(in context: Context) throws -> [Trigger] { try context.store.vocabulary().triggers }

    func store(_ id: ID<Trigger>, merges: Bool, in context: Context) throws -> (record: Trigger, merged: Bool) {
        try context.store.edit(id, context.stamp, merges: merges, change)
    }
}

struct EditAction: NamedEditing {
    typealias Edited = Action
    static let clearable: [String] = []
    static let about = edits("action")

    @OptionGroup var record: EditedRecord

    @Option(parsing: .unconditional, help: "What it is called.")
    var name: String?

    @OptionGroup var merging: MergeOptions
    @OptionGroup var global: GlobalOptions

    func change(_ record: inout Action) throws { record.name = try newName() ?? record.name }

    func others(in context: Context) throws -> [Action] { try context.store.vocabulary().actions }

    func store(_ id: ID<Action>, merges: Bool, in context: Context) throws -> (record: Action, merged: Bool) {
        try context.store.edit(id, context.stamp, merges: merges, change)
    }
}

struct EditContact: NamedEditing {
    typealias Edited = Contact
    static let clearable = ["phone"]
    static let about = edits("contact")

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

    func change(_ record: inout Contact) throws {
        if clears("phone") { record.phone = nil }
        record.name = try newName() ?? record.name
        record.role = role ?? record.role
    }

    func others(in context: Context) throws -> [Contact] { try context.store.vocabulary().contacts }

    func store(_ id: ID<Contact>, merges: Bool, in context: Context) throws -> (record: Contact, merged: Bool) {
        let phone = try Texts(context.terminal).phone(phone)
        return try context.store.edit(id, context.stamp, merges: merges) { contact in
            try change(&contact)
            contact.phone = phone ?? contact.phone
        }
    }

    func line(_ record: Contact, in context: Context) throws -> Phrase { try context.recordText().line(record) }
}
