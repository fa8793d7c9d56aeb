import SteadyDomain

extension WeekReport {
    /// Adds the scores of the evenings, each with that of the week before.
    func addEvenings(to document: inout ReportDocument) {
        document.section(nil, .evenings)
        let scores = [
            score("mood", checkIns.mood, before: previous.map(\.mood)),
            score("stress", checkIns.stress, before: previous.map(\.stress)),
            score("sleep", checkIns.sleep, before: previous.map(\.sleep), unit: " h"),
            score("urge", checkIns.urge, before: previous.map(\.urge)),
        ].compactMap(\.self)
        document.row(
            "Evenings", scores.isEmpty ? "none recorded" : Phrase(scores), labelWidth: WeekReport.titleWidth)
        if !scores.isEmpty { document.line("Mood 10 is best, the others 10 worst", depth: 1) }
    }

    /// Adds who was reached, and on how many evenings.
    func addSupport(to document: inout ReportDocument) {
        let (reached, tried) = (checkIns.supportReached, checkIns.supportTried)
        guard reached + tried > 0 else { return }
        let of = "of \(checkIns.done) \(checkIns.done == 1 ? "evening" : "evenings")"
        let words =
            if reached == 0 {
                "tried on \(tried) \(of)"
            } else {
                "\(whoWasReached) reached on \(reached) \(of)" + (tried > 0 ? ", tried on \(tried)" : "")
            }
        document.section(nil, .support)
        document.row("Support", Phrase(words), labelWidth: WeekReport.titleWidth)
    }

    /// `Sam`, `Sam or Ada`, `Sam, Ada or others`
    private var whoWasReached: String {
        let names = checkIns.reached.compactMap { $0.map { vocabulary.name($0).text } }
        if names.isEmpty { return "someone" }
        let isEveryone = checkIns.reached.count <= WeekReport.mostNames && !checkIns.reached.contains(nil)
        return (isEveryone ? names : names.prefix(WeekReport.mostNames - 1) + ["others"]).listed(by: "or")
    }

    private static let mostNames = 3

    /// `mood 5.2 (before 6, 4), 4 answers`; the number of answers is only given if some check-ins lack one. Under four
    /// answers each is there to see.
    private func score(_ name: String, _ answers: Answers, before: Answers?, unit: String = "") -> String? {
        guard let words = answers.words(unit: unit) else { return nil }
        let count = answers.hasMean && answers.count < checkIns.done ? ", \(answers.count) answers" : ""
        return "\(name) \(words)\(before.map { " (before \($0.words() ?? "–"))" } ?? "")\(count)"
    }
}
