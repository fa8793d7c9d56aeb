package enum Outcome: String, CaseIterable, Sendable {
    case passed, eased, used
}

/// An urge at a moment.
package struct Craving: Entry, Hashable {
    package static let kind = RecordKind.craving

    package var id: ID<Craving> = .unset
    package let uid: UID<Craving>
    package var at: Moment
    package var day: Day
    /// By the person's wall clock when it was logged.
    package var part: PartOfDay
    package var intensity: Score
    package var triggers: [UID<Trigger>]
    package var actions: [UID<Action>]
    package var after: Score?
    package var minutes: Int?
    package var outcome: Outcome?
    package var place: String?
    package var company: String?
    package var note: String?
    package let written: Written

    package init(
        id: ID<Craving> = .unset, uid: UID<Craving>, at: Moment, day: Day, part: PartOfDay, intensity: Score,
        triggers: [UID<Trigger>] = [], actions: [UID<Action>] = [], after: Score? = nil, minutes: Int? = nil,
        outcome: Outcome? = nil, place: String? = nil, company: String? = nil, note: String? = nil, written: Written
    ) {
        self.id = id
        self.uid = uid
        self.at = at
        self.day = day
        self.part = part
        self.intensity = intensity
        self.triggers = triggers
        self.actions = actions
        self.after = after
        self.minutes = minutes
        self.outcome = outcome
        self.place = place
        self.company = company
        self.note = note
        self.written = written
    }

    /// After minus intensity, where after is known.
    package var change: Int? { after.map { $0.value - intensity.value } }
}

/// A return to use: an event with a time, never a reset.
package struct Use: Entry, Hashable {
    package static let kind = RecordKind.use

    package var id: ID<Use> = .unset
    package let uid: UID<Use>
    package var at: Moment
    package var day: Day
    package var substance: String?
    /// What would help next time.
    package var nextTime: String?
    package var note: String?
    package let written: Written

    package init(
        id: ID<Use> = .unset, uid: UID<Use>, at: Moment, day: Day, substance: String? = nil, nextTime: String? = nil,
        note: String? = nil, written: Written
    ) {
        self.id = id
        self.uid = uid
        self.at = at
        self.day = day
        self.substance = substance
        self.nextTime = nextTime
        self.note = note
        self.written = written
    }
}
