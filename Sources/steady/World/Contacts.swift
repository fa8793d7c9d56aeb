import SteadyDomain
import SteadyReports
import SteadyStore

extension Context {
    /// The contact that an option names. For an unknown name, asks whether to add it; without a terminal, fails and
    /// prints a corrected command.
    /// - Parameters:
    ///   - option: the option's name without dashes.
    ///   - role: the role of a contact added by it.
    func contact(named text: String, by option: String, role: Role = .support) throws -> ContactChoice {
        let name = try Name(text, for: "a contact")
        if let contact = try known(name) { return .existing(contact.uid) }
        if terminal.isInteractive { return try added(name, role) }
        let problem = "No contact is named \"\(name.text.visible)\"."
        if let nearest = try nearest(to: name) {
            throw Problem.missing(
                "\(problem) Did you mean \(nearest.visible)?",
                command: world.corrected(option, from: text, to: nearest))
        }
        let options = role == .support ? [] : ["--role", role.rawValue]
        let word = name.text.beginsLikeOption ? ["--", name.text] : [name.text]
        throw Problem.missing(
            "\(problem) Add the contact first.", command: (["contact", "add"] + options + word).commandLine)
    }

    /// The contact named in an answer; for a mere yes, the only support person. For an unknown name, asks whether to add
    /// it.
    func contact(answered text: String) throws -> ContactChoice {
        if Prompts.isYes(text) {
            let people = try store.vocabulary().contacts.filter { $0.role == .support }
            guard people.count == 1 else { throw Problem.usage("Who was it? Type the name, or press Return to skip.") }
            return .existing(people[0].uid)
        }
        let name = try Name(text, for: "a contact")
        return try known(name).map { .existing($0.uid) } ?? added(name, .support)
    }

    /// The name of the contact with the most similar name, or with a word in it that is; nil if none is close.
    func nearest(to name: Name) throws -> String? {
        let names = try store.vocabulary().contacts.map(\.name.text)
        if let whole = Nearest.match(name.text, in: names) { return whole }
        return names.first { Nearest.match(name.text, in: $0.split(separator: " ").map(String.init)) != nil }
    }

    /// The contact that a name means: the one of exactly that name, else the only one whose name holds these words, as
    /// for ``named(_:by:)``; nil if there is none.
    /// - Throws: ``Problem/usage(_:command:)`` if several hold them.
    func known(_ name: Name) throws -> Contact? {
        let contacts = try store.vocabulary().contacts
        if let exact = contacts.first(where: { $0.name.key == name.key }) { return exact }
        let found = contacts.filter { $0.name.replacing(name, with: "") != nil }
        guard found.count > 1 else { return found.first }
        let names = found.map(\.name.text.visible).listed(by: "and")
        throw Problem.usage("\"\(name.text.visible)\" is in the names of \(names). Give one of them.")
    }

    /// The name of a person that was asked for. If it looks like a contact's, asks whether it is another person.
    /// - Throws: ``Problem/usage(_:command:)`` if it is no name, ``Problem/missing(_:command:)`` if it is nobody new.
    func person(named text: String, _ prompts: Prompts) throws -> Name {
        let name = try Name(text, for: "a contact")
        guard name.text.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
            throw Problem.usage("A person's name has a letter in it. Press Return to name nobody.")
        }
        // A day and time is probably a late answer to the question before.
        guard (try? Slot.typed(name.text)) == nil else {
            throw Problem.usage("\"\(name.text.visible)\" is a day and a time. Press Return to name nobody.")
        }
        if let contact = try known(name) { return contact.name }
        guard let nearest = try nearest(to: name) else { return name }
        let isNew = try prompts.confirm("\(nearest.visible) is on record. Add \(name.text.visible) too?")
        guard isNew else { throw Problem.missing("Nobody was added.") }
        return name
    }

    /// A new contact with that name, if the person agrees to add it.
    private func added(_ name: Name, _ role: Role) throws -> ContactChoice {
        let hint = try nearest(to: name).map { " (\($0.visible) is on record.)" } ?? ""
        let word = name.text.visible
        guard try Prompts(terminal).confirm("No contact is named \"\(word)\".\(hint) Add \(word)?") else {
            throw Problem.missing(
                "No contact was added. `steady contact list` shows who is on record.", command: "steady contact list")
        }
        return .new(name, role)
    }
}
