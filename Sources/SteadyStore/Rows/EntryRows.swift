import GRDB
import SteadyDomain

extension Craving: StoredRecord {
    static let shape = Shape(
        kind: .craving,
        columns: [
            "at", "day", "part", "intensity", "after", "minutes", "outcome", "place", "company", "note", "made_at",
            "made_day",
        ],
        links: [
            Shape.Link(name: "triggers", table: "craving_trigger", value: "trigger", kind: .trigger),
            Shape.Link(name: "actions", table: "craving_action", value: "action", kind: .action),
        ])

    init(_ row: inout FieldReader) throws {
        let id: ID<Craving> = try row.id()
        let uid: UID<Craving> = try row.uid()
        self.init(
            id: id, uid: uid, at: try row.moment(), day: try row.day(), part: try row.value { PartOfDay(rawValue: $0) },
            intensity: try row.score(), triggers: try row.link(0) { UID(utf8: $0) },
            actions: try row.link(1) { UID(utf8: $0) },
            after: try row.optionalScore(), minutes: try row.optionalInt(),
            outcome: try row.optional { Outcome(rawValue: $0) }, place: try row.optionalText(),
            company: try row.optionalText(), note: try row.optionalText(), written: try row.written())
    }

    var fields: [(any DatabaseValueConvertible)?] {
        [
            at.description, day.description, part.rawValue, intensity.value, after?.value, minutes, outcome?.rawValue,
            place, company, note, written.at.description, written.day.description,
        ]
    }

    var linked: [[String]] { [triggers.map(\.description), actions.map(\.description)] }
}

extension CheckIn: StoredRecord {
    static let shape = Shape(
        kind: .checkin,
        columns: [
            "day", "mood", "stress", "sleep", "urge", "used", "support", "contact", "win", "tomorrow", "note",
            "made_at",
            "made_day",
        ],
        references: [Shape.Reference(column: "contact", kind: .contact, isEssential: false)])

    init(_ row: inout FieldReader) throws {
        let id: ID<CheckIn> = try row.id()
        self.init(
            id: id, uid: try row.uid(), day: try row.day(), mood: try row.optionalScore(),
            stress: try row.optionalScore(), sleep: try row.optionalInt(), urge: try row.optionalScore(),
            used: try row.optionalInt().map { $0 != 0 }, support: try row.optional { Support(rawValue: $0) },
            contact: try row.optionalUID(), win: try row.optionalText(), tomorrow: try row.optionalText(),
            note: try row.optionalText(), written: try row.written())
    }

    var fields: [(any DatabaseValueConvertible)?] {
        [
            day.description, mood?.value, stress?.value, sleep, urge?.value, used.map { $0 ? 1 : 0 }, support?.rawValue,
            contact?.description, win, tomorrow, note, written.at.description, written.day.description,
        ]
    }
}

extension Use: StoredRecord {
    static let shape = Shape(
        kind: .use, columns: ["at", "day", "substance", "next_time", "note", "made_at", "made_day"])

    init(_ row: inout FieldReader) throws {
        let id: ID<Use> = try row.id()
        self.init(
            id: id, uid: try row.uid(), at: try row.moment(), day: try row.day(), substance: try row.optionalText(),
            nextTime: try row.optionalText(), note: try row.optionalText(), written: try row.written())
    }

    var fields: [(any DatabaseValueConvertible)?] {
        [
            at.description, day.description, substance, nextTime, note, written.at.description, written.day.description,
        ]
    }
}

extension Point: StoredRecord {
    static let shape = Shape(kind: .point, columns: ["text", "raised_on", "done_on", "made_at", "made_day"])

    init(_ row: inout FieldReader) throws {
        let id: ID<Point> = try row.id()
        self.init(
            id: id, uid: try row.uid(), text: try row.text(), raisedOn: try row.day(), doneOn: try row.optionalDay(),
            written: try row.written())
    }

    var fields: [(any DatabaseValueConvertible)?] {
        [text, raisedOn.description, doneOn?.description, written.at.description, written.day.description]
    }
}
