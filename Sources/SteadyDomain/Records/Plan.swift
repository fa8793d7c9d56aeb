/// The current plan: ordered steps to try, for each trigger and for any trigger.
package struct Plan: Sendable {
    /// The steps that were not removed, by position.
    package let steps: [Step]

    package init(steps: [Step]) {
        self.steps = steps.filter { $0.until == nil }.sorted { ($0.position, $0.id) < ($1.position, $1.id) }
    }

    /// The steps for one trigger; nil gives the steps for any trigger.
    package func steps(for trigger: UID<Trigger>?) -> [Step] { steps.filter { $0.trigger == trigger } }

    /// Whether a trigger should have a step of its own: it set off at least two cravings of some days, and has none.
    package func lacksStep(for trigger: UID<Trigger>, setOff cravings: Int) -> Bool {
        cravings >= 2 && steps(for: trigger).isEmpty
    }
}
