import SteadyDomain

extension WeekReport {
    /// The one page: what a person reads and takes to the next session.
    package func text(width: Int, isStyled: Bool = false) -> String {
        var page = Page(width: width, isStyled: isStyled)
        page.line(title, right: main?.title, bold: true)
        writePoints(to: &page)
        let told = programs.filter(\.hasSomethingToTell)
        for program in told {
            writeSessions(of: program, isNamed: told.count > 1 || program.program.id != main?.program.id, to: &page)
        }
        writeCravings(to: &page)
        writeEvenings(to: &page)
        writeDays(to: &page)
        writeNextWeek(to: &page)
        return page.text
    }

    /// How wide the column of section titles is.
    private static let titleWidth = 11

    // MARK: Title

    private var title: String {
        let from = week.from.year == week.to.year ? week.from.dayAndMonth : "\(week.from.dayAndMonth) \(week.from.year)"
        let sameMonth = week.from.month == week.to.month
        let days =
            "\(week.from.weekday.shortName) \(sameMonth ? String(week.from.dayOfMonth) : from) – "
            + "\(week.to.shortSpoken) \(week.to.year)"
        return (week.from.weekday == .monday ? "Week \(week.isoNumber) · " : "Week of ") + days
    }

    /// The level of care at the week's end, or the last one in it.
    private var main: ProgramWeek? { programs.last { $0.program.level.isCare && $0.activeDays > 0 } }

    // MARK: Sections

    private func writePoints(to page: inout Page) {
        guard !points.isEmpty else { return }
        page.blank()
        page.line("To raise", bold: true)
        for point in points {
            let done = point.doneOn.map { " (done \($0.shortSpoken))" } ?? ""
            page.row(point.id.description, point.text.visible + done, labelWidth: 4, indent: 2)
        }
    }

    private func writeSessions(of program: ProgramWeek, isNamed: Bool, to page: inout Page) {
        page.blank()
        let own = isNamed ? "\(program.program.name.text.visible): " : ""
        page.row("Sessions", own + program.summary, labelWidth: WeekReport.titleWidth, right: absencesUsed(program))
        let recorded = program.sessions.map { ($0.start, row($0, of: program.program)) }
        let open = program.open.map { slot in
            (slot.start, [slot.start.instant > now.instant ? "to come" : "not recorded"])
        }
        for (start, cells) in (recorded + open).sorted(by: { $0.0.instant < $1.0.instant }) {
            let day = "\(start.calendarDay.weekday.shortName) \(start.calendarDay.dayOfMonth)"
            let status = cells[0].padded(to: cells.count > 1 ? 12 : 0)
            page.row(
                "\(day.padded(to: 9))\(wallClock.clock(start))  ", status + cells.dropFirst().joined(separator: " · "),
                labelWidth: 16, indent: 2)
        }
    }

    /// What a row says after its time: the status, then what else there is.
    private func row(_ session: Session, of program: Program) -> [String] {
        var cells = [session.status.rawValue]
        if session.status == .attended { cells.append(session.hours(in: program)) }
        if session.makeupFor != nil {
            let missed = makeups.first { $0.makeup.uid == session.uid }?.missed
            cells.append("make-up" + (missed.map { " for \(spokenInWeek($0.start))" } ?? ""))
        }
        for made in makeups where made.missed.uid == session.uid && made.makeup.status == .attended {
            cells.append("made up \(spokenInWeek(made.makeup.start))")
        }
        for text in [session.topic, session.reason].compactMap(\.self) { cells.append(text.visible) }
        return cells
    }

    /// `Wed 16`, with the month where it is another week's.
    private func spokenInWeek(_ moment: Moment) -> String {
        let day = moment.calendarDay
        return week.days.contains(day) ? "\(day.weekday.shortName) \(day.dayOfMonth)" : day.shortSpoken
    }

    private var wallClock: WallClock {
        WallClock(here: now.calendar.zone, programs: programs.map(\.program) + nextWeek.map(\.program))
    }

    private func absencesUsed(_ program: ProgramWeek) -> String? {
        program.program.absences.map { "\(absences[program.program.uid] ?? 0) of \($0) absences used" }
    }

    private func writeCravings(to page: inout Page) {
        page.blank()
        let before = previous.flatMap(\.meanIntensity).map { " (week before \($0.short))" } ?? ""
        guard cravings.count > 0, let mean = cravings.intensity.tenths, let peak = cravings.peak else {
            page.row(
                "Cravings", "none recorded" + (previous.map { " (week before \($0.cravings))" } ?? ""),
                labelWidth: WeekReport.titleWidth)
            return
        }
        let strongest =
            "strongest \(peak.intensity), \(peak.at.calendarDay.weekday.shortName) \(wallClock.clock(peak.at))"
        page.row(
            "Cravings", "\(cravings.count) · average \(mean.short)\(before) · \(strongest)",
            labelWidth: WeekReport.titleWidth)
        let perDay = zip(week.days, cravings.perDay).map { day, count in
            "\(day.weekday.shortName) \(count == 0 ? "–" : String(count))"
        }
        page.line(perDay.joined(separator: "  "), right: mostlyWhen, indent: 2)
        if !cravings.triggers.isEmpty {
            page.row("Set off by", cravings.triggers.map(\.phrase).joined(separator: " · "), labelWidth: 13, indent: 2)
        }
        let helped = cravings.actions.filter { $0.change.count > 0 }
        if !helped.isEmpty {
            page.row("Afterwards", helped.map(\.phrase).joined(separator: " · "), labelWidth: 13, indent: 2)
        }
        for name in unplanned {
            page.line(
                "No plan yet for \"\(name.text.visible)\"",
                right: "steady plan add \(name.text.visible.asArgument) walk",
                indent: 2)
        }
    }

    /// The part of the day that holds more than half of the cravings.
    private var mostlyWhen: String? {
        let most = zip(PartOfDay.allCases, cravings.partsOfDay).first { $1 * 2 > cravings.count }
        guard let (part, _) = most else { return nil }
        return "mostly \(part == .night ? "at night" : "\(part.rawValue)s")"
    }

    private func writeEvenings(to page: inout Page) {
        page.blank()
        guard checkIns.of > 0 else {
            page.row("Evenings", "none to count yet", labelWidth: WeekReport.titleWidth)
            return
        }
        var parts = ["\(checkIns.done) of \(checkIns.of) checked in" + openEvenings]
        var support: [String] = []
        if checkIns.supportReached > 0 { support.append("\(whoWasReached) reached on \(checkIns.supportReached)") }
        if checkIns.supportTried > 0 { support.append("tried on \(checkIns.supportTried)") }
        if !support.isEmpty { parts.append(support.joined(separator: ", ")) }
        page.row("Evenings", parts.joined(separator: " · "), labelWidth: WeekReport.titleWidth)
        let scores = [
            score("mood", checkIns.mood, before: previous?.mood),
            score("stress", checkIns.stress, before: previous?.stress),
            score("sleep", checkIns.sleep, before: previous?.sleepHours, unit: " h"),
            score("urge", checkIns.urge, before: previous?.urge),
        ].compactMap(\.self)
        guard let first = scores.first else { return }
        page.line(
            ([first.prefix(1).uppercased() + first.dropFirst()] + scores.dropFirst()).joined(separator: " · "),
            indent: 2)
    }

    private var openEvenings: String {
        guard !checkIns.missing.isEmpty else { return "" }
        return " (\(checkIns.missing.map(\.weekday.shortName).joined(separator: ", ")) open)"
    }

    private var whoWasReached: String {
        guard let first = checkIns.reached.first(where: { $0 != nil }) ?? nil else { return "support" }
        return vocabulary.name(first).text.visible + (checkIns.reached.count > 1 ? " or others" : "")
    }

    /// `mood 5.2 (before 4.8), 4 answers`; how many answered is said where it is not every evening.
    private func score(_ name: String, _ mean: Mean, before: Tenths?, unit: String = "") -> String? {
        guard let value = mean.tenths else { return nil }
        let answers = mean.count < checkIns.done ? ", \(mean.count) \(mean.count == 1 ? "answer" : "answers")" : ""
        return "\(name) \(value.short)\(unit)\(before.map { " (before \($0.short))" } ?? "")\(answers)"
    }

    private func writeDays(to page: inout Page) {
        guard let start = use.start, let days = use.daysSinceStart, let without = use.daysNoUseRecorded,
            let answered = use.daysAnswered
        else { return }
        page.blank()
        let since = start.year == week.to.year ? start.dayAndMonth : "\(start.dayAndMonth) \(start.year)"
        page.row(
            "Days", "no use recorded on \(without) of \(days) days since \(since) · answered on \(answered)",
            labelWidth: WeekReport.titleWidth)
    }

    private func writeNextWeek(to page: inout Page) {
        guard !nextWeek.isEmpty, week.next.to >= now.today else { return }
        page.blank()
        let isOne = Set(nextWeek.map(\.program.uid)).count == 1
        let slots = nextWeek.map { coming in
            "\(coming.slot.start.calendarDay.weekday.shortName) \(coming.slot.start.calendarDay.dayOfMonth) "
                + "\(wallClock.clock(coming.slot.start))\(isOne ? "" : " \(coming.program.name.text.visible)")"
        }
        page.row("Next week", slots.joined(separator: " · "), labelWidth: WeekReport.titleWidth)
    }
}

extension ProgramWeek {
    /// A program without a commitment, weekly times and sessions is named in the title at most.
    fileprivate var hasSomethingToTell: Bool { commitment != nil || !slots.isEmpty || !sessions.isEmpty }

    /// `Riverside IOP, week 3 of 12`
    package var title: String {
        let of = program.plannedWeeks.map { weekNumber <= $0 ? " of \($0)" : "" } ?? ""
        return "\(program.name.text.visible), week \(weekNumber)\(of)"
    }

    /// `2 of 3–5 · 1 excused · 6 h`
    package var summary: String {
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
        return parts.joined(separator: " · ")
    }
}

extension CravingWeek.TriggerCount {
    fileprivate var phrase: String {
        "\(name.text.visible) \(count)" + (count > 1 ? intensity.tenths.map { " (average \($0.short))" } ?? "" : "")
    }
}

extension CravingWeek.ActionCount {
    fileprivate var phrase: String {
        let times = change.count == 1 ? "once" : "\(change.count) times"
        let difference =
            switch change.tenths {
            case let tenths? where tenths.value < 0: "\(tenths.magnitude.short) lower"
            case let tenths? where tenths.value > 0: "\(tenths.magnitude.short) higher"
            default: "no change"
            }
        return "\(name.text.visible) \(difference)\(change.count > 1 ? " on average" : "") (\(times))"
    }
}
