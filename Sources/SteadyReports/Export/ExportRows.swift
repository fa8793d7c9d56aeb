import SteadyDomain

// One row of each table, with a cell for every column, in their order (DESIGN §9).
extension ExportReport {
    func row(_ figures: WeekFigures, daysWithUse: Int) -> [CSV.Cell] {
        let (cravings, checkIns) = (figures.cravings, figures.checkIns)
        return [
            CSV.Cell(figures.week.label), CSV.Cell(figures.week.from), CSV.Cell(figures.week.to),
            CSV.Cell(cravings.count),
            CSV.Cell(cravings.intensity.tenths), CSV.Cell(cravings.peak?.intensity), CSV.Cell(cravings.withAction),
            CSV.Cell(cravings.change.tenths), CSV.Cell(checkIns.done), CSV.Cell(checkIns.of),
            CSV.Cell(checkIns.mood.tenths), CSV.Cell(checkIns.stress.tenths), CSV.Cell(checkIns.sleep.tenths),
            CSV.Cell(checkIns.urge.tenths), CSV.Cell(checkIns.supportReached), CSV.Cell(checkIns.supportTried),
            CSV.Cell(daysWithUse),
        ]
    }

    func row(_ figures: WeekFigures, _ week: ProgramWeek) -> [CSV.Cell] {
        [
            CSV.Cell(figures.week.label), CSV.Cell(figures.week.from), CSV.Cell(figures.week.to),
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
            CSV.Cell(text: name(program.counselor)), CSV.Cell(text: program.note), CSV.Cell(text: program.substances),
        ]
    }

    func row(_ session: Session) -> [CSV.Cell] {
        let program = basis.programs.first { $0.uid == session.program }
        return [
            CSV.Cell(session.id), CSV.Cell(session.day), CSV.Cell(session.start), CSV.Cell(program?.id),
            CSV.Cell(session.kind.rawValue), CSV.Cell(session.status.rawValue),
            CSV.Cell(hours: session.status == .attended ? session.minutes : 0),
            CSV.Cell(session.makeupFor.flatMap { basis.madeUp[$0] }), yesNo(session.isLate),
            CSV.Cell(text: session.reason), CSV.Cell(text: session.topic), CSV.Cell(text: session.note),
            CSV.Cell(hours: program?.plannedMinutes(of: session) ?? session.minutes),
        ]
    }

    func row(_ craving: Craving) -> [CSV.Cell] {
        [
            CSV.Cell(craving.id), CSV.Cell(craving.day), CSV.Cell(craving.part.rawValue), CSV.Cell(craving.intensity),
            names(craving.triggers.map(basis.vocabulary.name)), names(craving.actions.map(basis.vocabulary.name)),
            CSV.Cell(craving.after), CSV.Cell(craving.minutes), CSV.Cell(craving.outcome?.rawValue),
            yesNo(craving.isLate),
            CSV.Cell(craving.at), CSV.Cell(text: craving.place), CSV.Cell(text: craving.company),
            CSV.Cell(text: craving.note),
        ]
    }

    func row(_ checkIn: CheckIn) -> [CSV.Cell] {
        [
            CSV.Cell(checkIn.id), CSV.Cell(checkIn.day), CSV.Cell(checkIn.mood), CSV.Cell(checkIn.stress),
            CSV.Cell(hours: checkIn.sleep), CSV.Cell(checkIn.urge), checkIn.used.map(yesNo) ?? .empty,
            CSV.Cell(checkIn.support?.rawValue), yesNo(checkIn.isLate),
            CSV.Cell(checkIn.written.at), CSV.Cell(text: name(checkIn.contact)), CSV.Cell(text: checkIn.note),
            CSV.Cell(text: checkIn.win), CSV.Cell(text: checkIn.tomorrow),
        ]
    }

    func row(_ point: Point) -> [CSV.Cell] {
        [CSV.Cell(point.id), CSV.Cell(point.raisedOn), .text(point.text), CSV.Cell(point.doneOn)]
    }

    func row(_ contact: Contact) -> [CSV.Cell] {
        [
            CSV.Cell(contact.id), .text(contact.name.text), CSV.Cell(contact.role.rawValue),
            CSV.Cell(text: contact.phone),
        ]
    }

    func row(_ use: Use) -> [CSV.Cell] {
        [
            CSV.Cell(use.id), CSV.Cell(use.day), CSV.Cell(use.at), CSV.Cell(text: use.note),
            CSV.Cell(text: use.substance), CSV.Cell(text: use.nextTime),
        ]
    }

    /// Steps by trigger, any first; the position is the place among those still in the plan.
    var planRows: [[CSV.Cell]] {
        let plan = Plan(steps: basis.steps)
        let order =
            [nil] + basis.vocabulary.triggers.sorted { Name.precedes($0.name, $1.name) }.map { Optional($0.uid) }
        return order.flatMap { trigger in
            let current = plan.steps(for: trigger)
            let removed = steps.filter { $0.trigger == trigger && $0.until != nil }
            let shown = Set(steps.map(\.uid))
            return (current.filter { shown.contains($0.uid) } + removed).map { step in
                [
                    .text(trigger.map { basis.vocabulary.name($0).text } ?? Trigger.any.text),
                    CSV.Cell(current.firstIndex(of: step).map { $0 + 1 }),
                    .text(basis.vocabulary.name(step.action).text), CSV.Cell(step.minutes), CSV.Cell(step.since),
                    CSV.Cell(step.until), CSV.Cell(text: name(step.contact)),
                ]
            }
        }
    }

    // MARK: Cells

    private func name(_ contact: UID<Contact>?) -> String? { contact.map { basis.vocabulary.name($0).text } }

    private func names(_ names: [Name]) -> CSV.Cell {
        switch names.count {
        case 0: .empty
        case 1: .text(names[0].text)
        default: .text(names.map(\.text).joined(separator: "; "))
        }
    }

    private func yesNo(_ value: Bool) -> CSV.Cell { .plain(value ? "yes" : "no") }
}
