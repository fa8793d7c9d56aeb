/// A person's change to a program's schedule from a day on. What they didn't mention stays as it was.
package struct ScheduleChange: Sendable, Equatable {
    package var commitment: Commitment?
    /// Whether the agreed number of sessions ends without a new one.
    package var endsCommitment: Bool
    package var minutes: Int?
    /// Nil: the weekly times stay. Empty: no weekly times any more.
    package var slots: [Slot]?

    package init(
        commitment: Commitment? = nil, endsCommitment: Bool = false, minutes: Int? = nil, slots: [Slot]? = nil
    ) {
        self.commitment = commitment
        self.endsCommitment = endsCommitment
        self.minutes = minutes
        self.slots = slots
    }

    package var isEmpty: Bool { self == ScheduleChange() }

    func apply(to schedule: inout Schedule) {
        if endsCommitment { schedule.commitment = nil }
        schedule.commitment = commitment ?? schedule.commitment
        schedule.minutes = minutes ?? schedule.minutes
        schedule.slots = slots ?? schedule.slots
    }
}
