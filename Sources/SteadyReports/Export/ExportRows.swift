import SteadyDomain

// One row of each table, in the order of its columns (DESIGN §9).
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
        ]
            + added(.programs) { column in
                switch column {
                case "contact": name(program.counselor)
                case "note": program.note
                case "substance": program.substances
                default: nil
                }
            }
    }

    func row(_ session: Session) -> [CSV.Cell] {
        let program = basis.programs.first { $0.uid == session.program }
        return [
            CSV.Cell(session.id), CSV.Cell(session.day), CSV.Cell(session.start), CSV.Cell(program?.id),
            CSV.Cell(session.kind.rawValue), CSV.Cell(session.status.rawValue), CSV.Cell(hours: session.minutes),
            CSV.Cell(session.makeupFor.flatMap { basis.madeUp[$0] }), yesNo(session.isLate),
        ]
            + added(.sessions) { column in
                switch column {
                case "reason": session.reason
                case "topic": session.topic
                case "note": session.note
                default: nil
                }
            }
    }

    func row(_ craving: Craving) -> [CSV.Cell] {
        [
            CSV.Cell(craving.id), CSV.Cell(craving.day), CSV.Cell(craving.part.rawValue), CSV.Cell(craving.intensity),
            names(craving.triggers.map(basis.vocabulary.name)), names(craving.actions.map(basis.vocabulary.name)),
            CSV.Cell(craving.after), CSV.Cell(craving.minutes), CSV.Cell(craving.outcome?.rawValue),
            yesNo(craving.isLate),
        ]
            + added(.cravings) { column in
                switch column {
                case "at": craving.at.description
                case "place": craving.place
                case "company": craving.company
                case "note": craving.note
                default: nil
                }
            }
    }

    func row(_ checkIn: CheckIn) -> [CSV.Cell] {
        [
            CSV.Cell(checkIn.id), CSV.Cell(checkIn.day), CSV.Cell(checkIn.mood), CSV.Cell(checkIn.stress),
            CSV.Cell(hours: checkIn.sleep), CSV.Cell(checkIn.urge), checkIn.used.map(yesNo) ?? .empty,
            CSV.Cell(checkIn.support?.rawValue), yesNo(checkIn.isLate),
        ]
            + added(.checkins) { column in
                switch column {
                case "at": checkIn.written.at.description
                case "contact": name(checkIn.contact)
                case "note": checkIn.note
                case "win": checkIn.win
                case "tomorrow": checkIn.tomorrow
                default: nil
                }
            }
    }

    func row(_ point: Point) -> [CSV.Cell] {
        [CSV.Cell(point.id), CSV.Cell(point.raisedOn), .text(point.text), CSV.Cell(point.doneOn)]
    }

    func row(_ use: Use) -> [CSV.Cell] {
        [CSV.Cell(use.id), CSV.Cell(use.day)]
            + added(.uses) { column in
                switch column {
                case "at": use.at.description
                case "note": use.note
                case "substance": use.substance
                case "next_time": use.nextTime
                default: nil
                }
            }
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
                    CSV.Cell(step.until),
                ] + added(.plan) { $0 == "contact" ? name(step.contact) : nil }
            }
        }
    }

    // MARK: Cells

    private func name(_ contact: UID<Contact>?) -> String? { contact.map { basis.vocabulary.name($0).text } }

    private func names(_ names: [Name]) -> CSV.Cell {
        names.isEmpty ? .empty : .text(names.map(\.text).joined(separator: "; "))
    }

    private func yesNo(_ value: Bool) -> CSV.Cell { .plain(value ? "yes" : "no") }

    /// The cells of the columns that the share level adds.
    /// - Parameter value: a column's; it is asked for those alone.
    private func added(_ table: ExportTable, _ value: (_ column: String) -> String?) -> [CSV.Cell] {
        table.addedColumns(share, notes: notes).map { column in
            guard let value = value(column) else { return .empty }
            return column == "at" ? .plain(value) : .text(value)
        }
    }
}
