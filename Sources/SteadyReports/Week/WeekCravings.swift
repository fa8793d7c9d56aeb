import SteadyDomain

extension WeekReport {
    /// Adds the cravings: how many, how strong, on which days, their triggers, and the change after each action.
    func addCravings(to document: inout ReportDocument) {
        document.section(nil, .cravings)
        guard let strength = cravings.intensity.words() else {
            let before = previous.map { " (week before \($0.hasEntries ? String($0.cravings) : "–"))" } ?? ""
            document.row("Cravings", Phrase("none recorded" + before), labelWidth: WeekReport.titleWidth)
            return
        }
        let before = previous.map { " (week before \($0.strengthBefore))" } ?? ""
        let average = cravings.intensity.hasMean ? "average" : "strength"
        document.row(
            "Cravings", Phrase([String(cravings.count), "\(average) \(strength)\(before)"]),
            labelWidth: WeekReport.titleWidth)
        let perDay = zip(week.days, cravings.perDay).map { day, count in
            "\(day.weekday.shortName) \(count == 0 ? "–" : String(count))"
        }
        let usually = cravings.usualPart.map { "mostly \($0 == .night ? "at night" : "\($0.rawValue)s")" }
        document.line(Phrase(perDay, joint: .gap), right: usually.map { .words($0) }, depth: 1)
        addTriggers(to: &document)
        let rated = cravings.attempts.compactMap(\.words)
        if !rated.isEmpty {
            document.row("Afterwards", Phrase(rated), labelWidth: 13, depth: 1)
        }
    }
}

extension WeekReport.Previous {
    /// The strength of its cravings: `6.5`, `none` if it had no craving, `–` if nothing is on record of it.
    fileprivate var strengthBefore: String { intensity.words() ?? (hasEntries ? "none" : "–") }
}

extension Attempt {
    /// `walk 3.5 lower on average (4 times)`, `walk + call someone, rated once: 4 lower`; nil if it was not rated.
    fileprivate var words: String? {
        guard let changes = change.changeWords else { return nil }
        let tried = actions.map(\.text).joined(separator: " + ")
        let times = Effect.times(change.count)
        return isComparable ? "\(tried) \(changes) (\(times))" : "\(tried), rated \(times): \(changes)"
    }
}
