import SteadyDomain

// The columns of tables whose rows combine several records (DESIGN §9), in order. Those of weeks are in WeekColumns.swift.

/// A row of plan.csv.
struct PlanRow {
    /// Nil for a step for any trigger.
    let trigger: UID<Trigger>?
    /// Its place among the trigger's steps; nil for a step that left the plan.
    let position: Int?
    let step: Step
}

/// A row of schedules.csv.
struct ScheduleRow {
    let program: Program
    let schedule: Schedule

    /// Its last day: the day before the next schedule, or the program's last one; nil if it goes on.
    var until: Day? {
        let next = program.schedules.first { $0.from > schedule.from }.map { $0.from - 1 }
        return next.map { next in program.ended.map { min($0, next) } ?? next } ?? program.ended
    }
}

extension ExportColumns<PlanRow> {
    static var plan: ExportColumns {
        ExportColumns([
            ExportColumn("trigger", .freeWords, "when the step is tried; any stands for all triggers", isRequired: true)
            {
                report, row in .text((row.trigger.map { report.basis.vocabulary.name($0) } ?? Trigger.any).text)
            },
            ExportColumn(
                "position", .integer(nil), "its place among the steps of its trigger; empty if it left the plan"
            ) { CSV.Cell($1.position) },
            ExportColumn("action", .freeWords, "what is tried", isRequired: true) {
                .text($0.basis.vocabulary.name($1.step.action).text)
            },
            ExportColumn("minutes", .minutes(1...1440), "for how long") { CSV.Cell($1.step.minutes) },
            ExportColumn("since", .day, "the day on which it came into the plan", isRequired: true) {
                CSV.Cell($1.step.since)
            },
            ExportColumn("until", .day, "the day on which it left the plan") { CSV.Cell($1.step.until) },
            ExportColumn("contact", .people, "with whom", sharing: .everything) {
                CSV.Cell(text: $0.name($1.step.contact))
            },
        ])
    }
}

extension ExportColumns<ScheduleRow> {
    static var schedules: ExportColumns {
        let sessions = 1...50
        return ExportColumns([
            ExportColumn("program", .id, "the program's id", isRequired: true) { CSV.Cell($1.program.id) },
            ExportColumn("from", .day, "its first day", isRequired: true) { CSV.Cell($1.schedule.from) },
            ExportColumn("until", .day, "its last day; empty if it goes on") { CSV.Cell($1.until) },
            ExportColumn("sessions_min", .integer(sessions), "the least sessions a week") {
                CSV.Cell($1.schedule.commitment?.least)
            },
            ExportColumn("sessions_max", .integer(sessions), "the most sessions a week") {
                CSV.Cell($1.schedule.commitment?.most)
            },
            ExportColumn("minutes", .minutes(1...1440), "how long a session is", isRequired: true) {
                .number($1.schedule.minutes)
            },
            ExportColumn("slots", .weeklyTimes, "the weekly times, by the program's clock") {
                $0.names($1.schedule.slots, name: \.description)
            },
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

    /// The schedules of the programs that were in force on one of the days.
    var scheduleRows: [ScheduleRow] {
        programs.flatMap { program in
            program.schedules.map { ScheduleRow(program: program, schedule: $0) }
                .filter { $0.schedule.from <= days.upperBound && $0.until ?? days.upperBound >= days.lowerBound }
        }
    }
}
