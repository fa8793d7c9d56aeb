import SteadyDomain

// The columns of tables whose rows combine several records (DESIGN §9), in order.

/// A row of weeks.csv.
struct WeekRow {
    let figures: WeekFigures
    let daysWithUse: Int
}

/// A row of attendance.csv.
struct AttendanceRow {
    let week: Week
    let program: ProgramWeek
}

/// A row of plan.csv.
struct PlanRow {
    /// Nil for a step for any trigger.
    let trigger: UID<Trigger>?
    /// Its place among the trigger's steps; nil for a step that left the plan.
    let position: Int?
    let step: Step
}

extension ExportColumns<WeekRow> {
    static var weeks: ExportColumns {
        ExportColumns([
            ExportColumn("week") { CSV.Cell($1.figures.week.label) },
            ExportColumn("from") { CSV.Cell($1.figures.week.from) },
            ExportColumn("to") { CSV.Cell($1.figures.week.to) },
            ExportColumn("cravings") { CSV.Cell($1.figures.cravings.count) },
            ExportColumn("craving_mean") { CSV.Cell($1.figures.cravings.intensity.tenths) },
            ExportColumn("craving_peak") { CSV.Cell($1.figures.cravings.peak?.intensity) },
            ExportColumn("with_action") { CSV.Cell($1.figures.cravings.withAction) },
            ExportColumn("mean_change") { CSV.Cell($1.figures.cravings.change.tenths) },
            ExportColumn("checkins_done") { CSV.Cell($1.figures.checkIns.done) },
            ExportColumn("checkins_of") { CSV.Cell($1.figures.checkIns.of) },
            ExportColumn("mood") { CSV.Cell($1.figures.checkIns.mood.tenths) },
            ExportColumn("stress") { CSV.Cell($1.figures.checkIns.stress.tenths) },
            ExportColumn("sleep_hours") { CSV.Cell($1.figures.checkIns.sleep.tenths) },
            ExportColumn("urge") { CSV.Cell($1.figures.checkIns.urge.tenths) },
            ExportColumn("support_reached") { CSV.Cell($1.figures.checkIns.supportReached) },
            ExportColumn("support_tried") { CSV.Cell($1.figures.checkIns.supportTried) },
            ExportColumn("days_with_use") { CSV.Cell($1.daysWithUse) },
        ])
    }
}

extension ExportColumns<AttendanceRow> {
    static var attendance: ExportColumns {
        ExportColumns([
            ExportColumn("week") { CSV.Cell($1.week.label) },
            ExportColumn("from") { CSV.Cell($1.week.from) },
            ExportColumn("to") { CSV.Cell($1.week.to) },
            ExportColumn("program") { CSV.Cell($1.program.program.id) },
            ExportColumn("level") { CSV.Cell($1.program.program.level.rawValue) },
            ExportColumn("week_of_program") { CSV.Cell($1.program.weekNumber) },
            ExportColumn("sessions_min") { CSV.Cell($1.program.commitment?.least) },
            ExportColumn("sessions_max") { CSV.Cell($1.program.commitment?.most) },
            ExportColumn("required") { CSV.Cell($1.program.required) },
            ExportColumn("attended") { CSV.Cell($1.program.attended) },
            ExportColumn("missed") { CSV.Cell($1.program.missed) },
            ExportColumn("excused") { CSV.Cell($1.program.excused) },
            ExportColumn("cancelled") { CSV.Cell($1.program.cancelled) },
            ExportColumn("unrecorded") { CSV.Cell($1.program.unrecorded) },
            ExportColumn("hours") { CSV.Cell($1.program.hours) },
            ExportColumn("status") { CSV.Cell($1.program.status?.rawValue) },
        ])
    }
}

extension ExportColumns<PlanRow> {
    static var plan: ExportColumns {
        ExportColumns([
            ExportColumn("trigger") { report, row in
                .text((row.trigger.map { report.basis.vocabulary.name($0) } ?? Trigger.any).text)
            },
            ExportColumn("position") { CSV.Cell($1.position) },
            ExportColumn("action") { .text($0.basis.vocabulary.name($1.step.action).text) },
            ExportColumn("minutes") { CSV.Cell($1.step.minutes) },
            ExportColumn("since") { CSV.Cell($1.step.since) },
            ExportColumn("until") { CSV.Cell($1.step.until) },
            ExportColumn("contact", .everything) { CSV.Cell(text: $0.name($1.step.contact)) },
        ])
    }
}

extension ExportReport {
    /// Steps by trigger, "any" first. Steps that left the plan come after current ones.
    var planRows: [PlanRow] {
        let plan = Plan(steps: basis.steps)
        let order =
            [nil] + basis.vocabulary.triggers.sorted { Name.precedes($0.name, $1.name) }.map { Optional($0.uid) }
        return order.flatMap { trigger in
            let current = plan.steps(for: trigger)
            let removed = steps.filter { $0.trigger == trigger && $0.until != nil }
            let shown = Set(steps.map(\.uid))
            return (current.filter { shown.contains($0.uid) } + removed).map { step in
                PlanRow(trigger: trigger, position: current.firstIndex(of: step).map { $0 + 1 }, step: step)
            }
        }
    }
}
