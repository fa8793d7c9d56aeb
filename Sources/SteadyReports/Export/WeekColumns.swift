import SteadyDomain

// The columns of tables whose rows are weeks (DESIGN §9), in order.

/// A row of weeks.csv.
struct WeekRow {
    let figures: WeekFigures
    /// The days of the week that the export covers; its figures are of these.
    let days: ClosedRange<Day>
    /// Whether anything is on record on those days. Without it nothing is known, so there are no figures.
    let hasEntries: Bool
    /// The days with a use, or with a check-in that says so.
    let daysWithUse: Int
    /// The days with a use, or with a check-in that says whether there was use.
    let daysAnswered: Int

    var isPartial: Bool { days != figures.week.days }
}

/// A row of attendance.csv.
struct AttendanceRow {
    let week: Week
    let isPartial: Bool
    let attendance: CourseWeek.Attendance

    var program: ProgramWeek { attendance.figures }

    /// What the page of the course says: nothing is missing where nobody can tell how it went.
    var status: String? {
        attendance.status?.rawValue ?? (program.status == nil ? nil : AttendanceRow.noRecord)
    }

    /// The status of a week after the program's end, real or planned, or without any entry.
    static let noRecord = "no record"
}

extension ExportColumn<WeekRow> {
    /// A figure, which is empty in a week without any entry.
    fileprivate init(
        figure name: String, _ form: ColumnForm, _ meaning: String, _ cell: @escaping (WeekRow) -> CSV.Cell
    ) {
        self.init(name, form, meaning) { _, row in row.hasEntries ? cell(row) : .empty }
    }
}

extension ExportColumns<WeekRow> {
    static var weeks: ExportColumns {
        let (score, change, days, count) = (0...10, -10...10, 0...7, 0...Int.max)
        return ExportColumns([
            ExportColumn("week", .week, "the week; its first day where weeks don't start on Monday", isRequired: true) {
                .week($1.figures.week)
            },
            ExportColumn("from", .day, "its first day", isRequired: true) { .day($1.figures.week.from) },
            ExportColumn("to", .day, "its last day", isRequired: true) { .day($1.figures.week.to) },
            ExportColumn(figure: "cravings", .integer(count), "how many cravings there were") {
                .number($0.figures.cravings.count)
            },
            ExportColumn(figure: "craving_mean", .mean(score), "their intensity") {
                CSV.Cell($0.figures.cravings.intensity.tenths)
            },
            ExportColumn(figure: "craving_peak", .integer(score), "the highest intensity") {
                CSV.Cell($0.figures.cravings.peak?.intensity)
            },
            ExportColumn(figure: "with_action", .integer(count), "how many cravings an action was tried in") {
                .number($0.figures.cravings.withAction)
            },
            ExportColumn(figure: "mean_change", .mean(change), "the intensity afterwards minus the intensity") {
                CSV.Cell($0.figures.cravings.change.tenths)
            },
            ExportColumn(figure: "checkins_done", .integer(days), "how many evenings have a check-in") {
                .number($0.figures.checkIns.done)
            },
            ExportColumn(figure: "checkins_of", .integer(days), "how many evenings could have one") {
                .number($0.figures.checkIns.of)
            },
            ExportColumn(figure: "mood", .mean(score), "the mood of the evenings; 10 is best") {
                CSV.Cell($0.figures.checkIns.mood.tenths)
            },
            ExportColumn(figure: "stress", .mean(score), "the stress of the evenings; 10 is worst") {
                CSV.Cell($0.figures.checkIns.stress.tenths)
            },
            ExportColumn(figure: "sleep_hours", .mean(0...24), "the sleep of the nights, in hours") {
                CSV.Cell($0.figures.checkIns.sleep.tenths)
            },
            ExportColumn(figure: "urge", .mean(score), "the strongest urges of the evenings; 10 is worst") {
                CSV.Cell($0.figures.checkIns.urge.tenths)
            },
            ExportColumn(figure: "support_reached", .integer(days), "on how many evenings a person was reached") {
                .number($0.figures.checkIns.supportReached)
            },
            ExportColumn(figure: "support_tried", .integer(days), "on how many evenings a person was tried") {
                .number($0.figures.checkIns.supportTried)
            },
            ExportColumn(
                figure: "days_with_use", .integer(days), "the days with a use, or with a check-in that says so"
            ) { .number($0.daysWithUse) },
            ExportColumn(figure: "mood_answers", .integer(days), "how many evenings answered mood") {
                .number($0.figures.checkIns.mood.count)
            },
            ExportColumn(figure: "stress_answers", .integer(days), "how many evenings answered stress") {
                .number($0.figures.checkIns.stress.count)
            },
            ExportColumn(figure: "sleep_answers", .integer(days), "how many evenings answered sleep_hours") {
                .number($0.figures.checkIns.sleep.count)
            },
            ExportColumn(figure: "urge_answers", .integer(days), "how many evenings answered urge") {
                .number($0.figures.checkIns.urge.count)
            },
            ExportColumn(figure: "pairs", .integer(count), "how many cravings mean_change is made of") {
                .number($0.figures.cravings.change.count)
            },
            ExportColumn(
                figure: "days_answered", .integer(days), "the days on which it is known whether there was use"
            ) { .number($0.daysAnswered) },
            ExportColumn(figure: "days_no_use", .integer(days), "the days of which it was said that there was no use") {
                .number($0.daysAnswered - $0.daysWithUse)
            },
            ExportColumn(
                "partial", .yesNo, "whether the export covers only some days of the week, of which the figures are",
                isRequired: true
            ) { $0.yesNo($1.isPartial) },
            ExportColumn("iso_week", .week, "the ISO week of the week's Thursday; empty with --relative-days") {
                .isoWeek($1.figures.week)
            },
        ])
    }
}

extension ExportColumns<AttendanceRow> {
    static var attendance: ExportColumns {
        let (sessions, count) = (1...50, 0...Int.max)
        return ExportColumns([
            ExportColumn("week", .week, "the week; its first day where weeks don't start on Monday", isRequired: true) {
                .week($1.week)
            },
            ExportColumn("from", .day, "its first day", isRequired: true) { .day($1.week.from) },
            ExportColumn("to", .day, "its last day", isRequired: true) { .day($1.week.to) },
            ExportColumn("program", .id, "the program's id", isRequired: true) { CSV.Cell($1.program.program.id) },
            ExportColumn(
                "level", .words { Level.allCases.map(\.rawValue) }, "the level of care, or the kind of support",
                isRequired: true
            ) { .plain($1.program.program.level.rawValue) },
            ExportColumn("week_of_program", .integer(nil), "the week's number in the program", isRequired: true) {
                .number($1.program.weekNumber)
            },
            ExportColumn("sessions_min", .integer(sessions), "the least sessions that were agreed on") {
                CSV.Cell($1.program.commitment?.least)
            },
            ExportColumn("sessions_max", .integer(sessions), "the most sessions that were agreed on") {
                CSV.Cell($1.program.commitment?.most)
            },
            ExportColumn(
                "required", .integer(count),
                "how many sessions that makes in this week, with fewer days or cancelled sessions",
                isRequired: true
            ) { .number($1.program.required) },
            ExportColumn("attended", .integer(count), "how many sessions were attended", isRequired: true) {
                .number($1.program.attended)
            },
            ExportColumn("missed", .integer(count), "how many were missed", isRequired: true) {
                .number($1.program.missed)
            },
            ExportColumn("excused", .integer(count), "how many the program excused beforehand", isRequired: true) {
                .number($1.program.excused)
            },
            ExportColumn("cancelled", .integer(count), "how many the program cancelled", isRequired: true) {
                .number($1.program.cancelled)
            },
            ExportColumn(
                "unrecorded", .integer(count), "how many weekly times have passed of which nothing is on record",
                isRequired: true
            ) { .number($1.program.unrecorded) },
            ExportColumn("hours", .hours(0...Int.max), "how long was attended, one decimal", isRequired: true) {
                CSV.Cell($1.program.hours)
            },
            ExportColumn(
                "status",
                .words {
                    let all: [WeekStatus] = [.above, .met, .excused, .inProgress, .below]
                    return all.map(\.rawValue) + [AttendanceRow.noRecord]
                },
                "how that compares with what was agreed; no record after the program's end, real or planned, and in a week "
                    + "without any entry"
            ) { CSV.Cell($1.status) },
            ExportColumn("attended_minutes", .minutes(0...Int.max), "hours, exactly", isRequired: true) {
                .number($1.program.minutes)
            },
            ExportColumn(
                "partial", .yesNo, "whether the export covers only some days of the week, of which the figures are",
                isRequired: true
            ) { $0.yesNo($1.isPartial) },
        ])
    }
}
