import SteadyDomain

extension Point {
    package var json: JSON {
        [
            "id": .string(id.description), "text": .string(text), "raisedOn": .string(raisedOn.description),
            "doneOn": JSON(doneOn),
        ]
    }
}

/// Records as JSON, with the names behind their references.
package struct RecordJSON {
    private let vocabulary: Vocabulary
    private let programs: [UID<Program>: Program]
    private let sessions: [UID<Session>: ID<Session>]

    /// - Parameter sessions: the ids of the sessions that others make up for.
    package init(vocabulary: Vocabulary, programs: [Program] = [], sessions: [UID<Session>: ID<Session>] = [:]) {
        self.vocabulary = vocabulary
        self.sessions = sessions
        self.programs = Dictionary(programs.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package func object(_ entry: LogEntry) -> JSON {
        switch entry {
        case .session(let session): object(session)
        case .craving(let craving): object(craving)
        case .checkIn(let checkIn): object(checkIn)
        case .use(let use): object(use)
        case .point(let point): object(point)
        }
    }

    package func object(_ record: AnyRecord) -> JSON {
        switch record {
        case .program(let program): object(program)
        case .session(let session): object(session)
        case .craving(let craving): object(craving)
        case .checkIn(let checkIn): object(checkIn)
        case .use(let use): object(use)
        case .point(let point): object(point)
        case .action(let action): named(action, [])
        case .trigger(let trigger): named(trigger, [])
        case .contact(let contact): object(contact)
        }
    }

    package func object(_ contact: Contact) -> JSON {
        named(contact, [("role", .string(contact.role.rawValue)), ("phone", JSON(contact.phone))])
    }

    package func object(_ program: Program) -> JSON {
        named(
            program,
            [
                ("level", .string(program.level.rawValue)),
                ("from", .string(program.from.description)),
                ("plannedWeeks", JSON(program.plannedWeeks)),
                ("plannedUntil", JSON(program.plannedLastDay)),
                ("ended", JSON(program.ended)),
                ("endReason", JSON(program.endReason?.rawValue)),
                ("timeZone", .string(program.zone.name)),
                ("absences", JSON(program.absences)),
                ("counselor", JSON(program.counselor.map { vocabulary.name($0).text })),
                ("substances", JSON(program.substances)),
                ("note", JSON(program.note)),
                (
                    "schedules",
                    .array(
                        program.schedules.map {
                            [
                                "from": .string($0.from.description), "commitment": $0.commitment.json,
                                "hours": .number(Minutes.hours($0.minutes)),
                                "slots": .array($0.slots.map { .string($0.description) }),
                            ]
                        })
                ),
            ])
    }

    private func object(_ session: Session) -> JSON {
        let program = programs[session.program]
        let planned = program?.plannedMinutes(of: session) ?? session.minutes
        return entry(
            session,
            [
                ("program", JSON(program?.id)),
                ("start", .string(session.start.description)),
                ("hours", .number(Minutes.hours(session.minutes))),
                ("plannedHours", .number(Minutes.hours(planned))),
                ("status", .string(session.status.rawValue)),
                ("sessionKind", .string(session.kind.rawValue)),
                ("topic", JSON(session.topic)),
                ("makeupFor", JSON(session.makeupFor.flatMap { sessions[$0] })),
                ("reason", JSON(session.reason)),
                ("note", JSON(session.note)),
            ])
    }

    private func object(_ craving: Craving) -> JSON {
        entry(
            craving,
            [
                ("at", .string(craving.at.description)),
                ("partOfDay", .string(craving.part.rawValue)),
                ("intensity", .int(craving.intensity.value)),
                ("triggers", .array(craving.triggers.map { .string(vocabulary.name($0).text) })),
                ("actions", .array(craving.actions.map { .string(vocabulary.name($0).text) })),
                ("after", JSON(craving.after)),
                ("minutes", JSON(craving.minutes)),
                ("outcome", JSON(craving.outcome?.rawValue)),
                ("place", JSON(craving.place)),
                ("company", JSON(craving.company)),
                ("note", JSON(craving.note)),
            ])
    }

    private func object(_ checkIn: CheckIn) -> JSON {
        entry(
            checkIn,
            [
                ("recordedAt", .string(checkIn.written.at.description)),
                ("mood", JSON(checkIn.mood)),
                ("stress", JSON(checkIn.stress)),
                ("sleepHours", checkIn.sleep.map { .number(Minutes.hours($0)) } ?? .null),
                ("urge", JSON(checkIn.urge)),
                ("used", JSON(checkIn.used)),
                ("support", JSON(checkIn.support?.rawValue)),
                ("contact", JSON(checkIn.contact.map { vocabulary.name($0).text })),
                ("win", JSON(checkIn.win)),
                ("tomorrow", JSON(checkIn.tomorrow)),
                ("note", JSON(checkIn.note)),
            ])
    }

    private func object(_ use: Use) -> JSON {
        entry(
            use,
            [
                ("at", .string(use.at.description)),
                ("substance", JSON(use.substance)),
                ("nextTime", JSON(use.nextTime)),
                ("note", JSON(use.note)),
            ])
    }

    private func object(_ point: Point) -> JSON {
        entry(
            point,
            [
                ("text", .string(point.text)), ("raisedOn", .string(point.raisedOn.description)),
                ("doneOn", JSON(point.doneOn)),
            ])
    }

    private func entry<R: Entry>(_ record: R, _ members: [(key: String, value: JSON)]) -> JSON {
        .object(
            [
                ("id", .string(record.id.description)), ("uid", .string(record.uid.description)),
                ("kind", .string(R.kind.rawValue)), ("day", .string(record.day.description)),
            ] + members + [("enteredLate", .bool(record.isLate))])
    }

    private func named<R: NamedRecord>(_ record: R, _ members: [(key: String, value: JSON)]) -> JSON {
        .object(
            [
                ("id", .string(record.id.description)), ("uid", .string(record.uid.description)),
                ("kind", .string(R.kind.rawValue)), ("name", .string(record.name.text)),
            ] + members)
    }
}
