import SteadyDomain

extension Use: Draftable {
    package static func new(_ uid: UID<Use>, _ stamp: Stamp, from draft: Draft) -> Use {
        Use(uid: uid, at: stamp.now.moment, day: stamp.now.today, made: stamp.made)
    }

    package func store(instead old: Use?, from draft: Draft, in journal: Journal) throws -> Recorded<Use> {
        Recorded(record: try storedOnce(instead: old, in: journal))
    }
}
