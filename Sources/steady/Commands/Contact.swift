import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct ContactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact",
        abstract: "People and services to turn to.",
        discussion: """
            steady contact add Sam --role support --phone "+1 555 0100"
            steady contact list
            steady contact export --output people.vcf
            """,
        subcommands: [Add.self, List.self, Remove.self, Export.self],
        defaultSubcommand: List.self)

    struct Add: TakesOwnWords {
        static let about = CommandConfiguration(
            commandName: "add",
            abstract: "Add a person or a service.",
            discussion: """
                steady contact add Sam --role support --phone "+1 555 0100"
                echo "+1 555 0142" | steady contact add "Dr. Rivera" --role counselor --phone -
                steady contact add "Local crisis line" --role line --phone "555 0199"
                """)

        @Argument(help: "The name.")
        var name: String

        @Option(help: "What they are to you, such as sister; line is a help line of your own.")
        var role: Role = .support

        @Option(
            parsing: .unconditional,
            help: ArgumentHelp("The number; - reads it from standard input.", valueName: "number"))
        var phone: String?

        @OptionGroup var global: GlobalOptions

        func run(in world: World) throws {
            try Context.open(world, for: .writing) { context in
                let new = Contact(
                    uid: context.stamp.uid(), name: try Name(name, for: "a contact"), role: role,
                    phone: try phone.map { try TextInput(context.terminal).phone($0) })
                let contact = try context.store.write(
                    Draft(making: new), as: Contact.self, verb: "contact", context.stamp
                ).record
                var echo = Echo(context)
                let vocabulary = try context.store.vocabulary()
                echo.line(RecordText(vocabulary: vocabulary).line(contact).led(by: contact.id.description))
                echo.likeness(of: contact, among: vocabulary.contacts)
                try echo.print()
            }
        }
    }

    struct Remove: TakesOwnWords {
        static let about = CommandConfiguration(
            commandName: "remove",
            abstract: "Delete a person or a service; undo brings them back.",
            discussion: """
                steady contact remove Sam
                """)

        @Argument(help: "The name, or the id.", completion: .asked)
        var name: [String]

        @OptionGroup var global: GlobalOptions

        func run(in world: World) throws {
            try Context.open(world, for: .writing) { context in
                let id: ID<Contact> = try context.id(of: name.joined(separator: " "))
                let reference = Reference(Contact.kind, id.number)
                guard try DeleteCommand.isAgreed([(reference, name)], in: context) else { return }
                try DeleteCommand.delete([reference], in: context)
            }
        }
    }

    struct List: SteadyCommand {
        static let about = CommandConfiguration(
            commandName: "list", abstract: "Everyone on record.", discussion: "steady contact list")

        @Flag(help: .json) var json = false
        @OptionGroup var global: GlobalOptions

        func run(in world: World) throws {
            try Context.open(world, for: .reading) { context in
                try context.terminal.print(ContactList(context.store.vocabulary()), as: Format(json: json))
            }
        }
    }
}
