import SteadyDomain

extension WeekReport {
    /// A medication in this week.
    package struct Medicine: Sendable {
        package let id: ID<Medication>
        /// Nil where it isn't told.
        package let name: Name?
        package let figures: DoseFigures

        init(_ medication: MedicationCourse, on days: ClosedRange<Day>, _ record: WeekRecord) {
            id = medication.id
            name = medication.name
            figures = DoseFigures(of: medication, on: days, firstDay: record.firstDay, now: record.now)
        }
    }

    /// The line about tolerance if an opioid ended in the week; nil otherwise, and where the person wants none.
    static func tolerance(_ record: WeekRecord) -> Nudge? {
        guard record.nudges, record.week.from <= record.now.today else { return nil }
        let days = record.week.from...WeekRecord.lastCountedDay(of: record.week, today: record.now.today)
        return record.medications.lazy.compactMap { Nudge(afterEndOf: $0, on: days, among: record.medications) }.first
    }

    /// Adds the doses taken of those due, a line for each medication of which there is something to tell, and the line about
    /// tolerance if an opioid ended.
    func addMedications(to document: inout ReportDocument) {
        let told = medications.filter { !$0.figures.isEmpty }
        guard !told.isEmpty || tolerance != nil else { return }
        document.section(nil, .medication)
        for (position, medication) in told.enumerated() {
            let title = medication.name.title(medication.id, isAlone: told.count == 1)
            document.row(
                position == 0 ? "Medication" : "",
                Phrase([title] + medication.figures.words { week.days.contains($0) ? $0.inWeek : $0.shortSpoken }),
                labelWidth: WeekReport.titleWidth)
        }
        if let tolerance {
            document.row(
                told.isEmpty ? "Medication" : "", Phrase(tolerance.fact.words(citing: showsSources)),
                labelWidth: WeekReport.titleWidth)
        }
    }
}

extension Name? {
    /// What a page calls a medication: its name or, where that isn't told, `a medication`.
    /// - Parameter isAlone: whether the page has no other one, so that its id needn't tell it apart.
    func title(_ id: ID<Medication>, isAlone: Bool) -> String {
        self?.text ?? "a medication\(isAlone ? "" : " (\(id))")"
    }
}

extension DoseFigures {
    /// `5 of 7 doses taken`, `1 skipped`, `1 not recorded`, `gap Tue 10 – Wed 11 (2 days)`. Nothing is said of how it should
    /// be.
    /// - Parameter spoken: writes a day.
    func words(_ spoken: (Day) -> String) -> [String] {
        var parts: [String] = []
        if due > 0 {
            parts.append("\(taken) of \(due) \(due == 1 ? "dose" : "doses") taken")
            if beyond > 0 { parts.append("\(beyond) more") }
        } else if beyond > 0 {
            parts.append("\(beyond) \(beyond == 1 ? "dose" : "doses") taken\(isAsNeeded ? " as needed" : "")")
        }
        if skipped > 0 { parts.append("\(skipped) skipped") }
        if notRecorded > 0 { parts.append("\(notRecorded) not recorded") }
        return parts + gaps.map { $0.words(spoken) }
    }

    /// The figures with the keys that the documentation lists, without the gaps.
    var members: [(key: String, value: JSON)] {
        [
            ("due", .int(due)), ("taken", .int(taken)), ("beyond", .int(beyond)), ("skipped", .int(skipped)),
            ("notRecorded", .int(notRecorded)),
        ]
    }
}

extension DoseGap {
    /// `gap Tue 10 – Wed 11 (2 days)`, `gap since Tue 10 (5 days)`
    fileprivate func words(_ spoken: (Day) -> String) -> String {
        let count = days.count == 1 ? "1 day" : "\(days.count) days"
        if isOpen { return "gap since \(spoken(days.lowerBound)) (\(count))" }
        let last = days.count == 1 ? "" : " – \(spoken(days.upperBound))"
        return "gap \(spoken(days.lowerBound))\(last) (\(count))"
    }

    /// `{"from":"2026-11-10","to":"2026-11-11","days":2,"open":false}`
    var json: JSON {
        [
            "from": .string(days.lowerBound.description), "to": .string(days.upperBound.description),
            "days": .int(days.count), "open": .bool(isOpen),
        ]
    }
}

extension WeekReport.Medicine {
    var json: JSON {
        .object(
            [("id", .string(id.description)), ("name", JSON(name?.text))] + figures.members
                + [("gaps", .array(figures.gaps.map(\.json)))])
    }
}
