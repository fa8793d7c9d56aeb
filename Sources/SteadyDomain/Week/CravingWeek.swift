/// The cravings of a week by day, part of the day, trigger and action (DESIGN §5, "Cravings").
package struct CravingWeek: Sendable {
    package struct TriggerCount: Sendable {
        package let uid: UID<Trigger>
        package let name: Name
        package let intensity: Answers
        package var count: Int { intensity.count }
    }

    package let tally: CravingTally
    /// One count for each day of the week.
    package let perDay: [Int]
    /// One count for each part of the day, in the order of `PartOfDay.allCases`. A craving known by its day counts in
    /// none.
    package let partsOfDay: [Int]
    package let triggers: [TriggerCount]
    package let actions: [ActionEffect]
    /// What was tried, what was taken together as one.
    package let attempts: [Attempt]

    package var count: Int { tally.count }
    package var intensity: Answers { tally.intensity }
    package var peak: Craving? { tally.peak }
    package var withAction: Int { tally.withAction }
    package var change: Mean { tally.change }

    /// - Parameters:
    ///   - tally: the tally of the week's cravings.
    ///   - cravings: those of the week; others are ignored.
    package init(_ tally: CravingTally, of cravings: [Craving], days: ClosedRange<Day>, vocabulary: Vocabulary) {
        self.tally = tally
        let own = cravings.filter { days.contains($0.day) }
        perDay = days.map { day in own.count { $0.day == day } }
        partsOfDay = PartOfDay.allCases.map { part in own.count { $0.precision != .day && $0.part == part } }
        var triggers: [(uid: UID<Trigger>, intensity: Answers)] = []
        var actions: [(uid: UID<Action>, count: Int, change: Mean)] = []
        for craving in own {
            for trigger in craving.triggers {
                let place = triggers.firstIndex { $0.uid == trigger } ?? triggers.endIndex
                if place == triggers.endIndex { triggers.append((trigger, Answers())) }
                triggers[place].intensity.add(craving.intensity.value)
            }
            for action in craving.actions {
                let place = actions.firstIndex { $0.uid == action } ?? actions.endIndex
                if place == actions.endIndex { actions.append((action, 0, Mean())) }
                actions[place].count += 1
                if let difference = craving.change { actions[place].change.add(difference) }
            }
        }
        self.triggers =
            triggers.map { TriggerCount(uid: $0.uid, name: vocabulary.name($0.uid), intensity: $0.intensity) }
            .sorted(by: CravingWeek.precedes)
        self.actions =
            actions.map {
                ActionEffect(
                    uid: $0.uid, name: vocabulary.name($0.uid),
                    effect: Effect(timesUsed: $0.count, change: $0.change))
            }.sorted(by: ActionEffect.precedes)
        attempts = Attempt.all(in: own, vocabulary)
    }

    /// The part of the day with more than half of the cravings; nil if there is none, or too few cravings to tell.
    package var usualPart: PartOfDay? {
        guard count >= CravingWeek.leastForPart else { return nil }
        return zip(PartOfDay.allCases, partsOfDay).first { $1 * 2 > count }?.0
    }

    /// The fewest cravings of which one part of the day is called the usual one.
    private static let leastForPart = 4

    /// By count, then mean, both descending, then name.
    private static func precedes(_ left: TriggerCount, _ right: TriggerCount) -> Bool {
        if left.count != right.count { return left.count > right.count }
        if Mean.precedes(right.intensity.mean, left.intensity.mean) { return true }
        if Mean.precedes(left.intensity.mean, right.intensity.mean) { return false }
        return Name.precedes(left.name, right.name)
    }
}
