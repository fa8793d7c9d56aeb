import SteadyDomain

/// What is due of the medications today, and taken.
struct TodayMedications: Sendable {
    private struct Today: Sendable {
        let id: ID<Medication>
        let name: Name?
        let times: [ClockTime]
        let doses: MedicationCourse.Doses
        let isOpen: Bool

        /// `Sertraline 1 of 2`; nil where nothing is due and none was taken.
        var words: String? {
            guard !times.isEmpty || doses.taken > 0 else { return nil }
            let of = times.isEmpty ? "" : " of \(times.count)"
            let skipped = doses.skipped > 0 ? " (\(doses.skipped) skipped)" : ""
            return "\(name?.text ?? "") \(doses.taken)\(of)\(skipped)"
        }
    }

    /// Those that are taken today, by first day.
    private let medications: [Today]
    private let nudge: Nudge?

    /// - Parameters:
    ///   - record: the record of this week.
    ///   - nudges: whether the person wants the lines for hard moments.
    init(_ record: WeekRecord, nudges: Bool) {
        let now = record.now
        let courses = record.medications
        medications = courses.filter { $0.isActive(on: now.today) }.map { medication in
            Today(
                id: medication.id, name: medication.name, times: medication.times(on: now.today, now.calendar),
                doses: medication.doses(on: now.today), isOpen: medication.isOpen(now))
        }
        // The week before is needed: a gap may have begun in it.
        let days = record.week.previous.from...now.today
        nudge =
            !nudges
            ? nil
            : courses.lazy.compactMap { medication in
                let figures = DoseFigures(of: medication, on: days, firstDay: record.firstDay, now: now)
                return Nudge(after: figures.openGap, in: medication)
            }.first
    }

    /// Adds one line of all of them, and if a gap is open, the line about it.
    func add(to document: inout ReportDocument) {
        var told = medications.compactMap(\.words)
        if let last = told.popLast() {
            told.append("\(last) taken")
            document.row("Medication", Phrase(told), medications.contains(where: \.isOpen) ? "steady dose" : nil)
        }
        if let nudge { document.line(nudge.words, right: .command("steady now"), depth: 1) }
    }

    var json: JSON {
        .array(
            medications.map { medication in
                [
                    "id": .string(medication.id.description), "name": JSON(medication.name?.text),
                    "times": .array(medication.times.map { .string($0.description) }),
                    "taken": .int(medication.doses.taken), "skipped": .int(medication.doses.skipped),
                ]
            })
    }
}
