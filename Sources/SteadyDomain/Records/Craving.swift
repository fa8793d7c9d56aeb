/// How a craving ended.
package enum Outcome: String, CaseIterable, Sendable {
    case passed, eased, used
}

/// An urge to use, at one moment.
package struct Craving: Entry, Hashable {
    package static let kind = RecordKind("craving", letter: "c")

    package var id: ID<Craving> = .unset
    package let uid: UID<Craving>
    package var at: Moment
    package var day: Day
    /// How well its time is known. If it is less than the minute, `at` is only where the entry is placed.
    package var precision: Precision
    /// By the clock time of `at`, even where only the day is known; see ``Entry/knownPart``.
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
    package var made: Made

    package init(
        id: ID<Craving> = .unset, uid: UID<Craving>, at: Moment, day: Day, precision: Precision = .minute,
        part: PartOfDay,
        intensity: Score,
        triggers: [UID<Trigger>] = [], actions: [UID<Action>] = [], after: Score? = nil, minutes: Int? = nil,
        outcome: Outcome? = nil, place: String? = nil, company: String? = nil, note: String? = nil, made: Made
    ) {
        self.id = id
        self.uid = uid
        self.at = at
        self.day = day
        self.precision = precision
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
        self.made = made
    }

    /// Whether what was said of it afterwards is another answer than before, or is gone. A new answer to an open question
    /// replaces nothing.
    package func replacesAnswers(of old: Craving) -> Bool {
        old.after != nil && after != old.after || old.outcome != nil && outcome != old.outcome
            || old.intensity != intensity || !old.actions.allSatisfy(actions.contains)
    }

    package init(unread uid: UID<Craving>) {
        self.init(uid: uid, at: .unread, day: .unread, part: .morning, intensity: .unread, made: .unread)
    }

    package static let fields: [Field<Craving>] = [
        .required(
            "at", "when it was", sharing: .everything, facet: Facet.time, get: { $0.at }, set: { $0.at = $1 }),
        .required(
            "day", "the recovery day that it belongs to", sharing: .table, facet: Facet.time, get: { $0.day },
            set: { $0.day = $1 }),
        .precision {
            $0.precision
        } set: {
            $0.precision = $1
        },
        .required(
            "part", "the part of the day, by the person's clock", sharing: .table, facet: Facet.time, key: "partOfDay",
            column: "part_of_day", get: { $0.part }, set: { $0.part = $1 }),
        .required(
            "intensity", "how strong it was; 10 is worst", sharing: .table, get: { $0.intensity },
            set: { $0.intensity = $1 }),
        .list(
            "triggers", "what set it off", sharing: .table, in: "craving_trigger", of: "trigger", wording: .value,
            get: { $0.triggers }, append: { $0.triggers.append($1) }, empty: { $0.triggers = [] }),
        .list(
            "actions", "what was tried", sharing: .table, in: "craving_action", of: "action", wording: .value,
            get: { $0.actions }, append: { $0.actions.append($1) }, empty: { $0.actions = [] }),
        .optional(
            "after", "how strong it was afterwards", sharing: .table, column: "intensity_after", get: { $0.after },
            set: { $0.after = $1 }),
        .optional(
            "minutes", "how long it lasted", sharing: .table, type: .minutes(1...1440), wording: .value,
            get: { $0.minutes }, set: { $0.minutes = $1 }),
        .optional(
            "outcome", "how it ended", sharing: .table, wording: .value, get: { $0.outcome }, set: { $0.outcome = $1 }),
        .optional(
            "place", "where the person was", sharing: .everything, wording: .titled, get: { $0.place },
            set: { $0.place = $1 }),
        .optional(
            "company", "who was there", sharing: .everything, wording: .titled, get: { $0.company },
            set: { $0.company = $1 }),
        .optional(
            "note", "a note", sharing: .notes, wording: .note, get: { $0.note }, set: { $0.note = $1 }),
        .madeAt {
            $0.made
        } set: {
            $0.made = $1
        },
        .madeOn {
            $0.made
        } set: {
            $0.made = $1
        },
    ]

    package var time: Moment? { at }

    /// After minus intensity; nil if after is unknown.
    package var change: Int? { after.map { $0.value - intensity.value } }
}
