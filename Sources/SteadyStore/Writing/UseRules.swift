import SteadyDomain

extension Use: Draftable {
    package static func new(_ uid: UID<Use>, _ stamp: Stamp, from draft: Draft) -> Use {
        let placed = stamp.now.todayPlaced
        return Use(uid: uid, at: placed.moment, day: stamp.now.today, precision: placed.precision, made: stamp.made)
    }

    package func store(instead old: Use?, from draft: Draft, in journal: Journal) throws -> Recorded<Use> {
        Recorded(record: try storedOnce(instead: old, in: journal))
    }
}
