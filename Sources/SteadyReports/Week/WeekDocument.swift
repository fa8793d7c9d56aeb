import SteadyDomain

extension WeekReport: PageReport {
    /// The week on one page, to read and to take to the next session.
    package var document: ReportDocument { page(hasHints: false) }

    /// The page as text for a screen. Commands to type stand below it: the page itself is for someone else too.
    package func text(onScreen width: Int, isStyled: Bool, draws: Bool = true) -> String {
        page(hasHints: true).text(width: width, isStyled: isStyled, draws: draws)
    }

    private func page(hasHints: Bool) -> ReportDocument {
        var document = ReportDocument(
            title: Phrase(title), right: main.map { .words($0.title) },
            subtitle: Phrase(["Made \(wallClock.spoken(now.moment))", WeekReport.origin]))
        document.section(nil, .recorded)
        document.row("Recorded", Phrase(recorded.words), labelWidth: WeekReport.titleWidth)
        addPoints(to: &document)
        addEvents(to: &document)
        let told = programs.filter(\.hasSomethingToTell)
        let care = told.filter(\.program.level.isCare)
        for program in care {
            addSessions(of: program, isNamed: care.count > 1 || program.program.id != main?.program.id, to: &document)
        }
        addSupports(told.filter { !$0.program.level.isCare }, to: &document)
        if share.includes(.counselor) {
            addCourse(to: &document)
            addDays(to: &document)
            addEvenings(to: &document)
            addUse(to: &document)
            addCravings(to: &document)
            addSupport(to: &document)
            addMedications(to: &document)
            addScores(to: &document)
        }
        addNextWeek(to: &document)
        addChecklist(hasHints: hasHints, to: &document)
        addAgreed(to: &document)
        if showsSources { document.sources(of: facts) }
        addFoot(to: &document)
        if hasHints { addHints(to: &document) }
        return document
    }

    /// The width of the column with section titles.
    static let titleWidth = 11

    // MARK: Head

    /// What whoever reads the page has to know of it.
    package static let origin = "written by the person; nobody monitors this"

    private var title: String {
        (week.from.weekday == .monday ? "Week \(week.isoNumber) · " : "Week of ") + week.days.spoken
    }

    /// The level of care of the last day of the week that had one.
    private var main: ProgramWeek? {
        let care = programs.map(\.program).levelOfCare(onLastOf: week.days)
        return care.flatMap { care in programs.first { $0.program.uid == care.uid } }
    }

    // MARK: Sections

    private func addPoints(to document: inout ReportDocument) {
        guard !points.isEmpty else { return }
        document.section("To raise", .raise)
        document.table(
            firstPoints.map { point in
                let done = point.doneOn.map { " (done \($0.shortSpoken))" } ?? ""
                return ReportDocument.Row(
                    Phrase(point.id.description), Phrase(point.text + done), labelWidth: 4, depth: 1)
            })
        if points.count > firstPoints.count {
            document.line("and \(points.count - firstPoints.count) more", depth: 1)
        }
    }

    private func addFoot(to document: inout ReportDocument) {
        document.section(nil, .foot)
        for line in share.foot { document.line(Phrase(line)) }
    }

    private func addNextWeek(to document: inout ReportDocument) {
        guard !nextWeek.isEmpty, week.next.to >= now.today else { return }
        let isOne = nextWeek.allSatisfy { $0.program.uid == nextWeek[0].program.uid }
        let slots = nextWeek.map { coming in
            let start = coming.slot.start
            return "\(start.calendarDay.weekday.shortName) \(start.calendarDay.dayOfMonth) \(wallClock.clock(start))"
                + (isOne ? "" : " \(coming.program.name.text)")
        }
        document.section(nil, .next)
        document.row("Next week", Phrase(slots), labelWidth: WeekReport.titleWidth)
    }
}

extension WeekReport.Recorded {
    /// `5 of 7 evenings, 3 of 3 sessions`
    package var words: String {
        var parts: [String] = []
        if eveningsOf > 0 { parts.append("\(evenings) of \(eveningsOf) \(eveningsOf == 1 ? "evening" : "evenings")") }
        let known = sessionsOf ?? sessions
        if known > 0 {
            let count = sessionsOf.map { "\(sessions) of \($0)" } ?? "\(sessions)"
            parts.append("\(count) \(known == 1 ? "session" : "sessions")")
        }
        return parts.isEmpty ? "nothing to count yet" : parts.joined(separator: ", ")
    }
}

extension WeekReport {
    private func addHints(to document: inout ReportDocument) {
        guard !unplanned.isEmpty else { return }
        document.section(nil, .hints)
        for unplanned in unplanned {
            let trigger = unplanned.trigger.text
            document.line(
                "No plan yet for \"\(trigger)\"",
                right: unplanned.action.map { action in
                    .command("steady plan add \(trigger.asArgument) \(action.text.asArgument)")
                })
        }
    }
}

extension ProgramWeek {
    /// False for a program without commitment, weekly times and sessions: it appears in the title at most.
    var hasSomethingToTell: Bool { commitment != nil || !slots.isEmpty || !sessions.isEmpty }

    /// `Riverside IOP, week 3 of 12`
    var title: String {
        let of = program.plannedWeeks.map { weekNumber <= $0 ? " of \($0)" : "" } ?? ""
        return "\(program.name.text), week \(weekNumber)\(of)"
    }
}
