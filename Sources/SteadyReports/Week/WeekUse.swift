import SteadyDomain

// The words for use and days (FACTS "Lapses"): an event with its day and what would help, and how many evenings were
// answered. No count since the last use, since it would reset.
extension WeekReport {
    /// Adds each use of the week, and on how many of the evenings answered there was none.
    func addUse(to document: inout ReportDocument) {
        let uses = uses.map { use in
            [wallClock.spokenInWeek(use), use.nextTime.map { "next time: \($0)" }].compactMap(\.self)
        }
        let lines = uses + usesByCheckIn.map { ["\($0.weekday.shortName) \($0.dayOfMonth)", "by the check-in"] }
        guard !lines.isEmpty || days != nil else { return }
        document.section()
        for (position, line) in lines.enumerated() {
            document.row(Phrase(position == 0 ? "Use" : ""), Phrase(line), labelWidth: WeekReport.titleWidth)
        }
        if let days { document.row("Days", Phrase(days), labelWidth: WeekReport.titleWidth) }
    }

    /// `no use on 20 of 20 evenings answered`, `28 days since 26 Oct`; nil if no answer said so.
    private var days: [String]? {
        guard let start = use.start, let days = use.daysSinceStart, let answered = use.daysAnswered,
            let withUse = use.daysWithUse, answered > withUse
        else { return nil }
        let since = start.year == week.to.year ? start.dayAndMonth : "\(start.dayAndMonth) \(start.year)"
        return [
            "no use on \(answered - withUse) of \(answered) \(answered == 1 ? "evening" : "evenings") answered",
            "\(days) \(days == 1 ? "day" : "days") since \(since)",
        ]
    }
}

extension WallClock {
    /// `Wed 16, 21:40`, `Wed 16, evening`, `Wed 16`: the time of an entry of a week, as well as it is known.
    fileprivate func spokenInWeek(_ entry: some Entry) -> String {
        let date = entry.knownTime?.calendarDay ?? entry.day
        let time = entry.knownTime.map { clock($0) } ?? (entry.time == nil ? nil : entry.knownPart?.rawValue)
        return "\(date.weekday.shortName) \(date.dayOfMonth)" + (time.map { ", \($0)" } ?? "")
    }
}
