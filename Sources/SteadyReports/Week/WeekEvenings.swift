import SteadyDomain

extension WeekReport {
    /// Adds the evenings: how many had a check-in, who was reached, and the average scores.
    func addEvenings(to document: inout ReportDocument) {
        document.section()
        guard checkIns.of > 0 else {
            document.row("Evenings", "none to count yet", labelWidth: WeekReport.titleWidth)
            return
        }
        var parts = ["\(checkIns.done) of \(checkIns.of) checked in"]
        var support: [String] = []
        if checkIns.supportReached > 0 { support.append("\(whoWasReached) reached on \(checkIns.supportReached)") }
        if checkIns.supportTried > 0 { support.append("tried on \(checkIns.supportTried)") }
        if !support.isEmpty { parts.append(support.joined(separator: ", ")) }
        document.row("Evenings", Phrase(parts), labelWidth: WeekReport.titleWidth)
        let scores = [
            score("mood", checkIns.mood, before: previous.map(\.mood)),
            score("stress", checkIns.stress, before: previous.map(\.stress)),
            score("sleep", checkIns.sleep, before: previous.map(\.sleep), unit: " h"),
            score("urge", checkIns.urge, before: previous.map(\.urge)),
        ].compactMap(\.self)
        guard let first = scores.first else { return }
        document.line(
            Phrase([first.prefix(1).uppercased() + first.dropFirst()] + scores.dropFirst()), depth: 1)
        document.line("Mood 10 is best, the others 10 worst", depth: 1)
    }

    /// `Sam`, `Sam or Ada`, `Sam, Ada or others`
    private var whoWasReached: String {
        let names = checkIns.reached.compactMap { $0.map { vocabulary.name($0).text } }
        if names.isEmpty { return "support" }
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
