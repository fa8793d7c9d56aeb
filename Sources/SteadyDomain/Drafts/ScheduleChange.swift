/// What a person says about a program's schedule from a day on; what is not said stays as it was.
package struct ScheduleChange: Sendable, Equatable {
    package var commitment: Commitment?
    /// Whether no number of sessions is agreed on any more.
    package var endsCommitment: Bool
    package var minutes: Int?
    /// None: no weekly times any more.
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
