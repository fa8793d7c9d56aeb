import SteadyDomain

// One row of each table, in the order of its columns (DESIGN §9).
extension ExportReport {
    func row(_ report: WeekReport) -> [CSV.Cell] {
        let (cravings, checkIns) = (report.cravings, report.checkIns)
        return [
            CSV.Cell(report.week.label), CSV.Cell(report.week.from), CSV.Cell(report.week.to), CSV.Cell(cravings.count),
            CSV.Cell(cravings.intensity.tenths), CSV.Cell(cravings.peak?.intensity), CSV.Cell(cravings.withAction),
            CSV.Cell(cravings.change.tenths), CSV.Cell(checkIns.done), CSV.Cell(checkIns.of),
            CSV.Cell(checkIns.mood.tenths), CSV.Cell(checkIns.stress.tenths), CSV.Cell(checkIns.sleep.tenths),
            CSV.Cell(checkIns.urge.tenths), CSV.Cell(checkIns.supportReached), CSV.Cell(checkIns.supportTried),
            CSV.Cell(daysWithUse(report.week)),
        ]
    }

    func row(_ report: WeekReport, _ week: ProgramWeek) -> [CSV.Cell] {
        [
            CSV.Cell(report.week.label), CSV.Cell(report.week.from), CSV.Cell(report.week.to),
            CSV.Cell(week.program.id),
            CSV.Cell(week.program.level.rawValue), CSV.Cell(week.weekNumber), CSV.Cell(week.commitment?.least),
            CSV.Cell(week.commitment?.most), CSV.Cell(week.required), CSV.Cell(week.attended), CSV.Cell(week.missed),
            CSV.Cell(week.excused), CSV.Cell(week.cancelled), CSV.Cell(week.unrecorded), CSV.Cell(week.hours),
            CSV.Cell(week.status?.rawValue),
        ]
    }

    func row(_ program: Program) -> [CSV.Cell] {
        let schedule = program.schedule(on: min(now.today, program.activeDays.upperBound))
        return [
            CSV.Cell(program.id), CSV.Cell(program.level.rawValue), .text(program.name.text), CSV.Cell(program.from),
            CSV.Cell(program.plannedLastDay), CSV.Cell(program.ended), CSV.Cell(program.endReason?.rawValue),
            CSV.Cell(schedule?.commitment?.least), CSV.Cell(schedule?.commitment?.most),
            CSV.Cell(hours: schedule?.minutes),
        ]
            + added(
                .programs,
                ["contact": name(program.counselor), "note": program.note, "substance": program.substances])
    }

    func row(_ session: Session) -> [CSV.Cell] {
        let program = record.programs.first { $0.uid == session.program }
        let makeup = session.makeupFor.flatMap { uid in record.sessions.first { $0.uid == uid } }
        return [
            CSV.Cell(session.id), CSV.Cell(session.day), CSV.Cell(session.start), CSV.Cell(program?.id),
            CSV.Cell(session.kind.rawValue), CSV.Cell(session.status.rawValue), CSV.Cell(hours: session.minutes),
            CSV.Cell(makeup?.id), yesNo(session.isLate),
        ] + added(.sessions, ["reason": session.reason, "topic": session.topic, "note": session.note])
    }

    func row(_ craving: Craving) -> [CSV.Cell] {
        [
            CSV.Cell(craving.id), CSV.Cell(craving.day), CSV.Cell(craving.part.rawValue), CSV.Cell(craving.intensity),
            names(craving.triggers.map(record.vocabulary.name)), names(craving.actions.map(record.vocabulary.name)),
            CSV.Cell(craving.after), CSV.Cell(craving.minutes), CSV.Cell(craving.outcome?.rawValue),
            yesNo(craving.isLate),
        ]
            + added(
                .cravings,
                [
                    "at": craving.at.description, "place": craving.place, "company": craving.company,
                    "note": craving.note,
                ])
    }

    func row(_ checkIn: CheckIn) -> [CSV.Cell] {
        [
            CSV.Cell(checkIn.id), CSV.Cell(checkIn.day), CSV.Cell(checkIn.mood), CSV.Cell(checkIn.stress),
            CSV.Cell(hours: checkIn.sleep), CSV.Cell(checkIn.urge), checkIn.used.map(yesNo) ?? .empty,
            CSV.Cell(checkIn.support?.rawValue), yesNo(checkIn.isLate),
        ]
            + added(
                .checkins,
                [
                    "at": checkIn.written.at.description, "contact": name(checkIn.contact), "note": checkIn.note,
                    "win": checkIn.win, "tomorrow": checkIn.tomorrow,
                ])
    }

    func row(_ point: Point) -> [CSV.Cell] {
        [CSV.Cell(point.id), CSV.Cell(point.raisedOn), .text(point.text), CSV.Cell(point.doneOn)]
    }

    func row(_ use: Use) -> [CSV.Cell] {
        [CSV.Cell(use.id), CSV.Cell(use.day)]
            + added(
                .uses,
                [
                    "at": use.at.description, "note": use.note, "substance": use.substance, "next_time": use.nextTime,
                ])
    }

    /// Steps by trigger, any first; the position is the place among those still in the plan.
    var planRows: [[CSV.Cell]] {
        let plan = Plan(steps: record.steps)
        let order =
            [nil] + record.vocabulary.triggers.sorted { Name.precedes($0.name, $1.name) }.map { Optional($0.uid) }
        return order.flatMap { trigger in
            let current = plan.steps(for: trigger)
            let removed = steps.filter { $0.trigger == trigger && $0.until != nil }
            let shown = Set(steps.map(\.uid))
            return (current.filter { shown.contains($0.uid) } + removed).map { step in
                [
                    .text(trigger.map { record.vocabulary.name($0).text } ?? Trigger.any.text),
                    CSV.Cell(current.firstIndex(of: step).map { $0 + 1 }),
                    .text(record.vocabulary.name(step.action).text), CSV.Cell(step.minutes), CSV.Cell(step.since),
                    CSV.Cell(step.until),
                ] + added(.plan, ["contact": name(step.contact)])
            }
        }
    }

    // MARK: Cells

    private func name(_ contact: UID<Contact>?) -> String? { contact.map { record.vocabulary.name($0).text } }

    private func names(_ names: [Name]) -> CSV.Cell {
        names.isEmpty ? .empty : .text(names.map(\.text).joined(separator: "; "))
    }

    private func yesNo(_ value: Bool) -> CSV.Cell { .plain(value ? "yes" : "no") }

    /// The cells of the columns that the share level adds.
    private func added(_ table: ExportTable, _ values: [String: String?]) -> [CSV.Cell] {
        table.addedColumns(share, notes: notes).map { column in
            guard let value = values[column] ?? nil else { return .empty }
            return column == "at" ? .plain(value) : .text(value)
        }
    }
}
