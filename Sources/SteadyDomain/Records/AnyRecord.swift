/// A record of one of the kinds that have ids.
package enum AnyRecord: Sendable {
    case program(Program)
    case session(Session)
    case craving(Craving)
    case checkIn(CheckIn)
    case use(Use)
    case point(Point)
    case action(Action)
    case trigger(Trigger)
    case contact(Contact)

    package var record: any Record {
        switch self {
        case .program(let record): record
        case .session(let record): record
        case .craving(let record): record
        case .checkIn(let record): record
        case .use(let record): record
        case .point(let record): record
        case .action(let record): record
        case .trigger(let record): record
        case .contact(let record): record
        }
    }

    /// Whether it is the same record, perhaps at another time.
    package func isSame(as other: AnyRecord) -> Bool { record.reference == other.record.reference }

    /// The entry of the log that it is; nil for what is none.
    package var logEntry: LogEntry? {
        switch self {
        case .session(let record): .session(record)
        case .craving(let record): .craving(record)
        case .checkIn(let record): .checkIn(record)
        case .use(let record): .use(record)
        case .point(let record): .point(record)
        case .program, .action, .trigger, .contact: nil
        }
    }
}

/// An entry of the log.
package enum LogEntry: Sendable {
    case session(Session)
    case craving(Craving)
    case checkIn(CheckIn)
    case use(Use)
    case point(Point)

    package static let kinds: [RecordKind] = [
        Session.kind, Craving.kind, CheckIn.kind, Use.kind, Point.kind,
    ]

    package var entry: any Entry {
        switch self {
        case .session(let entry): entry
        case .craving(let entry): entry
        case .checkIn(let entry): entry
        case .use(let entry): entry
        case .point(let entry): entry
        }
    }

    /// The moment that orders it within its day: its own, or for what has none when it was written.
    package var moment: Moment {
        switch self {
        case .session(let session): session.start
        case .craving(let craving): craving.at
        case .use(let use): use.at
        case .checkIn(let checkIn): checkIn.made.at
        case .point(let point): point.made.at
        }
    }

    /// By day, then by moment: a check-in made the next morning still closes its own day.
    package static func precedes(_ left: LogEntry, _ right: LogEntry) -> Bool {
        (left.entry.day, left.moment.instant) < (right.entry.day, right.moment.instant)
    }
}
