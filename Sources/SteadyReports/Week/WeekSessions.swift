import SteadyDomain

extension WeekReport {
    /// Adds a program's sessions: a summary, then a row for each.
    func addSessions(of program: ProgramWeek, isNamed: Bool, to document: inout ReportDocument) {
        var summary = program.summary
        if isNamed { summary[0] = "\(program.program.name.text): \(summary[0])" }
        document.section(nil, .sessions)
        document.row(
            "Sessions", Phrase(summary), labelWidth: WeekReport.titleWidth,
            right: absencesUsed(program).map { .words($0) })
        let recorded = program.sessions.map { ($0.start, words(for: $0, of: program.program)) }
        let open = program.open.map { slot in
            (slot.start, Phrase(slot.start.instant > now.instant ? "to come" : "not recorded"))
        }
        let rows = (recorded + open).sorted { $0.0.instant < $1.0.instant }
        document.table(rows.map { row($0, $1) })
        if let rules = absenceText(program)?.otherRules, !rules.isEmpty {
            document.row("Absences", Phrase(rules), labelWidth: WeekReport.titleWidth)
        }
    }

    private func row(_ start: Moment, _ words: Phrase) -> ReportDocument.Row {
        let day = start.calendarDay.inWeek
        return ReportDocument.Row(
            Phrase(leads: [
                Phrase.Lead(text: day, width: 9), Phrase.Lead(text: wallClock.clock(start), width: 7),
            ]), words, labelWidth: 16, depth: 1)
    }

    /// The words of a row after its time: the status, then the details.
    private func words(for session: Session, of program: Program) -> Phrase {
        var parts: [String] = []
        if session.status == .attended { parts.append(session.hours(in: program)) }
        if session.kind != program.level.defaultKind { parts.append(session.kind.rawValue) }
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
        return week.days.contains(day) ? day.inWeek : day.shortSpoken
    }

    func absencesUsed(_ program: ProgramWeek) -> String? { absenceText(program)?.used }

    private func absenceText(_ program: ProgramWeek) -> AbsenceText? {
        let none = program.program.absences.map {
            AbsenceTally(allowed: $0, counted: program.program.rules.counted, missed: 0, excused: 0)
        }
        return (absences[program.program.uid] ?? none).map { tally in AbsenceText(tally) { spokenInWeek($0.start) } }
    }
}

extension WeekReport {
    /// Adds the supports, such as meetings and therapy: a line for each.
    func addSupports(_ supports: [ProgramWeek], to document: inout ReportDocument) {
        guard !supports.isEmpty else { return }
        document.section(nil, .supports)
        for (position, support) in supports.enumerated() {
            var summary = support.summary
            summary[0] = "\(support.program.name.text): \(summary[0])"
            let days = support.sessions.filter { $0.status == .attended }.map(\.start.calendarDay)
            if !days.isEmpty {
                summary.append(days.map(\.inWeek).joined(separator: ", "))
            }
            document.row(
                Phrase(position == 0 ? "Supports" : ""),
                Phrase(summary + [absencesUsed(support)].compactMap(\.self) + (absenceText(support)?.otherRules ?? [])),
                labelWidth: WeekReport.titleWidth)
        }
    }
}

extension ProgramWeek {
    /// `2 of 3–5, met: 2 were required (ended Wed 16)`, `1 excused`, `6 of 9 h`
    fileprivate var summary: [String] {
        var parts: [String] = []
        if let commitment {
            parts.append("\(attended) of \(commitment)" + comparison(with: commitment))
        } else {
            parts.append(attended == 0 ? "none attended" : "\(attended) attended")
        }
        if missed > 0 { parts.append("\(missed) missed") }
        if excused > 0 { parts.append("\(excused) excused") }
        if cancelled > 0 { parts.append("\(cancelled) cancelled") }
        if unrecorded > 0 { parts.append("\(unrecorded) not recorded") }
        if let slotsLeft, slotsLeft > 0 { parts.append("\(slotsLeft) to come") }
        if let hoursScheduled {
            parts.append("\(hours.short) of \(hoursScheduled.short) h")
        } else if minutes > 0 {
            parts.append("\(hours.short) h")
        }
        return parts
    }

    /// What the status says, and why it does where the figures alone don't tell: `, met: 2 were required (ended Wed 16)`.
    private func comparison(with commitment: Commitment) -> String {
        let were = required == 1 ? "1 was required" : "\(required == 0 ? "none" : "\(required)") were required"
        let why = shortWeek.map { " (\($0.words))" } ?? ""
        return switch status {
        case .above: ", above"
        case .met: ", met" + (required < commitment.least ? ": \(were)\(why)" : "")
        case .excused: ", excused: \(were)\(why)"
        case .below: ", below: \(were)\(why)"
        case .inProgress: ", in progress: \(remaining) more\(why)"
        case nil: ": \(were)\(why)"
        }
    }
}

extension ShortWeek {
    fileprivate var words: String {
        switch self {
        case .began(let day): "began \(day.shortSpoken)"
        case .ended(let day): "ended \(day.shortSpoken)"
        case .recordBegan(let day): "on record from \(day.shortSpoken)"
        case .cancelled(let count): "\(count) cancelled"
        }
    }
}
