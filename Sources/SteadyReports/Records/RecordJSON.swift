import SteadyDomain

extension CarriedLine {
    package var json: JSON {
        [
            "id": .string(id.description), "text": .string(text), "\(Self.written)On": .string(day.description),
            "doneOn": JSON(doneOn),
        ]
    }
}

/// Writes records as JSON, with names or ids instead of uids for references.
package struct RecordJSON {
    private let vocabulary: Vocabulary
    private let programs: [UID<Program>: Program]
    private let sessions: [UID<Session>: ID<Session>]

    /// - Parameter sessions: the ids of the sessions that other sessions make up for.
    package init(vocabulary: Vocabulary, programs: [Program] = [], sessions: [UID<Session>: ID<Session>] = [:]) {
        self.vocabulary = vocabulary
        self.sessions = sessions
        self.programs = Dictionary(programs.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Every field of a record under its key. Common fields come first: an entry's day, a name.
    /// - Parameter computed: what is known of it besides, at the end.
    package func object<R: Record>(_ record: R, adding computed: [(key: String, value: JSON)] = []) -> JSON {
        var members: [(key: String, value: JSON)] = [
            ("id", .string(record.id.description)), ("uid", .string(record.uid.description)),
            ("kind", .string(R.kind.name)),
        ]
        let entry = record as? any Entry
        if let entry { members.append(("day", .string(entry.day.description))) }
        let named = record as? any NamedRecord
        if let named { members.append(("name", .string(named.name.text))) }
        // The time at which a check-in was made shows how late it was.
        if let checkIn = record as? CheckIn { members.append(("recordedAt", .string(checkIn.made.at.description))) }
        for field in R.fields {
            let declaration = field.declaration
            let stands =
                entry != nil && declaration.name == "day" || named != nil && declaration.name == "name"
                || declaration.facet == Facet.made
            guard declaration.isInDocuments, !stands else { continue }
            let isUnknown = entry.map { $0.hidesPlace(of: declaration.name) } ?? false
            let value = (record as? CheckIn).flatMap { declaration.people(of: $0) } ?? field.write(record)
            members.append((declaration.key, isUnknown ? .null : json(value, declaration)))
            members += following(declaration.name, of: record)
        }
        if let program = record as? Program {
            if let until = members.firstIndex(where: { $0.key == "plannedUntil" }) {
                members[until].value = JSON(program.plannedLastDay)
            }
            members.append(("schedules", .array(program.schedules.map(schedule))))
            members.append(("extras", .array(program.extras.map { .string($0.description) })))
        }
        if let entry { members.append(("enteredLate", .bool(entry.isLate))) }
        return .object(members + computed)
    }

    /// Computed members that come after a field.
    private func following(_ field: String, of record: any Record) -> [(key: String, value: JSON)] {
        if field == "precision", let use = record as? Use { return [("partOfDay", JSON(use.knownPart?.rawValue))] }
        guard field == "minutes", let session = record as? Session else { return [] }
        let planned = programs[session.program]?.plannedMinutes(of: session) ?? session.minutes
        return [("plannedHours", .number(Minutes.hours(planned)))]
    }

    private func schedule(_ schedule: Schedule) -> JSON {
        [
            "from": .string(schedule.from.description), "commitment": schedule.commitment.json,
            "hours": .number(Minutes.hours(schedule.minutes)),
            "slots": .array(schedule.slots.map { .string($0.description) }),
        ]
    }

    private func json(_ value: FieldValue, _ declaration: FieldDeclaration) -> JSON {
        value.json(declaration) { kind, uid in
            switch kind {
            case Program.kind: UID(uid).flatMap { programs[$0] }?.id.description
            case Session.kind: UID(uid).flatMap { sessions[$0] }?.description
            default: vocabulary.name(kind, uid)
            }
        }
    }
}

extension Entry {
    /// Whether a field only says where the entry is placed, since its time isn't known so well.
    fileprivate func hidesPlace(of field: String) -> Bool {
        field == "at" && knownTime == nil || field == "part" && knownPart == nil
    }
}

// The key `people` has everyone, not only the others.
extension FieldDeclaration {
    /// Everyone in a check-in; nil if this isn't the field about the others.
    fileprivate func people(of checkIn: CheckIn) -> FieldValue? {
        guard name == "others", let list else { return nil }
        return .list(checkIn.people.map { list.item(of: [$0.contact.fieldValue, $0.outcome.fieldValue]) })
    }

    /// Everyone in a check-in's document; nil if this isn't the field about the others.
    func people(in document: Document) -> FieldValue? {
        guard name == "others", let list, case .list(let others)? = document[name] else { return nil }
        guard let contact = document["contact"], let outcome = document["support"], contact != .null else {
            return .list(others)
        }
        return .list([list.item(of: [contact, outcome])] + others)
    }
}

extension FieldValue {
    /// The value as JSON: a number, hours, a boolean or a text, depending on the field's type.
    /// - Parameter name: the name or id to write for a reference; nil if unknown.
    func json(
        _ declaration: FieldDeclaration?, name: (_ kind: RecordKind, _ uid: String) -> String?
    ) -> JSON {
        switch (self, declaration?.type) {
        case (.null, _): .null
        case (.int(let number), .hours?): .number(Minutes.hours(number))
        case (.int(let number), .flag?): .bool(number != 0)
        case (.int(let number), _): .int(number)
        case (.text(let uid), .reference(let kind)?): JSON(name(kind, uid))
        case (.text(let text), _): .string(text)
        case (.list(let items), _): .array(items.map { $0.json(declaration, name: name) })
        case (.item(let document), _):
            .object(
                document.fields.map { field in
                    let column = declaration?.list?.columns.first { $0.name == field.name }
                    if case .text(let uid) = field.value, let kind = column?.type.reference {
                        return (field.name, JSON(name(kind, uid)))
                    }
                    return (field.name, field.value.json(nil, name: name))
                })
        }
    }
}

extension Vocabulary {
    /// The name of a trigger, action, contact or medication by its uid; nil if there is none.
    package func name(_ kind: RecordKind, _ uid: String) -> String? {
        func name<R: NamedRecord>(_ records: [R]) -> String? {
            UID<R>(uid).flatMap { uid in records.first { $0.uid == uid } }?.name.text
        }
        return switch kind {
        case Trigger.kind: name(triggers)
        case Action.kind: name(actions)
        case Contact.kind: name(contacts)
        case Medication.kind: name(medications)
        default: nil
        }
    }
}
