/// Finds the records that files mean among those on record.
///
/// Each record is meant once: of two rows that say the same, each needs one of its own. Rows and records are compared in
/// their order, so that a file that is imported again meets the records that it made.
struct Matching {
    private var contacts: [UID<Contact>: UID<Contact>] = [:]
    private var triggers: [UID<Trigger>: UID<Trigger>] = [:]
    private var actions: [UID<Action>: UID<Action>] = [:]
    private var programs: [UID<Program>: UID<Program>] = [:]
    private var sessions: [UID<Session>: UID<Session>] = [:]
    private var medications: [UID<Medication>: UID<Medication>] = [:]

    // MARK: Kinds that are told apart by a key

    /// Compares records of one kind.
    /// - Parameters:
    ///   - isUnique: whether there is only one record of a key.
    ///   - key: what tells two records apart.
    mutating func part<Of: Record>(
        _ told: [Imported<Of>], _ stored: [Of], isUnique: Bool = false, key: (Of) -> String
    ) throws -> ImportPart<Of> {
        var part = ImportPart<Of>()
        var waiting = Dictionary(grouping: stored, by: key).mapValues { Array($0.reversed()) }
        var seen: Set<String> = []
        for item in told {
            let key = key(item.record)
            guard !isUnique || seen.insert(key).inserted else {
                throw item.place.problem("This \(Of.kind.noun) is there twice. Take one of the two rows out.")
            }
            let old = waiting[key]?.popLast()
            if let old { note(item.record, is: old) }
            part.add(item, to: old)
        }
        return part
    }

    /// Notes which records are meant, before they are compared: records of a kind that refers to itself.
    mutating func match<Of: Record>(_ told: [Of], _ stored: [Of], key: (Of) -> String) {
        let known = Dictionary(stored.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
        for record in told {
            if let old = known[key(record)] { note(record, is: old) }
        }
    }

    private mutating func note<Of: Record>(_ told: Of, is old: Of) {
        switch (told, old) {
        case (let told as Contact, let old as Contact): contacts[told.uid] = old.uid
        case (let told as Trigger, let old as Trigger): triggers[told.uid] = old.uid
        case (let told as Action, let old as Action): actions[told.uid] = old.uid
        case (let told as Program, let old as Program): programs[told.uid] = old.uid
        case (let told as Session, let old as Session): sessions[told.uid] = old.uid
        case (let told as Medication, let old as Medication): medications[told.uid] = old.uid
        default: break
        }
    }

    // MARK: Entries, of which a day may have several

    /// Compares entries that have no key: the same is one that says all that is told, or one of the same minute.
    /// - Parameter group: what else tells two entries of a day apart.
    mutating func entries<Of: Entry>(
        _ told: [Imported<Of>], _ stored: [Of], group: (Of) -> String = { _ in "" }
    ) -> ImportPart<Of> {
        var part = ImportPart<Of>()
        var waiting = Dictionary(grouping: stored) { GroupOfDay(day: $0.day, group: group($0)) }
        for item in told {
            let record = item.record
            let key = GroupOfDay(day: record.day, group: group(record))
            let candidates = waiting[key] ?? []
            let index =
                candidates.firstIndex { Matching.isTime(of: $0, toldBy: record) && $0.says(item) }
                ?? candidates.firstIndex { candidate in
                    candidate.knownTime != nil && candidate.knownTime?.instant == record.knownTime?.instant
                }
            part.add(item, to: index.map { candidates[$0] })
            if let index { waiting[key]?.remove(at: index) }
        }
        return part
    }

    /// Whether an entry was when a file tells, as well as that is known there.
    private static func isTime<Of: Entry>(of stored: Of, toldBy told: Of) -> Bool {
        switch told.precision {
        case .minute: stored.knownTime?.instant == told.knownTime?.instant
        case .part: stored.knownPart == told.knownPart
        case .day: true
        }
    }

    // MARK: References

    /// The same record, referring to those on record.
    func referring(_ told: Imported<Program>) -> Imported<Program> {
        var told = told
        told.record.counselor = told.record.counselor.map { contacts[$0] ?? $0 }
        return told
    }

    func referring(_ told: Imported<Schedule>) -> Imported<Schedule> {
        var told = told
        told.record.program = programs[told.record.program] ?? told.record.program
        return told
    }

    func referring(_ told: Imported<Session>) -> Imported<Session> {
        var told = told
        told.record.program = programs[told.record.program] ?? told.record.program
        told.record.makeupFor = told.record.makeupFor.map { sessions[$0] ?? $0 }
        return told
    }

    func referring(_ told: Imported<Craving>) -> Imported<Craving> {
        var told = told
        told.record.triggers = told.record.triggers.map { triggers[$0] ?? $0 }
        told.record.actions = told.record.actions.map { actions[$0] ?? $0 }
        return told
    }

    func referring(_ told: Imported<CheckIn>) -> Imported<CheckIn> {
        var told = told
        told.record.contact = told.record.contact.map { contacts[$0] ?? $0 }
        told.record.others = told.record.others.map { Reached(contacts[$0.contact] ?? $0.contact, $0.outcome) }
        return told
    }

    func referring(_ told: Imported<Step>) -> Imported<Step> {
        var told = told
        told.record.trigger = told.record.trigger.map { triggers[$0] ?? $0 }
        told.record.action = actions[told.record.action] ?? told.record.action
        told.record.contact = told.record.contact.map { contacts[$0] ?? $0 }
        return told
    }

    func referring(_ told: Imported<ChecklistItem>) -> Imported<ChecklistItem> {
        var told = told
        told.record.program = programs[told.record.program] ?? told.record.program
        told.record.contact = told.record.contact.map { contacts[$0] ?? $0 }
        return told
    }

    func referring(_ told: Imported<Medication>) -> Imported<Medication> {
        var told = told
        told.record.prescriber = told.record.prescriber.map { contacts[$0] ?? $0 }
        return told
    }

    func referring(_ told: Imported<Dose>) -> Imported<Dose> {
        var told = told
        told.record.medication = medications[told.record.medication] ?? told.record.medication
        return told
    }
}

/// Entries of a day among which one that a file tells is looked for.
private struct GroupOfDay: Hashable {
    let day: Day
    let group: String
}
