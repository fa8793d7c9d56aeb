/// The plan in force: for each trigger and for any, the ordered steps to try.
package struct Plan: Sendable {
    /// Steps that were not removed, in the order of their positions.
    package let steps: [Step]

    package init(steps: [Step]) {
        self.steps = steps.filter { $0.until == nil }.sorted { ($0.position, $0.id) < ($1.position, $1.id) }
    }

    /// The steps of one trigger, or those for any.
    package func steps(for trigger: UID<Trigger>?) -> [Step] { steps.filter { $0.trigger == trigger } }
}
