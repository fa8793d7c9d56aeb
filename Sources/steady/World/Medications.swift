import SteadyDomain
import SteadyReports
import SteadyStore

extension Context {
    /// The medication that words name, by its id, its name or a part that only its name has: of several records of that name
    /// the one that holds on that day, else the newest. A name such as B12 means the medication, though it could be the id
    /// of another kind of record.
    /// - Throws: ``Problem/usage(_:command:)`` if several names have that part.
    func medication(named words: [String], on day: Day) throws -> Medication {
        let text = words.joined(separator: " ")
        let all = try store.medications()
        let reference = try? Reference(text)
        if let own = all.first(where: { Reference(Medication.kind, $0.id.number) == reference }) { return own }
        let name = try Name(text, for: Medication.kind.nounWithArticle)
        let exact = all.filter { $0.name.key == name.key }
        let found = exact.isEmpty ? all.filter { $0.name.key.contains(name.key) } : exact
        let names = MedicationCourse.all(found).compactMap { $0.name?.text }
        if names.count > 1 {
            throw Problem.usage(
                "\"\(text.visible)\" is in the names of \(names.map(\.visible).listed(by: "and")). Give one of them.")
        }
        guard let newest = found.last else {
            if reference != nil {
                throw Reference(Medication.kind, try Reference.id(text, of: Medication.self).number).notFound
            }
            let nearest = Nearest.match(text, in: all.map(\.name.text))
            throw Problem.missing(
                "No medication is named \"\(text.visible)\". "
                    + (nearest.map { "Did you mean \($0.visible)?" } ?? "`\(Medication.kind.listing)` lists them."),
                command: nearest.map { world.corrected(replacing: words, by: $0) } ?? Medication.kind.listing)
        }
        return found.last { $0.activeDays.contains(day) } ?? newest
    }

    /// The medication of a dose that doesn't say of which: the only one that is taken on that day, or the only one that is
    /// due now.
    /// - Throws: ``Problem/missing(_:command:)`` if none is taken on that day, ``Problem/usage(_:command:)`` if there are
    ///   several.
    func onlyMedication(on day: Day) throws -> Medication {
        let active = try store.medications().filter { $0.activeDays.contains(day) }
        guard let first = active.first else {
            throw Problem.missing(
                "No medication is on record for \(day.spoken). Add it first.",
                command: "steady medication add NAME --daily 08:00")
        }
        if active.count == 1 { return first }
        let firstDay = try store.firstDay()
        let open =
            day == now.today
            ? try store.medications(on: day...day).filter { $0.openDay(firstDay: firstDay, now) != nil } : []
        // Of several records of a name, the one that holds on that day.
        let due = open.compactMap { course in active.first { $0.name.key == course.name?.key } }
        if due.count == 1 { return due[0] }
        let likely = due.first ?? active.first { !$0.times.isEmpty } ?? first
        throw Problem.usage(
            "Several medications are on record: \(active.map(\.name.text.visible).listed(by: "and")). Say which.",
            command: world.corrected(replacing: [], by: likely.name.text))
    }

    /// What stands below the echo of a dose: the line about tolerance with the first dose of a day after days without.
    func nudge(after dose: Dose) throws -> Nudge? {
        guard dose.status == .taken,
            let medication = try store.medications().first(where: { $0.uid == dose.medication })
        else { return nil }
        return try nudge(atDoseOf: medication, on: dose.day) { $0.doses(on: dose.day).taken == 1 }
    }

    /// What stands below the echo of a new medication: the line about tolerance where it is taken again after days without.
    func nudge(atStartOf medication: Medication) throws -> Nudge? {
        try nudge(atDoseOf: medication, on: medication.from) { _ in true }
    }

    private func nudge(
        atDoseOf medication: Medication, on day: Day, where isMeant: (MedicationCourse) -> Bool
    ) throws -> Nudge? {
        guard settings.nudge, medication.isOpioid else { return nil }
        let all = try store.medications(on: day...day)
        guard let course = all.first(where: { $0.name?.key == medication.name.key }), isMeant(course) else {
            return nil
        }
        return Nudge(atDoseOf: course, among: all, on: day, firstDay: try store.firstDay(), now: now)
    }
}

extension Echo {
    /// Adds a note if a dose was recorded for a day on which its medication isn't taken, with the command that makes the two
    /// agree.
    mutating func outside(_ medication: Medication, on day: Day) throws {
        let records = try context.store.medications().filter { $0.name.key == medication.name.key }
        guard !records.contains(where: { $0.activeDays.contains(day) }) else { return }
        let name = medication.name.text
        if day < medication.from {
            note(
                "before the first day of \(name), \(medication.from.spoken)",
                right: .command("steady edit \(medication.id) --from \(day)"))
        } else if let ended = medication.ended {
            note(
                "after the last day of \(name), \(ended.spoken)",
                right: .command("steady edit \(medication.id) --ended \(day)"))
        }
    }
}
