import SteadyDomain

extension WeekReport {
    /// Adds the cravings: how many, how strong, on which days, their triggers, and the change after each action.
    func addCravings(to document: inout ReportDocument) {
        document.section()
        guard cravings.count > 0, let mean = cravings.intensity.tenths, let peak = cravings.peak else {
            let before = previous.map { " (week before \($0.cravings))" } ?? ""
            document.row("Cravings", Phrase("none recorded" + before), labelWidth: WeekReport.titleWidth)
            return
        }
        let before = previous.flatMap(\.meanIntensity).map { " (week before \($0.short))" } ?? ""
        document.row(
            "Cravings", Phrase([String(cravings.count), "average \(mean.short)\(before)", strongest(peak)]),
            labelWidth: WeekReport.titleWidth)
        let perDay = zip(week.days, cravings.perDay).map { day, count in
            "\(day.weekday.shortName) \(count == 0 ? "–" : String(count))"
        }
        document.line(Phrase(perDay, joint: .gap), right: mostlyWhen.map { .words($0) }, depth: 1)
        if !cravings.triggers.isEmpty {
            document.row("Set off by", Phrase(cravings.triggers.map(\.words)), labelWidth: 13, depth: 1)
        }
        let helped = cravings.actions.filter { $0.change.count > 0 }
        if !helped.isEmpty {
            document.row("Afterwards", Phrase(helped.map(\.words)), labelWidth: 13, depth: 1)
        }
        for name in unplanned {
            document.line(
                "No plan yet for \"\(name.text)\"", right: .command("steady plan add \(name.text.asArgument) walk"),
                depth: 1)
        }
    }

    /// `strongest 8, Wed 21:40`, or as well as its time is known.
    private func strongest(_ peak: Craving) -> String {
        let date = peak.knownTime?.calendarDay ?? peak.day
        let part = peak.precision == .part ? peak.knownPart?.rawValue : nil
        let time = peak.knownTime.map { wallClock.clock($0) } ?? part
        return "strongest \(peak.intensity), \(date.weekday.shortName)" + (time.map { " \($0)" } ?? "")
    }

    /// The part of the day with more than half of the cravings; nil if there is none.
    private var mostlyWhen: String? {
        let most = zip(PartOfDay.allCases, cravings.partsOfDay).first { $1 * 2 > cravings.count }
        guard let (part, _) = most else { return nil }
        return "mostly \(part == .night ? "at night" : "\(part.rawValue)s")"
    }
}

extension CravingWeek.TriggerCount {
    /// `stress 3 (average 6.3)`
    fileprivate var words: String {
        "\(name.text) \(count)" + (count > 1 ? intensity.tenths.map { " (average \($0.short))" } ?? "" : "")
    }
}

extension ActionEffect {
    /// `walk 3.5 lower on average (2 times)`
    fileprivate var words: String {
        "\(name.text) \(change.changeWords ?? "no change") (\(change.count == 1 ? "once" : "\(change.count) times"))"
    }
}
