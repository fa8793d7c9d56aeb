import SteadyDomain

// No count since the last use, since it would reset (FACTS "Lapses").
extension WeekReport {
    /// Adds on how many of the days answered there was no use.
    func addUse(to document: inout ReportDocument) {
        guard let days = use.words else { return }
        let since = use.start.map { "since \($0.dayAndMonth)" + ($0.year == week.to.year ? "" : " \($0.year)") }
        document.section(nil, .use)
        document.row("Use", Phrase(days), labelWidth: WeekReport.titleWidth, right: since.map { .words($0) })
    }
}

extension UseCount {
    /// `No use on 20 of 20 days answered; 8 of 28 not answered.` A day without an answer is never taken for one without
    /// use; nil if no day counts yet.
    var words: String? {
        guard let days = daysSinceStart, let answered = daysAnswered, let noUse = daysNoUse,
            let notAnswered = daysNotAnswered
        else { return nil }
        // A bare zero would say nothing that each use doesn't.
        let known = noUse == 0 ? nil : "No use on \(noUse) of \(answered) \(answered == 1 ? "day" : "days") answered"
        let unit = known != nil ? "" : days == 1 ? " day" : " days"
        let rest = notAnswered == 0 ? nil : "\(notAnswered) of \(days)\(unit) not answered"
        let parts = [known, rest].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ") + "."
    }
}
