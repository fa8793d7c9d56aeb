/// Why a program ended.
package enum EndReason: String, CaseIterable, Sendable {
    case completed
    case steppedDown = "stepped-down"
    case steppedUp = "stepped-up"
    case left, transferred

    /// The reason for moving from one level to another, by their order of care.
    package init(from old: Level, to new: Level) {
        switch (old.careOrder, new.careOrder) {
        case (let old?, let new?) where new > old: self = .steppedDown
        case (let old?, let new?) where new < old: self = .steppedUp
        default: self = .transferred
        }
    }
}

/// One episode of care or support.
package struct Program: NamedRecord, Hashable {
    package static let kind = RecordKind("program", letter: "p", listing: "steady program list")
    /// The longest plan, in weeks.
    package static let mostWeeks = 520

    package enum PlannedEnd: Hashable, Sendable {
        case weeks(Int)
        case until(Day)
    }

    package var id: ID<Program> = .unset
    package let uid: UID<Program>
    package var level: Level
    package var name: Name
    package var from: Day
    package var plannedEnd: PlannedEnd?
    package var ended: Day?
    package var endReason: EndReason?
    package var zone: Zone
    /// How many absences the program allows; nil if unknown.
    package var absences: Int?
    /// Its other rules on absences.
    package var rules = AbsenceRules()
    /// What the person was told about cost and coverage.
    package var coverage = Coverage()
    package var counselor: UID<Contact>?
    package var substances: String?
    package var note: String?
    /// Ordered by first day. The first schedule begins with the program.
    package var schedules: [Schedule]
    /// The starts of sessions beside the weekly times, in order.
    package var extras: [Moment] = []

    package init(
        id: ID<Program> = .unset, uid: UID<Program>, level: Level, name: Name, from: Day, plannedEnd: PlannedEnd? = nil,
        ended: Day? = nil, endReason: EndReason? = nil, zone: Zone, absences: Int? = nil,
        counselor: UID<Contact>? = nil, substances: String? = nil, note: String? = nil, schedules: [Schedule] = []
    ) {
        self.id = id
        self.uid = uid
        self.level = level
        self.name = name
        self.from = from
        self.plannedEnd = plannedEnd
        self.ended = ended
        self.endReason = endReason
        self.zone = zone
        self.absences = absences
        self.counselor = counselor
        self.substances = substances
        self.note = note
        self.schedules = schedules
    }

    package init(unread uid: UID<Program>) {
        self.init(uid: uid, level: .iop, name: .unread, from: .unread, zone: .unread)
    }

    /// A level of care by its first day, since there is one at a time. Supports may begin on the same day, and differ by
    /// their names.
    package static var naturalKey: NaturalKey? {
        NaturalKey(
            .field("level"), .field("from_day"),
            NaturalKey.Part(column: nil) { document in
                guard let level = document.text("level").flatMap({ Level(rawValue: $0) }), !level.isCare,
                    let name = document.text("name")
                else { return .null }
                return .text(Name.key(name))
            }, mayRepeat: true)
    }

    package static var spans: [DaySpan] { [DaySpan("from_day", "planned_until"), DaySpan("from_day", "ended")] }

    package static func contradiction(in document: Document) -> FieldFault? {
        guard document.int("planned_weeks") != nil, document.text("planned_until") != nil else { return nil }
        return FieldFault("planned_until", "can't be there together with \"planned_weeks\"")
    }

    /// Schedules and extra sessions aren't among them: they are records of their own.
    package static let fields: [Field<Program>] = [
        .required(
            "level", "the level of care, or the kind of support", sharing: .table, get: { $0.level },
            set: { $0.level = $1 }),
        .name,
        .required(
            "from_day", "its first day", sharing: .table, label: "first day", key: "from", column: "from",
            get: { $0.from }, set: { $0.from = $1 }),
        .optional(
            "planned_weeks", "how many weeks are planned", sharing: .nobody, type: .number(1...mostWeeks),
            facet: Facet.plannedEnd, get: { $0.plannedWeeks }, set: { $0.plannedEnd = $1.map { .weeks($0) } }),
        .optional(
            "planned_until", "the day up to which it is planned", sharing: .table, facet: Facet.plannedEnd,
            get: { if case .until(let day) = $0.plannedEnd { day } else { nil } },
            set: { $0.plannedEnd = $1.map { .until($0) } ?? $0.plannedEnd }),
        .optional(
            "ended", "its last day", sharing: .table, facet: Facet.end, get: { $0.ended }, set: { $0.ended = $1 }),
        .optional(
            "end_reason", "why it ended", sharing: .table, facet: Facet.end, get: { $0.endReason },
            set: { $0.endReason = $1 }),
        .required(
            "zone", "the time zone of its weekly times", sharing: .nobody, key: "timeZone", get: { $0.zone },
            set: { $0.zone = $1 }),
        .optional(
            "absences", "how many absences it allows", sharing: .nobody, type: .number(0...1000),
            get: { $0.absences }, set: { $0.absences = $1 }),
        .optional(
            "absences_count", "which absences count: missed ones, or all", sharing: .nobody,
            get: { $0.rules.counted }, set: { $0.rules.counted = $1 }),
        .optional(
            "absences_row", "how many absences in a row it allows", sharing: .nobody,
            type: .number(AbsenceRules.rows), get: { $0.rules.inRow }, set: { $0.rules.inRow = $1 }),
        .optional(
            "notice", "how long beforehand it wants to be told of an absence", sharing: .nobody,
            type: .hours(AbsenceRules.notices), key: "noticeHours", get: { $0.rules.notice },
            set: { $0.rules.notice = $1 }),
        .optional(
            "excused_make_up", "whether an excused session must be made up", sharing: .nobody,
            get: { $0.rules.excusedMakeUp }, set: { $0.rules.excusedMakeUp = $1 }),
        .optional(
            "cost", "what the person was told about the cost", sharing: .everything, get: { $0.coverage.cost },
            set: { $0.coverage.cost = $1 }),
        .optional(
            "insurance", "what the person was told about insurance", sharing: .everything,
            get: { $0.coverage.insurance }, set: { $0.coverage.insurance = $1 }),
        .optional(
            "authorized_until", "the last day that the insurer agreed to", sharing: .everything,
            get: { $0.coverage.authorizedUntil }, set: { $0.coverage.authorizedUntil = $1 }),
        .optional(
            "counselor", "the counselor", sharing: .everything, column: "contact", get: { $0.counselor },
            set: { $0.counselor = $1 }),
        .optional(
            "substances", "what it is about", sharing: .everything, column: "substance", get: { $0.substances },
            set: { $0.substances = $1 }),
        .optional("note", "a note", sharing: .notes, get: { $0.note }, set: { $0.note = $1 }),
    ]

    package func isActive(on day: Day) -> Bool { day >= from && day <= ended ?? Day.range.upperBound }

    /// The days on which it is active; a program without an end runs to the last possible day.
    package var activeDays: ClosedRange<Day> { from...max(from, ended ?? Day.range.upperBound) }

    /// The last planned day: `--until`, or the last day of the planned weeks.
    package var plannedLastDay: Day? {
        switch plannedEnd {
        case .weeks(let weeks): from + weeks * 7 - 1
        case .until(let day): day
        case nil: nil
        }
    }

    package var plannedWeeks: Int? {
        if case .weeks(let weeks) = plannedEnd { weeks } else { nil }
    }

    /// The schedule in force on a day: the newest that has begun, or the first if none has.
    package func schedule(on day: Day) -> Schedule? {
        schedules.last { $0.from <= day } ?? schedules.first
    }

    /// The number of a calendar week in the program. The week of the first day is 1.
    package func weekNumber(in week: Week) -> Int {
        week.number(after: Week(holding: from, start: week.from.weekday)) + 1
    }
}
