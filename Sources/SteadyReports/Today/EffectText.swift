import SteadyDomain

extension Effect {
    /// How often the action was tried and what came afterwards: `7 times, 3.1 lower on average of 5`, `once, 2 lower`; nil if
    /// it never was.
    package var words: String? {
        guard timesUsed > 0 else { return nil }
        let times = Effect.times(timesUsed)
        guard let change = change.changeWords else { return "\(times), not rated afterwards" }
        guard pairs < timesUsed else { return "\(times), \(change)" }
        return "\(times), \(change)" + (pairs == 1 ? " the one time it was rated" : " of \(pairs)")
    }

    /// How often the action was tried and rated, for one with too few ratings: `4 times, rated twice`.
    var counts: String {
        if pairs == 0 { return "\(Effect.times(timesUsed)), not rated afterwards" }
        return (pairs < timesUsed ? "\(Effect.times(timesUsed)), " : "") + "rated \(Effect.times(pairs))"
    }

    /// `once`, `twice`, `3 times`
    static func times(_ count: Int) -> String {
        switch count {
        case 1: "once"
        case 2: "twice"
        default: "\(count) times"
        }
    }

    /// The effect's keys in JSON.
    var members: [(key: String, value: JSON)] {
        [("timesUsed", .int(timesUsed)), ("meanChange", JSON(change.tenths)), ("pairs", .int(pairs))]
    }
}

extension Mean {
    /// A change of strength in words: `3.1 lower on average`, `2 higher` if it is only one; nil if there is none.
    var changeWords: String? {
        tenths.map { tenths in
            let difference =
                if tenths.value == 0 {
                    "no change"
                } else {
                    "\(tenths.magnitude.short) \(tenths.value < 0 ? "lower" : "higher")"
                }
            return difference + (count > 1 ? " on average" : "")
        }
    }
}
