/// The cravings of a stretch of days, counted (DESIGN §5, "Cravings").
package struct CravingWeek: Sendable {
    package struct TriggerCount: Sendable {
        package let uid: UID<Trigger>
        package let name: Name
        package let intensity: Mean
        package var count: Int { intensity.count }
    }

    package struct ActionCount: Sendable {
        package let name: Name
        package let count: Int
        /// After minus intensity, over the cravings with this action whose after is known.
        package let change: Mean
    }

    package let intensity: Mean
    package let peak: Craving?
    /// One count for each day of the week.
    package let perDay: [Int]
    /// How many were in each part of the day, in the order of `PartOfDay.allCases`.
    package let partsOfDay: [Int]
    package let triggers: [TriggerCount]
    package let actions: [ActionCount]
    package let withAction: Int
    /// Over every craving whose after is known, with an action or without.
    package let change: Mean

    package var count: Int { intensity.count }

    /// - Parameter cravings: those of the week; others are passed over.
    package init(_ cravings: some Sequence<Craving>, days: ClosedRange<Day>, vocabulary: Vocabulary) {
        var perDay = Array(repeating: 0, count: days.count)
        let own = cravings.filter { days.contains($0.day) }
        var intensity = Mean()
        var change = Mean()
        var withAction = 0
        var peak: Craving?
        var triggers: [UID<Trigger>: Mean] = [:]
        var actions: [UID<Action>: (count: Int, change: Mean)] = [:]
        for craving in own {
            perDay[craving.day - days.lowerBound] += 1
            intensity.add(craving.intensity.value)
            if let difference = craving.change { change.add(difference) }
            if !craving.actions.isEmpty { withAction += 1 }
            if peak.map({ craving.isStronger(than: $0) }) ?? true { peak = craving }
            for trigger in craving.triggers { triggers[trigger, default: Mean()].add(craving.intensity.value) }
            for action in craving.actions {
                actions[action, default: (0, Mean())].count += 1
                if let difference = craving.change { actions[action]?.change.add(difference) }
            }
        }
        self.intensity = intensity
        self.change = change
        self.withAction = withAction
        self.peak = peak
        self.perDay = perDay
        partsOfDay = PartOfDay.allCases.map { part in own.count { $0.part == part } }
        self.triggers = triggers.map { TriggerCount(uid: $0, name: vocabulary.name($0), intensity: $1) }
            .sorted(by: CravingWeek.precedes)
        self.actions = actions.map { ActionCount(name: vocabulary.name($0), count: $1.count, change: $1.change) }
            .sorted(by: CravingWeek.precedes)
    }

    /// Count, then mean, both descending, then name.
    private static func precedes(_ left: TriggerCount, _ right: TriggerCount) -> Bool {
        if left.count != right.count { return left.count > right.count }
        if Mean.precedes(right.intensity, left.intensity) { return true }
        if Mean.precedes(left.intensity, right.intensity) { return false }
        return Name.precedes(left.name, right.name)
    }

    /// Mean change ascending with the unknown last, count descending, name.
    private static func precedes(_ left: ActionCount, _ right: ActionCount) -> Bool {
        if Mean.precedes(left.change, right.change) { return true }
        if Mean.precedes(right.change, left.change) { return false }
        if left.count != right.count { return left.count > right.count }
        return Name.precedes(left.name, right.name)
    }
}

extension Craving {
    /// Whether it is the higher peak: by intensity, then the earlier.
    fileprivate func isStronger(than other: Craving) -> Bool {
        (other.intensity.value, at.instant, id.number) < (intensity.value, other.at.instant, other.id.number)
    }
}
