import SteadyDomain
import SteadyReports
import SteadyStore

extension Context {
    /// The medication that words name, by its id, its name or a part that only its name has: of several records of that name
    /// the one that holds on that day, else the newest.
    /// - Throws: ``Problem/usage(_:command:)`` if several names have that part.
    func medication(named words: [String], on day: Day) throws -> Medication {
        let text = words.joined(separator: " ")
        let all = try store.medications()
        if (try? Reference(text)) != nil {
            let id: ID<Medication> = try Reference.id(text)
            guard let medication = all.first(where: { $0.id == id }) else {
                throw Reference(Medication.kind, id.number).notFound
            }
            return medication
        }
        let name = try Name(text, for: Medication.kind.nounWithArticle)
        let exact = all.filter { $0.name.key == name.key }
        let found = exact.isEmpty ? all.filter { $0.name.key.contains(name.key) } : exact
        let names = MedicationCourse.all(found).compactMap { $0.name?.text }
        if names.count > 1 {
            throw Problem.usage(
                "\"\(text.visible)\" is in the names of \(names.map(\.visible).listed(by: "and")). Give one of them.")
        }
        guard let newest = found.last else {
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
        let due = day == now.today ? try store.medications(on: day...day).filter { $0.isOpen(now) } : []
        if due.count == 1, let only = active.first(where: { $0.id == due[0].id }) { return only }
        throw Problem.usage(
            "Several medications are on record: \(active.map(\.name.text.visible).listed(by: "and")). Say which.",
            command: "steady dose \(first.name.text.asArgument)")
    }

    /// What stands below the echo of a dose: the line about tolerance with the first dose of a day after a gap.
    func nudge(after dose: Dose) throws -> Nudge? {
        guard settings.nudge, dose.status == .taken else { return nil }
        let records = try store.medications()
        guard let own = records.first(where: { $0.uid == dose.medication }), own.isOpioid else { return nil }
        let first = try store.lastDayTaken(before: dose) ?? own.from
        let days = min(first, dose.day)...dose.day
        let named = try store.medications(on: days).first { $0.name?.key == own.name.key }
        guard let named, named.doses(on: dose.day).taken == 1 else { return nil }
        let figures = DoseFigures(of: named, on: days, firstDay: try store.firstDay(), now: now)
        return Nudge(after: figures.gaps.last, in: named)
    }
}
