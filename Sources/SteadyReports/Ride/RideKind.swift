/// A way to be guided through an urge. Each rests on letting the urge be there, not on being drawn away from it
/// (FACTS: cravings and coping).
package enum RideKind: String, CaseIterable, Sendable {
    case surf, meditation, walk

    /// The action that it is, as every new plan names it.
    package var action: String {
        switch self {
        case .surf: "urge surfing"
        case .meditation: "guided meditation"
        case .walk: "walk"
        }
    }

    /// The kind that an action of the plan is, such as `urge surfing`; nil if the action is none that can be guided.
    /// - Parameter key: the action's name, NFC case-folded.
    package init?(actionKey key: String) {
        guard let kind = RideKind.allCases.first(where: { $0.action == key || $0.rawValue == key }) else { return nil }
        self = kind
    }

    /// Its name at the beginning of a sentence.
    var title: String {
        switch self {
        case .surf: "Urge surfing"
        case .meditation: "A short meditation"
        case .walk: "A walk"
        }
    }
}
