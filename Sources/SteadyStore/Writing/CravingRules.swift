import SteadyDomain

extension Craving: Draftable {
    package static func new(_ uid: UID<Craving>, _ stamp: Stamp, from draft: Draft) throws -> Craving {
        try draft.require("intensity")
        var craving = Craving(unread: uid)
        craving.at = stamp.now.moment
        craving.day = stamp.now.today
        craving.part = PartOfDay(of: stamp.now.moment)
        craving.made = stamp.made
        return craving
    }

    /// A craving with the outcome `used` also records a use, unless it had that outcome before. Changing the outcome
    /// later doesn't remove that use.
    package func store(instead old: Craving?, from draft: Draft, in journal: Journal) throws -> Recorded<Craving> {
        var recorded = Recorded(record: try storedOnce(instead: old, in: journal))
        if outcome == .used, old?.outcome != .used {
            recorded.use = try journal.insert(
                Use(
                    uid: journal.stamp.uid(), at: at, day: day, precision: precision, made: journal.stamp.made))
        }
        return recorded
    }
}
