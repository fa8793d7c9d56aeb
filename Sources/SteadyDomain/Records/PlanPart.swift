/// What is in the plan from one day on, until it leaves it.
package protocol PlanPart: Record {
    /// The day on which it came into the plan.
    var since: Day { get }
    /// The day on which it left the plan; nil while it is in it.
    var until: Day? { get set }
}

extension Step: PlanPart {}
extension PlanNote: PlanPart {}

extension PlanPart {
    package func fault(enteredAt now: Now) -> FieldFault? {
        until.map { $0 < since } == true ? FieldFault("until", "is before \"since\"") : nil
    }

    /// The part as it stood at the end of a day: in the plan, if it left later. Nil if it came later.
    package func known(on day: Day) -> Self? {
        guard since <= day else { return nil }
        var part = self
        if let until, until > day { part.until = nil }
        return part
    }
}
