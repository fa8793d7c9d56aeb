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
        if let contact = try known(name) { return contact }
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
        return try known(name) ?? added(name, .support)
    }

    /// The name of the contact with the most similar name; nil if none is close.
    func nearest(to name: Name) throws -> String? {
        Nearest.match(name.text, in: try store.vocabulary().contacts.map(\.name.text))
    }

    /// The contact with that name; nil if there is none.
    func known(_ name: Name) throws -> ContactChoice? {
        try store.vocabulary().contacts.first { $0.name.key == name.key }.map { .existing($0.uid) }
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
