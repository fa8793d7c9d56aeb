/// How many sessions a week the person agreed to, from the least to the most.
package struct Commitment: Hashable, Sendable, CustomStringConvertible {
    package let least: Int
    package let most: Int

    /// Nil unless 1 ≤ least ≤ most ≤ 50.
    package init?(_ least: Int, _ most: Int) {
        guard least >= 1, most >= least, most <= 50 else { return nil }
        self.least = least
        self.most = most
    }

    /// - Throws: ``Problem/usage(_:command:)`` if the text is neither `3` nor `3-5`.
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

/// A weekly appointment. Weekday and clock time are in the program's zone.
package struct Slot: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let weekday: Weekday
    package let clock: ClockTime

    package init(weekday: Weekday, clock: ClockTime) {
        self.weekday = weekday
        self.clock = clock
    }

    /// Parses the stored form `mon 18:00`; nil if the text is none.
    package init?(stored text: String) {
        let words = text.split(separator: " ")
        guard words.count == 2, let weekday = Weekday(words[0]), let clock = ClockTime(words[1]) else { return nil }
        self.init(weekday: weekday, clock: clock)
    }

    /// Reads weekly times as a person types them: `mon 18:00`, `mon,wed,fri 6pm`.
    /// - Throws: ``Problem/usage(_:command:)`` if the text names none.
    package static func typed(_ text: String) throws -> [Slot] { try TimeParser.slots(text) }

    package static func < (left: Slot, right: Slot) -> Bool {
        (left.weekday.rawValue, left.clock) < (right.weekday.rawValue, right.clock)
    }

    /// `mon 18:00`
    package var description: String { "\(weekday.abbreviation) \(clock)" }

    /// When it begins on a calendar day in the program's zone. If the clock skips that time, the next time that exists;
    /// if it comes twice, the first.
    package func start(on day: Day, in zone: Zone) -> Moment { zone.reading(day, second: clock.minutes * 60).start }
}

/// A program's commitment, session length and weekly times from a day on.
package struct Schedule: Record, Hashable {
    package static let kind = RecordKind("schedule")

    package var id: ID<Schedule> = .unset
    package let uid: UID<Schedule>
    package var program: UID<Program>
    package var from: Day
    package var commitment: Commitment?
    /// The length of a session in minutes, 1 to 1440.
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

    package static var naturalKey: NaturalKey? { NaturalKey(.field("program"), .field("from_day")) }

    package static func contradiction(in document: Document) -> FieldFault? {
        switch (document.int("sessions_min"), document.int("sessions_max")) {
        case (nil, nil): nil
        case (let least?, let most?):
            least <= most ? nil : FieldFault("sessions_max", "is less than \"sessions_min\"")
        default: FieldFault("sessions_max", "is there together with \"sessions_min\", or neither is")
        }
    }

    package static let fields: [Field<Schedule>] = [
        .required(
            "program", "whose schedule it is", sharing: .table, isEssential: true, get: { $0.program },
            set: { $0.program = $1 }),
        .required(
            "from_day", "its first day", sharing: .table, label: "first day", key: "from", column: "from",
            get: { $0.from },
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
