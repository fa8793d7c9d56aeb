import GRDB
import SteadyDomain

extension Program: StoredRecord {
    static let shape = Shape(
        kind: .program,
        columns: [
            "level", "name", "from_day", "planned_weeks", "planned_until", "ended", "end_reason", "zone", "absences",
            "counselor", "substances", "note",
        ],
        references: [Shape.Reference(column: "counselor", kind: .contact, isEssential: false)])

    init(_ row: inout FieldReader) throws {
        let id: ID<Program> = try row.id()
        self.init(
            id: id, uid: try row.uid(), level: try row.value { Level(rawValue: $0) }, name: Name(known: try row.text()),
            from: try row.day(),
            plannedEnd: try Program.plannedEnd(weeks: row.optionalInt(), until: row.optionalDay()),
            ended: try row.optionalDay(), endReason: try row.optional { EndReason(rawValue: $0) },
            // A zone that this computer does not know must not lock a person out of their record.
            zone: try row.value { Zone(name: $0) ?? .system }, absences: try row.optionalInt(),
            counselor: try row.optionalUID(), substances: try row.optionalText(), note: try row.optionalText())
    }

    private static func plannedEnd(weeks: Int?, until: Day?) -> PlannedEnd? {
        weeks.map { .weeks($0) } ?? until.map { .until($0) }
    }

    var fields: [(any DatabaseValueConvertible)?] {
        let until: Day? = if case .until(let day) = plannedEnd { day } else { nil }
        return [
            level.rawValue, name.text, from.description, plannedWeeks, until?.description, ended?.description,
            endReason?.rawValue, zone.name, absences, counselor?.description, substances, note,
        ]
    }

    /// Programs with their schedules.
    static func fetchWhole(
        _ db: Database, where condition: String = "true", _ arguments: StatementArguments = []
    ) throws -> [Program] {
        var programs = try fetch(db, where: condition, arguments, order: "from_day, id")
        let schedules = try Schedule.fetch(
            db, where: "program IN (SELECT uid FROM program WHERE \(condition))", arguments, order: "from_day, id")
        for index in programs.indices {
            programs[index].schedules = schedules.filter { $0.program == programs[index].uid }
        }
        return programs
    }
}

extension Schedule: StoredRecord {
    static let shape = Shape(
        kind: .schedule,
        columns: ["program", "from_day", "sessions_min", "sessions_max", "minutes"],
        references: [Shape.Reference(column: "program", kind: .program, isEssential: true)],
        links: [Shape.Link(name: "slots", table: "slot", value: "weekly", kind: nil)])

    init(_ row: inout FieldReader) throws {
        let id: ID<Schedule> = try row.id()
        self.init(
            id: id, uid: try row.uid(), program: try row.uid(), from: try row.day(),
            commitment: try Schedule.commitment(row.optionalInt(), row.optionalInt()), minutes: try row.int(),
            slots: try row.link(0) { try? Slot(String(utf8: $0)) })
    }

    private static func commitment(_ least: Int?, _ most: Int?) -> Commitment? {
        least.flatMap { least in most.flatMap { Commitment(least, $0) } }
    }

    var fields: [(any DatabaseValueConvertible)?] {
        [program.description, from.description, commitment?.least, commitment?.most, minutes]
    }

    var linked: [[String]] { [slots.map(\.description)] }
}

extension Session: StoredRecord {
    static let shape = Shape(
        kind: .session,
        columns: [
            "program", "at", "day", "minutes", "status", "kind", "topic", "makeup_for", "reason", "note", "made_at",
            "made_day",
        ],
        references: [
            Shape.Reference(column: "program", kind: .program, isEssential: true),
            Shape.Reference(column: "makeup_for", kind: .session, isEssential: false),
        ])

    init(_ row: inout FieldReader) throws {
        let id: ID<Session> = try row.id()
        self.init(
            id: id, uid: try row.uid(), program: try row.uid(), start: try row.moment(), day: try row.day(),
            minutes: try row.int(), status: try row.value { SessionStatus(rawValue: $0) },
            kind: try row.value { SessionKind(rawValue: $0) }, topic: try row.optionalText(),
            makeupFor: try row.optionalUID(), reason: try row.optionalText(), note: try row.optionalText(),
            written: try row.written())
    }

    var fields: [(any DatabaseValueConvertible)?] {
        [
            program.description, start.description, day.description, minutes, status.rawValue, kind.rawValue, topic,
            makeupFor?.description, reason, note, written.at.description, written.day.description,
        ]
    }
}
