/// What a program is: one of the levels of care, or a support that may overlap one.
package enum Level: String, CaseIterable, Sendable {
    case detox, inpatient, php, iop, outpatient
    case soberLiving = "sober-living"
    case mutualSupport = "mutual-support"
    case therapy, medication

    /// The place in the order of care, detox first; nil for a support.
    package var careOrder: Int? {
        switch self {
        case .detox: 0
        case .inpatient: 1
        case .php: 2
        case .iop: 3
        case .outpatient: 4
        default: nil
        }
    }

    package var isCare: Bool { careOrder != nil }

    /// How it is written where it stands for a name.
    package var title: String {
        switch self {
        case .php: "PHP"
        case .iop: "IOP"
        case .soberLiving: "Sober living"
        case .mutualSupport: "Mutual support"
        default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
        }
    }

    /// Minutes of a session unless the person says otherwise (DESIGN §2).
    package var defaultMinutes: Int {
        switch self {
        case .detox, .inpatient, .php, .iop: 180
        default: 60
        }
    }

    /// What an IOP asks (FACTS: levels of care); the others ask nothing until the person says so.
    package var defaultCommitment: Commitment? { self == .iop ? Commitment(3, 5) : nil }

    package var defaultKind: SessionKind { self == .outpatient || self == .therapy ? .individual : .group }
}

package enum EndReason: String, CaseIterable, Sendable {
    case completed
    case steppedDown = "stepped-down"
    case steppedUp = "stepped-up"
    case left, transferred

    /// The reason that a step from one level of care to another has, by their order.
    package init(from old: Level, to new: Level) {
        switch (old.careOrder, new.careOrder) {
        case (let old?, let new?) where new > old: self = .steppedDown
        case (let old?, let new?) where new < old: self = .steppedUp
        default: self = .transferred
        }
    }
}

/// How many sessions a week the person agreed to, least to most.
package struct Commitment: Hashable, Sendable, CustomStringConvertible {
    package let least: Int
    package let most: Int

    /// Nil where they are not 1 to 50, in order.
    package init?(_ least: Int, _ most: Int) {
        guard least >= 1, most >= least, most <= 50 else { return nil }
        self.least = least
        self.most = most
    }

    /// - Throws: ``Problem/usage(_:command:)`` where the text is neither `3` nor `3-5`.
    package init(_ text: String) throws {
        let parts = text.replacing("–", with: "-").utf8.split(
            separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int(digits: $0.span) }
        guard numbers.count == parts.count, (1...2).contains(numbers.count),
            let commitment = Commitment(numbers[0], numbers[numbers.count - 1])
        else {
            throw Problem.usage(
                "Sessions a week are a number or least to most, from 1 to 50, such as 3 or 3-5; not \"\(text)\".")
        }
        self = commitment
    }

    /// `3` or `3–5`
    package var description: String { least == most ? "\(least)" : "\(least)–\(most)" }
}

/// One weekly recurring appointment; weekday and clock are those of the program's zone.
package struct Slot: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let weekday: Weekday
    package let clock: ClockTime

    package init(weekday: Weekday, clock: ClockTime) {
        self.weekday = weekday
        self.clock = clock
    }

    /// - Throws: ``Problem/usage(_:command:)`` where the text is not such as `mon 18:00`.
    package init(_ text: String) throws {
        let words = text.split(separator: " ")
        guard words.count == 2, let weekday = Weekday(words[0]), let clock = ClockTime(words[1]) else {
            throw Problem.usage(
                "\"\(text)\" is not a weekly time. Write a weekday and a clock time, such as \"mon 18:00\".")
        }
        self.init(weekday: weekday, clock: clock)
    }

    package static func < (left: Slot, right: Slot) -> Bool {
        (left.weekday.rawValue, left.clock) < (right.weekday.rawValue, right.clock)
    }

    /// `mon 18:00`
    package var description: String { "\(weekday.abbreviation) \(clock)" }

    /// When it begins on a calendar day of the program's zone: the next valid time in a skipped hour, the first of two.
    package func start(on day: Day, in zone: Zone) -> Moment { zone.reading(day, second: clock.minutes * 60).start }
}

/// A program's commitment and slots from a day on.
package struct Schedule: Record, Hashable {
    package static let kind = RecordKind("schedule")

    package var id: ID<Schedule> = .unset
    package let uid: UID<Schedule>
    package var program: UID<Program>
    package var from: Day
    package var commitment: Commitment?
    /// Minutes of a session, 1 to 1440.
    package var minutes: Int
    package var slots: [Slot]

    package init(
        id: ID<Schedule> = .unset, uid: UID<Schedule>, program: UID<Program>, from: Day, commitment: Commitment?,
        minutes: Int, slots: [Slot]
    ) {
        self.id = id
        self.uid = uid
        self.program = program
        self.from = from
        self.commitment = commitment
        self.minutes = minutes
        self.slots = slots
    }

    package init(unread uid: UID<Schedule>) {
        self.init(uid: uid, program: .unread, from: .unread, commitment: nil, minutes: 0, slots: [])
    }

    package static let fields: [Field<Schedule>] = [
        .required(
            "program", "whose schedule it is", sharing: .table, isEssential: true, get: { $0.program },
            set: { $0.program = $1 }),
        .required(
            "from_day", "its first day", sharing: .table, label: "first day", key: "from", get: { $0.from },
            set: { $0.from = $1 }),
        .optional(
            "sessions_min", "the least sessions a week", sharing: .table, type: .number(1...50),
            facet: Facet.commitment, get: { $0.commitment?.least },
            set: { $0.commitment = $1.flatMap { Commitment($0, $0) } }),
        .optional(
            "sessions_max", "the most sessions a week", sharing: .table, type: .number(1...50),
            facet: Facet.commitment, get: { $0.commitment?.most },
            set: { schedule, most in
                schedule.commitment = schedule.commitment.flatMap { old in most.flatMap { Commitment(old.least, $0) } }
            }),
        .required(
            "minutes", "how long a session is", sharing: .table, type: .minutes(1...1440), get: { $0.minutes },
            set: { $0.minutes = $1 }),
        .list(
            "slots", "the weekly times", sharing: .table, in: "slot", of: "weekly", get: { $0.slots },
            append: { $0.slots.append($1) }, empty: { $0.slots = [] }),
    ]
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
    /// Absences that the program allows, where it says so.
    package var absences: Int?
    package var counselor: UID<Contact>?
    package var substances: String?
    package var note: String?
    /// By day, the first from the program's start.
    package var schedules: [Schedule]

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

    /// The schedules are records of their own.
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
            "counselor", "the counselor", sharing: .everything, column: "contact", get: { $0.counselor },
            set: { $0.counselor = $1 }),
        .optional(
            "substances", "what it is about", sharing: .everything, column: "substance", get: { $0.substances },
            set: { $0.substances = $1 }),
        .optional("note", "a note", sharing: .notes, get: { $0.note }, set: { $0.note = $1 }),
    ]

    package func isActive(on day: Day) -> Bool { day >= from && day <= ended ?? Day.range.upperBound }

    /// The days on which it is active, as far as they can be written.
    package var activeDays: ClosedRange<Day> { from...max(from, ended ?? Day.range.upperBound) }

    /// The last planned day: `--until`, or the day before the planned weeks are over.
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

    /// The schedule in force on a day: the newest that has begun, before the first the first.
    package func schedule(on day: Day) -> Schedule? {
        schedules.last { $0.from <= day } ?? schedules.first
    }

    /// Calendar weeks since the week that holds the start, that week being 1.
    package func weekNumber(in week: Week) -> Int {
        week.number(after: Week(holding: from, start: week.from.weekday)) + 1
    }
}
