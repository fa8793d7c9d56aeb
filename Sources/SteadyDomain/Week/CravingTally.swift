/// Figures for the cravings of some days (DESIGN §5, "Cravings").
package struct CravingTally: Sendable {
    package private(set) var intensity = Answers()
    package private(set) var peak: Craving?
    package private(set) var withAction = 0
    /// After minus intensity, over every craving whose after is known, with or without an action.
    package private(set) var change = Mean()

    package var count: Int { intensity.count }

    /// - Parameter cravings: those of the days; others are ignored.
    package init(_ cravings: ArraySlice<Craving>, days: ClosedRange<Day>) {
        var strongest: Int?
        // Uses indices, since a craving is large to copy.
        for index in cravings.indices where days.contains(cravings[index].day) {
            intensity.add(cravings[index].intensity.value)
            if let difference = cravings[index].change { change.add(difference) }
            if !cravings[index].actions.isEmpty { withAction += 1 }
            if strongest.map({ cravings[index].isStronger(than: cravings[$0]) }) ?? true { strongest = index }
        }
        peak = strongest.map { cravings[$0] }
    }
}

extension Craving {
    /// Whether it is the higher peak. Of equal intensities, the earlier one is.
    fileprivate func isStronger(than other: Craving) -> Bool {
        (other.intensity.value, at.instant, id.number) < (intensity.value, other.at.instant, other.id.number)
    }
}
