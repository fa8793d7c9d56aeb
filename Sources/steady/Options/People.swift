import SteadyDomain

// Whom someone reached or tried in the evening: the options --reached and --tried, and the answer to the question.

extension DraftReader<CheckIn> {
    /// Adds the people that an option names to those of the other option.
    func people(_ names: [String], _ outcome: Support) throws -> [Draft.Value] {
        // "Sam, Dave" in one option are two people, unless someone has that name.
        let said = try names.flatMap { text in
            try isKnown(text) || !text.contains(",") ? [text] : Prompts.words(text)
        }.map { SaidPerson(name: $0, outcome: outcome) }
        let found = try choices(said) { try context.contact(named: $0, by: outcome.rawValue) }
        return found.isEmpty ? [] : Draft.values(of: inTypedOrder(draft.people + found))
    }

    /// The people in an answer such as `Sam, tried Dave`.
    func people(answered text: String) throws -> [Draft.Value] {
        if Prompts.isNone(text) { return Draft.values(of: []) }
        let said = try SaidPerson.people(in: text, isKnown: isKnown)
        let found = try choices(said) { try context.contact(answered: $0) }
        return found.isEmpty ? [] : Draft.values(of: found)
    }

    private func isKnown(_ text: String) throws -> Bool {
        guard let name = try? Name(text, for: "a contact") else { return false }
        return try context.known(name) != nil
    }

    /// The contacts of those names. If the user stops at the question about a new one, the people before it are kept,
    /// and so are the other answers.
    private func choices(
        _ said: [SaidPerson], _ contact: (String) throws -> ContactChoice
    ) throws -> [ReachedChoice] {
        var found: [ReachedChoice] = []
        // A new name that comes twice is asked about once.
        var known: [String: ContactChoice] = [:]
        do {
            for person in said {
                let key = Name.key(person.name.trimmed)
                let choice = try known[key] ?? contact(person.name)
                known[key] = choice
                found.append(ReachedChoice(choice, person.outcome))
            }
        } catch  where context.terminal.keyboard.hasStopped && (!found.isEmpty || !isAnswer && hasOtherAnswers) {}
        return found
    }

    private var hasOtherAnswers: Bool {
        draft.parts.contains { $0.field != "day" && $0.value != .field(.null) }
    }

    private func inTypedOrder(_ people: [ReachedChoice]) -> [ReachedChoice] {
        var (ordered, rest) = ([ReachedChoice](), people)
        for option in context.world.typed([Support.reached.rawValue, Support.tried.rawValue]) {
            guard let next = rest.firstIndex(where: { $0.outcome.rawValue == option }) else { continue }
            ordered.append(rest.remove(at: next))
        }
        return ordered + rest
    }
}
