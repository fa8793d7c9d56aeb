import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

extension ContactCommand {
    struct Export: SteadyCommand {
        static let about = CommandConfiguration(
            commandName: "export",
            abstract: "Your people as cards for the phone.",
            discussion: """
                steady contact export --output people.vcf
                steady contact export Sam --output sam.vcf

                Names and numbers. What they are to you stays out, unless you add --roles.
                It shows first what will be in the file, and asks.
                """)

        @Argument(help: "One person, by name or id; everyone if none is named.", completion: .asked)
        var name: [String] = []

        @Option(
            parsing: .unconditional, help: ArgumentHelp("The file; - for standard output.", valueName: "file"))
        var output: String?

        @Flag(help: "What they are to you, as a note on the card.")
        var roles = false

        @OptionGroup var consent: ConsentOptions
        @Flag(help: .force) var force = false
        @OptionGroup var global: GlobalOptions

        func run(in world: World) throws {
            guard let output else {
                throw Problem.usage(
                    "Say which file the cards go to; - is standard output.",
                    command: world.corrected([("output", "people.vcf")]))
            }
            try Context.open(world, for: .reading) { context in
                var contacts = try context.store.vocabulary().contacts
                if !name.isEmpty {
                    let id: ID<Contact> = try context.id(of: name.joined(separator: " "))
                    contacts = contacts.filter { $0.id == id }
                    if contacts.isEmpty { throw Reference(Contact.kind, id.number).notFound }
                }
                guard !contacts.isEmpty else {
                    throw Problem.missing(
                        "No one is on record yet. Add someone first.", command: "steady contact add NAME --phone -")
                }
                let cards = ContactCards(contacts, showsRoles: roles)
                let handed = HandedFile(
                    bytes: cards.bytes, preview: cards.preview, title: contacts.count == 1 ? "The card" : "The cards",
                    recognizes: ContactCards.areCards)
                try world.hand(handed, to: output, yes: consent.yes, force: force)
            }
        }
    }
}
