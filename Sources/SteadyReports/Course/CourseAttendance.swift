import SteadyDomain

extension CourseReport {
    /// How many weeks the table of attendance has at most.
    private static let attendanceWeeks = 12

    /// Adds the sessions of the last weeks: attended of those agreed, hours of the schedule's, and how it compares.
    func addAttendance(_ form: Form, to document: inout ReportDocument) {
        let weeks = Array(course.weeks.suffix(CourseReport.attendanceWeeks))
        let programs = course.care.map(\.program).filter { program in
            weeks.contains { $0.attendance(of: program)?.figures.hasSomethingToTell ?? false }
        }
        guard !programs.isEmpty else { return }
        let isWhole = weeks.count == course.weeks.count
        document.section(isWhole ? "Sessions" : "Sessions of the last \(weeks.count) weeks", .attendance)
        for program in programs {
            let all = weeks.map { self.cells($0.attendance(of: program)) }
            // Without a commitment there is nothing to compare with.
            let hasStatus = all.contains { !$0[2].isEmpty }
            let cells = hasStatus ? all : all.map { Array($0.dropLast()) }
            let titles = ["Attended", "Hours"] + (hasStatus ? ["Status"] : [])
            document.line(Phrase(program.name.text), depth: 1)
            switch form {
            case .lines, .tables:
                document.grid(
                    Grid(
                        (["Week of"] + titles).map { Grid.Column($0) },
                        rows: zip(weeks, cells).map { [label($0)] + $1 }))
            case .sheet:
                document.grid(
                    Grid(
                        [Grid.Column("Week of")] + weeks.map { Grid.Column(label($0)) },
                        rows: titles.enumerated().map { row, title in
                            [title] + cells.map { $0[row] }
                        }))
            }
        }
    }

    /// `3 Aug`; a week of which only some days count says so, and one of another year than the last has its year.
    func label(_ week: CourseWeek) -> String {
        let day = week.week.from
        let year = day.year == course.days.upperBound.year ? "" : " \(day.year)"
        return day.dayAndMonth + year + (week.isPartial ? " (part)" : "")
    }

    /// Attended, hours and status. Where nobody can tell, there is no figure that could be taken for one.
    private func cells(_ attendance: CourseWeek.Attendance?) -> [String] {
        guard let attendance, attendance.isOnRecord else { return ["–", "–", "no record"] }
        let figures = attendance.figures
        let hours =
            figures.hoursScheduled.map { "\(figures.hours.short) of \($0.short)" }
            ?? (figures.minutes > 0 ? figures.hours.short : "–")
        return [
            figures.commitment.map { "\(figures.attended) of \($0)" } ?? String(figures.attended), hours,
            attendance.status?.words ?? "",
        ]
    }
}

extension CourseWeek {
    /// A program in this week; nil if it was neither active nor had a session.
    func attendance(of program: Program) -> Attendance? { programs.first { $0.figures.program.uid == program.uid } }
}

extension WeekStatus {
    /// `in progress`
    fileprivate var words: String { self == .inProgress ? "in progress" : rawValue }
}
