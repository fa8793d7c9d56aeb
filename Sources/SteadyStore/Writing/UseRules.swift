import GRDB
import SteadyDomain

extension Store {
    /// The use of that id.
    /// - Throws: ``Problem/missing(_:command:)`` if there is none.
    package func use(_ id: ID<Use>) throws -> Use { try read { try Use.require($0, id: id) } }

    /// The newest use; nil if there is none.
    package func lastUse() throws -> Use? {
        try read { try Use.fetch($0, where: "true", order: "day DESC, instant DESC LIMIT 1").first }
    }

    /// The newest use of yesterday at which nobody has looked back yet; nil if there is none, or if it is too early for that.
    package func useToLookBackAt(_ now: Now) throws -> Use? {
        let last = try read { try Use.fetch($0, where: "day = ?", [(now.today - 1).description], order: "instant") }
            .last {
                $0.lookBack.isEmpty
            }
        return last.flatMap { $0.canBeLookedBackAt(now) ? $0 : nil }
    }
}

extension Use: Draftable {
    package static func new(_ uid: UID<Use>, _ stamp: Stamp, from draft: Draft) -> Use {
        let placed = stamp.now.todayPlaced
        return Use(uid: uid, at: placed.moment, day: stamp.now.today, precision: placed.precision, made: stamp.made)
    }

    package func store(instead old: Use?, from draft: Draft, in journal: Journal) throws -> Recorded<Use> {
        Recorded(record: try storedOnce(instead: old, in: journal))
    }
}
