/// Figures for the cravings of some days (DESIGN §5, "Cravings").
package struct CravingTally: Sendable {
    package private(set) var intensity = Mean()
    package private(set) var peak: Craving?
    package private(set) var withAction = 0
    /// After minus intensity, over every craving whose after is known, with or without an action.
    package private(set) var change = Mean()

    package var count: Int { intensity.count }

    /// - Parameter cravings: those of the days; others are ignored.
    package init(_ cravings: ArraySlice<Craving>, days: ClosedRange<Day>) {
        for craving in cravings where days.contains(craving.day) {
            intensity.add(craving.intensity.value)
            if let difference = craving.change { change.add(difference) }
            if !craving.actions.isEmpty { withAction += 1 }
            if peak.map({ craving.isStronger(than: $0) }) ?? true { peak = craving }
        }
    }
}

extension Craving {
    /// Whether it is the higher peak. Of equal intensities, the earlier one is.
    fileprivate func isStronger(than other: Craving) -> Bool {
        (other.intensity.value, at.instant, id.number) < (intensity.value, other.at.instant, other.id.number)
    }
}
