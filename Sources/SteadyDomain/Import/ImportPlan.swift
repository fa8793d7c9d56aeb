/// What an import does to the record: it adds what is new and fills in what is empty, and replaces nothing.
package struct ImportPlan: Sendable {
    package private(set) var contacts = ImportPart<Contact>()
    package private(set) var triggers = ImportPart<Trigger>()
    package private(set) var actions = ImportPart<Action>()
    package private(set) var programs = ImportPart<Program>()
    package private(set) var schedules = ImportPart<Schedule>()
    package private(set) var sessions = ImportPart<Session>()
    package private(set) var cravings = ImportPart<Craving>()
    package private(set) var checkIns = ImportPart<CheckIn>()
    package private(set) var uses = ImportPart<Use>()
    package private(set) var points = ImportPart<Point>()
    package private(set) var agreements = ImportPart<Agreement>()
    package private(set) var steps = ImportPart<Step>()
    package private(set) var planNotes = ImportPart<PlanNote>()
    package private(set) var checklist = ImportPart<ChecklistItem>()
    package private(set) var medications = ImportPart<Medication>()
    package private(set) var doses = ImportPart<Dose>()
    package private(set) var scores = ImportPart<ClinicScore>()
    package private(set) var screens = ImportPart<Screen>()
    package private(set) var comparisons = ImportPart<Comparison>()

    /// Every kind, in display order.
    package var parts: [any ImportTally] {
        [
            programs, schedules, sessions, cravings, checkIns, uses, points, agreements, actions, triggers, contacts,
            planNotes, steps, checklist, medications, doses, scores, screens, comparisons,
        ]
    }

    /// How many records it adds or fills in.
    package var changes: Int { parts.reduce(0) { $0 + $1.added + $1.completed } }

    /// Compares what files tell with what is on record.
    /// - Throws: ``Problem/conflict(_:command:)`` that names file and row if something can't be on one record.
    package init(_ batch: ImportBatch, over basis: ImportBasis) throws {
        var matching = Matching()
        contacts = try matching.part(batch.contacts, basis.contacts) { $0.name.key }
        triggers = try matching.part(batch.triggers, basis.triggers) { $0.name.key }
        actions = try matching.part(batch.actions, basis.actions) { $0.name.key }
        programs = try matching.part(batch.programs.map(matching.referring), basis.programs, isUnique: true) {
            "\($0.level.rawValue) \($0.from) \($0.name.key)"
        }
        schedules = try matching.part(batch.schedules.map(matching.referring), basis.schedules, isUnique: true) {
            "\($0.program) \($0.from)"
        }
        let told = batch.sessions.map(matching.referring)
        // Where only the day is told, a session of that day is meant.
        let isByDay = told.contains { $0.assumed.contains("at") }
        let key: (Session) -> String = { "\($0.program) \(isByDay ? $0.day.number : $0.start.instant)" }
        matching.match(told.map(\.record), basis.sessions, key: key)
        sessions = try matching.part(told.map(matching.referring), basis.sessions, isUnique: true, key: key)
        cravings = matching.entries(batch.cravings.map(matching.referring), basis.cravings)
        checkIns = try matching.part(batch.checkIns.map(matching.referring), basis.checkIns, isUnique: true) {
            $0.day.description
        }
        uses = matching.entries(batch.uses, basis.uses)
        points = try matching.part(batch.points, basis.points) { "\($0.day) \(Name.key($0.text))" }
        agreements = try matching.part(batch.agreements, basis.agreements) { "\($0.day) \(Name.key($0.text))" }
        steps = try matching.part(batch.steps.map(matching.referring), basis.steps, isUnique: true) { step in
            "\(step.trigger?.description ?? "") \(step.action) \(step.until?.description ?? "")"
        }
        steps.putLast(after: basis.steps)
        planNotes = try matching.part(batch.planNotes, basis.planNotes) { note in
            "\(note.sort.rawValue) \(note.until?.description ?? "") \(Name.key(note.text))"
        }
        checklist = try matching.part(batch.checklist.map(matching.referring), basis.clinic.checklist) { item in
            "\(item.program) \(item.topic.rawValue) \(Name.key(item.text))"
        }
        medications = try matching.part(
            batch.medications.map(matching.referring), basis.clinic.medications, isUnique: true
        ) { "\($0.from) \($0.name.key)" }
        doses = matching.entries(batch.doses.map(matching.referring), basis.clinic.doses) { $0.medication.description }
        scores = try matching.part(batch.scores, basis.clinic.scores, isUnique: true) { "\($0.day) \($0.name.key)" }
        screens = matching.entries(batch.screens, basis.clinic.screens)
        comparisons = matching.entries(batch.comparisons, basis.clinic.comparisons)
        try checkPrograms(basis.programs)
        try checkMedications(basis.clinic.medications)
        try checkDoses(basis.clinic.doses)
    }

    /// - Throws: ``Problem/conflict(_:command:)`` if a medication would be on record twice on a day: then nobody could tell
    ///   what is due.
    private func checkMedications(_ stored: [Medication]) throws {
        let all = medications.result(over: stored)
        for (medication, place) in medications.changed {
            let other = all.first { other in
                other.uid != medication.uid && other.name.key == medication.name.key
                    && other.activeDays.overlaps(medication.activeDays)
            }
            guard let other else { continue }
            throw place.problem(
                "\(medication.name.text) from \(medication.from.spoken) and from \(other.from.spoken) is taken on the "
                    + "same days. Correct the days of one of them.")
        }
    }

    /// - Throws: ``Problem/conflict(_:command:)`` if a medication would be taken twice in one minute.
    private func checkDoses(_ stored: [Dose]) throws {
        func key(_ dose: Dose) -> String? { dose.knownTime.map { "\(dose.medication) \($0.instant)" } }
        var seen: Set<String> = []
        let known = Dictionary(stored.compactMap { dose in key(dose).map { ($0, dose) } }) { first, _ in first }
        for item in doses.new {
            guard let key = key(item.record) else { continue }
            guard seen.insert(key).inserted else {
                throw item.place.problem("This dose is there twice. Take one of the two rows out.")
            }
            if let other = known[key] {
                throw item.place.problem(
                    "\(other.id) is of that time, on \(other.day.spoken). Give that day, or take the row out.")
            }
        }
    }

    /// - Throws: ``Problem/conflict(_:command:)`` if two levels of care would be active on the same day, or one would end
    ///   before it begins.
    private func checkPrograms(_ stored: [Program]) throws {
        let old = Dictionary(uniqueKeysWithValues: stored.map { ($0.uid, $0) })
        let all = programs.result(over: stored)
        for (program, place) in programs.changed {
            if let end = program.ended, end < program.from {
                throw place.at("ended").problem(
                    "It begins on \(program.from.spoken), so it can't end on \(end.spoken).")
            }
            if let end = program.plannedLastDay, end < program.from {
                throw place.at("planned_until").problem(
                    "It begins on \(program.from.spoken), so it can't be planned until \(end.spoken).")
            }
            if let other = program.newOverlap(since: old[program.uid], with: all) {
                throw place.problem(
                    "\(program.name.text) and \(other.name.text) are levels of care in the same days, and only one is "
                        + "active on a day. Correct the days of one of them.")
            }
        }
    }
}

/// What is on record, for an import to be compared with.
package struct ImportBasis: Sendable {
    package var contacts: [Contact] = []
    package var triggers: [Trigger] = []
    package var actions: [Action] = []
    package var programs: [Program] = []
    package var schedules: [Schedule] = []
    package var sessions: [Session] = []
    package var cravings: [Craving] = []
    package var checkIns: [CheckIn] = []
    package var uses: [Use] = []
    package var points: [Point] = []
    package var agreements: [Agreement] = []
    package var steps: [Step] = []
    package var planNotes: [PlanNote] = []
    package var clinic = ClinicRecords()

    package init() {}
}

extension ImportPart<Step> {
    /// Puts new steps after those that a trigger has already.
    fileprivate mutating func putLast(after stored: [Step]) {
        let last = Dictionary(stored.map { ($0.trigger, $0.position) }, uniquingKeysWith: max)
        for index in new.indices {
            let step = new[index].record
            new[index].record.position = Step.position(near: step.position + (last[step.trigger] ?? 0))
        }
    }
}
