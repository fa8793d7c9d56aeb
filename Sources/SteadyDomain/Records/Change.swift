/// What one command did, as history keeps it: each record's fields before and after.
package struct Change: Sendable {
    /// The verbs that are not a person's entry: they can't be taken back by `undo`.
    package static let undo = "undo"
    package static let redo = "redo"
    package static let erasure = "erase"
    package static let beginning = "begin"

    package let at: Moment
    /// The command's name.
    package let verb: String
    package let touched: [Touched]

    package init(at: Moment, verb: String, touched: [Touched]) {
        self.at = at
        self.verb = verb
        self.touched = touched
    }

    /// What it did to one record; nil where that was not touched.
    package func touch(of record: Reference) -> Touched? { touched.first { $0.record == record } }

    /// One record that a change touched.
    package struct Touched: Sendable {
        package let record: Reference
        /// Nil where the change added the record.
        package let before: Document?
        /// Nil where the change removed the record.
        package let after: Document?

        package init(record: Reference, before: Document?, after: Document?) {
            self.record = record
            self.before = before
            self.after = after
        }
    }

    /// A record's fields at one time, in the order of its table.
    package struct Document: Sendable, Equatable {
        package struct Field: Sendable, Equatable {
            package let name: String
            package let value: Value

            package init(name: String, value: Value) {
                self.name = name
                self.value = value
            }
        }

        package let fields: [Field]

        package init(_ fields: [(String, Value)]) {
            self.fields = fields.map { Field(name: $0.0, value: $0.1) }
        }

        package subscript(name: String) -> Value? { fields.first { $0.name == name }?.value }
    }

    package enum Value: Sendable, Equatable {
        case null
        case int(Int)
        case text(String)
        case list([String])
    }
}

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

    package static let kinds: [RecordKind] = [.session, .craving, .checkin, .use, .point]

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
        case .checkIn(let checkIn): checkIn.written.at
        case .point(let point): point.written.at
        }
    }

    /// By day, then by moment: a check-in made the next morning still closes its own day.
    package static func precedes(_ left: LogEntry, _ right: LogEntry) -> Bool {
        (left.entry.day, left.moment.instant) < (right.entry.day, right.moment.instant)
    }
}
