import SteadyDomain

extension Nudge {
    /// Its line, which ends where `steady now` stands beside it.
    package var words: Phrase {
        switch self {
        case .people: "Your people and your plan are one command away:"
        case .naloxone: Phrase(Nudge.company)
        case .tolerance: Phrase("After days without an opioid, tolerance falls. " + Nudge.company)
        }
    }

    /// FACTS, "Lapses": a former dose can kill; naloxone, and not being alone.
    private static let company = "Be with someone, naloxone at hand: an old dose can be too much."
}
