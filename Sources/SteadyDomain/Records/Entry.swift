/// When a record was made.
package struct Made: Hashable, Sendable {
    package var at: Moment
    /// The recovery day of that moment.
    package var day: Day

    package init(at: Moment, day: Day) {
        self.at = at
        self.day = day
    }
}

/// A record that belongs to a recovery day. The log lists these.
package protocol Entry: Record {
    /// The field that holds its day.
    static var dayField: String { get }
    var day: Day { get }
    var made: Made { get }
    /// When it happened; nil for a kind that has a day but no time.
    var time: Moment? { get }
    /// How well its time is known. If it is less than the minute, the time is only where the entry is placed.
    var precision: Precision { get }
}

extension Entry {
    package static var dayField: String { "day" }
    package var precision: Precision { .minute }

    /// When it happened, if that is known to the minute.
    package var knownTime: Moment? { precision == .minute ? time : nil }
    /// The part of the day of its time; nil if that isn't known, or if it has no time.
    package var knownPart: PartOfDay? { precision == .day ? nil : time.map { PartOfDay(of: $0) } }
    /// Whether the kind has a time as well as a day.
    package static var hasTime: Bool { fields.contains { $0.name == "at" } }

    /// Whether it was logged on a later recovery day than the one it is about.
    package var isLate: Bool { made.day > day }

    /// The moment for sorting within its day: its own time, or else when it was made.
    package var momentOfDay: Moment { time ?? made.at }
}

extension [any Entry] {
    /// Sorted by day, then by moment: a check-in made the next morning still comes last in its day.
    package func inOrder() -> [any Entry] {
        sorted { ($0.day, $0.momentOfDay.instant) < ($1.day, $1.momentOfDay.instant) }
    }
}

extension Field {
    /// How well the time of an entry is known.
    static func precision(
        _ get: @escaping @Sendable (Of) -> Precision, set: @escaping @Sendable (inout Of, Precision) -> Void
    ) -> Field {
        .required(
            "precision", "how well its time is known: to the minute, the part of the day, or the day", sharing: .table,
            missing: Precision.minute.fieldValue, facet: Facet.time, isShown: false, get: get, set: set)
    }

    /// When the record was made.
    static func madeAt(
        sharing: Sharing = .nobody, column: String? = nil, _ get: @escaping @Sendable (Of) -> Made,
        set: @escaping @Sendable (inout Of, Made) -> Void
    ) -> Field {
        .required(
            "made_at", "when it was logged", sharing: sharing, facet: Facet.made, label: "logged", key: "recordedAt",
            column: column, get: { get($0).at }, set: { set(&$0, Made(at: $1, day: get($0).day)) })
    }

    /// The recovery day on which the record was made. If it is after the record's own day, the record is late.
    static func madeOn(
        _ get: @escaping @Sendable (Of) -> Made, set: @escaping @Sendable (inout Of, Made) -> Void
    ) -> Field {
        .required(
            "made_day", "the recovery day on which it was logged", sharing: .nobody, facet: Facet.made, isShown: false,
            get: { get($0).day }, set: { set(&$0, Made(at: get($0).at, day: $1)) })
    }
}

// Placeholders for a record whose fields are still to be read.
extension Moment { static var unread: Moment { Moment(instant: 0, offset: 0) } }
extension Day { static var unread: Day { Day(number: 0) } }
extension Score { static var unread: Score { Score(0)! } }
extension Made { static var unread: Made { Made(at: .unread, day: .unread) } }
extension UID { static var unread: UID { UID(milliseconds: 0, random: (0, 0)) } }
extension Name { static var unread: Name { Name(known: "") } }
extension Zone { static let unread = Zone(fixedOffset: 0)! }
