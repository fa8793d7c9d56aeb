import SteadyDomain
import SteadyReports
import SteadyStore

extension Context {
    /// The contact that a command names. One that is not on record is asked about on a terminal; elsewhere it is an error
    /// that prints the corrected command.
    /// - Parameter option: the one that names it, nil where a prompt asked.
    func contact(named text: String, by option: String? = nil) throws -> ContactChoice {
        let name = try Name(text, for: "a contact")
        let contacts = try store.vocabulary().contacts
        if let contact = contacts.first(where: { $0.name.key == name.key }) { return .existing(contact.uid) }
        let nearest = Nearest.match(name.text, in: contacts.map(\.name.text))
        if terminal.isInteractive {
            let hint = nearest.map { " (\($0.visible) is on record.)" } ?? ""
            if try Prompts(terminal).confirm(
                "No contact is named \"\(name.text.visible)\".\(hint) Add \(name.text.visible)?")
            {
                return .new(name)
            }
            throw Problem.missing(
                "No contact was added. `steady contact list` shows who is on record.", command: "steady contact list")
        }
        guard let nearest else {
            throw Problem.missing(
                "No contact is named \"\(name.text.visible)\". Add the contact first.",
                command: "steady contact add \(name.text.visible.asArgument)")
        }
        throw Problem.missing(
            "No contact is named \"\(name.text.visible)\". Did you mean \(nearest.visible)?",
            command: option.map { world.corrected([($0, nearest)]) })
    }
}
