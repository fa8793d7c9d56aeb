import SteadyDomain

/// What is due of the medications today, and taken.
struct TodayMedications: Sendable {
    private struct Today: Sendable {
        let id: ID<Medication>
        let name: Name?
        /// Those of today.
        let times: [ClockTime]
        /// Another day than today, for which the dose of today stands or would stand; nil if there is none.
        let dueOn: Day?
        /// How many doses that day has, or else today.
        let count: Int
        let figures: DoseFigures
        let isOpen: Bool

        init(_ medication: MedicationCourse, firstDay: Day?, _ now: Now) {
            id = medication.id
            name = medication.name
            times = medication.times(on: now.today, now.calendar)
            let open = medication.openDay(firstDay: firstDay, now)
            isOpen = open != nil
            let hasDose = !medication.doses(on: now.today).isEmpty
            let day = open ?? (hasDose ? medication.dueDay(for: now.today, now.calendar) : nil) ?? now.today
            dueOn = day == now.today ? nil : day
            count = medication.times(on: day, now.calendar).count
            figures = DoseFigures(
                of: medication, on: day...day, firstDay: firstDay, now: now, countsAhead: false)
        }

        /// `Sertraline 1 of 2`, `Sublocade 0 of 1 (due Tue 8 Sep)`; nil where nothing is due and none was taken.
        var words: String? {
            guard count > 0 || figures.beyond > 0 else { return nil }
            guard count > 0 else { return "\(name?.text ?? "") \(figures.beyond)" }
            let details = [
                dueOn.map { "due \($0.shortSpoken)" }, figures.skipped > 0 ? "\(figures.skipped) skipped" : nil,
                figures.beyond > 0 ? "\(figures.beyond) more" : nil,
            ].compactMap(\.self)
            let inBrackets = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
            return "\(name?.text ?? "") \(figures.taken) of \(count)\(inBrackets)"
        }
    }

    /// Those that are taken today, by first day.
    private let medications: [Today]
    private let nudge: Nudge?
    private let showsSources: Bool

    /// For so many days after the end of an opioid the line about tolerance stands here.
    private static let daysAfterEnd = 7

    /// - Parameters:
    ///   - record: the record of this week.
    ///   - showsSources: whether the page says where what it tells comes from.
    init(_ record: WeekRecord, showsSources: Bool) {
        self.showsSources = showsSources
        let (now, courses) = (record.now, record.medications)
        medications = courses.filter { $0.isActive(on: now.today) }.map { Today($0, firstDay: record.firstDay, now) }
        let weekToToday = now.today - TodayMedications.daysAfterEnd...now.today
        nudge =
            !record.nudges
            ? nil
            : courses.lazy.compactMap { medication in
                let isToCome = medication.isActive(on: now.today) && medication.doses(on: now.today).taken == 0
                let atDose = Nudge(
                    atDoseOf: medication, among: courses, on: now.today, firstDay: record.firstDay, now: now)
                return (isToCome ? atDose : nil) ?? Nudge(afterEndOf: medication, on: weekToToday, among: courses)
            }.first
    }

    /// What the line about tolerance says, if it stands on the page.
    var facts: [Fact] { [nudge?.fact].compactMap(\.self) }

    /// The command that records what is due. It has to name one where `steady dose` alone could mean several.
    private var command: String? {
        let open = medications.filter(\.isOpen)
        guard let first = open.first else { return nil }
        guard open.count > 1, let name = first.name else { return "steady dose" }
        return "steady dose \(name.text.asArgument)"
    }

    /// Adds one line of all of them and, after days without an opioid, the line about tolerance.
    func add(to document: inout ReportDocument) {
        var told = medications.compactMap(\.words)
        if let last = told.popLast() {
            told.append("\(last) taken")
            document.row("Medication", Phrase(told), command)
        }
        if let nudge {
            document.line(Phrase(nudge.fact.words(citing: showsSources)), right: .command("steady now"), depth: 1)
        }
    }

    var json: JSON {
        .array(
            medications.map { medication in
                [
                    "id": .string(medication.id.description), "name": JSON(medication.name?.text),
                    "times": .array(medication.times.map { .string($0.description) }),
                    "dueOn": JSON(medication.dueOn),
                    "taken": .int(medication.figures.taken), "skipped": .int(medication.figures.skipped),
                    "beyond": .int(medication.figures.beyond),
                ]
            })
    }
}
