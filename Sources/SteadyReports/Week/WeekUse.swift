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
        guard !lines.isEmpty || use.daysAnswered != nil else { return }
        document.section()
        for (position, line) in lines.enumerated() {
            document.row(Phrase(position == 0 ? "Use" : ""), Phrase(line), labelWidth: WeekReport.titleWidth)
        }
        guard let days = use.words else { return }
        let since = use.start.map {
            "since \($0.year == week.to.year ? $0.dayAndMonth : $0.dayAndMonth + " \($0.year)")"
        }
        document.row(
            lines.isEmpty ? "Use" : "", Phrase(days), labelWidth: WeekReport.titleWidth,
            right: since.map { .words($0) })
    }
}

extension UseCount {
    /// `No use on 20 of 20 days answered; 8 of 28 not answered.` A day without an answer is never taken for one without
    /// use; nil if no day counts yet.
    var words: String? {
        guard let days = daysSinceStart, let answered = daysAnswered, let noUse = daysNoUse,
            let notAnswered = daysNotAnswered
        else { return nil }
        // A bare zero would say nothing that the uses don't.
        let known = noUse == 0 ? nil : "No use on \(noUse) of \(answered) \(answered == 1 ? "day" : "days") answered"
        let unit = known != nil ? "" : days == 1 ? " day" : " days"
        let rest = notAnswered == 0 ? nil : "\(notAnswered) of \(days)\(unit) not answered"
        let parts = [known, rest].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ") + "."
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
