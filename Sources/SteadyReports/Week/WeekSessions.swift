import SteadyDomain

extension WeekReport {
    /// Adds a program's sessions: a summary, then a row for each.
    func addSessions(of program: ProgramWeek, isNamed: Bool, to document: inout ReportDocument) {
        var summary = program.summary
        if isNamed { summary[0] = "\(program.program.name.text): \(summary[0])" }
        document.section()
        document.row(
            "Sessions", Phrase(summary), labelWidth: WeekReport.titleWidth,
            right: absencesUsed(program).map { .words($0) })
        let recorded = program.sessions.map { ($0.start, words(for: $0, of: program.program)) }
        let open = program.open.map { slot in
            (slot.start, Phrase(slot.start.instant > now.instant ? "to come" : "not recorded"))
        }
        let rows = (recorded + open).sorted { $0.0.instant < $1.0.instant }
        document.table(rows.map { row($0, $1) })
    }

    private func row(_ start: Moment, _ words: Phrase) -> ReportDocument.Row {
        let day = "\(start.calendarDay.weekday.shortName) \(start.calendarDay.dayOfMonth)"
        return ReportDocument.Row(
            Phrase(leads: [
                Phrase.Lead(text: day, width: 9), Phrase.Lead(text: wallClock.clock(start), width: 7),
            ]), words, labelWidth: 16, depth: 1)
    }

    /// The words of a row after its time: the status, then the details.
    private func words(for session: Session, of program: Program) -> Phrase {
        var parts: [String] = []
        if session.status == .attended { parts.append(session.hours(in: program)) }
        if session.makeupFor != nil {
            let missed = makeups.first { $0.makeup.uid == session.uid }?.missed
            parts.append("make-up" + (missed.map { " for \(spokenInWeek($0.start))" } ?? ""))
        }
        for made in makeups where made.missed.uid == session.uid && made.makeup.status == .attended {
            parts.append("made up \(spokenInWeek(made.makeup.start))")
        }
        for text in [session.topic, session.reason].compactMap(\.self) { parts.append(text) }
        let status = session.status.rawValue
        return parts.isEmpty ? Phrase(status) : Phrase(parts).led(by: status, width: 12)
    }

    /// `Wed 16`, or with the month if it is in another week.
    private func spokenInWeek(_ moment: Moment) -> String {
        let day = moment.calendarDay
        return week.days.contains(day) ? "\(day.weekday.shortName) \(day.dayOfMonth)" : day.shortSpoken
    }

    private func absencesUsed(_ program: ProgramWeek) -> String? {
        program.program.absences.map { "\(absences[program.program.uid] ?? 0) of \($0) absences used" }
    }
}

extension ProgramWeek {
    /// `2 of 3–5`, `1 excused`, `6 h`
    fileprivate var summary: [String] {
        var parts: [String] = []
        if let commitment {
            parts.append("\(attended) of \(commitment)")
        } else {
            parts.append(attended == 0 ? "none attended" : "\(attended) attended")
        }
        if missed > 0 { parts.append("\(missed) missed") }
        if excused > 0 { parts.append("\(excused) excused") }
        if cancelled > 0 { parts.append("\(cancelled) cancelled") }
        if unrecorded > 0 { parts.append("\(unrecorded) not recorded") }
        if let slotsLeft, slotsLeft > 0 { parts.append("\(slotsLeft) to come") }
        if minutes > 0 { parts.append("\(hours.short) h") }
        return parts
    }
}
