import SteadyDomain

extension CourseReport {
    /// Adds the doses taken of those due, of the whole course and week by week, and the gaps.
    func addMedications(to document: inout ReportDocument) {
        guard !course.medications.isEmpty else { return }
        document.section("Medication", .medication)
        for medication in course.medications {
            let title = medication.name.title(medication.id, isAlone: course.medications.count == 1)
            document.row(
                Phrase(title), Phrase(medication.figures.words { spoken($0) }), labelWidth: CourseReport.nameWidth,
                depth: 1)
            let weeks = medication.weeks.compactMap { week, figures in
                figures.inWeek.map { "\(label(week)) \($0)" }
            }
            document.row("by week", Phrase(weeks), labelWidth: CourseReport.nameWidth, depth: 1)
        }
    }
}

extension DoseFigures {
    /// `5 of 7`, or `3` where nothing is due; nil if there is nothing to tell.
    fileprivate var inWeek: String? {
        if isEmpty { return nil }
        return due == 0 ? "\(beyond)" : "\(taken) of \(due)\(beyond > 0 ? " and \(beyond) more" : "")"
    }
}

extension DoseSeries {
    var json: JSON {
        .object(
            [("id", .string(id.description)), ("name", JSON(name?.text))] + figures.members
                + [
                    ("gaps", .array(figures.gaps.map(\.json))),
                    (
                        "weeks",
                        .array(
                            weeks.map { week, figures in
                                .object([("week", .string(week.week.label))] + figures.members)
                            })
                    ),
                ])
    }
}
