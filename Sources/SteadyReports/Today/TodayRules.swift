import SteadyDomain

extension TodayReport {
    /// Adds what is good to know before it matters: one absence left, sessions to be made up, an authorization that ends.
    func addRules(of program: Program, _ own: String, to document: inout ReportDocument) {
        if let tally = absences[program.uid] {
            if let notice = tally.notice { document.row("Absences", Phrase(own + notice), nil) }
            if !tally.toMakeUp.isEmpty {
                let days = tally.toMakeUp.map(\.day.shortSpoken).joined(separator: ", ")
                document.row("To make up", Phrase(own + days), "steady attend --makeup \(tally.toMakeUp[0].id)")
            }
        }
        // One that is long over says nothing about today.
        if let until = program.coverage.authorizedUntil, until - now.today >= -14 {
            let left = until - now.today
            let words = left < 0 ? "was until" : "until"
            let distance = left == 0 ? "today" : until.distance(from: now.today)
            document.row(
                "Authorized", Phrase("\(own)\(words) \(until.shortSpoken), \(distance)"),
                left < 0 ? "steady program note \(program.id)" : nil)
        }
    }
}
