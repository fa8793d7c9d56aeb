import SteadyDomain

// What the clinic asks for, in one line each.
extension RecordText {
    /// `Sertraline`, `daily 08:00`, `from Mon 2 Nov 2026`
    package func line(_ medication: Medication) -> Phrase {
        Phrase(
            [
                medication.name.text, medication.times.dueWords, "from \(medication.from.spoken)",
                medication.ended.map { "to \($0.spoken)" },
                medication.isOpioid ? "an opioid" : medication.opioid.map { _ in "no opioid" },
                medication.prescriber.map { "prescribed by \(vocabulary.name($0).text)" }, medication.note.map(note),
            ].compactMap(\.self))
    }

    func words(for dose: Dose) -> Words {
        Words(
            what: "dose \(dose.status.rawValue)", when: spoken(dose),
            details: details(
                of: dose, own: [("medication", vocabulary.name(dose.medication).text), ("status", nil)]))
    }

    func words(for score: ClinicScore) -> Words {
        Words(
            what: "\(score.name.text) \(score.words)", when: score.day.spoken,
            details: details(of: score, own: ["name", "value", "out_of"].map { ($0, nil) }))
    }

    func words(for screen: Screen) -> Words {
        Words(
            what: screen.noun, when: spoken(screen),
            details: details(
                of: screen,
                own: [("given_at", given(screen)), ("result", screen.result.map { "result \($0.rawValue)" })]))
    }

    /// `asked for`, `given`, or `given Wed 16 Sep 2026 09:15` where that isn't its own time; nil if neither was said.
    private func given(_ screen: Screen) -> String? {
        guard let given = screen.givenAt else { return screen.result == nil ? "asked for" : nil }
        return given == screen.at ? "given" : "given \(spoken(given))"
    }
}

extension [Slot] {
    /// `daily 08:00, 20:00`, `mon, thu 08:00`, `as needed`: when a medication is due each week.
    package var dueWords: String {
        guard !isEmpty else { return "as needed" }
        var clocks: [[Weekday]: [ClockTime]] = [:]
        for (clock, slots) in Dictionary(grouping: self, by: \.clock) {
            clocks[Set(slots.map(\.weekday)).sorted { $0.rawValue < $1.rawValue }, default: []].append(clock)
        }
        let lines = clocks.map { (days: $0, clocks: $1.sorted()) }
        return lines.sorted { ($0.clocks[0], $0.days[0].rawValue) < ($1.clocks[0], $1.days[0].rawValue) }
            .map { line in
                let days =
                    line.days.count == Weekday.allCases.count
                    ? "daily" : line.days.map(\.abbreviation).joined(separator: ", ")
                return "\(days) \(line.clocks.map(\.description).joined(separator: ", "))"
            }.joined(separator: "; ")
    }
}
