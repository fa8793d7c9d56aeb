// The people of an evening. A check-in keeps the first one in `support` and `contact`, the rest in `others`.

extension Draft {
    /// The fields about the people of an evening, in the order of ``values(of:)``. They are always set together.
    package static let peopleFields = ["support", "contact", "others"]

    /// The values of ``peopleFields``. The support is the best outcome, the contact the first person with it; the
    /// others stay in their order. No people at all means that nobody was reached.
    package static func values(of people: [ReachedChoice]) -> [Value] {
        var others = people.withoutRepetitions
        let first = others.firstIndex { $0.outcome == .reached } ?? others.indices.first
        guard let first else { return [.field(Support.nobody.fieldValue), .field(.null), .people([])] }
        let best = others.remove(at: first)
        return [.field(best.outcome.fieldValue), .contact(best.contact), .people(others)]
    }

    /// The people that the draft sets; empty if it sets none.
    package var people: [ReachedChoice] {
        guard let contact = contact("contact"), let outcome = content("support", as: Support.self) else { return [] }
        guard case .people(let others)? = self["others"] else { return [ReachedChoice(contact, outcome)] }
        return [ReachedChoice(contact, outcome)] + others
    }
}

extension [ReachedChoice] {
    /// Each person once: reached, if they were reached at least once.
    fileprivate var withoutRepetitions: [ReachedChoice] {
        var people: [ReachedChoice] = []
        for person in self {
            guard let index = people.firstIndex(where: { $0.contact.isSame(as: person.contact) }) else {
                people.append(person)
                continue
            }
            if person.outcome == .reached { people[index] = ReachedChoice(people[index].contact, .reached) }
        }
        return people
    }
}

extension ContactChoice {
    fileprivate func isSame(as other: ContactChoice) -> Bool {
        if case .new(let name, _) = self, case .new(let others, _) = other { return name.key == others.key }
        return self == other
    }
}
