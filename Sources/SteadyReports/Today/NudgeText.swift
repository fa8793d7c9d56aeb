import SteadyDomain

extension Nudge {
    /// Its line, which ends where `steady now` stands beside it.
    package var words: Phrase { Phrase(fact.text) }

    /// The same as a fact, with its source if it has one.
    package var fact: Fact {
        switch self {
        case .people: "Your people and your plan are one command away:"
        case .naloxone: Fact(Nudge.company)
        case .tolerance(let medication):
            Fact(
                "After days without \(medication.text), an opioid, tolerance falls. \(Nudge.company)", .pennStateBrief)
        }
    }

    /// FACTS, "Lapses": a former dose can kill; naloxone, and not being alone.
    private static let company = "Be with someone, naloxone at hand: an old dose can be too much."
}
